import * as z from 'zod'
import { InputError } from '../input-error.js'
import { baseName, beside, folderName, folderOf, whole } from './files.js'
import type { Folder, FolderFile, Migration, MigrationFormat } from './format.js'
import { accepts } from './reactions.js'
import { dateTimeIn } from './timestamp.js'

const journalPath = /(?:^|\/)meta\/_journal\.json$/
const journalSchema = z.object({
  dialect: z.optional(z.string()),
  entries: z.array(z.object({ tag: z.string(), when: z.number() }))
})

/**
 * Drizzle: `TAG.sql` in the order of `meta/_journal.json`, or from version 1 on a folder a migration, with `migration.sql` and
 * `snapshot.json`, in the order of the folders' names. `--> statement-breakpoint` is a comment to SQL and needs no heed. Read
 * in drizzle-orm/src/migrator.ts (`readMigrationFiles`, of both layouts; version 1 refuses a journal) and
 * drizzle-orm/src/pg-core/dialect.ts (`migrate`: all that is new runs in one transaction; here each file has its own, as
 * when they are released one by one). There is no way back.
 */
export const drizzle: MigrationFormat = {
  name: 'drizzle',
  reads: /^_journal\.json$/,
  edited: accepts('Drizzle does not notice: databases that have run the file keep what the old text did.'),
  vanished: accepts('Drizzle does not notice that a migration is gone with its entry in the journal; an entry without its file is an error.'),
  outOfOrder: accepts('Drizzle before version 1 never runs an entry that is older than the newest that a database has run, and says nothing.'),
  ledger: [{ kind: 'schema', name: 'drizzle' }, { kind: 'table', name: 'drizzle.__drizzle_migrations' }],
  outsideTransaction: 'Drizzle runs every migration in a transaction and has no way out of it: write the statement so that it can run in one (such as CREATE INDEX without CONCURRENTLY)',
  recognise({ files }) {
    if (files.some(({ path }) => journalPath.test(path))) return 'there is a meta/_journal.json'
    const fitting = files.find(({ path }) => baseName(path) === 'migration.sql' && files.some((each) => each.path === beside(path, 'snapshot.json')))
    return fitting && `${folderName(fitting.path)} has a migration.sql and a snapshot.json`
  },
  read(folder) {
    const journal = folder.files.find(({ path }) => journalPath.test(path))
    return folderOf(folder, journal === undefined ? readFolders(folder) : readJournal(folder, journal))
  }
}

function readFolders({ files }: Folder): readonly Migration[] {
  return files
    .filter(({ path }) => baseName(path) === 'migration.sql' && folderName(path) !== '')
    .map((up) => ({ id: folderName(up.path), up: whole(up, 'in one transaction'), timestamp: dateTimeIn(folderName(up.path).slice(0, 14)) }))
    .sort((left, right) => left.id.localeCompare(right.id, 'en'))
}

function readJournal({ files }: Folder, journal: FolderFile): readonly Migration[] {
  const { dialect, entries } = parseJournal(journal)
  if (dialect !== undefined && dialect !== 'postgresql' && dialect !== 'pg') throw new InputError(`${journal.path} is the journal of ${dialect}, and only that of postgresql can be run`)
  return entries.map(({ tag, when }, index) => {
    if (entries.findIndex((each) => each.tag === tag) < index) throw new InputError(`${journal.path} has two entries for ${tag}: remove one of them`)
    const path = journal.path.replace(journalPath, (whole) => (whole.startsWith('/') ? `/${tag}.sql` : `${tag}.sql`))
    const up = files.find((each) => each.path === path)
    if (up === undefined) throw new InputError(`${journal.path} has an entry for ${tag}, and there is no ${path}: add the file or remove the entry (\`drizzle-kit drop\`)`)
    return { id: tag, up: whole(up, 'in one transaction'), timestamp: new Date(when) }
  })
}

function parseJournal({ path, text }: FolderFile): z.infer<typeof journalSchema> {
  try {
    return journalSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new InputError(`${path} is not a journal of Drizzle: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`, { cause: error })
  }
}
