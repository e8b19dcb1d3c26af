import type { BlockContent } from 'mdast'
import type { Report } from '../document.js'
import { ordinalOf, runSentences, runTexts, seriesSentences } from '../generator.js'
import { effectTable } from './changes.js'
import { codeInHtml, details, fence, paragraph, prose, separated, strong, words } from './nodes.js'
import type { Writing } from './options.js'
import { title } from './sections.js'

/** So many texts are shown, each folded. */
const most = 10

/** What the generator wrote in each run, what that does, and the series that it would become. */
export function generatorSection({ generator }: Pick<Report, 'generator'>, writing: Writing): readonly BlockContent[] {
  if (generator === undefined) return []
  const { runs, loop } = generator
  return [
    title('The generator'),
    ...runs.flatMap((run, index) => [
      paragraph(strong(ordinalOf(index)), words(': '), separated(runSentences(generator, index).map((sentence) => prose(sentence)), ' ')),
      ...(run.effect.changes.length === 0 ? [] : effectTable(run.effect, writing)),
      ...(writing.depth.definitions ? runTexts(generator, index).slice(0, most).flatMap(({ name, text }) => details(codeInHtml(name), [fence(languageOf(name), text.replace(/\n$/, ''))])) : [])
    ]),
    ...(loop === null ? [] : [paragraph(strong('Series'), words(': '), separated(seriesSentences(loop).map((sentence) => prose(sentence)), ' '))])
  ]
}

function languageOf(name: string): string {
  return name === 'standard output' || name.endsWith('.sql') ? 'sql' : 'text'
}
