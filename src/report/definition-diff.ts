import { structuredPatch } from 'diff'
import { visibleLines } from './visible.js'

/** One line of a comparison of two definitions; `gap` stands for equal lines that are left out. */
export interface DiffLine {
  readonly sign: '+' | '-' | ' ' | 'gap'
  readonly text: string
}

/** With more lines that differ, finding the fewest takes time that grows with their square, and tells nobody anything. */
const mostEdits = 500

/**
 * What is different between two definitions, line by line; where that is nearly all, the one and then the other.
 *
 * @param current null where the object does not exist: every line is then an addition
 * @param desired null where it should not exist
 * @param context equal lines kept around each difference
 */
export function definitionDiff(current: string | null, desired: string | null, context = 3): readonly DiffLine[] {
  const patch = structuredPatch('current', 'desired', lines(current), lines(desired), undefined, undefined, { context, maxEditLength: mostEdits })
  if (patch === undefined) return [...whole('-', current), ...whole('+', desired)]
  return patch.hunks.flatMap((hunk, index) => [
    ...(index === 0 && hunk.oldStart <= 1 ? [] : [{ sign: 'gap', text: '' } as const]),
    ...hunk.lines.filter((line) => !line.startsWith('\\')).map((line) => ({ sign: signOf(line), text: line.slice(1) }))
  ])
}

/** The same as the text of a ```diff block. */
export function diffText(diff: readonly DiffLine[]): string {
  return diff.map(({ sign, text }) => (sign === 'gap' ? '@@ … @@' : sign + text)).join('\n')
}

function whole(sign: '-' | '+', definition: string | null): readonly DiffLine[] {
  return lines(definition).split('\n').slice(0, -1).map((text) => ({ sign, text }))
}

function lines(definition: string | null): string {
  return definition === null || definition === '' ? '' : `${visibleLines(definition).join('\n')}\n`
}

function signOf(line: string): '+' | '-' | ' ' {
  return line.startsWith('+') ? '+' : line.startsWith('-') ? '-' : ' '
}
