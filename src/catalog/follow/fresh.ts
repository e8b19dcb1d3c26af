import type { Session } from '../../database/session.js'
import { readJson } from '../family.js'
import { writtenSince } from './touched.js'

/** The relations of which rows of `pg_class` or `pg_attribute` were written since a transaction began: privileges change without a lock. */
export async function readFreshRelations(session: Session, transaction: string): Promise<readonly number[]> {
  const fresh = writtenSince(`'${transaction}'::xid`)
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
