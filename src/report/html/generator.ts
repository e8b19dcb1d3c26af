import type { Report } from '../document.js'
import { ordinalOf, runSentences, runTexts, seriesSentences } from '../generator.js'
import { effectTable, inline } from './sections.js'
import { html } from './tag.js'
import type { Html } from './tag.js'

/** What the generator wrote in each run, what that does, and the series that it would become. */
export function generatorParts(generator: NonNullable<Report['generator']>): readonly Html[] {
  const { runs, loop } = generator
  return [
    ...runs.map((run, index) => html`<article class="card item ${run.verdict === 'nothing' ? 'notice' : 'error'}"><header><h3>${ordinalOf(index)}</h3></header>
${runSentences(generator, index).map((sentence) => html`<p>${inline(sentence)}</p>`)}${run.effect.changes.length === 0 ? null : effectTable(run.effect.changes)}${runTexts(generator, index).map(({ name, text }) =>
  html`<p><code>${name}</code></p><pre>${text.trimEnd().split('\n').map((line) => html`<span>${line}</span>`)}</pre>`)}</article>
`),
    ...(loop === null ? [] : [html`<div class="card"><b>Series</b>${seriesSentences(loop).map((sentence) => html`<p>${inline(sentence)}</p>`)}</div>`])
  ]
}
