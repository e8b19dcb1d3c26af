import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execute } from '../../src/commands/execute.js'
import type { Outcome } from '../../src/commands/run.js'
import { loadConfig } from '../../src/config/load.js'
import { serverUrl } from '../support/postgres.js'

const silent = { debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined }
let folder = ''
let url = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pg-parity-patch-'))
  url = await serverUrl(18)
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

/** Runs `check --fix` in a folder of its own and gives the schema files as they stand then. */
async function fix(files: Readonly<Record<string, string>>, schema: readonly string[] = ['schema.sql']): Promise<{ outcome: Outcome; read: (path: string) => Promise<string> }> {
  const directory = await mkdtemp(join(folder, 'case-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    await writeFile(join(directory, path), text)
  }
  const given = (name: string, ...texts: readonly string[]) => ({ name, at: name, items: texts.map((text) => ({ text, at: name })) })
  const flags = {
    given: [given('schema', ...schema), given('migrations', 'migrations'), given('database-url', url), given('fix', 'true')],
    sources: [], guardedCommand: [], sql: false, writeBaseline: false, color: null
  }
  const config = await loadConfig({ command: 'check', flags, environment: {}, currentDirectory: directory })
  const outcome = await execute(config, { log: silent, progress: () => undefined, assets: '', interrupted: new AbortController().signal, event: null })
  return { outcome, read: async (path) => readFile(join(directory, path), 'utf8') }
}

describe('check --fix', () => {
  test('writes missing columns and constraints into their table, and keeps comments', async () => {
    const { outcome, read } = await fix({
      'schema.sql': 'create table users (\n  id int primary key, -- who\n  name text -- what they are called\n);\n-- the end\n',
      'migrations/1.sql': 'create table users (id int primary key, name text, mail text not null, constraint mail_is_one check (mail like \'%@%\'));'
    })
    expect(await read('schema.sql')).toBe(
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
    const text = await read('schema.sql')
    expect(text.startsWith('create table a (id int primary key);\n\nCREATE SEQUENCE public.b_id_seq')).toBe(true)
    for (const part of ['FOREIGN KEY (a) REFERENCES public.a(id) ON DELETE CASCADE', 'CREATE INDEX b_a_idx', "COMMENT ON TABLE public.b IS 'second'"]) expect(text).toContain(part)
    expect([outcome.exitCode, outcome.report.changes]).toEqual([0, []])
  })

  test('writes a changed function anew in its place, its comments in front of it', async () => {
    const { outcome, read } = await fix({
      'schema.sql': 'create function one() returns int\n  /* why */ language sql as $$ select 1 $$;\ncreate view v as select one() as one;\n',
      'migrations/1.sql': 'create function one() returns int language sql as $$ select 2 $$; create view v as select one() as one;'
    })
    expect(await read('schema.sql')).toBe(
      '/* why */\nCREATE FUNCTION public.one()\nRETURNS integer\nLANGUAGE sql\nAS $$ select 2 $$;\ncreate view v as select one() as one;\n'
    )
    expect(outcome.exitCode).toBe(0)
  })

  test('writes into the file that holds the table, where there are several', async () => {
    const { outcome, read } = await fix(
      {
        'schema/1-users.sql': 'create table users (id int primary key);\n',
        'schema/2-posts.sql': 'create table posts (id int primary key, owner int);\n',
        'migrations/1.sql': 'create table users (id int primary key); create table posts (id int primary key, owner int); create index users_up on users (id desc);'
      },
      ['schema']
    )
    expect(await read('schema/1-users.sql')).toBe('create table users (id int primary key);\n\nCREATE INDEX users_up ON public.users USING btree (id DESC);\n')
    expect(await read('schema/2-posts.sql')).toBe('create table posts (id int primary key, owner int);\n')
    expect(outcome.exitCode).toBe(0)
  })

  test('leaves what takes a migration, and says so', async () => {
    const schema = 'create table a (id int primary key);\ncreate table wanted (id int);\n'
    const { outcome, read } = await fix({ 'schema.sql': schema, 'migrations/1.sql': 'create table a (id int primary key);' })
    expect(await read('schema.sql')).toBe(schema)
    expect(outcome.exitCode).toBe(1)
    expect(outcome.report.changes.map(({ action, name }) => [action, name])).toEqual([['create', 'public.wanted']])
  })

  test('adds a serial column with its sequence, and an identity column in its place', async () => {
    const { outcome, read } = await fix({
      'schema.sql': 'create table a (id int);\n',
      'migrations/1.sql': 'create table a (id int, m bigint generated always as identity, n serial);'
    })
    expect(outcome.exitCode).toBe(0)
    expect(await read('schema.sql')).toMatch(/^create table a \(id int,\nm bigint GENERATED ALWAYS AS IDENTITY \(.*\) NOT NULL,\nn serial\);\n$/)
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
    const text = await read('schema.sql')
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
    expect([await read('schema.sql'), outcome.exitCode, outcome.report.patch]).toEqual([schema, 0, null])
  })
})
