import { describe, expect, test } from '@jest/globals'
import { compareDrift, deviationsOf } from '../../src/report/drift.js'
import { remember } from '../../src/report/drift-memory.js'
import { limits } from '../../src/report/limits.js'
import { fitIssue, renderGone, renderMovement, titleOfIssue } from '../../src/report/markdown/issue.js'
import type { Report } from '../../src/report/document.js'
import { makeDriftReport, makeFinding, makeHugeReport, makeReport } from '../support/report.js'

const links = { repository: 'https://github.com/acme/shop', sha: 'abcdef1234567890', run: 'https://github.com/acme/shop/actions/runs/7' }
const [monday, tuesday] = [Date.parse('2026-11-23T04:23:00Z'), Date.parse('2026-11-24T04:23:00Z')]
const options = { links, failOn: 'error', instant: tuesday } as const
const subject = { name: null, target: 'eu-1' }
const whole = makeDriftReport()
const drift = deviationsOf(whole, 'error')
/** All but the lost table was there on Monday. */
const memory = remember(drift, remember(drift.filter(({ code }) => code !== 'live-missing'), null, monday), tuesday)
const text = fitIssue(subject, whole, memory, options, limits.comment)

describe('the text of an issue', () => {
  test('begins with the verdict, and goes from what is lacking to what is only pending', () => {
    const order = [
      '### ❌ The live database `eu-1` has drifted: 4 differences and 1 finding\n', 'PostgreSQL 16.4 (live)', 'flyway (public.flyway_schema_history): 12 migrations applied, 1 pending: 13', '118 of 120 live objects explained by the repository',
      'First seen 2026-11-23 04:23 UTC. Seen 2026-11-24 04:23 UTC at `abcdef1` in [this run](https://github.com/acme/shop/actions/runs/7).',
      '**What it lacks**', '| table `public.invoices` | 2026-11-24 04:23 UTC | [`db/schema.sql:55`](https://github.com/acme/shop/blob/abcdef1234567890/db/schema.sql#L55) |',
      '**What it has, and the repository does not**', '| column `public.users.fax` | 2026-11-23 04:23 UTC |\n',
      '**What it has otherwise: live → repository**', '| column `public.users.email` | type: `text` → `character varying(320)` | 2026-11-23 04:23 UTC | [`db/schema.sql:12`]',
      '**What to do**', '- `live-missing` (1 object): ', '<summary>create table <code>public.invoices</code></summary>',
      '**Other findings**', 'says that the migration `7` was applied', '**Differences that do not count as drift: ', '⚠️\u00a0modify | table `public.users` |', 'ℹ️\u00a0create | index `public.users_email_idx` | pending: ', 'pg-parity keeps this issue'
    ]
    expect(order.map((part) => [part, text.includes(part)])).toEqual(order.map((part) => [part, true]))
    expect(order.map((part) => text.indexOf(part))).toEqual(order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b))
  })

  test('says each difference once', () => {
    for (const { name } of whole.changes) expect(text.split(`\`${name}\``)).toHaveLength(2)
  })

  test('fits with as much as there is room for', () => {
    const huge: Report = { ...makeHugeReport(2000), command: 'drift' }
    const known = remember(deviationsOf(huge, 'error'), null, monday)
    const fitted = fitIssue(subject, huge, known, options, limits.comment)
    expect(fitted.length).toBeLessThanOrEqual(limits.comment.most)
    expect(fitted).toMatch(/This is shortened to fit: .*\[the job summary\]\(/)
    expect(fitted).toContain('Shown: 20 of 167 `')
    expect(fitIssue(subject, huge, known, options, { ...limits.comment, most: 2_000 }).length).toBeLessThanOrEqual(2_000)
  })
})

test.each([
  [{ name: null, target: null }, 'Schema drift in the live database'], [{ name: 'billing', target: null }, 'Schema drift in billing'], [{ name: null, target: 'eu-1' }, 'Schema drift in eu-1'],
  [{ name: 'billing', target: 'eu-1' }, 'Schema drift in eu-1 (billing)'], [{ name: 'a\nb', target: null }, 'Schema drift in a\\nb']
])('the title of %j', (which, title) => {
  expect(titleOfIssue(which)).toBe(title)
})

describe('what is said on an issue', () => {
  const before = remember(drift.slice(1), null, monday)

  test('names what moved', () => {
    const said = renderMovement(compareDrift(drift.slice(0, -1), before.deviations), before, whole, options)
    expect(said).toMatch(/^### ❌ The drift has changed\n\n\*\*New\*\*\n\n- `ledger-mismatch`: migration `7`, missing\n\n\*\*No longer there\*\*\n\n- `live-missing`: table `public.invoices`\n\nNow: 4 differences and 1 finding\./)
  })

  test('owns up to not having remembered all', () => {
    expect(renderMovement(compareDrift(drift, []), { ...before, isComplete: false }, whole, options)).toContain('**New, or not remembered from before**')
  })

  test('counts what is too much to be named', () => {
    const many = Array.from({ length: 1_234 }, (_, index) => makeFinding({ code: 'live-extra', message: 'x', object: { kind: 'table', name: `t${index}` } }))
    const said = renderMovement(compareDrift(deviationsOf(makeReport({ findings: many }), 'error'), []), null, whole, options)
    expect(said).toContain('And 1,204 more.')
    expect(said.match(/^- /gm)).toHaveLength(30)
  })

  test('is another thing when the drift is back', () => {
    expect(renderMovement(compareDrift(drift, []), remember([], null, monday), whole, options)).toMatch(/^### ❌ There is drift again\n/)
  })

  test('says what is left when the drift is gone, and how long it was there', () => {
    expect(renderGone(memory, makeReport({ command: 'drift' }), options)).toBe('### ✅ The drift is gone\n\nThe live database agrees with the repository. Seen 2026-11-24 04:23 UTC at `abcdef1` in [this run](https://github.com/acme/shop/actions/runs/7). It was there since 2026-11-23 04:23 UTC.\n')
    expect(renderGone(null, whole, { failOn: 'never', instant: tuesday })).toContain('What is left does not fail: 5 differences; 1 difference pending; 5 errors, 1 warning, 1 notice. Seen 2026-11-24 04:23 UTC.')
  })
})
