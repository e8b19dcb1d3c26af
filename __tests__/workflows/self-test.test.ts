/** Runs the jobs of self-test.yml here: each step that uses the action, then the step that looks at what came of it. */
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { makeRepository, type Repository } from '../support/folder.js'
import { startGitHub, type GitHub } from '../support/github.js'
import { deployShop, startFleet } from '../live/fleet.js'
import { majors, serverUrl, type RunningServer } from '../support/postgres.js'
import { root } from '../support/program.js'
import { checkoutMerge, runStep, type Event } from '../support/runner.js'
import { isOwn, jobsOf, ours, type Step } from './workflow.js'

const selfTest = ours.find(({ path }) => path.endsWith('/self-test.yml'))
const jobs = selfTest === undefined ? [] : jobsOf(selfTest)

/** Each step of a job that uses the action, with the one that looks at it. */
function pairsOf(job: string): readonly (readonly [id: string, step: Step, look: Step])[] {
  const steps = jobs.find(([name]) => name === job)?.[2] ?? []
  return steps.flatMap((step, index) => (isOwn(step) ? [[step.id ?? '', step, steps[index + 1] ?? {}] as const] : []))
}

let github: GitHub
let repository: Repository
let push: Event

beforeAll(async () => {
  github = await startGitHub()
  repository = await makeRepository()
  cpSync(join(root, 'examples'), join(repository.folder, 'examples'), { recursive: true })
  const sha = await repository.commit('Examples', {})
  push = { name: 'push', ref: 'refs/heads/main', sha, payload: { ref: 'refs/heads/main', before: '0'.repeat(40), after: sha, repository: { private: true, default_branch: 'main' } } }
})

afterAll(async () => {
  await github.stop()
})

/** Runs both steps as the runner does, and gives what the second one prints to standard error. */
async function run(id: string, step: Step, look: Step, event: Event, workspace: string, other: Readonly<Record<string, string>> = {}): Promise<string> {
  const inputs = { ...Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)])), ...other }
  const { exitCode, outputs } = await runStep({ workspace, inputs, event, github })
  expect(exitCode === 0 || step['continue-on-error'] === true).toBe(true)
  expect(look.env).toEqual({ STEP: `\${{ toJSON(steps.${id}) }}` })
  const looked = { outcome: exitCode === 0 ? 'success' : 'failure', outputs }
  const { stderr, status } = spawnSync('bash', ['-e', '-c', look.run ?? 'false'], { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'], STEP: JSON.stringify(looked) } })
  return status === 0 ? '' : stderr
}

test('the jobs are those that run here', () => {
  expect(jobs.map(([name]) => [name, pairsOf(name).length])).toEqual([['embedded', expect.any(Number)], ['service', expect.any(Number)], ['comment', 1]])
})

describe('embedded', () => {
  test.each(pairsOf('embedded'))('%s', async (id, step, look) => {
    // The embedded server comes to the same (cli/examples.test.ts), and takes its time about it: one step is enough.
    const server = id === 'shop' ? {} : { 'database-url': await serverUrl(majors.at(-1) ?? 18) }
    expect(await run(id, step, look, push, repository.folder, server)).toBe('')
  })
})

describe('service', () => {
  let live: RunningServer
  beforeAll(async () => {
    live = await startFleet(majors.at(-1) ?? 18)
    await deployShop(live, 'shop')
  })
  afterAll(async () => live.stop())

  test.each(pairsOf('service'))('%s', async (id, step, look) => {
    const container = 'postgres://postgres:postgres@localhost:5432/'
    const urls = Object.entries(step.with ?? {}).filter(([name]) => /-url$|^targets$/.test(name)).map(([name, value]) => [name, String(value)] as const)
    expect(urls.every(([, value]) => value.includes(container))).toBe(true)
    const here = Object.fromEntries(urls.map(([name, value]) => [name, value.replaceAll(container, live.url.replace(/[^/]*$/, ''))]))
    expect(await run(id, step, look, push, repository.folder, { 'database-url': live.url, ...here })).toBe('')
  })
})

test.each(pairsOf('comment'))('comment: %s', async (id, step, look) => {
  const made = await makeRepository()
  cpSync(join(root, 'examples'), join(made.folder, 'examples'), { recursive: true })
  const base = await made.commit('Examples', {})
  await made.git('checkout', '--quiet', '-b', 'topic')
  await made.commit('Topic', { 'README.md': 'More\n' })
  const { workspace, event } = await checkoutMerge(made, base)
  expect(await run(id, step, look, event, workspace, { 'database-url': await serverUrl(majors.at(-1) ?? 18) })).toBe('')
})
