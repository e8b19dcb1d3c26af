import { UncheckableError, isServerError } from '../database/session.js'
import type { Session } from '../database/session.js'
import type { Snapshot } from '../snapshot/object.js'
import { readSnapshot } from './read.js'

/** How long a live database may be asked. */
export interface LiveLimits {
  /** Milliseconds that one statement may take. */
  readonly statement: number
}

/** So often a schema is read that does not hold still. */
const mostReads = 4

/** Milliseconds to wait for a lock: who waits behind a change of the schema waits for the next one too. */
const lockTimeout = 5_000

/** Milliseconds after which a transaction of a program that has died is ended by the server. */
const idleTimeout = 60_000

/** So many relations are read at once: it takes some milliseconds, and nobody who wants to change one of them waits longer. */
const groupSize = 50

/**
 * SQLSTATEs of a schema that is changed while it is read: 40001 on a standby too, whose recovery goes first, XX000 of deparsing functions
 * whose object is gone, 55P03 where somebody holds the lock, 42xxx of names that were there before.
 */
const restarting = ['40001', 'XX000', '55P03', '42P01', '42703', '42704', '42883']

/**
 * Reads a database that others use: in read-only transactions with limits of their own, and without a lock on a relation of users
 * that outlasts the statement that takes it. Deparsing functions read the catalogs as they are and not as the transaction sees them, so that
 * what is read while somebody changes the schema may be of two minds: it is then read again, until nobody has, or twice the same is seen.
 *
 * @param salt see `readSnapshot`
 * @param alongside reads what has to be of the same moment as the schema, such as the books of a migration tool
 * @throws UncheckableError where the schema does not hold still, or a statement takes too long
 */
export async function readLiveSnapshot(
  session: Session, salt: string, limits: LiveLimits, alongside: (snapshot: Snapshot) => Promise<void> = async () => Promise.resolve()
): Promise<Snapshot> {
  let last: string | undefined
  for (let read = 1; read <= mostReads; read++) {
    try {
      const before = await readTrace(session, limits)
      const snapshot = await readSnapshot(session, { loader: null, namesLoader: false, owner: 'inherent', privileges: 'inherent' }, salt, undefined, { settings: settingsUnder(limits), groupSize })
      await alongside(snapshot)
      if (before === (await readTrace(session, limits))) return snapshot
      const seen = JSON.stringify([snapshot.objects, snapshot.unmodelled])
      if (seen === last) return snapshot
      last = seen
    } catch (error) {
      if (isServerError(error, '57014')) throw new UncheckableError(`a statement took longer than \`statement-timeout\` (${String(limits.statement)} ms)`, { cause: error })
      if (!isServerError(error, ...restarting)) throw error
    }
  }
  throw new UncheckableError(`the schema is being changed: none of ${String(mostReads)} attempts to read it found it at rest. Try again when the change is through`)
}

/** Catalogs in whose rows a change of the schema shows; what is temporary belongs to a session, and comes and goes all the time. */
const traced: Readonly<Record<string, string>> = {
  pg_class: `relpersistence <> 't'`,
  pg_attribute: `attrelid not in (select oid from pg_class where relpersistence = 't')`,
  pg_attrdef: `adrelid not in (select oid from pg_class where relpersistence = 't')`,
  pg_index: `indrelid not in (select oid from pg_class where relpersistence = 't')`,
  pg_constraint: 'not pg_is_other_temp_schema(connamespace)',
  pg_type: 'not pg_is_other_temp_schema(typnamespace)',
  pg_proc: 'true', pg_namespace: 'true', pg_trigger: 'true', pg_rewrite: 'true', pg_policy: 'true', pg_enum: 'true'
}

/** What tells whether rows of catalogs came, went or changed: their number, and the transactions that wrote them. */
async function readTrace(session: Session, limits: LiveLimits): Promise<string> {
  const queries = Object.entries(traced).map(([catalog, where]) => `select count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as trace from pg_catalog.${catalog} where ${where}`)
  const rows = await askLive<{ readonly trace: string }>(session, limits, queries.join(' union all '))
  return rows.map(({ trace }) => trace).join(', ')
}

/**
 * Asks a database that others use, in a read-only transaction of its own.
 *
 * @param query one statement, in which names of users have their schemas
 * @param settings what else holds for it, as `SET LOCAL`
 * @throws ServerError as the server reports it
 */
export async function askLive<Row extends object>(session: Session, limits: LiveLimits, query: string, ...settings: readonly string[]): Promise<readonly Row[]> {
  await session.execute('BEGIN READ ONLY')
  try {
    for (const setting of ['SET LOCAL search_path = pg_catalog', ...settingsUnder(limits), ...settings]) await session.execute(setting)
    return await session.query<Row>(query)
  } finally {
    await session.execute('ROLLBACK').catch(() => undefined)
  }
}

/** What holds a transaction to its limits; through a pooler nothing that outlasts it can. */
function settingsUnder({ statement }: LiveLimits): readonly string[] {
  return [
    `SET LOCAL statement_timeout = ${String(statement)}`, `SET LOCAL lock_timeout = ${String(Math.min(lockTimeout, statement))}`,
    `SET LOCAL idle_in_transaction_session_timeout = ${String(idleTimeout)}`
  ]
}
