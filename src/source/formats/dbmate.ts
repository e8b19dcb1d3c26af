import { InputError } from '../input-error.js'
import { sqlErrorAt } from '../sql-error.js'
import { baseName, directSql, folderOf, keepOnly, refuseTwins } from './files.js'
import type { FolderFile, Migration, MigrationFormat, Running } from './format.js'
import { accepts } from './reactions.js'
import { dateTimeIn } from './timestamp.js'

/** `migrationFileRegexp` of pkg/dbmate/db.go. */
const fileName = /^(\d+).*\.sql$/
/** `upRegExp` and `downRegExp` of pkg/dbmate/migration.go. */
const block = /^--\s*migrate:(up|down)(?:[^\S\n]*$|[^\S\n]+\S.*$)/gm

/**
 * dbmate: `VERSION_name.sql` in the order of the file names, with `-- migrate:up` and `-- migrate:down` in one file. A block
 * runs in a transaction, with the option `transaction:false` as one simple query. Read in pkg/dbmate/db.go
 * (`FindMigrations` does not look into subfolders, `Migrate`) and pkg/dbmate/migration.go (`parseMigrationContents`).
 */
export const dbmate: MigrationFormat = {
  name: 'dbmate',
  edited: accepts('dbmate does not notice: databases that have run the file keep what the old text did.'),
  vanished: accepts('dbmate does not notice: databases that have run the file keep what it did.'),
  outOfOrder: accepts('dbmate runs every file that a database has not run, whatever its number; with --strict it stops.'),
  ledger: [{ kind: 'table', name: '*.schema_migrations' }],
  outsideTransaction: 'write `-- migrate:up transaction:false`, and let the block hold this statement alone, as dbmate then sends it as one query',
  recognise({ files }) {
    const fitting = files.find(({ path, text }) => fileName.test(baseName(path)) && text.search(block) >= 0)
    return fitting && `${baseName(fitting.path)} has a line -- migrate:up or -- migrate:down`
  },
  read(folder) {
    const files = directSql(folder).filter(({ path }) => fileName.test(baseName(path)))
    const migrations = [...files].sort((left, right) => (baseName(left.path) < baseName(right.path) ? -1 : 1)).map(readFile)
    refuseTwins('dbmate', migrations, ({ id }) => id, ({ up }) => up.path)
    return folderOf(folder, migrations)
  }
}

function readFile(file: FolderFile): Migration {
  const { path, text } = file
  const blocks = [...text.matchAll(block)]
  const [first, second] = blocks
  if (first === undefined) throw new InputError(`${path} has no \`-- migrate:up\`, which dbmate requires: put it before the first statement`)
  if (first[1] !== 'up') throw sqlErrorAt(file, first.index, 'dbmate requires `-- migrate:up` to stand before `-- migrate:down`')
  const before = /^(?!\s*--)[^\S\n]*\S/m.exec(text.slice(0, first.index))
  if (before !== null) throw sqlErrorAt(file, before.index, 'dbmate does not allow statements before `-- migrate:up`')
  if (second === undefined) throw new InputError(`${path} has no \`-- migrate:down\`, which dbmate requires, even where nothing follows it`)
  const twin = blocks.find((each, index) => (each[1] === 'up') !== (index % 2 === 0))
  if (twin !== undefined) throw sqlErrorAt(file, twin.index, 'dbmate wants one `-- migrate:down` after each `-- migrate:up`')
  const part = (direction: 'up' | 'down'): Migration['up'] => {
    const own = blocks.filter((each) => each[1] === direction)
    const running = runningOf(own.map(([line]) => line))
    if (running === undefined) throw sqlErrorAt(file, own[1]?.index ?? 0, 'blocks with and without a transaction in one file cannot be run here: give each a file of its own')
    // Comments before the first block say what the file is for; they belong to the way up.
    const ranges = own.map((each) => [each === first ? 0 : each.index, blocks[blocks.indexOf(each) + 1]?.index ?? text.length] as const)
    return { path, running, text: keepOnly(text, ...ranges) }
  }
  const id = fileName.exec(baseName(path))?.[1] ?? ''
  return { id, up: part('up'), down: part('down'), timestamp: dateTimeIn(id) }
}

/** How blocks with these first lines run; undefined where they do not agree. */
function runningOf(lines: readonly string[]): Running | undefined {
  const without = lines.filter((line) => /\stransaction:false(?!\S)/.test(line)).length
  return without === 0 ? 'in one transaction' : without === lines.length ? 'as one query' : undefined
}
