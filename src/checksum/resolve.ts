import type { Model } from '../catalog/ddl/model.js'
import type { DatabaseObject } from '../snapshot/object.js'
import { indexNamed, partsOf } from '../source/mentions.js'
import { storedName } from '../sql/name.js'
import type { Target } from '../sql/targets.js'

/** The object that a statement speaks of; undefined where there is none, or where it may be any of several. */
export type Resolve = (target: Target) => DatabaseObject | undefined

/** Resolves names as a session does: a bare one is the object of the first schema of its search_path that has one. */
export interface Session {
  readonly object: Resolve
  /** Follows what a statement says of the search_path. */
  follow(said: readonly string[] | 'default' | undefined): void
}

/** @param path the search_path that a session begins with, as stored names */
export function createResolve(model: Model, path: readonly string[]): Session {
  const named = indexNamed(model.snapshot.objects)
  let current = path
  return {
    object(target) {
      const found = named(target)
      const [only, ...others] = found
      if (others.length === 0) return only
      const schemas = found.map(schemaOf)
      const first = current.find((schema) => schemas.includes(inName(schema, model)))
      const there = found.filter((_, index) => schemas[index] === (first === undefined ? undefined : inName(first, model)))
      return there.length === 1 ? there[0] : undefined
    },
    follow(said) {
      current = said === 'default' ? path : (said ?? current)
    }
  }
}

/** A schema of a search_path: `"$user"` is that of the role that ran the statements. */
function inName(schema: string, { snapshot }: Model): string | undefined {
  return schema === '$user' ? (snapshot.ownership.loader ?? undefined) : schema
}

function schemaOf({ name }: DatabaseObject): string | undefined {
  const [schema, ...rest] = partsOf(name)
  return schema === undefined || rest.length === 0 ? undefined : storedName(schema)
}
