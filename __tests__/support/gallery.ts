/** Reports of every kind that a reviewer may meet, for looking at the comments that are made of them. */
import { compareDrift, deviationsOf } from '../../src/report/drift.js'
import { remember } from '../../src/report/drift-memory.js'
import { limits } from '../../src/report/limits.js'
import { fitMarkdown, renderResolved } from '../../src/report/markdown.js'
import type { MarkdownOptions } from '../../src/report/markdown.js'
import { fitIssue, renderGone, renderMovement, titleOfIssue } from '../../src/report/markdown/issue.js'
import type { IssueOptions } from '../../src/report/markdown/issue.js'
import type { Report } from '../../src/report/document.js'
import { withNamesOnly } from '../../src/report/names-only.js'
import { makeChange, makeDriftReport, makeFailingReport, makeFinding, makeHugeReport, makeMigration, makeReport } from './report.js'

/** A comment, and what it is one of. */
export interface Exhibit {
  readonly title: string
  readonly markdown: string
}

const links = { repository: 'https://github.com/acme/shop', sha: '4f0c2a9d1e', run: 'https://github.com/acme/shop/actions/runs/1' }
const options: MarkdownOptions = { links, subject: 'this pull request' }

/** A comment as it is published. */
export function exhibit(title: string, report: Report, differing: Partial<MarkdownOptions> = {}): Exhibit {
  return { title, markdown: fitMarkdown({ ...report, timings: {} }, { ...options, ...differing }, limits.comment) }
}

/** One comment of each kind. */
export function makeGallery(): readonly Exhibit[] {
  return [
    exhibit('Agreement, and what the pull request does', makeReport({
      effect: {
        summary: { create: 2, modify: 1, drop: 0 },
        changes: [
          makeChange({
            action: 'create', kind: 'table', name: 'public.refunds', lastTouchedBy: '20250612220107', location: { file: 'db/schema.sql', line: 31, column: 1 },
            desiredDefinition: 'CREATE TABLE public.refunds (\n    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,\n    payment bigint NOT NULL,\n    amount numeric(12,2) NOT NULL\n);'
          }),
          makeChange({ action: 'create', kind: 'index', name: 'public.refunds_payment_idx', lastTouchedBy: '20250612220107', desiredDefinition: 'CREATE INDEX refunds_payment_idx ON public.refunds USING btree (payment);' }),
          makeChange({
            action: 'modify', kind: 'column', name: 'public.payments.status', lastTouchedBy: '20250612220107', attributes: [{ name: 'default', current: "'new'::text", desired: "'open'::text" }],
            currentDefinition: "ALTER TABLE public.payments ADD COLUMN status text DEFAULT 'new'::text NOT NULL;", desiredDefinition: "ALTER TABLE public.payments ADD COLUMN status text DEFAULT 'open'::text NOT NULL;"
          })
        ]
      },
      migrations: [makeMigration({ id: '20250612220107', changes: [{ action: 'create', kind: 'table', name: 'public.refunds' }, { action: 'create', kind: 'index', name: 'public.refunds_payment_idx' }, { action: 'modify', kind: 'column', name: 'public.payments.status' }] })]
    })),
    exhibit('Drift, with a patch', makeFailingReport()),
    exhibit('Edits that need no migration', editedReport()),
    exhibit('Too fast', rateReport(2, 20 * 60_000)),
    exhibit('A loop', { ...rateReport(250, 12_000), loops: [loopOf(250)] }),
    exhibit('A loop in a repository of several databases', { ...rateReport(30, 12_000), name: 'billing', loops: [loopOf(30)] }),
    exhibit('Names only', withNamesOnly(makeFailingReport())),
    exhibit('More than a comment holds', makeHugeReport(2000)),
    exhibit('No verdict', makeReport({
      conclusion: 'error', compared: null, postgres: null,
      error: 'db/migrations/20250612220107_refunds.sql:3:17: relation "paymnets" does not exist (42P01)\n\n  3 |     references paymnets (id)\n    |                ^'
    })),
    exhibit('Nothing to say, where that is wished', makeReport()),
    { title: 'Nothing left to say', markdown: renderResolved(makeReport()) },
    ...makeIssues()
  ]
}

/** What an issue about drift says, and the comments on it. */
function makeIssues(): readonly Exhibit[] {
  const report = makeDriftReport()
  const subject = { name: 'billing', target: 'eu-1' }
  const [monday, tuesday] = [Date.parse('2026-11-23T04:23:00Z'), Date.parse('2026-11-24T04:23:00Z')]
  const optionsAt = (instant: number): IssueOptions => ({ links, failOn: 'error', instant })
  const drift = deviationsOf(report, 'error')
  const before = remember([...drift.slice(1), { code: 'live-extra', kind: 'table', name: 'public.customers_backup', aspect: 'definition', digest: '' }], null, monday)
  const memory = remember(drift, before, tuesday)
  const issue = (title: string, of: Report): Exhibit => ({ title: `${title}: ${titleOfIssue(subject)}`, markdown: fitIssue(subject, of, memory, optionsAt(tuesday), limits.comment) })
  return [
    issue('An issue', report),
    issue('An issue of names only', withNamesOnly(report)),
    issue('An issue about more than it holds', makeHugeReport(2000)),
    { title: 'On an issue: the drift has changed', markdown: renderMovement(compareDrift(drift, before.deviations), before, report, optionsAt(tuesday)) },
    { title: 'On an issue: the drift is gone', markdown: renderGone(memory, makeReport({ command: 'drift' }), optionsAt(tuesday)) }
  ]
}

/** A pull request that edits texts, and nothing that they mean. */
function editedReport(): Report {
  const texts = { algorithm: 'normalized', current: `sha256:${'ab'.repeat(32)}`, desired: `sha256:${'cd'.repeat(32)}`, currentText: 'server' } as const
  return makeReport({
    findings: [makeFinding({
      code: 'checksum-false-positive', severity: 'notice', message: 'This edit of the view public.active_users needs no migration: only white-space changed.',
      object: { kind: 'view', name: 'public.active_users' }, location: { file: 'db/schema.sql', line: 30, column: 1 }, details: { edited: ['white-space'] }
    })],
    effect: { summary: { create: 0, modify: 0, drop: 0 }, changes: [] },
    checksums: [
      { ...texts, kind: 'view', name: 'public.active_users', verdict: 'false-positive', causes: ['expanded-star', 'implicit-cast'], location: { file: 'db/schema.sql', line: 30, column: 1 }, edited: { causes: ['white-space'], rest: [] }, rewrittenBy: ['20250612220107'] },
      { ...texts, kind: 'index', name: 'public.users_email_idx', desired: texts.current, verdict: 'agrees', causes: [], location: { file: 'db/schema.sql', line: 21, column: 1 }, edited: { causes: ['comment'], rest: [] } }
    ],
    migrations: [makeMigration({ id: '20250612220107', verdict: 'no-op', touched: [{ kind: 'view', name: 'public.active_users', cause: 're-created, equal' }] })]
  })
}

function fileOf(index: number): string {
  return `db/migrations/migration_20250612_${String(220107 + index)}.sql`
}

function loopOf(count: number): Report['loops'][number] {
  return {
    migrations: Array.from({ length: count }, (_, index) => fileOf(index)), interval: 12_000,
    objects: [{ kind: 'view', name: 'public.active_users' }], spelling: [{ written: '*', kept: 'id, email, active' }]
  }
}

/** Migrations that came one after the other, all but the first of them new. */
function rateReport(count: number, interval: number): Report {
  const begun = Date.parse('2025-06-12T22:01:07Z')
  const timeOf = (index: number): string => new Date(begun + index * interval).toISOString().replace('.000Z', 'Z')
  const all = Array.from({ length: count }, (_, index) => ({ file: fileOf(index), time: timeOf(index), new: index > 0 }))
  return makeReport({
    findings: [makeFinding({
      code: 'migration-rate', location: { file: fileOf(1), line: 1, column: 1 },
      message: `${String(count)} migrations came within 1h, where one is allowed: ${fileOf(0)} (${timeOf(0)}), ${fileOf(1)} (new, ${timeOf(1)}). The earliest time that is allowed for ${fileOf(1)} is 2025-06-12T23:01:07Z: its name would have to state that time or a later one.`,
      details: { migrations: all, window: 3_600_000, earliest: '2025-06-12T23:01:07Z' }
    })],
    effect: { summary: { create: 0, modify: 0, drop: 0 }, changes: [] },
    migrations: all.slice(1).map(({ time }, index) => makeMigration({ id: `20250612${String(220108 + index)}`, timestamp: time, file: fileOf(index + 1), verdict: 'no-op', touched: [{ kind: 'view', name: 'public.active_users', cause: 're-created, equal' }] }))
  })
}
