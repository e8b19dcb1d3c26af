import { describe, expect, test } from '@jest/globals'
import { limits } from '../../src/report/limits.js'
import { fitMarkdown, renderMarkdown, renderResolved } from '../../src/report/markdown.js'
import { withNamesOnly } from '../../src/report/names-only.js'
import { makeChange, makeFailingReport, makeFinding, makeHugeReport, makeMigration, makeReport } from '../support/report.js'

const links = { repository: 'https://github.com/acme/shop', sha: 'abcdef1234567890', directory: 'services/shop', run: 'https://github.com/acme/shop/actions/runs/7' }

describe('the Markdown report', () => {
  test('of agreement says what was compared and no more', () => {
    expect(renderMarkdown(makeReport())).toBe([
      '### ✅ pg-parity check passed: the committed schema and the migrations agree', '',
      '`db/migrations (12 migrations)` compared with `db/schema.sql` · PostgreSQL 18.4 (service) · 41 objects, 41 unchanged', '',
      'It took 0.95 s (connect 12 ms, schema 0.30 s, migrations 0.51 s, catalog 90 ms).', ''
    ].join('\n'))
  })

  test('tells first what needs no migration, then the effect, differences, findings, patch and migrations', () => {
    const text = renderMarkdown(makeFailingReport({ name: 'billing' }))
    const order = ['### ❌ pg-parity `billing` check failed', '**Text only: ', '**What this pull request does to the schema**', '**Differences: ', '**What to do**', '<summary>modify column <code>public.users.email</code></summary>', '**Other findings**', '<summary>The patch', '**New migrations**']
    expect(order.map((part) => text.indexOf(part))).toEqual(order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b))
    expect(order.every((part) => text.includes(part))).toBe(true)
  })

  test('lists attributes from and to, and each difference once', () => {
    const text = renderMarkdown(makeFailingReport())
    expect(text).toContain('| ❌\u00a0modify | column `public.users.email` | type: `text` → `character varying(320)` | `db/schema.sql:12` |')
    expect(text.match(/\| column `public\.users\.email` \|/g)).toHaveLength(1)
    expect(text).toContain('-email text NOT NULL\n+email character varying(320) NOT NULL')
  })

  test('links places and migrations where there is something to link to', () => {
    const text = renderMarkdown(makeFailingReport(), { links })
    expect(text).toContain('[`db/schema.sql:12`](https://github.com/acme/shop/blob/abcdef1234567890/services/shop/db/schema.sql#L12)')
    expect(text).toContain('[`20250612220107`](https://github.com/acme/shop/blob/abcdef1234567890/services/shop/db/migrations/migration_20250612220107.sql)')
    expect(text).toContain('At `abcdef1`.')
  })

  test.each([
    ['../../db/schema.sql', 'db/schema.sql'], ['./a/../b.sql', 'services/shop/b.sql'], ['a b#?.sql', 'services/shop/a%20b%23%3F.sql'], ['../../../settings', null], ['/etc/passwd', null], ['..', 'services']
  ])('links %s to %s, and to nothing outside of the repository', (file, path) => {
    const change = makeChange({ action: 'create', kind: 'table', name: 't', location: { file, line: 1, column: 1 } })
    const linked = /\]\(https:\/\/github\.com\/acme\/shop\/blob\/abcdef1234567890\/(.*)#L1\)/.exec(renderMarkdown(makeReport({ changes: [change] }), { links }))
    expect(linked?.[1] ?? null).toBe(path)
  })

  test('with names only tells no value, no definition and no patch', () => {
    const loop = { migrations: ['1', '2', '3'], interval: 12_000, objects: [{ kind: 'view', name: 'public.active_users' }], spelling: [{ written: 'total > 12', kept: '(total > (12)::numeric)' }] }
    const text = renderMarkdown(withNamesOnly(makeFailingReport({ loops: [loop] })))
    expect(text).toContain('Each writes view `public.active_users` as it is.')
    expect(text).toContain('column `public.users.email` | it differs in its type |')
    for (const hidden of ['character varying', 'total >', '<details><summary>modify', '```diff', 'Everybody who ever']) expect(text).not.toContain(hidden)
  })

  test('says that a pull request changes nothing, if it was looked at', () => {
    expect(renderMarkdown(makeReport({ effect: { summary: { create: 0, modify: 0, drop: 0 }, changes: [] } }))).toContain('builds the same schema as before')
    expect(renderMarkdown(makeReport())).not.toContain('does to the schema')
  })

  test('names some changes of a migration and counts the rest', () => {
    const changes = Array.from({ length: 8 }, (_, index) => ({ action: 'create', kind: 'table', name: `t${index}` }) as const)
    const text = renderMarkdown(makeReport({ migrations: [makeMigration({ id: '1', changes })] }))
    expect(text).toContain('create table `t4` and 3 more')
    expect(text).not.toContain('`t5`')
  })

  test('folds many definitions together', () => {
    const changes = (count: number) => Array.from({ length: count }, (_, index) => makeChange({ action: 'drop', kind: 'table', name: `t${index}`, currentDefinition: 'x' }))
    expect(renderMarkdown(makeReport({ changes: changes(5) }))).toContain('<details><summary>5 definitions</summary>')
    expect(renderMarkdown(makeReport({ changes: changes(4) }))).not.toContain('definitions</summary>')
  })

  test('folds long tables, and says how much there is in them', () => {
    const changes = (count: number) => Array.from({ length: count }, (_, index) => makeChange({ action: 'drop', kind: 'table', name: `t${index}` }))
    const text = (count: number) => renderMarkdown(makeReport({ changes: changes(count), effect: { summary: { create: 0, modify: 0, drop: count }, changes: changes(count) } }))
    expect(text(31).match(/<details><summary>0 to create, 0 to modify, 31 to drop<\/summary>\n\n\| \| Object \|/g)).toHaveLength(2)
    expect(text(30)).not.toContain('<details>')
  })

  test('folds many migrations, and leaves out a column with nothing in it', () => {
    const migrations = (count: number) => Array.from({ length: count }, (_, index) => makeMigration({ id: `m${index}`, verdict: index === 0 ? 'opaque' : 'no-op' }))
    expect(renderMarkdown(makeReport({ migrations: migrations(11) }))).toContain('<details><summary>11 migrations: 1 opaque, 10 no-op</summary>\n\n| Migration | Verdict |\n')
    expect(renderMarkdown(makeReport({ migrations: migrations(10) }))).not.toContain('<details>')
  })

  test('keeps the signs of a sentence out of the code within it', () => {
    const findings = [makeFinding({ code: 'migration-rate', message: 'db/a.sql (2025-06-12T22:01:07Z), db/b.sql: and/or.' })]
    expect(renderMarkdown(makeReport({ findings }))).toContain('`db/a.sql` (`2025-06-12T22:01:07Z`), `db/b.sql`: and/or.')
  })

  test('takes back what an earlier run said', () => {
    expect(renderResolved(makeReport({ name: 'billing' }))).toMatch(/^### ✅ pg-parity `billing` has nothing to say any more\n\n.* compared with /)
  })
})

describe('a report that is too long', () => {
  const huge = makeHugeReport(2000)

  test.each([['comment', limits.comment], ['summary', limits.summary]])('fits a %s and still says verdict, counts and the first of each kind', (_medium, limit) => {
    const text = fitMarkdown(huge, { links }, limit)
    expect(limit.unit === 'bytes' ? Buffer.byteLength(text) : text.length).toBeLessThanOrEqual(limit.most)
    expect(text).toContain('check failed: 2,000 differences')
    for (const name of ['column_number_0', 'index_number_1', 'view_number_2', 'function_number_3']) expect(text).toContain(`public.${name}\``)
    expect(text).toContain('shortened to fit')
    expect(text).toMatch(/\n$/)
  })

  test('says where there is more: to the summary it does not send whoever reads it there', () => {
    expect(fitMarkdown(huge, { links }, limits.comment)).toContain('the report files have everything, and [the job summary](https://github.com/acme/shop/actions/runs/7) has more.')
    expect(fitMarkdown(huge, {}, limits.summary)).toContain('the report files have everything.')
  })

  test('counts what it does not list', () => {
    expect(fitMarkdown(huge, {}, limits.comment)).toContain('Shown: 100 of 500 `column`, 100 of 500 `index`')
  })

  test('gives up definitions before anything else', () => {
    const report = makeFailingReport()
    const text = fitMarkdown(report, {}, { most: renderMarkdown(report).length - 1, unit: 'characters', source: '' })
    expect(text).not.toContain('-email text NOT NULL')
    expect(text).toContain('+    fax text,')
    expect(text).toContain('type: `text` → ')
  })

  test('is not shortened where it fits to the last character', () => {
    const report = makeFailingReport()
    const whole = renderMarkdown(report)
    expect(fitMarkdown(report, {}, { most: whole.length, unit: 'characters', source: '' })).toBe(whole)
  })

  test('is verdict and counts at least, whatever it holds', () => {
    const change = makeChange({ action: 'create', kind: 'k'.repeat(70_000), name: 'n'.repeat(70_000) })
    const report = makeReport({ conclusion: 'failure', name: 'x'.repeat(70_000), error: 'e'.repeat(70_000), changes: [change], compared: { current: 'c'.repeat(70_000), desired: 'd'.repeat(70_000) } })
    const text = fitMarkdown(report, {}, limits.comment)
    expect(text.length).toBeLessThan(5_000)
    expect(text).toContain('1 to create')
  })
})
