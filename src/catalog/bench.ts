import type { Session } from '../database/session.js'
import { isServerError } from '../database/session.js'
import { probeSchema } from './probe.js'
import { pinSettings } from './read.js'

/** A transaction in which objects can be tried out, and of which nothing stays. */
export interface Bench {
  /** Runs statements and one query and takes them back; undefined where the server refuses one of them. */
  attempt(make: readonly string[], read: string): Promise<Readonly<Record<string, string | null>> | undefined>
  close(): Promise<void>
}

/** Those that are enabled ALWAYS or for a REPLICA fire whatever `session_replication_role` says. They come back with the end of the transaction. */
const silenceEventTriggers = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT quote_ident(evtname) FROM pg_event_trigger WHERE evtenabled IN ('A', 'R') LOOP EXECUTE 'ALTER EVENT TRIGGER ' || name || ' DISABLE'; END LOOP;
END $$`

/** Begins such a transaction. Event triggers and rules of users do not fire in it where we may switch them off. */
export async function openBench(session: Session): Promise<Bench> {
  await session.execute(['BEGIN', ...pinSettings, 'SET LOCAL check_function_bodies = off', 'SAVEPOINT pg_parity'].join('; '))
  await session.execute('SET LOCAL session_replication_role = replica').catch(async () => session.execute('ROLLBACK TO SAVEPOINT pg_parity'))
  await session.execute(silenceEventTriggers)
  await session.execute(`CREATE SCHEMA ${probeSchema}`)
  return {
    async attempt(make, read) {
      try {
        await session.execute(['SAVEPOINT pg_parity', ...make].join('; '))
        const [row] = await session.query<Record<string, string | null>>(read)
        return row
      } catch (error) {
        if (!isServerError(error)) throw error
        return undefined
      } finally {
        await session.execute('ROLLBACK TO SAVEPOINT pg_parity')
      }
    },
    async close() {
      await session.execute('ROLLBACK').catch(() => undefined)
    }
  }
}
