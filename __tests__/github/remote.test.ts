import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, describe, expect, test } from '@jest/globals'

import { UncheckableError } from '../../src/database/session.js'
import { connectGitHub } from '../../src/github/client.js'
import type { GitHubClient } from '../../src/github/client.js'
import { readEvent } from '../../src/github/event.js'
import { readLabels } from '../../src/github/labels.js'
import { remoteOf } from '../../src/github/remote.js'
import type { Remote } from '../../src/source/remote.js'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A GitHub that has these answers, by path and query. */
async function connect(answers: Readonly<Record<string, unknown>>): Promise<GitHubClient> {
  const listening = createServer((request, response) => {
    const body = answers[decodeURIComponent(request.url ?? '').replace('/repos/acme/shop/', '')]
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? { message: 'Not Found' }))
  })
  server = listening
  await new Promise<void>((resolve) => { listening.listen(0, '127.0.0.1', resolve) })
  const logger = { debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined }
  return connectGitHub({ token: 'secret', apiUrl: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`, logger })
}

async function remote(answers: Readonly<Record<string, unknown>>): Promise<Remote> {
  return remoteOf(await connect(answers), { owner: 'acme', name: 'shop', fromFork: false })
}

describe('what a shallow clone lacks', () => {
  test('is compared by GitHub', async () => {
    const { compare } = await remote({ 'compare/main...h1?per_page=1': { base_commit: { sha: 'b2' }, merge_base_commit: { sha: 'b1' } } })
    expect(await compare('main', 'h1')).toEqual({ tip: 'b2', fork: 'b1' })
  })

  test('is listed and read', async () => {
    const { tree, readBlobs } = await remote({
      'git/trees/c1?recursive=1': { truncated: false, tree: [{ type: 'tree', path: 'db', sha: 't' }, { type: 'blob', path: 'db/a.sql', sha: 'f' }] },
      'git/blobs/f': { content: Buffer.from('select 1;\n').toString('base64'), encoding: 'base64' }
    })
    expect(await tree('c1')).toEqual(new Map([['db/a.sql', 'f']]))
    expect(await readBlobs(['f'])).toEqual(['select 1;\n'])
  })

  test('of a branch’s own line leaves out what it merged, and ends behind the time', async () => {
    const commit = (sha: string, date: string, ...parents: readonly string[]): unknown => ({ sha, commit: { committer: { date } }, parents: parents.map((each) => ({ sha: each })) })
    const { lineSince } = await remote({
      'commits?sha=c4&per_page=100': [
        commit('c4', '2025-06-12T12:00:00Z', 'c3', 'x2'), commit('x2', '2025-06-12T11:00:00Z', 'x1'), commit('c3', '2025-06-12T10:00:00Z', 'c2'),
        commit('x1', '2025-06-12T09:00:00Z', 'c2'), commit('c2', '2025-06-11T00:00:00Z', 'c1'), commit('c1', '2025-06-10T00:00:00Z')
      ]
    })
    expect((await lineSince('c4', Date.parse('2025-06-12T00:00:00Z'))).map((each) => each.commit)).toEqual(['c4', 'c3', 'c2'])
    expect((await lineSince('c4', 0)).map((each) => each.commit)).toEqual(['c4', 'c3', 'c2', 'c1'])
  })

  test('and GitHub does not tell cannot be checked, which names fetch-depth', async () => {
    const asked = await remote({ 'git/trees/c1?recursive=1': { truncated: true, tree: [] } })
    for (const failing of [asked.tree('c0'), asked.tree('c1'), asked.compare('a', 'b')]) {
      const error: unknown = await failing.catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(UncheckableError)
      expect(String(error)).toContain('fetch-depth: 0')
    }
  })
})

describe('labels', () => {
  const labels = (...names: readonly string[]): unknown => ({ labels: names.map((name) => ({ name })) })
  const event = (name: string, payload: object): ReturnType<typeof readEvent> => readEvent({ GITHUB_EVENT_NAME: name, GITHUB_REPOSITORY: 'acme/shop' }, payload)
  const pull = { pull_request: { number: 5, base: { ref: 'main', sha: 'b' }, head: { sha: 'h' }, labels: [{ name: 'old' }] } }
  const group = (ref: string): object => ({ merge_group: { base_sha: 'b', head_sha: 'h', base_ref: 'refs/heads/main', head_ref: ref } })

  test.each([
    ['a pull request, as they are now', event('pull_request', pull), ['now']],
    ['a merge queue', event('merge_group', group('refs/heads/gh-readonly-queue/main/pr-5-4f0c')), ['now']],
    ['a merge queue of a branch with such a name', event('merge_group', group('refs/heads/gh-readonly-queue/pr-9-x/pr-5-4f0c')), ['now']],
    ['a branch that only looks like a queue', event('merge_group', group('refs/heads/pr-5-4f0c')), []],
    ['a push, of what it merged', event('push', { before: 'b', after: 'h' }), ['merged']],
    ['a schedule', event('schedule', {}), []]
  ])('of %s', async (_what, given, expected) => {
    const client = await connect({ 'pulls/5': labels('now'), 'commits/h/pulls': [labels('merged')] })
    const warnings: string[] = []
    const logger = { debug: () => undefined, info: () => undefined, warning: (message: string) => void warnings.push(message), error: () => undefined }
    expect({ labels: await readLabels(client, given, logger), warnings }).toEqual({ labels: expected, warnings: [] })
  })

  const listed = (sha: string, ...parents: readonly string[]): unknown => ({ sha, commit: { committer: { date: '2025-06-12T12:00:00Z' } }, parents: parents.map((each) => ({ sha: each })) })
  const silent = { debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined }
  const grouped = event('merge_group', { merge_group: { base_sha: 'b', head_sha: 'h', base_ref: 'refs/heads/main', head_ref: 'refs/heads/gh-readonly-queue/main/pr-5-4f0c' } })

  test('of a merge group are those of all its pull requests: the queue knows them', async () => {
    const entry = (oid: string, number: number): unknown => ({ headCommit: { oid }, pullRequest: { number } })
    const client = await connect({
      'commits?sha=h&per_page=100': [listed('h', 'g'), listed('g', 'b'), listed('b', 'a'), listed('a')],
      '/graphql': { data: { repository: { mergeQueue: { entries: { nodes: [entry('g', 4), entry('h', 5), entry('i', 6), entry('a', 1), { headCommit: null, pullRequest: null }] } } } } },
      'pulls/4': labels('four', 'both'), 'pulls/5': labels('five', 'both')
    })
    expect((await readLabels(client, grouped, silent)).toSorted()).toEqual(['both', 'five', 'four'])
  })

  test('of a merge group that nobody tells of are those of the heads that it merges, and nobody believes its commits', async () => {
    const pulls = (number: number, sha: string, state = 'open', ref = 'main'): unknown => ({ number, state, head: { sha }, base: { ref }, labels: [{ name: `of ${number}` }] })
    const client = await connect({
      'commits?sha=h&per_page=100': [listed('h', 'g', 'h5'), listed('g', 'b', 'h4'), listed('b')],
      'commits/h5/pulls': [pulls(5, 'h5'), pulls(7, 'elsewhere'), pulls(8, 'h5', 'closed'), pulls(9, 'h5', 'open', 'release')], 'commits/h4/pulls': [pulls(4, 'h4')],
      'pulls/5': labels('of 5')
    })
    expect((await readLabels(client, grouped, silent)).toSorted()).toEqual(['of 4', 'of 5'])
  })

  test('of a push are those of all that it has merged', async () => {
    const client = await connect({
      'commits?sha=h&per_page=100': [listed('h', 'g'), listed('g', 'b', 'x'), listed('b', 'a')],
      'commits/h/pulls': [labels('two')], 'commits/g/pulls': [labels('three'), labels('two')], 'commits/b/pulls': [labels('one')]
    })
    expect((await readLabels(client, event('push', { before: 'b', after: 'h' }), silent)).toSorted()).toEqual(['three', 'two'])
  })

  test('are those of the payload where nobody may ask, which is said', async () => {
    const warnings: string[] = []
    const logger = { debug: () => undefined, info: () => undefined, warning: (message: string) => void warnings.push(message), error: () => undefined }
    expect(await readLabels(null, event('pull_request', pull), logger)).toEqual(['old'])
    expect(warnings).toEqual([])
    expect(await readLabels(await connect({}), event('pull_request', pull), logger)).toEqual(['old'])
    expect(warnings).toEqual([expect.stringContaining('pull-requests: read')])
  })
})
