import { InputError } from '../input-error.js'
import { baseName, directSql, folderOf, numbered, refuseTwins, whole } from './files.js'
import type { Folder, FolderFile, MigrationFormat, Part } from './format.js'
import { accepts, refuses } from './reactions.js'
import { dateTimeIn } from './timestamp.js'

const fileName = /^(\d+)_(.*?)(\.up|\.down)?\.sql$/
/** What `sqlx migrate add` writes into a new file, and the mark that sqlx knows. */
const ownLine = /^-- (?:Add (?:up |down )?migration script here|no-transaction)/

/**
 * sqlx: `VERSION_description.sql`, or `.up.sql` with `.down.sql`, in the order of the numbers, each in a transaction unless
 * the file begins with `-- no-transaction`; then it is one simple query. Read in sqlx-core/src/migrate/source.rs (subfolders
 * and names without `_` are not read, a number that is none is refused), sqlx-core/src/migrate/migrator.rs
 * (`VersionMismatch`, `VersionMissing`) and sqlx-postgres/src/migrate.rs (`apply`, `execute_migration`).
 */
export const sqlx: MigrationFormat = {
  name: 'sqlx',
  edited: refuses('sqlx compares checksums and stops: "migration N was previously applied but has been modified".'),
  vanished: refuses('sqlx stops: "migration N was previously applied but is missing in the resolved migrations", unless ignore_missing is set.'),
  outOfOrder: accepts('sqlx runs every file that a database has not run, whatever its number.'),
  ledger: [{ kind: 'table', name: '*._sqlx_migrations' }],
  outsideTransaction: 'let the file begin with `-- no-transaction` and hold this statement alone, as sqlx then sends it as one query',
  recognise: looksLikeSqlx,
  read(folder) {
    const files = directSql(folder).filter(({ path }) => baseName(path).includes('_'))
    const odd = files.find(({ path }) => !fileName.test(baseName(path)))
    if (odd !== undefined) throw new InputError(`${odd.path}: sqlx expects a number before the first _ of a file's name, and refuses the whole folder; rename the file or move it elsewhere`)
    const all = numbered(files, fileName)
    const downs = all.filter(({ rest }) => rest[1] === '.down')
    const ups = all.filter(({ rest }) => rest[1] !== '.down')
    refuseTwins('sqlx', ups, ({ version }) => version.toString(), ({ file }) => file.path)
    const migrations = ups.map(({ file, digits, version }) => {
      const down = downs.find((each) => each.version === version)
      return { id: digits, up: partOf(file), down: down && partOf(down.file), timestamp: dateTimeIn(digits) }
    })
    return folderOf(folder, migrations)
  }
}

function partOf(file: FolderFile): Part {
  return whole(file, file.text.startsWith('-- no-transaction') ? 'as one query' : 'in one transaction')
}

/**
 * Why a folder looks like sqlx's rather than golang-migrate's, whose names may be the same: a line that sqlx writes or
 * reads, or files that are named for either in a Rust project.
 */
export function looksLikeSqlx(folder: Folder): string | undefined {
  const files = numbered(directSql(folder), fileName)
  const marked = files.find(({ file }) => ownLine.test(file.text))
  if (marked !== undefined) return `${baseName(marked.file.path)} begins with a line of sqlx`
  const reversible = files.find(({ rest }) => rest[1] === '.up')
  return reversible !== undefined && folder.above[0] === 'Cargo.toml' ? `${baseName(reversible.file.path)} is named VERSION_description.up.sql in a Rust project` : undefined
}
