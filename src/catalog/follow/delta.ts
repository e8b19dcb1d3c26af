import type { DatabaseObject } from '../../snapshot/object.js'

/** What happened to the objects of a database between two looks at it. */
export interface Delta {
  /** The objects that changed, came or went, as they were, by key. */
  readonly before: ReadonlyMap<string, DatabaseObject>
  /** The same as they are. */
  readonly after: ReadonlyMap<string, DatabaseObject>
  /** Keys of objects that are what they were, under another OID: dropped and created again. */
  readonly recreated: readonly string[]
}

/** What two looks together have found, without what is at last as it was at first. */
export function joinDeltas(first: Delta, second: Delta): Delta {
  const [before, after] = [new Map<string, DatabaseObject>(), new Map<string, DatabaseObject>()]
  for (const key of new Set([first.before, first.after, second.before, second.after].flatMap((objects) => [...objects.keys()]))) {
    const was = first.before.has(key) || first.after.has(key) ? first.before.get(key) : second.before.get(key)
    const is = second.before.has(key) || second.after.has(key) ? second.after.get(key) : first.after.get(key)
    if (equal(was, is)) continue
    if (was !== undefined) before.set(key, was)
    if (is !== undefined) after.set(key, is)
  }
  return { before, after, recreated: [] }
}

/** Whether two objects are alike in all that is compared. */
export function equal(left: Comparable | undefined, right: Comparable | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return JSON.stringify([left.attributes, left.parent, left.derived]) === JSON.stringify([right.attributes, right.parent, right.derived])
}

type Comparable = Pick<DatabaseObject, 'attributes' | 'parent' | 'derived'>
