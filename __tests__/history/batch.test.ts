import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { openWorkbench } from '../catalog/workbench.js'
import type { Workbench } from '../catalog/workbench.js'
import { majors } from '../support/postgres.js'
import { followDatabase } from '../../src/catalog/follow/follower.js'
import { checkReplay, replayTexts } from './replays.js'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 'embedded')
})
afterAll(async () => workbench.close())

const ground = `create table a (i integer primary key, j text); create table b (i integer references a, k text); create table c (z integer);
  create table x (a integer); create table y (a integer, z integer); create type mood as enum ('sad', 'glad'); create type pair as (l integer, r integer);
  create policy p on b; create table parted (k integer) partition by list (k); create function f() returns integer language sql as 'select 1'`
/** What nothing can pass, nor is let past: what is behind it is tried for the first time. */
const wall = 'do $$ begin end $$'

describe('looks at migrations that have nothing to do with each other are one', () => {
  test('and find the same', async () => {
    const texts = Array.from({ length: 40 }, (_, index) => `create table apart_${String(index)} (i integer)`)
    let reads: string | undefined
    const replay = await replayTexts(workbench, texts, {
      async ran(recorder, { session }, part) {
        if (part.text !== texts.at(-1)) return
        await recorder.ended()
        const [row] = await session.query<{ readonly reads: string }>(`select generic_plans::text as reads from pg_prepared_statements where name like 'pg_parity_relation_%' order by generic_plans desc limit 1`)
        reads = row?.reads
      }
    })
    // 32 at once.
    expect(Number(reads)).toBe(2)
    expect(replay.steps.map(({ changes }) => changes.map(({ name }) => name))).toEqual(texts.map((_, index) => [`public.apart_${String(index)}`]))
    expect(new Set(replay.steps.map(({ state }) => state)).size).toBe(40)
  }, 60_000)
})

test('what an extension takes and gives back is known', async () => {
  const { mismatches } = await checkReplay(workbench, [`${ground}; create extension hstore; create publication pub for table c`, wall, 'alter table a add column h hstore', 'create table last (h hstore)', 'drop table c', 'alter extension hstore add table b', 'alter extension hstore drop table b', 'comment on extension hstore is \'h\'', 'drop extension hstore cascade'])
  expect(mismatches).toEqual([])
}, 60_000)

test.each([
  ['ends all other sessions of its database', 'do $$ begin perform pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid(); end $$'],
  ['throws away what was prepared', 'deallocate all']
])('all objects are read once more after a migration that %s', async (_, text) => {
  const many = 'do $$ begin for n in 1 .. 250 loop execute format(\'create table many_%s (i serial primary key)\', n); end loop; end $$'
  const { mismatches, replay } = await checkReplay(workbench, [ground, text, many, 'create table last (i integer)'])
  expect(mismatches).toEqual([])
  expect(replay.steps.map(({ changes }) => changes.length)).toEqual([9, 0, 250, 1])
}, 60_000)

describe('a migration does not pass a look that it would spoil', () => {
  test.each([
    ['the same table', 'comment on table a is \'1\'', 'comment on table a is \'2\''],
    ['a view that is spelled with its columns', 'create view w as select q.z from (x join y using (a)) as q', 'alter table x add column z integer'],
    ['an index', 'create index named on a (j)', 'alter index named set (fillfactor = 70)'],
    ['a sequence', 'create table t (i serial)', 'alter sequence t_i_seq increment 5'],
    ['a partition', 'create table part partition of parted for values in (1)', 'alter table parted add column more text'],
    ['a type', 'create type m as enum (\'x\')', 'alter type m add value \'y\''],
    ['a new type in a new comment', 'create type m as enum (\'x\')', 'comment on type m is \'y\''],
    ['a routine', 'create function g() returns integer language sql as \'select 1\'', 'create or replace function g() returns integer language sql as \'select 2\''],
    ['the comment on a routine', 'create or replace function f() returns integer language sql as \'select 2\'', 'comment on function f() is \'two\''],
    ['a domain', 'create domain d as integer', 'alter domain d add constraint few check (value < 9)'],
    ['the constraint of a domain', 'create domain d as integer constraint few check (value < 9)', 'comment on constraint few on domain d is \'few\''],
    ['the comment on a constraint', 'create unique index one on b (k)', 'comment on constraint b_i_fkey on b is \'a key\''],
    ['the comment on a policy', 'create index one on b (k)', 'comment on policy p on b is \'a policy\''],
    ['the domain of a function that is gone', 'create domain d as integer check (value < f())', 'drop function f() cascade'],
    ['the name of a type', 'alter table b add column m mood', 'alter type mood rename to feeling'],
    ['privileges', 'comment on table b is \'b\'', 'grant select on b to public'],
    ['what is gone again', 'create table gone (i integer)', 'drop table gone']
  ])('%s', async (_, first, second) => {
    const { mismatches, replay } = await checkReplay(workbench, [ground, wall, first, second, 'create table last (i integer)'])
    expect(mismatches).toEqual([])
    expect(replay.steps.map(({ changes }) => changes.length > 0)).toEqual([true, false, true, true, true])
  }, 60_000)
})

describe('nor does one whose own look needs more', () => {
  test.each([
    ['statistics', 'create statistics st on i, j from a'],
    ['foreign keys of other tables', 'alter table a disable trigger all'],
    ['a type of which nothing is left', 'drop type mood'],
    ['a routine of which nothing is left', 'drop function f()'],
    ['an event trigger', 'create sequence heard', `create table called (a integer primary key); create table calling (a integer references called); create function calls() returns event_trigger language plpgsql as
      $$ begin execute 'alter table called rename column a to b'; end $$; create event trigger calls on ddl_command_end when tag in ('CREATE SEQUENCE') execute function calls()`]
  ])('%s', async (_, second, more = '') => {
    const { mismatches } = await checkReplay(workbench, [ground, more, wall, 'create index on c (z)', second, 'create table last (i integer)'])
    expect(mismatches).toEqual([])
  }, 60_000)
})

describe('whatever their texts say, transactions run together until one', () => {
  /** How many of these are run together on a database that has the ground. */
  const count = async (...transactions: readonly string[]): Promise<number> => {
    const scratch = await (await workbench.provider()).createScratch({ extensions: [] })
    const { session } = scratch
    try {
      await session.execute(`${ground}; create view seen as select a from x; create domain d as integer constraint few check (value < 9); create sequence owned owned by a.i; create index by_z on c (z)`)
      const [server] = await session.query<{ readonly major: number }>(`select current_setting('server_version_num')::integer / 10000 as major`)
      const follower = await followDatabase(scratch, server?.major ?? 0, workbench.salt, false)
      return (await follower.commitAll(transactions.map((text) => text.split('; ')), ['BEGIN'], ['RESET ALL'])).length
    } finally {
      await scratch.drop()
    }
  }

  test.each([
    ['changes a table that one before has changed', 'comment on table c is \'1\'', 'comment on table c is \'2\''],
    ['changes the index of such a table', 'comment on table c is \'1\'', 'alter index by_z set (fillfactor = 70)'],
    ['changes such a table, after its index', 'alter index by_z set (fillfactor = 70)', 'comment on table c is \'1\''],
    ['changes the sequence of such a table', 'comment on column b.k is \'1\'; alter table a alter column j set default \'x\'', 'alter sequence owned increment 5'],
    ['refers to it', 'comment on table c is \'1\'', 'create table r (z integer); alter table c add unique (z)'],
    ['changes a partition of it', 'create table part partition of parted for values in (1)', 'alter table parted add column more text'],
    ['changes a type that is new', 'create type m as enum (\'x\')', 'comment on type m is \'y\''],
    ['changes a composite type', 'alter type pair add attribute more text', 'comment on type pair is \'y\''],
    ['changes a routine that is new', 'create function g() returns integer language sql as \'select 1\'', 'create or replace function g() returns integer language sql as \'select 2\''],
    ['drops what is new', 'create table gone (i integer)', 'drop table gone'],
    ['changes what is seen in a view', 'create table t (i integer)', 'alter table x alter column a set default 1'],
    ['enables triggers', 'create table t (i integer)', 'alter table b disable trigger all'],
    ['comments on a constraint of a domain', 'create table t (i integer)', 'comment on constraint few on domain d is \'few\''],
    ['comments on a policy', 'create table t (i integer)', 'comment on policy p on b is \'a policy\''],
    ['makes statistics', 'create table t (i integer)', 'create statistics st on i, k from b'],
    ['says no more than what depends on what', 'create table t (i integer)', 'alter function f() depends on extension plpgsql'],
    ['fails', 'create table t (i integer)', 'create table t (i integer)'],
    ['fails when it is committed', 'create table t (i integer)', 'create table u (i integer primary key); create table v (i integer references u deferrable initially deferred); insert into v values (1)']
  ])('%s', async (_, first, second) => {
    expect(await count(first, second, 'create table last (i integer)')).toBe(1)
  }, 60_000)

  test('so much is marked that not all of it is told', async () => {
    const tables = Array.from({ length: 70 }, (_, index) => `create table big_${String(index)} (i serial primary key, t text)`)
    const reached = await count(...tables)
    expect(reached).toBeGreaterThan(20)
    expect(reached).toBeLessThan(70)
  }, 60_000)

  test.each([
    ['tables', 'comment on table b is \'1\'', 'comment on table c is \'2\'', 'alter table y add column more integer'],
    ['tables that refer to others', 'create table r (i integer references a)', 'create table s (i integer primary key)', 'create index on c (z)'],
    ['types and routines', 'create type m as enum (\'x\')', 'create or replace function f() returns integer language sql as \'select 2\'', 'alter type mood add value \'bad\''],
    ['what is dropped', 'drop function f()', 'drop table y', 'drop type pair'],
    ['a new row type, and nothing', 'alter table c alter column z type bigint', 'comment on table b is \'1\'', 'comment on table y is null']
  ])('if nothing of that is so: %s', async (_, ...transactions) => {
    expect(await count(...transactions)).toBe(3)
  }, 60_000)
})
