import { leadingWords } from '../../sql/piece.js'
import { InputError } from '../input-error.js'
import { splitFile } from '../script-file.js'
import { sqlErrorAt } from '../sql-error.js'
import { baseName, folderOf, refuseTwins } from './files.js'
import type { Folder, FolderFile, Migration, MigrationFormat, Part } from './format.js'
import { refuses } from './reactions.js'
import { dateTimeIn } from './timestamp.js'

const fileName = /^(?:([VUB])(\d+(?:[._]\d+)*)|R)__(.*)\.sql$/

/**
 * Flyway: `V1.2__description.sql` in the order of the numbers between dots or underscores, in subfolders too, then
 * `R__description.sql` in the order of the descriptions; `U…` takes `V…` of the same version back; on an empty database the
 * newest `B…` stands for all `V…` up to its version. Callbacks (`afterMigrate.sql`) are passed over. Read in
 * flyway-core/src/main/java/org/flywaydb/core: api/MigrationVersion.java, internal/resource/ResourceNameParser.java,
 * internal/resolver/ResolvedMigrationComparator.java, internal/sqlscript/ParserSqlScript.java; PostgreSQLParser.java
 * (`detectCanExecuteInTransaction`); and in Flyway's documentation, "Migrations", "Baseline migrations", "Script
 * configuration" (`V1__a.sql.conf`; a comment `-- flyway:executeInTransaction=false` is not documented and does nothing).
 */
export const flyway: MigrationFormat = {
  name: 'flyway',
  reads: /\.sql\.conf$/,
  edited: refuses('Flyway compares checksums and stops: "Migration checksum mismatch"; `flyway repair` accepts the new text. Repeatable migrations run again.'),
  vanished: refuses('Flyway stops: "Detected applied migration not resolved locally"; `flyway repair` marks it as deleted.'),
  outOfOrder: refuses('Flyway stops: "Detected resolved migration not applied to database", unless outOfOrder is set.'),
  ledger: [{ kind: 'table', name: '*.flyway_schema_history' }],
  outsideTransaction: 'put `executeInTransaction=false` into a file that is named like this one with .conf added',
  recognise({ files }) {
    const fitting = files.find(({ path }) => fileName.test(baseName(path)))
    return fitting && `${baseName(fitting.path)} is named as Flyway's migrations are`
  },
  read(folder) {
    const all = folder.files.flatMap((file) => {
      const [, letter = 'R', version = '', description = ''] = fileName.exec(baseName(file.path)) ?? []
      return fileName.test(baseName(file.path)) ? [{ file, letter, parts: partsOf(version), description: description.replaceAll('_', ' ') }] : []
    })
    const of = (wanted: string): typeof all => all.filter(({ letter }) => letter === wanted)
    for (const letter of ['V', 'U', 'B']) refuseTwins('Flyway', of(letter), ({ parts }) => parts.join('.'), ({ file }) => file.path)
    refuseTwins('Flyway', of('R'), ({ description }) => description, ({ file }) => file.path)
    const baselines = of('B').sort((left, right) => compareParts(left.parts, right.parts))
    const baseline = baselines.at(-1)
    const passed = (parts: readonly bigint[]): boolean => baseline !== undefined && compareParts(parts, baseline.parts) <= 0
    const instead = baseline && `${baseName(baseline.file.path)} stands for it on an empty database`
    const versioned = [...baselines, ...of('V')]
      // A baseline runs where what it stands for would have.
      .sort((left, right) => compareParts(left.parts, right.parts) || (left.letter === 'V' ? -1 : 1))
      .map(({ file, letter, parts }): Migration => {
        const undo = letter === 'V' ? of('U').find((each) => compareParts(each.parts, parts) === 0) : undefined
        const written = fileName.exec(baseName(file.path))?.[2]?.replaceAll('_', '.') ?? ''
        const notRun = file !== baseline?.file && passed(parts) ? instead : undefined
        return { id: letter === 'B' ? `B${written}` : written, up: partOf(folder, file), down: undo && partOf(folder, undo.file), timestamp: dateTimeIn(written), notRun, ...(letter === 'B' && { baseline: true }) }
      })
    const repeatables = of('R')
      .sort((left, right) => (left.description < right.description ? -1 : 1))
      .map(({ file }): Migration => ({ id: baseName(file.path).replace(/\.sql$/, ''), up: partOf(folder, file), repeatable: true }))
    return folderOf(folder, [...versioned, ...repeatables])
  }
}

/** The numbers of a version; zeros at its end say nothing, so that 1.0 is 1. */
export function partsOf(version: string): readonly bigint[] {
  const parts = version.split(/[._]/).map((part) => BigInt(part))
  while (parts.length > 1 && parts.at(-1) === 0n) parts.pop()
  return parts
}

/** Orders versions by their numbers. */
export function compareParts(left: readonly bigint[], right: readonly bigint[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [one, other] = [left[index] ?? 0n, right[index] ?? 0n]
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

/** What Flyway knows not to run in a transaction, by the first words of a statement. */
const nonTransactional = /^(?:(?:CREATE|DROP) (?:DATABASE|TABLESPACE|SUBSCRIPTION)|ALTER SYSTEM|(?:CREATE|DROP)(?: UNIQUE)? INDEX CONCURRENTLY|REINDEX(?: VERBOSE)? (?:SCHEMA|DATABASE|SYSTEM)|VACUUM|DISCARD ALL)\b/

function partOf(folder: Folder, file: FolderFile): Part {
  const { path, text } = file
  const conf = folder.files.find((each) => each.path === `${path}.conf`)?.text ?? ''
  const said = /^\s*executeInTransaction\s*=\s*(\S+)\s*$/m.exec(conf)?.[1]
  if (said !== undefined && said !== 'true' && said !== 'false') throw new InputError(`${path}.conf: executeInTransaction is ${said}, and has to be true or false`)
  const steps = splitFile(file)
  const apart = steps.filter((step) => step.type === 'statement' && nonTransactional.test(leadingWords(step.text, 4).join(' ')))
  const odd = apart[0] === steps[0] ? steps.find((step) => !apart.includes(step)) : apart[0]
  if (said === undefined && apart.length > 0 && odd !== undefined && apart.length < steps.length) {
    throw sqlErrorAt(file, odd.start, 'Flyway refuses a migration of which some statements can run in a transaction and some cannot ("mixed is false"): give them files of their own')
  }
  return { path, text, running: (said ?? String(apart.length === 0)) === 'true' ? 'in one transaction' : 'statement by statement' }
}
