import type { Session } from '../../database/session.js'
import type { Unit } from '../family.js'
import { readJson } from '../family.js'
import { firstNormalObjectId } from '../fragments.js'
import { joinUnits } from './parts.js'
import type { Units } from './parts.js'
import type { Touched } from './touched.js'

/** The catalogs of units that are not relations. */
const catalogOf = { type: 'pg_type', routine: 'pg_proc', schema: 'pg_namespace' } as const

/** Rows that were written since a transaction began. */
const freshSince = (transaction: string): string => `age(xmin) <= age('${transaction}'::xid8::xid)`

/**
 * The types, routines and schemas whose rows were written since a transaction began, and of the known ones those that are gone. Of
 * types those that are neither rows of relations nor arrays; the labels of an enum are rows of a catalog of their own.
 */
export async function readFreshUnits(session: Session, touched: Touched, transaction: string, known: Units): Promise<Units> {
  const { catalogs, deleted } = touched
  const fresh = freshSince(transaction)
  const of = (unit: keyof typeof catalogOf, condition = ''): readonly string[] => {
    const [catalog, oids] = [catalogOf[unit], known[unit] ?? []]
    const written = catalogs.has(catalog) ? [`select '${unit}', oid from ${catalog} where oid >= ${firstNormalObjectId} ${condition} and ${fresh}`] : []
    const labelled = unit === 'type' && catalogs.has('pg_enum') ? [`select 'type', enumtypid from pg_enum where ${fresh}`] : []
    const gone = deleted.has(catalog) && oids.length > 0
      ? [`select '${unit}', k from unnest('{${oids.join(',')}}'::oid[]) k where not exists (select from ${catalog} where oid = k)`]
      : []
    return [...written, ...labelled, ...gone]
  }
  const queries = [...of('type', `and typrelid = 0 and typinput <> 'array_in'::regproc`), ...of('routine'), ...of('schema')]
  if (queries.length === 0) return {}
  const rows = await readJson<{ readonly unit: Unit; readonly oid: string }>(session, `select u.unit, u.oid::text as oid from (${queries.join(' union ')}) u(unit, oid)`)
  return joinUnits(...rows.map(({ unit, oid }) => ({ [unit]: [oid] })))
}

/** The relations of which rows of `pg_class` or `pg_attribute` were written since a transaction began: privileges change without a lock. */
export async function readFreshRelations(session: Session, transaction: string): Promise<readonly number[]> {
  const fresh = freshSince(transaction)
  const [row] = await readJson<{ readonly oids: readonly (string | number)[] }>(
    session, `select array(select oid from pg_class where ${fresh} union select attrelid from pg_attribute where ${fresh}) as oids`
  )
  return (row?.oids ?? []).map(Number)
}

/** What depends on something by its name, as the relations by which it is read. */
export interface Dependents {
  readonly relations: readonly string[]
  /** Catalogs of what depends on it and is no relation, nor part of one. */
  readonly others: ReadonlySet<string>
}

/**
 * Finds what the server deparses with the names of these objects or of their columns in it (PostgreSQL manual, 53.18 "pg_depend").
 *
 * @param addresses `classid.objid.objsubid`
 * @param only views only, where columns came or went and none was renamed; or constraints only
 */
export async function readDependents(session: Session, addresses: readonly string[], only: 'views' | 'constraints' | 'all'): Promise<Dependents> {
  if (addresses.length === 0) return { relations: [], others: new Set() }
  const pairs = addresses.map((address) => `(${address.split('.').slice(0, 2).join(',')})`)
  const owner = `case d.classid when 'pg_class'::regclass then d.objid when 'pg_rewrite'::regclass then (select ev_class from pg_rewrite where oid = d.objid)
    when 'pg_constraint'::regclass then (select conrelid from pg_constraint where oid = d.objid) when 'pg_attrdef'::regclass then (select adrelid from pg_attrdef where oid = d.objid)
    when 'pg_trigger'::regclass then (select tgrelid from pg_trigger where oid = d.objid) when 'pg_policy'::regclass then (select polrelid from pg_policy where oid = d.objid) end`
  const rows = await readJson<{ readonly relation: string | null; readonly catalog: string }>(
    session,
    `select distinct nullif(${owner}, 0)::text as relation, d.classid::regclass::text as catalog from pg_depend d join (values ${pairs.join(',')}) v(class, object)
        on d.refclassid = v.class::oid and d.refobjid = v.object::oid where (d.classid, d.objid) not in (select class::oid, object::oid from (values ${pairs.join(',')}) w(class, object))
        ${only === 'all' ? '' : `and d.classid = '${only === 'views' ? 'pg_rewrite' : 'pg_constraint'}'::regclass`}`
  )
  return {
    relations: [...new Set(rows.flatMap(({ relation }) => relation ?? []))],
    others: new Set(rows.filter(({ relation }) => relation === null).map(({ catalog }) => catalog))
  }
}
