import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { useTimeline } from './timelines.js'

const here = useTimeline({ beforeAll, beforeEach, afterEach })
const { write, merged, mergedMeanwhile, see } = here

describe('a merged migration', () => {
  const flyway = (name: string): string => `V${name}__a`

  test.each([
    ['plain', '1_a', 'notice', 'Nothing notices'],
    ['Flyway', flyway('1'), 'error', 'Migration checksum mismatch']
  ])('that got a comment: %s', async (_what, name, severity, says) => {
    merged(name)
    here.repository.write(`m/${name}.sql`, `-- why\n${await read(name)}`)
    expect((await see()).findings).toMatchObject([{ code: 'migration-edited', severity, message: expect.stringContaining(says), location: { file: `m/${name}.sql`, line: 1 } }])
  })

  test('that runs something else now is an error, unless a line allows it', async () => {
    merged('1_a')
    here.repository.write('m/1_a.sql', 'create table t_1_a (a bigint);\n')
    expect((await see()).findings).toMatchObject([{ code: 'migration-edited', severity: 'error', message: expect.stringContaining('it runs something else than at base') }])
    here.repository.write('m/1_a.sql', '-- pg-parity: allow migration-edited: nobody has run it\ncreate table t_1_a (a bigint);\n')
    expect((await see()).short).toEqual(['notice migration-edited m/1_a.sql'])
  })

  test('is edited where a comment of its tool makes it run otherwise, and not where only the way back differs', async () => {
    const text = (up: string, down: string): string => `-- migrate:up\n${up}\n-- migrate:down\n${down}\n`
    here.repository.write('m/1_a.sql', text('create table a ();', 'drop table a;'))
    merged()
    here.repository.write('m/1_a.sql', text('create table a ();', 'drop table if exists a;'))
    expect((await see()).short).toEqual(['notice migration-edited m/1_a.sql'])
    here.repository.write('m/1_a.sql', text('create table a ();', 'drop table a;').replace('up', 'up transaction:false'))
    expect((await see()).short).toEqual(['error migration-edited m/1_a.sql'])
    here.repository.write('m/1_a.sql', text('create table a ();', '-- pg-parity: allow migration-edited: in the part that does not run\ndrop table a;').replace('up', 'up transaction:false'))
    expect((await see()).short).toEqual(['notice migration-edited m/1_a.sql'])
  })

  test('is the same whatever git does to line ends on disk, and edited where they were committed', async () => {
    here.repository.write('.gitattributes', '*.sql text eol=crlf\n')
    merged('1_a')
    here.repository.write('m/1_a.sql', (await read('1_a')).replaceAll('\n', '\r\n'))
    expect((await see()).short).toEqual([])
    here.repository.write('.gitattributes', '*.sql -text\n')
    expect((await see()).short).toEqual(['notice migration-edited m/1_a.sql'])
  })

  test('may be edited where it is repeatable', async () => {
    here.repository.write('m/R__views.sql', 'select 1;\n')
    merged('V1__a')
    here.repository.write('m/R__views.sql', 'select 2;\n')
    expect((await see()).short).toEqual([])
    here.repository.git('rm', '--quiet', '--force', 'm/R__views.sql')
    expect((await see()).short).toEqual(['error migration-removed m/R__views.sql'])
  })

  test('is none where it is still being written', async () => {
    here.repository.write('m/current/1.sql', 'select 1;\n')
    here.repository.write('m/committed/000001.sql', `--! Previous: -\n--! Hash: sha1:${createHash('sha1').update('select 0;\n').digest('hex')}\n\nselect 0;\n`)
    merged()
    here.repository.git('rm', '--quiet', 'm/current/1.sql')
    here.repository.write('m/current/2.sql', 'select 2;\n')
    expect(await see()).toMatchObject({ short: [], dated: [{ path: 'm/committed/000001.sql' }, { path: 'm/current/2.sql' }] })
  })

  test('that is gone is an error without a place, and is found under its new name', async () => {
    merged('20250601000000_a', '20250602000000_b')
    here.repository.git('rm', '--quiet', 'm/20250602000000_b.sql')
    expect((await see()).findings).toEqual([{ code: 'migration-removed', severity: 'error', details: { file: 'm/20250602000000_b.sql' }, object: { kind: 'migration', name: 'm/20250602000000_b.sql' }, message: expect.stringContaining('m/20250602000000_b.sql is gone. Nothing notices') }])
    here.repository.write('m/20250605000000_b.sql', 'create table t_20250602000000_b (a integer);\n')
    const { findings, dated } = await see()
    expect(findings).toMatchObject([{ code: 'migration-removed', message: expect.stringContaining('m/20250605000000_b.sql has the same text') }])
    expect(dated.filter(({ isNew }) => isNew).map(({ path }) => path)).toEqual(['m/20250605000000_b.sql'])
    expect((await see({ flags: { severity: 'migration-removed=notice' } })).short).toEqual(['notice migration-removed m/20250602000000_b.sql'])
  })

  test('that became the next of a loop under a renamed path is removed, and the other one new and too fast', async () => {
    merged('20250612220107_a', '20250612220119_a')
    here.repository.git('mv', 'm/20250612220119_a.sql', 'm/20250612220131_a.sql')
    expect((await see()).short).toEqual(['error migration-rate m/20250612220131_a.sql', 'error migration-removed m/20250612220119_a.sql'])
  })

  test('that others took away is not missed', async () => {
    merged('20250601000000_a', '20250602000000_b')
    const { git, commit } = here.repository
    git('checkout', '--quiet', '-b', 'topic')
    git('checkout', '--quiet', 'main')
    git('rm', '--quiet', 'm/20250602000000_b.sql')
    git('update-ref', 'refs/remotes/origin/main', commit('archived'))
    git('checkout', '--quiet', 'topic')
    expect((await see()).short).toEqual([])
  })
})

describe('a new migration', () => {
  test('that sorts before one of base is out of order, with the word of its tool', async () => {
    merged('V1__a', 'V2__b', 'V5__e', 'V6__f')
    write('V4__d', 'V7__g')
    const { findings } = await see({ flags: { 'max-migrations': '9' } })
    expect(findings).toMatchObject([{
      code: 'migration-out-of-order', severity: 'error', location: { file: 'm/V4__d.sql' },
      message: expect.stringMatching(/sorts before m\/V5__e\.sql and others up to m\/V6__f\.sql, which base already has\. Flyway stops/)
    }])
  })

  test('that sorts before what others merged meanwhile is out of order too', async () => {
    merged('20250601000000_a')
    mergedMeanwhile('20250603000000_mine', '20250604000000_theirs')
    expect((await see()).short).toEqual(['error migration-out-of-order m/20250603000000_mine.sql'])
    here.repository.write('m/20250603000000_mine.sql', '-- pg-parity: allow migration-out-of-order: they have nothing in common\nselect 1;\n')
    expect((await see()).short).toEqual(['notice migration-out-of-order m/20250603000000_mine.sql'])
  })

  test('that is a baseline of what base has is in its place', async () => {
    merged('V1__a', 'V2__b', 'V3__c')
    write('B2__b')
    expect((await see({ now: '2025-06-12T22:30:00Z' })).short).toEqual([])
  })

  test('that has the number of what others merged meanwhile is refused by its tool, which is said', async () => {
    merged('V1__a')
    mergedMeanwhile('V2__mine', 'V2__theirs', '2025-06-12T22:01:07Z')
    expect((await see()).said).toEqual([expect.stringContaining('both have the version 2')])
  })

  test('whose name states a time that has not come is told of, and one whose time had come is not', async () => {
    merged('20250601000000_a')
    write('20250613130000_b')
    expect((await see({ now: '2025-06-13T12:00:00Z' })).findings).toMatchObject([{ code: 'migration-clock', severity: 'notice', message: expect.stringContaining('1h later than now (2025-06-13T12:00:00Z)') }])
    expect((await see({ now: '2025-06-13T13:00:00Z' })).short).toEqual([])
    here.repository.commit('early', '2025-06-13T12:59:00Z')
    expect((await see({ now: '2025-06-14T00:00:00Z' })).findings).toMatchObject([{ code: 'migration-clock', message: expect.stringContaining('1m later than its commit (2025-06-13T12:59:00Z)') }])
    expect((await see({ now: '2025-06-14T00:00:00Z', flags: { severity: 'migration-clock=error' } })).short).toEqual(['error migration-clock m/20250613130000_b.sql'])
  })
})

async function read(name: string): Promise<string> {
  return readFile(`${here.repository.folder}/m/${name}.sql`, 'utf8')
}
