import { createHash } from 'node:crypto'
import { InputError } from '../input-error.js'
import { baseName, folderName, folderOf, keepOnly, refuseTwins } from './files.js'
import type { Folder, FolderFile, Migration, MigrationFormat } from './format.js'
import { refuses } from './reactions.js'

/** `VALID_FILE_REGEX` of src/current.ts. */
const fileName = /^(\d+)(?:-[-_a-zA-Z0-9]*)?\.sql$/
const header = /^--! ([A-Z][a-zA-Z0-9_]*)(?::(.*))?$/

/**
 * Graphile Migrate: `committed/NUMBER-message.sql` with the headers `--! Previous:` and `--! Hash:`, in the order of the
 * numbers as text; in a transaction, or, where the text after the headers begins with `--! no-transaction`, as one simple query.
 * The current migration is no part of what `graphile-migrate migrate` runs, and so of what is run here. Read in
 * src/migration.ts (`parseMigrationText`, `getAllMigrations`, `runCommittedMigration`), src/header.ts, src/hash.ts,
 * src/current.ts (`--! include` is resolved when it is committed), FORMATS.md. There is no way back.
 */
export const graphileMigrate: MigrationFormat = {
  name: 'graphile-migrate',
  edited: refuses('Graphile Migrate compares hashes, each of which covers the one before, and stops: "has the file been tampered with?"'),
  vanished: refuses('Graphile Migrate stops: each file names the hash of the one before it.'),
  outOfOrder: refuses('Graphile Migrate stops: each file names the hash of the one before it.'),
  ledger: [{ kind: 'schema', name: 'graphile_migrate' }, { kind: '*', name: 'graphile_migrate.*' }],
  outsideTransaction: 'begin the text of the migration with `--! no-transaction`, and let it hold this statement alone, as it is then sent as one query',
  recognise(folder) {
    const fitting = committed(folder).find(({ text }) => /^--! (?:Previous|Hash):/m.test(text))
    return fitting && `${baseName(fitting.path)} has a header --! Previous or --! Hash`
  },
  read(folder) {
    const files = [...committed(folder)].sort((left, right) => numberOf(left).localeCompare(numberOf(right), 'en'))
    refuseTwins('Graphile Migrate', files, numberOf, ({ path }) => path)
    const migrations = files.map(readCommitted)
    for (const [index, { file, previous }] of migrations.entries()) checkLink(file, previous, migrations[index - 1])
    return folderOf(folder, [...migrations.map(({ migration }) => migration), ...current(folder)])
  }
}

/** Files of a folder `committed`, or the folder's own where that is the one that was given. */
function committed({ files }: Folder): readonly FolderFile[] {
  return files.filter(({ path, nested }) => fileName.test(baseName(path)) && (folderName(path) === 'committed' || (!nested && folderName(path) !== 'current')))
}

function numberOf({ path }: FolderFile): string {
  return fileName.exec(baseName(path))?.[1] ?? ''
}

interface Committed {
  readonly file: FolderFile
  readonly previous: string | null
  readonly hash: string
  readonly migration: Migration
}

function readCommitted(file: FolderFile): Committed {
  const lines = file.text.split('\n')
  const count = lines.findIndex((line) => !header.test(line))
  const headers = new Map(lines.slice(0, Math.max(0, count)).map((line) => [header.exec(line)?.[1], (header.exec(line)?.[2] ?? '').trim()]))
  const [previous, hash] = [headers.get('Previous'), headers.get('Hash')]
  for (const [name, value] of [['Previous', previous], ['Hash', hash]] as const) {
    if (value === undefined || value === '') throw new InputError(`${file.path} has no header \`--! ${name}:\`: committed migrations are written by \`graphile-migrate commit\``)
  }
  if (lines[count] !== '') throw new InputError(`${file.path} has no empty line after its headers, which Graphile Migrate wants`)
  const before = previous === '-' ? null : (previous ?? null)
  const body = lines.slice(count).join('\n').trim()
  const actual = hashOf(body, before)
  if ((actual === hash) === headers.has('AllowInvalidHash')) {
    throw new InputError(
      actual === hash
        ? `${file.path} says \`--! AllowInvalidHash\`, and its hash is right: remove the line, since Graphile Migrate stops at it`
        : `${file.path} was changed after it was committed: its hash is ${actual}, its header says ${hash ?? ''}, and Graphile Migrate stops at it; take the change back, or add \`--! AllowInvalidHash\``
    )
  }
  const start = file.text.indexOf(body, lines.slice(0, count).join('\n').length)
  const running = /^--!\s*no-transaction\b/.test(body) ? 'as one query' : 'in one transaction'
  const up = { path: file.path, running, text: keepOnly(file.text, [start, file.text.length]) } as const
  return { file, previous: before, hash: hash ?? '', migration: { id: numberOf(file), up } }
}

/** `calculateHash` of src/hash.ts. */
function hashOf(body: string, previous: string | null): string {
  return `sha1:${createHash('sha1').update(`${`${previous ?? ''}\n${body}`.trim()}\n`).digest('hex')}`
}

function checkLink(file: FolderFile, previous: string | null, before: Committed | undefined): void {
  if (previous === (before?.hash ?? null)) return
  throw new InputError(
    `${file.path} was committed after a migration with the hash ${previous ?? '-'}, and the one before it here ${before === undefined ? 'does not exist' : `is ${before.file.path} (${before.hash})`}: commit it again on top of the others (\`graphile-migrate uncommit\`, then \`commit\`)`
  )
}

/** The current migration: a file, or the numbered files of a folder. */
function current({ files }: Folder): readonly Migration[] {
  return files
    .filter(({ path, nested }) => (!nested && baseName(path) === 'current.sql') || (folderName(path) === 'current' && fileName.test(baseName(path))))
    .map(({ path, text }) => ({
      id: baseName(path) === 'current.sql' ? 'current' : `current/${numberOf({ path, text, nested: true })}`,
      up: { path, text, running: 'in one transaction' },
      repeatable: true,
      notRun: 'it is the current migration, which `graphile-migrate migrate` does not run before it is committed'
    }))
}
