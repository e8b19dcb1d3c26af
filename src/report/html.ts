import { auditCounts, needlessEdits, wholeSchemaLine } from './checksums.js'
import { cleanupFacts } from './cleanup.js'
import { outlineOf } from './differences.js'
import type { Report } from './document.js'
import { checksumParts, needlessTable } from './html/checksums.js'
import { cleanupParts } from './html/cleanup.js'
import { generatorParts } from './html/generator.js'
import { differenceCards, effectTable, findingCards, inline, migrationsTable, patchBlock, targetsTable } from './html/sections.js'
import { style } from './html/style.js'
import { html } from './html/tag.js'
import type { Html } from './html/tag.js'
import { migrationsOf } from './text/migrations.js'
import { countedChanges, coverageFact, directionOf, duration, equalitiesOf, ledgerFact, loopSentences, nextCommand, serverOf, uncompared, untrustedNote, verdictOf } from './wording.js'

/**
 * The report as one page that needs nothing else: no script, no font, no address. Its policy forbids everything but its
 * own style, so that even text that escaped its escaping could do nothing.
 */
export function renderHtml(report: Report): string {
  const verdict = `pg-parity ${verdictOf(report)}`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${verdict}</title>
${style}
</head>
<body>
<main>
<header class="card verdict ${report.conclusion}"><h1>${verdict}</h1>${facts(report)}</header>
${counts(report)}
${errorBlock(report)}
${sections(report)}
<footer>${timings(report)}</footer>
</main>
</body>
</html>
`.markup
}

function sections(report: Report): readonly Html[] {
  const { differences, others } = outlineOf(report)
  const migrations = migrationsOf(report)
  const { effect, patch, targets } = report
  const next = nextCommand(report)
  const audited = auditCounts(report)
  return [
    ...(needlessEdits(report).length === 0 ? [] : [section('Text only', 'edited or written once more, and nothing has to be migrated', [needlessTable(report)])]),
    ...(effect === null ? [] : [section('Effect on the schema', countedChanges(effect.summary), effect.changes.length === 0 ? [html`<p>It builds the same schema as before.</p>`] : [effectTable(effect.changes)])]),
    ...(report.generator === undefined ? [] : [section('The generator', 'against the migrated database, in a copy of the work tree', generatorParts(report.generator))]),
    ...report.loops.map((loop) => section('Loop', null, loopSentences(loop).map((sentence) => html`<p>${inline(sentence)}</p>`))),
    ...(differences.length === 0 ? [] : [section('Differences', directionOf(report.command), differenceCards(differences))]),
    ...(others.length === 0 ? [] : [section('Findings', null, findingCards(others))]),
    ...(patch === null ? [] : [section('Patch', null, [...(next === null ? [] : [html`<p>${inline(next)}</p>`]), patchBlock(patch)])]),
    ...(migrations.length === 0 ? [] : [section(report.command === 'history' ? 'Migrations' : 'New migrations', null, [migrationsTable(migrations)])]),
    ...(audited === null ? [] : [section('Text checksums', 'what they say against the truth', checksumParts(report))]),
    ...cleanupParts(report).map(({ title, content }) => section(title, null, content)),
    ...(targets.length === 0 ? [] : [section('Targets', null, [targetsTable(targets)])]),
    ...targets.flatMap((target) => (target.conclusion === 'success' ? [] : [targetHeader(target), ...[counts(target.report) ?? []].flat(), ...errorBlock(target.report), ...sections(target.report)]))
  ]
}

function targetHeader({ name, conclusion, report }: Report['targets'][number]): Html {
  return html`<header class="card verdict ${conclusion}"><h2><code>${name}</code> ${verdictOf(report)}</h2>${facts(report)}</header>
`
}

function errorBlock({ error }: Report): readonly Html[] {
  return error === undefined ? [] : [html`<pre>${error.split('\n').map((line) => html`<span>${line}</span>`)}</pre>`]
}

function section(title: string, subtitle: string | null, content: readonly Html[]): Html {
  return html`<section><h2>${title}</h2>${subtitle === null ? null : html`<p class="soft">${subtitle}</p>`}
${content}</section>
`
}

function facts(report: Report): Html {
  const equal = equalitiesOf(report)
  const whole = wholeSchemaLine(report)
  const rows = [
    ...(report.name === null ? [] : [['name', report.name]] as const),
    ...cleanupFacts(report),
    ...(report.compared === null ? [] : [['current', report.compared.current], ['desired', report.compared.desired]] as const),
    ...(untrustedNote(report) === null ? [] : [['source', untrustedNote(report)]] as const),
    ...(uncompared(report) === null ? [] : [['note', uncompared(report)]] as const),
    ...(ledgerFact(report) === null ? [] : [['ledger', ledgerFact(report)]] as const),
    ...(coverageFact(report) === null ? [] : [['coverage', coverageFact(report)]] as const),
    ...(equal === null ? [] : [['spelling', equal]] as const),
    ...(whole === null ? [] : [['checksums', whole]] as const),
    ...(report.postgres === null ? [] : [['server', serverOf(report.postgres)]] as const)
  ]
  return html`<dl>${rows.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`
}

function counts({ command, compared, summary }: Report): Html | null {
  if (compared === null || command === 'audit') return null
  const { create, modify, drop, unchanged, unknown } = summary
  return html`<div class="counts">${Object.entries({ 'to create': create, 'to modify': modify, 'to drop': drop, unknown, unchanged })
    .map(([label, count]) => html`<div><b>${count}</b><span class="soft">${label}</span></div>`)}</div>`
}

function timings({ timings: { total, ...steps } }: Report): Html | null {
  const parts = Object.entries(steps).map(([step, milliseconds]) => `${step} ${duration(milliseconds)}`)
  return total === undefined ? null : html`It took ${duration(total)}${parts.length === 0 ? null : ` (${parts.join(', ')})`}.`
}
