import type { Session } from '../../database/session.js'
import { readJson } from '../family.js'
import { firstNormalObjectId } from '../fragments.js'

/** What a transaction has done to the catalogs. */
export interface Touched {
  /** The catalogs of which it has written rows: none is left out, whoever wrote them. There may be some of earlier transactions among them. */
  readonly catalogs: ReadonlySet<string>
  /** Those of them in which it has changed rows, and from which it has deleted some. */
  readonly updated: ReadonlySet<string>
  readonly deleted: ReadonlySet<string>
  /** OIDs of the relations that it has locked as only those do that change relations, of the tables of such indexes, and of the owners of such sequences. */
  readonly relations: readonly string[]
  /** Addresses of other objects that it has locked like that. */
  readonly objects: readonly string[]
  /** Its transaction ID; null where it has written nothing. */
  readonly transaction: string | null
}

/** Locks that readers and writers of rows take; whatever changes a relation takes a stronger one (PostgreSQL manual, 13.3.1). */
const ordinaryLocks = `('AccessShareLock', 'RowShareLock', 'RowExclusiveLock')`

interface Row {
  readonly catalogs: readonly string[]
  readonly updated: readonly string[]
  readonly deleted: readonly string[]
  readonly relations: readonly string[]
  readonly objects: readonly string[]
  readonly transaction: string | null
}

/**
 * Tells what the open transaction has done, from the server's own counters (PostgreSQL manual, "The Cumulative Statistics System")
 * and from the locks that the transaction holds. To be asked before it ends; any role may.
 */
export async function readTouched(session: Session): Promise<Touched> {
  const [row] = await readJson<Row>(
    session,
    `with locked as materialized (
        select locktype, relation, classid, objid from pg_catalog.pg_locks where pid = pg_catalog.pg_backend_pid() and mode not in ${ordinaryLocks}
          and (locktype = 'relation' and relation >= ${firstNormalObjectId} or locktype = 'object' and objid >= ${firstNormalObjectId})),
      written as materialized (
        select relname, pg_catalog.pg_stat_get_xact_tuples_inserted(oid) as inserted, pg_catalog.pg_stat_get_xact_tuples_updated(oid) as updated,
          pg_catalog.pg_stat_get_xact_tuples_deleted(oid) as deleted from pg_catalog.pg_class where oid < ${firstNormalObjectId} and relkind = 'r')
      select array(select relname from written where inserted + updated + deleted > 0) as catalogs,
        array(select relname from written where updated > 0) as updated, array(select relname from written where deleted > 0) as deleted,
        array(select relation::text from locked where locktype = 'relation'
          union select i.indrelid::text from pg_catalog.pg_index i where i.indexrelid in (select relation from locked)
          union select d.refobjid::text from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid in (select relation from locked)
            and d.refclassid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i')) as relations,
        array(select classid || '.' || objid || '.0' from locked where locktype = 'object') as objects,
        pg_catalog.pg_current_xact_id_if_assigned()::text as transaction`
  )
  return {
    catalogs: new Set(row?.catalogs),
    updated: new Set(row?.updated),
    deleted: new Set(row?.deleted),
    relations: row?.relations ?? [],
    objects: row?.objects ?? [],
    transaction: row?.transaction ?? null
  }
}

/** What several transactions have done, one after the other. */
export function joinTouched(all: readonly Touched[]): Touched {
  const together = (set: 'catalogs' | 'updated' | 'deleted'): ReadonlySet<string> => new Set(all.flatMap((each) => [...each[set]]))
  return {
    catalogs: together('catalogs'),
    updated: together('updated'),
    deleted: together('deleted'),
    relations: [...new Set(all.flatMap(({ relations }) => relations))],
    objects: [...new Set(all.flatMap(({ objects }) => objects))],
    transaction: all.find(({ transaction }) => transaction !== null)?.transaction ?? null
  }
}
