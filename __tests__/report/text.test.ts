import { describe, expect, test } from '@jest/globals'
import { renderText } from '../../src/report/text.js'
import { findingOf, makeChange, makeFailingReport, makeMigration, makeReport } from '../support/report.js'

const plain = { color: false }

describe('the text report', () => {
  test('begins with the verdict and what was compared with what', () => {
    expect(renderText(makeReport(), plain).split('\n').map((line) => line.trimEnd())).toEqual([
      '✔ pg-parity check passed: the committed schema and the migrations agree',
      '',
      '  current  db/migrations (12 migrations)',
      '  desired  db/schema.sql',
      '  server   PostgreSQL 18.4 (service)',
      '  objects  41: 0 to create, 0 to modify, 0 to drop, 41 unchanged, 0 unknown',
      '  time     0.95 s',
      ''
    ])
  })

  test('names every difference once, with both definitions and its place', () => {
    const text = renderText(makeFailingReport(), plain)
    expect(text.match(/modify column public\.users\.email/g)).toHaveLength(1)
    expect(text).toContain([
      '  ✖ modify column public.users.email  db/schema.sql:12:3',
      '    type     text → character varying(320)',
      '    current  email text NOT NULL',
      '    desired  email character varying(320) NOT NULL',
      '    history  last touched by 20250612220107, the two sides parted at 20250612220107'
    ].join('\n'))
  })

  test('shows the effect, new migrations only, the patch and what to run next', () => {
    const text = renderText(makeFailingReport(), plain)
    expect(text).toContain('create column public.users.fax')
    expect(text).toContain('20250612220119  2025-06-12 22:01:07  +0 ms  no-op')
    expect(text).not.toContain('20250101000000')
    expect(text).toContain('  +    fax text,')
    expect(text.trimEnd()).toMatch(/Next {2}Run the same command with `--fix`[^\n]*$/)
  })

  test('history shows all migrations', () => {
    expect(renderText(makeReport({ command: 'history', compared: null, migrations: [makeMigration({ id: '1', new: false })] }), plain)).toContain('  1  2025-06-12 22:01:07  changes-schema')
  })

  test('folds long definitions around the difference, and not when all is asked for', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`)
    const change = makeChange({ action: 'modify', kind: 'function', name: 'public.f()', currentDefinition: lines.join('\n'), desiredDefinition: lines.with(20, 'changed').join('\n') })
    const report = makeReport({ changes: [change], findings: [findingOf(change)] })
    const folded = renderText(report, plain)
    expect(folded).toContain('… 19 equal lines')
    expect(folded).toContain('changed')
    expect(folded).not.toContain('line 5\n')
    expect(folded).toContain('… 13 more lines')
    expect(renderText(report, { ...plain, definitions: 'full' })).toContain('line 5\n')
  })

  test('has colour only where it is wanted', () => {
    expect(renderText(makeFailingReport(), { color: true })).toContain('\u001b[')
    expect(renderText(makeFailingReport(), plain)).not.toContain('\u001b')
  })

  test('lets no name write to the terminal', () => {
    const change = makeChange({ action: 'create', kind: 'table', name: 'public."\u001b]0;owned\u0007\n::error::x"', desiredDefinition: 'CREATE TABLE "\u001b[2J" ();' })
    const text = renderText(makeReport({ changes: [change], findings: [findingOf(change)] }), plain)
    expect(text).not.toMatch(/[\u001b\u0007]/)
    expect(text).not.toMatch(/^::/m)
  })

  test('an error is shown as it is, with its lines', () => {
    const text = renderText(makeReport({ conclusion: 'error', error: 'a.sql:7:3: syntax error\n  7 | SELEC\n      ^', compared: null, postgres: null, timings: {} }), plain)
    expect(text).toBe('✖ pg-parity check could not be completed\n\na.sql:7:3: syntax error\n  7 | SELEC\n      ^\n')
  })
})
