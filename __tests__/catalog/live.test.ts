import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { readLiveSnapshot } from '../../src/catalog/live.js'
import { readSnapshot } from '../../src/catalog/read.js'
import { connect } from '../../src/database/connect.js'
import { UncheckableError } from '../../src/database/session.js'
import type { Session } from '../../src/database/session.js'
import type { Snapshot } from '../../src/snapshot/object.js'
import { ownServer } from '../support/postgres.js'
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

describe('a live database', () => {
  test('reads in groups what it reads at once, for a role that may only connect too', async () => {
    const whole = await readWhole(primary.url)
    expect(whole.objects.length).toBeGreaterThan(6 * tables)
    expect(await readLive(primary.url)).toEqual(whole)
    expect((await readLive(visitorOf(primary))).objects).toEqual(whole.objects)
  })

  test('of which a definition takes too long cannot be read, and is told how long that was', async () => {
    const slow: Session = { ...(await connect({ url: primary.url, patience: 5000, signal: new AbortController().signal })) }
    const late: Session = { ...slow, query: async (sql) => slow.query(sql.includes('pg_get_viewdef') ? `select pg_sleep(2)::text as document` : sql) }
    await expect(readLiveSnapshot(late, salt, { statement: 200 })).rejects.toThrow(UncheckableError)
    await slow.close()
  })
})
