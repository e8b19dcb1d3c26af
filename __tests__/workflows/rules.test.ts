import { describe, expect, test } from '@jest/globals'

import { habits, traps, usesOf, type Rule } from './rules.js'
import { examples, ours, readWorkflow, shown, type Workflow } from './workflow.js'

const rules = { ...traps, ...habits }
const byName = (list: readonly Workflow[], path: string): string => list.find((workflow) => workflow.path.endsWith(`/${path}`))?.text ?? ''

/** The names of the rules that a workflow breaks. */
function broken(workflow: Workflow, kept: Readonly<Record<string, Rule>>): readonly string[] {
  return Object.entries(kept).flatMap(([name, rule]) => rule(workflow).map((fault) => `${name}: ${fault}`))
}

test('there are workflows to look at', () => {
  expect(ours.length).toBeGreaterThan(4)
  expect(examples.length).toBeGreaterThan(20)
  expect(shown.length).toBeGreaterThan(1)
})

test.each([...ours, ...examples].map((workflow) => [workflow.path, workflow] as const))('%s keeps to the rules', (_path, workflow) => {
  expect(broken(workflow, rules)).toEqual([])
})

test.each(shown.map((workflow) => [workflow.path, workflow] as const))('%s falls into no trap', (_path, workflow) => {
  expect(broken(workflow, traps)).toEqual([])
})

test('everything that others wrote is of one version', () => {
  const versions = new Map<string, Set<string>>()
  for (const { action, version } of [...ours, ...examples].flatMap(usesOf)) {
    const repository = action.split('/').slice(0, 2).join('/')
    versions.set(repository, (versions.get(repository) ?? new Set()).add(version))
  }
  expect(versions.size).toBeGreaterThan(5)
  expect([...versions].filter(([, each]) => each.size > 1)).toEqual([])
})

describe('a planted fault is found by its rule, and by no other', () => {
  const [gate, publish, monorepo, reusable, selfTest] = [
    byName(examples, 'pull-request.yml'), byName(examples, 'fork-publish.yml'), byName(examples, 'monorepo.yml'), byName(examples, 'reusable.yml'), byName(ours, 'self-test.yml')
  ]
  const sha = /actions\/checkout@([0-9a-f]{40})/.exec(gate)?.[1] ?? ''
  const planted: readonly (readonly [rule: string, text: string, what: string, fault: string])[] = [
    ['inputs of the action exist', gate, 'schema: db', 'shema: db'],
    ['inputs of the action exist', selfTest, 'schema: examples/shop', 'shema: examples/shop'],
    ['outputs of the action exist', byName(examples, 'fork-check.yml'), 'steps.parity.outputs.report-json }}', 'steps.parity.outputs.report }}'],
    ['nothing of a pull request runs with secrets', gate, 'push:', 'pull_request_target:'],
    ['nothing of a pull request runs with secrets', publish, "- if: steps.report.outcome == 'success'", '- run: make\n      - '],
    ['nothing of a pull request runs with secrets', publish, 'report-from: ${{ runner.temp }}/untrusted/report.json', 'base: ${{ runner.temp }}'],
    ['a check that may be required always reports', gate, 'merge_group:', 'workflow_dispatch:'],
    ['a check that may be required always reports', gate, '    types:', "    paths: ['db/**']\n    types:"],
    ['a check that may be required always reports', gate, 'branches: [main]', "branches: [main]\n    paths-ignore: ['**.md']"],
    ['a label is seen at once', gate, 'reopened, labeled, unlabeled]', 'reopened, labeled]'],
    ['a label is seen at once', gate, /types: .*/.exec(gate)?.[0] ?? '', 'branches: [main]'],
    ['base is there', gate, 'fetch-depth: 0', 'fetch-depth: 1'],
    ['base is there', selfTest, '          base: HEAD', '          log-level: debug'],
    ['no token is left behind', gate, 'persist-credentials: false', "ref: ''"],
    ['no more is allowed than what is needed', gate, 'permissions:\n  contents: read', 'permissions:\n  contents: write'],
    ['no more is allowed than what is needed', gate, 'permissions:\n  contents: read\n', ''],
    ['what comments may do so', gate, 'pull-requests: write', 'pull-requests: read'],
    ['what comments may do so', publish, 'pull-requests: write', 'pull-requests: read'],
    ['services are on Linux, and on the runner they are localhost', gate, 'ubuntu-latest', 'windows-latest'],
    ['services are on Linux, and on the runner they are localhost', monorepo, 'runs-on: ubuntu-latest', 'runs-on: ${{ matrix.os }}'],
    ['services are on Linux, and on the runner they are localhost', gate, '@localhost:5432', '@postgres:5432'],
    ['services are on Linux, and on the runner they are localhost', gate, "'5432:5432'", "'5433:5432'"],
    ['what others wrote is pinned', gate, sha, 'v7'],
    ['what others wrote is pinned', gate, sha, sha.slice(0, 7)],
    ['what others wrote is pinned', gate, '# v7.0.1', '# v7'],
    ['what others wrote is pinned', gate, ' # v7.0.1', ''],
    ['what others wrote is pinned', byName(examples, 'knex.yml'), 'actions/setup-node@', 'docker://node@'],
    ['no job runs for hours', gate, '    timeout-minutes: 15\n', ''],
    ['scripts take nothing but variables', monorepo, 'test "$RESULT" = success', 'echo "${{ github.head_ref }}"'],
    ['scripts take nothing but variables', monorepo, 'test "$RESULT" = success', 'echo "${{ github.event.pull_request.title }}"'],
    ['one run for a ref, and none that waits for itself', gate, /\nconcurrency:\n(?: .*\n)+/.exec(gate)?.[0] ?? '', ''],
    ['one run for a ref, and none that waits for itself', reusable, '\njobs:', '\nconcurrency: ${{ github.workflow }}\n\njobs:']
  ]

  test.each(planted)('%s', (rule, text, what, fault) => {
    expect(text.includes(what) && what !== '').toBe(true)
    const faults = broken(readWorkflow('fault.yml', text.replace(what, () => fault)), rules)
    expect([...new Set(faults.map((each) => each.slice(0, rule.length + 1)))]).toEqual([`${rule}:`])
  })

  test('each rule has one', () => {
    expect([...new Set(planted.map(([rule]) => rule))]).toEqual(Object.keys(rules))
  })
})
