import { createRequire } from 'node:module'

import { describe, expect, test } from '@jest/globals'

import { folderInRepository, readEvent, readPayload } from '../../src/github/event.js'

interface Payload {
  readonly action?: string
  readonly ref?: string
  readonly deleted?: boolean
  readonly workflow_run?: { readonly conclusion: string | null }
  readonly repository?: { readonly full_name: string }
}

const examples = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly { readonly name: string; readonly examples: readonly Payload[] }[]

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
      push: null, mergeGroup: null, triggeringRun: null
    })
  })

  test.each([
    ['of a fork', { full_name: 'mallory/shop' }, true],
    ['of a fork that is gone', null, true],
    ['of the repository itself', { full_name: 'acme/shop' }, false]
  ])('of a pull request %s', (_what, repo, fromFork) => {
    expect(readEvent(environment, { pull_request: { ...pullRequest, head: { sha: 'h1', repo } } }).pullRequest?.fromFork).toBe(fromFork)
  })

  test('of a pull request of Dependabot has a fork’s permissions', () => {
    expect(readEvent({ ...environment, GITHUB_ACTOR: 'dependabot[bot]' }, { pull_request: pullRequest }).pullRequest?.fromFork).toBe(true)
    expect(readEvent({ ...environment, GITHUB_ACTOR: 'alice' }, { pull_request: pullRequest }).pullRequest?.fromFork).toBe(false)
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

describe('payloads as GitHub has sent them', () => {
  const of = (name: string, which: (payload: Payload) => boolean = () => true): ReturnType<typeof readEvent> => {
    const payload = (examples.find((each) => each.name === name)?.examples ?? []).find(which)
    if (payload === undefined) throw new Error(`there is no example of ${name}`)
    return readEvent({ ...environment, GITHUB_EVENT_NAME: name, GITHUB_REPOSITORY: payload.repository?.full_name }, payload)
  }

  test('are all understood: what a payload is about is never passed over', () => {
    const about = { pull_request: 'pullRequest', push: 'push', merge_group: 'mergeGroup', workflow_run: 'triggeringRun' } as const
    for (const [name, key] of Object.entries(about)) {
      const payloads = examples.find((each) => each.name === name)?.examples ?? []
      expect(payloads.length).toBeGreaterThan(0)
      for (const payload of payloads) expect(readEvent({ ...environment, GITHUB_EVENT_NAME: name }, payload)[key]).not.toBeNull()
    }
  })

  test('pull_request', () => {
    expect(of('pull_request', ({ action }) => action === 'labeled').pullRequest).toEqual({
      number: 2, baseRef: 'master', baseSha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e', headSha: 'ec26c3e57ca3a959ca5aad62de7213c562f8c821', fromFork: false, labels: ['bug']
    })
  })

  test('push of a new branch, and of a tag that is gone', () => {
    expect(of('push', ({ ref }) => ref === 'refs/heads/master').push).toEqual({ before: '0'.repeat(40), after: '6113728f27ae82c7b1a177c8d03f9e96e0adf246' })
    expect(of('push', ({ deleted }) => deleted === true).push).toEqual({ before: '6113728f27ae82c7b1a177c8d03f9e96e0adf246', after: '0'.repeat(40) })
  })

  test('merge_group', () => {
    expect(of('merge_group').mergeGroup).toEqual({
      baseSha: '380387fbc80638b734a49e1be1c4dfec1c01b33c', headSha: '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d', baseRef: 'refs/heads/main',
      headRef: 'refs/heads/gh-readonly-queue/main/pr-104-929f8209d40f77f4abc622a499c93a83babdbe64'
    })
  })

  test('workflow_run', () => {
    expect(of('workflow_run', (payload) => payload.workflow_run?.conclusion === 'success')).toMatchObject({
      pullRequest: null,
      triggeringRun: {
        workflow: '', event: 'repository_dispatch', conclusion: 'success', headSha: '3484a3fb816e0859fd6e1cea078d76385ff50625', head: 'octo-org:master',
        url: 'https://github.com/octo-org/octo-repo/actions/runs/289782451'
      }
    })
  })

  test('workflow_dispatch is about its branch', () => {
    expect(of('workflow_dispatch')).toMatchObject({ name: 'workflow_dispatch', pullRequest: null, push: null, mergeGroup: null, triggeringRun: null, repository: { defaultBranch: 'main' } })
  })

  test('a called workflow finds the payload of its caller', () => {
    const called = { ...environment, GITHUB_WORKFLOW: 'Caller' }
    expect(readEvent(called, { pull_request: pullRequest })).toMatchObject({ name: 'pull_request', workflow: 'Caller', job: 'schema', pullRequest: { number: 5 } })
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
