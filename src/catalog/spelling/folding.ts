import type { DatabaseObject } from '../../snapshot/object.js'
import type { Bench } from '../bench.js'
import { literal, parentName, text } from '../ddl/model.js'
import type { Model } from '../ddl/model.js'
import { probeSchema } from '../probe.js'
import type { Spelling } from './rule.js'

/** An expression, what stands beside it, and the table whose columns it speaks of. */
interface Placed {
  readonly expression: string
  readonly rest: string
  readonly table: string
}

/**
 * Whether two expressions are the same once the planner has computed what is constant in them (`eval_const_expressions`,
 * src/backend/optimizer/util/clauses.c): `a IN ('x')` on a varchar and `a = ANY (ARRAY['x'])`, `a > 60 * 60` and `a > 3600`. Only
 * with the server's own functions and operators (those leave no row in `pg_depend`) and without domains: what users made may
 * change, and the body of a function written in SQL would be put in its place.
 */
export async function isSameFolded(spelling: Spelling): Promise<boolean> {
  const bench = await spelling.bench()
  const texts = await spelling.reparsed()
  if (bench === undefined || texts === undefined) return false
  const { current, desired, currentModel, desiredModel, difference } = spelling
  const [from, to] = [placed(current, currentModel, difference.name, texts[0]), placed(desired, desiredModel, difference.name, texts[1])]
  if (from === undefined || to === undefined || from.rest !== to.rest || from.table !== to.table) return false
  const left = await folded(bench, from)
  return left !== undefined && left === (await folded(bench, to))
}

function placed(object: DatabaseObject, model: Model, attribute: string, spelled: string): Placed | undefined {
  const ofParent = `(LIKE ${parentName(object, model)})`
  switch (`${object.kind} ${attribute}`) {
    case 'constraint definition': {
      const [, expression, rest] = /^CHECK \((.*)\)((?: NO INHERIT| NOT VALID| NOT ENFORCED)*)$/s.exec(spelled) ?? []
      if (expression === undefined || rest === undefined) return undefined
      // In a domain's constraint VALUE stands for what is checked, as the name of a column does in a table's.
      const domain = model.get(object.parent ?? '')
      return { expression, rest, table: domain?.kind === 'domain' ? `(value ${text(domain, 'type') ?? ''})` : ofParent }
    }
    case 'index predicate':
    case 'policy using':
    case 'policy with check':
    case 'column generation expression':
      return { expression: spelled, rest: '', table: ofParent }
    default:
      return undefined
  }
}

/** The expression as a plan shows it; undefined where it is refused, calls what users made, or holds a query of its own. */
async function folded(bench: Bench, { expression, table }: Placed): Promise<string | undefined> {
  const view = `${probeSchema}.folded`
  const make = [`CREATE TABLE ${probeSchema}.twin ${table}`, `CREATE VIEW ${view} AS SELECT ${expression} AS folded FROM ${probeSchema}.twin`]
  const uses = await bench.attempt(
    make,
    `select exists (select from pg_rewrite r join pg_depend d on d.classid = r.tableoid and d.objid = r.oid where r.ev_class = ${literal(view)}::regclass
      and (d.refclassid in ('pg_proc'::regclass, 'pg_operator'::regclass)
        or d.refclassid = 'pg_type'::regclass and d.refobjid in (select t.oid from pg_type t where t.typtype = 'd')))::text as made`
  )
  if (uses?.['made'] !== 'false') return undefined
  const explained = await bench.attempt(make, `explain (verbose, costs off, format json) select folded from ${view}`)
  const document = explained?.['QUERY PLAN'] as unknown as string | readonly ExplainedQuery[] | undefined
  const [query] = typeof document === 'string' ? (JSON.parse(document) as readonly ExplainedQuery[]) : (document ?? [])
  return query?.Plan['Plans'] === undefined ? JSON.stringify(query?.Plan['Output']) : undefined
}

/** What EXPLAIN (FORMAT JSON) says of a query, as far as it matters here. */
interface ExplainedQuery {
  readonly Plan: { readonly Plans?: readonly object[]; readonly Output?: readonly string[] }
}
