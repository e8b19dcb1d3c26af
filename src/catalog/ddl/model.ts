import { indexByKey, keyOf } from '../../snapshot/object.js'
import type { DatabaseObject, Snapshot, Value } from '../../snapshot/object.js'

/** A snapshot as statements are written from it: objects by key, and what belongs to each. */
export interface Model {
  readonly snapshot: Snapshot
  get(key: string): DatabaseObject | undefined
  childrenOf(object: DatabaseObject, kind: string): readonly DatabaseObject[]
  /** Everything that belongs to an object directly. */
  belongings(object: DatabaseObject): readonly DatabaseObject[]
  /** How many constraints of a schema bear a name, NOT NULL among them: the server makes up only names that are free there. */
  constraintsNamed(schema: string, name: string): number
}

/** Indexes a snapshot for writing statements. */
export function modelOf(snapshot: Snapshot): Model {
  const index = indexByKey(snapshot)
  const children = new Map<string, DatabaseObject[]>()
  for (const object of snapshot.objects) {
    if (object.parent === undefined) continue
    const siblings = children.get(object.parent)
    if (siblings === undefined) children.set(object.parent, [object])
    else siblings.push(object)
  }
  let constraints: ReadonlyMap<string, number> | undefined
  return {
    snapshot,
    constraintsNamed(schema, name) {
      constraints ??= countConstraints(snapshot, index)
      return constraints.get(`${schema}.${name}`) ?? 0
    },
    get: (key) => index.get(key),
    belongings: (object) => children.get(keyOf(object)) ?? [],
    childrenOf: (object, kind) => (children.get(keyOf(object)) ?? []).filter((child) => child.kind === kind)
  }
}

function countConstraints(snapshot: Snapshot, index: ReadonlyMap<string, DatabaseObject>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const object of snapshot.objects) {
    const parent = index.get(object.parent ?? '')
    const name = object.kind === 'constraint' && parent !== undefined ? object.name.slice(parent.name.length + 1) : text(object, 'not null name')
    if (name === undefined) continue
    const key = `${schemaOf(object.name)}.${name}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** An attribute that is text, or undefined where it is not set. */
export function text(object: DatabaseObject, name: string): string | undefined {
  const value = object.attributes[name]
  return typeof value === 'string' ? value : undefined
}

/** An attribute that is a list; empty where it is not set. */
export function list(object: DatabaseObject, name: string): readonly string[] {
  const value: Value | undefined = object.attributes[name]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

/** An attribute that is a flag. */
export function flag(object: DatabaseObject, name: string): boolean {
  return object.attributes[name] === true
}

/** Whether a kind has columns and constraints of its own: a table, here or elsewhere. */
export function isTable(kind: string | undefined): boolean {
  return kind === 'table' || kind === 'foreign table'
}

/** The name of the object that this one belongs to, without its kind. What a setup makes is in no model: then its key says it. */
export function parentName({ parent }: DatabaseObject, model: Model): string {
  return parent === undefined ? '' : (model.get(parent)?.name ?? parent.replace(/^(?:foreign |materialized )?[a-z]+ /, ''))
}

/** Whether a constraint is that of a domain. */
export function isOfDomain({ parent }: DatabaseObject): boolean {
  return parent?.startsWith('domain ') === true
}

/** The last part of the name of something that belongs to another object. */
export function ownName(object: DatabaseObject, model: Model): string {
  return object.name.slice(parentName(object, model).length + 1)
}

/** The first part of a qualified name, quotes and all. */
export function schemaOf(name: string): string {
  return /^(?:"(?:[^"]|"")+"|[^."]+)/.exec(name)?.[0] ?? ''
}

/** A string constant (PostgreSQL manual, 4.1.2). */
export function literal(value: string): string {
  const quoted = `'${value.replaceAll("'", "''")}'`
  return quoted.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted
}

/**
 * Parameters as CREATE AGGREGATE, OPERATOR, TYPE and TEXT SEARCH … take them: `NAME = value` for each attribute that is set,
 * the name alone for a flag.
 */
export function clauses(object: DatabaseObject, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const value = object.attributes[name]
    if (value === undefined || value === null || value === false) return []
    return [value === true ? name.toUpperCase() : `${name.toUpperCase()} = ${String(value)}`]
  })
}

/** Joins the parts that are there with spaces. */
export function words(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== null && part !== false && part !== '').join(' ')
}

/** Storage parameters as `WITH` takes them: values quoted, since some are words that SQL reserves. */
export function parameters(options: readonly string[]): string {
  return options.map((option) => option.replace(/^([^=]*)=(.*)$/s, (_, name: string, value: string) => `${name}=${literal(value)}`)).join(', ')
}
