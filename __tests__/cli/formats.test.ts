import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder, type Files } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'

let server: readonly string[] = []

beforeAll(async () => {
  server = ['--database-url', await serverUrl(18)]
})

interface Checked {
  readonly exitCode: number | null
  readonly changes: readonly string[]
  readonly error: string
  readonly stderr: string
}

/** Checks the migrations of `db` against a schema, as a user would. */
async function check(files: Files, schema: string, ...flags: readonly string[]): Promise<Checked> {
  const cwd = await makeFolder({ ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`db/${path}`, text])), 'schema.sql': schema })
  const { exitCode, stdout, stderr } = await runCli(['check', '--schema', 'schema.sql', '--migrations', 'db', '--format', 'json', ...server, ...flags], { cwd })
  const { changes, error = '' } = readReport(stdout)
  return { exitCode, changes: changes.map(({ action, kind, name }) => `${action} ${kind} ${name}`), error, stderr }
}

const people = 'create table people (id integer primary key, name text);\ncreate index people_name on people (name);\n'
const flyway = {
  'V1__people.sql': 'create table people (id integer primary key);\n', 'V1.10__index.sql': 'create index concurrently people_name on people (name);\n',
  'V1.9__name.sql': 'alter table people add name text;\n', 'U1.9__name.sql': 'alter table people drop name;\n', 'R__seen.sql': 'create or replace view seen as select id from people;\n'
}
const ledger = 'create table flyway_schema_history (installed_rank integer primary key, version varchar(50));\ncreate index flyway_schema_history_s_idx on flyway_schema_history (version);\n'
const goose = {
  '00001_people.sql': "-- +goose Up\ncreate table people (id integer primary key, name text);\n-- +goose StatementBegin\ndo $$ begin\n  raise notice 'made;';\nend $$;\n-- +goose StatementEnd\n\n-- +goose Down\ndrop table people;\n",
  '00002_index.sql': '-- +goose NO TRANSACTION\n-- +goose Up\ncreate index concurrently people_name on people (name);\n\n-- +goose Down\ndrop index people_name;\n'
}
const drizzle = {
  'meta/_journal.json': '{"version":"7","dialect":"postgresql","entries":[{"idx":0,"version":"7","when":1749765667000,"tag":"0000_people","breakpoints":true}]}',
  '0000_people.sql': 'CREATE TABLE "people" ("id" integer PRIMARY KEY, "name" text);\n--> statement-breakpoint\nCREATE INDEX "people_name" ON "people" ("name");', '0001_draft.sql': 'select nothing;'
}

describe('the migrations of a tool', () => {
  test('are recognised, run as the tool runs them, and compared without its ledger, which is listed', async () => {
    const { exitCode, changes, stderr } = await check(flyway, `${people}create view seen as select id from people;\n${ledger}`, '--log-level', 'debug')
    expect({ exitCode, changes }).toEqual({ exitCode: 0, changes: [] })
    expect(stderr).toContain("Migrations: 4 in the format flyway (R__seen.sql is named as Flyway's migrations are)")
    expect(stderr).toContain('File passed over: db/U1.9__name.sql')
    expect(stderr).toContain('Object left out: table public.flyway_schema_history, where flyway keeps its books')
    expect(stderr).not.toContain('Object left out: index')
  })

  test('are compared with what is nobody’s ledger', async () => {
    expect(await check(goose, people)).toMatchObject({ exitCode: 0, changes: [] })
    expect(await check(goose, people + ledger)).toMatchObject({ exitCode: 1, changes: ['create table public.flyway_schema_history'] })
    expect(await check(drizzle, `${people}create schema drizzle;\ncreate table drizzle.__drizzle_migrations (id serial primary key, hash text);\n`)).toMatchObject({ exitCode: 0, changes: [] })
  })

  test('that the tool would refuse end with exit code 2 and the place', async () => {
    const broken = { ...goose, '00003_f.sql': '-- +goose Up\ncreate function f() returns integer language plpgsql as $$\nbegin\n  return 1;\nend $$;\n' }
    expect(await check(broken, people)).toMatchObject({ exitCode: 2, error: expect.stringMatching(/^db\/00003_f\.sql:2:1: goose cuts this statement/) })
    expect(await check({ ...goose, '00003_i.sql': '-- +goose Up\ncreate index concurrently i on people (id);\n' }, people)).toMatchObject({
      exitCode: 2, error: expect.stringContaining('goose runs this file in a transaction: write `-- +goose NO TRANSACTION` at the top of the file.')
    })
  })

  test('that two tools could own are the user’s to name', async () => {
    const both = { ...goose, 'V1__x.sql': 'select 1;' }
    const { exitCode, error } = await check(both, people)
    expect(exitCode).toBe(2)
    expect(error).toContain("flyway (V1__x.sql is named as Flyway's migrations are) and goose (00001_people.sql has a line -- +goose Up): say which with migration-format")
    expect(await check(both, people, '--migration-format', 'goose')).toMatchObject({ exitCode: 0 })
  })
})
