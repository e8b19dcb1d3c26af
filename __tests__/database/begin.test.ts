import { describe, expect, test } from '@jest/globals'

import { ServerError } from '../../src/database/session.js'
import type { Session } from '../../src/database/session.js'
import { openWorkbench } from '../catalog/workbench.js'
import { oldestAndNewest } from './providers.js'

const tables = async (session: Session): Promise<readonly unknown[]> =>
  (await session.query<{ name: string }>(`select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`)).map(({ name }) => name)

/** What the server says against a statement, and where. */
async function refusal(session: Session, sql: string): Promise<unknown> {
  try {
    await session.execute(sql)
    return undefined
  } catch (error) {
    return error instanceof ServerError ? [error.message, error.fields.position] : error
  }
}

describe.each([...oldestAndNewest, 'embedded' as const])('a transaction that is begun with what is run next, on %s', (server) => {
  const withSession = async (use: (session: Session) => Promise<void>): Promise<void> => {
    const workbench = await openWorkbench(server)
    try {
      await use((await (await workbench.provider()).createScratch({ extensions: [] })).session)
    } finally {
      await workbench.close()
    }
  }

  test('holds what is run in it, and no more', async () => {
    await withSession(async (session) => {
      session.begin()
      await session.execute('create table first (a integer)')
      await session.execute('ROLLBACK')
      expect(await tables(session)).toEqual([])

      session.begin()
      expect(await session.query(`select 'one' as value`)).toEqual([{ value: 'one' }])
      await session.execute('create table second (a text)')
      await session.execute('COMMIT')
      expect(await tables(session)).toEqual(['second'])

      session.begin()
      expect(await session.queryAll([`select 'two' as value`, 'drop table second', `select 'three' as value`])).toEqual([[{ value: 'two' }], [], [{ value: 'three' }]])
      await session.execute('ROLLBACK')

      session.begin()
      await session.copyIn('copy second from stdin', 'x\ny\n')
      expect(await session.query('select count(*)::integer as value from second')).toEqual([{ value: 2 }])
      await session.execute('ROLLBACK')
      expect(await session.query('select count(*)::integer as value from second')).toEqual([{ value: 0 }])
    })
  })

  test('does not move the place of an error', async () => {
    await withSession(async (session) => {
      for (const begin of [() => undefined, () => session.begin()]) {
        begin()
        expect(await refusal(session, 'select nothing')).toEqual(['column "nothing" does not exist', 8])
        await session.execute('ROLLBACK')
        begin()
        expect(await refusal(session, 'create tabel t ()')).toEqual(['syntax error at or near "tabel"', 8])
        await session.execute('ROLLBACK')
      }
      expect(await tables(session)).toEqual([])
    })
  })
})
