import { baseName, directSql, folderOf, refuseTwins, whole } from './files.js'
import type { FolderFile, MigrationFormat } from './format.js'
import { accepts, refuses } from './reactions.js'
import { dateTimeIn } from './timestamp.js'

/** `migrateFilePattern` of pkg/migration/file.go. */
const fileName = /^(\d+)_.*\.sql$/
/** The time before which a first `_init.sql` was the dump of the platform's own schema (`shouldSkip`). */
const platformDumps = 20_211_209_000_000n

/**
 * Supabase: `VERSION_name.sql` in the order of the file names. Statements run in a transaction, but CREATE INDEX CONCURRENTLY
 * and the like run alone between two of them. Read in supabase/cli: apps/cli-go/pkg/migration/list.go (`ListLocalMigrations`:
 * no subfolders; a first file `…_init.sql` of before 9 December 2021 is skipped), pkg/migration/apply.go
 * (`FindPendingMigrations`) and apps/cli/src/legacy/shared/legacy-migration-apply.ts (`execMigrationBatch`). There is no way
 * back.
 */
export const supabase: MigrationFormat = {
  name: 'supabase',
  edited: accepts('The Supabase CLI does not notice: databases that have run the file keep what the old text did.'),
  vanished: refuses('The Supabase CLI stops: "Remote migration versions not found in local migrations directory."'),
  outOfOrder: refuses('The Supabase CLI stops: "Found local migration files to be inserted before the last migration on remote database", unless it is run with --include-all.'),
  ledger: [{ kind: 'schema', name: 'supabase_migrations' }, { kind: '*', name: 'supabase_migrations.*' }],
  outsideTransaction: 'give this statement a migration of its own',
  recognise(folder) {
    const fitting = directSql(folder).find(({ path }) => /(?:^|\/)supabase\/migrations\/[^/]*$/.test(path) && fileName.test(baseName(path)))
    return fitting && `${fitting.path} lies in supabase/migrations`
  },
  read(folder) {
    const sorted = folder.files.filter(({ nested }) => !nested).sort((left, right) => (baseName(left.path) < baseName(right.path) ? -1 : 1))
    const migrations = sorted
      .filter((file, index) => fileName.test(baseName(file.path)) && !(index === 0 && isPlatformDump(file)))
      .map((up) => {
        const id = fileName.exec(baseName(up.path))?.[1] ?? ''
        return { id, up: whole(up, 'around others'), timestamp: dateTimeIn(id) }
      })
    refuseTwins('the Supabase CLI', migrations, ({ id }) => id, ({ up }) => up.path)
    return folderOf(folder, migrations)
  }
}

function isPlatformDump({ path }: FolderFile): boolean {
  const version = /(\d{14})_init\.sql/.exec(baseName(path))?.[1]
  return version !== undefined && BigInt(version) < platformDumps
}
