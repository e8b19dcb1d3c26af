import { beforeAll, describe, expect, test } from '@jest/globals'

import { connect } from '../../src/database/service-session.js'
import { withoutPassword } from '../../src/database/url.js'
import { UncheckableError, isServerError, isServerTrouble } from '../../src/database/session.js'
import { freePort } from '../support/free-port.js'
import { serverUrl, sharedServer } from '../support/postgres.js'
import { never, oldestAndNewest, withSession } from './providers.js'

let url = ''
const major = oldestAndNewest.at(-1) ?? 18
beforeAll(async () => {
  url = await serverUrl(major)
})

async function thrownBy(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(() => undefined, (reason: unknown) => reason)
}

describe('a session', () => {
  test('gives rows, and errors with code and place in characters', async () => {
    await withSession(url, async (session) => {
      expect(await session.query("select 1 as a, 'x' as b")).toEqual([{ a: 1, b: 'x' }])
      const error = await thrownBy(session.query("select '🐘', nothing"))
      expect(error).toMatchObject({ code: '42703', message: 'column "nothing" does not exist', fields: { position: 13 } })
      expect(isServerError(error)).toBe(true)
      expect(isServerError(error, '42703')).toBe(true)
      expect(isServerError(error, '42P01')).toBe(false)
      expect(isServerTrouble(error)).toBe(false)
      expect(await session.query('select 2 as a')).toEqual([{ a: 2 }])
    })
  })

  test('gives detail, hint and context', async () => {
    await withSession(url, async (session) => {
      const error = await thrownBy(session.execute(`do $$ begin raise exception 'no' using detail = 'why', hint = 'how', errcode = 'P0123'; end $$`))
      expect(error).toMatchObject({ code: 'P0123', message: 'no', fields: { detail: 'why', hint: 'how', where: expect.stringContaining('inline_code_block') } })
    })
  })

  test('feeds COPY', async () => {
    await withSession(url, async (session) => {
      await session.execute('create temp table x (a integer, b text)')
      await session.copyIn('copy x from stdin', '1\ta\n2\t\\N\n')
      expect(await session.query('select a, b from x order by a')).toEqual([{ a: 1, b: 'a' }, { a: 2, b: null }])
      expect(await thrownBy(session.copyIn('copy x from stdin', 'one\ta\n'))).toMatchObject({ code: '22P02' })
      expect(await session.query('select count(*)::int as n from x')).toEqual([{ n: 2 }])
    })
  })

  test('takes what is asked at the same moment in turn, whatever fails and whatever is fed in between', async () => {
    await withSession(url, async (session) => {
      const answers = await Promise.all([
        session.query('select pg_sleep(0.05), 1 as a').then(([row]) => row),
        thrownBy(session.execute('select 1/0')),
        session.execute('create temp table y (a integer)'),
        session.copyIn('copy y from stdin', '7\n'),
        session.query('select a from y')
      ])
      expect(answers).toMatchObject([{ a: 1 }, { code: '22012' }, undefined, undefined, [{ a: 7 }]])
    })
  })

  test('that is ended by the server cannot go on', async () => {
    await withSession(url, async (session) => {
      const error = await thrownBy(session.execute('select pg_terminate_backend(pg_backend_pid())'))
      expect(isServerTrouble(error) || error instanceof UncheckableError).toBe(true)
      expect(await thrownBy(session.execute('select 1'))).toBeInstanceOf(UncheckableError)
    })
  })

  test('can be opened in another database than the URL names', async () => {
    expect(await withSession(url, async (session) => session.query('select current_database()::text as name'), 'template1')).toEqual([{ name: 'template1' }])
  })
})

describe('a server that cannot be reached', () => {
  test('is named without the password', async () => {
    const { passwordUrl } = await sharedServer(major)
    const wrong = passwordUrl.replace(/:[^:@]*@/, ':not-the-password@')
    const error = await thrownBy(connect({ url: wrong, patience: 0, signal: never }))
    expect(error).toBeInstanceOf(UncheckableError)
    expect(String(error)).toContain('password authentication failed')
    expect(String(error)).not.toContain('not-the-password')
  })

  test('is waited for as long as it may be starting, and no longer', async () => {
    const nowhere = `postgres://postgres@127.0.0.1:${String(await freePort())}/postgres`
    const begun = performance.now()
    await expect(connect({ url: nowhere, patience: 600, signal: never })).rejects.toThrow(/cannot connect to postgres:\/\/postgres@127\.0\.0\.1:\d+\/postgres: .*ECONNREFUSED/)
    expect(performance.now() - begun).toBeGreaterThan(500)
  })

  test('is given up when the run is interrupted', async () => {
    const nowhere = `postgres://postgres@127.0.0.1:${String(await freePort())}/postgres`
    const controller = new AbortController()
    setTimeout(() => controller.abort(new Error('interrupted')), 100)
    await expect(connect({ url: nowhere, patience: 60_000, signal: controller.signal })).rejects.toThrow('interrupted')
  })
})

describe('a URL that is shown', () => {
  test.each([
    ['postgres://me:secret@db.example.com:5432/shop?password=secret&sslmode=require', 'postgres://me@db.example.com:5432/shop'],
    ['postgresql://db.example.com/shop', 'postgresql://db.example.com/shop'],
    ['postgres://me:sec/ret@db/shop', expect.not.stringContaining('ret')],
    ['host=db password=secret', 'the given URL']
  ])('%s', (given, shown) => {
    expect(withoutPassword(given)).toEqual(shown)
  })
})
