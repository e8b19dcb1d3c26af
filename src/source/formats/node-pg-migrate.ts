import { InputError } from '../input-error.js'
import { baseName, directSql, folderOf, keepOnly, whole } from './files.js'
import type { FolderFile, Migration, MigrationFormat, Part } from './format.js'
import { accepts, refuses } from './reactions.js'
import { dateTimeIn } from './timestamp.js'

/** `createMigrationCommentRegex` of src/sqlMigration.ts. */
const upLine = /^\s*--[\s-]*up\s+migration/im
const downLine = /^\s*--[\s-]*down\s+migration/im
const direction = /\.(up|down)\.sql$/

/**
 * node-pg-migrate, its SQL: `NUMBER_name.sql` with `-- Up Migration` and `-- Down Migration`, or, as its loader `sql` reads
 * them, `NUMBER_name.up.sql` with `.down.sql`; in the order of the numbers, 17 digits being a time, and of the names. A file
 * runs in a transaction. Read in src/sqlMigration.ts, src/migrationLoader.ts (`groupSqlFiles`), src/migration.ts (`_apply`, no
 * subfolders), src/utils/fileNameUtils.ts (`getNumericPrefix`), src/utils/comparators.ts and src/runner.ts (`checkOrder`).
 */
export const nodePgMigrate: MigrationFormat = {
  name: 'node-pg-migrate',
  edited: accepts('node-pg-migrate does not notice: databases that have run the file keep what the old text did.'),
  vanished: refuses('node-pg-migrate stops: "Not run migration X is preceding already run migration Y", unless checkOrder is off.'),
  outOfOrder: refuses('node-pg-migrate stops: "Not run migration X is preceding already run migration Y", unless checkOrder is off.'),
  ledger: [{ kind: 'table', name: '*.pgmigrations' }],
  outsideTransaction: 'node-pg-migrate always runs SQL files in a transaction: write this step in JavaScript, with `pgm.noTransaction()`',
  recognise(folder) {
    const fitting = directSql(folder).find(({ path, text }) => /^\d/.test(baseName(path)) && (upLine.test(text) || downLine.test(text)))
    return fitting && `${baseName(fitting.path)} has a line -- Up Migration or -- Down Migration`
  },
  read(folder) {
    const code = folder.files.find(({ path, nested }) => !nested && /^\d+.*(?<!\.d)\.[cm]?[jt]s$/.test(baseName(path)))
    if (code !== undefined) throw new InputError(`${code.path} is a migration in ${/ts$/.test(code.path) ? 'TypeScript' : 'JavaScript'}, which cannot be run here: say how to migrate with \`migrate-command\``)
    const files = directSql(folder)
    const unnumbered = files.find(({ path }) => !/^\d/.test(baseName(path)))
    if (unnumbered !== undefined) throw new InputError(`${unnumbered.path}: node-pg-migrate "cannot determine numeric prefix" of a file whose name does not begin with a number; rename the file or move it elsewhere`)
    const migrations = files.filter(({ path }) => !path.endsWith('.down.sql')).map((file) => readMigration(file, files)).sort(byNumber)
    const lost = files.find(({ path }) => path.endsWith('.down.sql') && !migrations.some(({ down }) => down?.path === path))
    if (lost !== undefined) throw new InputError(`${lost.path} takes back a migration that is not there: there is no ${baseName(lost.path).replace('.down.', '.up.')} beside it`)
    return folderOf(folder, migrations)
  }
}

function readMigration(file: FolderFile, files: readonly FolderFile[]): Migration {
  const id = baseName(file.path).replace(direction, '').replace(/\.sql$/, '')
  const find = (ending: string): FolderFile | undefined => files.find(({ path }) => path === file.path.replace(/(?:\.up)?\.sql$/, ending))
  const timestamp = timeOf(id)
  if (!direction.test(file.path)) return { id, ...splitDirections(file), timestamp }
  const single = find('.sql')
  if (single !== undefined) throw new InputError(`${file.path} and ${single.path} both say what ${id} does: node-pg-migrate takes one file, or \`.up.sql\` with \`.down.sql\``)
  const down = find('.down.sql')
  return { id, up: whole(file, 'in one transaction'), down: down && whole(down, 'in one transaction'), timestamp }
}

function splitDirections(file: FolderFile): Pick<Migration, 'up' | 'down'> {
  const { path, text } = file
  const [up, down] = [text.search(upLine), text.search(downLine)]
  const part = (from: number, to: number): Part => ({ path, text: keepOnly(text, [from, to]), running: 'in one transaction' })
  if (down < 0) return { up: part(Math.max(0, up), text.length) }
  // Without a line for the way up the whole file is that, the way down included: so does the tool.
  if (up < 0) return { up: part(0, text.length), down: part(down, text.length) }
  return up < down ? { up: part(up, down), down: part(down, text.length) } : { up: part(up, text.length), down: part(down, up) }
}

function byNumber(left: Migration, right: Migration): number {
  const number = ({ id, timestamp }: Migration): number => timestamp?.valueOf() ?? Number(/^\d+/.exec(id)?.[0])
  return number(left) - number(right) || left.id.localeCompare(right.id, undefined, { usage: 'sort', numeric: true, sensitivity: 'variant', ignorePunctuation: true })
}

/** A number of 13 digits is milliseconds since 1970, one of 17 a time with milliseconds; others are plain numbers. */
function timeOf(id: string): Date | undefined {
  const digits = /^\d+/.exec(id)?.[0] ?? ''
  if (digits.length === 13) return new Date(Number(digits))
  const seconds = digits.length === 17 ? dateTimeIn(digits.slice(0, 14)) : undefined
  return seconds && new Date(seconds.valueOf() + Number(digits.slice(14)))
}
