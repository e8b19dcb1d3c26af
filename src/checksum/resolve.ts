import { ownName, parentName, schemaOf, text } from '../catalog/ddl/model.js'
import type { Model } from '../catalog/ddl/model.js'
import type { DatabaseObject } from '../snapshot/object.js'
import { indexNamed, partsOf } from '../source/mentions.js'
import { storedName } from '../sql/name.js'
import type { Target } from '../sql/targets.js'

/** The object that a statement speaks of; undefined where there is none, or where it may be any of several. */
export type Resolve = (target: Target) => DatabaseObject | undefined

/** Resolves names as a session does: a bare one is the object of the first schema of its search_path that has one. */
export interface Session {
  readonly resolve: Resolve
  /** Follows what a statement says of the search_path. */
  readonly follow: (said: readonly string[] | 'default' | undefined) => void
}

/** @param path the search_path that a session begins with, as stored names */
export function openSession(model: Model, path: readonly string[]): Session {
  const { objects } = model.snapshot
  const named = indexNamed([...objects.map((object) => ({ ...object, object })), ...objects.flatMap((object) => indexBehind(object, model))])
  let current = path
  return {
    resolve(target) {
      const found = named(target)
      if (found.length < 2) return found[0]?.object
      const schemas = found.map(({ name }) => schemaIn(name))
      const first = current.map((schema) => (schema === '$user' ? model.snapshot.ownership.loader : schema)).find((schema) => schemas.includes(schema))
      const [only, ...others] = found.filter((_, index) => schemas[index] === first)
      return others.length === 0 ? only?.object : undefined
    },
    follow(said) {
      current = said === 'default' ? path : (said ?? current)
    }
  }
}

interface Called {
  readonly kind: string
  readonly name: string
  readonly object: DatabaseObject
}

/** The index behind a constraint has its name and its table's schema, and is no object of its own. */
function indexBehind(object: DatabaseObject, model: Model): readonly Called[] {
  if (object.kind !== 'constraint' || !['primary key', 'unique', 'exclusion'].includes(text(object, 'type') ?? '')) return []
  return [{ kind: 'index', name: `${schemaOf(parentName(object, model))}.${ownName(object, model)}`, object }]
}

/** The schema of a name as it is stored; null where the object is in none. */
function schemaIn(name: string): string | null {
  const [schema, ...rest] = partsOf(name)
  return schema === undefined || rest.length === 0 ? null : storedName(schema)
}
