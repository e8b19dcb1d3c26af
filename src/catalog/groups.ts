import type { Session } from '../database/session.js'
import { readJson } from './family.js'
import type { Family, Found, Part, Unit } from './family.js'
import { firstNormalObjectId } from './fragments.js'
import type { Between } from './read.js'
import type { Redaction } from './secrets.js'

/** Reads a family. */
export type ReadFamily = (family: Family) => Promise<readonly Found[]>

/** Where the units of families stand that are read in groups. */
const catalogs: Readonly<Partial<Record<Unit, string>>> = { relation: 'pg_class', routine: 'pg_proc' }

/**
 * Makes a reader that asks for the objects of a group of relations or routines at a time, where a family belongs to such: no
 * query, and so no lock that it takes, lasts as long as reading them all would.
 *
 * @param size so many relations or routines are in a group
 */
export function readInGroups(session: Session, major: number, redaction: Redaction, between: Between, size: number): ReadFamily {
  const known = new Map<Unit, Promise<readonly (readonly string[])[]>>()
  const groupsOf = async (unit: Unit, catalog: string): Promise<readonly (readonly string[])[]> => {
    const groups = known.get(unit) ?? readGroups(session, between, catalog, size)
    known.set(unit, groups)
    return groups
  }
  return async (family) => {
    const [unit, ...others] = family.part === undefined ? [] : (Object.keys(family.part.by) as Unit[])
    const catalog = unit === undefined || others.length > 0 ? undefined : catalogs[unit]
    if (family.part === undefined || unit === undefined || catalog === undefined) return between(async () => family.read(session, major, redaction))
    const found: Found[] = []
    for (const group of await groupsOf(unit, catalog)) found.push(...(await between(async () => readGroup(session, major, redaction, family.part, unit, group))))
    return found
  }
}

async function readGroups(session: Session, between: Between, catalog: string, size: number): Promise<readonly (readonly string[])[]> {
  const rows = await between(async () => readJson<{ readonly oids: readonly string[] }>(
    session,
    `select array_agg(oid::text order by oid) as oids from (select oid, row_number() over (order by oid) - 1 as place from ${catalog} where oid >= ${firstNormalObjectId}) q group by place / ${String(size)}`
  ))
  return rows.map(({ oids }) => oids)
}

async function readGroup(session: Session, major: number, redaction: Redaction, part: Part | undefined, unit: Unit, oids: readonly string[]): Promise<readonly Found[]> {
  if (part === undefined) return []
  const rows = await readJson<unknown>(session, `${part.sql(major)} and ${part.by[unit] ?? ''} = any ('{${oids.join(',')}}'::oid[])`)
  return rows.map((row) => part.toFound(row, redaction))
}
