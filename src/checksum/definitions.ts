import type { Model } from '../catalog/ddl/model.js'
import { keyOf } from '../snapshot/object.js'
import type { DatabaseObject } from '../snapshot/object.js'
import { hasWords } from '../sql/piece.js'
import { clausesOf } from '../sql/clauses.js'
import { positionAt } from '../sql/position.js'
import { quoteIdentifier } from '../sql/quote.js'
import { setsSearchPath } from '../sql/search-path.js'
import { statementKind } from '../sql/statement.js'
import type { Target } from '../sql/targets.js'
import { readStatements } from '../source/mentions.js'
import type { Statement } from '../source/mentions.js'
import type { TextFile } from '../source/file-tree.js'
import { openSession } from './resolve.js'
import type { Resolve } from './resolve.js'

/** The statements of a committed schema that define one object. */
export interface Definition {
  /** As the committed schema builds it. */
  readonly object: DatabaseObject
  /** In the order of the files; the first is the one that makes it. */
  readonly statements: readonly Statement[]
}

/** Which statements of a committed schema define which object. */
export interface Definitions {
  /** By key; objects that have a text of their own. */
  readonly stated: ReadonlyMap<string, Definition>
  /** Objects of such a kind that no statement was found for: made by DO, by LIKE, by IMPORT FOREIGN SCHEMA, by a rename, … */
  readonly unstated: readonly DatabaseObject[]
  /** Whether an object has a text of its own, so that it is no part of what it belongs to. */
  readonly isApart: (object: DatabaseObject) => boolean
}

/** Kinds that are always a part of something else, or say who may do what. */
const never: ReadonlySet<string> = new Set([
  'column', 'operator of access method', 'function of access method', 'publication relation', 'publication namespace', 'default acl', 'parameter',
  'initial privileges', 'setting'
])

/** Kinds whose objects have a text of their own only where a statement makes them alone: the others came with something else. */
const whenStated: ReadonlySet<string> = new Set(['constraint', 'operator family'])

/** Commands of ALTER TABLE that name an index and say something of the table. */
const ofTable: ReadonlySet<string> = new Set(['clustered on', 'replica identity'])

/**
 * Finds the statements that define each object of a committed schema: the last CREATE that took effect, and the ALTERs behind it.
 *
 * @param path the search_path that each file begins with, as stored names
 */
export function readDefinitions(files: readonly TextFile[], model: Model, path: readonly string[]): Definitions {
  const session = openSession(model, path)
  const stated = new Map<string, Definition>()
  const state = { stated, model, resolve: session.resolve }
  let file: TextFile | undefined
  for (const statement of readStatements(files)) {
    if (statement.file !== file) session.follow('default')
    file = statement.file
    if (statement.targets.length > 0) take(statement, state)
    else session.follow(setsSearchPath(statement.text))
  }
  const isApart = (object: DatabaseObject): boolean => isOwn(object, stated)
  return { stated, isApart, unstated: model.snapshot.objects.filter((object) => isApart(object) && !stated.has(keyOf(object)) && !comesByItself(object)) }
}

/** Each search_path that the files set, as `SET search_path` takes it. */
export function pathsSetIn(files: readonly TextFile[]): readonly string[] {
  const paths = readStatements(files).flatMap(({ text }) => {
    const said = setsSearchPath(text)
    return said === undefined || said === 'default' ? [] : [said.map((schema) => quoteIdentifier(schema)).join(', ') || "''"]
  })
  return [...new Set(paths)]
}

/** The text of an object's statements, without semicolons between and behind them: comments inside of a statement are part of it. */
export function textOf({ statements }: Definition): string {
  return statements.map(({ text }) => text).join(';\n')
}

/** Where an object's text begins, counted from 1. */
export function placeOf({ statements: [first] }: Definition): { readonly file: string; readonly line: number; readonly column: number } | undefined {
  return first && { file: first.file.path, ...positionAt(first.file.text, first.start) }
}

interface State {
  readonly stated: Map<string, Definition>
  readonly model: Model
  readonly resolve: Resolve
}

function isOwn(object: DatabaseObject, stated: ReadonlyMap<string, Definition>): boolean {
  if (never.has(object.kind) || object.derived === true) return false
  const isMember = whenStated.has(object.kind) || (object.kind === 'sequence' && object.parent !== undefined)
  return !isMember || stated.has(keyOf(object))
}

/** The schema that every database has, and what a parent's statement makes for its partitions. */
function comesByItself({ kind, name, follows = [] }: DatabaseObject): boolean {
  return (kind === 'schema' && name === 'public') || follows.length > 0
}

function take(statement: Statement, state: State): void {
  const [verb] = statementKind(statement.text).split(' ', 1)
  if (verb === 'DROP') for (const target of statement.targets) forget(state.resolve(target), state)
  else if (verb === 'CREATE' || verb === 'SELECT') takeCreate(statement, state)
  else if (verb === 'ALTER') takeAlter(statement, state)
}

function forget(object: DatabaseObject | undefined, { stated }: State): void {
  if (object !== undefined) stated.delete(keyOf(object))
}

function takeCreate(statement: Statement, state: State): void {
  const [made, ...others] = statement.targets
  if (made === undefined) return
  // One statement for several objects is the text of none of them.
  if (made.kind === 'schema' && others.length > 0) return
  const object = madeBy(made, state)
  if (object === undefined || (state.stated.has(keyOf(object)) && hasWords(statement.text, 'IF', 'NOT', 'EXISTS'))) return
  state.stated.set(keyOf(object), { object, statements: [statement] })
}

/** Of several indexes without a name, the server puts a number behind those that come later. */
function madeBy(target: Target, { resolve, stated }: State): DatabaseObject | undefined {
  if (target.generatedName !== true) return resolve(target)
  for (let number = 0; ; number++) {
    const object = resolve(number === 0 ? target : { ...target, name: `${target.name}${String(number)}` })
    if (object === undefined || !stated.has(keyOf(object))) return object
  }
}

function takeAlter(statement: Statement, state: State): void {
  const { targets, text } = statement
  const clauses = clausesOf(text)
  if (clauses.length > 0 && clauses.every(({ topic }) => topic === 'owner')) return
  const [subject] = targets
  const last = targets.at(-1)
  if (subject === undefined || last === undefined) return
  // Another name or schema: what made the object made it under the old one.
  if (subject !== last && last.action === 'create' && last.kind === subject.kind) return
  const added = targets.filter(({ action, kind }) => action === 'create' && kind === 'constraint')
  const single = clauses.length <= 1
  const constraint = added[0] === undefined || added.length > 1 || !single || targets.length > 2 ? undefined : madeBy(added[0], state)
  if (constraint !== undefined) state.stated.set(keyOf(constraint), { object: constraint, statements: [statement] })
  else extend((single && !ofTable.has(clauses[0]?.topic ?? '') ? state.resolve(last) : undefined) ?? state.resolve(subject), statement, state)
}

/** Puts a statement behind those of the object, or of what that is a part of. */
function extend(object: DatabaseObject | undefined, statement: Statement, state: State): void {
  if (object === undefined) return
  const definition = state.stated.get(keyOf(object))
  if (definition !== undefined) state.stated.set(keyOf(object), { object, statements: [...definition.statements, statement] })
  else if (!isOwn(object, state.stated)) extend(state.model.get(object.parent ?? ''), statement, state)
}
