import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { openWorkbench } from '../catalog/workbench.js'
import type { Workbench } from '../catalog/workbench.js'
import { majors } from '../support/postgres.js'
import { checkReplay } from './replays.js'

/**
 * Migrations of which each changes something in another way than by a new row of the catalog that it is read from: by the name of
 * something else, without a lock, within a block, outside of a transaction.
 */
const chain: readonly string[] = [
  'create table t (a integer primary key, b text not null, c varchar(9)); create table u (id integer primary key, t integer references t)',
  'create view v as select t.a, t.b from t; create view w as select v.a, u.id from v join u on u.t = v.a',
  'create table x (a integer); create table y (a integer, z integer); create view j as select q.z from (x join y using (a)) as q',
  'alter table x add column z integer',
  'create table far (a integer, b integer); create unique index far_a on far (a); create table near (a integer references far (a))', 'alter table far add constraint far_key unique using index far_a',
  `create table called (a integer primary key); create table calling (a integer references called); create function calls() returns event_trigger language plpgsql as
    $$ begin execute 'alter table called rename column a to b'; end $$; create event trigger calls on ddl_command_end when tag in ('CREATE SEQUENCE') execute function calls()`,
  'create sequence heard', 'drop event trigger calls',
  'alter table t rename to tt',
  'alter table tt rename column b to bb',
  'alter view v rename to vv',
  'create type mood as enum (\'sad\', \'glad\'); create table people (m mood default \'sad\'); create view moods as select m from people where m = \'glad\'',
  'alter type mood add value \'mad\'',
  'alter type mood rename value \'glad\' to \'happy\'',
  'create type pair as (l integer, r integer); create table pairs (p pair); create view lefts as select (p).l from pairs',
  'alter type pair rename attribute l to first cascade',
  'alter type pair add attribute more text',
  'create domain positive as integer check (value > 0); create table d (p positive)',
  'alter domain positive add constraint small check (value < 100)',
  'alter domain positive drop constraint small',
  'comment on domain positive is \'more than none\'',
  'alter table x add column q integer; create domain beside as integer', 'create table gone (a integer); drop table gone; create domain instead as integer',
  'alter table x alter column q type bigint; create type paint as enum (\'red\')', 'create temp table passing (a integer); create type hull', 'create view one as select 1 as i; create type span as range (subtype = integer)',
  'create table became (a integer)', `do $$ begin execute 'create rule "_RETURN" as on select to became do instead select 1 as a'; exception when others then null; end $$`,
  'create sequence s owned by u.id; alter table u alter column id set default nextval(\'s\')',
  'alter sequence s rename to ss',
  'alter sequence ss owned by none',
  'alter sequence ss increment 5',
  'create function f(tt) returns integer language sql as \'select 1\'; create function g() returns integer language sql begin atomic select count(*)::integer from tt; end',
  'comment on function g() is \'counts\'',
  'comment on function g() is null',
  'alter table tt rename to t',
  'create or replace function g() returns integer language sql begin atomic select 7; end',
  'alter function g() rename to h',
  'drop function f(t)',
  'comment on table t is \'a table\'; comment on column t.a is \'a column\'; comment on constraint t_pkey on t is \'a key\'',
  'comment on constraint t_pkey on t is null',
  'grant select on t to public; grant update (a) on t to public',
  'do $$ begin execute \'revoke select on t from public\'; end $$',
  'create index t_bb on t (bb)', 'alter index t_bb set (fillfactor = 70)', 'alter index t_bb rename to by_bb', 'comment on index by_bb is \'an index\'',
  'create index concurrently t_c on t (c)', 'drop index concurrently t_c',
  'cluster t using by_bb',
  'alter table t disable trigger all', 'alter table t enable trigger all',
  'create function trg() returns trigger language plpgsql as \'begin return new; end\'; create trigger on_t before insert on t for each row execute function trg()',
  'alter trigger on_t on t rename to before_t', 'alter table t disable trigger before_t', 'alter function trg() rename to touched_by',
  'create rule r as on delete to t do instead nothing', 'alter rule r on t rename to never',
  'alter table t enable row level security; create policy p on t using (a > 0)', 'alter policy p on t rename to pp',
  'create table part (k integer, n text) partition by list (k); create table part1 partition of part for values in (1); create table rest partition of part default',
  'alter table part add column extra integer; create index part_k on part (k)',
  'alter table part rename column n to name', 'alter table part detach partition part1',
  'create table parent (a integer); create table child () inherits (parent)', 'alter table parent add column b integer default 3', 'alter table parent alter column b set not null',
  'create statistics st on a, bb from t', 'alter statistics st set statistics 7', 'alter table t rename column bb to b',
  'create schema other; alter table people set schema other', 'alter schema other rename to another', 'alter type mood set schema another',
  'create materialized view mv as select a from t; create unique index mv_a on mv (a)', 'refresh materialized view mv', 'alter materialized view mv rename column a to aa',
  'alter table t alter column c type text using c', 'alter table t alter column c set statistics 50, alter column c set storage external', 'alter table t drop column c',
  'create collation german (locale = \'C\'); create table collated (n text collate german)', 'alter collation german rename to deutsch',
  'create aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = \'0\')', 'alter aggregate total(integer) rename to sum_up',
  'create operator === (leftarg = integer, rightarg = integer, function = int4eq)', 'create cast (text as pair) with inout',
  'create publication pub for table t', 'alter table t rename to again', 'alter table again rename to t',
  'create extension if not exists plpgsql',
  'alter default privileges grant select on tables to public', 'create table granted (a integer)', 'alter default privileges revoke select on tables from public',
  `create function evt() returns event_trigger language plpgsql as $$ begin execute 'grant select on granted to public'; end $$; create event trigger et on ddl_command_end when tag in ('CREATE TABLE') execute function evt()`,
  'create table more (a integer)', 'drop event trigger et',
  'deallocate all; create table after_deallocate (a integer)', 'begin; create table own (a integer); commit; create table alone (a integer)',
  'insert into x values (1); update pg_class set relname = \'renamed\' where relname = \'own\'',
  'drop view w, vv; drop table u, t cascade', 'drop schema another cascade', 'drop table part cascade'
]

describe.each(majors.filter((major) => major === majors[0] || major === majors.at(-1)))('on PostgreSQL %i', (major) => {
  const withBench = async <Result>(use: (workbench: Workbench) => Promise<Result>): Promise<Result> => {
    const workbench = await openWorkbench(major)
    try {
      return await use(workbench)
    } finally {
      await workbench.close()
    }
  }

  test('a chain of migrations leaves after each the state that a snapshot of the whole database has', async () => {
    const { mismatches, replay } = await withBench(async (workbench) => checkReplay(workbench, chain))
    expect(mismatches).toEqual([])
    expect(replay.steps).toHaveLength(chain.length)
  }, 300_000)

  test('so does any order of small changes', async () => {
    await withBench(async (workbench) => fc.assert(fc.asyncProperty(randomWalk, async (texts) => {
      const { mismatches } = await checkReplay(workbench, texts)
      expect(mismatches).toEqual([])
    }), { numRuns: 2 }))
  }, 300_000)

  test('and any order of statements that stand for themselves: they are looked at with the next one', async () => {
    await withBench(async (workbench) => fc.assert(fc.asyncProperty(fc.array(statement, { minLength: 25, maxLength: 60 }), async (drawn) => {
      const texts = ['create table always (i integer)', ...(await possible(workbench, drawn))]
      const { mismatches } = await checkReplay(workbench, texts)
      expect(mismatches).toEqual([])
    }), { numRuns: 2 }))
  }, 300_000)

  test('a new name that no text gives is known with the next migration that is looked at alone', async () => {
    const texts = [
      'create table odd (a integer primary key); create table near (a integer references odd); create table filled (a integer); insert into filled values (1)',
      'create function names() returns integer language plpgsql as $$ begin alter table odd rename to even; return 1; end $$',
      'alter table filled add column b integer default names()', 'create table next (a integer)', 'do $$ begin end $$', 'alter table filled alter column b drop default'
    ]
    const { mismatches } = await withBench(async (workbench) => checkReplay(workbench, texts))
    expect(mismatches.filter(({ file }) => !/_000200\.sql:|_000[234]00\.sql, undisturbed/.test(file))).toEqual([])
  }, 300_000)
})

/** Those of some statements that the server takes, one after the other; now and then two in one migration. */
async function possible(workbench: Workbench, drawn: readonly string[]): Promise<readonly string[]> {
  const scratch = await (await workbench.provider()).createScratch({ extensions: [] })
  const taken: string[] = []
  for (const [index, text] of drawn.entries()) {
    const done = await scratch.session.execute(text).then(() => true, () => false)
    if (done && index % 5 === 4 && taken.length > 0) taken.push(`${taken.pop() ?? ''}; ${text}`)
    else if (done) taken.push(text)
  }
  await scratch.drop()
  return taken
}

/** Statements about a few names, in any order; those that do not fit are passed over by their blocks. */
const statement = fc.constantFrom(
  'create table a (i integer primary key, j text)', 'create table b (i integer references a, k text)', 'drop table a cascade', 'drop table b cascade', 'alter table a rename to c',
  'alter table c rename to a', 'alter table a add column n integer default 4', 'alter table a drop column j cascade', 'alter table a rename column i to ii', 'alter table a rename column ii to i',
  'create view va as select * from a', 'create or replace view va as select i from a', 'create view vb as select va.i, b.k from va join b using (i)', 'drop view va cascade', 'create index on a (i)',
  'alter table a alter column j set default \'x\'', 'alter table a alter column j type varchar(20)', 'comment on column a.i is \'one\'', 'comment on column a.i is null',
  'create function f(a) returns integer language sql as \'select 1\'', 'create or replace function f(a) returns integer language sql as \'select 2\'', 'drop function f(a)', 'create schema s', 'alter table a set schema s',
  'alter table s.a set schema public', 'alter schema s rename to r', 'drop schema s cascade', 'grant select on a to public', 'revoke all on a from public', 'alter table a add constraint k check (i > 0)',
  'alter table a drop constraint k', 'alter table a replica identity full', 'alter table a disable trigger all', 'create type a_type as enum (\'x\', \'y\')', 'alter type a_type rename to b_type', 'drop type if exists a_type cascade',
  'alter table b add column t a_type', 'create sequence q', 'alter table a alter column i set default nextval(\'q\')', 'alter sequence q rename to qq', 'drop sequence qq cascade', 'alter sequence q owned by a.i'
)

const attempt = (text: string): string => `do $pg$ begin ${text}; exception when others then null; end $pg$`
/** Half of them run as they are, each within a block of its own that lets it fail; the migration's text shows what it is. */
const randomWalk = fc.array(fc.tuple(statement, fc.boolean()).map(([text, isBare]) => (isBare ? `${attempt(text)}; ${attempt(text)}` : attempt(text))), { minLength: 10, maxLength: 25 })
