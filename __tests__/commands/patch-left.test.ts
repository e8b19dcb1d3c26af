import { describe, expect, test } from '@jest/globals'
import { fix } from './fixing.js'

describe('what check --fix leaves', () => {
  test('is said with the reason, in one line', async () => {
    const schema = 'create table a (id int);\ncreate table wanted (id int);\n'
    const { outcome, warnings, read } = await fix({ 'schema.sql': schema, 'migrations/1.sql': 'create table a (id int, b int); create view v as select 1 as one;' })
    expect(read('schema.sql')).toContain('create table a (id int, b integer);')
    expect(outcome.exitCode).toBe(1)
    expect(warnings.filter((each) => each.startsWith('--fix'))).toEqual([
      '--fix leaves a difference: table public.wanted: the migrations do not build this, and --fix does not remove: write a migration, or take it out by hand'
    ])
  })

  test('is what no statement can mend, beside what one can', async () => {
    const { warnings, read } = await fix({
      'schema.sql': `create type e as enum ('b', 'a');\ncreate table t (a int);\ncreate domain d as int;\n`,
      'migrations/1.sql': `create type e as enum ('b', 'a'); alter type e rename value 'a' to 'c'; create table t (a int, b int); create table d (a int);`
    })
    expect(read('schema.sql')).toBe(`CREATE TYPE public.e AS ENUM ('b', 'c');\ncreate table t (a int, b integer);\ncreate domain d as int;\n`)
    expect(warnings).toEqual([
      '--fix leaves 2 differences: domain public.d: the migrations do not build this, and --fix does not remove: write a migration, or take it out by hand; table public.d: an object of another kind has the name'
    ])
  })

  test('is a statement that would not load, while the others are written', async () => {
    const { outcome, read, warnings } = await fix({
      'schema.sql': `create type e as enum ('a');\nalter type e add value 'b';\ncreate table t (a int);\ndo $$ begin execute 'comment on table t is ''one'''; end $$;\n`,
      'migrations/1.sql': `create type e as enum ('b', 'a', 'c'); create table t (a int, b int); comment on table t is 'two';`
    })
    expect(read('schema.sql')).toContain('create table t (a int, b integer);')
    expect(read('schema.sql')).toContain(`\n\nCOMMENT ON TABLE public.t IS 'two';\n`)
    expect(read('schema.sql')).toContain(`create type e as enum ('a');\n`)
    expect(outcome.report.changes.map(({ name }) => name)).toEqual(['public.e'])
    expect(warnings).toEqual(['--fix leaves a difference: type public.e: no statement could be proven to mend this'])
  })

  test('is a file with placeholders', async () => {
    const files = { 'schema.sql': 'create table ${name} (a int);\n', 'migrations/1.sql': 'create table t (a int, b int);' }
    const { warnings, read } = await fix(files, { placeholders: 'name=t' })
    expect(read('schema.sql')).toBe(files['schema.sql'])
    expect(warnings).toEqual(['--fix does not write into files with placeholders: what stands in them is not what is run'])
  })

  test('is what an allowance accepts', async () => {
    const schema = 'create table t (\n  a int default 1\n);\n-- pg-parity: allow object-changed: until the backfill is done\ncreate table u (a int default 1);\n'
    const { outcome, read, warnings } = await fix({ 'schema.sql': schema, 'migrations/1.sql': 'create table t (a int default 2); create table u (a int default 2);' })
    expect(read('schema.sql')).toBe(schema.replace('default 1', 'default 2'))
    expect([outcome.exitCode, warnings]).toEqual([0, []])
  })

  test('is what the baseline accepts, in what is proposed too', async () => {
    const schema = 'create table t (a int);\n'
    const migration = { 'migrations/1.sql': 'create table t (a int); create view v as select 1 as one;' }
    const inputs = { baseline: 'parity.json' }
    const written = await fix({ 'schema.sql': schema, ...migration, 'parity.json': '' }, { ...inputs, fix: 'false' }, 18, true)
    expect(written.outcome.report.patch).toBeNull()
    const known = { 'parity.json': written.read('parity.json') }
    expect(known['parity.json']).toContain('"public.v"')
    const again = await fix({ 'schema.sql': schema, ...migration, ...known }, inputs)
    expect([again.read('schema.sql'), again.outcome.exitCode]).toEqual([schema, 0])
    const more = await fix({ 'schema.sql': schema, 'migrations/1.sql': `${migration['migrations/1.sql']} create sequence s;`, ...known }, { ...inputs, fix: 'false' })
    expect(more.outcome.report.patch).toMatch(/^\+CREATE SEQUENCE/m)
    expect(more.outcome.report.patch).not.toContain('VIEW')
  })

  test('is what holds a secret, while what stands beside the secret is mended', async () => {
    const wrapper = 'create foreign data wrapper w;\ncreate server s foreign data wrapper w;\n'
    const mapping = (role: string, options: string): string => `create user mapping for ${role} server s options (${options});\n`
    const schema = `${wrapper}${mapping('public', `"user" 'one', password 'top'`)}${mapping('current_user', `password 'old'`)}`
    const migration = `${wrapper}${mapping('public', `"user" 'two', password 'top'`)}${mapping('current_user', `password 'new'`)}create server u foreign data wrapper w options (password 'x');`
    const { read, warnings, outcome } = await fix({ 'schema.sql': schema, 'migrations/1.sql': migration })
    expect(read('schema.sql')).toBe(`${schema}\nALTER USER MAPPING FOR public SERVER s OPTIONS (SET "user" 'two');\n`)
    expect(warnings.filter((each) => each.startsWith('--fix'))).toEqual([expect.stringMatching(/^--fix leaves 2 differences: .*: it holds a secret, which --fix does not write$/)])
    expect(JSON.stringify(outcome.report)).not.toContain('scrypt')
  })
})
