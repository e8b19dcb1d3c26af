import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { crc32 } from 'node:zlib'
import { makeFolder, writeFiles, type Files } from '../support/folder.js'
import { majors, sharedServer, type Server } from '../support/postgres.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { databaseUrl, execute, roleUrl } from '../support/server-state.js'

const first = 'create table users (id bigint primary key, email text, age integer);\ncreate view adults as select id from users where age > 17;\n'
const second = 'alter table users alter email type varchar(320), add column joined date;\ncreate table orders (id bigint primary key);\ndrop view adults;\n'
const schema = 'create table users (id bigint primary key, email varchar(320), age integer, joined date);\ncreate table orders (id bigint primary key);\n'
const dbmate: Files = {
  'schema.sql': schema, 'migrations/20260101000000_users.sql': `-- migrate:up\n${first}-- migrate:down\n`, 'migrations/20260201000000_orders.sql': `-- migrate:up\n${second}-- migrate:down\n`
}
const books = `create table schema_migrations (version varchar(128) primary key); insert into schema_migrations values ('20260101000000');`

let server: Server
const made: string[] = []

beforeAll(async () => {
  server = await sharedServer(majors.at(-1) ?? 18)
})

afterAll(async () => {
  for (const name of made) await execute(server.url, `drop database ${name}`)
  await execute(server.url, 'drop role if exists pending_visitor')
})

async function make(name: string, live: string, files: Files): Promise<{ url: string; cwd: string }> {
  await execute(server.url, `create database pending_${name}`)
  made.push(`pending_${name}`)
  const url = databaseUrl(server.url, `pending_${name}`)
  await execute(url, live)
  return { url, cwd: await makeFolder(files) }
}

async function drift({ url, cwd }: { url: string; cwd: string }, ...flags: readonly string[]): Promise<{ exitCode: number | null; short: readonly string[]; ledger: unknown; output: string }> {
  const { exitCode, stdout, stderr } = await runCli(['drift', '--migrations', 'migrations', '--live-url', url, '--format', 'json', '--database-url', server.url, ...flags], { cwd })
  const { findings, ledger, error } = readReport(stdout)
  return { exitCode, short: error === undefined ? findings.map(({ severity, code, object }) => `${severity} ${code} ${object?.kind ?? ''} ${object?.name ?? ''}`) : [error], ledger, output: stdout + stderr }
}

const pending = [
  'notice live-pending column public.users.email', 'notice live-pending column public.users.joined', 'notice live-pending table public.orders', 'notice live-pending view public.adults'
]

test.each([['committed schema', ['--schema', 'schema.sql']], ['migrations', []]])('what is merged and not applied is pending, compared with the %s', async (_what, flags) => {
  const { exitCode, short, ledger } = await drift(await make(`merged_${String(flags.length)}`, first + books, dbmate), ...flags)
  expect({ exitCode, short: short.toSorted(), ledger }).toEqual({ exitCode: 0, short: pending, ledger: { tool: 'dbmate', table: 'public.schema_migrations', applied: 1, pending: ['20260201000000'] } })
})

test('what somebody did is drift beside it, attribute by attribute', async () => {
  const hand = `alter table users alter email set not null, drop column age cascade; create table orders (id integer primary key); create table stray ();`
  const { exitCode, short } = await drift(await make('drifted', first + books + hand, dbmate), '--schema', 'schema.sql')
  expect(exitCode).toBe(1)
  expect(short.toSorted()).toEqual([
    'error live-changed column public.orders.id', 'error live-changed column public.users.email', 'error live-extra table public.stray', 'error live-missing column public.users.age',
    'notice live-pending column public.users.email', 'notice live-pending column public.users.joined'
  ])
})

test('what was applied and is not in the folder is a mismatch, and what it made is drift', async () => {
  const base = await make('deleted', `${first}${books}insert into schema_migrations values ('20260115000000'); create table gone (id integer);`, dbmate)
  const { exitCode, short } = await drift(base, '--schema', 'schema.sql')
  expect(exitCode).toBe(1)
  expect(short.toSorted()).toEqual(['error ledger-mismatch migration 20260115000000', 'error live-extra table public.gone', ...pending])
})

test('what the ledger says cannot be known by a role that may not read it', async () => {
  const base = await make('hidden', first + books, dbmate)
  await execute(server.url, `create role pending_visitor login password 'visitor'`)
  const { exitCode, short } = await drift({ ...base, url: roleUrl(base.url, 'pending_visitor', 'visitor') }, '--schema', 'schema.sql')
  expect(exitCode).toBe(1)
  expect(short).toContain('warning object-unknown table public.schema_migrations')
  expect(short.filter((each) => each.includes('live-pending'))).toEqual([])
})

test('without a ledger everything is drift, and that is said', async () => {
  const { exitCode, short, ledger, output } = await drift(await make('bookless', first, dbmate), '--schema', 'schema.sql')
  expect({ exitCode, ledger, count: short.filter((each) => each.startsWith('error live-')).length }).toEqual({ exitCode: 1, ledger: undefined, count: 4 })
  expect(output).toContain('there is no table of dbmate in the live database')
})

test('a repeatable migration of another text is pending, also where the view is there', async () => {
  const view = (where: string): string => `create or replace view adults as select id from users where age > ${where};\n`
  const users = 'create table users (id bigint primary key, age integer);\n'
  const checksum = (sql: string): number => crc32(sql.replaceAll('\n', '')) | 0
  const row = (rank: number, version: string, type: string, script: string, sql: string): string =>
    `(${String(rank)}, ${version}, '${script.replace(/^.*__|\.sql$/g, '')}', '${type}', '${script}', ${String(checksum(sql))}, 'me', now(), 1, true)`
  const history = `create table flyway_schema_history (installed_rank integer primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null,
    checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default now(), execution_time integer not null, success boolean not null);
    insert into flyway_schema_history values ${row(1, `'1'`, 'SQL', 'V1__users.sql', users)}, ${row(2, 'null', 'SQL', 'R__adults.sql', view('17'))};`
  const base = await make('repeated', users + view('17') + history, { 'migrations/V1__users.sql': users, 'migrations/R__adults.sql': view('18') })
  expect(await drift(base)).toMatchObject({ exitCode: 0, short: ['notice live-pending view public.adults'] })
  await execute(base.url, 'alter table users add stray text')
  expect(await drift(base)).toMatchObject({ exitCode: 1, short: ['error live-extra column public.users.stray', 'notice live-pending view public.adults'] })
  await writeFiles(base.cwd, { 'migrations/V2__more.sql': 'alter table users add stray text;\n' })
  expect((await drift(base)).short).toEqual(['notice live-pending view public.adults'])
})

test('what was applied and no longer builds is told, and nothing is lost', async () => {
  const broken = { ...dbmate, 'migrations/20260101000000_users.sql': '-- migrate:up\nalter table nowhere add a integer;\n-- migrate:down\n' }
  const { exitCode, short, output } = await drift(await make('broken', first + books, broken), '--schema', 'schema.sql')
  expect({ exitCode, count: short.filter((each) => each.startsWith('error live-')).length }).toEqual({ exitCode: 1, count: 4 })
  expect(output).toContain('what was applied can no longer be built')
})
