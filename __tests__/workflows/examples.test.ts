/** Runs what users copy: the step of each tool's example on that tool's sample repository. */
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { formats } from '../../src/source/formats/index.js'
import { makeFolder, makeRepository } from '../support/folder.js'
import { startGitHub, type GitHub } from '../support/github.js'
import { majors, serverUrl } from '../support/postgres.js'
import { root } from '../support/program.js'
import { runStep } from '../support/runner.js'
import { examples, isOwn, jobsOf, type Workflow } from './workflow.js'

const samples = join(root, '__tests__/source/tools')
const schema = readFileSync(join(samples, 'schema.sql'), 'utf8')
const page = readFileSync(join(root, 'examples/workflows/README.md'), 'utf8')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** Where a sample has its migrations, if its example has them elsewhere. */
const folders: Readonly<Record<string, string>> = { prisma: 'migrations' }

const nameOf = ({ path }: Workflow): string => path.slice(path.lastIndexOf('/') + 1)

/** What an example gives the action. */
function inputsOf(workflow: Workflow): Readonly<Record<string, string>> {
  const step = jobsOf(workflow).flatMap(([, , steps]) => steps).find(isOwn)
  return Object.fromEntries(Object.entries(step?.with ?? {}).map(([name, value]) => [name, String(value)]))
}

const byFormat = examples.map(inputsOf).flatMap((inputs) => (inputs['migration-format'] === undefined ? [] : [[inputs['migration-format'], inputs] as const]))
const byCommand = examples.flatMap((workflow) => {
  const { 'migrate-command': command, migrations = '' } = inputsOf(workflow)
  return command === undefined ? [] : [[nameOf(workflow).replace('.yml', ''), command, migrations] as const]
})

test('there is an example for each tool', () => {
  expect(byFormat.map(([format]) => format).sort()).toEqual(formats.map(({ name }) => name).filter((name) => name !== 'plain' && name !== 'seed').sort())
  expect(byCommand.map(([tool]) => tool).sort()).toEqual(['alembic', 'django', 'knex', 'rails', 'typeorm'])
})

describe('the example of a tool with migrations in SQL', () => {
  let github: GitHub
  beforeAll(async () => {
    github = await startGitHub()
  })
  afterAll(async () => {
    await github.stop()
  })

  test.each(byFormat)('%s checks a repository of that tool', async (format, { schema: committed = '', migrations = '', ...inputs }) => {
    const temporary = await makeFolder({ 'schema.sql': schema })
    const repository = await makeRepository()
    cpSync(join(samples, format, folders[format] ?? migrations), join(repository.folder, migrations), { recursive: true })
    const path = committed.replace('${{ runner.temp }}', temporary)
    const sha = await repository.commit('All', path.startsWith(temporary) ? {} : { [path.endsWith('.sql') ? path : `${path}/schema.sql`]: schema })
    const event = { name: 'push', ref: 'refs/heads/main', sha, payload: { ref: 'refs/heads/main', before: sha, after: sha, repository: { private: true, default_branch: 'main' } } }
    const step = { workspace: repository.folder, inputs: { ...inputs, schema: path, migrations, 'database-url': await serverUrl(majors.at(-1) ?? 18) }, event, github }
    const { exitCode, outputs, log } = await runStep(step)
    expect({ exitCode, outputs, log: exitCode === 0 ? '' : log }).toMatchObject({ exitCode: 0, log: '', outputs: { conclusion: 'success', 'create-count': '0', 'modify-count': '0', 'drop-count': '0' } })
  })
})

test.each(byCommand)('the example of %s says what the README says', (tool, command, migrations) => {
  const row = readme.split('\n').find((line) => line.toLowerCase().startsWith(`| ${tool} |`))
  expect(row).toContain(`| \`${command}\` | \`${migrations}\` |`)
})

test('the halves of the pair for forks belong together', () => {
  const [check, publish] = ['fork-check.yml', 'fork-publish.yml'].map((name) => examples.find((workflow) => nameOf(workflow) === name))
  expect(publish?.on['workflow_run']?.workflows).toEqual([check?.name])
  const artifacts = [check, publish].map((workflow) => jobsOf(workflow as Workflow).flatMap(([, , steps]) => steps).find(({ uses }) => uses?.includes('-artifact@'))?.with?.['name'])
  expect(artifacts).toEqual(['pg-parity', 'pg-parity'])
})

describe('the page', () => {
  const rows = [...page.matchAll(/^\| \[([\w.-]+)\]\(\1\)(?: and \[([\w.-]+)\]\(\2\))? \|(.*)\|$/gm)]

  test('says when to take which', () => {
    expect(rows.flatMap(([, one = '', other]) => [one, ...(other === undefined ? [] : [other])]).sort()).toEqual(examples.map(nameOf).sort())
  })
})
