import type { Model } from '../catalog/ddl/model.js'
import { flag, list, text, words } from '../catalog/ddl/model.js'
import { foreignOptions } from '../catalog/ddl/foreign-data.js'
import { serialDefinition } from '../catalog/ddl/sequences.js'
import { defaultExpression, generation, identity, notNull } from '../catalog/ddl/tables.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { Part, PartKind, Stretch } from '../sql/clauses.js'
import { offsetBehind, piecesOf } from '../sql/piece.js'
import type { Word } from './committed.js'
import type { Edit } from './edit.js'
import { insertBehind, removeStretch, replaceStretch } from './stretch.js'

const serialType = /^(?:small|big)?serial[248]?$/i

/** Parts that stand before what a column is filled with, and before its constraints. */
const ofType: readonly PartKind[] = ['type', 'storage', 'options', 'collation']
const ofValue: readonly PartKind[] = [...ofType, 'default', 'generated', 'identity']

/**
 * Gives the definition of a column or domain one of its attributes in place, with as small an edit as will do, so that all else keeps the
 * author's spelling.
 *
 * @returns undefined where the definition cannot say it
 */
export function editDefinition(word: Word, column: DatabaseObject, attribute: string, model: Model): readonly Edit[] | undefined {
  const { statement, clause } = word
  const find = (kind: PartKind): Part | undefined => clause.parts.find((part) => part.kind === kind)
  const type = find('type')
  if (type === undefined) return undefined
  const put = (kind: PartKind, sql: string | undefined, behind: readonly PartKind[]): readonly Edit[] => {
    const part = find(kind)
    if (part !== undefined) return [sql === undefined ? removeStretch(statement, part) : replaceStretch(statement, part, sql)]
    const before = clause.parts.filter((each) => behind.includes(each.kind)).at(-1) ?? type
    return sql === undefined ? [] : [insertBehind(statement, before.end, ` ${sql}`)]
  }
  const wasSerial = serialType.test(statement.text.slice(type.start, type.end))
  const serial = serialDefinition(column, model)
  const retype = (): Edit => replaceStretch(statement, type, serial ?? words(text(column, 'type'), wasSerial && flag(column, 'not null') && find('not null') === undefined && 'NOT NULL'))
  switch (attribute) {
    case 'type':
      return [retype()]
    case 'collation': {
      const collation = text(column, 'collation')
      return put('collation', collation === undefined ? undefined : `COLLATE ${collation}`, ['type', 'storage', 'options'])
    }
    case 'foreign options': {
      const options = foreignOptions(list(column, 'foreign options'))
      return put('options', options === '' ? undefined : options, ['type'])
    }
    case 'default': {
      if (serial !== undefined) return wasSerial ? undefined : [retype(), ...put('default', undefined, ofType)]
      const expression = defaultExpression(column, model)
      const part = find('default')
      const written = part === undefined ? undefined : offsetBehind(statement.text.slice(part.start, part.end), 'DEFAULT')
      if (part !== undefined && written !== undefined && expression !== undefined) return [replaceStretch(statement, { start: part.start + written, end: part.end }, expression)]
      return [...(wasSerial ? [retype()] : []), ...put('default', expression === undefined ? undefined : `DEFAULT ${expression}`, ofType)]
    }
    case 'generated':
    case 'generation expression':
      return put('generated', generation(column), ofType)
    case 'identity': {
      const part = find('identity')
      return part === undefined || text(column, 'identity') === undefined ? put('identity', identity(column, model), ofType) : [replaceGeneration(word, part, column)]
    }
    case 'not null':
    case 'not null flags': {
      const sql = notNull(column, model)
      return sql === undefined && find('not null') === undefined ? undefined : put('not null', sql, ofValue)
    }
    default:
      return undefined
  }
}

/** Says anew whether an identity is ALWAYS or BY DEFAULT, and leaves its options alone. */
export function replaceGeneration({ statement }: Word, { start, end }: Stretch, column: DatabaseObject): Edit {
  const pieces = [...piecesOf(statement.text)].filter((piece) => piece.start >= start && piece.end <= end)
  const generated = pieces.findIndex(({ text: written }) => written === 'GENERATED')
  const as = pieces.findIndex(({ text: written }, index) => index > generated && written === 'AS')
  const stretch = { start: pieces[generated + 1]?.start ?? start, end: pieces[as - 1]?.end ?? end }
  return replaceStretch(statement, stretch, (text(column, 'identity') ?? '').toUpperCase())
}
