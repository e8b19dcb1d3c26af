import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { UncheckableError } from '../../src/database/session.js'
import { resolveBase } from '../../src/source/base.js'
import type { Base, BaseRequest, EventRefs } from '../../src/source/base.js'
import { gitTree, openGit } from '../../src/source/git.js'
import type { Remote } from '../../src/source/remote.js'
import { cloneShallow, makeFolder, makeRepository } from './repository.js'
import type { Repository } from './repository.js'

const [monday, tuesday, wednesday] = ['2025-06-09T12:00:00Z', '2025-06-10T12:00:00Z', '2025-06-11T12:00:00Z']
const defaults: BaseRequest = { given: null, since: null, event: null, now: Date.parse('2025-06-12T12:00:00Z'), remote: null }

let repository: Repository
/** `fork` and `ahead` are on main, `topic` branched off at `fork`, `merge` is what GitHub checks out for a pull request. */
let commits: Readonly<Record<'root' | 'fork' | 'ahead' | 'topic' | 'merge', string>>

beforeAll(() => {
  repository = makeRepository()
  const { git, commit, write } = repository
  write('schema.sql', 'create table t (a integer);\n')
  const root = commit('root', monday)
  const fork = commit('fork', tuesday)
  git('checkout', '--quiet', '-b', 'topic')
  const topic = commit('topic', tuesday)
  git('checkout', '--quiet', 'main')
  write('schema.sql', 'create table t (a bigint);\n')
  const ahead = commit('ahead', wednesday)
  git('checkout', '--quiet', '--detach')
  git('merge', '--quiet', '--no-ff', '--message', 'merge', 'topic')
  commits = { root, fork, ahead, topic, merge: git('rev-parse', 'HEAD') }
  git('update-ref', 'refs/remotes/origin/main', ahead)
})
afterAll(() => repository.remove())

type Name = keyof typeof commits

function nameOf(commit: string | null): string {
  return Object.entries(commits).find(([, hash]) => hash === commit)?.[0] ?? String(commit)
}

async function resolveAt(checkout: Name, request: Partial<BaseRequest> = {}): Promise<Base> {
  repository.git('checkout', '--quiet', '--detach', commits[checkout])
  return resolveBase(openGit(repository.folder), { ...defaults, ...request })
}

/** The base as `fork`, or `fork < tip`; with `merged` behind it. */
function show({ fork, tip, isMerged }: Base): string {
  const [from, to] = [nameOf(fork.commit), nameOf(tip.commit)]
  return `${from === to ? from : `${from} < ${to}`}${isMerged ? ', merged' : ''}`
}

const baseAt = async (checkout: Name, request: Partial<BaseRequest> = {}): Promise<string> => show(await resolveAt(checkout, request))
const pull = (base: Name, head: Name): EventRefs => ({ kind: 'pull request', defaultBranch: 'main', baseBranch: 'main', base: commits[base], head: commits[head] })
const push = (before: string, branch = 'topic'): EventRefs => ({ kind: 'push', defaultBranch: 'main', branch, before })

describe('the base', () => {
  test('is where head left the commit that was given, by whatever name', async () => {
    expect(await baseAt('topic', { given: commits.root })).toBe('root')
    expect(await baseAt('topic', { given: 'main~1' })).toBe('fork')
    expect(await baseAt('topic', { given: 'main' })).toBe('fork < ahead')
    expect(await baseAt('topic', { given: commits.fork.slice(0, 10) })).toBe('fork')
    expect(await baseAt('merge', { given: 'topic', event: pull('fork', 'topic') })).toBe('topic')
  })

  test('on a terminal is where the branch left the default branch of origin', async () => {
    expect(await baseAt('topic')).toBe('fork < ahead')
    expect(await baseAt('ahead')).toBe('ahead')
  })

  test('of a checked out merge is its first parent, however old the base of the event', async () => {
    for (const base of ['fork', 'root'] as const) expect(await baseAt('merge', { event: pull(base, 'topic') })).toBe('ahead')
    expect(await resolveAt('merge', { event: pull('fork', 'topic') })).not.toHaveProperty('warning')
  })

  test('of a merge of something else is where it left the base branch, and that is said', async () => {
    const base = await resolveAt('merge', { event: pull('fork', 'root') })
    expect({ base: show(base), warning: base.warning }).toEqual({ base: 'ahead', warning: expect.stringContaining('the checkout is stale') })
  })

  test('of a checked out head is where it left the base branch as that is now', async () => {
    const base = await resolveAt('topic', { event: pull('root', 'topic') })
    expect({ base: show(base), warning: base.warning }).toEqual({ base: 'fork < ahead', warning: undefined })
  })

  test('of a pull request into a branch that is not here is where it left the base of the event', async () => {
    expect(await baseAt('topic', { event: { ...pull('ahead', 'topic'), baseBranch: 'release' } as EventRefs })).toBe('fork < ahead')
  })

  test('of a merge queue is the commit that it builds upon', async () => {
    expect(await baseAt('merge', { event: { kind: 'merge group', defaultBranch: 'main', base: commits.ahead } })).toBe('ahead')
  })

  test('of a push is what was there before it', async () => {
    expect(await baseAt('ahead', { event: push(commits.root, 'main') })).toBe('root, merged')
  })

  test('of a push that was forced, or of a new branch, is where it left the default branch', async () => {
    for (const before of ['0'.repeat(40), '1'.repeat(40), commits.ahead]) expect(await baseAt('topic', { event: push(before) })).toBe('fork < ahead, merged')
    expect(await baseAt('ahead', { event: push('0'.repeat(40), 'main') })).toBe('ahead, merged')
  })

  test('of a run by hand is where the branch left the default branch', async () => {
    expect(await baseAt('topic', { event: { kind: 'other', defaultBranch: 'main' } })).toBe('fork < ahead')
  })
})

test('is told in words, with the reason', async () => {
  const told = async (checkout: Name, request: Partial<BaseRequest>): Promise<string> => {
    const { head, base } = (await resolveAt(checkout, request)).revisions
    return Object.entries(commits).reduce((text, [name, hash]) => text.replaceAll(hash.slice(0, 10), name.toUpperCase()), `${head} / ${base}`)
  }
  expect(await told('merge', { event: pull('fork', 'topic') })).toBe('MERGE (the merge of TOPIC into main) / AHEAD (its first parent)')
  expect(await told('topic', { event: pull('fork', 'topic') })).toBe('TOPIC (the head of the pull request) / FORK (where head left main, whose tip is AHEAD now)')
  expect(await told('merge', { event: pull('fork', 'root') })).toBe('MERGE (a stale checkout: the event is about ROOT) / AHEAD (where head left main)')
  expect(await told('merge', { event: { kind: 'merge group', defaultBranch: 'main', base: commits.ahead } })).toBe('MERGE (the merge group) / AHEAD (what the group is built upon)')
  expect(await told('ahead', { event: push(commits.root, 'main') })).toBe('AHEAD (what was pushed to main) / ROOT (what was there before the push)')
  expect(await told('topic', { event: push('0'.repeat(40)) })).toBe('TOPIC (what was pushed to topic) / FORK (where head left main, whose tip is AHEAD now, since the branch is new)')
  expect(await told('topic', { event: push('1'.repeat(40)) })).toContain('since the push was forced)')
  expect(await told('ahead', { event: push('1'.repeat(40), 'main') })).toBe('AHEAD (what was pushed to main) / AHEAD (head itself, since the push was forced)')
  expect(await told('ahead', { event: { kind: 'other', defaultBranch: 'main' } })).toBe('AHEAD (what is checked out) / AHEAD (head itself, which main holds already)')
  expect(await told('topic', { given: commits.root })).toBe('TOPIC (with what is not committed yet) / ROOT (where head left ROOT)')
  const long = { kind: 'duration', milliseconds: 9 * 24 * 3_600_000 } as const
  expect(await told('ahead', { since: long })).toMatch(/nothing \(there is no commit before that: the newest commit before 2025-06-03T12:00:00.000Z\)$/)
})

describe('since', () => {
  const scheduled: EventRefs = { kind: 'other', defaultBranch: 'main' }
  const hours = (count: number): BaseRequest['since'] => ({ kind: 'duration', milliseconds: count * 60 * 60 * 1000 })

  test('some time ago is the branch as it was then, by its own line', async () => {
    expect(await baseAt('ahead', { since: hours(23), event: scheduled })).toBe('ahead, merged')
    expect(await baseAt('ahead', { since: hours(25), event: scheduled })).toBe('fork, merged')
    expect(await baseAt('merge', { since: hours(25) })).toBe('fork, merged')
    expect(await baseAt('ahead', { since: hours(24 * 9) })).toBe('null, merged')
    expect(await (await resolveAt('ahead', { since: hours(24 * 9) })).fork.tree().then(async (tree) => tree.list('.'))).toBeUndefined()
  })

  test('a commit is that commit', async () => {
    expect(await baseAt('ahead', { since: { kind: 'commit', ref: 'main~2' } })).toBe('root, merged')
  })

  test('counts where nothing else gives a base', async () => {
    expect(await baseAt('ahead', { since: hours(25), event: push(commits.root, 'main') })).toBe('root, merged')
    expect(await baseAt('merge', { since: hours(25), event: pull('root', 'topic') })).toBe('ahead')
  })
})

describe('there is no base', () => {
  test('where the commit is not here', async () => {
    for (const given of ['nowhere', '--all']) await expect(baseAt('topic', { given })).rejects.toThrow(UncheckableError)
    await expect(baseAt('topic', { event: { kind: 'merge group', defaultBranch: 'main', base: '1'.repeat(40) } })).rejects.toThrow('fetch-depth')
  })

  test('without a repository, without a commit, without origin', async () => {
    const folder = makeFolder()
    const empty = makeRepository()
    for (const each of [folder, empty]) await expect(resolveBase(openGit(each.folder), defaults)).rejects.toThrow('no git repository')
    empty.commit('one')
    await expect(resolveBase(openGit(empty.folder), defaults)).rejects.toThrow('neither origin/HEAD')
    folder.remove()
    empty.remove()
  })
})

test('a default branch of another name is known by origin’s HEAD', async () => {
  const other = makeRepository()
  const fork = other.commit('fork')
  other.git('update-ref', 'refs/remotes/origin/trunk', fork)
  other.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk')
  other.commit('mine')
  expect((await resolveBase(openGit(other.folder), defaults)).fork.commit).toBe(fork)
  other.remove()
})

describe('a shallow clone', () => {
  let clone: Repository

  beforeAll(() => {
    repository.git('checkout', '--quiet', '--detach', commits.merge)
    clone = cloneShallow(repository)
  })
  afterAll(() => clone.remove())

  /** What GitHub knows: the same repository, whole. */
  function knowing(): Remote {
    const git = openGit(repository.folder)
    const asked = async (...parameters: readonly string[]): Promise<string> => (await git.run(...parameters)).trim()
    return {
      compare: async (base, head) => ({ tip: await asked('rev-parse', base), fork: await asked('merge-base', base, head) }),
      lineSince: async (commit) => (await asked('log', '--first-parent', '--format=%H %ct', commit)).split('\n').map((line) => ({ commit: line.slice(0, 40), instant: Number(line.slice(41)) * 1000 })),
      tree: async (commit) => new Map((await asked('ls-tree', '-r', commit)).split('\n').map((line) => [line.split('\t')[1] ?? '', line.split(/[ \t]/)[2] ?? ''] as const)),
      readBlobs: async (hashes) => git.readBlobs(hashes)
    }
  }

  const events: readonly (readonly [string, () => Partial<BaseRequest>, string])[] = [
    ['a pull request', () => ({ event: pull('root', 'topic') }), 'ahead'],
    ['a pull request whose merge is stale', () => ({ event: pull('root', 'root') }), 'ahead'],
    ['a merge queue', () => ({ event: { kind: 'merge group', defaultBranch: 'main', base: commits.ahead } }), 'ahead'],
    ['a push', () => ({ event: push(commits.root, 'main') }), 'root, merged'],
    ['a push of a new branch', () => ({ event: push(commits.merge.replace(/./g, '0')) }), 'ahead, merged'],
    ['a run by hand', () => ({ event: { kind: 'other', defaultBranch: 'main' } }), 'ahead'],
    ['a schedule', () => ({ event: { kind: 'other', defaultBranch: 'main' }, since: { kind: 'duration', milliseconds: 25 * 3_600_000 } }), 'fork, merged']
  ]

  test.each(events)('knows no base of %s, and names fetch-depth', async (_what, request) => {
    await expect(resolveBase(openGit(clone.folder), { ...defaults, ...request() })).rejects.toThrow(/fetch-depth: 0/)
  })

  test.each(events)('has the base of %s from GitHub', async (_what, request, expected) => {
    expect(show(await resolveBase(openGit(clone.folder), { ...defaults, ...request(), remote: knowing() }))).toBe(expected)
  })

  test('has the files of base from GitHub as git has them', async () => {
    const { fork } = await resolveBase(openGit(clone.folder), { ...defaults, event: push(commits.root, 'main'), remote: knowing() })
    const [theirs, ours] = [await fork.tree(), await gitTree(openGit(repository.folder), commits.root)]
    expect({ list: await theirs.list('.'), text: await theirs.read('schema.sql') }).toEqual({ list: await ours.list('.'), text: await ours.read('schema.sql') })
    expect(await theirs.read('schema.sql')).toContain('integer')
  })
})
