import type { Session } from '../database/session.js'
import type { Unmodelled } from '../snapshot/object.js'
import { readJson } from './family.js'
import { madeByUsers } from './fragments.js'
import type { SecurityLabel } from './security-labels.js'

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
