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
  const [left, right] = [{ text: statement, words: wordsOf(statement) }, { text: definition, words: wordsOf(definition) }]
  return excerpts(left, right, placesBetween(left, right).filter(({ from, to }) => to[0] > from[0] && to[1] > from[1]))
}

/**
 * Where two texts differ, by their words. What only one of them has is given with the word in front of it, or the one behind it.
 *
 * @returns the first places, in their order
 */
export function differencesBetween(left: Readable, right: Readable): readonly Difference[] {
  return excerpts(left, right, placesBetween(left, right).map((place) => (place.to[0] > place.from[0] && place.to[1] > place.from[1] ? place : widened(place))))
}

/** A place in both texts, as indices of words; `to` is exclusive. */
interface Place {
  readonly from: readonly [left: number, right: number]
  readonly to: readonly [left: number, right: number]
}

function placesBetween(left: Readable, right: Readable): readonly Place[] {
  const places: Place[] = []
  let [before, behind] = [0, 0]
  for (const { added, removed, count } of diffArrays(left.words.map(({ key }) => key), right.words.map(({ key }) => key))) {
    const from = [before, behind] as const
    if (!added) before += count
    if (!removed) behind += count
    if (!added && !removed) continue
    const last = places.at(-1)
    const near = last !== undefined && Math.min(from[0] - last.to[0], from[1] - last.to[1]) <= most.between
    places.splice(near ? -1 : places.length, 1, { from: near ? last.from : from, to: [before, behind] })
  }
  return places
}

function widened({ from: [left, right], to }: Place): Place {
  return left > 0 && right > 0 ? { from: [left - 1, right - 1], to } : { from: [left, right], to: [to[0] + 1, to[1] + 1] }
}

function excerpts(left: Readable, right: Readable, places: readonly Place[]): readonly Difference[] {
  return places
    .slice(0, most.places)
    .map(({ from, to }) => ({ written: excerpt(left.text, left.words.slice(from[0], to[0])), kept: excerpt(right.text, right.words.slice(from[1], to[1])) }))
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
