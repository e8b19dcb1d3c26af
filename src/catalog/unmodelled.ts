import type { Session } from '../database/session.js'
import type { Unmodelled } from '../snapshot/object.js'
import { catalogColumns, listCatalogColumns } from './catalog-columns.js'
import { readJson } from './family.js'
import { madeByUsers } from './fragments.js'
import type { SecurityLabel } from './security-labels.js'

/** The major versions whose catalogs are accounted for. */
const knownMajors = [14, 15, 16, 17, 18]

/** Columns of the catalogs of a major version that is not known which no line of a table accounts for: what they hold is not compared. */
export async function readUnknownColumns(session: Session, major: number, table = catalogColumns): Promise<readonly Unmodelled[]> {
  if (knownMajors.includes(major) && table === catalogColumns) return []
  const rows = await readJson<{ readonly name: string }>(
    session,
    `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'pg_catalog'::regnamespace
      and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attname <> 'oid' order by 1`
  )
  const known = new Set(listCatalogColumns(table).map(({ catalog, column }) => `${catalog}.${column}`))
  return rows.filter(({ name }) => !known.has(name)).map(({ name }) => ({ kind: 'catalog column', name }))
}

/**
 * Lists the objects that are there and not compared: operators that are left of one that announced them, and security labels
 * of what is not compared.
 *
 * @param labels all security labels
 * @param found the addresses of what is compared
 */
export async function readUnmodelled(session: Session, labels: readonly SecurityLabel[], found: ReadonlySet<string>): Promise<readonly Unmodelled[]> {
  const operators = await readJson<Unmodelled>(
    session,
    `select i.type as kind, i.identity as name from pg_operator o, pg_identify_object(o.tableoid, o.oid, 0) i
      where o.oprcode = 0 and not exists (select from pg_operator r where r.oprcode <> 0 and o.oid in (r.oprcom, r.oprnegate)) and ${madeByUsers('o')}
      order by i.identity collate "C"`
  )
  const elsewhere = labels.filter(({ address }) => !found.has(address)).map(({ kind, name }) => ({ kind: 'security label', name: `${kind} ${name}` }))
  return [...operators, ...elsewhere]
}
