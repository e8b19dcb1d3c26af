import type { Mutation } from '../mutations.js'

/** An object, and for each of its attributes a statement that changes that one. Each is done to an object of its own. */
export interface Subject {
  readonly kind: string
  /** Its name, where `OWN` stands for the schema that it is made in. */
  readonly name: string
  /** Statements that make it, in a schema of its own that is the whole search_path; `OWN` stands for its name. */
  readonly make: string
  readonly changes: Readonly<Record<string, string | Mutant>>
  /** Whether the embedded server has no such object, or breaks on many of them. */
  readonly service?: true
}

/** A change that is not only the attribute's, or not possible everywhere. */
export interface Mutant {
  readonly sql: string
  /** Statements that make the object, where this change needs others. */
  readonly make?: string
  /** Attributes that PostgreSQL changes with it. */
  readonly also?: readonly string[]
  /** Changes of other objects that come with it, with `OWN`. */
  readonly beside?: readonly string[]
  readonly since?: number
  /** Whether the embedded server cannot do it. */
  readonly service?: true
}

const inName = 'part of the name, by which objects are told apart'
const notOfProcedures = 'no statement gives it to a procedure'

/** Attributes that never differ between two objects of the same name, and why. */
export const fixed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  procedure: allOf(notOfProcedures, 'returns', 'window', 'volatility', 'strict', 'leakproof', 'parallel', 'cost', 'rows', 'support'),
  cast: allOf(inName, 'source', 'target'),
  transform: allOf(inName, 'type', 'language'),
  operator: allOf(inName, 'leftarg', 'rightarg'),
  'operator class': allOf(inName, 'access method'),
  'operator family': allOf(inName, 'access method'),
  'operator of access method': allOf(inName, 'family', 'access method'),
  'function of access method': allOf(inName, 'family', 'access method'),
  'default acl': allOf(inName, 'role', 'schema', 'type')
}

function allOf(reason: string, ...attributes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(attributes.map((attribute) => [attribute, reason]))
}

/** The mutations that subjects stand for. */
export function mutationsOf(subjects: readonly Subject[]): readonly Mutation[] {
  const taken = new Map<string, number>()
  return subjects.flatMap(({ kind, name, make, changes, service }) => Object.entries(changes).map(([attribute, change]) => {
    const mutant = typeof change === 'string' ? { sql: change } : change
    const title = `${kind} ${attribute}`.replaceAll(/\W+/g, '_').toLowerCase()
    const nth = (taken.get(title) ?? 0) + 1
    taken.set(title, nth)
    const own = nth === 1 ? title : `${title}_${String(nth)}`
    const owned = (text: string): string => text.replaceAll('OWN', own)
    const attributes = [attribute, ...(mutant.also ?? [])].sort()
    return {
      setup: owned(`create schema OWN; set search_path = OWN; ${mutant.make ?? make}`),
      sql: owned(`set search_path = OWN; ${mutant.sql}`),
      change: owned(['modify', kind, name, ...attributes].join(' ')),
      beside: (mutant.beside ?? []).map(owned),
      ...(mutant.since === undefined ? {} : { since: mutant.since }),
      ...((mutant.service ?? service) === undefined ? {} : { service: true })
    }
  }))
}
