import { isServerError } from '../../database/session.js'
import type { Session } from '../../database/session.js'
import { firstNormalObjectId } from '../fragments.js'
import { joinUnits } from './parts.js'
import type { Units } from './parts.js'
import { classOf, unitAt } from './store.js'
import { dependencies, ofUnits } from './written.js'

/** What a transaction has done to the catalogs. */
export interface Touched {
  /** Whether it has locked so much that not all of it is told. */
  readonly isMany: boolean
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
  /** Whether nobody else was let at any of that before it is looked at. */
  readonly keptApart: boolean
}

/** Locks that readers and writers of rows take; whatever changes a relation takes a stronger one (PostgreSQL manual, 13.3.1). */
const ordinaryLocks = `('AccessShareLock', 'RowShareLock', 'RowExclusiveLock')`

/** Rows that were written by the transaction that begins with `transaction`, or later. */
export const writtenSince = (transaction: string, row = ''): string => `pg_catalog.age(${row}xmin) <= pg_catalog.age(${transaction})`

/** The setting that keeps what was counted when a transaction began, for as long as that lasts. */
const before = 'pg_parity.before'

/** How many rows were written to each catalog since the server was last idle. @param catalogs see `touchedQuery` */
const countsOf = (catalogs: string): string => `(select relname, place, pg_catalog.pg_stat_get_xact_tuples_inserted(oid) as inserted, pg_catalog.pg_stat_get_xact_tuples_updated(oid) as updated,
        pg_catalog.pg_stat_get_xact_tuples_deleted(oid) as deleted from ${catalogs} with ordinality as c (oid, relname, place)) n`

/** What this very transaction has written. */
const own = writtenSince('transaction')

/** Rows of `pg_type` that are no more than those of new relations, two each: there are many types, and most are of relations. */
const newRows = `(select pg_catalog.count(*) from pg_catalog.pg_class c join pg_catalog.pg_type t on t.oid = c.reltype where c.oid = any (locks) and ${writtenSince('transaction', 't.')})`

const namesOf = (catalogs: Iterable<string>): string => `'{${[...catalogs].join(',')}}'::name[]`

/** So many locks at most are looked at. */
const mostLocks = 300

/** The first half of the keys of our advisory locks; the other half is an OID. */
const marker = 1_885_827_187

/** So many OIDs at most are marked for one transaction: places for locks are few, and shared by all databases of a server. */
const mostMarked = 50

/**
 * Whether what the locks and rows of a transaction name is all that it changed, and nothing of it is marked. What it does to a default or to
 * the constraint of a table locks the table too, but for a comment.
 */
const keepsApart = `not is_many and not is_viewed and pg_catalog.cardinality(oids) <= ${String(mostMarked)} and not marks && oids
      and catalogs <@ ${namesOf(ofUnits)} and (catalogs = '{}' or not catalogs <@ ${namesOf(dependencies)}) and not 'pg_trigger' = any (updated)
      and not exists (select from pg_catalog.unnest(objects) address,
        lateral (select pg_catalog.split_part(address, '.', 1)::oid as class, pg_catalog.split_part(address, '.', 2)::oid as oid) o
        where case when o.class in (${Object.values(classOf).join(', ')}) or o.class = 'pg_catalog.pg_attrdef'::regclass then false
          when o.class = 'pg_catalog.pg_constraint'::regclass then exists (select from pg_catalog.pg_constraint k where k.oid = o.oid and k.conrelid <> all (relation))
          else true end)`

/**
 * What the open transaction has done. With a guard it fails where the transaction has to be looked at before another one is begun, or has
 * done something to what such a one before it did; if not, what it did it something to is marked, by advisory locks of the session. What
 * it fails of is a division by zero: no statement but a function's can fail on purpose.
 *
 * @param catalogs the system catalogs with their OIDs, as an item of FROM
 */
const touchedQuery = (catalogs: string, isGuarded: string): string => `with held as materialized (
      select pg_catalog.count(*) > ${String(mostLocks)} as is_many, pg_catalog.array_agg(relation) filter (where locktype = 'relation') || '{}' as locks,
        pg_catalog.array_agg(classid || '.' || objid || '.0') filter (where locktype = 'object') || '{}' as objects, pg_catalog.array_agg(objid) filter (where locktype = 'advisory') || '{}' as marks
      from (select locktype, relation, classid, objid from pg_catalog.pg_locks where pid = pg_catalog.pg_backend_pid() and mode not in ${ordinaryLocks}
        and (locktype = 'relation' and relation >= ${firstNormalObjectId} or locktype = 'object' and objid >= ${firstNormalObjectId} or locktype = 'advisory' and classid = ${marker})
        limit ${String(mostLocks + 1)}) l),
    written as materialized (
      select pg_catalog.array_agg(relname) filter (where inserted + updated + deleted > 0) || '{}' as catalogs, pg_catalog.array_agg(relname) filter (where updated > 0) || '{}' as updated,
        pg_catalog.array_agg(relname) filter (where deleted > 0) || '{}' as deleted, pg_catalog.max(inserted) filter (where relname = 'pg_type') as new_types
      from (select relname, inserted - coalesce(old[place][1], 0) as inserted, updated - coalesce(old[place][2], 0) as updated, deleted - coalesce(old[place][3], 0) as deleted
        from (select nullif(pg_catalog.current_setting('${before}', true), '')::int8[] as old offset 0) o, ${countsOf(catalogs)} offset 0) c),
    found as materialized (
      select *, pg_catalog.pg_current_xact_id_if_assigned()::text::xid8::xid as transaction, array(select indrelid from pg_catalog.pg_index where indexrelid = any (locks)) as indexed,
        array(select d.refobjid from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = any (locks)
          and d.refclassid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i')) as owners
      from held, written),
    reached as materialized (select *, locks || indexed || owners as relation, array(select d.objid from pg_catalog.pg_depend d
        where d.classid = 'pg_catalog.pg_rewrite'::regclass and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = any (locks || indexed || owners)) as rules from found),
    touched as materialized (
      select is_many, catalogs, updated, deleted, relation, relkinds, objects, marks, transaction, indexed <> '{}' or 'pg_index' = any (deleted) as has_indexes,
        exists (select from pg_catalog.pg_rewrite where oid = any (rules) and ev_class <> all (relation)) as is_viewed,
        array(select oid from pg_catalog.pg_type where oid >= ${firstNormalObjectId} and typrelid = 0 and typinput <> 'pg_catalog.array_in'::regproc and ${own}
            and ('pg_type' = any (updated) or new_types <> 2 * ${newRows}))
          || composites || array(select enumtypid from pg_catalog.pg_enum where 'pg_enum' = any (catalogs) and ${own}) as type,
        array(select oid from pg_catalog.pg_proc where oid >= ${firstNormalObjectId} and 'pg_proc' = any (catalogs) and ${own}) as routine,
        array(select oid from pg_catalog.pg_namespace where 'pg_namespace' = any (catalogs) and ${own}) as schema
      from reached, lateral (select pg_catalog.array_agg(relkind) as relkinds, pg_catalog.array_agg(reltype) filter (where relkind = 'c') as composites
        from pg_catalog.pg_class where oid = any (relation)) k)
  select row_to_json(touched)::text as document,
    case when ${isGuarded} then case when ${keepsApart} then (select pg_catalog.count(pg_catalog.pg_advisory_lock(${marker}::int8 << 32 | oid::int8)) from pg_catalog.unnest(oids) oid)
      else 1 / (select pg_catalog.count(*) from pg_catalog.pg_class where false) end end as guard
  from touched, lateral (select relation || type || routine || schema || array(select pg_catalog.split_part(address, '.', 2)::oid from pg_catalog.unnest(objects) address) as oids offset 0) o`

interface Row {
  readonly is_many: boolean
  readonly catalogs: readonly string[]
  readonly updated: readonly string[]
  readonly deleted: readonly string[]
  readonly relation: readonly string[]
  readonly type: readonly string[]
  readonly routine: readonly string[]
  readonly schema: readonly string[]
  readonly relkinds: readonly string[] | null
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
  /**
   * Runs whole transactions in one exchange, up to the first that fails, or that has to be looked at on its own; that one is rolled back.
   * Those that are done can be looked at together. To be called with a session that has no advisory locks, and of which others are then released.
   *
   * @param begin how each of them begins
   * @param between what is run between two of them
   * @returns what each of those did that are done
   */
  commitAll(transactions: readonly (readonly string[])[], begin: readonly string[], between: readonly string[]): Promise<readonly Touched[]>
}

/**
 * Makes a watch for one database. Which catalogs there are is asked once: among many tables it would take longer than all else.
 *
 * @param flush has the counters speak of the next transaction alone
 */
export async function watchTransactions(session: Session, flush: readonly string[]): Promise<TransactionWatch> {
  const [found] = await session.query<{ readonly catalogs: string }>(
    `select pg_catalog.format('rows from (pg_catalog.unnest(%L::oid[]), pg_catalog.unnest(%L::name[]))', pg_catalog.array_agg(oid), pg_catalog.array_agg(relname)) as catalogs
     from pg_catalog.pg_class where oid < ${firstNormalObjectId} and relkind = 'r'`
  )
  const { catalogs = '' } = found ?? {}
  const query = (isGuarded: string): string => touchedQuery(catalogs, isGuarded)
  const ask = async (query: string, first: readonly string[], end: readonly string[]): Promise<Touched> => {
    const rows = await session.queryAll([...first, 'SAVEPOINT pg_parity_touched', query, 'RELEASE SAVEPOINT pg_parity_touched', ...end])
    return touchedIn(rows.at(-2 - end.length))
  }
  const end = [...flush, 'COMMIT']
  const read = async (first: readonly string[], end: readonly string[]): Promise<Touched> =>
    ask('EXECUTE pg_parity_touched(false)', first, end).catch(async (error: unknown) => {
      // A script may have thrown away what was prepared (DEALLOCATE ALL).
      if (!isServerError(error, '26000')) throw error
      await session.execute('ROLLBACK TO SAVEPOINT pg_parity_touched')
      return ask(query('false'), [], end)
    })
  return {
    async prepare() {
      const count = `SELECT pg_catalog.set_config('${before}', pg_catalog.array_agg(array[inserted, updated, deleted] order by place)::text, true) FROM ${countsOf(catalogs)}`
      await session.execute(`DEALLOCATE ALL; PREPARE pg_parity_begun AS ${count}; PREPARE pg_parity_touched (boolean) AS ${query('$1')}`)
    },
    read: async () => read([], []),
    commit: async (last) => read(last, end),
    async commitAll(transactions, begin, between) {
      const { queryUntil } = session
      if (queryUntil === undefined) return []
      session.begin(begin)
      const groups = transactions.map((texts, index) => [...(index === 0 ? [] : [...between, ...begin]), 'EXECUTE pg_parity_begun', ...texts, 'EXECUTE pg_parity_touched(true)', 'COMMIT'])
      const { rows } = await queryUntil([...groups.flat(), ...flush])
      let count = 0
      return groups.flatMap(({ length }) => ((count += length) > rows.length ? [] : [{ ...touchedIn(rows[count - 2]), keptApart: true }]))
    }
  }
}

function touchedIn(rows: readonly object[] | undefined): Touched {
  const [{ document }] = rows as readonly [{ readonly document: string }]
  const { is_many: isMany, catalogs, updated, deleted, relation, type, routine, schema, relkinds, has_indexes: hasIndexes, is_viewed: isViewed, objects, transaction } = JSON.parse(document) as Row
  return {
    isMany, catalogs: new Set(catalogs), updated: new Set(updated), deleted: new Set(deleted), units: joinUnits({ relation, type, routine, schema }),
    relkinds: new Set(relkinds ?? []), hasIndexes, isViewed, objects, transaction, keptApart: false
  }
}

/** The units that a transaction has written rows of, or locked. */
export function unitsNamed({ units, objects }: Touched): Units {
  return joinUnits(units, ...objects.map(unitAt))
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
    isMany: all.some(({ isMany }) => isMany),
    hasIndexes: all.some(({ hasIndexes }) => hasIndexes),
    isViewed: all.some(({ isViewed }) => isViewed),
    objects: [...new Set(all.flatMap(({ objects }) => objects))],
    transaction: all.find(({ transaction }) => transaction !== null)?.transaction ?? null,
    keptApart: all.every(({ keptApart }) => keptApart)
  }
}
