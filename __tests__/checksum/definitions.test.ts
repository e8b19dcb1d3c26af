import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { modelOf } from '../../src/catalog/ddl/model.js'
import { stretchOf } from '../../src/catalog/ddl/stretch.js'
import { placeOf, readDefinitions, textOf } from '../../src/checksum/definitions.js'
import type { Definitions } from '../../src/checksum/definitions.js'
import { keyOf } from '../../src/snapshot/object.js'
import type { TextFile } from '../../src/source/file-tree.js'
import { schemaSource } from '../../src/source/schema-source.js'
import { dropBuilt, memoryOptions, openWorkbench } from '../catalog/workbench.js'
import type { Workbench } from '../catalog/workbench.js'
import { majors } from '../support/postgres.js'

const major = majors.at(-1) ?? 18

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(major)
})
afterAll(async () => workbench.close())

/** What files define, in a database that was built from them; `shown` has the texts by `kind name`, `stored` those of the database. */
async function read(files: Readonly<Record<string, string>>, path: readonly string[] = ['public']): Promise<{
  readonly definitions: Definitions; readonly shown: Readonly<Record<string, string>>; readonly stored: Readonly<Record<string, string>>; readonly unstated: readonly string[]
}> {
  const source = schemaSource(Object.keys(files), memoryOptions(files))
  const built = await source.build(workbench)
  const model = modelOf(built.snapshot)
  const texts: readonly TextFile[] = await source.files()
  const definitions = readDefinitions(texts, model, path)
  const shown = Object.fromEntries([...definitions.stated].map(([key, definition]) => [key, textOf(definition)]))
  const stored = Object.fromEntries([...definitions.stated].map(([key, { object }]) => [key, stretchOf(object, model, definitions.isApart)]))
  await dropBuilt(built)
  return { definitions, shown, stored, unstated: definitions.unstated.map(keyOf) }
}

test('each object has the statement that makes it, without its semicolon, and with the comments inside of it', async () => {
  const { shown, definitions } = await read({ 'schema.sql': '-- before\ncreate table t ( -- inside\n  a int\n); -- behind\ncreate view v as /* of */ select a from t;\n' })
  expect(shown).toEqual({ 'table public.t': 'create table t ( -- inside\n  a int\n)', 'view public.v': 'create view v as /* of */ select a from t' })
  const [table, view] = [...definitions.stated.values()]
  expect([table, view].map((each) => each && placeOf(each))).toEqual([{ file: 'schema.sql', line: 2, column: 1 }, { file: 'schema.sql', line: 5, column: 1 }])
})

describe('ALTER', () => {
  const { base, ...altered } = {
    base: 'create table t (a int, b int);',
    row: 'alter table t enable row level security',
    column: 'alter table t add column c int unique, alter column a set default 1',
    statistics: 'alter table only public.t alter column a set statistics 7',
    several: 'alter table t add check (a > 0), add check (b > 0)'
  }

  test('extends the text of what it alters, and all that it adds then belongs to it', async () => {
    const { shown, stored, unstated } = await read({ 'schema.sql': [base, ...Object.values(altered)].join(';\n').replace(';;', ';') })
    expect(shown).toEqual({ 'table public.t': ['create table t (a int, b int)', ...Object.values(altered)].join(';\n') })
    expect(unstated).toEqual([])
    expect(stored).toEqual({
      'table public.t': `CREATE TABLE public.t (
    a integer DEFAULT 1,
    b integer,
    c integer,
    CONSTRAINT t_a_check CHECK ((a > 0)),
    CONSTRAINT t_b_check CHECK ((b > 0)),
    CONSTRAINT t_c_key UNIQUE (c)
);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY public.t ALTER COLUMN a SET STATISTICS 7`
    })
  })

  test('that adds one constraint and nothing else is the text of that constraint, which its table then leaves out', async () => {
    const { shown, stored } = await read({ 'schema.sql': `${base} alter table t add constraint positive check (a > 0) not valid; alter table t validate constraint positive; alter table t add unique (b);` })
    expect(shown).toEqual({
      'table public.t': 'create table t (a int, b int)',
      'constraint public.t.positive': 'alter table t add constraint positive check (a > 0) not valid;\nalter table t validate constraint positive',
      'constraint public.t.t_b_key': 'alter table t add unique (b)'
    })
    expect(stored).toEqual({
      'table public.t': 'CREATE TABLE public.t (\n    a integer,\n    b integer\n)',
      'constraint public.t.positive': 'ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((a > 0))',
      'constraint public.t.t_b_key': 'ALTER TABLE ONLY public.t ADD CONSTRAINT t_b_key UNIQUE (b)'
    })
  })

  test('of a trigger, of a partition and of its index is theirs', async () => {
    const { shown, unstated } = await read({
      'schema.sql': `create table t (a int not null) partition by range (a);
create table p (a int not null);
alter table only t add constraint t_key primary key (a);
alter table only p add constraint p_key primary key (a);
alter table t attach partition p for values from (1) to (2);
create index i on only t (a);
create index j on p (a);
alter index i attach partition j;
alter index t_key attach partition p_key;
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on p for each row execute function f();
alter table p disable trigger g;
alter table p cluster on j;`
    })
    expect(shown).toMatchObject({
      'table public.t': 'create table t (a int not null) partition by range (a)',
      'table public.p': 'create table p (a int not null);\nalter table t attach partition p for values from (1) to (2);\nalter table p cluster on j',
      'index public.j': 'create index j on p (a);\nalter index i attach partition j',
      'constraint public.p.p_key': 'alter table only p add constraint p_key primary key (a);\nalter index t_key attach partition p_key',
      'trigger public.p.g': 'create trigger g before insert on p for each row execute function f();\nalter table p disable trigger g'
    })
    expect(unstated).toEqual([])
  })

  test('of who owns an object, comments, grants and security are no part of a text', async () => {
    const { shown } = await read({ 'schema.sql': `${base} alter table t owner to current_user; alter view v owner to current_user; comment on table t is 'x'; grant select on t to public;`.replace('alter view', 'create view v as select 1 as x; alter view') })
    expect(shown).toEqual({ 'table public.t': 'create table t (a int, b int)', 'view public.v': 'create view v as select 1 as x' })
  })
})

describe('of several statements that make an object', () => {
  test('the last counts that replaces it, and the first where the others find it there', async () => {
    const { shown } = await read({
      'schema.sql': `create function f() returns int language sql as 'select 1'; alter function f() strict; create or replace function f() returns int language sql as 'select 2';
create table t (a int); create table if not exists t (b int);
create view v as select 1 as x; drop view v; create view v as select 2 as x;
create table u (a int); drop table u; create table if not exists u (b int);`
    })
    expect(shown).toEqual({
      'function public.f()': "create or replace function f() returns int language sql as 'select 2'",
      'table public.t': 'create table t (a int)',
      'view public.v': 'create view v as select 2 as x',
      'table public.u': 'create table if not exists u (b int)'
    })
  })

  test('each index without a name has its own', async () => {
    const { shown } = await read({ 'schema.sql': 'create table t (a int); create index on t (a); create index on t (a) where a > 0;' })
    expect(shown).toMatchObject({ 'index public.t_a_idx': 'create index on t (a)', 'index public.t_a_idx1': 'create index on t (a) where a > 0' })
  })
})

describe('a name without a schema', () => {
  const both = 'create schema app; create schema other;'

  test('is that of the first schema of the path that has it, from each SET of the path on', async () => {
    const { shown } = await read({ 'schema.sql': `${both} set search_path = app, public; create table t (a int); set search_path to other; create table t (b int); reset search_path; create table t (c int);` })
    expect(shown).toMatchObject({ 'table app.t': 'create table t (a int)', 'table other.t': 'create table t (b int)', 'table public.t': 'create table t (c int)' })
  })

  test('begins with the path again in each file', async () => {
    const { shown } = await read({ 'a.sql': `${both} select pg_catalog.set_config('search_path', 'other', false); create table t (b int);`, 'b.sql': 'create table t (c int);' })
    expect(shown).toMatchObject({ 'table other.t': 'create table t (b int)', 'table public.t': 'create table t (c int)' })
  })

  test('and those of members and indexes too', async () => {
    const { shown } = await read({ 'schema.sql': `${both} create table t (a int); create table app.t (a int); create policy p on t; create policy p on app.t; create index i on app.t (a); create index i on t (a);` })
    expect(shown).toMatchObject({
      'policy public.t.p': 'create policy p on t', 'policy app.t.p': 'create policy p on app.t', 'index app.i': 'create index i on app.t (a)', 'index public.i': 'create index i on t (a)'
    })
  })
})

describe('of routines that are called alike', () => {
  test('each has the statement with its arguments, types and schemas written in any way', async () => {
    const { shown } = await read({
      'schema.sql': `create type mood as enum ('sad'); create function f(a int) returns int language sql as 'select 1'; create function f(a int4[], out b public.mood) language sql as 'select null::public.mood';
create function f(a public.mood) returns int language sql as 'select 3'; alter function f(int) strict;`
    })
    expect(shown).toMatchObject({
      'function public.f(integer)': "create function f(a int) returns int language sql as 'select 1';\nalter function f(int) strict",
      'function public.f(integer[])': "create function f(a int4[], out b public.mood) language sql as 'select null::public.mood'",
      'function public.f(public.mood)': "create function f(a public.mood) returns int language sql as 'select 3'"
    })
  })
})

describe('sequences', () => {
  test('have a text of their own where a statement makes them, and none where a column brings them', async () => {
    const { shown, stored, unstated } = await read({
      'schema.sql': `create table t (a serial, b int generated always as identity); create sequence s; create table u (a int default nextval('s')); alter sequence s owned by u.a; alter sequence t_a_seq increment by 5;`
    })
    expect(shown).toEqual({
      'table public.t': 'create table t (a serial, b int generated always as identity);\nalter sequence t_a_seq increment by 5',
      'sequence public.s': 'create sequence s;\nalter sequence s owned by u.a',
      'table public.u': "create table u (a int default nextval('s'))"
    })
    expect(unstated).toEqual([])
    expect(stored['sequence public.s']).toMatch(/^CREATE SEQUENCE public\.s AS bigint .*;\nALTER SEQUENCE public\.s OWNED BY public\.u\.a$/)
    expect(stored['table public.t']).toContain('CREATE SEQUENCE public.t_a_seq')
    expect(stored['table public.u']).toBe("CREATE TABLE public.u (\n    a integer DEFAULT nextval('public.s'::regclass)\n)")
  })
})

test('objects that no statement makes by name are counted', async () => {
  const { shown, unstated } = await read({
    'schema.sql': `do $$ begin create table made (a int); end $$; create table t (a int primary key, b int); create index i on t (b);
create table copy (like t including all); create view old as select 1 as x; alter view old rename to new; create schema app create table inside (a int);`
  })
  expect(Object.keys(shown)).toEqual(['table public.t', 'index public.i', 'table public.copy'])
  expect(unstated).toEqual(['index public.copy_b_idx', 'schema app', 'table app.inside', 'table public.made', 'view public.new'])
})

test('every other kind has the statement that makes it, with what belongs to it', async () => {
  const { shown, stored, unstated } = await read({
    'schema.sql': `create domain positive as int check (value > 0); alter domain positive add constraint small check (value < 9);
create type pair as (a int, b int); create type mood as enum ('sad'); alter type mood add value 'glad';
create table t (a int, b text); create materialized view m as select 1 as a; create rule r as on delete to t do instead nothing;
create policy p on t; alter policy p on t using (true); create statistics s on a, b from t; create publication pub for table t;
create operator class o for type int4 using btree as operator 1 <, function 1 btint4cmp(int4, int4);
create cast (mood as int) with inout; create aggregate total(int) (sfunc = int4pl, stype = int); create server srv foreign data wrapper w;`.replace('create server', 'create foreign data wrapper w; create server')
  })
  expect(unstated).toEqual([])
  expect(Object.keys(shown).sort()).toEqual([
    'aggregate public.total(integer)', 'cast (public.mood AS integer)', 'constraint public.positive.small', 'domain public.positive', 'foreign-data wrapper w',
    'materialized view public.m', 'operator class public.o USING btree', 'policy public.t.p', 'publication pub', 'rule public.t.r', 'server srv',
    'statistics object public.s', 'table public.t', 'type public.mood', 'type public.pair'
  ])
  expect(stored).toMatchObject({
    'domain public.positive': 'CREATE DOMAIN public.positive AS integer CONSTRAINT positive_check CHECK ((VALUE > 0))',
    'constraint public.positive.small': 'ALTER DOMAIN public.positive ADD CONSTRAINT small CHECK ((VALUE < 9))',
    'materialized view public.m': 'CREATE MATERIALIZED VIEW public.m AS\n SELECT 1 AS a',
    'type public.mood': "CREATE TYPE public.mood AS ENUM ('sad', 'glad')"
  })
  expect(shown).toMatchObject({
    'type public.mood': "create type mood as enum ('sad');\nalter type mood add value 'glad'",
    'policy public.t.p': 'create policy p on t;\nalter policy p on t using (true)'
  })
})
