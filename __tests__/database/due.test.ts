import { describe, expect, test } from '@jest/globals'

import { ServerError } from '../../src/database/session.js'
import type { Errand, Session } from '../../src/database/session.js'
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

describe.each([...oldestAndNewest, 'embedded' as const])('on %s', (server) => {
  const withSession = async (use: (session: Session) => Promise<void>): Promise<void> => {
    const workbench = await openWorkbench(server)
    try {
      await use((await (await workbench.provider()).createScratch({ extensions: [] })).session)
    } finally {
      await workbench.close()
    }
  }

  test('a transaction that is begun with what is run next holds that, and no more', async () => {
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

  test('nor does it, or what is due beforehand, move the place of an error', async () => {
    await withSession(async (session) => {
      for (const begin of [() => undefined, () => session.begin(), () => session.begin(['BEGIN', 'SET LOCAL jit = off']), () => {
        session.beforehand(errandOf(session, []))
        session.begin()
      }]) {
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

  test('what is due is done before whatever comes next, with it where that begins a transaction, and never with what fails', async () => {
    await withSession(async (session) => {
      const log: string[] = []
      const errand = (): void => session.beforehand(errandOf(session, log))

      errand()
      session.begin()
      await session.execute('create table one (a integer)')
      expect(log.splice(0)).toEqual(['in company: 0'])
      await session.execute('COMMIT')

      errand()
      session.begin()
      expect(await session.queryAll(['create table two (a integer)', `select 'x' as value`, 'COMMIT'])).toEqual([[], [{ value: 'x' }], []])
      expect(log.splice(0)).toEqual(['in company: 1'])

      errand()
      session.begin()
      expect(await session.query(`select 'x' as value`)).toEqual([{ value: 'x' }])
      await session.execute('ROLLBACK')
      expect(log.splice(0)).toEqual(['in company: 2'])

      errand()
      errand()
      session.begin()
      await session.execute('create table three (a integer); COMMIT')
      expect(log.splice(0)).toEqual(['in company: 2', 'in company: 2'])

      for (const next of [
        async () => session.execute('create table four (a integer)'), async () => session.query('select 1'), async () => session.queryAll(['select 1', 'select 2']),
        async () => session.copyIn('copy four from stdin', '1\n'), async () => session.settle()
      ]) {
        errand()
        await next()
      }
      expect(log.splice(0)).toEqual(['alone: 3', 'alone: 4', 'alone: 4', 'alone: 4', 'alone: 4'])

      errand()
      session.begin()
      await expect(session.queryAll(['create table five (a integer)', 'drop table six', 'COMMIT'])).rejects.toThrow('table "six" does not exist')
      await session.execute('ROLLBACK')
      expect(log.splice(0)).toEqual(['alone: 4'])
      await session.settle()
      expect(log).toEqual([])
      expect(await tables(session)).toEqual(['four', 'one', 'three', 'two'])
    })
  })

  test('what fails itself is done again alone, and what came with it is done none the less', async () => {
    await withSession(async (session) => {
      const log: string[] = []
      session.beforehand({ ...errandOf(session, log), statements: () => ['BEGIN', 'EXECUTE forgotten', 'ROLLBACK'] })
      session.begin()
      await session.execute('create table one (a integer)')
      await session.execute('COMMIT')
      expect(log).toEqual(['alone: 0'])
      expect(await tables(session)).toEqual(['one'])
    })
  })
})

/** Counts the tables, and says so. */
function errandOf(session: Session, log: string[]): Errand {
  const count = `select count(*)::integer as count from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`
  const say = (how: string, [row]: readonly object[] = []): void => void log.push(`${how}: ${String((row as { readonly count: number }).count)}`)
  return { statements: () => ['BEGIN', count, 'ROLLBACK'], done: ([, rows]) => say('in company', rows), alone: async () => say('alone', await session.query(count)) }
}
