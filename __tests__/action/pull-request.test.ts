import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { makeRepository, type Repository } from '../support/folder.js'
import { bot, repository, startGitHub, type GitHub } from '../support/github.js'
import { sharedServer, type Server } from '../support/postgres.js'
import { readReport } from '../support/report-document.js'
import { checkoutMerge, runStep, type StepResult } from '../support/runner.js'

const customers = 'create table customers (\n  id bigint primary key,\n  name text not null\n);\n'
const orders = 'create table orders (\n  id bigint primary key,\n  customer_id bigint not null references customers\n);\n'
const parcels = 'create table parcels (\n  id bigint primary key\n);\n'
const [first, second, third] = ['db/migrations/20250101000000_customers.sql', 'db/migrations/20250103000000_orders.sql', 'db/migrations/20250102000000_parcels.sql']
const inputs = { schema: 'db/schema.sql', migrations: 'db/migrations' }

interface Comment {
  readonly id: number
  readonly body: string
  readonly user: { readonly login: string }
}

let server: Server
let github: GitHub

/** How many requests earlier tests have made. */
let earlier = 0

beforeAll(async () => {
  server = await sharedServer(18)
  github = await startGitHub()
})

beforeEach(async () => {
  github.intercept(() => undefined)
  for (const { id } of await comments()) await github.call('DELETE', `/repos/${repository.owner}/${repository.repo}/issues/comments/${id}`)
  earlier = github.requests.length
})

afterAll(async () => {
  await github.stop()
})

async function comments(): Promise<readonly Comment[]> {
  const path = `/repos/${repository.owner}/${repository.repo}/issues/${repository.pullRequest}/comments`
  return (await github.call<readonly Comment[]>('GET', path)).body
}

const writes = (): readonly string[] => github.requests.slice(earlier).filter(({ method, path }) => method !== 'GET' && path !== '/graphql').map(({ method }) => method)

/** A repository whose `main` has customers, and, since, somebody else's parcels; `topic` branches off before them. */
async function branchOff(topic: Readonly<Record<string, string>>): Promise<{ readonly repository: Repository; readonly begun: string }> {
  const made = await makeRepository()
  const begun = await made.commit('Begin', { 'db/schema.sql': customers, [first]: customers, 'README.md': 'A shop\n' })
  await made.git('checkout', '--quiet', '-b', 'topic')
  await made.commit('Topic', topic)
  await made.git('checkout', '--quiet', 'main')
  await made.commit('Parcels', { 'db/schema.sql': parcels + customers, [third]: parcels })
  return { repository: made, begun }
}

async function runOn(topic: Readonly<Record<string, string>>, more: { readonly token?: string; readonly fork?: boolean; readonly inputs?: Readonly<Record<string, string>> } = {}): Promise<StepResult> {
  const { repository: made, begun } = await branchOff(topic)
  const { workspace, event } = await checkoutMerge(made, begun, more.fork)
  const given = { ...inputs, 'database-url': server.url, ...more.inputs }
  return runStep({ workspace, event, github, inputs: given, ...(more.token === undefined ? {} : { token: more.token }) })
}

const agreeing = { 'db/schema.sql': customers + orders, [second]: orders }
const drifting = { 'db/schema.sql': `${customers}-- what is ordered\n${orders}`, [second]: orders.replace(' not null', '') }

describe('a pull request that changes the schema', () => {
  test('and agrees passes, and one comment says what it does, without what others merged meanwhile', async () => {
    const { exitCode, outputs, summary, commands, log } = await runOn(agreeing)
    expect({ exitCode, log }).toMatchObject({ exitCode: 0 })
    expect(outputs).toMatchObject({
      conclusion: 'success', 'create-count': '0', 'modify-count': '0', 'drop-count': '0',
      'effect-create-count': '1', 'effect-modify-count': '0', 'effect-drop-count': '0', 'finding-count': '0', 'issue-url': ''
    })
    expect(commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name))).toEqual([])
    const [comment, ...others] = await comments()
    expect(others).toEqual([])
    expect(comment?.user.login).toBe(bot)
    for (const text of [comment?.body ?? '', summary]) {
      expect(text).toMatch(/passed/)
      expect(text).toContain('public.orders')
      expect(text).not.toContain('public.parcels')
    }
    expect(outputs['comment-url']).toContain(`#issuecomment-${comment?.id}`)
    const report = readReport(await readFile(outputs['report-json'] ?? '', 'utf8'))
    expect(report.effect).toMatchObject({ summary: { create: 1, modify: 0, drop: 0 }, changes: [{ action: 'create', kind: 'table', name: 'public.orders' }] })
    expect(await readFile(outputs['report-html'] ?? '', 'utf8')).toContain('public.orders')
  })

  test('and drifts fails, says first what it does, then what is wrong, and annotates files and lines', async () => {
    const { exitCode, outputs, summary, commands } = await runOn(drifting)
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ conclusion: 'failure', 'create-count': '0', 'modify-count': '1', 'effect-create-count': '1', 'finding-count': '1' })
    const annotations = commands.filter(({ name }) => name === 'error')
    expect(annotations).toHaveLength(1)
    expect(annotations[0]).toMatchObject({ properties: { file: 'db/schema.sql', line: '11' }, message: expect.stringContaining('public.orders.customer_id') })
    const [comment, ...others] = await comments()
    expect(others).toEqual([])
    for (const text of [comment?.body ?? '', summary]) {
      expect(text).toMatch(/failed/)
      const [effect, finding] = [text.indexOf('What this pull request does'), text.indexOf('public.orders.customer_id')]
      expect(effect).toBeGreaterThan(0)
      expect(finding).toBeGreaterThan(effect)
    }
  })

  test('keeps one comment over its runs: created, left, updated, taken back', async () => {
    const { repository: made, begun } = await branchOff(drifting)
    const given = { ...inputs, 'database-url': server.url }
    const push = async (files?: Readonly<Record<string, string>>): Promise<StepResult> => {
      if (files !== undefined) {
        await made.git('checkout', '--quiet', 'topic')
        await made.commit('More', files)
      }
      const { workspace, event } = await checkoutMerge(made, begun)
      return runStep({ workspace, event, github, inputs: given })
    }
    expect((await push()).exitCode).toBe(1)
    const [created] = await comments()
    expect(writes()).toEqual(['POST'])

    await push()
    expect(writes()).toEqual(['POST'])

    expect((await push(agreeing)).exitCode).toBe(0)
    const [updated, ...more] = await comments()
    expect({ id: updated?.id, more }).toEqual({ id: created?.id, more: [] })
    expect(updated?.body).not.toContain('public.orders.customer_id')
    expect(writes()).toEqual(['POST', 'PATCH'])

    await made.git('checkout', '--quiet', 'topic')
    await made.git('rm', '--quiet', second)
    expect((await push({ 'db/schema.sql': customers })).exitCode).toBe(0)
    const [resolved, ...rest] = await comments()
    expect({ id: resolved?.id, rest }).toEqual({ id: created?.id, rest: [] })
    expect(resolved?.body).toContain('has nothing to say any more')
  })
})

describe('a pull request with nothing to say', () => {
  test('is met with silence', async () => {
    const { exitCode, outputs, summary } = await runOn({ 'README.md': 'A better shop\n' })
    expect({ exitCode, writes: writes(), comments: await comments() }).toEqual({ exitCode: 0, writes: [], comments: [] })
    expect(outputs).toMatchObject({ conclusion: 'success', 'comment-url': '', 'effect-create-count': '0' })
    expect(summary).toContain('passed')
  })

  test('is commented on all the same where that is wished, and never where it is not', async () => {
    await runOn({ 'README.md': 'A better shop\n' }, { inputs: { comment: 'always' } })
    expect(await comments()).toHaveLength(1)
    await runOn(drifting, { inputs: { comment: 'never' } })
    expect(writes()).toEqual(['POST'])
  })
})

describe('a token that may not write', () => {
  test.each([[false, 'pull-requests: write'], [true, 'fork']])('costs one warning and changes nothing else, from a fork: %s', async (fork, hint) => {
    const { exitCode, outputs, summary, commands } = await runOn(drifting, { token: github.readToken, fork })
    expect({ exitCode, conclusion: outputs['conclusion'], url: outputs['comment-url'] }).toEqual({ exitCode: 1, conclusion: 'failure', url: '' })
    const warnings = commands.filter(({ name }) => name === 'warning')
    expect(warnings).toEqual([expect.objectContaining({ message: expect.stringContaining(hint) })])
    expect(commands.filter(({ name }) => name === 'error')).toHaveLength(1)
    expect(summary).toContain('public.orders.customer_id')
  })

  test('may also be one that GitHub does not know', async () => {
    github.intercept(() => ({ status: 401, body: { message: 'Bad credentials' } }))
    const { exitCode, commands } = await runOn(agreeing)
    expect({ exitCode, warnings: commands.filter(({ name }) => name === 'warning').length }).toEqual({ exitCode: 0, warnings: 1 })
  })
})

test('in a folder of the repository, paths of annotations are the repository’s', async () => {
  const { commands, exitCode } = await runOn(drifting, { inputs: { 'working-directory': 'db', schema: 'schema.sql', migrations: 'migrations' } })
  expect(exitCode).toBe(1)
  expect(commands.find(({ name }) => name === 'error')?.properties).toMatchObject({ file: 'db/schema.sql', line: '11' })
  expect((await comments())[0]?.body).toContain('db/schema.sql')
})

test('the embedded server does all of this without any service', async () => {
  const { exitCode, outputs, log } = await runOn(drifting, { inputs: { 'database-url': '' } })
  expect({ exitCode, log }).toMatchObject({ exitCode: 1, log: expect.stringContaining('embedded') })
  expect(outputs).toMatchObject({ 'modify-count': '1', 'effect-create-count': '1' })
})

test('reports that are asked for are written in the workspace', async () => {
  const { repository: made, begun } = await branchOff(drifting)
  const { workspace, event } = await checkoutMerge(made, begun)
  const { outputs } = await runStep({ workspace, event, github, inputs: { ...inputs, 'database-url': server.url, report: 'out/report.json\nout/report.md\n' } })
  expect(outputs['report-json']).toBe(join(workspace, 'out/report.json'))
  expect(readReport(await readFile(join(workspace, 'out/report.json'), 'utf8')).conclusion).toBe('failure')
  expect(await readFile(join(workspace, 'out/report.md'), 'utf8')).toContain('public.orders.customer_id')
})
