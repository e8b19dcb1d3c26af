import type { Session } from '../database/session.js'
import type { Unmodelled } from '../snapshot/object.js'
import { readJson } from './family.js'
import { firstNormalObjectId, madeByUsers } from './fragments.js'

/** Catalogs of which no family reads a row yet: whatever users made there is reported by the name PostgreSQL gives it. */
const catalogs = ['pg_event_trigger', 'pg_foreign_data_wrapper', 'pg_foreign_server', 'pg_publication'] as const

/** Rows of catalogs that families read in part: foreign tables, and operators that are left of one that announced them. */
const partly = [
  `select tableoid, oid from pg_class where relkind = 'f'`,
  `select tableoid, oid from pg_operator o where oprcode = 0 and not exists (select from pg_operator r where r.oprcode <> 0 and o.oid in (r.oprcom, r.oprnegate))`
]

/** What has no OID that `pg_identify_object` could name, or belongs to the database as a whole. */
const rest = [
  `select 'subscription', quote_ident(s.subname) from pg_subscription s where s.subdbid = (select oid from pg_database where datname = current_database())`,
  `select 'database setting', coalesce(quote_ident(r.rolname) || ': ', '') || o from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole,
    unnest(s.setconfig) o where s.setdatabase = (select oid from pg_database where datname = current_database())`,
  `select 'security label', l.objtype || ' ' || l.objname from pg_seclabels l where l.objtype not in ('database', 'role', 'tablespace')`
]

/** Lists the objects that are there and not compared. What comes with a range type is the type's. */
export async function readUnmodelled(session: Session): Promise<readonly Unmodelled[]> {
  const rows = [...catalogs.map((catalog) => `select tableoid, oid from ${catalog} where oid >= ${firstNormalObjectId}`), ...partly]
  const named = `select i.type as kind, i.identity as name from (${rows.join(' union all ')}) x, pg_identify_object(x.tableoid, x.oid, 0) i where ${madeByUsers('x')}
    and not exists (select from pg_depend d where d.classid = x.tableoid and d.objid = x.oid and d.deptype = 'i' and d.refclassid = 'pg_type'::regclass)`
  return readJson<Unmodelled>(session, `select * from (${[named, ...rest].join('\n union all ')}) q order by kind collate "C", name collate "C"`)
}
