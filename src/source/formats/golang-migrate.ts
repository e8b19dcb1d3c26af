import { baseName, directSql, folderOf, numbered, refuseTwins, whole } from './files.js'
import type { MigrationFormat } from './format.js'
import { accepts, refuses } from './reactions.js'
import { looksLikeSqlx } from './sqlx.js'
import { timestampIn } from './timestamp.js'

/** `Regex` of source/parse.go, for SQL. */
const fileName = /^(\d+)_(.*)\.(up|down)\.sql$/

/**
 * golang-migrate: `VERSION_title.up.sql` in the order of the numbers, taken back by `VERSION_title.down.sql`. Read in
 * source/parse.go, source/iofs/iofs.go (subfolders are not read, a second file of a version and direction is refused),
 * migrate.go (`versionExists`, `readUp`) and database/postgres/postgres.go (`Run` sends the whole file as one query; with
 * `x-multi-statement=true` it would be cut at every semicolon, which is not the default).
 */
export const golangMigrate: MigrationFormat = {
  name: 'golang-migrate',
  edited: accepts('golang-migrate does not notice: databases that have run the file keep what the old text did.'),
  vanished: refuses('golang-migrate stops with "no migration found for version" where the file is the last that a database has run; others are not missed.'),
  outOfOrder: accepts('golang-migrate never runs a file whose version is below that of the database, and says nothing.'),
  ledger: [{ kind: 'table', name: '*.schema_migrations' }],
  outsideTransaction: 'golang-migrate sends a file as one query, which is one transaction: give this statement a file of its own',
  recognise(folder) {
    const fitting = directSql(folder).find(({ path }) => fileName.exec(baseName(path))?.[3] === 'up')
    return fitting === undefined || looksLikeSqlx(folder) !== undefined ? undefined : `${baseName(fitting.path)} is named VERSION_title.up.sql`
  },
  read(folder) {
    const all = numbered(directSql(folder), fileName)
    const [ups, downs] = [all.filter(({ rest }) => rest[1] === 'up'), all.filter(({ rest }) => rest[1] === 'down')]
    for (const each of [ups, downs]) refuseTwins('golang-migrate', each, ({ version }) => version.toString(), ({ file }) => file.path)
    const migrations = ups.map(({ file, digits, version }) => {
      const down = downs.find((each) => each.version === version)
      return { id: digits, up: whole(file, 'as one query'), down: down && whole(down.file, 'as one query'), timestamp: timestampIn(digits) }
    })
    return folderOf(folder, migrations)
  }
}
