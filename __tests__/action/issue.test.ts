import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { makeRepository, type Repository } from '../support/folder.js'
import { bot, repository, startGitHub, type GitHub, type GitHubRequest } from '../support/github.js'
import { sharedServer, type Server } from '../support/postgres.js'
import { runStep, type StepResult } from '../support/runner.js'
import { databaseUrl, execute } from '../support/server-state.js'

interface Issue {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: string
  readonly state_reason: string | null
  readonly html_url: string
  readonly labels: readonly { readonly name: string; readonly color: string; readonly description: string | null }[]
  readonly user: { readonly login: string }
}

const path = `/repos/${repository.owner}/${repository.repo}`
const label = 'pg-parity: drift'
const marker = (target: string): string => `<!-- pg-parity-drift:/${target} -->`
const schema = 'create table customers (\n  id bigint primary key,\n  email text\n);\n'

let server: Server
let github: GitHub
let clone: Repository
let sha = ''
/** How many requests earlier steps have made. */
let earlier = 0
const made: string[] = []

beforeAll(async () => {
  server = await sharedServer(18)
  github = await startGitHub()
  clone = await makeRepository()
  sha = await clone.commit('Begin', { 'db/schema.sql': schema })
})

beforeEach(async () => {
  github.intercept(() => undefined)
  // What an earlier test left is nobody's any more.
  for (const { number } of await issues()) await github.call('PATCH', `${path}/issues/${number}`, { body: 'done', state: 'closed' })
})

afterAll(async () => {
  for (const name of made) await execute(server.url, `drop database ${name}`)
  await github.stop()
})

/** A live database that is what is committed, and then what the statements made of it. */
async function deploy(name: string, ...statements: readonly string[]): Promise<string> {
  const unique = `issue_${name}_${String(process.pid)}`
  await execute(server.url, `create database ${unique}`)
  made.push(unique)
  await execute(databaseUrl(server.url, unique), schema, ...statements)
  return databaseUrl(server.url, unique)
}

async function issues(page = 1): Promise<readonly Issue[]> {
  const { body } = await github.call<readonly Issue[]>('GET', `${path}/issues?state=all&labels=${encodeURIComponent(label)}&direction=asc&per_page=100&page=${page}`)
  return body.length < 100 ? body : [...body, ...(await issues(page + 1))]
}

/** The issues that the step before has not left to an earlier test. */
async function current(): Promise<readonly Issue[]> {
  return (await issues()).filter(({ body }) => body !== 'done')
}

async function comments(number: number): Promise<readonly string[]> {
  return (await github.call<readonly { readonly body: string }[]>('GET', `${path}/issues/${number}/comments?per_page=100`)).body.map(({ body }) => body)
}

async function step(given: Readonly<Record<string, string>>, isPrivate = true): Promise<StepResult> {
  earlier = github.requests.length
  const payload = { schedule: '23 4 * * *', repository: { private: isPrivate, default_branch: 'main' } }
  const inputs = { mode: 'drift', schema: 'db/schema.sql', 'database-url': server.url, ...given }
  return runStep({ workspace: clone.folder, github, event: { name: 'schedule', ref: 'refs/heads/main', sha, payload }, inputs })
}

const since = (): readonly GitHubRequest[] => github.requests.slice(earlier)
const asked = (): readonly string[] => since().map(({ method, path: at }) => `${method} ${decodeURIComponent(at.replace(path, '')).replaceAll('+', ' ')}`)
const writes = (): readonly string[] => asked().filter((each) => !each.startsWith('GET') && !each.endsWith('/graphql'))
const warnings = ({ commands }: StepResult): readonly string[] => commands.filter(({ name, properties }) => name === 'warning' && properties['title'] === undefined).map(({ message }) => message)

test('the life of an issue: opened, left as it is, changed, closed, opened again', async () => {
  const live = await deploy('life', "alter table customers alter email set default '-'", 'create table by_hand (id bigint)')
  const opened = await step({ 'live-url': live })
  const [issue, ...others] = await current()
  if (issue === undefined) throw new Error(opened.log)
  expect({ exitCode: opened.exitCode, url: opened.outputs['issue-url'], others }).toEqual({ exitCode: 1, url: issue.html_url, others: [] })
  expect(issue).toMatchObject({ title: 'Schema drift in the live database', state: 'open', user: { login: bot }, labels: [{ name: label, color: 'd93f0b' }] })
  expect(issue.body).toMatch(/^<!-- pg-parity-drift:\/ -->\n### ❌ The live database has drifted: 2 differences\n/)
  expect(issue.body).toMatch(new RegExp(`\\*\\*What it has otherwise: live → repository\\*\\*\\n\\n.*\\n.*\\n\\| column \`public.customers.email\` \\| default: .* \\| \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC \\| \\[\`db/schema.sql:3\`\\]\\(https://github.com/acme/shop/blob/${sha}/db/schema.sql#L3\\) \\|`))
  expect(issue.body).toContain('<details><summary>drop table <code>public.by_hand</code></summary>')
  expect(writes()).toEqual(['POST /issues', `PATCH /labels/${label}`])

  const same = await step({ 'live-url': live })
  expect({ writes: writes(), asked: asked().length, url: same.outputs['issue-url'] }).toEqual({ writes: [], asked: 2, url: issue.html_url })

  await execute(live, 'drop table by_hand', 'create table customers_backup (id bigint)')
  await step({ 'live-url': live })
  expect(writes()).toEqual([`POST /issues/${issue.number}/comments`, `PATCH /issues/${issue.number}`])
  const [said] = await comments(issue.number)
  expect(said).toMatch(/^### ❌ The drift has changed\n\n\*\*New\*\*\n\n- `live-extra`: table `public.customers_backup`\n\n\*\*No longer there\*\*\n\n- `live-extra`: table `public.by_hand`\n\nNow: 2 differences\./)
  expect((await current())[0]?.body).toContain('public.customers_backup')

  await execute(live, 'drop table customers_backup', 'alter table customers alter email drop default')
  const clean = await step({ 'live-url': live })
  expect({ exitCode: clean.exitCode, url: clean.outputs['issue-url'], writes: writes() }).toEqual({ exitCode: 0, url: '', writes: [`POST /issues/${issue.number}/comments`, `PATCH /issues/${issue.number}`] })
  expect((await current())[0]).toMatchObject({ state: 'closed', state_reason: 'completed', title: issue.title })
  expect((await comments(issue.number)).at(-1)).toMatch(/^### ✅ The drift is gone\n\nThe live database agrees with the repository\. Seen .* It was there since \d{4}-/)

  await execute(live, 'alter table customers drop email')
  await step({ 'live-url': live })
  expect(await current()).toMatchObject([{ number: issue.number, state: 'open' }])
  expect((await comments(issue.number)).at(-1)).toMatch(/^### ❌ There is drift again\n\n\*\*New\*\*\n\n- `live-missing`: column `public.customers.email`\n/)

  await github.call('PATCH', `${path}/issues/${issue.number}`, { state: 'closed', state_reason: 'not_planned' })
  const left = await step({ 'live-url': live })
  expect({ writes: writes(), url: left.outputs['issue-url'] }).toEqual({ writes: [], url: '' })
  expect(left.log).toContain('closed by somebody, and stays so until something new appears')
  await execute(live, 'create index on customers (id)')
  await step({ 'live-url': live })
  expect(await current()).toMatchObject([{ number: issue.number, state: 'open' }])
})

test('each database has its own, and one that cannot be checked keeps its issue', async () => {
  const [eu, us] = [await deploy('eu', 'drop table customers'), await deploy('us', 'alter table customers add fax text')]
  const targets = (last: string): Readonly<Record<string, string>> => ({ name: 'shop', targets: `eu=${eu}\nus=${last}` })
  const first = await step(targets(us))
  const opened = await current()
  expect(opened.map(({ title }) => title)).toEqual(['Schema drift in eu (shop)', 'Schema drift in us (shop)'])
  expect({ exitCode: first.exitCode, urls: first.outputs['issue-url'] }).toEqual({ exitCode: 1, urls: opened.map(({ html_url: url }) => url).join('\n') })
  await execute(eu, schema)
  const second = await step(targets(databaseUrl(server.url, 'issue_nowhere')))
  expect(second.exitCode).toBe(3)
  expect(second.log).toContain('us could not be checked: its issue, if it has one, stays as it is.')
  expect((await current()).map(({ state }) => state)).toEqual(['closed', 'open'])
  expect(writes()).toHaveLength(2)
})

test('what others wrote with our marker is left alone, and so are pull requests; a label that is there stays as it is', async () => {
  const live = await deploy('strangers', 'create table by_hand (id bigint)')
  await github.call('PATCH', `${path}/labels/${encodeURIComponent(label)}`, { color: '000000', description: null })
  const theirs = (await github.call<Issue>('POST', `${path}/issues`, { title: 'mine', body: `${marker('')}\nsays a stranger`, labels: [label] })).body
  const pull = { number: repository.pullRequest, body: marker(''), state: 'open', html_url: 'https://github.test/pull', user: { id: 1, login: bot, type: 'Bot' }, pull_request: {} }
  github.intercept(async (request) => request.method === 'GET' && request.path.startsWith(`${path}/issues?`)
    ? { status: 200, body: [pull, ...(await github.call<readonly object[]>('GET', request.path)).body] } : undefined)
  const { log } = await step({ 'live-url': live })
  expect(writes()).toEqual(['POST /issues'])
  expect(log).toContain(`${theirs.html_url} bears our marker and is by somebody else: it is left alone.`)
  await step({ 'live-url': live })
  expect(writes()).toEqual([])
  expect((await current()).map(({ body, labels: [each] }) => [body.split('\n')[1], each?.color])).toEqual([['says a stranger', '000000'], [expect.stringMatching(/^### ❌/), '000000']])
})

test('it is found on the third page, closed as it is', async () => {
  const live = await deploy('pages', 'create table by_hand (id bigint)')
  const { body: old } = await github.call<Issue>('POST', `${path}/issues`, { title: 'Schema drift', body: `${marker('')}\nold`, labels: [label] }, github.token)
  await github.call('PATCH', `${path}/issues/${old.number}`, { state: 'closed' })
  await Promise.all(Array.from({ length: 205 }, async (_, index) => github.call('POST', `${path}/issues`, { title: `issue ${index}`, body: 'done', labels: [label] })))
  await step({ 'live-url': live })
  const page = (number: number): string => `GET /issues?labels=${label}&state=all&per_page=100${number === 1 ? '' : `&page=${number}`}`
  expect(asked()).toEqual([page(1), page(2), page(3), 'POST /graphql', `POST /issues/${old.number}/comments`, `PATCH /issues/${old.number}`])
  expect(await current()).toMatchObject([{ number: old.number, state: 'open' }])
})

describe('where GitHub', () => {
  let live = ''

  beforeAll(async () => {
    live = await deploy('refusals', 'create table by_hand (id bigint)')
  })

  const writing = ({ method, path: at }: GitHubRequest): boolean => method !== 'GET' && at !== '/graphql'

  test.each<[string, number, (request: GitHubRequest) => boolean, string, string]>([
    ['forbids to write', 403, writing, 'Resource not accessible by integration', 'the token lacks the permission `issues: write`'],
    ['has no issues here', 410, () => true, 'Issues are disabled for this repo', 'issues are turned off in this repository']
  ])('%s: that is one warning, and nothing else is different', async (_what, status, refuses, message, warning) => {
    github.intercept((request) => (refuses(request) ? { status, body: { message } } : undefined))
    const result = await step({ targets: `one=${live}\ntwo=${live}` })
    expect(warnings(result)).toEqual([expect.stringContaining(warning)])
    expect({ exitCode: result.exitCode, outputs: result.outputs, summary: result.summary }).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure', 'issue-url': '' }, summary: expect.stringContaining('public.by_hand') })
    expect(await current()).toEqual([])
  })

  test('is not asked at all with `issue: false`', async () => {
    expect((await step({ 'live-url': live, issue: 'false' })).exitCode).toBe(1)
    expect(asked()).toEqual([])
  })
})

test('in a public repository nothing that is published tells definitions or values, and the report files do', async () => {
  const secret = 'hunter2-s3cr3t'
  const live = await deploy('secret', `alter table customers alter email set default '${secret}'`, `create view leak as select '${secret}' as a`, `create function f() returns text language sql as $$ select '${secret}' $$`)
  const given = { 'live-url': live, 'log-level': 'debug', report: 'report.json\nreport.md' }
  const { exitCode, log, summary, outputs } = await step(given, false)
  const published = [log, summary, JSON.stringify(outputs), JSON.stringify(since())].join('\n')
  for (const name of ['public.customers.email', 'public.leak', 'it differs in its default']) expect(published).toContain(name)
  expect({ exitCode, leaks: published.includes(secret), place: published.includes(new URL(live).pathname) }).toEqual({ exitCode: 1, leaks: false, place: false })
  for (const file of ['report.json', 'report.md']) expect(await readFile(`${clone.folder}/${file}`, 'utf8')).toContain(secret)
  const [issue] = await current()
  await github.call('PATCH', `${path}/issues/${issue?.number}`, { body: 'done' })
  const asked = await step({ ...given, details: 'full' }, false)
  for (const told of [asked.log, asked.summary, JSON.stringify(since())]) expect(told).toContain(secret)
})
