import { execFileSync } from 'node:child_process'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { makeFolder, makeRepository, type Repository } from '../support/folder.js'
import { repository, startGitHub, type GitHub, type GitHubAnswer } from '../support/github.js'
import { sharedServer, type Server } from '../support/postgres.js'
import { checkoutMerge, runStep, type Event, type StepResult } from '../support/runner.js'

const table = (name: string): string => `create table ${name} (id integer);\n`
const [first, second] = ['db/20250612220107_a.sql', 'db/20250612222107_b.sql']
const path = `/repos/${repository.owner}/${repository.repo}`

let server: Server
let github: GitHub
let made: Repository
let base = ''

beforeAll(async () => {
  server = await sharedServer(18)
  github = await startGitHub()
})

beforeEach(async () => {
  github.intercept(() => undefined)
  made = await makeRepository()
  base = await made.commit('Begin', { [first]: table('a') })
  await made.git('checkout', '--quiet', '-b', 'topic')
  await made.commit('Topic', { [second]: table('b') })
  await made.git('checkout', '--quiet', 'main')
})

afterAll(async () => {
  await github.stop()
})

async function step(workspace: string, event: Event, given: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  return runStep({ workspace, event, github, inputs: { migrations: 'db', 'database-url': server.url, ...given } })
}

/** The findings as annotations: `level code`. */
const annotations = ({ commands }: StepResult): readonly string[] =>
  commands.filter(({ name, properties }) => ['error', 'warning', 'notice'].includes(name) && properties['title'] !== undefined).map(({ name, properties }) => `${name} ${properties['title'] ?? ''}`)

/** What GitHub says of the pull request. */
const labelled = (...names: readonly string[]) => ({ method, path: asked }: { readonly method: string; readonly path: string }): GitHubAnswer | undefined =>
  method === 'GET' && asked === `${path}/pulls/1` ? { status: 200, body: { number: 1, labels: names.map((name) => ({ name })) } } : undefined

/** A clone of the newest commit alone, as actions/checkout makes it unless it is told otherwise. */
async function cloneShallow(): Promise<string> {
  const folder = await makeFolder({})
  for (const parameters of [['init', '--quiet'], ['fetch', '--quiet', '--depth=1', `file://${made.folder}`, 'HEAD'], ['checkout', '--quiet', '--detach', 'FETCH_HEAD']]) execFileSync('git', parameters, { cwd: folder, stdio: 'pipe' })
  return folder
}

describe('the override label', () => {
  test('lets a pull request pass that has it now, whatever its payload says', async () => {
    const { workspace, event } = await checkoutMerge(made, base)
    github.intercept(labelled())
    expect(await step(workspace, event)).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } })
    github.intercept(labelled('migration-rate-override'))
    const allowed = await step(workspace, event)
    expect({ exitCode: allowed.exitCode, annotations: annotations(allowed) }).toEqual({ exitCode: 0, annotations: ['notice migration-rate'] })
    expect(allowed.summary).toContain('Allowed by the label')
  })

  test('lets its merge group pass', async () => {
    const { workspace, event: { sha } } = await checkoutMerge(made, base)
    const ref = `refs/heads/gh-readonly-queue/main/pr-1-${base}`
    const payload = { action: 'checks_requested', merge_group: { base_sha: base, head_sha: sha, base_ref: 'refs/heads/main', head_ref: ref }, repository: { default_branch: 'main' } }
    const event = { name: 'merge_group', ref, sha, payload }
    github.intercept(labelled('migration-rate-override'))
    const allowed = await step(workspace, event)
    expect({ exitCode: allowed.exitCode, annotations: annotations(allowed) }).toEqual({ exitCode: 0, annotations: ['notice migration-rate'] })
    github.intercept(labelled('other'))
    expect((await step(workspace, event)).exitCode).toBe(1)
  })

  test('lets a merge group of several pass where the label is not on the one in its name', async () => {
    const { workspace, event: { sha } } = await checkoutMerge(made, base)
    const [queued, ref] = ['a'.repeat(40), `refs/heads/gh-readonly-queue/main/pr-1-${base}`]
    const payload = { action: 'checks_requested', merge_group: { base_sha: base, head_sha: sha, base_ref: 'refs/heads/main', head_ref: ref }, repository: { default_branch: 'main' } }
    const entries = { nodes: [{ headCommit: { oid: queued }, pullRequest: { number: 2 } }, { headCommit: { oid: sha }, pullRequest: { number: 1 } }] }
    const member = (each: string, parent: string): object => ({ sha: each, commit: { committer: { date: '2025-06-12T22:01:07Z' } }, parents: [{ sha: parent }] })
    const knows = (label: string) => ({ method, path: asked }: { readonly method: string; readonly path: string }): GitHubAnswer | undefined => {
      if (asked === '/graphql') return { status: 200, body: { data: { repository: { mergeQueue: { entries } } } } }
      if (asked.startsWith(`${path}/commits?sha=${sha}`)) return { status: 200, body: [member(sha, queued), member(queued, base), member(base, 'b')] }
      return asked === `${path}/pulls/2` ? { status: 200, body: { number: 2, labels: [{ name: label }] } } : labelled()({ method, path: asked })
    }
    github.intercept(knows('migration-rate-override'))
    expect((await step(workspace, { name: 'merge_group', ref, sha, payload })).exitCode).toBe(0)
    github.intercept(knows('other'))
    expect((await step(workspace, { name: 'merge_group', ref, sha, payload })).exitCode).toBe(1)
  })
})

describe('a shallow clone', () => {
  test('cannot be checked without a token, and names fetch-depth', async () => {
    const { event } = await checkoutMerge(made, base)
    const result = await step(await cloneShallow(), event, { 'github-token': '' })
    expect(result).toMatchObject({ exitCode: 3, outputs: { conclusion: 'error' } })
    expect(result.summary).toContain('fetch-depth: 0')
  })

  test('is checked with what GitHub knows', async () => {
    const { event } = await checkoutMerge(made, base)
    const tree = (await made.git('ls-tree', '-r', base)).split('\n').map((line) => ({ type: 'blob', sha: line.split(/[ \t]/)[2], path: line.split('\t')[1] }))
    github.intercept(({ path: asked }) => (asked.startsWith(`${path}/git/trees/${base}`) ? { status: 200, body: { tree, truncated: false } } : labelled()({ method: 'GET', path: asked })))
    const result = await step(await cloneShallow(), event)
    expect({ exitCode: result.exitCode, annotations: annotations(result), created: result.outputs['effect-create-count'] }).toEqual({ exitCode: 1, annotations: ['error migration-rate'], created: '1' })
  })
})

test('a schedule sees what came onto the branch since yesterday', async () => {
  await made.git('checkout', '--quiet', 'main')
  for (const [index, name] of ['c', 'd'].entries()) await made.commit(name, { [`db/${index + 2}_${name}.sql`]: table(name) })
  const event = { name: 'schedule', ref: 'refs/heads/main', sha: await made.git('rev-parse', 'HEAD'), payload: { schedule: '0 6 * * *', repository: { default_branch: 'main' } } }
  const result = await step(made.folder, event)
  expect({ exitCode: result.exitCode, annotations: annotations(result) }).toMatchObject({ exitCode: 1, annotations: ['error migration-rate'] })
})
