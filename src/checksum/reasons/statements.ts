import { storedName } from '../../sql/name.js'
import { behindIf, closeOf, dropAll, elementsOf, findOutside, hasKeys, joinBy, keyAt } from './match.js'
import type { Reason } from './reason.js'
import { alteredBy, isColumn, joinStatements, partsOf, readTable, statementsOf, subjectOf, writeTable } from './tables.js'
import type { TableText } from './tables.js'
import type { Word, Words } from './words.js'

/** What further statements say of what the first one makes. */
export const separateStatement = {
  name: 'separate-statement',
  description: 'What one text says in CREATE, the other says in an ALTER statement behind it.',
  advice: 'Say it where PostgreSQL does: columns and defaults in CREATE TABLE, keys in ALTER TABLE … ADD CONSTRAINT behind it.',
  rewrite: (words) => {
    const [first, ...rest] = statementsOf(words)
    if (first === undefined || rest.length === 0) return words
    const left: Words[] = []
    let made = first
    for (const statement of rest) {
      const { statement: folded, remainder } = fold(made, statement)
      made = folded
      if (remainder.length > 0) left.push(remainder)
    }
    return made === first ? words : joinStatements([made, ...left], words)
  }
} as const satisfies Reason

interface Folded {
  readonly statement: Words
  /** What is left of the other statement; nothing where all of it found a place. */
  readonly remainder: Words
}

function fold(made: Words, statement: Words): Folded {
  const table = readTable(made)
  const altered = alteredBy(statement, 'TABLE')
  if (table !== undefined && altered !== undefined && altered.name.at(-1) === table.name.at(-1)) return foldActions(table, made, statement, altered.from)
  for (const kind of ['DOMAIN', 'SEQUENCE', 'TYPE']) {
    const other = alteredBy(statement, kind)
    if (other === undefined || keyAt(made, 1) !== kind) continue
    const action = statement.slice(other.from)
    if (kind === 'DOMAIN' && keyAt(action, 0) === 'ADD') return { statement: [...made, ...action.slice(1)], remainder: [] }
    if (kind === 'SEQUENCE' && keyAt(action, 0) !== 'RENAME') return { statement: [...made, ...action], remainder: [] }
    if (kind === 'TYPE' && hasKeys(action, 0, 'ADD', 'VALUE')) return { statement: withLabel(made, action), remainder: [] }
  }
  return { statement: made, remainder: statement }
}

/** The actions of ALTER TABLE, each where CREATE TABLE says the same. */
function foldActions(table: TableText, made: Words, statement: Words, from: number): Folded {
  let elements = table.elements
  const left: Words[] = []
  for (const action of elementsOf(statement.slice(from))) {
    const changed = applied(elements, action)
    if (changed === undefined) left.push(action)
    else elements = changed
  }
  if (elements === table.elements) return { statement: made, remainder: statement }
  return { statement: writeTable({ ...table, elements }), remainder: left.length === 0 ? [] : [...statement.slice(0, from), ...joinBy(',', left)] }
}

/** The elements of a table after an action; undefined where CREATE TABLE cannot say the same. */
function applied(elements: readonly Words[], action: Words): readonly Words[] | undefined {
  const isNamed = keyAt(action, 1) === 'COLUMN' || (keyAt(action, 1) === 'CONSTRAINT' && keyAt(action, 0) !== 'ADD')
  const from = behindIf(action, isNamed ? 2 : 1)
  const place = elements.findIndex((element) => nameOf(element) === storedName(action[from]?.text ?? ''))
  const element = elements[place]
  switch (keyAt(action, 0)) {
    case 'ADD':
      return added(elements, spaced(action.slice(from)))
    case 'DROP':
      return element === undefined ? undefined : elements.filter((each) => each !== element)
    case 'VALIDATE':
      return element === undefined ? undefined : elements.map((each) => (each === element ? dropAll(each, (index) => (hasKeys(each, index, 'NOT', 'VALID') ? 2 : 0)) : each))
    case 'ALTER': {
      const altered = element === undefined ? undefined : alteredColumn(element, action.slice(from + 1))
      return altered && elements.map((each) => (each === element ? altered : each))
    }
    default:
      return undefined
  }
}

/** The name of a column, or of a constraint that has one, as stored. */
function nameOf(element: Words): string | undefined {
  const word = isColumn(element) ? element[0] : keyAt(element, 0) === 'CONSTRAINT' ? element[1] : undefined
  return word === undefined ? undefined : storedName(word.text)
}

/** Columns are added behind the columns, constraints behind all. */
function added(elements: readonly Words[], element: Words): readonly Words[] {
  const columns = isColumn(element) ? elements.filter(isColumn).length : elements.length
  return [...elements.slice(0, columns), element, ...elements.slice(columns)]
}

/** A column after ALTER COLUMN; defaults stand behind the type, and NOT NULL at the end. */
function alteredColumn(element: Words, said: Words): Words | undefined {
  const [head = [], ...parts] = partsOf(element)
  const without = (...keys: readonly string[]): readonly Words[] => parts.filter((part) => !keys.includes(subjectOf(part)))
  const type = hasKeys(said, 0, 'SET', 'DATA') ? 3 : 1
  if (hasKeys(said, 0, 'SET', 'DEFAULT')) return [...head, ...spaced(said.slice(1)), ...without('DEFAULT').flat()]
  if (hasKeys(said, 0, 'DROP', 'DEFAULT')) return [...head, ...without('DEFAULT').flat()]
  if (hasKeys(said, 0, 'SET', 'NOT', 'NULL')) return [...head, ...without('NOT', 'NULL').flat(), ...spaced(said.slice(1))]
  if (hasKeys(said, 0, 'DROP', 'NOT', 'NULL')) return [...head, ...without('NOT').flat()]
  if (hasKeys(said, 0, 'ADD', 'GENERATED')) return [...head, ...spaced(said.slice(1)), ...parts.flat()]
  if (keyAt(said, type - 1) !== 'TYPE') return undefined
  return [...head.slice(0, 1), ...spaced(said.slice(type, findOutside(said, type, said.length, (index) => keyAt(said, index) === 'USING'))), ...without('COLLATE').flat()]
}

function spaced([first, ...rest]: Words): Words {
  return first === undefined ? [] : [{ ...first, before: ' ' }, ...rest]
}

/** ALTER TYPE … ADD VALUE, in the list of the labels. */
function withLabel(made: Words, action: Words): Words {
  const open = findOutside(made, 0, made.length, (index) => keyAt(made, index) === '(')
  const close = closeOf(made, open)
  const labels = elementsOf(made.slice(open + 1, close))
  const at = hasKeys(action, 2, 'IF', 'NOT', 'EXISTS') ? 5 : 2
  const neighbour = labels.findIndex(([label]) => label?.text === action[at + 2]?.text)
  const place = neighbour < 0 ? labels.length : keyAt(action, at + 1) === 'BEFORE' ? neighbour : neighbour + 1
  const label = action.slice(at, at + 1)
  return [...made.slice(0, open + 1), ...joinBy(',', [...labels.slice(0, place), label, ...labels.slice(place)].map((each, index) => (index === 0 ? each.map((word) => ({ ...word, before: '' })) : each))), ...made.slice(close)]
}

/** Partitions. */
export const partitionOf = {
  name: 'partition-of',
  description: 'A partition is made by PARTITION OF in one text, and in the other by CREATE TABLE with all columns and ATTACH PARTITION.',
  advice: 'Write the partition as PostgreSQL gives it back: CREATE TABLE with its columns, then ALTER TABLE … ATTACH PARTITION.',
  rewrite: (words) => {
    const statements = statementsOf(words)
    const table = readTable(words)
    const attach = statements.find((statement) => statement.some((_word, index) => hasKeys(statement, index, 'ATTACH', 'PARTITION')))
    const parent = attach === undefined ? undefined : alteredBy(attach, 'TABLE')
    if (table === undefined || attach === undefined || parent === undefined) return words
    const at = attach.findIndex(({ key }) => key === 'ATTACH')
    const bound = findOutside(attach, at + 2, attach.length, (index) => /^(?:FOR|DEFAULT)$/.test(keyAt(attach, index)))
    const only = attach.findIndex(({ key }) => key === 'ONLY')
    const name = attach.slice(only < 0 ? parent.from - nameLength(attach, parent.from) : only + 1, at)
    const partition = attach[at + 1]
    if (partition === undefined) return words
    const of: Word = { ...partition, text: partition.text === partition.key ? 'OF' : 'of', key: 'OF' }
    // What the partition has from its parent is said there.
    const others = statements.slice(1).filter((statement) => statement !== attach && !statement.some((_word, index) => hasKeys(statement, index, 'ADD', 'CONSTRAINT')))
    return joinStatements([[...table.head.slice(0, -1), partition, of, ...spaced(name), ...attach.slice(bound)], ...others], words)
  }
} as const satisfies Reason

function nameLength(words: Words, end: number): number {
  let from = end - 1
  while (keyAt(words, from - 1) === '.') from -= 2
  return end - from
}
