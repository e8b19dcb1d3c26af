import { storedName } from '../../sql/name.js'
import { behindName, closeOf, dropAll, elementsOf, hasKeys, keyAt } from './match.js'
import type { Reason } from './reason.js'
import { isColumn, partsOf, readTable, rewriteElements, subjectOf } from './tables.js'
import type { TableText } from './tables.js'
import { put, putBehind } from './words.js'
import type { Words } from './words.js'

/** Constraints of a column that can stand beside the columns too. */
const movable = new Set(['PRIMARY', 'UNIQUE', 'CHECK', 'REFERENCES'])

/** Constraints in the definition of a column. */
export const inlineConstraint = {
  name: 'inline-constraint',
  description: 'A constraint stands in the definition of its column in one text, and beside the columns in the other.',
  advice: 'Write the constraint behind the columns: PRIMARY KEY (id), FOREIGN KEY (user_id) REFERENCES users(id).',
  rewrite: (words) => {
    const constraints: Words[] = []
    const table = rewriteElements(words, (element) => {
      if (!isColumn(element)) return [element]
      const parts = partsOf(element)
      const moved = parts.slice(1).filter((part) => movable.has(subjectOf(part)))
      if (moved.length === 0) return [element]
      constraints.push(...moved.map((part) => besideColumns(part, element)))
      return [parts.filter((part) => !moved.includes(part)).flat()]
    })
    return constraints.length === 0 ? words : rewriteElements(table, (element, { elements }) => (element === lastColumn(elements) ? [element, ...constraints] : [element]))
  }
} as const satisfies Reason

function lastColumn(elements: readonly Words[]): Words | undefined {
  return elements.findLast(isColumn)
}

/** A constraint of a column as one of its table. */
function besideColumns(part: Words, [column]: Words): Words {
  const at = keyAt(part, 0) === 'CONSTRAINT' ? 2 : 0
  const first = part[at]
  if (first === undefined || column === undefined || first.key === 'CHECK') return part
  const list = (from: typeof first): Words => [...putBehind(from, ' (').map((word) => ({ ...word, before: ' ' })), { ...column, before: '' }, ...putBehind(from, ')')]
  if (first.key === 'REFERENCES') return [...part.slice(0, at), ...put(first, 'foreign key'), ...list(first), { ...first, before: ' ' }, ...part.slice(at + 1)]
  let end = at + (first.key === 'PRIMARY' ? 2 : 1)
  if (hasKeys(part, end, 'NULLS', 'NOT', 'DISTINCT')) end += 3
  return [...part.slice(0, end), ...list(first), ...part.slice(end)]
}

/** NOT NULL of what is never NULL. */
export const impliedNotNull = {
  name: 'implied-not-null',
  description: 'A column of the primary key, or one that is GENERATED AS IDENTITY, is NOT NULL whether that is written or not.',
  advice: 'Write NOT NULL too.',
  rewrite: (words, context) => {
    const read = readTable(words)
    const keys = read === undefined ? [] : [...keyColumns(read), ...context.keyOf(read.name)]
    return rewriteElements(words, (element, table) => {
      const [first, last] = [element[0], element.at(-1)]
      if (first === undefined || last === undefined || !isColumn(element)) return [element]
      const parts = partsOf(element)
      const isKey = parts.some((part) => subjectOf(part) === 'PRIMARY') || keys.includes(storedName(first.text))
      const isIdentity = parts.some((part) => subjectOf(part) === 'GENERATED' && part.some(({ key }) => key === 'IDENTITY'))
      if (!(isKey || isIdentity) || parts.some((part) => subjectOf(part) === 'NOT')) return [element]
      return [[...element, ...putBehind({ ...last, ...caseOf(table) }, 'not null')]]
    })
  }
} as const satisfies Reason

/** Keywords are written as those of the table. */
function caseOf({ head }: TableText): Partial<Words[number]> {
  const [create] = head
  return create === undefined ? {} : { kind: create.kind, text: create.text, key: create.key }
}

/** The columns of the primary key that stands beside the columns, or is added by a later statement. */
function keyColumns({ elements, tail }: TableText): readonly string[] {
  return [...elements.filter((element) => !isColumn(element)), tail].flatMap((words) => {
    const at = words.findIndex((_word, index) => hasKeys(words, index, 'PRIMARY', 'KEY', '('))
    return at < 0 ? [] : elementsOf(words.slice(at + 3, closeOf(words, at + 2))).map(([column]) => storedName(column?.text ?? ''))
  })
}

/** The columns of the key that REFERENCES means. */
export const referencedColumns = {
  name: 'referenced-columns',
  description: 'REFERENCES names no columns and means those of the primary key, which PostgreSQL gives back.',
  advice: 'Name the referenced columns: REFERENCES users(id).',
  rewrite: (words) =>
    dropAll(words, (index) => {
      let at = index - 1
      while (keyAt(words, at - 1) === '.') at -= 2
      return keyAt(words, index) === '(' && keyAt(words, at - 1) === 'REFERENCES' && behindName(words, at) === index ? closeOf(words, index) - index + 1 : 0
    })
} as const satisfies Reason

const serialTypes: Readonly<Record<string, string>> = { INTEGER: 'serial', INT: 'serial', INT4: 'serial', BIGINT: 'bigserial', INT8: 'bigserial', SMALLINT: 'smallserial', INT2: 'smallserial' }

/** The serial types. */
export const serial = {
  name: 'serial',
  description: 'serial stands for integer NOT NULL with a default that takes the next value of a sequence of its own.',
  advice: "Write what it stands for (integer DEFAULT nextval('t_id_seq') NOT NULL), or let the column be GENERATED ALWAYS AS IDENTITY, which PostgreSQL gives back as it is written.",
  rewrite: (words) =>
    rewriteElements(words, (element) => {
      if (!isColumn(element)) return [element]
      const [head = [], ...parts] = partsOf(element)
      const type = head[1]
      const isSerial = type !== undefined && /^(?:BIG|SMALL)?SERIAL$/.test(type.key)
      const name = type === undefined || head.length !== 2 ? undefined : serialTypes[type.key]
      const standard = parts.find((part) => hasKeys(part, 0, 'DEFAULT') && part.some(({ key }, index) => key === 'NEXTVAL' && part[index + 2]?.kind === 'string'))
      if (type === undefined || (!isSerial && (standard === undefined || name === undefined))) return [element]
      return [[...head.slice(0, 1), ...(isSerial || name === undefined ? [type] : put(type, name)), ...parts.filter((part) => part !== standard && subjectOf(part) !== 'NOT').flat()]]
    })
} as const satisfies Reason
