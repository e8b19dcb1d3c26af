import { describe, expect, test } from '@jest/globals'
import { fix, fixed } from './fixing.js'

describe('check --fix', () => {
  test('writes missing columns and constraints into their table, and keeps comments', async () => {
    const { outcome, read } = await fix({
      'schema.sql': 'create table users (\n  id int primary key, -- who\n  name text -- what they are called\n);\n-- the end\n',
      'migrations/1.sql': 'create table users (id int primary key, name text, mail text not null, constraint mail_is_one check (mail like \'%@%\'));'
    })
    expect(read('schema.sql')).toBe(
      'create table users (\n  id int primary key, -- who\n  name text, -- what they are called\n  mail text NOT NULL,\n' +
        "  CONSTRAINT mail_is_one CHECK ((mail ~~ '%@%'::text))\n);\n-- the end\n"
    )
    expect(outcome.exitCode).toBe(0)
  })

  test('adds whole objects with all that belongs to them', async () => {
    const { outcome, read } = await fix({
      'schema.sql': 'create table a (id int primary key);\n',
      'migrations/1.sql': `create table a (id int primary key);
        create table b (id serial primary key, a int references a on delete cascade); create index on b (a); comment on table b is 'second';`
    })
    const text = read('schema.sql')
    expect(text.startsWith('create table a (id int primary key);\n\nCREATE SEQUENCE public.b_id_seq')).toBe(true)
    for (const part of ['FOREIGN KEY (a) REFERENCES public.a(id) ON DELETE CASCADE', 'CREATE INDEX b_a_idx', "COMMENT ON TABLE public.b IS 'second'"]) expect(text).toContain(part)
    expect([outcome.exitCode, outcome.report.changes]).toEqual([0, []])
  })

  test('writes a changed body anew in its quotes, and any other change of a function with its whole statement, comments in front', async () => {
    const schema = `create function one() returns int\n  /* why */ language sql as $one$ select 1 $one$;\ncreate function two() returns text language sql as 'select ''2''';\n`
    const bodies = (two: string): string => schema.replace('select 1', 'select 3').replace(`'select ''2'''`, () => two)
    expect(await fixed(schema, bodies(`$$select '$'$$`))).toBe(bodies(`$body$select '$'$body$`))
    expect(await fixed(schema, schema.replace('sql as $one$', 'sql stable as $$one$$'))).toMatch(
      /^\/\* why \*\/\nCREATE FUNCTION public\.one\(\)\nRETURNS integer\nLANGUAGE sql STABLE\nAS \$\$ select 1 \$\$;\ncreate function two\(\)/
    )
  })

  test('writes into the file that holds the table, where there are several', async () => {
    const { outcome, read } = await fix(
      {
        'schema/1-users.sql': 'create table users (id int primary key);\n',
        'schema/2-posts.sql': 'create table posts (id int primary key, owner int);\n',
        'migrations/1.sql': 'create table users (id int primary key); create table posts (id int primary key, owner int); create index users_up on users (id desc);'
      },
      { schema: 'schema' }
    )
    expect(read('schema/1-users.sql')).toBe('create table users (id int primary key);\n\nCREATE INDEX users_up ON public.users USING btree (id DESC);\n')
    expect(read('schema/2-posts.sql')).toBe('create table posts (id int primary key, owner int);\n')
    expect(outcome.exitCode).toBe(0)
  })

  test('leaves what takes a migration, and says so', async () => {
    const schema = 'create table a (id int primary key);\ncreate table wanted (id int);\n'
    const { outcome, read } = await fix({ 'schema.sql': schema, 'migrations/1.sql': 'create table a (id int primary key);' })
    expect(read('schema.sql')).toBe(schema)
    expect(outcome.exitCode).toBe(1)
    expect(outcome.report.changes.map(({ action, name }) => [action, name])).toEqual([['create', 'public.wanted']])
  })

  test('adds a serial column with its sequence, and an identity column in its place', async () => {
    const { outcome, read } = await fix({
      'schema.sql': 'create table a (id int);\n',
      'migrations/1.sql': 'create table a (id int, m bigint generated always as identity, n serial);'
    })
    expect(outcome.exitCode).toBe(0)
    expect(read('schema.sql')).toMatch(/^create table a \(id int, m bigint GENERATED ALWAYS AS IDENTITY NOT NULL, n serial\);\n$/)
  })

  test('writes what can be written anew in its place, and alters what the statement does not say', async () => {
    const family = 'create operator family f using btree;\n'
    const table = 'create table t (a int, b int);\n'
    const { outcome, read } = await fix({
      'schema.sql': `${family}alter operator family f using btree add operator 1 < (int, bigint), operator 5 > (int, bigint);
create text search configuration c (copy = simple);\n${table}create statistics s on a, b from t;\ncreate collation l (locale = 'C'); -- sorts\n`,
      'migrations/1.sql': `${family}alter operator family f using btree add operator 1 < (int, bigint), function 1 (int, bigint) btint48cmp(int, bigint);
        create text search configuration c (copy = simple); alter text search configuration c alter mapping for word with english_stem, simple;
        alter text search configuration c drop mapping for email; ${table}create statistics s on a, b from t; alter statistics s set statistics 7; create collation l (locale = 'POSIX');
        create cast (bytea as text) without function;`
    })
    const text = read('schema.sql')
    for (const part of [
      "CREATE COLLATION public.l (PROVIDER = libc, LC_COLLATE = 'POSIX', LC_CTYPE = 'POSIX'); -- sorts", 'CREATE CAST (pg_catalog.bytea AS pg_catalog.text) WITHOUT FUNCTION;',
      'ALTER OPERATOR FAMILY public.f USING btree DROP OPERATOR 5 (integer,bigint);', 'ALTER OPERATOR FAMILY public.f USING btree ADD FUNCTION 1 (integer, bigint) btint48cmp(integer,bigint);',
      'ALTER TEXT SEARCH CONFIGURATION public.c DROP MAPPING FOR email;', 'ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR word WITH english_stem, simple;',
      'ALTER STATISTICS public.s SET STATISTICS 7;'
    ]) expect(text).toContain(part)
    expect([outcome.exitCode, outcome.report.changes]).toEqual([0, []])
  })

  test('changes nothing where both agree', async () => {
    const schema = 'create table a (id integer primary key); -- fine\n'
    const { outcome, read } = await fix({ 'schema.sql': schema, 'migrations/1.sql': 'create table a (id int4, constraint a_pkey primary key (id));' })
    expect([read('schema.sql'), outcome.exitCode, outcome.report.patch]).toEqual([schema, 0, null])
  })
})
