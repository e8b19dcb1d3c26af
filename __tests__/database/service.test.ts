import { beforeAll, describe, expect, test } from '@jest/globals'

import { renew } from '../../src/database/provider.js'
import { UncheckableError } from '../../src/database/session.js'
import { ownServer, serverUrl } from '../support/postgres.js'
import { oldestAndNewest, startProvider, valuesOf, withSession } from './providers.js'

const databases = "select datname::text as value from pg_database where datname like 'pg_parity_%'"

describe.each(oldestAndNewest.map((major) => [major]))('scratch databases on PostgreSQL %i', (major) => {
  let url = ''
  beforeAll(async () => {
    // Of its own: others make scratch databases at the same time on the one that all share.
    url = (await ownServer(major)).url
  })

  test('are made side by side, empty, and are gone in the end', async () => {
    const provider = await startProvider(url)
    const [one, two] = await Promise.all([provider.createScratch({ extensions: [] }), provider.createScratch({ extensions: [] })])
    expect(one.database).toMatch(/^pg_parity_[0-9a-f]{12}$/)
    expect(two.database).not.toBe(one.database)
    expect([...(await valuesOf(url, databases))].sort()).toEqual([one.database, two.database].sort())
    await one.session.execute('create table t (a integer)')
    expect(await two.session.query("select to_regclass('t')::text as value")).toEqual([{ value: null }])
    expect(await one.session.query('select current_user::text as value')).toEqual([{ value: one.loader }])
    expect(await provider.close()).toEqual([])
    expect(await valuesOf(url, databases)).toEqual([])
  })

  test('can be dropped one by one, with somebody in them', async () => {
    const provider = await startProvider(url)
    const [one, two] = [await provider.createScratch({ extensions: [] }), await provider.createScratch({ extensions: [] })]
    await withSession(url, async () => one.drop(), one.database)
    expect(await valuesOf(url, databases)).toEqual([two.database])
    await provider.close()
    expect(await valuesOf(url, databases)).toEqual([])
  })

  test('are dropped where nobody asks for the one that is made ahead', async () => {
    const provider = await startProvider(url)
    expect(await provider.close()).toEqual([])
    expect(await valuesOf(url, databases)).toEqual([])
  })

  test('have more sessions for who asks, which end with them', async () => {
    const provider = await startProvider(url)
    const { session, companion, database } = await provider.createScratch({ extensions: [] })
    await session.execute('create table t (a integer)')
    const other = await companion?.()
    expect(await other?.query(`select current_database()::text as database, to_regclass('t')::text as found`)).toEqual([{ database, found: 't' }])
    expect(await provider.close()).toEqual([])
    expect(await valuesOf(url, `select pid::text as value from pg_stat_activity where datname = '${database}'`)).toEqual([])
  })

  test('have no more sessions than their server has places for', async () => {
    await withSession(url, async (session) => session.execute('create role service_alone login createdb'))
    const provider = await startProvider(url.replace('postgres@', 'service_alone@'))
    const { companion } = await provider.createScratch({ extensions: [] })
    await withSession(url, async (session) => session.execute('alter role service_alone connection limit 2'))
    expect(await companion?.()).toBeUndefined()
    expect(await provider.close()).toEqual([])
  })

  test('have a session that can be made as good as new', async () => {
    const provider = await startProvider(url)
    const scratch = await provider.createScratch({ extensions: [] })
    const { session } = scratch
    await session.execute("set search_path = nowhere; set timezone = 'Asia/Tokyo'; create temp table x (); create role service_other; set role service_other")
    await renew(scratch)
    expect(await session.query("select current_setting('search_path') || ' ' || (to_regclass('pg_temp.x') is null)::text || ' ' || (current_user = session_user)::text as value")).toEqual([
      { value: '"$user", public true true' }
    ])
    await session.execute('drop role service_other')
    await provider.close()
  })

  test('are cloned from a template', async () => {
    await withSession(url, async (session) => session.execute('create database service_template'))
    await withSession(url, async (session) => session.execute('create table from_template ()'), 'service_template')
    const provider = await startProvider(url, { template: 'service_template' })
    const { session } = await provider.createScratch({ extensions: [] })
    expect(await session.query("select to_regclass('from_template')::text as value")).toEqual([{ value: 'from_template' }])
    await provider.close()
    const missing = await startProvider(url, { template: 'nowhere' })
    await expect(missing.createScratch({ extensions: [] })).rejects.toThrow('template: there is no database nowhere on the server')
    expect(await missing.close()).toEqual([])
  })

  test('need a role that may create them', async () => {
    await withSession(url, async (session) => session.execute('create role service_poor login'))
    const provider = await startProvider(url.replace('postgres@', 'service_poor@'))
    await expect(provider.createScratch({ extensions: [] })).rejects.toThrow('may not create databases: give it CREATEDB')
    await provider.close()
  })

  test('are gone too when the run is interrupted in an endless statement', async () => {
    const controller = new AbortController()
    const provider = await startProvider(url, { signal: controller.signal })
    const { session } = await provider.createScratch({ extensions: [] })
    const endless = session.execute('do $$ begin loop end loop; end $$')
    setTimeout(() => controller.abort(new UncheckableError('time is over')), 200)
    await expect(endless).rejects.toThrow(/terminating connection|connection to the server was lost/)
    await expect(provider.createScratch({ extensions: [] })).rejects.toThrow('time is over')
    expect(await provider.close()).toEqual([])
    expect(await valuesOf(url, databases)).toEqual([])
  })

  test('are gone too with what holds a database fast: subscriptions, prepared transactions, replication slots', async () => {
    const provider = await startProvider(url)
    const scratch = await provider.createScratch({ extensions: [] })
    for (const sql of [
      'create table t (a integer)',
      `create subscription "a sub" connection 'host=127.0.0.1 dbname=nowhere password=secret' publication p with (connect = false)`,
      // Before the transaction, since a new slot waits for all that are open.
      "select pg_create_logical_replication_slot('a_slot', 'pgoutput')",
      'begin', 'insert into t values (1)', "prepare transaction 'it''s'"
    ]) await scratch.session.execute(sql)
    const held = `select 'sub' as value from pg_subscription union all select 'prepared' from pg_prepared_xacts union all select 'slot' from pg_replication_slots`
    expect([...(await valuesOf(url, held))].sort()).toEqual(['prepared', 'slot', 'sub'])
    expect(await provider.close()).toEqual([])
    expect(await valuesOf(url, held)).toEqual([])
    expect(await valuesOf(url, databases)).toEqual([])
  })

  test('are made no more once the provider is closed', async () => {
    const provider = await startProvider(url)
    await provider.close()
    await expect(provider.createScratch({ extensions: [] })).rejects.toThrow(UncheckableError)
  })
})

test('what cannot be dropped is said, and does not keep the rest', async () => {
  const url = await serverUrl(oldestAndNewest.at(-1) ?? 18)
  const provider = await startProvider(url)
  const [kept, gone] = [await provider.createScratch({ extensions: [] }), await provider.createScratch({ extensions: [] })]
  await withSession(url, async (session) => session.execute(`alter database ${kept.database} is_template true`))
  const left = await provider.close()
  expect(left).toEqual([expect.stringMatching(`^database ${kept.database} could not be dropped: `)])
  expect(await valuesOf(url, `select datname::text as value from pg_database where datname in ('${kept.database}', '${gone.database}')`)).toEqual([kept.database])
  await withSession(url, async (session) => session.execute(`alter database ${kept.database} is_template false`))
  await withSession(url, async (session) => session.execute(`drop database ${kept.database}`))
})
