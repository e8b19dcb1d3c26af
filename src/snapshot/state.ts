import { createHash } from 'node:crypto'
import { hashObject } from './file.js'
import { compareText, keyOf } from './object.js'
import type { DatabaseObject } from './object.js'

type Hashed = Pick<DatabaseObject, 'kind' | 'name' | 'attributes'>

/** The hash of a set of objects that change a few at a time: the cost of a change does not grow with their number. */
export interface State {
  /** Puts an object in the place of the one with the same key, if there is one. */
  set(object: Hashed): void
  delete(key: string): void
  /** `sha256:` and the hash of all objects: the same for the same objects, in whatever order they came. */
  hash(): string
}

/** So many leaves that one of them is small in a schema of some thousand objects. */
const leafCount = 256

/** A tree of hashes with one level: each leaf holds the objects whose keys hash to it, sorted by key; the root is the hash of all leaves. */
export function createState(objects: Iterable<Hashed> = []): State {
  const leaves = Array.from({ length: leafCount }, () => ({ entries: new Map<string, string>(), hash: undefined as string | undefined }))
  const leafOf = (key: string): (typeof leaves)[number] => {
    const leaf = leaves[createHash('sha256').update(key).digest()[0] ?? 0]
    if (leaf === undefined) throw new Error('a byte is less than 256')
    return leaf
  }
  const state: State = {
    set(object) {
      const key = keyOf(object)
      const leaf = leafOf(key)
      leaf.entries.set(key, hashObject(object))
      leaf.hash = undefined
    },
    delete(key) {
      const leaf = leafOf(key)
      leaf.entries.delete(key)
      leaf.hash = undefined
    },
    hash() {
      for (const leaf of leaves) {
        leaf.hash ??= digest([...leaf.entries].sort(([left], [right]) => compareText(left, right)).map(([, hash]) => hash).join('\n'))
      }
      return `sha256:${digest(leaves.map(({ hash }) => hash).join('\n'))}`
    }
  }
  for (const object of objects) state.set(object)
  return state
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
