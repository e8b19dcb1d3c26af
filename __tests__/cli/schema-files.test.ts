import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder, type Files } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { startAll } from '../support/parallel.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'

let server: readonly string[] = []

beforeAll(async () => {
  server = ['--database-url', await serverUrl(18)]
})

interface Loaded {
  readonly exitCode: number | null
  readonly changes: readonly string[]
  readonly error: string
}

/**
 * Loads schema files and compares them with what they should come to.
 *
 * @param truth SQL for the same schema that nothing is the matter with
 */
async function load(files: Files, schema: readonly string[], truth: string, flags: readonly string[] = server): Promise<Loaded> {
  const cwd = await makeFolder({ ...files, 'truth/1.sql': truth })
  const args = ['check', ...schema.flatMap((path) => ['--schema', path]), '--migrations', 'truth', '--format', 'json', ...flags]
  const { exitCode, stdout } = await runCli(args, { cwd })
  const { changes, error = '' } = readReport(stdout)
  return { exitCode, changes: changes.map(({ action, kind, name, aspect }) => `${action} ${kind} ${name} ${aspect}`), error }
}

const loaded: Loaded = { exitCode: 0, changes: [], error: '' }

const dump = String.raw`--
-- PostgreSQL database dump
--

\restrict eXaMpLe0123456789

-- Dumped from database version 17.6
-- Dumped by pg_dump version 17.6

SET statement_timeout = 0;
SET transaction_timeout = 0;
SET a_setting_of_the_future = 'on';
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET row_security = off;

CREATE DATABASE shop WITH TEMPLATE = template0 ENCODING = 'UTF8';
ALTER DATABASE shop OWNER TO schema_files_owner;
\unrestrict eXaMpLe0123456789
\connect shop
\restrict eXaMpLe0123456789
SET default_tablespace = '';
SET default_table_access_method = heap;
ALTER DATABASE shop SET work_mem TO '8MB';
COMMENT ON DATABASE shop IS 'a shop';

CREATE SCHEMA public;
ALTER SCHEMA public OWNER TO pg_database_owner;
COMMENT ON SCHEMA public IS 'standard public schema';
CREATE SCHEMA tools;
ALTER SCHEMA tools OWNER TO schema_files_owner;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA tools;
COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE FUNCTION public.newest() RETURNS text
    LANGUAGE sql
    AS $$ select name from public.things order by id desc limit 1; $$;
ALTER FUNCTION public.newest() OWNER TO schema_files_owner;
CREATE TABLE public.things (
    id bigint NOT NULL,
    name text
);
ALTER TABLE public.things OWNER TO schema_files_owner;
CREATE SEQUENCE public.things_id_seq START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.things_id_seq OWNER TO schema_files_owner;
ALTER SEQUENCE public.things_id_seq OWNED BY public.things.id;
ALTER TABLE ONLY public.things ALTER COLUMN id SET DEFAULT nextval('public.things_id_seq'::regclass);
CREATE TABLE public.schema_migrations (version character varying NOT NULL);

COPY public.things (id, name) FROM stdin;
1	a tab	and a \\. in the middle
2	drop table public.things; -- '
3	\N
\.


SELECT pg_catalog.setval('public.things_id_seq', 3, true);
ALTER TABLE ONLY public.things ADD CONSTRAINT things_pkey PRIMARY KEY (id);
CREATE INDEX things_name ON public.things USING gin (name tools.gin_trgm_ops);
GRANT SELECT ON TABLE public.things TO schema_files_reader;
GRANT ALL ON DATABASE shop TO schema_files_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE schema_files_owner IN SCHEMA public GRANT SELECT ON TABLES TO schema_files_reader;

\unrestrict eXaMpLe0123456789

SET search_path TO "$user", public;

INSERT INTO "schema_migrations" (version) VALUES
('20250102030405'),
('20250101000000');
`

const dumped = `
alter database shop set work_mem to '8192kB'; create schema tools authorization schema_files_owner;
create extension pg_trgm schema tools;
create table things (id bigserial primary key, name text);
create function newest() returns text language sql as $$ select name from public.things order by id desc limit 1; $$;
create table schema_migrations (version varchar not null);
create index things_name on things using gin (name tools.gin_trgm_ops);
alter table things owner to schema_files_owner;
alter function newest() owner to schema_files_owner;
grant select on things to schema_files_reader;
alter default privileges for role schema_files_owner in schema public grant select on tables to schema_files_reader;
`

describe('a dump with data, and all that pg_dump and Rails put into it', () => {
  test.each<[string, () => Promise<readonly string[]>]>([
    ['the embedded server', async () => []],
    ['PostgreSQL 14', async () => ['--database-url', await serverUrl(14)]],
    ['PostgreSQL 18', async () => ['--database-url', await serverUrl(18)]]
  ])('loads on %s', async (_, flags) => {
    expect(await load({ 'structure.sql': dump }, ['structure.sql'], dumped, await flags())).toEqual(loaded)
  })

  test('is compared all the same', async () => {
    const other = dumped.replace('version varchar not null', 'version varchar').replace('grant select on things', 'grant insert on things')
    expect(await load({ 'structure.sql': dump }, ['structure.sql'], other)).toEqual({
      ...loaded, exitCode: 1, changes: ['modify column public.schema_migrations.version definition', 'modify table public.things privileges']
    })
  })
})

describe('several files', () => {
  const view = 'create view a_view as select id, b_double(id) from c_table;\n'
  const routine = 'create function b_double(int) returns int language sql begin atomic select $1 * 2; end;\ncreate function b_rows() returns setof c_table language sql as $$ select * from c_table $$;\n'
  const table = 'create table c_table (id int primary key, other int references d_table);\n'
  const parent = 'create table d_table (id int primary key);\n'
  const truth = [parent, table, routine, view].join('\n')

  test('of a folder load in name order, also where a view stands before its table', async () => {
    const files = { 'db/a.sql': view, 'db/b.sql': routine, 'db/sub/c.sql': table, 'db/sub/d.sql': parent, 'db/readme.md': 'no SQL' }
    expect(await load(files, ['db'], truth)).toEqual(loaded)
  })

  test('match a glob, or are named one by one, and are each loaded once', async () => {
    const files = { 'db/10.sql': 'create view v as select * from t;', 'db/9.sql': 'create table t (a int);', 'db/x.txt': '' }
    expect(await load(files, ['db/*.sql', 'db/9.sql'], 'create table t (a int); create view v as table t;')).toEqual(loaded)
  })

  test('are not mended by another order when they are one file', async () => {
    const found = await load({ 'schema.sql': [view, routine, table, parent].join('\n') }, ['schema.sql'], truth)
    expect(found.exitCode).toBe(2)
    expect(found.error).toContain('schema.sql:1:52: relation "c_table" does not exist (SQLSTATE 42P01)')
  })

  test('are not mended either when one file includes them all', async () => {
    const files = { 'db/all.sql': '\\ir a.sql\n\\ir c.sql\n', 'db/a.sql': 'create view v as select * from t;\n', 'db/c.sql': 'create table t (a int);\n' }
    const found = await load(files, ['db/all.sql'], 'create table t (a int); create view v as table t;')
    expect(found.exitCode).toBe(2)
    expect(found.error).toContain('db/a.sql:1:32: relation "t" does not exist')
  })

  test('end with the first error where something is missing for good', async () => {
    const files = { 'db/a.sql': 'create view v as\n  select * from t, nowhere;\n', 'db/b.sql': 'create table t (a int);\ncreate view w as select * from v;\n' }
    const found = await load(files, ['db'], parent)
    expect(found.exitCode).toBe(2)
    expect(found.error).toContain('db/a.sql:2:20: relation "nowhere" does not exist')
  })

  test('each begin with a clean session, and what is tried again runs as it stood', async () => {
    const files = {
      'db/1.sql': 'create schema one; set search_path = one; create view seen as select * from late;\ncreate table here (a int);\n',
      'db/2.sql': 'create table here (b int);\ncreate table late (wrong int);\n',
      'db/3.sql': 'create table one.late (a int);\n'
    }
    const truth = 'create schema one; create table one.here (a int); create table here (b int); create table late (wrong int); create table one.late (a int); create view one.seen as select * from one.late;'
    expect(await load(files, ['db'], truth)).toEqual(loaded)
  })
})

describe('one file', () => {
  const cases: readonly (readonly [string, Files, string])[] = [
    ['builds indexes concurrently', { 'schema.sql': 'create table t (a int);\ncreate index concurrently t_a on t (a);\n' }, 'create table t (a int); create index t_a on t (a);'],
    ['has a byte order mark and the line ends of Windows', { 'schema.sql': '\uFEFFcreate table t (\r\n  a int -- first\r\n);\r\ncreate view v as\r\nselect a from t;\r\n' }, 'create table t (a int); create view v as select a from t;'],
    ['manages its transaction', { 'schema.sql': 'begin;\ncreate table t (a int);\ngrant select on t to schema_files_reader;\nsavepoint s;\ncreate table u ();\nrollback to s;\ncommit;\n' }, 'create table t (a int); grant select on t to schema_files_reader;'],
    ['speaks of tables before they are there, in bodies', { 'schema.sql': 'create function f() returns bigint language sql as $$ select count(*) from t $$;\ncreate table t (a int);\n' }, 'create table t (a int); create function f() returns bigint language sql as $$ select count(*) from t $$;'],
    ['acts as a role that is not there', { 'schema.sql': 'create table t (a int);\nset role schema_files_actor;\nselect 1;\nreset role;\nset session authorization "Schema Files Actor";\nreset session authorization;\ncreate view v as select * from t;\n' }, 'create table t (a int); create view v as select * from t;'],
    ['has semicolons that end nothing', { 'schema.sql': "create table t (a text default ';', b int);\ncreate rule r as on delete to t do instead (update t set a = ';'; notify t);\ncreate procedure p() begin atomic insert into t values (';', 1); select 1; end;\ncreate function f() returns int language plpgsql as $x$ begin /* ; */ return 1; -- ; '\nend $x$;\n" },
      "create table t (a text default ';', b int); create function f() returns int language plpgsql as $x$ begin /* ; */ return 1; -- ; '\nend $x$; create procedure p() begin atomic insert into t values (';', 1); select 1; end; create rule r as on delete to t do instead (update t set a = ';'; notify t);"],
    ['includes others, from the workspace or beside itself', { 'schema.sql': "\\i db/tables.sql\n\\i 'db/views.sql'\n", 'db/tables.sql': 'create table t (a int);\n\\ir more/u.sql\n', 'db/more/u.sql': 'create table u (a int);\n', 'db/views.sql': 'create view v as select * from t, u where t.a = u.a and false;\n'.replace('*', 't.a') }, 'create table t (a int); create table u (a int); create view v as select t.a from t, u where t.a = u.a and false;'],
    ['comments on a table in words that look like a statement about roles', { 'schema.sql': "create table t (a int);\ncomment on table t is 'depends on role app';\ncomment on role schema_files_reader is 'x';\n" }, "create table t (a int); comment on table t is 'depends on role app';"],
    ['is empty', { 'schema.sql': '-- nothing yet\n' }, 'select 1;'],
    ['asks psql to stop at the first error', { 'schema.sql': '\\set ON_ERROR_STOP on\ncreate table t (a int);\n' }, 'create table t (a int);']
  ]

  describe('loads that', () => {
    let outcomes: readonly Promise<Loaded>[] = []

    beforeAll(() => {
      outcomes = startAll(cases.map(([, files, truth]) => async () => load(files, ['schema.sql'], truth)))
    })

    test.each(cases.map(([name], index) => [name, index] as const))('%s', async (_, index) => {
      expect(await outcomes[index]).toEqual(loaded)
    })
  })

  const refused: readonly (readonly [string, Files, string])[] = [
    ['sets variables of psql', { 'schema.sql': 'create table t (a int);\n\\set name value\n' }, 'schema.sql:2:1: the psql command \\set is not supported'],
    ['copies from a file', { 'schema.sql': 'create table t (a int);\n\n  \\copy t from data.csv\n' }, 'schema.sql:3:3: the psql command \\copy is not supported'],
    ['runs what a query says', { 'schema.sql': "select 'create table t ()' \\gexec\n" }, 'schema.sql:1:28: the psql command \\gexec is not supported'],
    ['includes a file outside of the workspace', { 'schema.sql': '\\i ../outside.sql\n' }, 'schema.sql:1:1: \\i ../outside.sql leads out of the workspace'],
    ['includes an absolute path', { 'schema.sql': '\n\\i /etc/passwd\n' }, 'schema.sql:2:1: \\i /etc/passwd leads out of the workspace'],
    ['includes a file that climbs out', { 'schema.sql': '\\i db/a.sql\n', 'db/a.sql': '\\ir ../../outside.sql\n' }, 'db/a.sql:1:1: \\ir ../../outside.sql leads out of the workspace'],
    ['includes a file that is not there', { 'schema.sql': '\\i none.sql\n' }, 'schema.sql:1:1: \\i: there is no none.sql'],
    ['includes itself', { 'schema.sql': '\\i schema.sql\n' }, 'schema.sql is included more than'],
    ['never ends its transaction', { 'schema.sql': 'begin;\ncreate table t (a int);\n' }, 'schema.sql begins a transaction and never commits it'],
    ['never ends a string', { 'schema.sql': "create table t (a int);\ncomment on table t is 'oh;\n" }, 'schema.sql:2:'],
    ['fails behind the line ends of Windows', { 'schema.sql': '-- one\r\ncreate table t (\r\n  a int,\r\n  b nonsense\r\n);\r\n' }, 'schema.sql:4:5: type "nonsense" does not exist']
  ]

  describe('is refused that', () => {
    let outcomes: readonly Promise<Loaded>[] = []

    beforeAll(() => {
      outcomes = startAll(refused.map(([, files]) => async () => load(files, ['schema.sql'], 'select 1;')))
    })

    test.each(refused.map(([name, , message], index) => [name, message, index] as const))('%s', async (_, message, index) => {
      expect(await outcomes[index]).toEqual({ exitCode: 2, changes: [], error: expect.stringContaining(message) })
    })
  })
})

describe('what both sides need first', () => {
  const setup = 'create schema auth;\ncreate table auth.users (id uuid primary key);\ncreate function auth.uid() returns uuid language sql as $$ select null::uuid $$;\n'
  const table = 'create table notes (id int primary key, owner uuid references auth.users default auth.uid());\n'

  test('is set up and left out', async () => {
    const found = await load({ 'setup.sql': setup, 'schema.sql': table }, ['schema.sql'], table, [...server, '--setup', 'setup.sql'])
    expect(found).toEqual(loaded)
  })

  test('is a search path', async () => {
    const files = { 'schema.sql': 'create schema app;\ncreate table t (a int);\n' }
    expect(await load(files, ['schema.sql'], 'create schema app; create table app.t (a int);', [...server, '--search-path', 'app'])).toEqual(loaded)
  })

  test('are values of placeholders', async () => {
    const files = { 'schema.sql': "create table ${name} (a int default {{ start }}, b text default 'a::text', c int default '1'::int);\n" }
    const flags = [...server, '--placeholders', 'name=things', '--placeholders', 'start=7']
    expect(await load(files, ['schema.sql'], "create table things (a int default 7, b text default 'a::text', c int default 1);", flags)).toEqual(loaded)
  })
})
