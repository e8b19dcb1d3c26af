import type { Found } from '../family.js'
import { addressesOf } from './store.js'

/** Names that others are spelled with, and that are not what they were. */
export interface Renaming {
  /** Addresses of relations, or of what belongs to them, of which a name changed. */
  readonly renamed: readonly string[]
  /** Addresses of relations to which columns came, or from which they went. */
  readonly reshaped: readonly string[]
  /** Whether something else has another name, or an enum or composite type other words in it. */
  readonly elsewhere: boolean
}

/** Kinds that are renamed with the relation that they are or belong to. */
const withRelation = new Set(['table', 'foreign table', 'view', 'materialized view', 'sequence', 'column', 'constraint', 'index', 'trigger', 'rule', 'policy'])

/** Compares the names of objects that were read twice. */
export function compareNames(old: readonly Found[], now: readonly Found[]): Renaming {
  const was = new Map(old.map((found) => [`${found.kind} ${found.address}`, found]))
  const is = new Set(now.map((found) => `${found.kind} ${found.address}`))
  const relations = new Set(old.filter(({ kind }) => kind !== 'column').map(({ address }) => relationOf(address)))
  const renamed = new Set<string>()
  const reshaped = new Set<string>()
  let elsewhere = false
  for (const found of now) {
    const before = was.get(`${found.kind} ${found.address}`)
    if (before === undefined) {
      if (found.kind === 'column' && relations.has(relationOf(found.address))) reshaped.add(found.address)
      continue
    }
    if (before.name !== found.name) {
      if (withRelation.has(found.kind)) for (const address of addressesOf(found)) renamed.add(address)
      else elsewhere = true
    }
    if (found.kind === 'type' && !keeps(before.attributes['labels'], found.attributes['labels'])) elsewhere = true
    if (found.kind === 'type' && !keeps(before.attributes['attributes'], found.attributes['attributes'])) elsewhere = true
  }
  const left = new Set(now.filter(({ kind }) => kind !== 'column').map(({ address }) => relationOf(address)))
  for (const found of old) if (found.kind === 'column' && !is.has(`column ${found.address}`) && left.has(relationOf(found.address))) reshaped.add(found.address)
  return { renamed: [...renamed], reshaped: [...reshaped], elsewhere }
}

/** `classid.objid` of an address. */
function relationOf(address: string): string {
  return address.split('.').slice(0, 2).join('.')
}

/** Whether a list still holds all that it held. */
function keeps(before: unknown, after: unknown): boolean {
  return !Array.isArray(before) || !Array.isArray(after) || before.every((each) => after.includes(each))
}
