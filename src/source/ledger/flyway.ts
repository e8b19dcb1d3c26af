import { baseName } from '../formats/files.js'
import { compareParts, partsOf } from '../formats/flyway.js'
import type { Migration } from '../formats/format.js'
import type { ReadFolder } from '../migrations-source.js'
import { checksumOfLines } from './checksums.js'
import { edited, failed, idsOf, missing, outOfOrder } from './holding.js'
import { inFormat } from './ledger.js'
import type { LedgerMismatch, LedgerReader } from './ledger.js'

interface FlywayRow {
  /** Null for what is repeatable. */
  readonly version: string | null
  readonly description: string
  readonly type: string
  readonly script: string
  readonly checksum: number | null
  readonly success: boolean
}

/** What the rows come to, one after the other. */
interface History {
  /** What stands, by `keyOf` the migration. */
  readonly rows: ReadonlyMap<string, FlywayRow>
  /** The version up to which nothing is run, and nothing compared. */
  readonly baseline: readonly bigint[] | undefined
  /** The newest version of all. */
  readonly newest: readonly bigint[] | undefined
}

/** Rows that files of SQL have made; others are of programs, which lie elsewhere. */
const ofFiles = /^(?:UNDO_)?SQL(?:_BASELINE)?$/

/**
 * Flyway: a row for whatever it did, in the order of `installed_rank`. A row of an undo migration or of `flyway repair` (DELETE) takes an
 * earlier one away, BASELINE stands for all up to its version. Checksums of repeatable migrations may be of the text with values in place of
 * placeholders. In flyway-core/src/main/java/org/flywaydb/core/internal: info/MigrationInfoServiceImpl.java (`refresh`),
 * info/MigrationInfoImpl.java (`validate`), schemahistory/BaseAppliedMigration.java (`getState`), resolver/sql/SqlMigrationResolver.java
 * (`getChecksumForLoadableResource`); and in api/resolver/ResolvedMigration.java (`getState`).
 */
export const flyway: LedgerReader<FlywayRow> = {
  tool: 'Flyway',
  fits: inFormat('flyway'),
  query: (table) => `select version, description, type, script, checksum, success from ${table} order by installed_rank`,
  hold(all, folder, table) {
    const { migrations, format } = folder
    const { rows, ...versions } = replay(all)
    const states = migrations.map((migration) => ({ migration, state: stateOf(migration, rows.get(keyOf(migration)), versions, folder) }))
    const of = (...wanted: readonly State[]): readonly Migration[] => states.filter(({ state }) => wanted.includes(state)).map(({ migration }) => migration)
    const known = new Map(migrations.map((migration) => [keyOf(migration), migration]))
    const ofRows = [...rows].flatMap(([key, { version, script, type, success }]): readonly LedgerMismatch[] => {
      const id = known.get(key)?.id ?? version ?? script.replace(/^.*\/|\.sql$/g, '')
      if (!success) return [failed(table, id, known.get(key), 'Flyway stops: "Detected failed migration", until `flyway repair` takes the row away.')]
      return known.has(key) || !ofFiles.test(type) ? [] : [missing(table, id, format.vanished.says)]
    })
    return {
      applied: idsOf(of('applied', 'edited')),
      pending: idsOf(of('pending', 'again')),
      again: idsOf(of('again')),
      stuck: idsOf(of('failed', 'late')),
      mismatches: [
        ...ofRows,
        ...of('edited').map((migration) => edited(table, migration, format.edited.says)),
        ...of('late').map((migration) => outOfOrder(table, migration, format.outOfOrder.says))
      ]
    }
  }
}

/** What rows and files are matched by: a version's numbers, or the description of what is repeatable. */
function keyOf({ id, repeatable, baseline, up }: Migration): string {
  return repeatable === true ? `R${descriptionOf(up.path)}` : `${baseline === true ? 'B' : 'V'}${partsOf(id.replace(/^B/, '')).join('.')}`
}

/** As Flyway writes it into a column of 200 characters (internal/util/AbbreviationUtils.java). */
function descriptionOf(path: string): string {
  const description = baseName(path).replace(/^.*?__|\.sql$/g, '').replaceAll('_', ' ')
  return description.length > 200 ? `${description.slice(0, 197)}...` : description
}

function replay(all: readonly FlywayRow[]): History {
  const rows = new Map<string, FlywayRow>()
  let baseline: readonly bigint[] | undefined
  for (const row of all) {
    const { version, description, type, success } = row
    if (type === 'SCHEMA') continue
    const parts = version === null ? [] : partsOf(version)
    const isBaseline = /(?:^|_)BASELINE$|^INIT$/.test(type)
    if (isBaseline && success && (baseline === undefined || compareParts(parts, baseline) > 0)) baseline = parts
    if (type === 'BASELINE' || type === 'INIT') continue
    const key = version === null ? `R${description}` : `${isBaseline ? 'B' : 'V'}${parts.join('.')}`
    if (success && (type === 'DELETE' || type.startsWith('UNDO_'))) rows.delete(key)
    else rows.set(key, row)
  }
  const versions = [...rows.values()].flatMap(({ version }) => (version === null ? [] : [partsOf(version)]))
  return { rows, baseline, newest: [...versions, ...(baseline === undefined ? [] : [baseline])].sort(compareParts).at(-1) }
}

/** `passed` is what Flyway neither runs nor misses, `again` what is repeatable and changed. */
type State = 'applied' | 'edited' | 'again' | 'pending' | 'late' | 'failed' | 'passed'

function stateOf(migration: Migration, row: FlywayRow | undefined, { baseline, newest }: Omit<History, 'rows'>, { files }: ReadFolder): State {
  const { id, repeatable, notRun, up } = migration
  if (row?.success === false) return 'failed'
  const parts = repeatable === true ? undefined : partsOf(id.replace(/^B/, ''))
  const isBelow = parts !== undefined && baseline !== undefined && compareParts(parts, baseline) <= 0
  if (row !== undefined) {
    const texts = [files.find(({ path }) => path === up.path)?.text ?? up.text, ...(repeatable === true ? [up.text] : [])]
    if (isBelow || row.checksum === null || texts.some((text) => checksumOfLines(text) === row.checksum)) return 'applied'
    return repeatable === true ? 'again' : 'edited'
  }
  if (parts === undefined) return 'pending'
  if (newest === undefined) return notRun === undefined ? 'pending' : 'passed'
  if (isBelow) return notRun === undefined ? 'applied' : 'passed'
  return migration.baseline === true ? 'passed' : compareParts(parts, newest) < 0 ? 'late' : 'pending'
}
