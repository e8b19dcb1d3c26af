import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import type { Report } from '../../src/report/document.js'
import { makeFolder, makeRepository, writeFiles, type Files, type Repository } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { runCli, type Ended } from '../support/program.js'
import { readReport } from '../support/report-document.js'

let service: readonly string[]
beforeAll(async () => {
  service = ['--database-url', await serverUrl(18)]
})

describe('a pull request', () => {
  const schema = `-- Who buys.
create table buyers (
  id int primary key,
  email varchar(320) not null -- in lower case
);

create index on buyers (email);

create view recent as
select * from buyers where email in ('a', 'b');
`
  const edited = schema
    .replace(' -- in lower case', '').replace('id int primary', '-- in lower case\n  id integer primary')
    .replace("select * from buyers where email in ('a', 'b')", "  select *\n    from buyers\n   where email in ('a', 'b')")
  const rewritten = { 'm/20250102000000_recent.sql': "create or replace view recent as select * from buyers where email in ('a', 'b');\n" }

  let repository: Repository
  beforeAll(async () => {
    repository = await makeRepository()
    await repository.commit('Begin', { 'schema.sql': schema, 'm/20250101000000_begin.sql': schema })
  })

  /** Checks files written over the first commit, against it. */
  async function check(files: Files, ...flags: readonly string[]): Promise<{ readonly ended: Ended; readonly report: Report; readonly markdown: string }> {
    await repository.git('checkout', '--quiet', '--force', 'main')
    await repository.git('clean', '--quiet', '--force', '-d')
    await writeFiles(repository.folder, files)
    const ended = await runCli(['check', '--schema', 'schema.sql', '--migrations', 'm', '--base', 'main', '--format', 'json', '--report', 'report.md', ...flags, ...service], { cwd: repository.folder })
    return { ended, report: readReport(ended.stdout), markdown: await readFile(join(repository.folder, 'report.md'), 'utf8') }
  }

  const named = (report: Report): readonly string[] => report.findings.map(({ code, severity, object, location }) => `${severity} ${code} ${object?.name ?? ''} ${location?.file ?? ''}`)

  test('that edits texts only is told that it needs no migration, and what is different', async () => {
    const { ended, report, markdown } = await check({ 'schema.sql': edited })
    expect(ended.exitCode).toBe(0)
    expect(report.changes).toEqual([])
    expect(named(report)).toEqual(['notice checksum-false-positive public.buyers schema.sql', 'notice checksum-false-positive public.recent schema.sql'])
    expect(report.checksums.map(({ name, edited: edit }) => [name, edit?.causes])).toEqual([['public.buyers', ['comment', 'type-alias']], ['public.recent', ['white-space']]])
    expect(report.findings[1]?.message).toMatch(/^This edit of the view public\.recent needs no migration: only white-space changed, and its normalized checksum differs from the database's all the same \(expanded-star, .*\)\.$/)
    expect(markdown.split('\n').slice(4, 10).join('\n')).toMatch(/^\*\*Text only: .*\| view `public\.recent` \| text only: white-space \|/s)
  })

  test('fails where false positives do, and is told nothing where they are ignored', async () => {
    const failing = await check({ 'schema.sql': edited }, '--false-positives', 'fail')
    expect(failing.ended.exitCode).toBe(1)
    expect(failing.markdown).toMatch(/^### ❌ .*: 2 errors; .* agree\n/)
    const ignoring = await check({ 'schema.sql': edited }, '--false-positives', 'ignore')
    expect([ignoring.ended.exitCode, ignoring.report.findings, ignoring.report.checksums]).toEqual([0, [], []])
    expect(ignoring.markdown).not.toContain('Text only')
  })

  test('with a migration that writes the object once more is told that a false positive made it', async () => {
    const { report, markdown } = await check({ 'schema.sql': edited, ...rewritten })
    expect(named(report).filter((each) => each.includes('public.recent'))).toEqual([
      'notice checksum-false-positive public.recent schema.sql', 'notice checksum-false-positive public.recent m/20250102000000_recent.sql'
    ])
    expect(report.findings.find(({ details }) => details['migration'] !== undefined)?.message).toMatch(
      /^The migration 20250102000000 is what a false positive looks like: it writes the view public\.recent once more and changes nothing, since only the normalized checksum differs \(expanded-star/
    )
    expect(report.checksums.find(({ name }) => name === 'public.recent')?.rewrittenBy).toEqual(['20250102000000'])
    expect(markdown).toContain('written once more by `20250102000000`: this is what a false positive looks like')
  })

  test('with such a migration alone is told of it, and of nothing else', async () => {
    const { report } = await check(rewritten)
    expect(report.checksums.map(({ name, edited: edit }) => [name, edit])).toEqual([['public.recent', undefined]])
  })

  test('whose edits agree with the database is told what is edited, and that is no finding', async () => {
    const { report, markdown } = await check({ 'schema.sql': schema.replace('create index on buyers (email)', 'CREATE INDEX buyers_email_idx ON buyers USING btree (email)') })
    expect(report.findings).toEqual([])
    expect(report.checksums).toMatchObject([{ name: 'public.buyers_email_idx', verdict: 'agrees', causes: [] }])
    expect(markdown).toContain('| ℹ️ | index `public.buyers_email_idx` | text only: letter-case, ')
  })

  test('that touches none of this is told nothing of it', async () => {
    const added = 'create table sellers (id int primary key);\n'
    const { ended, report, markdown } = await check({ 'schema.sql': `${schema}${added}`, 'm/20250102000000_sellers.sql': added })
    expect(ended.exitCode).toBe(0)
    expect([report.findings, report.checksums, report.audit]).toEqual([[], [], undefined])
    expect(markdown).not.toMatch(/checksum|text only/i)
    expect((await check({ 'README.md': 'x' })).report.checksums).toEqual([])
  })

  test.each([
    ['a column that is changed', 'id int primary', 'id bigint primary', 'alter table buyers alter id type bigint;'],
    ['a column that is dropped', ',\n  email varchar(320) not null -- in lower case', '', 'drop view recent; drop index buyers_email_idx; alter table buyers drop email;']
  ])('that changes the object is told nothing of its text: %s', async (_, from, to, migration) => {
    const text = schema.replace(from, to)
    const committed = to === '' ? text.slice(0, text.indexOf('create index')) : text
    const { report } = await check({ 'schema.sql': committed, 'm/20250102000000_buyers.sql': migration.replace('alter table buyers alter', 'drop view recent; alter table buyers alter') + (to === '' ? '' : "create view recent as select * from buyers where email in ('a', 'b');") })
    expect(report.effect?.changes.length).toBeGreaterThan(0)
    expect(report.checksums.map(({ name }) => name)).not.toContain('public.buyers')
  })
})

describe('a check without a base', () => {
  const files = { 'schema.sql': 'create table t (a int);\ncreate view v as select 1 AS x;\n', 'm/1.sql': 'create table t (a int); create view v as select 1 as x;' }

  test('says in one line what the checksum would call changed', async () => {
    const ended = await runCli(['check', '--schema', 'schema.sql', '--migrations', 'm', ...service], { cwd: await makeFolder(files) })
    expect(ended.stdout).toContain('the normalized checksum would call 1 of 2 unchanged objects changed: `pg-parity audit` shows them')
    expect(ended.stdout).not.toContain('checksum-false-positive')
    expect(ended.exitCode).toBe(0)
  })

  test('has a finding for each, which fail where that is asked for', async () => {
    const ended = await runCli(['check', '--schema', 'schema.sql', '--migrations', 'm', '--false-positives', 'fail', '--format', 'json', ...service], { cwd: await makeFolder(files) })
    expect(ended.exitCode).toBe(1)
    expect(readReport(ended.stdout).findings).toMatchObject([{ code: 'checksum-false-positive', severity: 'error', object: { name: 'public.t' }, location: { file: 'schema.sql', line: 1 } }])
  })

  test('is told of what the checksum overlooks', async () => {
    const ended = await runCli(['check', '--schema', 'schema.sql', '--migrations', 'm', '--checksum', 'custom', '--checksum-rules', '/[^]*/ =>', '--format', 'json', ...service], {
      cwd: await makeFolder({ ...files, 'm/1.sql': 'create table t (a bigint); create view v as select 1 as x;' })
    })
    expect(readReport(ended.stdout).findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning checksum-false-negative', 'error object-changed'])
  })
})
