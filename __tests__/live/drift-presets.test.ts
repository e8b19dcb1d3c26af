import { afterAll, beforeAll, expect, test } from '@jest/globals'

import type { Report } from '../../src/report/document.js'
import { makeFolder } from '../support/folder.js'
import { majors, ownServer, type RunningServer } from '../support/postgres.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { databaseUrl, execute } from '../support/server-state.js'

/** What a platform has set up before its user comes: more than the preset knows. */
const platform = `create role anon; create role authenticated; create role supabase_admin;
create schema auth; create table auth.users (id uuid primary key, phone_confirmed_at timestamptz); create table auth.saml_providers (id uuid primary key);
create function auth.uid() returns uuid language sql as 'select null::uuid';
create schema storage; create table storage.objects (id uuid primary key, bucket_id text, owner_id text);
create publication supabase_realtime;
alter default privileges for role supabase_admin in schema auth grant select on tables to anon;
alter default privileges for role supabase_admin in schema public grant select on tables to anon;
`
const schema = `create table notes (id bigint primary key, owner uuid default auth.uid() references auth.users);
create policy "Own files" on storage.objects using (owner_id = auth.uid()::text);
create schema dbdev;
`
const setup = 'create function helper() returns int language sql return 1;\n'

let server: RunningServer
let live = ''

beforeAll(async () => {
  server = await ownServer(majors.at(-1) ?? 18)
  live = databaseUrl(server.url, 'platform')
  await execute(server.url, 'create database platform')
  await execute(live, platform, setup, schema)
})

afterAll(async () => server.stop())

async function drift(...flags: readonly string[]): Promise<{ exitCode: number | null; report: Report; short: readonly string[] }> {
  const cwd = await makeFolder({ 'schema.sql': schema, 'setup.sql': setup })
  const { exitCode, stdout } = await runCli(['drift', '--schema', 'schema.sql', '--setup', 'setup.sql', '--live-url', live, '--format', 'json', ...flags], { cwd })
  const report = readReport(stdout)
  return { exitCode, report, short: report.findings.map(({ code, object }) => `${code} ${object?.kind ?? ''} ${object?.name ?? ''}`).sort() }
}

const brought = [
  'live-unmanaged default acl for role supabase_admin in schema public on tables', 'live-unmanaged publication supabase_realtime', 'live-unmanaged schema auth', 'live-unmanaged schema storage'
]

test('what a platform brings, and no file states, is told and no drift; its schemas speak for what is in them', async () => {
  const { exitCode, report, short } = await drift('--presets', 'supabase')
  expect({ exitCode, short, coverage: report.coverage }).toEqual({ exitCode: 0, short: brought, coverage: { explained: 2, total: 2 } })
  expect(report.findings.find(({ object }) => object?.name === 'auth')).toMatchObject({ severity: 'notice', message: expect.stringContaining('`presets: supabase` brings it') })
})

test('what nobody has committed is drift, at the platform’s objects too', async () => {
  const extra = ['create policy everybody on storage.objects using (true)', 'create schema authors', 'create publication supabase', 'alter policy "Own files" on storage.objects using (false)']
  await execute(live, ...extra)
  const { exitCode, short } = await drift('--presets', 'supabase')
  expect({ exitCode, short }).toEqual({
    exitCode: 1,
    short: ['live-changed policy storage.objects."Own files"', 'live-extra policy storage.objects.everybody', 'live-extra publication supabase', 'live-extra schema authors', ...brought]
  })
})

test('another platform’s preset helps nothing, and what is ignored is not told', async () => {
  const other = await drift('--presets', 'rds')
  expect({ exitCode: other.exitCode, error: other.report.error }).toEqual({ exitCode: 2, error: expect.stringContaining('`presets: supabase` brings it') })
  const { short } = await drift('--presets', 'supabase', '--ignore', 'publication:supabase_*')
  expect(short.filter((each) => each.startsWith('live-unmanaged'))).toEqual(brought.filter((each) => !each.includes('publication')))
})
