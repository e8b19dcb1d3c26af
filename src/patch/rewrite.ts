import { commentChanges, defaultGrants, grantChanges, ownerChange, writeGrants } from '../catalog/ddl/grants.js'
import { initialGrantChanges } from '../catalog/ddl/initial-grants.js'
import { orReplace } from '../catalog/ddl/kinds.js'
import { flag, isTable, list, parameters, text } from '../catalog/ddl/model.js'
import { dollarQuoted } from '../catalog/ddl/routines.js'
import { valueOf } from '../catalog/ddl/settings.js'
import { alterStatements, aloneStatement, createStatement } from '../catalog/ddl/statements.js'
import { identity } from '../catalog/ddl/tables.js'
import type { AttributeChange, Change } from '../snapshot/change.js'
import { keyOf } from '../snapshot/object.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { Named } from '../source/mentions.js'
import { lexemeAfter } from '../sql/outline.js'
import { hasWords, offsetBehind, piecesOf } from '../sql/piece.js'
import { editDefinition } from './column.js'
import { findMention, lastWord, makesOnly } from './committed.js'
import type { Committed } from './committed.js'
import { editConstraint } from './constraint.js'
import type { Edit } from './edit.js'
import { rewriteGrants } from './privileges.js'
import type { Rewriting } from './privileges.js'
import { editOptions, restate } from './restate.js'
import { replaceStretch } from './stretch.js'

/** Says what differs of an object where the committed schema says it, as far as that is possible; the rest is to be appended. */
export function rewriteInPlace(committed: Committed, change: Change, object: DatabaseObject): Rewriting {
  const before = committed.desired.get(keyOf(object))
  const apart = stateApart(committed, change, object)
  switch (change.aspect) {
    case 'comments':
      return combine(commentChanges(change, object, committed.current).map(({ of, statement }) => editComment(committed, of, statement)))
    case 'privileges':
      return before === undefined || object.kind === 'default acl' || object.kind === 'initial privileges' ? { edits: [], rest: apart } : rewriteGrants(committed, before, object)
    case 'definition':
    case 'storage':
    case 'statistics':
    case 'settings':
      break
    default:
      return restateAll(committed, object, apart)
  }
  if (isTable(object.kind) || object.kind === 'column' || object.kind === 'domain') {
    return combine(change.attributes.map((attribute) => rewriteAttribute(committed, change, attribute, object)))
  }
  const said = before === undefined ? [] : change.attributes.filter(({ name }) => isSaid(name, before, object, committed))
  const edits = said.length === 0 ? [] : editDefining(committed, said, object)
  const left = edits.length === 0 ? change.attributes : change.attributes.filter((attribute) => !said.includes(attribute))
  return combine([{ edits, rest: [] }, ...(left.length === 0 ? [] : [restateAll(committed, object, stateApart(committed, { ...change, attributes: left }, object))])])
}

/** Whether the statement that makes an object says an attribute: not whether a trigger fires, or what a text search configuration maps. */
function isSaid(attribute: string, before: DatabaseObject, object: DatabaseObject, { current }: Committed): boolean {
  if (object.kind === 'sequence' && flag(object, 'identity')) return true
  const write = (each: DatabaseObject): string | undefined => createStatement(each, current) ?? aloneStatement(each, current)
  return write(object) !== write({ ...object, attributes: { ...object.attributes, [attribute]: before.attributes[attribute] ?? null } })
}

/** Says anew what defines an object, for attributes that are said there. */
function editDefining(committed: Committed, said: readonly AttributeChange[], object: DatabaseObject): readonly Edit[] {
  if (object.kind === 'constraint') return editConstraint(committed, object)
  if (object.kind === 'sequence' && flag(object, 'identity')) return editIdentity(committed, object)
  if (object.kind === 'setting') return editSetting(committed, object)
  const body = said.every(({ name }) => name === 'body') ? editBody(committed, object) : []
  return body.length > 0 ? body : editWhole(committed, object)
}

/** Statements that change what is not, or cannot be, written in its place. */
export function stateApart({ current, desired }: Committed, change: Change, object: DatabaseObject): readonly string[] {
  const before = desired.get(keyOf(object))
  switch (change.aspect) {
    case 'comments':
      return commentChanges(change, object, current).map(({ statement }) => statement)
    case 'owner':
      return [ownerChange(object, current) ?? []].flat()
    case 'privileges':
      if (object.kind === 'default acl') return defaultGrants(object, before)
      if (before === undefined) return []
      return object.kind === 'initial privileges' ? initialGrantChanges(before, object) : writeGrants(object, grantChanges(before, object), current)
    case 'definition':
    case 'storage':
    case 'statistics':
    case 'settings':
      return alterStatements(change, object, current)
    default:
      return []
  }
}

/** Attributes that are said in one breath ask for the same edits and statements: once is enough. */
function combine(rewritings: readonly Rewriting[]): Rewriting {
  const edits = new Map(rewritings.flatMap((each) => each.edits.map((edit) => [JSON.stringify(edit), edit])))
  return { edits: [...edits.values()], rest: [...new Set(rewritings.flatMap(({ rest }) => rest))] }
}

function restateAll(committed: Committed, object: DatabaseObject, statements: readonly string[]): Rewriting {
  return combine(
    statements.map((statement) => {
      const edits = restate(committed, object, statement)
      return edits === undefined ? { edits: [], rest: [statement] } : { edits, rest: [] }
    })
  )
}

/** What the clauses of ALTER TABLE call the attributes of columns that share a command. */
const topics: Readonly<Record<string, string>> = { collation: 'type', generated: 'generation expression', 'not null flags': 'not null' }

/** One attribute of a table, column or domain, in its definition or in the command that has the last word on it. */
function rewriteAttribute(committed: Committed, change: Change, attribute: AttributeChange, object: DatabaseObject): Rewriting {
  const apart = stateApart(committed, { ...change, attributes: [attribute] }, object)
  const word = lastWord(committed, object, topics[attribute.name] ?? attribute.name)
  const options = list(object, 'options')
  const edits =
    word?.clause.topic === object.kind
      ? editDefinition(word, object, attribute.name, committed.current)
      : word?.clause.topic === 'options' && editOptions(word, options.length === 0 ? undefined : `(${parameters(options)})`)
  return edits === undefined || edits === false || edits.length === 0 ? restateAll(committed, object, apart) : { edits, rest: [] }
}

/** The options of an identity's sequence, in the definition of its column. */
function editIdentity(committed: Committed, sequence: DatabaseObject): readonly Edit[] {
  const column = committed.current.get(sequence.parent ?? '')
  const word = column === undefined ? undefined : lastWord(committed, column, 'identity')
  const part = word?.clause.parts.find(({ kind }) => kind === 'identity')
  const written = column === undefined ? undefined : identity(column, committed.current)
  return word === undefined || part === undefined || written === undefined ? [] : [replaceStretch(word.statement, part, written)]
}

/** The value of a setting, whatever database the statement names. */
function editSetting(committed: Committed, setting: DatabaseObject): readonly Edit[] {
  const statement = findMention(committed, setting, 'create')?.statement
  const pieces = [...piecesOf(statement?.text ?? '')]
  const set = pieces.findIndex((piece) => piece.text === 'SET')
  const sign = pieces.findIndex((piece, index) => index > set && (piece.text === '=' || piece.text === 'TO'))
  const value = sign < 0 ? undefined : pieces[sign + 1]
  return statement === undefined || value === undefined ? [] : [replaceStretch(statement, { start: value.start, end: statement.text.length }, valueOf(setting))]
}

/** What a routine does, where it is written as one string; all around it stays as it is. */
function editBody(committed: Committed, routine: DatabaseObject): readonly Edit[] {
  const statement = findMention(committed, routine, 'create')?.statement
  const body = text(routine, 'body') ?? ''
  const start = statement === undefined ? undefined : offsetBehind(statement.text, 'AS')
  if (statement === undefined || start === undefined || flag(routine, 'sql body')) return []
  const { kind, end } = lexemeAfter(statement.text, start) ?? { kind: undefined, end: start }
  const tag = /^\$[^$]*\$/.exec(statement.text.slice(start, end))?.[0]
  const quoted = tag === undefined || body.includes(tag.slice(0, -1)) ? dollarQuoted(body) : `${tag}${body}${tag}`
  return kind === 'literal' ? [replaceStretch(statement, { start, end }, quoted)] : []
}

/** The whole statement that makes the object, in the server's spelling. */
function editWhole(committed: Committed, object: DatabaseObject): readonly Edit[] {
  const statement = findMention(committed, object, 'create')?.statement
  const create = createStatement(object, committed.current)
  if (statement === undefined || create === undefined || !makesOnly(statement, object)) return []
  const replacing = /^create\s+or\s+replace\b/i.test(statement.text) ? orReplace(create) : create
  const written = object.kind === 'index' && !hasWords(statement.text, 'ON', 'ONLY') ? withPartitions(replacing) : replacing
  return [replaceStretch(statement, { start: 0, end: statement.text.length }, written)]
}

/** A statement that makes an index of a partitioned table, so that it makes those of the partitions too. */
export function withPartitions(create: string): string {
  return create.replace(' ON ONLY ', ' ON ')
}

/** What is said of an object, in the statement that says it last. */
function editComment(committed: Committed, of: Named, statement: string): Rewriting {
  const said = findMention(committed, of, 'comment')?.statement
  const [from, to] = [said?.text ?? '', statement].map((each) => offsetBehind(each, 'IS'))
  if (said === undefined || from === undefined) return { edits: [], rest: [statement] }
  return { edits: [replaceStretch(said, { start: from, end: said.text.length }, statement.slice(to))], rest: [] }
}
