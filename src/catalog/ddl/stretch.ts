import { keyOf } from '../../snapshot/object.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import { holdsToken } from '../secrets.js'
import type { Model } from './model.js'
import { flag, isTable, ownName, text } from './model.js'
import { createDomain } from './others.js'
import { isStandard } from './sequences.js'
import { aloneStatement, attachStatement, completingStatements, createStatement, extendingStatements } from './statements.js'
import { columnSettings, constraintDefinition, createTable } from './tables.js'

/** Tells of something that belongs to an object whether statements of its own define it, so that the object's do not. */
export type IsApart = (object: DatabaseObject) => boolean

/** Kinds whose definition the server writes itself; of all others it keeps only what statements can be made from. */
const deparsed: ReadonlySet<string> = new Set(['view', 'materialized view', 'index', 'function', 'procedure', 'trigger', 'rule', 'constraint'])

/** Whether the text of an object's definition is the server's own (`pg_get_viewdef` and its like), or written here from the catalogs. */
export function textOrigin({ kind }: Pick<DatabaseObject, 'kind'>): 'server' | 'canonical' {
  return deparsed.has(kind) ? 'server' : 'canonical'
}

/** An object and all that belongs to it, to any depth, but for what is defined apart and what belongs to that. */
export function partsOfStretch(object: DatabaseObject, model: Model, isApart: IsApart): readonly DatabaseObject[] {
  return [object, ...model.belongings(object).flatMap((each) => (isApart(each) ? [] : partsOfStretch(each, model, isApart)))]
}

/** Whether the definition of an object holds a secret, in whose place stands a token. */
export function holdsSecret(parts: readonly DatabaseObject[]): boolean {
  return parts.some(({ attributes }) => holdsToken(JSON.stringify(attributes)))
}

/**
 * The definition of an object as a person would write it in one go: what belongs to it stands inside of its statement where SQL lets
 * it, and behind it elsewhere. Without owner, privileges, comments and security labels, and without what comes with a parent or a
 * serial column by itself. Statements are joined by `;` and a line end.
 *
 * @param isEmpty whether a materialized view is to be made without its rows, which is no part of what it is
 */
export function stretchOf(object: DatabaseObject, model: Model, isApart: IsApart, isEmpty = false): string {
  const [, ...all] = partsOfStretch(object, model, isApart)
  const parts = all.filter((part) => !comesByItself(part, model))
  const inside = parts.filter((part) => canStandInside(part, object))
  const statements = [
    create(object, model, [...inside, ...all.filter(({ kind }) => kind === 'sequence')], isEmpty),
    ...extendingStatements(object),
    attachStatement(object, model),
    ...completingStatements(object, model),
    ...parts.flatMap((part) => behind(part, object, model, inside.includes(part)))
  ]
  return statements.filter((statement) => statement !== undefined).join(';\n')
}

function create(object: DatabaseObject, model: Model, inside: readonly DatabaseObject[], isEmpty: boolean): string | undefined {
  if (isTable(object.kind)) return createTable(object, model, inside)
  if (object.kind === 'domain') return [createDomain(object), ...inside.filter(({ kind }) => kind === 'constraint').map((constraint) => `CONSTRAINT ${ownName(constraint, model)} ${constraintDefinition(constraint)}`)].join(' ')
  const statement = createStatement(object, model) ?? aloneStatement(object, model)
  return object.kind === 'materialized view' && !isEmpty ? statement?.replace(/\nWITH NO DATA$/, '') : statement
}

/** Rows that were there before cannot be left unchecked in the statement that makes their table. */
function canStandInside(part: DatabaseObject, object: DatabaseObject): boolean {
  return part.kind === 'constraint' && part.parent === keyOf(object) && !/ NOT VALID$/.test(text(part, 'definition') ?? '')
}

/** What a parent hands down, what follows from a view's query, and the sequence that a serial or identity column has. */
function comesByItself(part: DatabaseObject, model: Model): boolean {
  if (part.kind === 'constraint') return part.attributes['local'] === false
  const column = part.kind === 'sequence' ? model.get(part.parent ?? '') : undefined
  return column !== undefined && (flag(part, 'identity') || isStandard(part, column))
}

function behind(part: DatabaseObject, object: DatabaseObject, model: Model, isInside: boolean): readonly (string | undefined)[] {
  if (part.kind === 'column') return isTable(object.kind) ? columnSettings(part, model, true) : completingStatements(part, model)
  const made = isInside ? undefined : (createStatement(part, model) ?? aloneStatement(part, model))
  return [made, ...extendingStatements(part), attachStatement(part, model), ...completingStatements(part, model)]
}
