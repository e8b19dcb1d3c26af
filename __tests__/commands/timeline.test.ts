import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { cloneShallow, makeRepository } from '../source/repository.js'
import { trace, useTimeline } from './timelines.js'

const here = useTimeline({ beforeAll, beforeEach, afterEach })
const { write, merged, see } = here

describe('the rate', () => {
  test.each([
    ['59 minutes apart', '20250612230007', ['error migration-rate m/20250612230007_b.sql']],
    ['60 minutes apart', '20250612230107', []],
    ['61 minutes apart', '20250612230207', []]
  ])('of two that are %s', async (_what, second, expected) => {
    merged('20250101000000_z')
    write('20250612220107_a', `${second}_b`)
    expect((await see()).short).toEqual(expected)
  })

  test('names both, their distance, the earliest time and how to get there', async () => {
    merged('20250612220107_a')
    write('20250612222107_b')
    const [finding, ...others] = (await see()).findings
    expect(others).toEqual([])
    expect(finding?.message).toBe(
      '2 migrations came within 1h, where one is allowed: m/20250612220107_a.sql (2025-06-12T22:01:07Z), m/20250612222107_b.sql (new, 2025-06-12T22:21:07Z, 20m later). ' +
      'The earliest time that is allowed for m/20250612222107_b.sql is 2025-06-12T23:01:07Z: its name would have to state that time or a later one.'
    )
    expect(finding).toMatchObject({ location: { file: 'm/20250612222107_b.sql', line: 1 }, details: { earliest: '2025-06-12T23:01:07Z' } })
  })

  test('counts what max-migrations and window say', async () => {
    merged('20250612220000_a', '20250612221000_b', '20250612222000_c')
    write('20250612223000_d')
    const flags = { 'max-migrations': '3' }
    const [finding] = (await see({ flags })).findings
    expect(finding?.details).toMatchObject({ earliest: '2025-06-12T23:00:00Z', migrations: [{}, {}, {}, { file: 'm/20250612223000_d.sql', new: true }] })
    expect((await see({ flags: { 'max-migrations': '4' } })).short).toEqual([])
    expect((await see({ flags: { ...flags, window: '30m' } })).short).toEqual([])
  })

  test('of a loop is one finding, whose sentence stays short', async () => {
    merged('20250101000000_z')
    write(...Array.from({ length: 50 }, (_, index) => `202506122201${String(index).padStart(2, '0')}_loop`))
    const { findings } = await see()
    expect(findings).toHaveLength(1)
    expect(findings[0]?.message).toContain('44 more')
    expect(findings[0]?.details['migrations']).toHaveLength(50)
  })

  test('is blamed on nobody for what others merged meanwhile, and counts it', async () => {
    merged('20250612180000_a')
    const { git, commit } = here.repository
    git('checkout', '--quiet', '-b', 'topic')
    write('20250612223000_mine')
    commit('mine', '2025-06-12T22:31:00Z')
    git('checkout', '--quiet', 'main')
    write('20250612200000_b', '20250612200100_c', '20250612220000_d')
    git('update-ref', 'refs/remotes/origin/main', commit('others'))
    git('checkout', '--quiet', 'topic')
    const { findings, dated } = await see()
    expect(findings.map(({ code, details }) => [code, details['migrations']])).toEqual([['migration-rate', [expect.objectContaining({ file: 'm/20250612220000_d.sql', new: false }), expect.objectContaining({ file: 'm/20250612223000_mine.sql', new: true })]]])
    expect(dated.map(({ path, isNew }) => [path, isNew])).toEqual([['m/20250612180000_a.sql', false], ['m/20250612223000_mine.sql', true]])
  })

  test('is a notice where the label is set, which is asked for only where it matters', async () => {
    merged('20250612220107_a')
    write('20250612222107_b')
    const event = { kind: 'other', defaultBranch: 'main' } as const
    expect((await see({ event, labels: ['migration-rate-override'] })).findings).toMatchObject([{ severity: 'notice', message: expect.stringContaining('Allowed by the label `migration-rate-override`.') }])
    expect((await see({ event, labels: ['other'] })).short).toEqual(['error migration-rate m/20250612222107_b.sql'])
    expect((await see({ event, labels: ['go'], flags: { 'override-label': 'go' } })).short).toEqual(['notice migration-rate m/20250612222107_b.sql'])
  })

  test('obeys severity, and a line that allows it', async () => {
    merged('20250612220107_a')
    write('20250612222107_b')
    expect((await see({ flags: { severity: 'migration-rate=warning' } })).short).toEqual(['warning migration-rate m/20250612222107_b.sql'])
    expect((await see({ flags: { severity: 'migration-rate=off' } })).short).toEqual([])
    here.repository.write('m/20250612222107_b.sql', 'create table b ();\n-- pg-parity: allow migration-rate: two teams, agreed\n')
    expect((await see()).findings).toMatchObject([{ severity: 'notice', message: expect.stringContaining('Allowed: two teams, agreed') }])
  })

  test('counts no repeatable migration', async () => {
    merged('V1__a', 'V2__b')
    write('V3__c', 'R__views', 'R__functions')
    expect((await see({ now: '2025-06-12T23:30:00Z' })).short).toEqual([])
  })
})

describe('a migration without a time in its name', () => {
  test('that is not merged is of now: waiting and checking again is enough', async () => {
    merged('1_a')
    write('2_b')
    expect((await see({ now: '2025-06-12T23:00:00Z' })).findings[0]?.message).toMatch(/2_b.sql \(new, now, 2025-06-12T23:00:00Z, 58m53s later\).*2025-06-12T23:01:07Z: merge it then, or later\.$/)
    expect((await see({ now: '2025-06-12T23:01:07Z' })).short).toEqual([])
  })

  test('is at once with others that are not merged', async () => {
    merged('1_a')
    write('2_b', '3_c')
    expect((await see()).findings).toMatchObject([{ location: { file: 'm/3_c.sql' }, details: { earliest: '2025-06-13T13:00:00Z' } }])
  })

  test('has the time of the first-parent commit that added it', async () => {
    merged('1_a')
    const { git, commit } = here.repository
    git('checkout', '--quiet', '-b', 'topic')
    write('2_b')
    commit('long ago', '2025-06-12T22:02:00Z')
    git('checkout', '--quiet', 'main')
    git('merge', '--quiet', '--no-ff', '--message', 'merge', 'topic')
    git('-c', 'user.name=a', 'commit', '--quiet', '--amend', '--no-edit', '--date=now')
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    const [first, second] = (await see()).dated
    expect(first).toMatchObject({ source: 'commit', timestamp: new Date('2025-06-12T22:01:07Z') })
    expect(second).toMatchObject({ source: 'commit', timestamp: new Date('2025-06-12T22:01:07Z') })
  })

  test('gets the same verdict when its pull request has been squashed', async () => {
    for (const [merging, expected] of [['2025-06-12T22:31:07Z', ['error migration-rate m/2_b.sql']], ['2025-06-12T23:01:07Z', []]] as const) {
      const made = makeRepository()
      made.write('m/1_a.sql', 'select 1;\n')
      const before = made.commit('first')
      made.git('checkout', '--quiet', '-b', 'topic')
      made.write('m/2_b.sql', 'select 2;\n')
      made.commit('topic', '2025-06-12T22:05:00Z')
      const head = made.git('rev-parse', 'HEAD')
      made.git('update-ref', 'refs/remotes/origin/main', 'main')
      const inPullRequest = await trace(made, { now: merging, event: { kind: 'pull request', defaultBranch: 'main', baseBranch: 'main', base: before, head } })
      made.git('checkout', '--quiet', 'main')
      made.git('merge', '--quiet', '--squash', 'topic')
      made.commit('squashed', merging)
      // However much later the run of the push begins, or is begun again.
      const afterPush = await trace(made, { now: '2025-06-20T00:00:00Z', event: { kind: 'push', defaultBranch: 'main', branch: 'main', before } })
      expect({ inPullRequest: inPullRequest.short, afterPush: afterPush.short }).toEqual({ inPullRequest: expected, afterPush: expected })
      made.remove()
    }
  })

  test('in a shallow clone needs the history only where it may be near', async () => {
    merged('1_a')
    const before = here.repository.git('rev-parse', 'HEAD')
    write('2_b')
    here.repository.commit('second', '2025-06-12T23:30:00Z')
    const clone = cloneShallow(here.repository)
    const base = new Map([['m/1_a.sql', here.repository.git('rev-parse', 'HEAD:m/1_a.sql')]])
    const remote = {
      compare: async () => Promise.resolve({ tip: before, fork: before }),
      lineSince: async () => Promise.resolve([{ commit: before, instant: Date.parse('2025-06-12T22:01:07Z') }]),
      tree: async () => Promise.resolve(base),
      readBlobs: async () => Promise.resolve([])
    }
    const event = { kind: 'merge group', defaultBranch: 'main', base: before } as const
    await expect(trace(clone, { event })).rejects.toThrow('fetch-depth')
    // The oldest commit of a clone says when its files were there, not since when.
    const deeper = cloneShallow(here.repository, 2)
    await expect(trace(deeper, { event, now: '2025-06-12T23:00:00Z' })).rejects.toThrow('m/1_a.sql has no time in its name')
    expect((await trace(deeper, { event, now: '2025-06-12T23:02:00Z' })).short).toEqual([])
    deeper.remove()
    expect((await trace(clone, { event, remote, now: '2025-06-12T23:00:00Z' })).short).toEqual(['error migration-rate m/2_b.sql'])
    expect((await trace(clone, { event, remote, now: '2025-06-12T23:02:00Z' })).short).toEqual([])
    clone.remove()
  })
})

describe('a run without base', () => {
  test('sees the loop of yesterday, and not that of last month', async () => {
    write('20250501120000_old', '20250501120012_old')
    here.repository.commit('old', '2025-05-01T12:01:00Z')
    for (const second of ['00', '12', '24']) {
      write(`202506122201${second}_loop`)
      here.repository.commit('loop', `2025-06-12T22:01:${second}Z`)
    }
    const { findings } = await see({ event: { kind: 'other', defaultBranch: 'main' }, flags: { since: '1d' } })
    expect(findings.map(({ code, details }) => [code, (details['migrations'] as readonly object[]).length])).toEqual([['migration-rate', 3]])
    expect((await see({ event: { kind: 'other', defaultBranch: 'main' }, flags: { since: '1h' } })).short).toEqual([])
  })

  test('takes commits for the times of names that state none', async () => {
    write('1')
    here.repository.commit('one', '2025-06-10T00:00:00Z')
    for (const second of ['00', '12']) {
      write(`2_${second}`)
      here.repository.commit('loop', `2025-06-12T22:01:${second}Z`)
    }
    expect((await see({ flags: { since: '1d' } })).short).toEqual(['error migration-rate m/2_12.sql'])
  })

  test('on a terminal has nothing that is new, and says so', async () => {
    write('20250612220107_a', '20250612220119_b')
    here.repository.commit('all')
    const { findings, dated, said } = await see()
    expect({ findings, news: dated.filter(({ isNew }) => isNew), said }).toEqual({ findings: [], news: [], said: [expect.stringContaining('no default branch of `origin`')] })
  })
})

describe('head', () => {
  test('is the working tree with what is not committed, and without what git ignores', async () => {
    merged('20250601000000_a')
    here.repository.write('.gitignore', '*_ignored.sql\n')
    write('20250602000000_b', '20250602000001_ignored')
    const { dated, short } = await see()
    expect(dated.filter(({ isNew }) => isNew).map(({ path }) => path)).toEqual(['m/20250602000000_b.sql'])
    expect(short).toEqual([])
  })

  test('is the index with staged', async () => {
    merged('20250601000000_a')
    write('20250602000000_b')
    here.repository.git('add', '--all')
    write('20250602000001_c')
    here.repository.write('m/20250601000000_a.sql', 'select 1;\n')
    const { dated, short } = await see({ flags: { staged: 'true' } })
    expect(dated.map(({ path, isNew }) => [path, isNew])).toEqual([['m/20250601000000_a.sql', false], ['m/20250602000000_b.sql', true]])
    expect(short).toEqual([])
    here.repository.git('add', '--all')
    // What has been staged counts, even where the working tree has gone back.
    here.repository.write('m/20250601000000_a.sql', `${here.repository.git('show', 'HEAD:m/20250601000000_a.sql')}\n`)
    expect((await see({ flags: { staged: 'true' } })).short).toEqual(['error migration-rate m/20250602000001_c.sql', 'error migration-edited m/20250601000000_a.sql'])
  })

  test('may be a folder of the repository', async () => {
    merged('20250601000000_a')
    here.repository.write('db/m/1_b.sql', 'select 1;\n')
    here.repository.git('update-ref', 'refs/remotes/origin/main', here.repository.commit('more', '2025-06-13T11:30:00Z'))
    here.repository.write('db/m/2_c.sql', 'select 2;\n')
    expect((await trace({ folder: `${here.repository.folder}/db` })).short).toEqual(['error migration-rate m/2_c.sql'])
    expect((await trace({ folder: `${here.repository.folder}/db` }, { flags: { migrations: '../m' } })).dated.map(({ isNew }) => isNew)).toEqual([false])
  })
})
