import { holdRows } from './holding.js'
import { inFormat } from './ledger.js'
import type { LedgerReader } from './ledger.js'

interface GooseRow {
  readonly version: string
  readonly is_applied: boolean
}

/**
 * goose: a row for each run, of which the newest of a version counts: old releases wrote one for the way back too, where newer ones
 * take the row away. Version 0 is the table's own. In internal/dialect/dialectquery/postgres.go, and
 * internal/gooseutil/resolve.go (`UpVersions`: a file that is below the newest version is refused, files that are gone are not missed).
 */
export const goose: LedgerReader<GooseRow> = {
  tool: 'goose',
  fits: inFormat('goose'),
  query: (table) => `select version_id::text as version, is_applied from ${table} where version_id > 0 order by id`,
  hold(rows, { migrations, format: { vanished, outOfOrder } }, table) {
    const newest = new Map(rows.map((row) => [row.version, row]))
    const applied = [...newest.values()].filter(({ is_applied }) => is_applied).map(({ version }) => version)
    return holdRows({
      migrations, table, rows: applied, nameOf: ({ id }) => BigInt(id).toString(), vanished: vanished.says, late: outOfOrder.says,
      isLate: ({ id }) => applied.some((version) => BigInt(version) > BigInt(id))
    })
  }
}
