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

interface Leaf {
  readonly entries: Map<string, string>
  hash: string | undefined
}

/** A tree of hashes with one level: each leaf holds the objects whose keys hash to its byte, sorted by key; the root is the hash of all leaves. */
export function createState(objects: Iterable<Hashed> = []): State {
  // 256: small ones in a schema of some thousand objects.
  const leaves = Array.from({ length: 256 }, (): Leaf => ({ entries: new Map(), hash: undefined }))
  const leafOf = (key: string): Leaf => {
    const leaf = leaves[parseInt(digest(key).slice(0, 2), 16)] as Leaf
    leaf.hash = undefined
    return leaf
  }
  const state: State = {
    set(object) {
      const key = keyOf(object)
      leafOf(key).entries.set(key, hashObject(object))
    },
    delete(key) {
      leafOf(key).entries.delete(key)
    },
    hash() {
      return `sha256:${digest(leaves.filter(({ entries }) => entries.size > 0).map((leaf) => (leaf.hash ??= hashOf(leaf))).join('\n'))}`
    }
  }
  for (const object of objects) state.set(object)
  return state
}

function hashOf({ entries }: Leaf): string {
  return digest([...entries].sort(([left], [right]) => compareText(left, right)).map(([, hash]) => hash).join('\n'))
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
