import type { DatabaseObject, Ownership, Snapshot, Value } from '../../src/snapshot/object.js'
import { compareText, keyOf } from '../../src/snapshot/object.js'

/** An object by hand: `kind name`, its attributes, and whatever else it is. */
export function object(
  key: `${string} ${string}`, attributes: Readonly<Record<string, Value>> = {}, more: Partial<Omit<DatabaseObject, 'kind' | 'name' | 'attributes'>> = {}
): DatabaseObject {
  const space = key.lastIndexOf(' ')
  return { kind: key.slice(0, space), name: key.slice(space + 1), attributes, dependsOn: [], ...more }
}

/** A snapshot of these objects; a side that states nothing about owners, unless it is said. */
export function snapshot(objects: readonly DatabaseObject[], ownership: Partial<Ownership> = {}, major = 18): Snapshot {
  return {
    format: 1,
    postgres: { version: `${String(major)}.1`, major },
    ownership: { loader: 'postgres', namesLoader: false, owner: 'silent', privileges: 'silent', ...ownership },
    objects: [...objects].sort((left, right) => compareText(keyOf(left), keyOf(right))),
    unmodelled: []
  }
}
