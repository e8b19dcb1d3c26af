import { digest, spell } from './file.js'
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

/** So many leaves: small ones in a schema of some thousand objects. */
const size = 256

/** A tree of hashes with one level: each leaf holds the objects whose keys belong to it, sorted by key; the root is the hash of all leaves. */
export function createState(objects: Iterable<Hashed> = []): State {
  const leaves = Array.from({ length: size }, (): Leaf => ({ entries: new Map(), hash: undefined }))
  const leafOf = (key: string): Leaf => {
    const leaf = leaves[numberOf(key)] as Leaf
    leaf.hash = undefined
    return leaf
  }
  const state: State = {
    set(object) {
      const key = keyOf(object)
      leafOf(key).entries.set(key, spell(object))
    },
    delete(key) {
      leafOf(key).entries.delete(key)
    },
    hash() {
      return digest(leaves.filter(({ entries }) => entries.size > 0).map((leaf) => (leaf.hash ??= hashOf(leaf))).join('\n'))
    }
  }
  for (const object of objects) state.set(object)
  return state
}

/** The leaf of a key: any number that follows from it will do, if the keys of a schema are spread. */
function numberOf(key: string): number {
  let number = 0
  for (let index = 0; index < key.length; index++) number = (Math.imul(number, 31) + key.charCodeAt(index)) | 0
  return number & (size - 1)
}

function hashOf({ entries }: Leaf): string {
  return digest([...entries].sort(([left], [right]) => compareText(left, right)).map(([, text]) => text).join('\n'))
}
