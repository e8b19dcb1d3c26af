import { isServerError } from '../../database/session.js'
import type { Session } from '../../database/session.js'
import { firstNormalObjectId } from '../fragments.js'
import { joinUnits } from './parts.js'
import type { Units } from './parts.js'

/** What a transaction has done to the catalogs. */
export interface Touched {
  /** The catalogs of which it has written rows: none is left out, whoever wrote them. There may be some of earlier transactions among them. */
  readonly catalogs: ReadonlySet<string>
  /** Those of them in which it has changed rows, and from which it has deleted some. */
  readonly updated: ReadonlySet<string>
  readonly deleted: ReadonlySet<string>
  /**
   * The relations that it has locked as only those do that change relations, with the tables of such indexes and the owners of such
   * sequences; and the types, routines and schemas of which it has written rows.
   */
  readonly units: Units
  /** The letters of `relkind` of those relations. */
  readonly relkinds: ReadonlySet<string>
  /** Whether there is an index among the relations that it has locked. */
  readonly hasIndexes: boolean
  /** Whether there are views of one of those relations, or rules that speak of it, beside the relations themselves. */
  readonly isViewed: boolean
  /** Addresses of other objects that it has locked. */
  readonly objects: readonly string[]
  /** Its transaction ID; null where it has written nothing. */
  readonly transaction: string | null
}

/** Locks that readers and writers of rows take; whatever changes a relation takes a stronger one (PostgreSQL manual, 13.3.1). */
const ordinaryLocks = `('AccessShareLock', 'RowShareLock', 'RowExclusiveLock')`

/** Rows that were written by the transaction that begins with `transaction`, or later. */
export const writtenSince = (transaction: string, row = ''): string => `pg_catalog.age(${row}xmin) <= pg_catalog.age(${transaction})`

/** Rows that this very transaction has written, of a catalog that it has written to: others are not looked at. */
const fresh = (catalog: string, query: string, rows = 'inserted + updated > 0'): string =>
  `array(select ${query} and ${writtenSince('(select transaction from own)')} and exists (select from written where relname = '${catalog}' and (${rows})))`

/** Rows of `pg_type` that are no more than those of new relations, two each: there are many types, and most are of relations. */
const ofRelations = `2 * (select count(*) from pg_catalog.pg_class c join pg_catalog.pg_type t on t.oid = c.reltype
        where c.oid in (select relation from locked) and ${writtenSince('(select transaction from own)', 't.')})`

/** @param catalogs the system catalogs with their OIDs, as an item of FROM */
const touchedQuery = (catalogs: string): string => `with own as materialized (select pg_catalog.pg_current_xact_id_if_assigned()::text::xid8::xid as transaction),
    locked as materialized (
      select locktype, relation, classid, objid from pg_catalog.pg_locks where pid = pg_catalog.pg_backend_pid() and mode not in ${ordinaryLocks}
        and (locktype = 'relation' and relation >= ${firstNormalObjectId} or locktype = 'object' and objid >= ${firstNormalObjectId})),
    written as materialized (
      select c.relname, pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid) as inserted, pg_catalog.pg_stat_get_xact_tuples_updated(c.oid) as updated,
        pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid) as deleted from ${catalogs} as c (oid, relname)),
    indexed as materialized (select indrelid from pg_catalog.pg_index where indexrelid in (select relation from locked)),
    relations as materialized (select relation from locked where locktype = 'relation' union select indrelid from indexed
      union select d.refobjid from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid in (select relation from locked)
        and d.refclassid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i'))
  select array(select relname from written where inserted + updated + deleted > 0) as catalogs,
    array(select relname from written where updated > 0) as updated, array(select relname from written where deleted > 0) as deleted,
    array(select relation::text from relations) as relation,
    array(select distinct relkind from pg_catalog.pg_class where oid in (select relation from relations)) as relkinds,
    ${fresh('pg_type', `oid::text from pg_catalog.pg_type where oid >= ${firstNormalObjectId} and typrelid = 0 and typinput <> 'pg_catalog.array_in'::regproc`, `updated > 0 or inserted <> ${ofRelations}`)}
      || array(select reltype::text from pg_catalog.pg_class where relkind = 'c' and oid in (select relation from locked))
      || ${fresh('pg_enum', 'enumtypid::text from pg_catalog.pg_enum where true')} as type,
    ${fresh('pg_proc', `oid::text from pg_catalog.pg_proc where oid >= ${firstNormalObjectId}`)} as routine,
    ${fresh('pg_namespace', `oid::text from pg_catalog.pg_namespace where oid > 0`)} as schema,
    exists (select from indexed) or exists (select from written where relname = 'pg_index' and deleted > 0) as has_indexes,
    exists (select from pg_catalog.pg_depend d join pg_catalog.pg_rewrite r on r.oid = d.objid where d.classid = 'pg_catalog.pg_rewrite'::regclass
      and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid in (select relation from relations) and r.ev_class not in (select relation from relations)) as is_viewed,
    array(select classid || '.' || objid || '.0' from locked where locktype = 'object') as objects,
    (select transaction::text from own) as transaction`

interface Row {
  readonly catalogs: readonly string[]
  readonly updated: readonly string[]
  readonly deleted: readonly string[]
  readonly relation: readonly string[]
  readonly type: readonly string[]
  readonly routine: readonly string[]
  readonly schema: readonly string[]
  readonly relkinds: readonly string[]
  readonly has_indexes: boolean
  readonly is_viewed: boolean
  readonly objects: readonly string[]
  readonly transaction: string | null
}

/** Tells of transactions what they have done to the catalogs. */
export interface TransactionWatch {
  /** Prepares what `read` asks: planning it takes longer than running it. All that was prepared before is thrown away. */
  prepare(): Promise<void>
  /**
   * Tells what the open transaction has done, from the server's own counters (PostgreSQL manual, "The Cumulative Statistics System"),
   * from the locks that the transaction holds, and from the transaction IDs of rows. To be asked before it ends; any role may.
   */
  read(): Promise<Touched>
  /** Runs the last statements of a transaction, reads what it did, and commits it, all in one exchange with the server. */
  commit(last: readonly string[]): Promise<Touched>
}

/** Makes a watch for one database. Which catalogs there are is asked once: among many tables it would take longer than all else. */
export async function watchTransactions(session: Session): Promise<TransactionWatch> {
  const [found] = await session.query<{ readonly catalogs: string }>(
    `select pg_catalog.format('rows from (pg_catalog.unnest(%L::oid[]), pg_catalog.unnest(%L::name[]))', pg_catalog.array_agg(oid), pg_catalog.array_agg(relname)) as catalogs
     from pg_catalog.pg_class where oid < ${firstNormalObjectId} and relkind = 'r'`
  )
  const document = `select row_to_json(q)::text as document from (${touchedQuery(found?.catalogs ?? '')}) q`
  const ask = async (query: string, first: readonly string[], end: readonly string[]): Promise<Touched> => {
    const rows = await session.queryAll([...first, 'SAVEPOINT pg_parity_touched', query, 'RELEASE SAVEPOINT pg_parity_touched', ...end])
    return touchedIn(rows.at(-2 - end.length)?.[0] as { readonly document: string })
  }
  const read = async (first: readonly string[], end: readonly string[]): Promise<Touched> =>
    ask('EXECUTE pg_parity_touched', first, end).catch(async (error: unknown) => {
      // A script may have thrown away what was prepared (DEALLOCATE ALL).
      if (!isServerError(error, '26000')) throw error
      await session.execute('ROLLBACK TO SAVEPOINT pg_parity_touched')
      return ask(document, [], end)
    })
  return {
    prepare: async () => session.execute(`DEALLOCATE ALL; PREPARE pg_parity_touched AS ${document}`),
    read: async () => read([], []),
    commit: async (last) => read(last, ['COMMIT'])
  }
}

function touchedIn({ document }: { readonly document: string }): Touched {
  const { catalogs, updated, deleted, relation, type, routine, schema, relkinds, has_indexes: hasIndexes, is_viewed: isViewed, objects, transaction } = JSON.parse(document) as Row
  return {
    catalogs: new Set(catalogs), updated: new Set(updated), deleted: new Set(deleted), units: { relation, type, routine, schema }, relkinds: new Set(relkinds), hasIndexes, isViewed, objects, transaction
  }
}

/** What several transactions have done, one after the other. */
export function joinTouched(all: readonly Touched[]): Touched {
  const together = (set: 'catalogs' | 'updated' | 'deleted' | 'relkinds'): ReadonlySet<string> => new Set(all.flatMap((each) => [...each[set]]))
  return {
    catalogs: together('catalogs'),
    updated: together('updated'),
    deleted: together('deleted'),
    units: joinUnits(...all.map(({ units }) => units)),
    relkinds: together('relkinds'),
    hasIndexes: all.some(({ hasIndexes }) => hasIndexes),
    isViewed: all.some(({ isViewed }) => isViewed),
    objects: [...new Set(all.flatMap(({ objects }) => objects))],
    transaction: all.find(({ transaction }) => transaction !== null)?.transaction ?? null
  }
}
