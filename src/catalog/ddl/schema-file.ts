import type { DatabaseObject, Snapshot } from '../../snapshot/object.js'
import { compareText, keyOf } from '../../snapshot/object.js'
import { hideTokens } from '../secrets.js'
import { defaultGrants } from './grants.js'
import { kinds } from './kinds.js'
import { isOfDomain, isTable, modelOf, text } from './model.js'
import type { Model } from './model.js'
import { aloneStatement, announcement, attachStatement, completingStatements, createStatement, extendingStatements, surroundingStatements } from './statements.js'
import { writtenIn } from './tables.js'

/** Stands for the statement that makes an object known to what it needs itself. */
const announced = 'announcement of'
/** Stand for the statements that attach a partition, and the index of a partition. */
const attachment = 'attachment'
const indexAttachment = 'index attachment'
/** Written last of all constraints: the key that it refers to may be valid only once all partitions have theirs. */
const foreignKey = 'foreign key'

/** What statements are about, in the order in which they are written where nothing else decides. */
const order = Object.keys(kinds).flatMap((kind) => (kind === 'table' ? [kind, attachment] : kind === 'index' ? [kind, indexAttachment, foreignKey] : kind))

/** Session settings under which the file reads the same everywhere: names are qualified, bodies are not looked into. */
const preamble = [`SET client_encoding = 'UTF8'`, 'SET check_function_bodies = off', `SELECT pg_catalog.set_config('search_path', '', false)`]

/** One statement to be ordered: what it makes, and what must be there before. */
interface Node extends ObjectStatement {
  readonly key: string
  readonly rank: number
  readonly needs: readonly string[]
}

/**
 * A snapshot as a canonical schema file: each object once, in an order in which it loads, in the server's spelling.
 * Loaded into an empty database it gives the same snapshot again.
 */
export function writeSchemaFile(snapshot: Snapshot): string {
  return terminate([...preamble, ...statementsOf(snapshot.objects, modelOf(snapshot))])
}

/** An object with all that belongs to it, as canonical SQL for people to read; `<redacted>` for secrets. */
export function wholeDefinition(object: DatabaseObject, model: Model): string {
  return hideTokens(terminate(statementsOf(withBelongings(object, model), model)).trimEnd())
}

/** An object and, after it, what belongs to it, to any depth. */
export function withBelongings(object: DatabaseObject, model: Model): readonly DatabaseObject[] {
  return [object, ...model.belongings(object).flatMap((each) => withBelongings(each, model))]
}

function statementsOf(objects: readonly DatabaseObject[], model: Model): readonly string[] {
  return createStatements(objects, model).map(({ statement }) => statement)
}

function terminate(statements: readonly string[]): string {
  return statements.map((statement) => `${statement};\n`).join('\n')
}

/** A statement without its semicolon, and the object that it makes or completes. */
export interface ObjectStatement {
  readonly object: DatabaseObject
  readonly statement: string
}

/** The statements that make these objects, in an order in which they run. */
export function createStatements(objects: readonly DatabaseObject[], model: Model): readonly ObjectStatement[] {
  const written = new Set(objects.map(keyOf))
  // Once they are there event triggers fire for whatever follows.
  const last = objects.filter(({ kind }) => kind === 'event trigger')
  const first = objects.filter((object) => !last.includes(object))
  const allOf = (some: readonly DatabaseObject[]): readonly ObjectStatement[] => {
    const of = (statements: (object: DatabaseObject) => readonly string[]): readonly ObjectStatement[] =>
      some.flatMap((object) => statements(object).map((statement) => ({ object, statement })))
    return [
      ...sortNodes(some.flatMap((object) => nodesOf(object, model, written))),
      ...of((object) => completingStatements(object, model)),
      ...of((object) => surroundingStatements(object, model)),
      ...of((object) => (object.kind === 'default acl' ? defaultGrants(object) : []))
    ]
  }
  return [...allOf(first), ...allOf(last)]
}

function nodesOf(object: DatabaseObject, model: Model, written: ReadonlySet<string>): readonly Node[] {
  const key = keyOf(object)
  const home = writtenIn(object, model)
  const statement = home !== key && !written.has(home) ? aloneStatement(object, model) : createStatement(object, model)
  if (statement === undefined) return []
  const inside = isTable(object.kind) ? ['column', 'constraint'].flatMap((kind) => model.childrenOf(object, kind)) : []
  const parts = [object, ...inside.filter((part) => writtenIn(part, model) === key)]
  const needs = new Set([...parts.flatMap((part) => needsOf(part, object, model)), ...(kinds[object.kind]?.needs?.(object, model) ?? [])])
  needs.delete(key)
  const attach = attachStatement(object, model)
  const counterpart = isTable(object.kind) ? `table ${text(object, 'partition of') ?? ''}` : object.follows?.find((each) => model.get(each) !== undefined)
  const rank = rankOf(object)
  const announcing = announcement(object)
  if (announcing !== undefined) needs.add(`${announced} ${key}`)
  return [
    ...(announcing === undefined ? [] : [{ object, key: `${announced} ${key}`, rank, statement: announcing, needs: [...needs].filter((each) => each.startsWith('schema ')) }]),
    { object, key, rank, statement, needs: [...needs] },
    ...extendingStatements(object).map((each, index) => ({ object, key: `extension ${String(index)} of ${key}`, rank: rank + 0.5, statement: each, needs: [key] })),
    ...(attach === undefined
      ? []
      : [{ object, key: `${attachment} ${key}`, rank: order.indexOf(isTable(object.kind) ? attachment : indexAttachment), statement: attach, needs: [key, counterpart ?? ''] }])
  ]
}

/** A domain's constraints come right behind it: once it is used they can no longer be added. */
function rankOf(object: DatabaseObject): number {
  const ofDomain = object.kind === 'constraint' && isOfDomain(object)
  return ofDomain ? order.indexOf('domain') + 0.5 : order.indexOf(text(object, 'type') === foreignKey ? foreignKey : object.kind)
}

function needsOf(part: DatabaseObject, written: DatabaseObject, model: Model): readonly string[] {
  // A sequence is made before the column that owns it and given to it afterwards.
  const owner = written.kind === 'sequence' ? written.parent : undefined
  const depended = [...part.dependsOn, ...(part.parent === undefined || part.kind === 'sequence' ? [] : [part.parent])]
  const objects = depended.filter((key) => key !== owner).flatMap((key) => model.get(key) ?? [])
  const whole = objects.flatMap((object) => (object.kind === 'domain' && keyOf(object) !== part.parent ? [object, ...model.childrenOf(object, 'constraint')] : object))
  const isNeededBy = (object: DatabaseObject): boolean => object.dependsOn.includes(keyOf(written)) && announcement(object) !== undefined
  const keys = whole.map((object) => (isNeededBy(object) ? `${announced} ${keyOf(object)}` : writtenIn(object, model)))
  // Constraints and indexes of partitioned tables are made one by one and attached, which takes the partitions to be there.
  const table = written.kind === 'constraint' || written.kind === 'index' ? model.get(written.parent ?? '') : undefined
  return table === undefined ? keys : [...keys, ...[keyOf(table), ...partitionsOf(table, model)].map((name) => `${attachment} ${name}`)]
}

function partitionsOf(table: DatabaseObject, model: Model): readonly string[] {
  if (text(table, 'partition key') === undefined) return []
  return model.snapshot.objects.filter((each) => isTable(each.kind) && text(each, 'partition of') === table.name).map(keyOf)
}

/** Sorts so that everything stands behind what it needs; among the rest by kind, then by name. Circles are cut at the lowest rank. */
function sortNodes(nodes: readonly Node[]): readonly Node[] {
  const sorted = [...nodes].sort((left, right) => left.rank - right.rank || compareText(left.key, right.key))
  const byKey = new Map(sorted.map((node) => [node.key, node]))
  const done = new Set<string>()
  const result: Node[] = []
  const visit = (node: Node): void => {
    if (done.has(node.key)) return
    done.add(node.key)
    for (const key of [...node.needs].sort(compareText)) {
      const needed = byKey.get(key)
      if (needed !== undefined) visit(needed)
    }
    result.push(node)
  }
  for (const node of sorted) visit(node)
  return result
}
