import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { kinds } from '../../src/catalog/ddl/kinds.js'
import type { Snapshot } from '../../src/snapshot/object.js'
import type { Report } from '../../src/report/document.js'
import { makeFolder } from '../support/folder.js'
import { inParallel } from '../support/parallel.js'
import { majors, type RunningServer } from '../support/postgres.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { databaseUrl, execute } from '../support/server-state.js'
import { deployShop, startFleet } from './fleet.js'

const shop = ['--schema', 'examples/shop/schema.sql'] as const
const newest = majors.at(-1) ?? 18

let servers: ReadonlyMap<number, RunningServer>
let server: RunningServer

beforeAll(async () => {
  servers = new Map(await inParallel(majors.map((major) => async () => [major, await startFleet(major)] as const)))
  server = servers.get(newest) ?? fail()
})

afterAll(async () => {
  for (const each of servers.values()) await each.stop()
})

function fail(): never {
  throw new Error('no server')
}

/** What `drift` says: its exit code, its report, and each finding as `severity code kind name`. */
async function drift(parameters: readonly string[], cwd?: string): Promise<{ exitCode: number | null; report: Report; short: readonly string[]; output: string }> {
  const { exitCode, stdout, stderr } = await runCli(['drift', '--format', 'json', ...parameters], cwd === undefined ? {} : { cwd })
  const report = readReport(stdout)
  return { exitCode, report, short: shortOf(report), output: stdout + stderr }
}

function shortOf({ findings }: Pick<Report, 'findings'>): readonly string[] {
  return findings.map(({ severity, code, object }) => `${severity} ${code}${object === undefined ? '' : ` ${object.kind} ${object.name}`}`)
}

/** A live database on the newest server, and a folder with the files given. */
async function make(name: string, live: string, files: Readonly<Record<string, string>>): Promise<{ url: string; cwd: string }> {
  await execute(server.url, `create database ${name}`)
  const url = databaseUrl(server.url, name)
  if (live !== '') await execute(url, live)
  return { url, cwd: await makeFolder(files) }
}

test.each(majors)('the shop as its migrations built it on %i is what is committed, read on the embedded server', async (major) => {
  const url = await deployShop(servers.get(major) ?? fail(), 'shop')
  const { exitCode, report, short } = await drift([...shop, '--live-url', url])
  expect({ exitCode, short, unknown: report.summary.unknown }).toEqual({ exitCode: 0, short: [], unknown: 0 })
  expect(report).toMatchObject({ postgres: { provider: 'live' }, coverage: { explained: 33, total: 33 }, targets: [] })
  expect(report.summary.unchanged).toBeGreaterThan(150)
})

test('of twenty databases the three with drift are named, and the one that is not there', async () => {
  const template = await deployShop(server, 'fleet_0')
  const names = Array.from({ length: 20 }, (_, index) => `fleet_${String(index)}`)
  for (const name of names.slice(1)) await execute(server.url, `create database ${name} template fleet_0`)
  await execute(databaseUrl(template, 'fleet_3'), 'alter table shop.customers alter email type text')
  await execute(databaseUrl(template, 'fleet_7'), 'create index by_hand on shop.orders (status)', 'create schema scratch')
  await execute(databaseUrl(template, 'fleet_19'), 'drop view if exists shop.product_listing cascade', 'drop policy own_orders on shop.orders')
  const targets = [...names, 'fleet_gone'].flatMap((name) => ['--targets', `${name}=${databaseUrl(template, name)}`])
  const { exitCode, report } = await drift([...shop, ...targets, '--database-url', template])
  expect(exitCode).toBe(3)
  expect(report.conclusion).toBe('error')
  expect(report.targets.map(({ name }) => name)).toEqual([...names, 'fleet_gone'])
  const found = Object.fromEntries(report.targets.flatMap(({ name, conclusion, report: own }) => (conclusion === 'success' ? [] : [[name, own.error ?? shortOf(own)]])))
  expect(found).toEqual({
    fleet_3: ['error live-changed column shop.customers.email'],
    fleet_7: ['error live-extra index shop.by_hand', 'error live-extra schema scratch'],
    fleet_19: expect.arrayContaining(['error live-missing policy shop.orders.own_orders']) as unknown,
    fleet_gone: expect.stringContaining('database "fleet_gone" does not exist') as unknown
  })
  expect(report.summary).toMatchObject({ modify: 1, drop: 2, findings: { error: 3 + (report.targets[19]?.report.summary.findings.error ?? 0) } })
})

test('an object of every kind that is planted, or lost, is found', async () => {
  const seen = new Set<string>()
  const files = await Promise.all(['all-kinds', 'beyond-tables'].map(async (name) => readFile(new URL(`../catalog/schemas/${name}.sql`, import.meta.url), 'utf8')))
  const others = `create schema watched; ${newest < 15 ? '' : 'create publication of_schema for tables in schema watched;'} revoke execute on function pg_catalog.pg_sleep(double precision) from public;`
  for (const [index, sql] of [...files, others].entries()) {
    const { url, cwd } = await make(`kinds_${String(index)}`, '', { 'schema.sql': sql, 'nothing.sql': '' })
    const service = ['--database-url', server.url]
    const lost = await drift(['--schema', 'schema.sql', '--live-url', url, '--compare', 'privileges=error', ...service], cwd)
    const [document, written] = await Promise.all([[], ['--sql']].map(async (flags) => runCli(['snapshot', 'schema.sql', ...service, ...flags], { cwd })))
    const roles = new Set(sql.match(/"parity [^"]*"|\bparity_\w+/g) ?? [])
    await execute(server.url, ...[...roles].map((role) => `do $$ begin create role ${role}; exception when duplicate_object then end $$`))
    await execute(url, written?.stdout ?? '')
    const planted = await drift(['--schema', 'nothing.sql', '--live-url', url, '--compare', 'privileges=error', ...service], cwd)
    const { objects } = JSON.parse(document?.stdout ?? '') as Snapshot
    const alone = new Set(objects.filter((object) => object.parent === undefined && object.name !== 'public').map(({ kind }) => kind))
    for (const [{ report }, code] of [[lost, 'live-missing'], [planted, 'live-extra']] as const) {
      const found = new Set(report.findings.flatMap((finding) => (finding.code === code ? [finding.object?.kind ?? ''] : [])))
      expect([...alone].filter((kind) => !found.has(kind))).toEqual([])
    }
    for (const { kind } of objects) seen.add(kind)
  }
  // Parameters belong to the server, and not to one of its databases.
  expect(Object.keys(kinds).filter((kind) => !seen.has(kind))).toEqual(['parameter', ...(newest < 15 ? ['publication namespace'] : [])])
})

describe('what is expected in a live database although no repository says so', () => {
  const events = 'create table events (id bigint, at date not null) partition by range (at);\ncreate table old_events (id bigint);\n'

  test('is a partition that a job made, and what it has of its own', async () => {
    const { url, cwd } = await make('partitions', events, { 'schema.sql': events })
    await execute(url,
      `create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01') partition by range (at)`,
      `create table events_2026_11 partition of events_2026 for values from ('2026-11-01') to ('2026-12-01')`,
      'create index on events_2026_11 (id)', 'create table old_events_1 () inherits (old_events)')
    const { exitCode, report, short } = await drift(['--schema', 'schema.sql', '--live-url', url, '--database-url', server.url], cwd)
    expect({ exitCode, short }).toEqual({ exitCode: 0, short: [
      'notice live-unmanaged table public.events_2026', 'notice live-unmanaged table public.events_2026_11', 'notice live-unmanaged table public.old_events_1'
    ] })
    expect(report.findings[1]?.message).toContain('it is a partition of public.events')
    expect(report.changes).toEqual([])
    expect(report.coverage).toEqual({ explained: 3, total: 6 })
  })

  test('is no table beside, and no partition of a table that nobody knows', async () => {
    const { url, cwd } = await make('strangers', `${events}create table events_2026_11 (id bigint, at date); create table own (at date) partition by range (at);
      create table own_1 partition of own for values from ('2026-11-01') to ('2026-12-01');`, { 'schema.sql': events })
    const { exitCode, short } = await drift(['--schema', 'schema.sql', '--live-url', url, '--database-url', server.url], cwd)
    expect({ exitCode, short }).toEqual({ exitCode: 1, short: ['error live-extra table public.events_2026_11', 'error live-extra table public.own', 'error live-extra table public.own_1'] })
  })
})

test('a known difference is a notice, and one baseline serves all databases', async () => {
  const one = await make('known_1', 'create table a (x integer)', { 'schema.sql': 'create table a (x bigint);\n' })
  const two = await make('known_2', 'create table a (x integer); create table b ()', {})
  const both = ['--schema', 'schema.sql', '--database-url', server.url, '--targets', `one=${one.url}`, '--targets', `two=${two.url}`, '--baseline', 'known.json']
  expect((await drift([...both, '--write-baseline'], one.cwd)).exitCode).toBe(0)
  await execute(one.url, 'alter table a alter x type bigint')
  const still = await drift(both, one.cwd)
  expect({ exitCode: still.exitCode, output: still.output }).toEqual({ exitCode: 0, output: expect.not.stringContaining('is no more') })
  await execute(two.url, 'alter table a alter x type bigint', 'create table c ()')
  const later = await drift(both, one.cwd)
  expect(later.exitCode).toBe(1)
  expect(later.output).toContain('the difference of column public.a.x (definition) is no more')
  expect(later.report.targets.flatMap(({ report }) => shortOf(report))).toEqual(['notice live-extra table public.b', 'error live-extra table public.c'])
})

test('what cannot be compared is a warning, and a line in the schema allows a difference', async () => {
  const { url, cwd } = await make('allowed', 'create table a (x integer)', { 'schema.sql': '-- pg-parity: allow live-changed: it is being widened\ncreate table a (x bigint);\n' })
  const { exitCode, report } = await drift(['--schema', 'schema.sql', '--live-url', url, '--database-url', server.url], cwd)
  expect(exitCode).toBe(0)
  expect(report.findings).toMatchObject([{ code: 'live-changed', severity: 'notice', message: expect.stringContaining('it is being widened') as unknown }])
})
