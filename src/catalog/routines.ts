import type { Value } from '../snapshot/object.js'
import { family } from './family.js'
import { address, comment, lastingSchema, madeByUsers, privileges, qualified, routine } from './fragments.js'

/** The types of a routine's input arguments, which with its name make its identity. */
const argumentTypes = `(select coalesce(string_agg(format_type(o.type, null), ', ' order by o.i), '') from unnest(p.proargtypes) with ordinality o(type, i))`
const identity = `${qualified('n.nspname', 'p.proname')} || '(' || ${argumentTypes} || ')'`
const common = `${address('p')} as address, ${identity} as name, pg_get_userbyid(p.proowner) as owner,
  ${privileges('p.proacl', 'p.proowner', 'f')} as privileges, ${comment('p')} as comment,
  case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end as volatility,
  case p.proparallel when 's' then 'safe' when 'r' then 'restricted' else 'unsafe' end as parallel`
const from = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace`

/** The constructors of a range type come with it (`pg_depend.deptype` i). */
const standsAlone = `not exists (select from pg_depend i where i.classid = p.tableoid and i.objid = p.oid and i.deptype = 'i')`

interface Common {
  readonly address: string
  readonly name: string
  readonly owner: string
  readonly privileges: readonly string[]
  readonly comment: string | null
  readonly volatility: string
  readonly parallel: string
}

interface RoutineRow extends Common {
  readonly kind: 'function' | 'procedure'
  readonly arguments: string
  readonly result: string | null
  readonly language: string
  readonly body: string
  readonly atomic: boolean
  readonly library: string | null
  readonly window: boolean
  readonly strict: boolean
  readonly security_definer: boolean
  readonly leakproof: boolean
  readonly cost: string
  readonly rows: string
  readonly support: string | null
  readonly configuration: readonly string[]
  readonly transforms: readonly string[]
}

/** Functions (window functions too) and procedures. */
export const routines = family<RoutineRow>(
  'routines',
  () => `select ${common}, case p.prokind when 'p' then 'procedure' else 'function' end as kind,
      pg_get_function_arguments(p.oid) as arguments, pg_get_function_result(p.oid) as result, quote_ident(l.lanname) as language,
      coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as body, pg_get_function_sqlbody(p.oid) is not null as atomic, p.probin as library,
      p.prokind = 'w' as window, p.proisstrict as strict, p.prosecdef as security_definer, p.proleakproof as leakproof,
      p.procost::text as cost, p.prorows::text as rows, case when p.prosupport <> 0 then p.prosupport::text end as support,
      coalesce(p.proconfig, '{}') as configuration, array(select format_type(t, null) from unnest(p.protrftypes) t) as transforms
    ${from} join pg_language l on l.oid = p.prolang
    where p.prokind <> 'a' and ${lastingSchema('n')} and ${madeByUsers('p')} and ${standsAlone}`,
  (row) => ({
    kind: row.kind,
    name: row.name,
    address: row.address,
    attributes: {
      arguments: row.arguments,
      returns: row.result,
      language: row.language,
      body: row.body,
      'sql body': row.atomic,
      library: row.library,
      window: row.window,
      volatility: row.volatility,
      strict: row.strict,
      'security definer': row.security_definer,
      leakproof: row.leakproof,
      parallel: row.parallel,
      cost: row.cost,
      rows: row.rows,
      support: row.support,
      configuration: row.configuration,
      transforms: row.transforms,
      ...ownedBy(row)
    }
  }),
  undefined,
  { by: { routine: 'p.oid' } }
)

interface AggregateRow extends Common {
  readonly kind: string
  readonly arguments: string
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
}

/** Aggregates (PostgreSQL manual, CREATE AGGREGATE); the attributes carry that statement's parameter names. */
export const aggregates = family<AggregateRow>(
  'aggregates',
  () => `select ${common}, case g.aggkind when 'o' then 'ordered-set' when 'h' then 'hypothetical-set' else 'normal' end as kind,
      pg_get_function_arguments(p.oid) as arguments, json_build_object(
        'sfunc', ${routine('g.aggtransfn')}, 'stype', format_type(g.aggtranstype, null), 'sspace', nullif(g.aggtransspace, 0),
        'finalfunc', ${routine('g.aggfinalfn')}, 'finalfunc_extra', g.aggfinalextra, 'finalfunc_modify', g.aggfinalmodify,
        'combinefunc', ${routine('g.aggcombinefn')}, 'serialfunc', ${routine('g.aggserialfn')}, 'deserialfunc', ${routine('g.aggdeserialfn')},
        'initcond', g.agginitval, 'msfunc', ${routine('g.aggmtransfn')}, 'minvfunc', ${routine('g.aggminvtransfn')},
        'mstype', case when g.aggmtranstype <> 0 then format_type(g.aggmtranstype, null) end, 'msspace', nullif(g.aggmtransspace, 0),
        'mfinalfunc', ${routine('g.aggmfinalfn')}, 'mfinalfunc_extra', g.aggmfinalextra, 'mfinalfunc_modify', g.aggmfinalmodify, 'minitcond', g.aggminitval,
        'sortop', (select 'OPERATOR(' || quote_ident(sn.nspname) || '.' || o.oprname || ')' from pg_operator o join pg_namespace sn on sn.oid = o.oprnamespace where o.oid = g.aggsortop)) as facts
    ${from} join pg_aggregate g on g.aggfnoid = p.oid
    where ${lastingSchema('n')} and ${madeByUsers('p')}`,
  (row) => ({
    kind: 'aggregate',
    name: row.name,
    address: row.address,
    attributes: { kind: row.kind, arguments: row.arguments, parallel: row.parallel, ...row.facts, ...ownedBy(row) }
  }),
  undefined,
  { by: { routine: 'p.oid' } }
)

function ownedBy(row: Common): Record<string, Value> {
  return { owner: row.owner, privileges: row.privileges, comment: row.comment }
}
