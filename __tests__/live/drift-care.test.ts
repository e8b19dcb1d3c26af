import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'

import type { Report } from '../../src/report/document.js'
import { makeFolder } from '../support/folder.js'
import { majors, ownServer, ownStandby, type RunningServer } from '../support/postgres.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { databaseUrl, execute, readSharedCatalogs, roleUrl, values } from '../support/server-state.js'

const tables = 60
const numbers = Array.from({ length: tables }, (_, index) => index)
const newest = majors.at(-1) ?? 18

/** Tables with what takes locks when its definition is read. */
const migration = numbers.map((index) => `create table t${String(index)} (id bigint primary key, name text default 'x', n integer check (n > ${String(index)}));
create view v${String(index)} as select id, name from t${String(index)} where n > ${String(index)};
create policy p on t${String(index)} using (n > 0);
create function f${String(index)}() returns bigint begin atomic select max(id) from t${String(index)}; end;
`).join('')
const ledger = `create table schema_migrations (version varchar(128) primary key);\ninsert into schema_migrations values ('20260101000000');\n`

let primary: RunningServer
let standby: RunningServer
let cwd = ''

beforeAll(async () => {
  primary = await ownServer(newest)
  cwd = await makeFolder({ 'migrations/20260101000000_begin.sql': `-- migrate:up\n${migration}-- migrate:down\n`, 'schema.sql': migration })
  await execute(primary.url, 'create database app', `create role visitor login password 'only connects'`, 'revoke all on database app from public', 'grant connect on database app to visitor')
  const live = databaseUrl(primary.url, 'app')
  await execute(live, migration, ledger, 'revoke all on schema public from public', 'grant usage on schema public to visitor', 'grant select on schema_migrations to visitor')
  standby = await ownStandby(newest, primary)
})

afterAll(async () => {
  await standby.stop()
  await primary.stop()
})

const live = (server: RunningServer): string => databaseUrl(server.url, 'app')
const visitor = (server: RunningServer): string => roleUrl(live(server), 'visitor', 'only connects')

async function drift(url: string, ...flags: readonly string[]): Promise<{ exitCode: number | null; report: Report }> {
  const { exitCode, stdout } = await runCli(['drift', '--schema', 'schema.sql', '--migrations', 'migrations', '--live-url', url, '--format', 'json', '--database-url', primary.url, ...flags], { cwd })
  return { exitCode, report: readReport(stdout) }
}

test('a hot standby is looked at by a role that may only connect', async () => {
  await expect(execute(live(standby), 'create table x ()')).rejects.toThrow('read-only')
  const { exitCode, report } = await drift(visitor(standby))
  expect({ exitCode, findings: report.findings }).toEqual({ exitCode: 0, findings: [] })
  expect(report.coverage).toEqual({ explained: 3 * tables + 1, total: 3 * tables + 1 })
})

test('nothing is said but what reads, and nothing is left behind', async () => {
  await execute(live(primary), 'create role watched superuser login', `alter role watched set log_statement = 'all'`)
  const shared = await readSharedCatalogs(primary.url)
  const before = (await readFile(primary.log, 'utf8')).length
  expect((await drift(roleUrl(live(primary), 'watched', 'none'))).exitCode).toBe(0)
  const log = (await readFile(primary.log, 'utf8')).slice(before)
  const said = log.split('\n').flatMap((line) => /LOG: {2}(?:statement|execute [^:]*): (.*)/.exec(line)?.[1] ?? [])
  expect(said.length).toBeGreaterThan(50)
  expect(said.filter((statement) => !/^(?:BEGIN|SET LOCAL|SELECT|SAVEPOINT|ROLLBACK|COMMIT)\b/i.test(statement) || /;\s*\S/.test(statement))).toEqual([])
  expect(await readSharedCatalogs(primary.url)).toEqual(shared)
})

test('whoever changes tables meanwhile is not in the way, nor kept waiting', async () => {
  const changes = { isDone: false, count: 0 }
  const changing = (async () => {
    const client = new Client({ connectionString: live(primary) })
    await client.connect()
    try {
      await client.query(`set lock_timeout = '200ms'`)
      while (!changes.isDone) {
        for (const index of numbers) await client.query(`alter table t${String(index)} alter column name set default '${changes.count % 2 === 0 ? 'y' : 'x'}'`)
        changes.count++
      }
    } finally {
      await client.end()
    }
  })()
  const outcomes = []
  for (let run = 0; run < 3; run++) outcomes.push(await drift(live(primary)))
  changes.isDone = true
  await changing
  expect(changes.count).toBeGreaterThan(3)
  for (const { exitCode, report } of outcomes) {
    if (exitCode === 3) expect(report.error).toContain('the schema is being changed')
    else expect(report.findings.filter(({ code, object }) => code !== 'live-changed' || !/^public\.t\d+\.name$/.test(object?.name ?? ''))).toEqual([])
  }
  expect(await values(live(primary), `select count(*) from pg_stat_activity where application_name = 'pg-parity'`)).toEqual(['0'])
})
