import { text, words } from '../ddl/model.js'
import { probeSchema } from '../probe.js'
import { serialDefault } from '../relations.js'
import type { Spelling } from './rule.js'

/**
 * Whether two defaults are one constant in two spellings: `0` and `0::bigint`, `'{}'` and `ARRAY[]::text[]`, `NULL` and
 * no default at all. Both are evaluated into columns of the object's type and compared byte for byte
 * (`record_image_eq`), since `=` holds between values that are not the same: `'1 day'` and `'24:00:00'`, `1.0` and
 * `1.00`. An expression that may give another value tomorrow is refused by the server in a generated column, and is no constant;
 * nor is one with a function or operator that is not the server's own (those leave no row in `pg_depend`), which may be replaced.
 */
export async function isSameConstant({ current, desired, difference, bench: open }: Spelling): Promise<boolean> {
  if (difference.name !== 'default' || (desired.kind !== 'column' && desired.kind !== 'domain')) return false
  if (current.attributes['type'] === undefined || current.attributes['type'] !== desired.attributes['type']) return false
  const expressions = [text(current, 'default'), text(desired, 'default')]
  if (expressions.includes(serialDefault)) return false
  const type = text(desired, 'type') ?? ''
  const columns = expressions.flatMap((expression, index) => [
    words(`v${String(index)} ${type}`, expression !== undefined && `DEFAULT ${expression}`),
    ...(expression === undefined ? [] : [`g${String(index)} ${type} GENERATED ALWAYS AS (${expression}) STORED`])
  ])
  const bench = await open()
  const row = await bench?.attempt(
    [`CREATE TABLE ${probeSchema}.twin (${columns.join(', ')})`, `INSERT INTO ${probeSchema}.twin DEFAULT VALUES`],
    `select (record_image_eq(row(v0), row(v1)) and not exists (select from pg_attrdef e join pg_depend d on d.classid = e.tableoid and d.objid = e.oid
      where e.adrelid = '${probeSchema}.twin'::regclass and d.refclassid in ('pg_proc'::regclass, 'pg_operator'::regclass)))::text as same
    from ${probeSchema}.twin`
  )
  return row?.['same'] === 'true'
}
