import { describe, expect, test } from '@jest/globals'
import { fix, fixed, oldestAndNewest } from './fixing.js'

const dump = `\\restrict x7

--
-- PostgreSQL database dump
--

CREATE TABLE public.t (
    a integer DEFAULT 14 NOT NULL
);


`
const endOfDump = `--
-- PostgreSQL database dump complete
--

\\unrestrict x7

`

describe('the place of what check --fix adds', () => {
  test('is before the end of a dump', async () => {
    const migration = 'create table t (a int default 14 not null); create view v as select a from t; create view w as select a from t;'
    expect(await fixed(`${dump}${endOfDump}`, migration)).toMatch(
      /NOT NULL\n\);\n\n\nCREATE VIEW public\.v AS[^;]+;\n\nCREATE VIEW public\.w AS[^;]+;\n\n--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict x7\n\n$/
    )
  })

  test('is before a line that stands alone at the end of a dump', async () => {
    const migration = 'create table t (a int default 14 not null); create sequence s;'
    expect(await fixed(`${dump.trimEnd()}\n\\unrestrict x7\n`, migration)).toMatch(/\);\n\nCREATE SEQUENCE public\.s [^;]+;\n\n\\unrestrict x7\n$/)
  })

  test('is behind words that only look like the end of a dump', async () => {
    const schema = `select '\n-- PostgreSQL database dump complete\n';\n-- PostgreSQL database dump complete\ncreate table t (a int);\n`
    expect(await fixed(schema, 'create table t (a int); create sequence s;')).toMatch(/create table t \(a int\);\n\nCREATE SEQUENCE public\.s [^;]+;\n$/)
  })

  test('is the file of what it belongs to, of its kind, or the last one', async () => {
    const files = {
      'db/functions/one.sql': 'create function one() returns int language sql as $$ select 1 $$;\n',
      'db/tables/a.sql': 'create table a (id int);\n',
      'db/tables/b.sql': 'create table b (id int);\n',
      'db/views/v.sql': 'create view v as select one();\n',
      'migrations/1.sql': `create function one() returns int language sql as $$ select 1 $$; create function two() returns int language sql as $$ select 2 $$;
        create table a (id int); create table b (id int); create table c (id int); create index on a (id); create view v as select one(); create type e as enum ('x');`
    }
    const { outcome, read } = await fix(files, { schema: 'db' })
    expect(outcome.report.changes).toEqual([])
    expect(read('db/functions/one.sql')).toContain('CREATE FUNCTION public.two()')
    expect(read('db/tables/a.sql')).toContain('CREATE INDEX a_id_idx')
    expect(read('db/tables/b.sql')).toContain('CREATE TABLE public.c')
    expect(read('db/views/v.sql')).toContain('CREATE TYPE public.e')
  })
})

test.each(oldestAndNewest)('check --fix keeps the line ends of a file, on PostgreSQL %i', async (major) => {
  const schema = `create table t (\r\n  a int, -- one\r\n  b int\r\n);\r\ncreate function f() returns text language sql as $$ select 'x' $$;\r\n`
  const migration = `create table t (a int, b int, c int);
    create function f() returns text language sql as $$ select\n'y' $$; create view v as select a from t;`
  const text = await fixed(schema, migration, major)
  expect(text).toContain('  b int,\r\n  c integer\r\n);\r\n')
  expect(text).toMatch(/;\r\n\r\nCREATE VIEW public\.v AS\r\n/)
  // What stands in quotes is not the file's, but the function's.
  expect(text.replace(`select\n'y'`, '').match(/[^\r]\n/)).toBeNull()
  expect(text).toContain(`$$ select\n'y' $$;`)
})
