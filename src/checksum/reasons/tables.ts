import { storedName } from '../../sql/name.js'
import { behindIf, behindName, closeOf, elementsOf, findOutside, hasKeys, joinBy, keyAt, splitAt } from './match.js'
import type { Words } from './words.js'

/** CREATE TABLE with a list: what stands in front of it, its elements, and all that stands behind it, further statements too. */
export interface TableText {
  /** The parts of the table's name as stored. */
  readonly name: readonly string[]
  /** Up to the opening parenthesis. */
  readonly head: Words
  readonly elements: readonly Words[]
  /** From the closing parenthesis on. */
  readonly tail: Words
}

/** Reads a text that begins with CREATE TABLE or CREATE FOREIGN TABLE and has a list; undefined for another one. */
export function readTable(words: Words): TableText | undefined {
  const at = words.findIndex(({ key }) => key === 'TABLE')
  if (keyAt(words, 0) !== 'CREATE' || at < 1 || at > 3) return undefined
  const from = behindIf(words, at + 1)
  const open = behindName(words, from)
  if (keyAt(words, open) !== '(') return undefined
  const close = closeOf(words, open)
  return { name: namePartsOf(words.slice(from, open)), head: words.slice(0, open + 1), elements: elementsOf(words.slice(open + 1, close)), tail: words.slice(close) }
}

/** The parts of a qualified name as stored. */
export function namePartsOf(words: Words): readonly string[] {
  return words.filter(({ key }) => key !== '.').map(({ text }) => storedName(text))
}

/** The words of a table that was read. */
export function writeTable({ head, elements, tail }: TableText): Words {
  return [...head, ...joinBy(',', elements), ...tail]
}

/** Rewrites the elements of CREATE TABLE; other texts stay as they are. */
export function rewriteElements(words: Words, rewrite: (element: Words, table: TableText) => readonly Words[]): Words {
  const table = readTable(words)
  const elements = table?.elements.map((element) => rewrite(element, table))
  if (table === undefined || elements === undefined || elements.every((each, index) => each.length === 1 && each[0] === table.elements[index])) return words
  return writeTable({ ...table, elements: elements.flat() })
}

/** Whether an element of a table defines a column. */
export function isColumn(element: Words): boolean {
  const [key, next] = [keyAt(element, 0), keyAt(element, 1)]
  if (element[0]?.kind === 'name') return true
  return !/^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN|LIKE|NOT)$/.test(key) && !(key === 'EXCLUDE' && /^(?:USING|\()$/.test(next))
}

/** Words that begin a part of the definition of a column or domain, with those behind which they do not. */
const beginnings: ReadonlyMap<string, readonly string[]> = new Map([
  ...['CONSTRAINT', 'CHECK', 'UNIQUE', 'PRIMARY', 'REFERENCES', 'GENERATED', 'COLLATE', 'STORAGE', 'COMPRESSION'].map((word): [string, readonly string[]] => [word, []]),
  ['NOT', ['IS', 'DEFAULT']], ['NULL', ['NOT', 'DEFAULT', 'SET', 'IS', 'THEN', 'ELSE']], ['DEFAULT', ['SET', 'BY']]
])

/**
 * A definition cut into what it says of the type and into its constraints, each with the name that it is given and what is said of
 * when it is checked. The first part is the name and the type.
 */
export function partsOf(definition: Words): readonly Words[] {
  const starts = [0]
  findOutside(definition, 2, definition.length, (index) => {
    const key = keyAt(definition, index)
    const excluded = beginnings.get(key)
    if (excluded === undefined || definition[index]?.kind !== 'word') return false
    const before = keyAt(definition, index - 1)
    if (excluded.includes(before) || keyAt(definition, index - 2) === 'CONSTRAINT') return false
    if (key === 'NOT' ? keyAt(definition, index + 1) === 'NULL' : !operators.has(before)) starts.push(index)
    return false
  })
  return starts.map((start, index) => definition.slice(start, starts[index + 1]))
}

/** Words that want an operand behind them, so that what follows is part of an expression. */
const operators = new Set(['AND', 'OR', '=', '<', '>', '<=', '>=', '<>', '||', '+', '-', '*', '/'])

/** What a part of a definition is about: its first word, or that behind the name of a constraint. */
export function subjectOf(part: Words): string {
  return keyAt(part, keyAt(part, 0) === 'CONSTRAINT' ? 2 : 0)
}

/** Cuts a text into its statements, without the semicolons and the end; a routine is never cut. */
export function statementsOf(words: Words): readonly Words[] {
  const all = words.slice(0, -1)
  const isRoutine = keyAt(words, 0) === 'CREATE' && words.slice(1, 4).some(({ key }) => /^(?:FUNCTION|PROCEDURE|RULE)$/.test(key))
  return isRoutine ? [all] : splitAt(all, (index) => keyAt(all, index) === ';').filter((statement) => statement.length > 0)
}

/** Joins statements to a text that ends like another one. */
export function joinStatements(statements: readonly Words[], words: Words): Words {
  return [...joinBy(';', statements), ...words.slice(-1)]
}

/** What an ALTER TABLE, DOMAIN or the like is about: the parts of the name as stored, and where its first action begins. */
export function alteredBy(statement: Words, kind: string): { readonly name: readonly string[]; readonly from: number } | undefined {
  const kinds = kind === 'TABLE' && hasKeys(statement, 1, 'FOREIGN') ? 2 : 1
  if (keyAt(statement, 0) !== 'ALTER' || keyAt(statement, kinds) !== kind) return undefined
  const at = behindIf(statement, kinds + 1)
  const from = keyAt(statement, at) === 'ONLY' ? at + 1 : at
  const behind = behindName(statement, from)
  return { name: namePartsOf(statement.slice(from, behind)), from: keyAt(statement, behind) === '*' ? behind + 1 : behind }
}
