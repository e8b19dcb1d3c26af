import type { DatabaseObject } from '../../snapshot/object.js'
import type { Model } from './model.js'
import { modelOf } from './model.js'
import { definitionOf } from './statements.js'

/** The statement that makes an object, with those of its members that are among some objects. */
export function definitionAmong(object: DatabaseObject, objects: readonly DatabaseObject[]): string {
  return definitionOf(object, modelAmong(objects), 'definition')
}

/** Some objects of a database, for writing them as SQL. */
export function modelAmong(objects: readonly DatabaseObject[]): Model {
  const ownership = { loader: null, namesLoader: false, owner: 'inherent', privileges: 'inherent' } as const
  return modelOf({ format: 1, postgres: { version: '', major: 0 }, ownership, objects, unmodelled: [] })
}
