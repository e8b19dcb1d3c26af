import { definitionAmong } from '../catalog/ddl/among.js'
import type { Delta } from '../catalog/follow/delta.js'
import type { Follower } from '../catalog/follow/follower.js'
import { inSlices } from '../database/meanwhile.js'
import { keyOf } from '../snapshot/object.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { TextFile } from '../source/file-tree.js'
import { readStatements } from '../source/mentions.js'
import { quoteIdentifier } from '../sql/quote.js'
import { statementKind } from '../sql/kind.js'
import { hasWords, leadingWords } from '../sql/piece.js'
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
  let changed: ReadonlySet<string> | undefined
  const isChanged = (key: string): boolean => {
    changed ??= new Set([...delta.before.values(), ...delta.after.values()].flatMap((object) => [keyOf(object), ...(object.parent === undefined ? [] : follower.line(object.parent))]))
    return changed.has(key)
  }
  for (const statement of readStatements([file])) {
    if (delta.recreated.length === 0 && makesNew(statement.text)) continue
    const { text, targets } = statement
    for (const target of targets.filter((each) => each.action !== 'create' || !written.has(each.kind))) {
      const key = target.action === 'drop' ? undefined : findKey(target, schema, follower)
      if (key === undefined || found.has(key) || follower.line(key).some(isChanged)) continue
      const object = follower.object(key)
      if (object !== undefined) found.set(key, { object, definition: defined(object), cause: causeOf(text, target), statement: text })
    }
  }
  for (const key of delta.recreated) {
    const object = follower.object(key)
    if (object?.parent === undefined && object !== undefined && !found.has(key)) found.set(key, { object, definition: defined(object), cause: 're-created, equal' })
  }
  return [...found.values()]
}

/** Looks for what the statements of a file speak of, which takes longest, so that `findTouched` need not; in slices, while the server is busy. */
export async function prepareTouched(file: TextFile): Promise<void> {
  await inSlices(readStatements([file]), (statement) => makesNew(statement.text) || statement.targets)
}

/** Whether a statement only makes what is not there. A schema may be `public`, which is there always. */
function makesNew(text: string): boolean {
  const kind = statementKind(text)
  if (!kind.startsWith('CREATE ') || kind === 'CREATE SCHEMA') return false
  const words = leadingWords(text, 8)
  return !words.includes('REPLACE') && !words.includes('EXISTS')
}

/** The key of what a target speaks of, of an object that is there. */
function findKey({ kind, schema, name, parent, arguments: types }: Target, standard: string, follower: Follower): string | undefined {
  const local = [...(parent === undefined || kind === 'index' ? [] : [parent]), name].map((part) => quoteIdentifier(part)).join('.')
  const called = types === undefined ? local : `${local}(${types.join(', ')})`
  const qualified = `${quoteIdentifier(schema ?? standard)}.${called}`
  for (const each of [kind, ...(alike.find((group) => group.includes(kind)) ?? [])]) {
    const key = [`${each} ${qualified}`, `${each} ${called}`].find((candidate) => follower.has(candidate))
    if (key !== undefined) return key
  }
  return undefined
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
