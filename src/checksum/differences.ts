import { diffArrays } from 'diff'
import { ScanError, scan } from '../sql/scanner.js'

/** A place where a statement and the server write the same thing in two ways. */
export interface Difference {
  readonly written: string
  /** What PostgreSQL gives back. */
  readonly kept: string
}

/** A token of a text: what it is compared by, and where it stands, in UTF-16 units. */
export interface Compared {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** A text and the words by which it is compared. */
export interface Readable {
  readonly text: string
  readonly words: readonly Compared[]
}

/** So many places tell enough, and so many characters of each; so many equal words between two do not divide them. */
const most = { places: 3, characters: 60, between: 2 }

/**
 * Where the text of a statement and the definition that the server gives back are made of other tokens: what a generator sees
 * that compares texts. White space, comments, the case of words, parentheses and the names before a dot are left out, and so is what
 * only one of them has.
 *
 * @returns the first places, in their order
 */
export function spellingDifferences(statement: string, definition: string): readonly Difference[] {
  return differencesBetween({ text: statement, words: wordsOf(statement) }, { text: definition, words: wordsOf(definition) }, ({ written, kept }) => written !== '' && kept !== '')
}

/**
 * Where two texts differ, by their words.
 *
 * @param tells whether a place is worth to be named
 * @returns the first places, in their order
 */
export function differencesBetween(left: Readable, right: Readable, tells: (place: Difference) => boolean = () => true): readonly Difference[] {
  const places: { from: [start: number, start: number]; to: [end: number, end: number] }[] = []
  let [before, behind] = [0, 0]
  for (const { added, removed, count } of diffArrays(left.words.map(({ key }) => key), right.words.map(({ key }) => key))) {
    const [fromLeft, fromRight] = [before, behind]
    if (!added) before += count
    if (!removed) behind += count
    if (!added && !removed) continue
    const last = places.at(-1)
    if (last !== undefined && Math.min(fromLeft - last.to[0], fromRight - last.to[1]) <= most.between) last.to = [before, behind]
    else places.push({ from: [fromLeft, fromRight], to: [before, behind] })
  }
  return places
    .map(({ from, to }) => ({ written: excerpt(left.text, left.words.slice(from[0], to[0])), kept: excerpt(right.text, right.words.slice(from[1], to[1])) }))
    .filter(tells)
    .slice(0, most.places)
}

const brackets = new Set(['(', ')', ';'])

function wordsOf(text: string): readonly Compared[] {
  try {
    const tokens = scan(text).filter(({ kind, text: token }) => kind !== 'line comment' && kind !== 'block comment' && !brackets.has(token))
    const words = tokens.map(({ text: token, start, end }) => ({ key: /^[A-Za-z_]/.test(token) ? token.toLowerCase() : token, start, end }))
    const at = (index: number): string | undefined => words[index]?.key
    return words.filter(({ key }, index) => (key !== '.' && at(index + 1) !== '.') || at(index + (key === '.' ? 1 : 2)) === '*')
  } catch (error) {
    if (error instanceof ScanError) return []
    throw error
  }
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' }

/** The text around some words, on one line, with what is open closed and without commas at its ends. */
function excerpt(text: string, words: readonly Compared[]): string {
  if (words.length === 0) return ''
  const [start, end] = [Math.min(...words.map((word) => word.start)), Math.max(...words.map((word) => word.end))]
  let line = text.slice(start, end).replace(/\s+/g, ' ').replace(/^,\s*|\s*,$/g, '')
  for (const [open, close] of Object.entries(closing)) line += close.repeat(Math.max(0, line.split(open).length - line.split(close).length))
  return line.length > most.characters ? `${[...line].slice(0, most.characters - 1).join('')}…` : line
}
