import { storedName } from '../../sql/name.js'
import { behindName, closeOf, findOutside, isName, keyAt } from './match.js'
import { behindType } from './types.js'
import type { Word, Words } from './words.js'

/** An element of the list of SELECT. */
export interface Item {
  readonly expression: Words
  /** The name that it is given, if it is given one. */
  readonly alias?: Word
  /** The name of its column, as stored. */
  readonly name: string
}

/** Reads an element of the list of SELECT. */
export function itemOf(words: Words): Item {
  const last = words.at(-1)
  const cut = keyAt(words, words.length - 2) === 'AS' ? 2 : last !== undefined && isBareAlias(words) ? 1 : 0
  const expression = words.slice(0, words.length - cut)
  return last === undefined || cut === 0 ? { expression, name: impliedName(expression) } : { expression, alias: last, name: storedName(last.text) }
}

/** Keywords that an operand follows, so that what stands behind them is no alias. */
const beforeOperands = new Set('AND OR NOT IS IN LIKE ILIKE BETWEEN WHEN THEN ELSE FROM TO BY ESCAPE COLLATE CASE ZONE OPERATOR DISTINCT ANY ALL SELECT OVER'.split(' '))
const noAliases = new Set('END NULL TRUE FALSE UNKNOWN ISNULL NOTNULL DOCUMENT NORMALIZED'.split(' '))

function isBareAlias(words: Words): boolean {
  const [before, last] = [words.at(-2), words.at(-1)]
  if (before === undefined || !isName(last) || noAliases.has(last?.key ?? '')) return false
  const cast = castIn(words)
  if (cast >= 0 && behindType(words, cast + 1) >= words.length) return false
  return /^[)\]]$/.test(before.key) || (before.kind !== 'symbol' && !beforeOperands.has(before.key))
}

/** The last cast outside of parentheses; -1 where there is none. */
function castIn(words: Words): number {
  let found = -1
  findOutside(words, 0, words.length, (index) => {
    if (keyAt(words, index) === '::') found = index
    return false
  })
  return found
}

/** What FigureColname (parse_target.c) calls these, where it is not the word that they begin with. */
const otherNames: Readonly<Record<string, string>> = { TRUE: 'bool', FALSE: 'bool', NULL: unnamed(), TRIM: 'btrim' }

function unnamed(): string {
  return '?column?'
}

/** The name that the server gives to the column of an expression that is given none. */
export function impliedName(words: Words): string {
  if (keyAt(words, 0) === '(' && closeOf(words, 0) === words.length - 1) {
    const inner = words.slice(1, -1)
    if (keyAt(inner, 0) !== 'SELECT') return impliedName(inner)
    return itemOf(inner.slice(1, findOutside(inner, 1, inner.length, (index) => keyAt(inner, index) === 'FROM' || keyAt(inner, index) === ','))).name
  }
  const cast = castIn(words)
  if (cast >= 0 && behindType(words, cast + 1) >= words.length) {
    const name = impliedName(words.slice(0, cast))
    return name === unnamed() ? storedName(words[cast + 1]?.text ?? '') : name
  }
  const first = keyAt(words, 0)
  if (first === 'CASE') {
    const otherwise = words.findLastIndex(({ key }) => key === 'ELSE')
    const name = otherwise < 0 ? unnamed() : impliedName(words.slice(otherwise + 1, -1))
    return otherwise < 0 || /^(?:\?column\?|bool)$/.test(name) || words[otherwise + 1]?.kind === 'string' ? 'case' : name
  }
  const behind = behindName(words, 0)
  if (behind === 0) return unnamed()
  const called = /^[([]$/.test(keyAt(words, behind)) ? closeOf(words, behind) + 1 : behind
  const rest = keyAt(words, called)
  if (called < words.length && !/^(?:OVER|FILTER|WITHIN|COLLATE)$/.test(rest)) return unnamed()
  return (behind === 1 ? otherNames[first] : undefined) ?? storedName(words[behind - 1]?.text ?? '')
}
