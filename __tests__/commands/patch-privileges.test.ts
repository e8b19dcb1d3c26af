import { describe, expect, test } from '@jest/globals'
import { fix, fixed, oldestAndNewest } from './fixing.js'

const tables = 'create table t (a int, b int);\ncreate table u (a int);\n'

describe.each(oldestAndNewest)('check --fix and privileges, on PostgreSQL %i', (major) => {
  test.each([
    ['a GRANT that is lost comes back as one', 'grant select on u to parity_app;', 'grant select on u to parity_app;\n\nGRANT SELECT, UPDATE ON TABLE public.t TO parity_app;',
      'grant select on u to parity_app; grant select, update on t to parity_app;'],
    ['a GRANT is extended', 'grant select on t to parity_app;', 'grant SELECT, DELETE, UPDATE on t to parity_app;',
      'grant select, update, delete on t to parity_app;'],
    ['a GRANT is cut down', 'grant select, update on table public.t to parity_app;', 'grant SELECT on table public.t to parity_app;', 'grant select on t to parity_app;'],
    ['ALL is cut down', 'grant all on t to parity_app;', 'grant SELECT on t to parity_app;', 'grant select on t to parity_app;'],
    ['a GRANT of nothing is taken out, with its line', 'grant select on u to parity_app;\ngrant select on t to parity_app;', 'grant select on u to parity_app;', 'grant select on u to parity_app;'],
    ['a GRANT is written anew where the option differs', 'grant select on t to parity_app;', 'GRANT SELECT ON TABLE public.t TO parity_app WITH GRANT OPTION;', 'grant select on t to parity_app with grant option;'],
    ['another grantee stands behind', 'grant select on t to parity_app;\ncreate view v as select 1 as one;', 'grant select on t to parity_app;\nGRANT SELECT ON TABLE public.t TO parity_other;\ncreate view v as select 1 as one;',
      'grant select on t to parity_app; grant select on t to parity_other; create view v as select 1 as one;'],
    ['columns are told apart', 'grant select (a), update (a) on t to parity_app;', 'grant SELECT (a) on t to parity_app;', 'grant select (a) on t to parity_app;'],
    ['a statement about several is left alone', 'grant select on t, u to parity_app;', 'grant select on t, u to parity_app;\nGRANT UPDATE ON TABLE public.t TO parity_app;', 'grant select on t, u to parity_app; grant update on t to parity_app;'],
    ['a later REVOKE has the last word', 'grant select on t to parity_app;\nrevoke all on t from parity_app;', 'grant select on t to parity_app;\nrevoke all on t from parity_app;\n\nGRANT SELECT ON TABLE public.t TO parity_app;',
      'grant select on t to parity_app;'],
    ['what everyone may do', 'create function f() returns int language sql as $$ select 1 $$;\nrevoke all on function f() from public;\ngrant execute on function f() to parity_app;',
      'create function f() returns int language sql as $$ select 1 $$;\nrevoke all on function f() from public;\nGRANT EXECUTE ON FUNCTION public.f() TO PUBLIC;',
      'create function f() returns int language sql as $$ select 1 $$; grant select on t to parity_x; revoke select on t from parity_x;']
  ])('%s', async (_what, schema, wanted, migration) => {
    expect(await fixed(`${tables}${schema}\n`, `${tables}${migration}`, major)).toBe(`${tables}${wanted}\n`)
  })

  test('default privileges come back as one statement', async () => {
    const { outcome, read } = await fix(
      { 'schema.sql': `${tables}grant select on u to parity_app;\n`, 'migrations/1.sql': `${tables}grant select on u to parity_app; alter default privileges for role parity_app in schema public grant select, insert on tables to parity_other;` },
      {}, major
    )
    expect(read('schema.sql')).toBe(`${tables}grant select on u to parity_app;\n\nALTER DEFAULT PRIVILEGES FOR ROLE parity_app IN SCHEMA public GRANT INSERT, SELECT ON TABLES TO parity_other;\n`)
    expect(outcome.report.changes).toEqual([])
  })

  test('nothing is said of owners and privileges where the schema leaves them to others', async () => {
    const grants = 'grant select on t to parity_app; alter table t owner to parity_app; create table x (a int); grant select on x to parity_app; alter table x owner to parity_app;'
    expect(await fixed(tables, `${tables}${grants}`, major)).toBe(`${tables}\nCREATE TABLE public.x (\n    a integer\n);\n`)
  })

  test('the only statement about them is not taken out to end the comparison', async () => {
    const f = 'create function f() returns int language sql as $$ select 1 $$;\n'
    const schema = `${f}grant execute on function f() to public;\n`
    expect(await fixed(schema, `${f}revoke execute on function f() from public;`, major)).toBe(`${schema}\nREVOKE EXECUTE ON FUNCTION public.f() FROM PUBLIC;\n`)
  })

  test('owners are written where they are given, as whoever runs it where the migrations leave them', async () => {
    const others = 'create table x (a int);\nalter table u owner to parity_app;\nalter table x owner to parity_app;\n'
    const schema = `${tables}${others}alter table t owner to parity_other;\n`
    expect(await fixed(schema, `${tables}${others}alter table t owner to parity_third;`, major)).toBe(schema.replace('parity_other', 'parity_third'))
    expect(await fixed(schema, `${tables}create table x (a int);`, major)).toBe(schema.replace('parity_other', 'CURRENT_USER'))
  })
})
