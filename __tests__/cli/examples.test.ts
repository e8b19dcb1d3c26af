import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { Report } from '../../src/report/document.js'
import { oldestAndNewest } from '../database/providers.js'
import { serverUrl } from '../support/postgres.js'
import { root, runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'

interface Expected {
  readonly action: string
  readonly kind: string
  readonly name: string
  readonly aspect: string
  readonly attributes?: readonly string[]
}

const providers: readonly (readonly [string, () => Promise<readonly string[]>])[] = [
  ['the embedded server', async () => []],
  ...oldestAndNewest.map((major) => [`PostgreSQL ${String(major)}`, async () => ['--database-url', await serverUrl(major)]] as const)
]

/** With a base that is there in every clone: nothing is new against it. */
const check = (example: string): readonly string[] => [
  'check', '--schema', `examples/${example}/schema.sql`, '--migrations', `examples/${example}/migrations`, '--base', 'HEAD'
]

function byObject(changes: readonly Expected[]): readonly Expected[] {
  const key = ({ kind, name, aspect, action }: Expected): string => [kind, name, aspect, action].join('\n')
  return changes
    .map(({ action, kind, name, aspect, attributes = [] }) => ({ action, kind, name, aspect, attributes: [...attributes].sort() }))
    .sort((left, right) => (key(left) < key(right) ? -1 : 1))
}

const planted = JSON.parse(readFileSync(join(root, 'examples/drifted/expected.json'), 'utf8')) as readonly Expected[]
const linesOf = (file: string): readonly string[] => readFileSync(join(root, file), 'utf8').split('\n')

describe.each(providers)('on %s', (_, url) => {
  test('the shop and its migrations agree, and the report says what was compared and how long it took', async () => {
    const { exitCode, stdout, stderr } = await runCli([...check('shop'), ...(await url())])
    expect({ exitCode, errors: stderr.match(/(warning|error): .*/g) }).toEqual({ exitCode: 0, errors: null })
    expect(stdout).toContain('the database that migrations examples/shop/migrations build')
    expect(stdout).toContain('the committed schema examples/shop/schema.sql')
    expect(stdout).toMatch(/server +PostgreSQL \d+\.\d+ \((embedded|service)\)/)
    expect(stdout).toMatch(/0 to create, 0 to modify, 0 to drop, \d{2,} unchanged, 0 unknown/)
    expect(stdout).toMatch(/time +\d+(\.\d+)? m?s/)
  })

  describe('the drifted example', () => {
    let report: Report

    test('fails and prints one valid document, and nothing else', async () => {
      const { exitCode, stdout } = await runCli([...check('drifted'), '--format', 'json', ...(await url())])
      expect(exitCode).toBe(1)
      report = readReport(stdout)
      expect(report.conclusion).toBe('failure')
    })

    test('names every planted difference once, and no other', () => {
      const found = report.changes.map(({ attributes, ...rest }) => ({ ...rest, attributes: attributes.map(({ name }) => name) }))
      expect(byObject(found)).toEqual(byObject(planted))
      expect(report.summary).toMatchObject({ create: 11, modify: 39, drop: 6, unknown: 0 })
      expect(new Set(report.changes.map(({ certainty }) => certainty))).toEqual(new Set(['proven']))
    })

    test('raises one finding for each', () => {
      const codes = { create: 'object-missing', modify: 'object-changed', drop: 'object-extra' } as const
      const objects = report.findings.map(({ code, object }) => `${code} ${object?.kind ?? ''} ${object?.name ?? ''}`)
      expect([...objects].sort()).toEqual(report.changes.map(({ action, kind, name }) => `${codes[action]} ${kind} ${name}`).sort())
    })

    test('gives both definitions of what differs, and the one that is there of the rest', () => {
      for (const { action, kind, name, currentDefinition, desiredDefinition } of report.changes) {
        const shown = { name: `${kind} ${name}`, current: (currentDefinition ?? '') !== '', desired: (desiredDefinition ?? '') !== '' }
        expect(shown).toEqual({ name: `${kind} ${name}`, current: action !== 'create', desired: action !== 'drop' })
        if (action === 'modify') expect(currentDefinition).not.toBe(desiredDefinition)
      }
    })

    test('points at the line where each object is written', () => {
      for (const { action, kind, name, location } of report.changes) {
        const file = location?.file ?? ''
        expect({ name, file }).toEqual({ name, file: action === 'drop' ? expect.stringMatching(/^examples\/drifted\/migrations\//) : 'examples/drifted/schema.sql' })
        const { line = 0, column = 0 } = location ?? {}
        const written = (linesOf(file)[line - 1] ?? '').slice(column - 1)
        const word = kind === 'default acl' ? 'alter default privileges' : (name.replace(/\(.*/, '').split('.').at(-1) ?? '')
        expect({ kind, name, written }).toEqual({ kind, name, written: expect.stringContaining(word) })
      }
    })
  })
})
