import type { Session } from '../database/session.js'
import { isServerError } from '../database/session.js'
import { probeSchema } from './probe.js'
import { pinSettings } from './read.js'

/**
 * A transaction in which objects can be tried out, and of which nothing stays. Event triggers and rules of users do not
 * fire in it where we may switch them off.
 *
 * @param use gets a function that runs statements and one query behind a savepoint; a server's refusal is `undefined`
 */
export async function onBench<Result>(
  session: Session, use: (attempt: (make: readonly string[], read: string) => Promise<Readonly<Record<string, string | null>> | undefined>) => Promise<Result>
): Promise<Result> {
  await session.execute('BEGIN')
  try {
    for (const statement of [...pinSettings, 'SET LOCAL check_function_bodies = off']) await session.execute(statement)
    await session.execute('SAVEPOINT pg_parity')
    await session.execute('SET LOCAL session_replication_role = replica').catch(async () => session.execute('ROLLBACK TO SAVEPOINT pg_parity'))
    await session.execute(`CREATE SCHEMA ${probeSchema}`)
    return await use(async (make, read) => {
      await session.execute('SAVEPOINT pg_parity')
      try {
        for (const statement of make) await session.execute(statement)
        const [row] = await session.query<Record<string, string | null>>(read)
        return row
      } catch (error) {
        if (!isServerError(error)) throw error
        return undefined
      } finally {
        await session.execute('ROLLBACK TO SAVEPOINT pg_parity')
      }
    })
  } finally {
    await session.execute('ROLLBACK').catch(() => undefined)
  }
}
