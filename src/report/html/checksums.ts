import { adviceOf, auditCounts, confusionColumns, confusionNote, editWords, explained, falsePositiveLook, lyingChecksums, needlessEdits, rewriteWords, unjudgedSentences, verdictWords } from '../checksums.js'
import { definitionDiff } from '../definition-diff.js'
import type { Report } from '../document.js'
import { diffBlock, inline, object, placeOf, table } from './sections.js'
import { html } from './tag.js'
import type { Html } from './tag.js'

/** The objects that a pull request edits, or writes once more, and that stay what they are. */
export function needlessTable(report: Report): Html {
  return table(['Object', 'Edit', 'Checksum', 'Where'], needlessEdits(report).map(({ checksum, remarks }) => [
    object(checksum), lines([...editWords(checksum), ...rewriteWords(checksum).map((rewritten) => (checksum.verdict === 'agrees' ? rewritten : `${rewritten}: ${falsePositiveLook}`)), ...remarks]), html`${checksum.algorithm}: ${inline(verdictWords(checksum))}`, html`${placeOf(checksum)}`
  ]))
}

/** The objects whose checksum lies, how to mend each cause, what is not judged, and how right each algorithm is. */
export function checksumParts(report: Report): readonly Html[] {
  const lying = lyingChecksums(report)
  const causes = [...new Set(lying.flatMap(({ checksum }) => checksum.causes))]
  return [
    html`<p>${auditCounts(report)}</p>`,
    ...(lying.length === 0 ? [] : [table(['Object', 'Verdict', 'Why', 'Where'], lying.map(({ checksum, remarks }) => [
      object(checksum), html`${checksum.verdict}`, lines([...explained(checksum), ...rewriteWords(checksum), ...remarks]), html`${placeOf(checksum)}`
    ]))]),
    ...lying.filter(({ checksum }) => checksum.verdict === 'false-negative').map(({ checksum }) => html`<article class="card item"><header><h3>${object(checksum)}</h3></header>
${diffBlock(definitionDiff(checksum.currentDefinition ?? null, checksum.desiredDefinition ?? null))}</article>`),
    ...(causes.length === 0 ? [] : [html`<div class="card"><b>What to do</b><ul>${causes.map((cause) => html`<li><code>${cause}</code> ${inline(adviceOf(cause) ?? '')}</li>`)}</ul></div>`]),
    ...unjudgedSentences(report).map((sentence) => html`<p>${sentence}</p>`),
    ...(report.audit === undefined ? [] : [
      table(['Algorithm', ...confusionColumns.map(([title]) => title)], report.audit.confusion.map((confusion) => [
        html`<code>${confusion.algorithm}</code>`, ...confusionColumns.map(([, of]) => html`${of(confusion)}`)
      ])),
      html`<p class="soft">${confusionNote}</p>`
    ])
  ]
}

function lines(texts: readonly string[]): Html {
  return html`${texts.map((text) => html`<div>${inline(text)}</div>`)}`
}
