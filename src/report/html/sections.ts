import { codes } from '../../config/codes.js'
import { advice } from '../advice.js'
import { definitionDiff } from '../definition-diff.js'
import type { DiffLine } from '../definition-diff.js'
import { worthALine } from '../differences.js'
import type { Difference } from '../differences.js'
import type { Report, ReportedChange, ReportedFinding } from '../document.js'
import { groupBy } from '../groups.js'
import { counted, describeValues, doubt, targetFacts } from '../wording.js'
import { html } from './tag.js'
import type { Html } from './tag.js'

/** Values are shown up to so many characters; definitions below show the whole. */
const longestValue = 400

/** A card for each difference, then what to do about them. */
export function differenceCards(differences: readonly Difference[]): readonly Html[] {
  const occurring = new Set(differences.flatMap(({ advised }) => advised))
  return [
    ...differences.map(({ change, severity, remarks }) => html`<article class="card item ${severity}">
<header><h3>${change.action} ${change.kind} <code>${change.name}</code></h3><span>${placeOf(change)} <span class="badge">${severity}</span></span></header>
${facts(change, remarks)}${diffBlock(definitionDiff(change.currentDefinition, change.desiredDefinition))}</article>
`),
    ...(occurring.size === 0 ? [] : [html`<div class="card"><b>What to do</b><ul>${[...occurring].map((code) => html`<li><code>${code}</code> ${inline(advice[code])}</li>`)}</ul></div>`])
  ]
}

/** A card for each code, with all its findings and what to do about them. */
export function findingCards(findings: readonly ReportedFinding[]): readonly Html[] {
  return [...groupBy(findings, ({ code }) => code)].map(([code, group]) => html`<article class="card item ${group[0]?.severity ?? 'notice'}">
<header><h3>${codes.find((description) => description.code === code)?.description ?? ''}</h3><code>${code}</code></header>
<ul>${worthALine(group).shown.map((finding) => html`<li>${inline(finding.message)} ${placeOf(finding)}</li>`)}${more(worthALine(group).more)}</ul><p class="advice">${inline(advice[code])}</p></article>
`)
}

function more(count: number): Html | null {
  return count === 0 ? null : html`<li class="soft">and ${counted(count, 'more notice')} of the kind</li>`
}

/** A table of what head does to the schema that base builds. */
export function effectTable(changes: readonly ReportedChange[]): Html {
  return table(['', 'Object', 'Change', 'By'], changes.map((change) => [
    html`${change.action}`, object(change),
    html`${change.attributes.map((attribute) => html`<div>${attribute.name}: ${fromTo(attribute)}</div>`)}`,
    html`${change.lastTouchedBy}`
  ]))
}

export function migrationsTable(migrations: Report['migrations']): Html {
  return table(['Migration', 'Time', 'Verdict', 'Changes', 'Touches without change'], migrations.map((migration) => [
    html`<code class="whole">${migration.id}</code>`, whole(migration.timestamp), whole(migration.verdict),
    html`${migration.changes.map((change) => html`<div>${change.action} ${object(change)}</div>`)}`,
    html`${migration.touched.map((touched) => html`<div>${object(touched)} <span class="soft">${touched.cause}</span></div>`)}`
  ]))
}

/** Words that stay on one line. */
function whole(text: string | null): Html {
  return html`<span class="whole">${text}</span>`
}

export function targetsTable(targets: Report['targets']): Html {
  return table(['Database', 'Conclusion', 'Found'], targets.map((target) => [
    html`<code class="whole">${target.name}</code>`, html`${target.conclusion}`, html`${targetFacts(target).map((fact) => html`<div>${fact}</div>`)}`
  ]))
}

/** A patch, coloured line by line. */
export function patchBlock(patch: string): Html {
  return html`<pre>${patch.trimEnd().split('\n').map((line) => html`<span class="${patchClass(line)}">${line}</span>`)}</pre>`
}

/** Text in which backticks stand around code. */
export function inline(text: string): Html {
  return html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`
}

/** A table; cells hold HTML of ours. */
export function table(head: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return html`<div class="card table"><table><thead><tr>${head.map((title) => html`<th>${title}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`)}</tbody></table></div>`
}

function facts(change: ReportedChange, remarks: readonly string[]): Html | null {
  const rows = [
    ...(change.aspect === 'definition' ? [] : [['aspect', html`${change.aspect}`] as const]),
    ...change.attributes.map((attribute) => [attribute.name, fromTo(attribute)] as const),
    ...(doubt(change) === null ? [] : [['note', html`${doubt(change)}`] as const]),
    ...remarks.map((remark) => ['note', html`${remark}`] as const),
    ...(change.lastTouchedBy === null ? [] : [['last touched by', html`<code>${change.lastTouchedBy}</code>`] as const]),
    ...(change.partedAt === null ? [] : [['parted at', html`<code>${change.partedAt}</code>`] as const])
  ]
  return rows.length === 0 ? null : html`<dl>${rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`
}

function fromTo(attribute: ReportedChange['attributes'][number]): Html {
  const [from, to] = describeValues(attribute, longestValue)
  return html`<del><code>${from}</code></del> → <ins><code>${to}</code></ins>`
}

/** Two definitions, line by line. */
export function diffBlock(diff: readonly DiffLine[]): Html | null {
  const classes = { '+': 'add', '-': 'del', ' ': 'same', gap: 'gap' }
  return diff.length === 0 ? null
    : html`<pre>${diff.map(({ sign, text }) => html`<span class="${classes[sign]}">${sign === 'gap' ? '…' : `${sign} ${text}`}</span>`)}</pre>`
}

/** Where something stands, as `file:line:column`. */
export function placeOf({ location }: Pick<ReportedChange, 'location'>): Html | null {
  return location === undefined ? null : html`<code>${location.file}:${location.line}:${location.column}</code>`
}

/** Kind and name. */
export function object({ kind, name }: { readonly kind: string; readonly name: string }): Html {
  return html`${kind} <code>${name}</code>`
}

function patchClass(line: string): string {
  return line.startsWith('@@') ? 'gap' : line.startsWith('+') ? 'add' : line.startsWith('-') ? 'del' : 'same'
}
