import { byFirstWord, closeOf, elementsOf, findOutside, hasKeys, keyAt, openOf, replaceAll } from './match.js'
import type { Replacement } from './match.js'
import type { Reason } from './reason.js'
import { put, putBehind } from './words.js'
import type { Words } from './words.js'

/** Operators, and words that stand for them. */
export const operatorSpelling = {
  name: 'operator-spelling',
  description: 'An operator is written as the word for it, or by another name: IN for = ANY, LIKE for ~~, BETWEEN for >= and <=, != for <>.',
  advice: 'Write operators as PostgreSQL gives them back: = ANY (ARRAY[…]), ~~, >= and <=, <>.',
  rewrite: (words) => withoutTests(withoutRanges(withPlainNames(words)))
} as const satisfies Reason

/** Words and names that stand for one operator, wherever they are. */
const namesAt = byFirstWord<readonly [keys: readonly string[], operator: string]>([
  [['!='], '<>'], [['NOT', 'LIKE'], '!~~'], [['LIKE'], '~~'], [['NOT', 'ILIKE'], '!~~*'], [['ILIKE'], '~~*'], [['ISNULL'], 'IS NULL'], [['NOTNULL'], 'IS NOT NULL'], [['SOME', '('], 'ANY (']
], ([keys]) => keys)

function withPlainNames(words: Words): Words {
  return replaceAll(words, (index) => {
    const word = words[index]
    if (word === undefined || keyAt(words, index - 1) === '.') return undefined
    if (word.key === 'OPERATOR' && keyAt(words, index + 1) === '(') {
      const close = closeOf(words, index + 1)
      const operator = words[close - 1]
      return operator === undefined || keyAt(words, index - 1) === 'CREATE' ? undefined : { taken: close - index + 1, put: [{ ...operator, before: word.before }] }
    }
    if (word.key === 'IN' || (word.key === 'NOT' && keyAt(words, index + 1) === 'IN')) return listAt(words, index)
    const [found] = namesAt(words, index)
    // In the list of CREATE TABLE it copies another table.
    if (found === undefined || (word.key === 'LIKE' && /^[(,]$/.test(keyAt(words, index - 1)))) return undefined
    return { taken: found[0].length, put: put(word, found[1]) }
  })
}

/** `IN (1, 2)` as `= ANY (ARRAY[1, 2])`, `IN (1)` as `= 1`, and NOT IN likewise. */
function listAt(words: Words, index: number): Replacement | undefined {
  const word = words[index]
  const not = keyAt(words, index) === 'NOT'
  const open = index + (not ? 2 : 1)
  if (word === undefined || keyAt(words, open) !== '(' || /^(?:VALUES|,|\()$/.test(keyAt(words, index - 1)) || /^(?:SELECT|WITH|VALUES|TABLE)$/.test(firstInside(words, open))) return undefined
  const close = closeOf(words, open)
  if (keyAt(words, openAround(words, index) - 1) === 'POSITION') return undefined
  const list = words.slice(open + 1, close)
  const taken = close - index + 1
  if (elementsOf(list).length === 1) return { taken, put: [...put(word, not ? '<>' : '='), ...list.map((each, at) => (at === 0 ? { ...each, before: ' ' } : each))] }
  return { taken, put: [...put(word, not ? '<> ALL (ARRAY' : '= ANY (ARRAY'), ...putBehind(word, '['), ...list, ...putBehind(word, '])')] }
}

function firstInside(words: Words, open: number): string {
  let index = open
  while (keyAt(words, index) === '(') index++
  return keyAt(words, index)
}

/** The parenthesis around a place; -1 where there is none. */
function openAround(words: Words, index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const key = keyAt(words, at)
    if (key === ')' || key === ']') at = openOf(words, at)
    else if (key === '(') return at
  }
  return -1
}

/** What ends the operand of BETWEEN, IS or IN: all that binds less tightly, or is no part of an expression (PostgreSQL manual, table 4.2). */
const looser = new Set(`AND OR NOT WHERE WHEN ON HAVING CHECK THEN ELSE SELECT USING BY RETURN RETURNING DEFAULT AS FILTER DISTINCT CASE ( [ , ; = < > <= >= <> :=`.split(' '))

/** Where the operand in front of a place begins. */
function operandBefore(words: Words, index: number): number {
  let from = index
  while (from > 0 && !looser.has(keyAt(words, from - 1))) from = /^[)\]]$/.test(keyAt(words, from - 1)) ? openOf(words, from - 1) : from - 1
  return from
}

/** Where the operand behind a place ends. */
function operandBehind(words: Words, index: number): number {
  return findOutside(words, index, words.length - 1, (at) => at > index && /^(?:AND|OR|THEN|ELSE|END|WHEN|GROUP|ORDER|HAVING|WINDOW|UNION|INTERSECT|EXCEPT|LIMIT|OFFSET|FETCH|FOR|WITH|AS|FROM|\)|\]|,|;|=|<|>|<=|>=|<>)$/.test(keyAt(words, at)))
}

/** Rewrites at each place that `find` gives something for, from the last place to the first. */
function replaceBackwards(words: Words, find: (words: Words, index: number) => (Replacement & { readonly from: number }) | undefined): Words {
  let result = words
  for (let index = words.length - 1; index >= 0; index--) {
    const found = find(result, index)
    if (found !== undefined) result = [...result.slice(0, found.from), ...found.put, ...result.slice(found.from + found.taken)]
  }
  return result
}

/** `x BETWEEN a AND b` as `x >= a AND x <= b`, and NOT BETWEEN likewise. */
function withoutRanges(words: Words): Words {
  return replaceBackwards(words, (all, at) => {
    const between = all[at]
    if (between?.key !== 'BETWEEN' || keyAt(all, at + 1) === 'SYMMETRIC' || /^(?:ROWS|RANGE|GROUPS)$/.test(keyAt(all, at - 1))) return undefined
    const not = keyAt(all, at - 1) === 'NOT'
    const low = keyAt(all, at + 1) === 'ASYMMETRIC' ? at + 2 : at + 1
    const and = findOutside(all, low, all.length, (index) => keyAt(all, index) === 'AND')
    const end = not ? at - 1 : at
    const from = operandBefore(all, end)
    const to = operandBehind(all, and + 1)
    const operand = all.slice(from, end)
    const bound = (sign: string, range: Words): Words => [...putBehind(between, sign), ...range]
    const again = operand.map((word, index) => (index === 0 ? { ...word, before: ' ' } : word))
    return {
      from, taken: to - from,
      put: [...operand, ...bound(not ? '<' : '>=', all.slice(low, and)), ...putBehind(between, not ? 'or' : 'and'), ...again, ...bound(not ? '>' : '<=', all.slice(and + 1, to))]
    }
  })
}

/** `x IS NOT DISTINCT FROM y` and `x NOT IN (SELECT …)` with NOT in front, `x SIMILAR TO y` by its function. */
function withoutTests(words: Words): Words {
  return replaceBackwards(words, (all, at) => {
    const word = all[at]
    if (word?.key !== 'SIMILAR' && word?.key !== 'IS' && word?.key !== 'NOT') return undefined
    if (hasKeys(all, at, 'SIMILAR', 'TO')) {
      const end = operandBehind(all, at + 2)
      return { from: at, taken: end - at, put: [...put(word, '~ similar_to_escape('), ...all.slice(at + 2, end), ...putBehind(word, ')')] }
    }
    const distinct = hasKeys(all, at, 'IS', 'NOT', 'DISTINCT')
    const from = operandBefore(all, at)
    const [first, ...rest] = all.slice(from, at)
    if ((!distinct && !hasKeys(all, at, 'NOT', 'IN')) || first === undefined) return undefined
    return { from, taken: at - from + 2, put: [...put({ ...word, before: first.before }, 'not'), { ...first, before: ' ' }, ...rest, distinct ? word : { ...word, ...all[at + 1] }] }
  })
}
