import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'

import { readLiveSnapshot } from '../../src/catalog/live.js'
import { readSnapshot } from '../../src/catalog/read.js'
import { connect } from '../../src/database/connect.js'
import { UncheckableError } from '../../src/database/session.js'
import type { Session } from '../../src/database/session.js'
import type { Snapshot } from '../../src/snapshot/object.js'
import { ownServer, ownStandby } from '../support/postgres.js'
import type { RunningServer } from '../support/postgres.js'
import { execute } from '../support/server-state.js'

/** More tables than are read at once. */
const tables = 120
const salt = 'aa'
const limits = { statement: 30_000 }

let primary: RunningServer

beforeAll(async () => {
  primary = await ownServer(18)
  await execute(primary.url, 'create role visitor login', 'revoke all on schema public from public', ...Array.from({ length: tables }, (_, index) => [
    `create table t${String(index)} (id bigint primary key, name text default 'x', n integer check (n > ${String(index)}))`,
    `create view v${String(index)} as select id, name from t${String(index)} where n > ${String(index)}`,
    `create policy p on t${String(index)} using (n > 0)`,
    `create function f${String(index)}() returns bigint begin atomic select max(id) from t${String(index)}; end`
  ]).flat())
})

afterAll(async () => primary.stop())

async function withSession<Result>(url: string, use: (session: Session) => Promise<Result>): Promise<Result> {
  const session = await connect({ url, patience: 5000, signal: new AbortController().signal })
  return use(session).finally(async () => session.close())
}

const visitorOf = (server: RunningServer): string => server.url.replace('postgres@', 'visitor@')
const readLive = async (url: string): Promise<Snapshot> => withSession(url, async (session) => readLiveSnapshot(session, salt, limits))
const readWhole = async (url: string): Promise<Snapshot> =>
  withSession(url, async (session) => readSnapshot(session, { loader: null, namesLoader: false, owner: 'inherent', privileges: 'inherent' }, salt))

/** What is changed while it is read may be of any table as it was or as it is. */
function withoutDefaults(objects: Snapshot['objects']): readonly unknown[] {
  return objects.map(({ attributes, ...object }) => ({ ...object, attributes: { ...attributes, default: null } }))
}

describe('a live database', () => {
  test('reads in groups what it reads at once, for a role that may only connect too', async () => {
    const whole = await readWhole(primary.url)
    expect(whole.objects.length).toBeGreaterThan(6 * tables)
    expect(await readLive(primary.url)).toEqual(whole)
    expect((await readLive(visitorOf(primary))).objects).toEqual(whole.objects)
  })

  test('is told nothing but BEGIN, SET LOCAL, SELECT, SAVEPOINT and ROLLBACK', async () => {
    await execute(primary.url, 'create role watched login', `alter role watched set log_statement = 'all'`)
    const before = (await readFile(primary.log, 'utf8')).length
    await readLive(primary.url.replace('postgres@', 'watched@'))
    const said = (await readFile(primary.log, 'utf8')).slice(before).split('\n').flatMap((line) => /LOG: {2}statement: (.*)/.exec(line)?.[1] ?? [])
    expect(said.length).toBeGreaterThan(20)
    expect(said.filter((statement) => !/^(?:BEGIN|SET LOCAL|select|SAVEPOINT|ROLLBACK)\b/.test(statement))).toEqual([])
    expect(said.filter((statement) => /;/.test(statement))).toEqual([])
  })

  test('that is a hot standby is read as its primary is', async () => {
    const standby = await ownStandby(18, primary)
    try {
      await expect(execute(standby.url, 'create table x ()')).rejects.toThrow('read-only')
      expect((await readLive(visitorOf(standby))).objects).toEqual((await readWhole(primary.url)).objects)
    } finally {
      await standby.stop()
    }
  })

  test('that somebody uses can be changed while it is read', async () => {
    const before = (await readWhole(primary.url)).objects
    const changes = { isDone: false }
    const changing = (async () => {
      const client = new Client({ connectionString: primary.url })
      await client.connect()
      await client.query(`set lock_timeout = '200ms'`)
      let count = 0
      try {
        while (!changes.isDone) {
          for (let index = 0; index < tables; index++) await client.query(`alter table t${String(index)} alter column name set default '${count % 3 === 2 ? 'y' : 'x'}'`)
          count++
        }
        await client.query(Array.from({ length: tables }, (_, index) => `alter table t${String(index)} alter column name set default 'x'`).join(';'))
      } finally {
        await client.end()
      }
      return count
    })()
    const outcomes = []
    for (let run = 0; run < 2; run++) outcomes.push(await readLive(primary.url).catch((error: unknown) => error))
    changes.isDone = true
    expect(await changing).toBeGreaterThan(1)
    for (const outcome of outcomes) {
      if (outcome instanceof Error) expect(outcome.message).toContain('the schema is being changed')
      else expect(withoutDefaults((outcome as Snapshot).objects)).toEqual(withoutDefaults(before))
    }
    expect((await readLive(primary.url)).objects).toEqual(before)
  })

  test('of which a definition takes too long cannot be read, and is told how long that was', async () => {
    const slow: Session = { ...(await connect({ url: primary.url, patience: 5000, signal: new AbortController().signal })) }
    const late: Session = { ...slow, query: async (sql) => slow.query(sql.includes('pg_get_viewdef') ? `select pg_sleep(2)::text as document` : sql) }
    await expect(readLiveSnapshot(late, salt, { statement: 200 })).rejects.toThrow(UncheckableError)
    await slow.close()
  })
})
