import { definitionAmong } from '../catalog/ddl/among.js'
import type { Delta } from '../catalog/follow/delta.js'
import type { Follower } from '../catalog/follow/follower.js'
import { keyOf } from '../snapshot/object.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { TextFile } from '../source/file-tree.js'
import { readStatements } from '../source/mentions.js'
import { quoteIdentifier } from '../sql/quote.js'
import { hasWords } from '../sql/piece.js'
import type { Target } from '../sql/targets.js'

/** An object that a migration wrote once more, and that is what it was. */
export interface Rewritten {
  readonly object: DatabaseObject
  /** The statement that makes it, as the server has it. */
  readonly definition: string
  /** How it was written: `re-created, equal`. */
  readonly cause: string
  /** The statement that did it; undefined where none names the object. */
  readonly statement?: string
}

/** Kinds that are written with the table that they belong to. */
const written = new Set(['column', 'constraint'])

/** Kinds that statements call by each other's names. */
const alike: readonly (readonly string[])[] = [
  ['table', 'view', 'materialized view', 'foreign table', 'sequence', 'index'], ['function', 'procedure', 'aggregate', 'routine'], ['type', 'domain']
]

/**
 * The objects that a migration wrote without changing them: those that it dropped and created again, and those that its
 * statements name and that are there as they were.
 *
 * @param schema in which names without a schema are looked for
 */
export function findTouched(file: TextFile, delta: Delta, follower: Follower, schema: string): readonly Rewritten[] {
  const found = new Map<string, Rewritten>()
  const defined = (object: DatabaseObject): string => definitionAmong(object, follower.whole(object))
  const changed = new Set([...delta.before.values(), ...delta.after.values()].flatMap((object) => lineOf(object, follower)))
  for (const { text, targets } of readStatements([file])) {
    for (const target of targets.filter((each) => each.action !== 'create' || !written.has(each.kind))) {
      const key = keysOf(target, schema).find((each) => follower.object(each) !== undefined)
      const object = key === undefined ? undefined : follower.object(key)
      if (key === undefined || object === undefined || lineOf(object, follower).some((each) => changed.has(each)) || target.action === 'drop') continue
      if (!found.has(key)) found.set(key, { object, definition: defined(object), cause: causeOf(text, target), statement: text })
    }
  }
  for (const key of delta.recreated) {
    const object = follower.object(key)
    if (object?.parent === undefined && object !== undefined && !found.has(key)) found.set(key, { object, definition: defined(object), cause: 're-created, equal' })
  }
  return [...found.values()]
}

/** The keys of an object and of all that it belongs to. */
function lineOf(object: DatabaseObject, follower: Follower): readonly string[] {
  const parent = object.parent === undefined ? undefined : follower.object(object.parent)
  return [keyOf(object), ...(parent === undefined ? [] : lineOf(parent, follower))]
}

function keysOf({ kind, schema, name, parent, arguments: types }: Target, standard: string): readonly string[] {
  const local = [...(parent === undefined || kind === 'index' ? [] : [parent]), name].map((part) => quoteIdentifier(part)).join('.')
  const called = types === undefined ? local : `${local}(${types.join(', ')})`
  const kinds = alike.find((group) => group.includes(kind)) ?? [kind]
  return [...new Set([kind, ...kinds])].flatMap((each) => [`${each} ${quoteIdentifier(schema ?? standard)}.${called}`, `${each} ${called}`])
}

/** How a statement writes an object that is what it was. */
export function causeOf(text: string, { action }: Pick<Target, 'action'>): string {
  switch (action) {
    case 'create':
      return hasWords(text, 'IF', 'NOT', 'EXISTS') ? 'there already' : 're-created, equal'
    case 'comment':
      return 'commented on as before'
    case 'grant':
      return 'granted as before'
    default:
      return 'altered to what it was'
  }
}
