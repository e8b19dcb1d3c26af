import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { resolveBase } from '../../src/source/base.js'
import type { BaseRequest } from '../../src/source/base.js'
import { openGit } from '../../src/source/git.js'
import { makeFolder, makeRepository } from './repository.js'
import type { Repository } from './repository.js'

let repository: Repository
/** `fork` and `ahead` are on main, `topic` branched off at `fork`, `merge` is what GitHub checks out for a pull request. */
let commits: Readonly<Record<'root' | 'fork' | 'ahead' | 'topic' | 'merge', string>>

beforeAll(() => {
  repository = makeRepository()
  const { git, commit, write } = repository
  write('schema.sql', 'create table t (a integer);\n')
  const root = commit('root')
  const fork = commit('fork')
  git('checkout', '--quiet', '-b', 'topic')
  const topic = commit('topic')
  git('checkout', '--quiet', 'main')
  const ahead = commit('ahead')
  git('checkout', '--quiet', '--detach')
  git('merge', '--quiet', '--no-ff', '--message', 'merge', 'topic')
  commits = { root, fork, ahead, topic, merge: git('rev-parse', 'HEAD') }
  git('update-ref', 'refs/remotes/origin/main', ahead)
})
afterAll(() => repository.remove())

async function baseAt(checkout: keyof typeof commits, request: Partial<BaseRequest> = {}): Promise<string | undefined> {
  repository.git('checkout', '--quiet', '--detach', commits[checkout])
  const base = await resolveBase(openGit(repository.folder), { given: null, event: null, ...request })
  return Object.entries(commits).find(([, hash]) => hash === base)?.[0] ?? base
}

describe('the base', () => {
  test('is the commit that was given, by whatever name', async () => {
    expect(await baseAt('topic', { given: commits.root })).toBe('root')
    expect(await baseAt('topic', { given: 'main~1' })).toBe('fork')
    expect(await baseAt('topic', { given: commits.fork.slice(0, 10) })).toBe('fork')
    expect(await baseAt('merge', { given: 'topic', event: { base: commits.fork, head: commits.topic } })).toBe('topic')
  })

  test('on a terminal is where the branch left the default branch of origin', async () => {
    expect(await baseAt('topic')).toBe('fork')
    expect(await baseAt('ahead')).toBe('ahead')
  })

  test('of a checked out merge is its first parent, however old the base of the event', async () => {
    expect(await baseAt('merge', { event: { base: commits.fork, head: commits.topic } })).toBe('ahead')
    expect(await baseAt('merge', { event: { base: commits.root, head: commits.topic } })).toBe('ahead')
  })

  test('of a merge of something else is the merge base with the event’s base', async () => {
    expect(await baseAt('merge', { event: { base: commits.fork, head: commits.root } })).toBe('fork')
  })

  test('of a checked out head is the merge base with the event’s base', async () => {
    expect(await baseAt('topic', { event: { base: commits.ahead, head: commits.topic } })).toBe('fork')
    expect(await baseAt('topic', { event: { base: commits.root, head: commits.topic } })).toBe('root')
  })

  test('of a branch that is pushed for the first time is where it left the default branch', async () => {
    expect(await baseAt('topic', { event: { base: '0'.repeat(40), head: commits.topic } })).toBe('fork')
    expect(await baseAt('topic', { event: { base: null, head: commits.topic } })).toBe('fork')
  })
})

describe('there is no base', () => {
  test('where the commit is not here', async () => {
    expect(await baseAt('topic', { given: 'nowhere' })).toBeUndefined()
    expect(await baseAt('topic', { given: '--all' })).toBeUndefined()
    expect(await baseAt('topic', { event: { base: '1'.repeat(40), head: commits.topic } })).toBeUndefined()
  })

  test('without a repository, without a commit, without origin', async () => {
    const folder = makeFolder()
    const empty = makeRepository()
    const request = { given: null, event: null }
    expect(await resolveBase(openGit(folder.folder), request)).toBeUndefined()
    expect(await resolveBase(openGit(empty.folder), request)).toBeUndefined()
    empty.commit('one')
    expect(await resolveBase(openGit(empty.folder), request)).toBeUndefined()
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
  expect(await resolveBase(openGit(other.folder), { given: null, event: null })).toBe(fork)
  other.remove()
})
