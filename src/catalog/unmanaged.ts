import { indexByKey } from '../snapshot/object.js'
import type { DatabaseObject, Snapshot } from '../snapshot/object.js'

/** Kinds whose names begin with a schema and that programs create as they run. */
const madeAlong: ReadonlySet<string> = new Set(['table', 'foreign table', 'view', 'materialized view', 'sequence', 'function', 'procedure', 'aggregate', 'type', 'domain'])

/** Schemas of the server's own, which are in no snapshot. */
const builtIn = /^(?:pg_|information_schema$)/

/**
 * Tells why an object that a live database has beyond its repository is expected there: it is a partition, or an inheriting table, of a
 * table that the repository knows, or it lies in a schema that an extension brought. Undefined where it is not.
 */
export function createExpectation(live: Snapshot, desired: Snapshot): (object: { readonly kind: string; readonly name: string }) => string | undefined {
  const [found, known] = [indexByKey(live), indexByKey(desired)]
  const isTable = (name: string): boolean => known.has(`table ${name}`) || known.has(`foreign table ${name}`)
  const ancestorOf = (object: DatabaseObject): string | undefined => {
    const { 'partition of': whole, inherits } = object.attributes
    const parents = typeof whole === 'string' ? [whole] : Array.isArray(inherits) ? (inherits as readonly string[]) : []
    return parents.find(isTable) ?? parents.flatMap((name) => found.get(`table ${name}`) ?? []).map(ancestorOf).find((name) => name !== undefined)
  }
  return ({ kind, name }) => {
    const object = found.get(`${kind} ${name}`)
    if (object === undefined) return undefined
    const ancestor = ancestorOf(object)
    if (ancestor !== undefined) return `${object.attributes['partition of'] === null ? 'it inherits from' : 'it is a partition of'} ${ancestor}`
    const schema = madeAlong.has(kind) ? /^(?:"(?:[^"]|"")+"|[^".]+)(?=\.)/.exec(name)?.[0] : undefined
    return schema === undefined || builtIn.test(schema) || found.has(`schema ${schema}`) ? undefined : `its schema ${schema} belongs to an extension`
  }
}
