import { InputError } from '../input-error.js'
import { baseName, beside, folderName, folderOf, refuseTwins, whole } from './files.js'
import type { FolderFile, Migration, MigrationFormat } from './format.js'
import { accepts } from './reactions.js'
import { dateTimeIn } from './timestamp.js'

/**
 * diesel: a folder a migration, with `up.sql`, `down.sql` and perhaps `metadata.toml`; the version is the folder's name up to
 * the first `_` without dashes, compared as text. A file runs in a transaction, or, with `run_in_transaction = false`, as one
 * simple query. Read in diesel_migrations/migrations_internals/src/lib.rs (`version_from_string`, `TomlMetadata`, where a file
 * without the key means false; every folder has to have an up.sql) and diesel_migrations/src/file_based_migrations.rs
 * (`run_sql_from_file`; an empty file is refused). What a database has run is known by version alone (migration_harness.rs).
 */
export const diesel: MigrationFormat = {
  name: 'diesel',
  reads: /^metadata\.toml$/,
  edited: accepts('diesel does not notice: databases that have run the file keep what the old text did.'),
  vanished: accepts('diesel does not notice until it is to revert the migration: databases that have run it keep what it did.'),
  outOfOrder: accepts('diesel runs every migration that a database has not run, whatever its version.'),
  ledger: [{ kind: 'table', name: '*.__diesel_schema_migrations' }],
  outsideTransaction: 'put this statement into a migration of its own, with `run_in_transaction = false` in its metadata.toml, as diesel then sends the file as one query',
  recognise({ files }) {
    const fitting = files.find(({ path }) => baseName(path) === 'up.sql' && /^\d[\d-]*(?:_|$)/.test(folderName(path)))
    return fitting && `${folderName(fitting.path)} has an up.sql`
  },
  read(folder) {
    const bare = folder.files.find(({ path }) => /^(?:down\.sql|metadata\.toml)$/.test(baseName(path)) && !folder.files.some((each) => each.path === beside(path, 'up.sql')))
    if (bare !== undefined) throw new InputError(`${folderName(bare.path)} has a ${baseName(bare.path)} and no up.sql, which diesel requires in every folder`)
    const migrations = folder.files
      .filter(({ path }) => baseName(path) === 'up.sql' && folderName(path) !== '')
      .map((up) => readFolder(up, folder.files))
      .sort((left, right) => (left.id < right.id ? -1 : 1))
    refuseTwins('diesel', migrations, ({ id }) => id, ({ up }) => up.path)
    return folderOf(folder, migrations)
  }
}

function readFolder(up: FolderFile, files: readonly FolderFile[]): Migration {
  if (up.text === '') throw new InputError(`${up.path} is empty, which diesel refuses: write at least a comment into it`)
  const find = (name: string): FolderFile | undefined => files.find(({ path }) => path === beside(up.path, name))
  const [down, metadata] = [find('down.sql'), find('metadata.toml')]
  const inTransaction = metadata === undefined || /^\s*run_in_transaction\s*=\s*true\b/m.test(metadata.text.split(/^\s*\[/m)[0] ?? '')
  const running = inTransaction ? 'in one transaction' : 'as one query'
  const id = (folderName(up.path).split('_')[0] ?? '').replaceAll('-', '')
  return { id, up: whole(up, running), down: down && whole(down, running), timestamp: dateTimeIn(id) }
}
