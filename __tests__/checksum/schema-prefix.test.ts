import { beforeAll, describe, expect, test } from '@jest/globals'
import { normalize } from '../../src/checksum/normalized.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

function reduce(text: string, prefixes: readonly string[] = ['public'], bare = true): string {
  return normalize(text, { prefixes, isBare: () => bare })
}

describe('a prefix is left out', () => {
  test.each([
    ['of a table', 'create table public.t (a public.mood)', 'create table t (a mood)'],
    ['of a name in quotes', 'select public."T".a from public."T"', 'select "T".a from "T"'],
    ['of the table in front of a column', 'select public.t.a, public.t.* from public.t', 'select t.a, t.* from t'],
    ['of a keyword that may be any name', 'create table public.comments (a int)', 'create table comments (a int)'],
    ['of a routine and its arguments', 'create function public.f(a public.x[], b public.t.c%type) returns setof public.t as $$$$', 'create function f(a x[], b t.c%type) returns setof t as $$$$'],
    ['beside the role PUBLIC', 'create policy p on public.t to public', 'create policy p on t to public'],
    ['beside a search path', 'create function public.f() returns int set search_path = public return 1', 'create function f() returns int set search_path = public return 1'],
    ['in a foreign key that sets NULL', 'create table public.t (a int references public.p on update set null)', 'create table t (a int references p on update set null)'],
    ['in a WITH of other names', 'with x as (select 1) select * from public.t', 'with x as (select 1) select * from t'],
    ['beside a column of the same name', 'create table public.t (status public.status)', 'create table t (status status)'],
    ['of calls in what a statement writes', 'create rule r as on insert to t do also insert into public.l values (public.f(1), public.f(2))', 'create rule r as on insert to t do also insert into l values (f(1), f(2))'],
    ['of each schema', 'select public.f(app.g())', 'select f(g())']
  ])('%s', (_what, left, right) => {
    expect(reduce(left, ['public', 'app'])).toBe(reduce(right, ['public', 'app']))
  })
})

describe('a prefix stays', () => {
  test.each([
    ['in quotes', 'select a from "public".t', 'select a from t'],
    ['of another case in quotes', 'select a from "Public".t', 'select a from t'],
    ['in a literal', "select nextval('public.s')", "select nextval('s')"],
    ['in an escape string', "select E'public.a'", "select E'a'"],
    ['in a body', 'create function f() returns int as $$select public.a()$$', 'create function f() returns int as $$select a()$$'],
    ['that is an alias', 'select public.a from t public right join u using (a)', 'select a from t public right join u using (a)'],
    ['that is an alias in quotes', 'select public.a from t as "public"', 'select a from t as "public"'],
    ['that may be an alias with escapes', 'select public.a from t as U&"publi!0063" uescape \'!\'', 'select a from t as U&"publi!0063" uescape \'!\''],
    ['that is a table', 'select public.a from public', 'select a from public'],
    ['that is a table of some schema', 'select public.a from s.public', 'select a from s.public'],
    ['that is a parameter', 'create function f(public t) returns int return public.a', 'create function f(public t) returns int return a'],
    ['behind a dot', 'select x.public.a', 'select x.a'],
    ['before a star', 'select public.*', 'select *'],
    ['before an operator', 'select 1 operator(public.+) 2', 'select 1 operator(+) 2'],
    ['before a literal', "select public.e'a'", "select e'a'"],
    ['before a keyword that is more than a name', 'select public.coalesce(a, b)', 'select coalesce(a, b)'],
    ['before a reserved word', 'select a from public.user', 'select a from user'],
    ['before a type of the grammar', 'create table t (a public.timestamp)', 'create table t (a timestamp)'],
    ['before a function that GROUP BY would read as its own', 'select from t group by public.cube(a)', 'select from t group by cube(a)'],
    ['before what would make a sequence', 'create table t (a public.serial)', 'create table t (a serial)'],
    ['before the row of a rule', 'create rule r as on update to t do also select public.new.a from public.new', 'create rule r as on update to t do also select new.a from public.new'],
    ['of a column that is written to', 'create function f() returns void begin atomic update t set public.a = 1; end', 'create function f() returns void begin atomic update t set a = 1; end'],
    ['of the second such column', 'create function f() returns void begin atomic update t set b = 1, public.a = 1; end', 'create function f() returns void begin atomic update t set b = 1, a = 1; end'],
    ['of a column that is inserted', 'create rule r as on delete to u do also insert into t (public.a, b) values (1, 2)', 'create rule r as on delete to u do also insert into t (a, b) values (1, 2)'],
    ['of a setting', "create function f() returns int set public.a = '1' return 1", "create function f() returns int set a = '1' return 1"],
    ['where a WITH has the name', 'with t as (select 1) select * from public.t', 'with t as (select 1) select * from t'],
    ['where the second query of a WITH has it', 'with u as (select 1), "t" as not materialized (select 1) select * from public.t', 'with u as (select 1), "t" as not materialized (select 1) select * from t'],
    ['where a recursive WITH has it', 'with recursive t (a) as (select 1) select * from public.t', 'with recursive t (a) as (select 1) select * from t'],
    ['in a view that is its own WITH', 'create recursive view public.t (a) as select a from public.t', 'create recursive view public.t (a) as select a from t'],
    ['where an alias has the name of the table', 'select (select public.t.a from x as t) from public.t', 'select (select t.a from x as t) from public.t'],
    ['where a table of another schema has it', 'select (select public.t.a from s.t) from public.t', 'select (select t.a from s.t) from public.t']
  ])('%s', (_what, left, right) => {
    expect(reduce(left)).not.toBe(reduce(right))
  })

  test('that is not among those of the user', () => {
    expect(reduce('select a from app.t')).toBe('select a from app . t')
    expect(reduce('select a from public.t', [])).toBe('select a from public . t')
  })

  test('that is a row of rules or the TOAST table of storage parameters', () => {
    expect(reduce('select new.a', ['new'])).toBe('select new . a')
    expect(reduce('create table t () with (toast.autovacuum_enabled)', ['toast'])).toContain('toast . autovacuum_enabled')
  })

  test('where the bare name is another object', () => {
    const asked: string[] = []
    const text = normalize('select * from public.Users, public."Users"', {
      prefixes: ['public'],
      isBare: (schema, name) => {
        asked.push(`${schema}.${name}`)
        return name === 'Users'
      }
    })
    expect(text).toBe('select * from public . users,"Users"')
    expect(new Set(asked)).toEqual(new Set(['public.users', 'public.Users']))
    expect(reduce('select * from public.t', ['public'], false)).toBe('select * from public . t')
  })
})
