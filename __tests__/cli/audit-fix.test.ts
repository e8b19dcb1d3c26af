import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'


import { loadScanner, scan } from '../../src/sql/scanner.js'
import { makeFolder } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { root, runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import type { Report } from '../../src/report/document.js'

let service: readonly string[]
beforeAll(async () => {
  await loadScanner()
  service = ['--database-url', await serverUrl(18)]
})

async function audit(cwd: string, ...flags: readonly string[]): Promise<{ readonly exitCode: number | null; readonly report: Report; readonly stderr: string }> {
  const { exitCode, stdout, stderr } = await runCli(['audit', '--schema', 'schema.sql', '--migrations', 'migrations', '--format', 'json', ...service, ...flags], { cwd })
  return { exitCode, report: readReport(stdout), stderr }
}

const read = async (cwd: string): Promise<string> => readFile(join(cwd, 'schema.sql'), 'utf8')
const lying = ({ checksums }: Report): readonly string[] => checksums.filter(({ verdict }) => verdict !== 'agrees').map(({ kind, name }) => `${kind} ${name}`)
const commentsOf = (sql: string): readonly string[] => scan(sql).flatMap(({ kind, text }) => (kind === 'line comment' || kind === 'block comment' ? [text] : [])).sort()

describe('the schema of the endless loop', () => {
  test('is proposed and written in the spelling that ends it, and is the same schema', async () => {
    const cwd = await makeFolder({})
    await cp(join(root, 'examples/endless-loop'), cwd, { recursive: true })
    const before = await read(cwd)
    const first = await audit(cwd)
    expect(lying(first.report)).toContain('view trading.open_positions')
    expect(first.report.patch).toMatch(/^\+ SELECT p\.id,$/m)
    expect(await read(cwd)).toBe(before)

    const fixed = await audit(cwd, '--fix')
    expect(fixed.stderr).toContain('wrote schema.sql: 7 definitions as the server spells them; the schema was built again, and is the same')
    expect(lying(fixed.report)).toEqual([])
    expect(commentsOf(await read(cwd))).toEqual(commentsOf(before))
    const second = await audit(cwd)
    expect(second).toMatchObject({ exitCode: 0, report: { findings: [], patch: null } })
    const { exitCode, stdout } = await runCli(['diff', 'before.sql', 'schema.sql', '--format', 'json', ...service], { cwd: await makeFolder({ 'before.sql': before, 'schema.sql': await read(cwd) }) })
    expect({ exitCode, changes: readReport(stdout).changes }).toEqual({ exitCode: 0, changes: [] })
  })
})

describe('what is written otherwise', () => {
  const schema = `-- the shop
create table agreed (\n    id bigint NOT NULL\n); -- stays
create  table  customers ( -- serial
  id serial primary key, /* the key */ email varchar(320) not null
);
create table later (a int); -- has a column whose type comes later
create type mood as enum ('happy');
alter table later add column mood mood; -- which cannot be written into it
create function f() returns int language sql as $$ -- no comment of ours
  select 1 $$;
`

  test('is all that lies, but for what would not load, which is said', async () => {
    const cwd = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': schema })
    const { report, stderr } = await audit(cwd, '--fix')
    expect(lying(report)).toEqual(['table public.later'])
    expect(stderr).toContain('--fix leaves table public.later: the schema could not be proven to stay the same')
    expect(await read(cwd)).toBe(`-- the shop
create table agreed (\n    id bigint NOT NULL\n); -- stays
-- serial
/* the key */
CREATE TABLE public.customers (
    id serial,
    email character varying(320) NOT NULL,
    CONSTRAINT customers_pkey PRIMARY KEY (id)
);
create table later (a int); -- has a column whose type comes later
create type mood as enum ('happy');
alter table later add column mood mood; -- which cannot be written into it
CREATE FUNCTION public.f()
RETURNS integer
LANGUAGE sql
AS $$ -- no comment of ours
  select 1 $$;
`)
  })

  test('is nothing where the two sides differ: that is no spelling', async () => {
    const cwd = await makeFolder({ 'schema.sql': 'create table t (a int);\n', 'migrations/1.sql': 'create table t (a bigint);\n' })
    expect((await audit(cwd, '--fix')).report.checksums).toMatchObject([{ verdict: 'agrees' }])
    expect(await read(cwd)).toBe('create table t (a int);\n')
  })
})
