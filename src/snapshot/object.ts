import type { Aspect } from '../config/policy.js'

/** What an attribute of an object can be: always plain JSON, so that snapshots can be written, hashed and compared without knowing kinds. */
export type Value = string | number | boolean | null | readonly string[]

/** Stands for what whoever read the catalogs may not see: equal to nothing, not even to itself. */
export const unreadable = '<not readable>'

/** What a kind is called: words that can stand in a sentence or in a line of ours, whoever wrote them into a file. */
export const kindPattern = /^[a-z][a-z -]*$/

/**
 * One object of a database as its catalogs describe it.
 *
 * `kind` and `name` are PostgreSQL's own words (`table`, `column`, …) and the name as `quote_ident` writes it, parts
 * joined by dots: `public.users.email`, `public.f(integer, text)`. Together they identify the object within one database.
 */
export interface DatabaseObject {
  readonly kind: string
  readonly name: string
  /** Key of the object that this one belongs to: created and dropped with it, never counted beside it. */
  readonly parent?: string
  /** Keys of objects that this one follows (the parent's column of an inherited column, the partitioned index of an index): a change that both show is one change. */
  readonly follows?: readonly string[]
  /** Exists because its parent's definition says so (the columns of a view): its coming and going is the parent's change. */
  readonly derived?: true
  /** Whether PostgreSQL would have chosen this very name (`exact`), or the name has the shape of one that it chose (`shape`), as after a rename of the table. */
  readonly generatedName?: 'exact' | 'shape'
  /** The aspect that its coming and going belongs to, where that is not the definition: default privileges are privileges. */
  readonly aspect?: Aspect
  readonly attributes: Readonly<Record<string, Value>>
  /** Keys of the objects that have to exist before this one, from `pg_depend`. Not compared. */
  readonly dependsOn: readonly string[]
}

/** Something seen in the catalogs that is not compared: reported, never silently passed over. */
export interface Unmodelled {
  readonly kind: string
  readonly name: string
}

/** Which roles own things here, so that what merely belongs to "whoever ran this" is not taken for a statement. */
export interface Ownership {
  /** The role that built the database; null where nobody of ours did (a live database). */
  readonly loader: string | null
  /** Whether statements give anything to that very role by name, so that it is more than whoever ran them. */
  readonly namesLoader: boolean
  /** Whether whoever wrote the source says who owns objects: by statements, or because a live database always does. */
  readonly owner: 'stated' | 'silent' | 'inherent'
  /** Likewise for GRANT, REVOKE and default privileges. */
  readonly privileges: 'stated' | 'silent' | 'inherent'
}

/** The objects of one database at one point in time, sorted by key. */
export interface Snapshot {
  readonly format: 1
  readonly postgres: { readonly version: string; readonly major: number }
  readonly ownership: Ownership
  readonly objects: readonly DatabaseObject[]
  readonly unmodelled: readonly Unmodelled[]
}

/** The identity of an object within one database. */
export function keyOf(object: { readonly kind: string; readonly name: string }): string {
  return `${object.kind} ${object.name}`
}

/** Orders strings by code unit: the same on every machine, whatever its locale. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** The objects of a snapshot by key. */
export function indexByKey(snapshot: Snapshot): ReadonlyMap<string, DatabaseObject> {
  return new Map(snapshot.objects.map((object) => [keyOf(object), object]))
}
