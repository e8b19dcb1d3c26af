import { createRequire } from 'node:module'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { makeRepository, type Repository } from '../support/folder.js'
import { repository, startGitHub, type GitHub } from '../support/github.js'
import { sharedServer, type Server } from '../support/postgres.js'
import { runStep, type Event, type StepResult } from '../support/runner.js'

const examples = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly { readonly name: string; readonly examples: readonly Readonly<Record<string, object>>[] }[]
const [fullName, zeros] = [`${repository.owner}/${repository.repo}`, '0'.repeat(40)]
const table = (name: string): string => `create table ${name} (id integer);\n`

let server: Server
let github: GitHub
let made: Repository
/** `topic` branched off at `begin`, `parcels` came onto main since, `merge` is what GitHub makes of both. */
let commits: Readonly<Record<'begin' | 'parcels' | 'topic' | 'merge', string>>

beforeAll(async () => {
  server = await sharedServer(18)
  github = await startGitHub()
  made = await makeRepository()
  const begin = await made.commit('Begin', { 'db/1_customers.sql': table('customers') })
  await made.git('checkout', '--quiet', '-b', 'topic')
  const topic = await made.commit('Topic', { 'db/3_orders.sql': table('orders') })
  await made.git('checkout', '--quiet', 'main')
  const parcels = await made.commit('Parcels', { 'db/2_parcels.sql': table('parcels') })
  await made.git('checkout', '--quiet', '--detach')
  await made.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'topic')
  await made.git('update-ref', 'refs/remotes/origin/main', parcels)
  commits = { begin, parcels, topic, merge: await made.git('rev-parse', 'HEAD') }
})

beforeEach(() => {
  github.intercept(() => undefined)
})

afterAll(async () => {
  await github.stop()
})

/** A payload as GitHub has sent one, about our repository. */
function payloadOf(name: string, about: Readonly<Record<string, unknown>>): object {
  const example = examples.find((each) => each.name === name)?.examples[0]
  return { ...example, repository: { ...example?.['repository'], full_name: fullName, default_branch: 'main' }, ...about }
}

function pullRequest(headSha: string): object {
  const example = examples.find(({ name }) => name === 'pull_request')?.examples[0]?.['pull_request']
  return payloadOf('pull_request', { number: 1, pull_request: { ...example, number: 1, base: { ref: 'main', sha: commits.begin }, head: { ref: 'topic', sha: headSha, repo: { full_name: fullName } } } })
}

async function step(checkout: keyof typeof commits, event: Omit<Event, 'sha'>, environment: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  await made.git('checkout', '--quiet', '--detach', commits[checkout])
  return runStep({ workspace: made.folder, event: { ...event, sha: commits[checkout] }, github, environment, inputs: { migrations: 'db', 'max-migrations': '9', severity: 'migration-out-of-order=notice', 'database-url': server.url } })
}

/** The text with the names of commits in their places. */
const named = (text: string): string => Object.entries(commits).reduce((all, [name, sha]) => all.replaceAll(sha.slice(0, 10), name.toUpperCase()), text)

type Case = readonly [what: string, checkout: keyof typeof commits, event: () => Omit<Event, 'sha'>, revisions: string, created: number]

const cases: readonly Case[] = [
  ['a pull request', 'merge', () => ({ name: 'pull_request', ref: 'refs/pull/1/merge', payload: pullRequest(commits.topic) }), 'MERGE (the merge of TOPIC into main), base is PARCELS (its first parent)', 1],
  ['the head of a pull request', 'topic', () => ({ name: 'pull_request', ref: 'refs/pull/1/merge', payload: pullRequest(commits.topic) }), 'TOPIC (the head of the pull request), base is BEGIN (where head left main, whose tip is PARCELS now)', 1],
  ['a push', 'parcels', () => ({ name: 'push', ref: 'refs/heads/main', payload: payloadOf('push', { ref: 'refs/heads/main', before: commits.begin, after: commits.parcels }) }), 'PARCELS (what was pushed to main), base is BEGIN (what was there before the push)', 1],
  ['a push of a new branch', 'topic', () => ({ name: 'push', ref: 'refs/heads/topic', payload: payloadOf('push', { ref: 'refs/heads/topic', created: true, before: zeros, after: commits.topic }) }), 'TOPIC (what was pushed to topic), base is BEGIN (where head left main, whose tip is PARCELS now, since the branch is new)', 1],
  ['a push that was forced', 'topic', () => ({ name: 'push', ref: 'refs/heads/topic', payload: payloadOf('push', { ref: 'refs/heads/topic', forced: true, before: 'd'.repeat(40), after: commits.topic }) }), 'TOPIC (what was pushed to topic), base is BEGIN (where head left main, whose tip is PARCELS now, since the push was forced)', 1],
  ['a merge group', 'merge', () => ({ name: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-1-x', payload: payloadOf('merge_group', { merge_group: { base_sha: commits.parcels, head_sha: commits.merge, base_ref: 'refs/heads/main', head_ref: 'refs/heads/gh-readonly-queue/main/pr-1-x' } }) }), 'MERGE (the merge group), base is PARCELS (what the group is built upon)', 1],
  ['a run by hand', 'topic', () => ({ name: 'workflow_dispatch', ref: 'refs/heads/topic', payload: payloadOf('workflow_dispatch', { ref: 'refs/heads/topic' }) }), 'TOPIC (what is checked out), base is BEGIN (where head left main, whose tip is PARCELS now)', 1],
  ['a schedule', 'parcels', () => ({ name: 'schedule', ref: 'refs/heads/main', payload: payloadOf('schedule', { schedule: '17 5 * * *' }) }), 'PARCELS (what is checked out), base is nothing (there is no commit before that: the newest commit before', 2],
  ['a run after another', 'parcels', () => ({ name: 'workflow_run', ref: 'refs/heads/main', payload: payloadOf('workflow_run', {}) }), 'PARCELS (what is checked out), base is PARCELS (head itself, which main holds already)', 0]
]

test.each(cases)('%s: what is compared with what is in the log and in the summary', async (_what, checkout, event, revisions, created) => {
  const { exitCode, outputs, summary, log } = await step(checkout, event())
  expect({ exitCode, created: outputs['effect-create-count'], log }).toMatchObject({ exitCode: 0, created: String(created) })
  expect(named(log).split('\n').filter((line) => line.startsWith('head is '))).toEqual([expect.stringContaining(`head is ${revisions}`)])
  expect(named(summary.replaceAll('`', ''))).toContain(`Head is ${revisions}`)
})

describe('a workflow that another one calls', () => {
  test('is about the event of its caller, and its comment is the caller’s', async () => {
    const caller = { GITHUB_WORKFLOW: 'Caller', GITHUB_JOB: 'called' }
    const { exitCode, summary } = await step('merge', { name: 'pull_request', ref: 'refs/pull/1/merge', payload: pullRequest(commits.topic) }, caller)
    expect({ exitCode, summary }).toMatchObject({ exitCode: 0, summary: expect.stringContaining('What this pull request does') })
    const { body } = await github.call<readonly { readonly body: string }[]>('GET', `/repos/${fullName}/issues/1/comments`)
    const comment = body.find((each) => each.body.startsWith('<!-- pg-parity:/Caller/called -->'))
    expect(comment?.body).toContain('public.orders')
    // The merge commit is made anew for each run, which is nothing that a reader of the comment should be told of.
    expect(comment?.body).not.toContain('Head is')
  })
})
