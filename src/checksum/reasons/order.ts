import { behindName, closeOf, dropAll, elementsOf, findOutside, hasKeys, joinBy, keyAt, splitAt } from './match.js'
import { argumentsAt } from './phrases.js'
import type { Reason } from './reason.js'
import { isColumn, joinStatements, partsOf, readTable, statementsOf, writeTable } from './tables.js'
import { behindType } from './types.js'
import type { Words } from './words.js'

/** The order of what has none. */
export const clauseOrder = {
  name: 'clause-order',
  description: 'Clauses, parameters, events or constraints stand in another order, which means nothing.',
  advice: 'Write them in the order in which PostgreSQL gives them back.',
  rewrite: (words) => {
    const [first = [], ...rest] = statementsOf(words)
    const statement = sortParameters(sortWithin(first))
    return joinStatements([statement, ...sorted(rest)], words)
  }
} as const satisfies Reason

/** Sorted by what they are made of, in whatever case it is written. What stands in front of each place stays there. */
function sorted(parts: readonly Words[]): readonly Words[] {
  return parts
    .map((part) => ({ part, by: part.map(({ key }) => key).join(' ') }))
    .sort((left, right) => (left.by < right.by ? -1 : left.by > right.by ? 1 : 0))
    .map(({ part: [word, ...others] }, index) => (word === undefined ? [] : [{ ...word, before: parts[index]?.[0]?.before ?? '' }, ...others]))
}

function sortWithin(words: Words): Words {
  const kinds = keyAt(words, 0) === 'CREATE' ? words.slice(1, 5).map(({ key }) => key) : []
  if (kinds.includes('FUNCTION') || kinds.includes('PROCEDURE')) return sortAttributes(words, argumentsAt(words))
  if (kinds.includes('TRIGGER')) return sortEvents(words)
  if (kinds.includes('SEQUENCE')) return sortOptions(words)
  if (kinds.includes('POLICY')) return sortList(words, (index) => keyAt(words, index - 1) === 'TO')
  if (kinds.includes('STATISTICS')) return sortList(words, (index) => keyAt(words, index - 1) === 'ON' || (keyAt(words, index - 1) === '(' && !words.slice(0, index).some(({ key }) => key === 'ON')))
  return kinds.includes('DOMAIN') ? sortParts(words) : sortElements(words)
}

/** What a definition says behind the type. */
function sortParts(definition: Words): Words {
  const [head = [], ...parts] = partsOf(definition)
  return [...head, ...sorted(parts).flat()].map((word, index) => (index === head.length ? { ...word, before: ' ' } : word))
}

/** The constraints of a table, and what the definition of each column says behind the type. */
function sortElements(words: Words): Words {
  const table = readTable(words)
  if (table === undefined) return words
  const elements = table.elements.map((element) => (isColumn(element) ? sortParts(element) : element))
  const constraints = elements.filter((element) => !isColumn(element))
  return writeTable({ ...table, elements: [...elements.filter(isColumn), ...sorted(constraints)] })
}

const attributes = /^(?:LANGUAGE|TRANSFORM|WINDOW|IMMUTABLE|STABLE|VOLATILE|LEAKPROOF|CALLED|STRICT|SECURITY|EXTERNAL|PARALLEL|COST|ROWS|SUPPORT|SET|AS|RETURN|BEGIN)$/

/** What CREATE FUNCTION says behind the arguments and the result; a body of SQL goes on to the end. */
function sortAttributes(words: Words, open: number): Words {
  if (open < 0) return words
  let from = closeOf(words, open) + 1
  if (keyAt(words, from) === 'RETURNS' && !hasKeys(words, from + 1, 'NULL', 'ON')) from = behindType(words, keyAt(words, from + 1) === 'SETOF' ? from + 2 : from + 1)
  const starts: number[] = []
  const body = findOutside(words, from, words.length, (index) => {
    const key = keyAt(words, index)
    const begins = attributes.test(key) || hasKeys(words, index, 'NOT', 'LEAKPROOF') || hasKeys(words, index, 'RETURNS', 'NULL')
    if (begins && !/^(?:EXTERNAL|SET)$/.test(keyAt(words, index - 1))) starts.push(index)
    return key === 'BEGIN' || key === 'RETURN'
  })
  const parts = starts.map((start, index) => words.slice(start, index + 1 < starts.length ? starts[index + 1] : words.length))
  const last = body < words.length ? parts.slice(-1) : []
  return [...words.slice(0, starts[0] ?? words.length), ...sorted(body < words.length ? parts.slice(0, -1) : parts).flat(), ...last.flat()]
}

/** The events of a trigger, and the columns of UPDATE OF. */
function sortEvents(words: Words): Words {
  const from = words.findIndex(({ key }) => /^(?:BEFORE|AFTER|INSTEAD)$/.test(key)) + 1
  const start = keyAt(words, from) === 'OF' ? from + 1 : from
  const end = findOutside(words, start, words.length, (index) => keyAt(words, index) === 'ON')
  if (from === 0) return words
  const listed = words.slice(start, end)
  const events = splitAt(listed, (index) => keyAt(listed, index) === 'OR').map((event) => {
    const of = event.findIndex(({ key }) => key === 'OF')
    return of < 0 ? event : [...event.slice(0, of + 1), ...joinBy(',', sorted(elementsOf(event.slice(of + 1))))]
  })
  const or = listed.filter(({ key }) => key === 'OR')
  const inOrder = sorted(events).flatMap((event, index) => (index === 0 ? event : [...or.slice(index - 1, index), ...event]))
  return [...words.slice(0, start), ...inOrder, ...words.slice(end)]
}

/** The options of a sequence. */
function sortOptions(words: Words): Words {
  const from = behindName(words, words.findIndex(({ key }) => key === 'SEQUENCE') + 1)
  const starts = words.flatMap(({ key }, index) => (index >= from && /^(?:AS|START|INCREMENT|MINVALUE|MAXVALUE|CACHE|NO|CYCLE|OWNED)$/.test(key) && keyAt(words, index - 1) !== 'NO' ? [index] : []))
  return [...words.slice(0, starts[0] ?? words.length), ...sorted(starts.map((start, index) => words.slice(start, starts[index + 1]))).flat()]
}

/** A list of names that begins where a test says. */
function sortList(words: Words, begins: (index: number) => boolean): Words {
  let result = words
  for (let index = 1; index < words.length; index++) {
    if (!begins(index)) continue
    const to = findOutside(words, index, words.length, (at) => at > index && keyAt(words, at) !== ',' && keyAt(words, at - 1) !== ',' && keyAt(words, at) !== '.' && keyAt(words, at - 1) !== '.')
    result = [...result.slice(0, index), ...joinBy(',', sorted(elementsOf(words.slice(index, to)))), ...result.slice(to)]
    if (result.length !== words.length) return words
  }
  return result
}

/** Parameters in parentheses, as `WITH (fillfactor = 70)` and CREATE TYPE have them. */
function sortParameters(words: Words): Words {
  const open = words.findIndex(({ key }, index) => key === '(' && (keyAt(words, index - 1) === 'OPTIONS' || (words[index + 1]?.kind === 'word' && keyAt(words, index + 2) === '=' && !/^(?:CHECK|USING|WHERE|WHEN|ON|\()$/.test(keyAt(words, index - 1)))))
  if (open < 0) return words
  const close = closeOf(words, open)
  return [...words.slice(0, open + 1), ...joinBy(',', sorted(elementsOf(words.slice(open + 1, close)))), ...words.slice(close)]
}

/** Parentheses. */
export const parentheses = {
  name: 'parentheses',
  description: 'Parentheses stand around what is one expression without them.',
  advice: 'Write the parentheses that PostgreSQL gives back: CHECK ((price > 0)).',
  rewrite: (words) => dropAll(words, (index) => (/^[()]$/.test(keyAt(words, index)) ? 1 : 0))
} as const satisfies Reason
