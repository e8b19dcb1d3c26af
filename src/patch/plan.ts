import type { Model } from '../catalog/ddl/model.js'
import { isTable, ownName, text } from '../catalog/ddl/model.js'
import { commentOn, defaultGrants, grantChanges, ownedBy } from '../catalog/ddl/grants.js'
import { createStatements, withBelongings } from '../catalog/ddl/schema-file.js'
import { alterStatements, createStatement } from '../catalog/ddl/statements.js'
import { addConstraint, columnDefinition } from '../catalog/ddl/tables.js'
import type { Change } from '../snapshot/change.js'
import { keyOf } from '../snapshot/object.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { TextFile } from '../source/file-tree.js'
import { indexMentions } from '../source/mentions.js'
import type { FindMentions, Statement } from '../source/mentions.js'
import type { Edit } from './edit.js'
import { commentsIn, elementsOf, indentationAt } from './elements.js'
import { createMembers } from './members.js'
import { findMention, makesOnly } from './schema-text.js'

/**
 * The edits by which a committed schema says what the migrated database is: what is missing is written, what differs is
 * written anew in its place. What the schema has and the migrations do not build stays: that takes a migration.
 *
 * @param current what the migrations build
 * @param desired what the committed schema builds now
 */
export function planEdits(changes: readonly Change[], current: Model, desired: Model, files: readonly TextFile[]): readonly Edit[] {
  const mentionsOf = indexMentions(files)
  const last = files.at(-1)
  if (last === undefined) return []
  const edits: Edit[] = []
  const appended = new Map<string, string[]>()
  const append = (file: TextFile, sql: string): void => void appended.set(file.path, [...(appended.get(file.path) ?? []), sql])
  const members = createMembers(mentionsOf, current)
  const missing = new Map<TextFile, DatabaseObject[]>()
  for (const change of changes) {
    const object = current.get(keyOf(change))
    if (object === undefined || change.action === 'create') continue
    // An object of another kind has the name: one of the two has to go first, and which is not ours to say.
    if (change.action === 'drop' && changes.some((other) => other.action === 'create' && other.name === change.name)) continue
    const home = findMention(mentionsOf, object, 'create')?.statement.file ?? fileOfParent(mentionsOf, object, current) ?? last
    if (change.action === 'drop' && members.add(object)) continue
    const inPlace = change.action === 'drop' ? [] : rewrite(change, mentionsOf, object, current, desired)
    if (inPlace.length > 0) edits.push(...inPlace)
    else if (change.action === 'drop') missing.set(home, [...(missing.get(home) ?? []), ...withBelongings(object, current)])
    else for (const sql of alter(change, object, current, desired)) append(home, sql)
  }
  for (const [file, objects] of missing) for (const sql of createStatements(objects, current)) append(file, `${sql};`)
  for (const file of files) {
    const added = appended.get(file.path)
    if (added !== undefined) edits.push({ file: file.path, start: file.text.length, end: file.text.length, text: appendix(file.text, added) })
  }
  return [...edits, ...members.edits()]
}

function appendix(before: string, statements: readonly string[]): string {
  const gap = before === '' ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  return `${gap}${statements.join('\n\n')}\n`
}

function fileOfParent(mentionsOf: FindMentions, object: DatabaseObject, model: Model): TextFile | undefined {
  const parent = model.get(object.parent ?? '')
  return parent === undefined ? undefined : (findMention(mentionsOf, parent, 'create')?.statement.file ?? fileOfParent(mentionsOf, parent, model))
}

/** The statement or the column of a table that defines the object, in the server's spelling; its comments move in front of it. */
function rewrite(change: Change, mentionsOf: FindMentions, object: DatabaseObject, model: Model, desired: Model): readonly Edit[] {
  if (change.aspect === 'comments') return rewriteComment(mentionsOf, object, model)
  if (change.aspect !== 'definition') return []
  const found = findMention(mentionsOf, object, 'create')
  if (found === undefined) return []
  const { statement, target } = found
  if (object.kind === 'column' || object.kind === 'constraint') {
    const element = elementsOf(statement.text)?.elements.find(({ start, end }) => target.offset >= start && target.offset < end)
    if (element === undefined || (object.kind === 'constraint' && target.offset !== element.start)) return rewriteAddConstraint(statement, object, model)
    const shared = statement.targets.some((each) => each.kind === 'constraint' && each.offset > element.start && each.offset < element.end)
    if (object.kind === 'column' && shared) return []
    const definition = object.kind === 'column' ? columnDefinition(object, model, true) : (text(object, 'definition') ?? '')
    const prefix = object.kind === 'constraint' ? 'CONSTRAINT ' : ''
    return [replacement(statement, element.start, element.end, `${prefix}${ownName(object, model)} ${definition}`)]
  }
  const create = createStatement(object, model)
  if (isTable(object.kind) || create === undefined || !makesOnly(statement, object)) return []
  const orReplace = /^\s*create\s+or\s+replace\b/i.test(statement.text) ? create.replace(/^CREATE /, 'CREATE OR REPLACE ') : create
  // What the statement does not say, whether a trigger fires or what a text search configuration maps, it cannot be made to say.
  const before = desired.get(keyOf(object))
  if (before !== undefined && createStatement(before, desired) === create) return []
  return [replacement(statement, 0, statement.text.length, orReplace)]
}

function rewriteAddConstraint(statement: Statement, object: DatabaseObject, model: Model): readonly Edit[] {
  const create = addConstraint(object, model)
  const alone = statement.targets.filter((target) => target.action === 'create').length === 1
  return create !== undefined && alone && /^\s*alter\s+(table|domain)\b/i.test(statement.text) ? [replacement(statement, 0, statement.text.length, create)] : []
}

function rewriteComment(mentionsOf: FindMentions, object: DatabaseObject, model: Model): readonly Edit[] {
  const said = findMention(mentionsOf, object, 'comment')?.statement
  if (said === undefined) return []
  const [comment] = commentOn(object, model)
  return [replacement(said, 0, said.text.length, comment ?? said.text.replace(/\bis\s+\S.*$/is, 'IS NULL'))]
}

function replacement(statement: Statement, from: number, to: number, sql: string): Edit {
  const old = statement.text.slice(from, to)
  const indentation = indentationAt(statement.text, from)
  const kept = commentsIn(old).map((comment) => `${comment}\n${indentation}`).join('')
  return { file: statement.file.path, start: statement.start + from, end: statement.start + to, text: `${kept}${sql}` }
}

/** Statements that change what cannot be written in its place. */
function alter(change: Change, object: DatabaseObject, current: Model, desired: Model): readonly string[] {
  const before = desired.get(keyOf(object))
  const end = (statements: readonly string[]): readonly string[] => statements.map((statement) => `${statement};`)
  switch (change.aspect) {
    case 'comments':
      return end(commentOn(object, current))
    case 'owner':
      return end(ownedBy(object, current))
    case 'privileges':
      if (object.kind === 'default acl') return end(defaultGrants(object))
      return before === undefined ? [] : end(grantChanges(before, object, current))
    case 'definition':
    case 'storage':
    case 'statistics':
    case 'settings':
      return end(alterStatements(change, object, current))
    default:
      return []
  }
}
