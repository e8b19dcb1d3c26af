import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfigFile, readConfigFile } from '../../src/config/file.js'

function textsOf(yaml: string, name: string): readonly string[] | undefined {
  const { given, problems } = parseConfigFile(yaml, 'c.yml')
  expect(problems).toEqual([])
  return given.find((entry) => entry.name === name)?.items.map(({ text }) => text)
}

function problemsOf(yaml: string): readonly string[] {
  return parseConfigFile(yaml, 'c.yml').problems
}

describe('a config file', () => {
  test.each([
    ['one text', 'schema: db/schema.sql', ['db/schema.sql']],
    ['a list', 'schema:\n  - a.sql\n  - b/', ['a.sql', 'b/']],
    ['a flow list', 'schema: [a.sql, b/]', ['a.sql', 'b/']],
    ['one a line', 'schema: |\n  a.sql\n\n  b/\n', ['a.sql', 'b/']],
    ['an empty list', 'schema: []', []],
    ['an alias', 'setup: &files [a.sql]\nschema: *files', ['a.sql']]
  ])('gives a list as %s', (_form, yaml, texts) => {
    expect(textsOf(yaml, 'schema')).toEqual(texts)
  })

  test('gives texts as they are written, not as numbers or truths', () => {
    expect(textsOf('name: 2024', 'name')).toEqual(['2024'])
    expect(textsOf('name: 1.10', 'name')).toEqual(['1.10'])
    expect(textsOf('name: 0x1F', 'name')).toEqual(['0x1F'])
    expect(textsOf('verify-rollbacks: off', 'verify-rollbacks')).toEqual(['off'])
    expect(textsOf('issue: false', 'issue')).toEqual(['false'])
    expect(textsOf('migrate-command: |\n  one\n  two\n', 'migrate-command')).toEqual(['one\ntwo'])
  })

  test('gives maps and lists of maps with their keys', () => {
    const items = (yaml: string) => parseConfigFile(yaml, 'c.yml').given[0]?.items
    expect(items('severity:\n  migration-rate: warning')).toEqual([{ key: 'migration-rate', text: 'warning', at: 'c.yml:2:3: `severity`' }])
    expect(items('ignore:\n  - table: public.t')).toEqual([{ text: '', at: 'c.yml:2:5: `ignore`', fields: new Map([['table', 'public.t']]) }])
  })

  test.each(['', '# only a comment\n', '---\n', '{}'])('may hold nothing: %j', (yaml) => {
    expect(parseConfigFile(yaml, 'c.yml')).toEqual({ path: 'c.yml', given: [], problems: [] })
  })

  test('says where things stand', () => {
    const { given } = parseConfigFile('# ours\nwindow: 1h\nignore:\n  - table:a\n  -   table:b\n', 'db/c.yml')
    expect(given.map(({ at }) => at)).toEqual(['db/c.yml:2:1: `window`', 'db/c.yml:3:1: `ignore`'])
    expect(given[1]?.items.map(({ at }) => at)).toEqual(['db/c.yml:4:5: `ignore`', 'db/c.yml:5:7: `ignore`'])
  })

  test('is read with a byte order mark and with Windows line ends', () => {
    expect(textsOf('\uFEFFwindow: 2h\r\nschema: |\r\n  a.sql\r\n  b.sql\r\n', 'schema')).toEqual(['a.sql', 'b.sql'])
  })
})

describe('what is wrong with a config file', () => {
  test('is an unknown key, with the one that was meant', () => {
    expect(problemsOf('window: 1h\nshema: a.sql')).toEqual(['c.yml:2:1: `shema` is not a known key. Did you mean `schema`?'])
    expect(problemsOf('colour: red')).toEqual(['c.yml:1:1: `colour` is not a known key.'])
  })

  test('is a key that belongs elsewhere', () => {
    expect(problemsOf('mode: drift')).toEqual(['c.yml:1:1: `mode` cannot stand in the file: give it as an input of the action.'])
    expect(problemsOf('fix: true')).toEqual(['c.yml:1:1: `fix` cannot stand in the file: give it as an input of the action or as `--fix`.'])
  })

  test.each([
    ['schema:', '`schema` has no value'],
    ['schema: ~', '`schema` has no value'],
    ['schema: [[a]]', '`schema` holds an entry that is empty or nested too deeply.'],
    ['schema: [a, ]\nsetup: [~]', '`setup` holds an entry'],
    ['severity: { migration-rate: { level: off } }', '`severity` holds an entry'],
    ['- schema', 'has to be a map'],
    ['schema', 'has to be a map'],
    ['? [a]\n: b', 'is not a known key']
  ])('%j', (yaml, complaint) => {
    expect(problemsOf(yaml)).toEqual([expect.stringContaining(complaint)])
  })

  test('is found in the right line where it is no YAML', () => {
    expect(problemsOf('window: 1h\nname: "open\n')[0]).toMatch(/^c\.yml:\d+:\d+: .*\.$/)
    expect(problemsOf('window: 1h\nwindow: 2h')).toEqual([expect.stringMatching(/^c\.yml:2:1: .*unique/i)])
    expect(problemsOf('ignore:\n  - *:public.t')).toEqual(['c.yml:2:5: `ignore`: in YAML, a value that begins with `*` has to be quoted.'])
    expect(problemsOf('ignore: *:public.t')).toEqual(['c.yml:1:9: `ignore`: in YAML, a value that begins with `*` has to be quoted.'])
    expect(problemsOf('name: a\n---\nname: b')[0]).toMatch(/^c\.yml:\d+:\d+: .*document/)
  })

  test('is all said at once', () => {
    expect(problemsOf('shema: a\nfix: true\nname:')).toHaveLength(3)
  })
})

describe('the config file', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'config-file-'))
    for (const name of ['with', 'without', 'misnamed', 'folder/pg-parity.yml']) await mkdir(join(directory, name), { recursive: true })
    await writeFile(join(directory, 'with/pg-parity.yml'), 'name: found\n')
    await writeFile(join(directory, 'with/other.yml'), 'nme: other\n')
    await writeFile(join(directory, 'misnamed/pg-parity.yaml'), 'name: lost\n')
  })
  afterAll(async () => rm(directory, { recursive: true }))
  const read = (folder: string, config: string | null) => readConfigFile({ config, directory: join(directory, folder), shownDirectory: folder })

  test('is read where it is there', async () => {
    expect(await read('with', null)).toMatchObject({ path: 'with/pg-parity.yml', given: [{ name: 'name', items: [{ text: 'found' }] }], problems: [] })
  })

  test('is the one that is named, and messages name it too', async () => {
    expect(await read('with', 'other.yml')).toMatchObject({ path: 'with/other.yml', problems: ['with/other.yml:1:1: `nme` is not a known key. Did you mean `name`?'] })
  })

  test('need not be there unless it is named', async () => {
    expect(await read('without', null)).toBeNull()
    expect(await read('without', 'pg-parity.yml')).toMatchObject({ problems: ['without/pg-parity.yml does not exist, but `config` names it.'] })
  })

  test('is not passed over silently because of one letter', async () => {
    expect(await read('misnamed', null)).toMatchObject({ problems: [expect.stringContaining('rename it to pg-parity.yml')] })
    expect(await read('misnamed', 'pg-parity.yaml')).toMatchObject({ problems: [], given: [{ name: 'name' }] })
  })

  test('that cannot be read is a problem', async () => {
    expect(await read('folder', null)).toMatchObject({ problems: [expect.stringContaining('folder/pg-parity.yml cannot be read: ')] })
  })
})
