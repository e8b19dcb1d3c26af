import { describe, expect, test } from '@jest/globals'
import { renderHtml } from '../../src/report/html.js'
import { renderJson } from '../../src/report/json.js'
import { renderMarkdown } from '../../src/report/markdown.js'
import { withNamesOnly } from '../../src/report/names-only.js'
import { renderText } from '../../src/report/text.js'
import type { Report } from '../../src/report/document.js'
import { findingOf, makeChange, makeFinding, makeReport } from '../support/report.js'

const secret = 'hunter2'

/** A report in which everything that tells of values and definitions holds a secret. */
function makeTelling(command: Report['command']): Report {
  const attributes = [{ name: 'default', current: `'${secret}'::text`, desired: null }, { name: 'options', current: [secret], desired: [] }]
  const change = makeChange({ action: 'modify', kind: 'column', name: 'public.users.role', attributes, currentDefinition: secret, desiredDefinition: secret })
  const spelling = [{ written: secret, kept: secret }]
  const finding = { ...findingOf(change), message: `The column differs: default is '${secret}'.`, details: { aspect: 'definition', attributes } }
  const report = makeReport({
    command, changes: [change, makeChange({ action: 'drop', kind: 'table', name: 'public.t', currentDefinition: secret })], findings: [finding, makeFinding({ code: 'generator-loop', message: secret, details: { sql: secret, spelling, values: spelling } })],
    effect: { summary: { create: 0, modify: 1, drop: 0 }, changes: [change] }, patch: secret, compared: { current: 'postgres://reader@db.example.com/app', desired: 'the committed schema' },
    generator: {
      output: 'files', loop: { files: [], interval: 1, cause: 'moment', values: [{ first: secret, second: secret }], checksumCauses: [] },
      runs: [{ verdict: 'pending', files: [{ path: 'm/1.sql', status: 'added', role: 'migration', text: secret }], printed: secret, effect: { summary: { create: 0, modify: 1, drop: 0 }, changes: [change] }, touched: [], spelling }]
    },
    loops: [{ migrations: ['1', '2'], interval: 1, objects: [], spelling }],
    checksums: [{ kind: 'view', name: 'public.v', algorithm: 'raw', current: null, desired: null, currentText: 'server', verdict: 'false-positive', causes: ['comment'], rest: spelling, edited: { causes: ['comment'], rest: spelling }, currentDefinition: secret, desiredDefinition: secret }]
  })
  return { ...report, targets: [{ name: 'eu-1', conclusion: 'failure', report: { ...report, targets: [] } }] }
}

const renderers = { text: (report: Report) => renderText(report, { color: false, definitions: 'full' }), Markdown: (report: Report) => renderMarkdown(report), HTML: renderHtml, JSON: renderJson }

describe.each(Object.entries(renderers))('%s of names only', (_form, render) => {
  test.each(['drift', 'check', 'audit'] as const)('of %s tells no value and no definition', (command) => {
    expect(render(makeTelling(command))).toContain(secret)
    expect(render(withNamesOnly(makeTelling(command)))).not.toContain(secret)
  })

  test('tells objects, and in what they differ', () => {
    const told = render(withNamesOnly(makeTelling('drift')))
    for (const name of ['public.users.role', 'public.t', 'it differs in its default and options']) expect(told).toContain(name)
  })

  test('does not tell where a live database is, and what else was compared', () => {
    expect(render(withNamesOnly(makeTelling('drift')))).not.toContain('db.example.com')
    expect(render(withNamesOnly(makeTelling('check')))).toContain('db.example.com')
  })
})

test('a report that others wrote may hold anything', () => {
  const findings = [[null, 1, 'x'], [{ name: [secret] }], 'none', {}].map((attributes) => makeFinding({ code: 'object-changed', message: 'x', details: { attributes } }))
  expect(withNamesOnly(makeReport({ findings })).findings).toHaveLength(4)
})
