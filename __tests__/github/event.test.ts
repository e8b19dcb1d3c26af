import { describe, expect, test } from '@jest/globals'
import { folderInRepository, readEvent, readPayload } from '../../src/github/event.js'

const environment = {
  GITHUB_EVENT_NAME: 'pull_request', GITHUB_REPOSITORY: 'acme/shop', GITHUB_SERVER_URL: 'https://github.test', GITHUB_RUN_ID: '7',
  GITHUB_WORKFLOW: 'CI', GITHUB_JOB: 'schema', GITHUB_SHA: 'm1', GITHUB_REF: 'refs/pull/5/merge'
}
const pullRequest = {
  number: 5, base: { ref: 'main', sha: 'b1' }, head: { sha: 'h1', repo: { full_name: 'acme/shop' } }, labels: [{ name: 'migration-rate-override', color: 'red' }], title: 'x'
}

describe('the event', () => {
  test('of a pull request', () => {
    expect(readEvent(environment, { pull_request: pullRequest, repository: { private: false, default_branch: 'main' } })).toEqual({
      name: 'pull_request', workflow: 'CI', job: 'schema', sha: 'm1', ref: 'refs/pull/5/merge', runUrl: 'https://github.test/acme/shop/actions/runs/7',
      repository: { owner: 'acme', name: 'shop', url: 'https://github.test/acme/shop', private: false, defaultBranch: 'main' },
      pullRequest: { number: 5, baseRef: 'main', baseSha: 'b1', headSha: 'h1', fromFork: false, labels: ['migration-rate-override'] },
      push: null, mergeGroup: null
    })
  })

  test.each([
    ['of a fork', { full_name: 'mallory/shop' }, true],
    ['of a fork that is gone', null, true],
    ['of the repository itself', { full_name: 'acme/shop' }, false]
  ])('of a pull request %s', (_what, repo, fromFork) => {
    expect(readEvent(environment, { pull_request: { ...pullRequest, head: { sha: 'h1', repo } } }).pullRequest?.fromFork).toBe(fromFork)
  })

  test('of a push has before and after, other events have not', () => {
    const payload = { before: 'a', after: 'b' }
    expect(readEvent({ ...environment, GITHUB_EVENT_NAME: 'push' }, payload).push).toEqual({ before: 'a', after: 'b' })
    expect(readEvent(environment, payload).push).toBeNull()
  })

  test('of a merge queue', () => {
    const payload = { merge_group: { base_sha: 'b', head_sha: 'h', base_ref: 'refs/heads/main', head_ref: 'refs/heads/gh-readonly-queue/main/pr-5-b' } }
    const expected = { baseSha: 'b', headSha: 'h', baseRef: 'refs/heads/main', headRef: 'refs/heads/gh-readonly-queue/main/pr-5-b' }
    expect(readEvent({ ...environment, GITHUB_EVENT_NAME: 'merge_group' }, payload).mergeGroup).toEqual(expected)
  })

  test.each([['nothing', null], ['text', 'x'], ['a strange pull request', { pull_request: { number: 'five' } }]])('%s is no pull request', (_what, payload) => {
    expect(readEvent(environment, payload).pullRequest).toBeNull()
  })

  test('without a runner there is no repository', () => {
    expect(readEvent({}, null).repository).toBeNull()
  })
})

test('the payload is read from its file, and absent where that cannot be', () => {
  expect(readPayload({ GITHUB_EVENT_PATH: 'event.json' }, (path) => JSON.stringify({ path }))).toEqual({ path: 'event.json' })
  expect(readPayload({ GITHUB_EVENT_PATH: 'event.json' }, () => '{')).toBeNull()
  expect(readPayload({}, () => '{}')).toBeNull()
})

test.each([['/w/shop', ''], ['/w/shop/services/db', 'services/db'], ['/elsewhere', ''], ['/w/shop-2', '']])('the folder of %s', (directory, folder) => {
  expect(folderInRepository(directory, { GITHUB_WORKSPACE: '/w/shop' })).toBe(folder)
})
