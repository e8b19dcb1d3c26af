import type { Report } from '../document.js'
import { ordinalOf, runSentences, runTexts, seriesSentences } from '../generator.js'
import { visibleLine, visibleLines } from '../visible.js'
import { effectLines } from './differences.js'
import type { Palette } from './palette.js'

/** Lines of a text that are shown where definitions are folded. */
const foldedLines = 12

/** What the generator wrote in each run, what that does, and the series that it would become. */
export function generatorLines({ generator }: Pick<Report, 'generator'>, definitions: 'folded' | 'full', palette: Palette): readonly string[] {
  if (generator === undefined) return []
  const runs = generator.runs.flatMap((run, index) => [
    ...(generator.runs.length === 1 && run.verdict === 'nothing' ? [] : [`  ${run.verdict === 'nothing' ? '✔' : palette.severity('error', '✖')} ${palette.strong(ordinalOf(index))}`]),
    ...runSentences(generator, index).map((sentence) => `    ${sentence}`),
    ...effectLines(run.effect, palette).map((line) => `  ${line}`),
    ...runTexts(generator, index).flatMap(({ name, text }) => textLines(name, text, definitions, palette)),
    ''
  ])
  return [...runs, ...(generator.loop === null ? [] : [`  ${palette.severity('error', '✖')} ${palette.strong('Series')}`, ...seriesSentences(generator.loop).map((sentence) => `    ${sentence}`)])]
}

function textLines(name: string, text: string, definitions: 'folded' | 'full', palette: Palette): readonly string[] {
  const lines = visibleLines(text)
  const shown = definitions === 'full' ? lines : lines.slice(0, foldedLines)
  return [
    `    ${palette.faint(visibleLine(name))}`,
    ...shown.map((line) => `      ${line}`.trimEnd()),
    ...(shown.length < lines.length ? [`      ${palette.faint(`… ${String(lines.length - shown.length)} more lines`)}`] : [])
  ]
}
