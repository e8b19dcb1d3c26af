import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { Snapshot } from '../../src/snapshot/object.js'
import { keyOf } from '../../src/snapshot/object.js'
import { fillPlaceholders } from '../../src/source/build.js'
import type { BuildOptions } from '../../src/source/build.js'
import { InputError } from '../../src/source/input-error.js'
import { migrationsSource } from '../../src/source/migrations-source.js'
import { schemaSource } from '../../src/source/schema-source.js'
import { MigrationError, SqlError } from '../../src/source/sql-error.js'
import { majors } from '../support/postgres.js'
import { dropBuilt, memoryOptions, openWorkbench } from '../catalog/workbench.js'
import type { Workbench } from '../catalog/workbench.js'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => {
  expect(await workbench.close()).toEqual([])
})

type Files = Readonly<Record<string, string>>

/** Keys of what a schema in these files holds, without columns and what comes with them. */
async function load(files: Files | string, options: Partial<BuildOptions> = {}, patterns?: readonly string[]): Promise<readonly string[]> {
  const all = typeof files === 'string' ? { 'schema.sql': files } : files
  const built = await schemaSource(patterns ?? Object.keys(all), memoryOptions(all, options)).build(workbench)
  await dropBuilt(built)
  return keys(built.snapshot)
}

/** The same for migrations. */
async function migrate(files: Files, options: Partial<BuildOptions> = {}): Promise<readonly string[]> {
  const built = await migrationsSource(['.'], 'plain', memoryOptions(files, options)).build(workbench)
  await dropBuilt(built)
  return keys(built.snapshot)
}

function keys({ objects }: Snapshot): readonly string[] {
  return objects.map(keyOf).filter((key) => !/^(column|schema public)/.test(key))
}

async function failure(loading: Promise<unknown>): Promise<SqlError> {
  const thrown: unknown = await loading.then(() => undefined, (reason: unknown) => reason)
  const error = thrown instanceof MigrationError ? thrown.cause : thrown
  if (!(error instanceof SqlError)) throw new Error(`not an SqlError: ${String(error)}`)
  return error
}

describe('schema files', () => {
  test('of a folder may speak of what only later files make', async () => {
    const files = {
      'a_view.sql': 'create view v as select f(a) from t;', 'b_function.sql': 'create function f(m app.mood) returns app.mood language sql as $$ select m $$;',
      'c_table.sql': 'create table t (a app.mood);', 'd_type.sql': "create type app.mood as enum ('sad');", 'e_schema.sql': 'create schema app;'
    }
    expect(await load(files)).toEqual(['function public.f(app.mood)', 'schema app', 'table public.t', 'type app.mood', 'view public.v'])
  })

  test('are loaded each from top to bottom: alone, a file must not speak of what follows', async () => {
    const error = await failure(load('create view v as select a from t;\ncreate table t (a integer);'))
    expect(error).toMatchObject({ code: '42P01', file: 'schema.sql', position: { line: 1, column: 32 } })
  })

  test('that need one another in a circle, or something that never comes, do not load', async () => {
    const error = await failure(load({ 'a.sql': 'create view v as select a from w;', 'b.sql': 'create view w as select a from v;' }))
    expect(error).toMatchObject({ code: '42P01', file: 'a.sql' })
  })

  test('begin with a clean session each, and a statement that is tried again has the session of its place', async () => {
    const files = {
      'a.sql': 'create schema app;\nset search_path = app;\ncreate view v as select a from t;\nset search_path = public;\ncreate table later (a integer);',
      'b.sql': 'create table t (a integer);', 'c.sql': 'create table app.t (a integer);'
    }
    expect(await load(files)).toEqual(['schema app', 'table app.t', 'table public.later', 'table public.t', 'view app.v'])
  })

  test('hold what pg_dump writes', async () => {
    const dump = `--
\\restrict abc
SET statement_timeout = 0;
SET transaction_timeout = 0;
SET a_parameter_of_tomorrow = off;
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);
SET default_table_access_method = heap;
CREATE SCHEMA public;
ALTER SCHEMA public OWNER TO pg_database_owner;
COMMENT ON SCHEMA public IS 'standard public schema';
CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;
CREATE TABLE public.t (a integer, b text);
ALTER TABLE public.t OWNER TO parity_loading_owner;
COPY public.t (a, b) FROM stdin;
1	a;b
2	\\N
\\.
GRANT SELECT ON TABLE public.t TO parity_loading_reader;
INSERT INTO public.t VALUES (3, 'x');
\\connect shop
\\unrestrict abc
`
    expect(await load(dump)).toEqual(['extension hstore', 'table public.t'])
  })

  test('may create indexes concurrently, and roles', async () => {
    expect(await load('create role parity_loading_app;\ncreate table t (a integer);\ncreate index concurrently i on t (a);\ngrant select on t to parity_loading_app;')).toEqual([
      'index public.i', 'table public.t'
    ])
  })

  test('may name their own database', async () => {
    expect(await load("create table t ();\ngrant connect on database shop to public;\nalter database shop set work_mem = '1MB';\ncomment on database shop is 'x';")).toEqual(['setting work_mem', 'table public.t'])
  })

  test('may include one another, from the workspace only', async () => {
    const files = { 'db/schema.sql': '\\i db/one.sql\n\\ir two.sql\n', 'db/one.sql': 'create table one ();', 'db/two.sql': 'create table two ();' }
    expect(await load(files, {}, ['db/schema.sql'])).toEqual(['table public.one', 'table public.two'])
    expect(await failure(load('create table t ();\n\\i ../secret.sql\n'))).toMatchObject({ position: { line: 2 }, reason: '\\i ../secret.sql leads out of the workspace' })
    expect(await failure(load('\\i /etc/passwd\n'))).toMatchObject({ reason: '\\i /etc/passwd leads out of the workspace' })
    expect(await failure(load('\\i gone.sql\n'))).toMatchObject({ reason: '\\i: there is no gone.sql' })
    await expect(load('\\i schema.sql\n')).rejects.toThrow('more than 20 files deep')
  })

  test('know no other command of psql', async () => {
    expect(await failure(load('select 1;\n\\gexec\n'))).toMatchObject({ position: { line: 2 }, reason: 'the psql command \\gexec is not supported; write the SQL that it stands for' })
  })

  test('that would lose everything with psql are refused', async () => {
    await expect(load('begin;\ncreate table t ();')).rejects.toThrow(InputError)
    await expect(load('begin;\ncreate table t ();')).rejects.toThrow('schema.sql begins a transaction and never commits it')
    expect(await load('begin;\ncreate table t ();\ncommit;')).toEqual(['table public.t'])
  })

  test('are loaded under the search_path that is given', async () => {
    expect(await load('create table t ();', { searchPath: 'app', setup: [{ path: 'setup.sql', text: 'create schema if not exists app;' }] })).toEqual(['table app.t'])
  })

  test('come after the setup, whose objects are left out', async () => {
    const setup = [{ path: 'setup.sql', text: 'create schema auth; create table auth.users (id integer primary key);' }]
    expect(await load('create table t (id integer references auth.users);', { setup })).toEqual(['constraint public.t.t_id_fkey', 'table public.t'])
  })
})

describe('what does not load', () => {
  test('is shown at its place, after an emoji and in a file with other line ends', async () => {
    const error = await failure(load("-- 🐘\r\ncreate table a ();\r\n\r\n\r\n\r\n\r\nselect '🐘', nothing;\r\n"))
    expect(error).toMatchObject({ file: 'schema.sql', position: { line: 7, column: 13 }, code: '42703' })
    expect(error.message.split('\n').slice(0, 3)).toEqual([
      'schema.sql:7:13: column "nothing" does not exist (SQLSTATE 42703)', "  7 | select '🐘', nothing;", '                  ^'
    ])
  })

  test('is shown with detail and hint', async () => {
    const error = await failure(load("create table t (a integer references nowhere);\n"))
    expect(error.message).toContain('schema.sql:1:1: relation "nowhere" does not exist (SQLSTATE 42P01)')
    expect((await failure(load('select lowr(1);'))).message).toContain('  Hint: ')
    expect((await failure(load('create type e as enum (\'a\', \'a\');'))).message).toContain('  Detail: ')
  })

  test('is shown at the literal that never ends', async () => {
    expect(await failure(load("select 1;\n select 'x;\n"))).toMatchObject({ position: { line: 2, column: 9 } })
  })
})

describe('migrations', () => {
  test('run in order, each in a clean session and a transaction of its own', async () => {
    const files = {
      '2.sql': 'alter table t add column b integer;', '10.sql': 'create view v as select a, b from t;',
      '1.sql': 'create schema app;\nset search_path = app, public;\ncreate table public.t (a integer);\nlock table t;\ncreate temp table x () on commit drop;\nselect * from x;'
    }
    expect(await migrate(files)).toEqual(['schema app', 'table public.t', 'view public.v'])
  })

  test('of which one fails are not run to the end, and it is named', async () => {
    const files = { '1_a.sql': 'create table t ();', '2_b.sql': 'create table u ();\nselect nothing;', '3_c.sql': 'select nothing_more;' }
    expect(await failure(migrate(files))).toMatchObject({ file: '2_b.sql', position: { line: 2, column: 8 } })
    await expect(migrate(files)).rejects.toMatchObject({ id: '2' })
  })

  test('run outside of a transaction where they must', async () => {
    const files = {
      '1.sql': "create type e as enum ('a');\ncreate table t (a e);",
      '2.sql': "create table u (a integer);\ncreate index concurrently i on u (a);",
      '3.sql': "alter type e add value 'b';\ninsert into t values ('b');",
      '4.sql': 'do $$ begin create table made (); commit; end $$;',
      '5.sql': 'begin;\ncreate table w ();\ncommit;\ncreate table x ();'
    }
    expect(await migrate(files)).toEqual(['index public.i', 'table public.made', 'table public.t', 'table public.u', 'table public.w', 'table public.x', 'type public.e'])
  })

  test('feed their data to the server, where later ones may rely on it', async () => {
    const files = { '1.sql': 'create table t (a integer);\ncopy t from stdin;\n1\n2\n\\.\n', '2.sql': 'do $$ begin if (select count(*) from t) <> 2 then raise exception \'no rows\'; end if; end $$;' }
    expect(await migrate(files)).toEqual(['table public.t'])
  })

  test('make the roles that they miss', async () => {
    expect(await migrate({ '1.sql': 'create table t ();\ngrant select on t to parity_loading_one, "Parity Loading";' })).toEqual(['table public.t'])
  })

  test('are filled with the values of placeholders', async () => {
    expect(await migrate({ '1.sql': 'create table ${name} ();\ncreate table {{ other }} ();' }, { placeholders: new Map([['name', 'one'], ['other', 'two']]) })).toEqual([
      'table public.one', 'table public.two'
    ])
  })

  test('must be there', async () => {
    await expect(migrate({ 'rollback_1.sql': 'select 1;' })).rejects.toThrow('no migration of the format plain in it')
  })
})

describe('placeholders', () => {
  const values = new Map([['name', "o'x"], ['a.b', '5'], ['NAME', 'up'], ['flyway:defaultSchema', 'app']])

  test.each([
    ['${name} ${ a.b }', "o'x 5"],
    ['${flyway:defaultSchema}', 'app'],
    ['{{name}} {{ a.b }}', "o'x 5"],
    [':NAME :name', "up o'x"],
    [`:'name' :"name"`, `'o''x' "o'x"`],
    ['${other} {{ other }} :other :\'other\'', '${other} {{ other }} :other :\'other\''],
    ["a::name '12:30'::time x[1:2]", "a::name '12:30'::time x[1:2]"]
  ])('%s', (text, filled) => {
    expect(fillPlaceholders(text, values)).toBe(filled)
  })

  test('without values stay', () => {
    expect(fillPlaceholders('${name}', new Map())).toBe('${name}')
  })
})
