import { diffArrays } from 'diff'
import { definitionOf } from '../catalog/ddl/statements.js'
import { modelOf } from '../catalog/ddl/model.js'
import type { Model } from '../catalog/ddl/model.js'
import type { DatabaseObject } from '../snapshot/object.js'
import { ScanError, scan } from '../sql/scanner.js'

/** A place where a statement and the server write the same thing in two ways. */
export interface Difference {
  readonly written: string
  /** What PostgreSQL gives back. */
  readonly kept: string
}

/** So many places tell enough, and so many characters of each; so many equal words between two do not divide them. */
const most = { places: 3, characters: 60, between: 2 }

/**
 * Where the text of a statement and the definition that the server gives back are made of other tokens: what a generator sees
 * that compares texts. White space, comments, the case of words, parentheses and the names before a dot are left out.
 *
 * @returns the first places, in their order
 */
export function spellingDifferences(statement: string, definition: string): readonly Difference[] {
  const [written, kept] = [wordsOf(statement), wordsOf(definition)]
  const places: { from: [start: number, start: number]; to: [end: number, end: number] }[] = []
  let [left, right] = [0, 0]
  for (const { added, removed, count } of diffArrays(written.map(({ text }) => text), kept.map(({ text }) => text))) {
    const [fromLeft, fromRight] = [left, right]
    if (!added) left += count
    if (!removed) right += count
    if (!added && !removed) continue
    const last = places.at(-1)
    if (last !== undefined && Math.min(fromLeft - last.to[0], fromRight - last.to[1]) <= most.between) last.to = [left, right]
    else places.push({ from: [fromLeft, fromRight], to: [left, right] })
  }
  return places
    .filter(({ from, to }) => to[0] > from[0] && to[1] > from[1])
    .slice(0, most.places)
    .map(({ from, to }) => ({ written: excerpt(statement, written.slice(from[0], to[0])), kept: excerpt(definition, kept.slice(from[1], to[1])) }))
}

/** The statement that makes an object, with those of its members that are among some objects. */
export function definitionAmong(object: DatabaseObject, objects: readonly DatabaseObject[]): string {
  return definitionOf(object, modelAmong(objects), 'definition')
}

/** Some objects of a database, for writing them as SQL. */
export function modelAmong(objects: readonly DatabaseObject[]): Model {
  const ownership = { loader: null, namesLoader: false, owner: 'inherent', privileges: 'inherent' } as const
  return modelOf({ format: 1, postgres: { version: '', major: 0 }, ownership, objects, unmodelled: [] })
}

const brackets = new Set(['(', ')', ';'])

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string): readonly Word[] {
  try {
    const tokens = scan(text).filter(({ kind, text: token }) => kind !== 'line comment' && kind !== 'block comment' && !brackets.has(token))
    const words = tokens.map(({ text: token, start, end }) => ({ text: /^[A-Za-z_]/.test(token) ? token.toLowerCase() : token, start, end }))
    const at = (index: number): string | undefined => words[index]?.text
    return words.filter(({ text: word }, index) => (word !== '.' && at(index + 1) !== '.') || at(index + (word === '.' ? 1 : 2)) === '*')
  } catch (error) {
    if (error instanceof ScanError) return []
    throw error
  }
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' }

/** The text from the first to the last of some words, on one line, with what is open closed and without commas at its ends. */
function excerpt(text: string, words: readonly Word[]): string {
  let line = text.slice(words[0]?.start, words.at(-1)?.end).replace(/\s+/g, ' ').replace(/^,\s*|\s*,$/g, '')
  for (const [open, close] of Object.entries(closing)) line += close.repeat(Math.max(0, line.split(open).length - line.split(close).length))
  return line.length > most.characters ? `${[...line].slice(0, most.characters - 1).join('')}…` : line
}
