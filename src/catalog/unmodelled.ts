import type { Session } from '../database/session.js'
import type { Unmodelled } from '../snapshot/object.js'
import { readJson } from './family.js'
import { madeByUsers } from './fragments.js'

/** Catalogs of which no family reads a row yet: whatever users made there is reported by the name PostgreSQL gives it. */
const catalogs = [
  'pg_am', 'pg_cast', 'pg_collation', 'pg_conversion', 'pg_event_trigger', 'pg_foreign_data_wrapper', 'pg_foreign_server', 'pg_language',
  'pg_opclass', 'pg_operator', 'pg_opfamily', 'pg_publication', 'pg_statistic_ext', 'pg_transform', 'pg_ts_config', 'pg_ts_dict',
  'pg_ts_parser', 'pg_ts_template'
] as const

const rest = `select i.type as kind, i.identity as name from pg_class c, pg_identify_object(c.tableoid, c.oid, 0) i where c.relkind = 'f' and ${madeByUsers('c')}
  union all select i.type, i.identity from pg_type t, pg_identify_object(t.tableoid, t.oid, 0) i
    where (t.typtype = 'p' or t.typtype = 'b' and t.typelem = 0) and ${madeByUsers('t')}
  union all select 'subscription', quote_ident(s.subname) from pg_subscription s where s.subdbid = (select oid from pg_database where datname = current_database())
  union all select 'database setting', coalesce(quote_ident(r.rolname) || ': ', '') || o from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole, unnest(s.setconfig) o
    where s.setdatabase = (select oid from pg_database where datname = current_database())
  union all select 'security label', l.objtype || ' ' || l.objname from pg_seclabels l where l.objtype not in ('database', 'role', 'tablespace')`

/** Lists the objects that are there and not compared. */
export async function readUnmodelled(session: Session): Promise<readonly Unmodelled[]> {
  const parts = catalogs.map(
    (catalog) => `select i.type as kind, i.identity as name from ${catalog} x, pg_identify_object(x.tableoid, x.oid, 0) i where ${madeByUsers('x')}
      and not exists (select from pg_depend d where d.classid = x.tableoid and d.objid = x.oid and d.deptype = 'i' and d.refclassid = 'pg_type'::regclass)`
  )
  return readJson<Unmodelled>(session, `select * from (${[...parts, rest].join('\n union all ')}) q order by kind collate "C", name collate "C"`)
}
