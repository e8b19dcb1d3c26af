import type { Report, ReportedChange, ReportedFinding } from '../../src/report/document.js'

/** A check that found nothing: both sides agree and the pull request changes nothing. Give what is different. */
export function makeReport(differing: Partial<Report> = {}): Report {
  const changes = differing.changes ?? []
  const findings = differing.findings ?? []
  return {
    version: 1,
    command: 'check',
    name: null,
    conclusion: findings.some(({ severity }) => severity === 'error') ? 'failure' : 'success',
    postgres: { version: '18.4', provider: 'service' },
    compared: { current: 'db/migrations (12 migrations)', desired: 'db/schema.sql' },
    summary: {
      ...countActions(changes),
      unchanged: 41,
      unknown: changes.filter(({ certainty }) => certainty === 'unknown').length,
      findings: {
        error: findings.filter(({ severity }) => severity === 'error').length,
        warning: findings.filter(({ severity }) => severity === 'warning').length,
        notice: findings.filter(({ severity }) => severity === 'notice').length
      }
    },
    changes,
    equalities: [],
    effect: null,
    findings,
    patch: null,
    migrations: [],
    loops: [],
    checksums: [],
    targets: [],
    timings: { connect: 12, schema: 301, migrations: 512, catalog: 90, total: 950 },
    ...differing
  }
}

/** A proven change of a definition without any location. */
export function makeChange(change: Pick<ReportedChange, 'action' | 'kind' | 'name'> & Partial<ReportedChange>): ReportedChange {
  return {
    aspect: 'definition', severity: 'error', certainty: 'proven', attributes: [],
    currentDefinition: null, desiredDefinition: null, lastTouchedBy: null, partedAt: null,
    ...change
  }
}

export function makeFinding(finding: Pick<ReportedFinding, 'code' | 'message'> & Partial<ReportedFinding>): ReportedFinding {
  return { severity: 'error', details: {}, ...finding }
}

/** The finding that a rule makes of a change. */
export function findingOf(change: ReportedChange): ReportedFinding {
  const code = { create: 'object-missing', modify: 'object-changed', drop: 'object-extra' } as const
  const says = { create: 'is not built by the migrations', modify: 'differs between schema and migrations', drop: 'is not in the committed schema' }
  return {
    code: code[change.action],
    severity: change.severity,
    message: `The ${change.kind} ${change.name} ${says[change.action]}.`,
    object: { kind: change.kind, name: change.name },
    ...(change.location === undefined ? {} : { location: change.location }),
    details: { aspect: change.aspect }
  }
}

export function makeMigration(migration: Pick<Report['migrations'][number], 'id'> & Partial<Report['migrations'][number]>): Report['migrations'][number] {
  return {
    file: `db/migrations/migration_${migration.id}.sql`, timestamp: '2025-06-12T22:01:07Z', timestampSource: 'name', new: true,
    changes: [], touched: [], data: false, state: `sha256:${'4d'.repeat(32)}`, verdict: 'changes-schema',
    ...migration
  }
}

/** A pull request that adds a column, forgets the schema file and leaves a phantom behind: something of everything. */
export function makeFailingReport(differing: Partial<Report> = {}): Report {
  const email = makeChange({
    action: 'modify', kind: 'column', name: 'public.users.email',
    attributes: [{ name: 'type', current: 'text', desired: 'character varying(320)' }],
    currentDefinition: 'email text NOT NULL', desiredDefinition: 'email character varying(320) NOT NULL',
    lastTouchedBy: '20250612220107', partedAt: '20250612220107', location: { file: 'db/schema.sql', line: 12, column: 3 }
  })
  const view = makeChange({
    action: 'modify', kind: 'view', name: 'public.active_users',
    attributes: [{ name: 'definition', current: 'SELECT id FROM users WHERE active', desired: 'SELECT id FROM users WHERE active AND NOT banned' }],
    currentDefinition: 'CREATE VIEW public.active_users AS\n SELECT id\n   FROM public.users\n  WHERE active;',
    desiredDefinition: 'CREATE VIEW public.active_users AS\n SELECT id\n   FROM public.users\n  WHERE (active AND (NOT banned));',
    location: { file: 'db/schema.sql', line: 40, column: 1 }
  })
  const invoices = makeChange({
    action: 'create', kind: 'table', name: 'public.invoices',
    desiredDefinition: 'CREATE TABLE public.invoices (\n    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,\n    total numeric(12,2) NOT NULL\n);',
    location: { file: 'db/schema.sql', line: 55, column: 1 }
  })
  const fax = makeChange({ action: 'drop', kind: 'column', name: 'public.users.fax', currentDefinition: 'fax text', lastTouchedBy: '20250612220119' })
  const comment = makeChange({
    action: 'modify', kind: 'table', name: 'public.users', aspect: 'comments', severity: 'warning',
    attributes: [{ name: 'comment', current: null, desired: 'Everybody who ever signed up' }], location: { file: 'db/schema.sql', line: 20, column: 1 }
  })
  const changes = [email, view, invoices, fax, comment]
  return makeReport({
    changes,
    findings: [
      ...changes.map(findingOf),
      makeFinding({ code: 'migration-no-op', message: 'Migration 20250612220119 changes nothing: it re-creates public.active_users as it was.', location: { file: 'db/migrations/migration_20250612220119.sql', line: 1, column: 1 } }),
      makeFinding({ code: 'checksum-false-positive', severity: 'notice', message: 'The migration 20250612220119 is what a false positive looks like.', object: { kind: 'view', name: 'public.active_users' }, details: { migration: '20250612220119' } })
    ],
    effect: {
      summary: { create: 1, modify: 0, drop: 0 },
      changes: [makeChange({ action: 'create', kind: 'column', name: 'public.users.fax', desiredDefinition: 'fax text', lastTouchedBy: '20250612220107' })]
    },
    patch: '--- a/db/schema.sql\n+++ b/db/schema.sql\n@@ -14,3 +14,4 @@\n     email character varying(320) NOT NULL,\n+    fax text,\n     active boolean\n',
    migrations: [
      makeMigration({ id: '20250101000000', new: false, changes: [{ action: 'create', kind: 'table', name: 'public.users' }] }),
      makeMigration({ id: '20250612220107', changes: [{ action: 'create', kind: 'column', name: 'public.users.fax' }] }),
      makeMigration({ id: '20250612220119', touched: [{ kind: 'view', name: 'public.active_users', cause: 're-created, equal' }], verdict: 'no-op' })
    ],
    checksums: [{
      kind: 'view', name: 'public.active_users', algorithm: 'normalized', current: `sha256:${'ab'.repeat(32)}`, desired: `sha256:${'cd'.repeat(32)}`,
      currentText: 'server', verdict: 'false-positive', causes: ['expanded-star'], location: { file: 'db/schema.sql', line: 30, column: 1 }, rewrittenBy: ['20250612220119']
    }],
    ...differing
  })
}

/** A live database that has left its repository: something of everything that an issue tells of. */
export function makeDriftReport(differing: Partial<Report> = {}): Report {
  const { changes } = makeFailingReport()
  const code = { create: 'live-missing', modify: 'live-changed', drop: 'live-extra' } as const
  const pending = makeChange({ action: 'create', kind: 'index', name: 'public.users_email_idx', severity: 'notice', reason: 'pending: migrations that were not yet applied make this change', location: { file: 'db/schema.sql', line: 30, column: 1 } })
  const tell = (change: ReportedChange): ReportedFinding => ({ ...findingOf(change), code: code[change.action], details: { action: change.action, aspect: change.aspect, attributes: change.attributes } })
  return makeReport({
    command: 'drift', postgres: { version: '16.4', provider: 'live' }, compared: { current: 'postgres://reader@db.example.com/app', desired: 'the committed schema db/schema.sql' },
    changes: [...changes, pending],
    findings: [
      ...changes.map(tell), { ...tell(pending), code: 'live-pending' },
      makeFinding({ code: 'ledger-mismatch', message: 'public.flyway_schema_history says that the migration 7 was applied, and the folder does not have it.', object: { kind: 'migration', name: '7' }, details: { tool: 'flyway', table: 'public.flyway_schema_history', migration: '7', reason: 'missing' } })
    ],
    ledger: { tool: 'flyway', table: 'public.flyway_schema_history', applied: 12, pending: ['13'] }, coverage: { explained: 118, total: 120 },
    ...differing
  })
}

/** A report with so many changes of several kinds that it fits nowhere whole. */
export function makeHugeReport(count: number): Report {
  const kinds = ['column', 'index', 'view', 'function'] as const
  const actions = ['modify', 'create', 'drop'] as const
  const changes = Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'column'
    return makeChange({
      action: actions[index % actions.length] ?? 'modify', kind, name: `public.${kind}_number_${index}`,
      attributes: [{ name: 'definition', current: `${'old '.repeat(20)}${index}`, desired: `${'new '.repeat(20)}${index}` }],
      currentDefinition: `CREATE ${kind} public.${kind}_number_${index}\n  ${'-- old '.repeat(80)}`,
      desiredDefinition: `CREATE ${kind} public.${kind}_number_${index}\n  ${'-- new '.repeat(80)}`,
      location: { file: 'db/schema.sql', line: index + 1, column: 1 }
    })
  })
  return makeReport({ changes, findings: changes.map(findingOf), effect: { summary: countActions(changes), changes } })
}

function countActions(changes: readonly ReportedChange[]): { create: number; modify: number; drop: number } {
  return {
    create: changes.filter(({ action }) => action === 'create').length,
    modify: changes.filter(({ action }) => action === 'modify').length,
    drop: changes.filter(({ action }) => action === 'drop').length
  }
}
