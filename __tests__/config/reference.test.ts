import { describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { allInputs } from '../../src/config/inputs.js'
import { outputs } from '../../src/config/outputs.js'
import { inputTableMarkers, policyTableMarkers, renderActionInterface, renderInputTable, renderPolicyTables } from '../../src/config/reference.js'

interface ActionFile {
  readonly name: string
  readonly description: string
  readonly author: string
  readonly branding: Readonly<Record<string, string>>
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string; readonly required?: boolean }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: Readonly<Record<string, string>>
}

const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')
const action = parse(text) as ActionFile
const readme = new URL('../../README.md', import.meta.url)

describe('action.yml', () => {
  test('holds the inputs and outputs of the tables, word for word', () => {
    expect(text).toContain(`\n${renderActionInterface()}runs:\n`)
  })

  test('has every input that the action takes, described', () => {
    const known = allInputs.filter(({ places }) => places.includes('action'))
    expect(Object.keys(action.inputs)).toEqual(known.map(({ name }) => name))
    for (const { name, description, default: value, absent } of known) {
      expect(action.inputs[name]?.description).toContain(description)
      if (value !== null || absent !== null) expect(action.inputs[name]?.description).toContain(`default: ${value ?? absent ?? ''}`)
    }
  })

  test('has no defaults that would win over the config file', () => {
    const defaults = Object.entries(action.inputs).flatMap(([name, input]) => input.default === undefined ? [] : [[name, input.default]])
    expect(defaults).toEqual([['github-token', '${{ github.token }}']])
  })

  test('has every output', () => {
    expect(action.outputs).toEqual(Object.fromEntries(outputs.map(({ name, description }) => [name, { description }])))
    expect(Object.keys(action.outputs)).toEqual([
      'conclusion', 'create-count', 'modify-count', 'drop-count', 'effect-create-count', 'effect-modify-count', 'effect-drop-count',
      'false-positive-count', 'finding-count', 'report-json', 'report-html', 'comment-url', 'issue-url'
    ])
  })

  test('runs what is built', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' })
    expect(action).toMatchObject({ name: 'pg-parity', author: expect.any(String), description: expect.any(String), branding: { icon: 'database', color: 'blue' } })
  })
})

describe('the table of inputs in Markdown', () => {
  const rows = renderInputTable().trimEnd().split('\n')

  test('has a row of five cells for each input', () => {
    expect(rows).toHaveLength(allInputs.length + 2)
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6)
  })

  test('says what holds without an input, and where it can be given', () => {
    expect(rows).toContain('| `window` | `1h` | The length of the sliding window of max-migrations. | everywhere | check, history |')
    expect(rows).toContain('| `fail-on` | `error` | The least severity that fails. One of `error`, `warning`, `never`. | everywhere | check, drift, history, audit, probe, cleanup, diff |')
    expect(rows.find((row) => row.startsWith('| `base` '))).toContain('| from the event |')
    expect(rows.find((row) => row.startsWith('| `github-token` '))).toContain('| `${{ github.token }}` |')
    expect(rows.find((row) => row.startsWith('| `undo` '))).toContain('| action, flag |')
    expect(rows.find((row) => row.startsWith('| `config` '))).toMatch(/\| all \|$/)
  })

  const whereReadmeIs = existsSync(readme) ? test : test.skip
  whereReadmeIs('stands in README.md', () => {
    const [, rest] = readFileSync(readme, 'utf8').split(inputTableMarkers.start)
    expect(rest?.split(inputTableMarkers.end)[0]?.trim()).toBe(renderInputTable().trim())
    const [, policy] = readFileSync(readme, 'utf8').split(policyTableMarkers.start)
    expect(policy?.split(policyTableMarkers.end)[0]?.trim()).toBe(renderPolicyTables().trim())
  })
})
