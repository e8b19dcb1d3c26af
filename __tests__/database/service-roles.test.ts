import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { createRoles } from '../../src/database/service-roles.js'
import { isServerError } from '../../src/database/session.js'
import type { RunningServer } from '../support/postgres.js'
import { ownServer } from '../support/postgres.js'
import { oldestAndNewest, startProvider, valuesOf, withSession } from './providers.js'

const roles = "select rolname::text as value from pg_roles where rolname like 'app%' or rolname like 'My%' order by 1"

describe.each(oldestAndNewest.map((major) => [major]))('the roles that scripts name, on PostgreSQL %i', (major) => {
  let server: RunningServer
  let url = ''
  beforeAll(async () => {
    server = await ownServer(major)
    url = server.url
    await withSession(url, async (session) => session.execute('create role app_before'))
  })
  afterAll(async () => server.stop())

  test('are made where they are missing, and are gone in the end', async () => {
    const provider = await startProvider(url)
    const { roles: registry, session } = await provider.createScratch({ extensions: [] })
    await registry.ensure('app_one')
    await registry.ensure('My "Role"')
    await registry.ensure('app_login', 'CREATE ROLE app_login LOGIN')
    await session.execute('create table t (); grant select on t to app_one, "My ""Role"""; alter table t owner to app_login')
    expect(await valuesOf(url, roles)).toEqual(['My "Role"', 'app_before', 'app_login', 'app_one'])
    expect(await valuesOf(url, "select rolcanlogin as value from pg_roles where rolname = 'app_login'")).toEqual([true])
    expect(await provider.close()).toEqual([])
    expect(await valuesOf(url, roles)).toEqual(['app_before'])
  })

  test('that may not be made are named, with what to do', async () => {
    await withSession(url, async (session) => session.execute('create role limited login createdb'))
    const provider = await startProvider(url.replace('//postgres', '//limited'))
    const { roles: registry } = await provider.createScratch({ extensions: [] })
    await expect(registry.ensure('app_one')).rejects.toThrow('may not create the role app_one, which a script names: give it CREATEROLE')
    expect(await provider.close()).toEqual([])
    await withSession(url, async (session) => session.execute('drop role limited'))
  })

  test('that were there before are used, and neither changed nor dropped', async () => {
    const provider = await startProvider(url)
    const { roles: registry, session } = await provider.createScratch({ extensions: [] })
    await registry.ensure('app_before', 'CREATE ROLE app_before SUPERUSER')
    await session.execute('create table t (); alter table t owner to app_before')
    expect([registry.isTheirs('app_before'), registry.isTheirs('app_one')]).toEqual([true, false])
    await provider.close()
    expect(await valuesOf(url, "select rolsuper as value from pg_roles where rolname = 'app_before'")).toEqual([false])
  })

  test('are shared between the sides of a run, and between runs', async () => {
    const [one, two] = [await startProvider(url), await startProvider(url)]
    const [left, right] = [await one.createScratch({ extensions: [] }), await two.createScratch({ extensions: [] })]
    await left.roles.ensure('app_shared')
    await right.roles.ensure('app_shared', 'CREATE ROLE app_shared')
    await right.session.execute('create table t (); alter table t owner to app_shared')
    expect(await one.close()).toEqual([])
    expect(await valuesOf(url, roles)).toEqual(['app_before', 'app_shared'])
    const three = await startProvider(url)
    expect((await three.createScratch({ extensions: [] })).roles.isTheirs('app_shared')).toBe(false)
    expect(await two.close()).toEqual([])
    expect(await three.close()).toEqual([])
    expect(await valuesOf(url, roles)).toEqual(['app_before'])
  })

  test('that another run is just using are left to it, and not waited for', async () => {
    const [one, two] = [await startProvider(url), await startProvider(url)]
    const { roles: registry, session } = await two.createScratch({ extensions: [] })
    await registry.ensure('app_busy')
    await session.execute('begin; create table t (); grant select on t to app_busy')
    const begun = performance.now()
    expect(await one.close()).toEqual([])
    expect(performance.now() - begun).toBeLessThan(10_000)
    await session.execute('commit')
    expect(await two.close()).toEqual([])
    expect(await valuesOf(url, roles)).toEqual(['app_before'])
  })

  test('that a DO block makes are taken in', async () => {
    const provider = await startProvider(url)
    const { roles: registry, session } = await provider.createScratch({ extensions: [] })
    const block = 'do $$ begin create role app_quiet; end $$'
    await session.execute(block)
    await registry.adopt(session, block)
    await provider.close()
    expect(await valuesOf(url, roles)).toEqual(['app_before'])
  })

  test('that a DO block makes are gone too where a run ends before they are taken in', async () => {
    const provider = await startProvider(url)
    const { roles: registry, session } = await provider.createScratch({ extensions: [] })
    const block = 'do $$ begin create role app_quiet; end $$'
    registry.announce(block)
    await session.execute(`${block}; create role app_loud`)
    expect(await provider.close()).toEqual([])
    expect(await valuesOf(url, roles)).toEqual(['app_before', 'app_loud'])
    await withSession(url, async (other) => other.execute('drop role app_loud'))
  })

  test('of somebody else that come into being meanwhile stay', async () => {
    const provider = await startProvider(url)
    const { roles: registry, session } = await provider.createScratch({ extensions: [] })
    await withSession(url, async (other) => other.execute('create role app_theirs'))
    await registry.adopt(session, 'do $$ begin create role app_quiet; end $$')
    await provider.close()
    expect(await valuesOf(url, roles)).toEqual(['app_before', 'app_theirs'])
    await withSession(url, async (other) => other.execute('drop role app_theirs'))
  })

  test('that somebody else needs by now are left behind, and that is said', async () => {
    await withSession(url, async (admin) => {
      const registry = await createRoles(admin)
      await registry.ensure('app_needed')
      await admin.execute('create table needs_it (); alter table needs_it owner to app_needed')
      expect(await registry.release()).toEqual([expect.stringMatching(/^role app_needed could not be dropped: /)])
      await admin.execute('drop table needs_it; drop role app_needed')
    })
  })

  test('that cannot be made for another reason are an error', async () => {
    const provider = await startProvider(url)
    const { roles: registry } = await provider.createScratch({ extensions: [] })
    const error: unknown = await registry.ensure('pg_app').catch((reason: unknown) => reason)
    expect(isServerError(error, '42939')).toBe(true)
    await provider.close()
  })
})
