import type { Aspect } from '../config/policy.js'
import { aspectOf, needsBothSides } from './aspect.js'
import type { AttributeChange, Change, Comparison, Equality } from './change.js'
import { compareText, indexByKey, keyOf, unreadable } from './object.js'
import type { DatabaseObject, Snapshot, Value } from './object.js'
import { createOwnershipRule, inCommonTerms, inNameOfOwner } from './ownership.js'
import type { Compares } from './ownership.js'

/** The outcome of a closer look at attributes that differ in their spelling. */
export interface Settlement {
  /** The attributes that differ all the same, with the values worth showing. */
  readonly remaining: readonly AttributeChange[]
  /** By which rule, or rules, the others were found to be equal. */
  readonly rule?: string
  readonly certainty: Change['certainty']
  readonly reason?: string
}

/** Looks closer at an object that seems to differ, with the help of a server. */
export type Settle = (current: DatabaseObject, desired: DatabaseObject, differing: readonly AttributeChange[]) => Promise<Settlement>

/** How two snapshots are compared. */
export interface CompareOptions {
  readonly settle: Settle
  /** Objects to leave out, and with them all that belongs to them. */
  readonly ignores: (object: { readonly kind: string; readonly name: string }) => boolean
  readonly compares: Compares
}

/**
 * Compares what exists (current) with what should be (desired). Knows no kinds: an object is created, dropped, or
 * modified attribute by attribute; what belongs to an object that comes or goes as a whole is part of that.
 */
export async function compareSnapshots(current: Snapshot, desired: Snapshot, options: CompareOptions): Promise<Comparison> {
  const terms = (side: Snapshot, other: Snapshot): Objects => withoutIgnored(inNameOfOwner(inCommonTerms(side, other), other), options.ignores)
  const [left, right] = [terms(current, desired), terms(desired, current)]
  const states = createOwnershipRule(current, desired, options.compares)
  const equalities: Equality[] = []
  const modifications = new Map<string, Change[]>()
  let unchanged = 0

  for (const [key, wanted] of right) {
    const existing = left.get(key)
    if (existing === undefined || belongsElsewhere(existing, wanted, left, right)) continue
    const differing = differences(existing, wanted).filter((difference) => states(aspectOf(difference.name), existing, wanted))
    const changes = differing.length === 0 ? [] : await settleChanges(existing, wanted, differing, options.settle, equalities)
    if (changes.length > 0) modifications.set(key, changes)
    else if (wanted.derived !== true) unchanged++
  }

  const isStated = (object: DatabaseObject): boolean => states(object.aspect ?? 'definition', object, object)
  const { created, dropped, renamed } = await pairGeneratedNames(
    whole([...right].filter(([key]) => !left.has(key))).filter(isStated),
    whole([...left].filter(([key]) => !right.has(key))).filter(isStated),
    options
  )
  const modified = [...modifications].flatMap(([key, changes]) => changes.flatMap((change) => ownPart(right.get(key), change, modifications) ?? []))
  const changes = [
    ...created.map((object) => wholeChange('create', object)),
    ...dropped.map((object) => wholeChange('drop', object)),
    ...modified,
    ...renamed
  ]
  return { changes: changes.sort(inOrder), unchanged, equalities }
}

/** Whether what two objects belong to is not the same object, so that they come and go with it: a table became a view. */
function belongsElsewhere(
  current: DatabaseObject, desired: DatabaseObject, left: Objects, right: Objects
): boolean {
  if (current.parent === desired.parent || current.parent === undefined || desired.parent === undefined) return false
  return !right.has(current.parent) || !left.has(desired.parent)
}

type Objects = ReadonlyMap<string, DatabaseObject>

/** The objects of a snapshot by key, without those that are ignored and what belongs to them. */
export function withoutIgnored(snapshot: Snapshot, ignores: CompareOptions['ignores']): Objects {
  const index = indexByKey(snapshot)
  const ignored = (object: DatabaseObject): boolean => {
    const parent = object.parent === undefined ? undefined : index.get(object.parent)
    return ignores(object) || (parent !== undefined && ignored(parent))
  }
  return new Map([...index].filter(([, object]) => !ignored(object)))
}

/** The attributes that two objects spell differently. Of the order of columns only that of shared columns counts. */
function differences(current: DatabaseObject, desired: DatabaseObject): readonly AttributeChange[] {
  const names = [...new Set([...Object.keys(desired.attributes), ...Object.keys(current.attributes)])]
  return names.flatMap((name): readonly AttributeChange[] => {
    const [from, to] = [current.attributes[name] ?? null, desired.attributes[name] ?? null]
    if (aspectOf(name) === 'column-order' && isList(from) && isList(to)) {
      const [shared, order] = [from.filter((each) => to.includes(each)), to.filter((each) => from.includes(each))]
      return sameValue(shared, order) ? [] : [{ name, current: shared, desired: order }]
    }
    if (needsBothSides(name) && (from === null || to === null)) return []
    return sameValue(from, to) ? [] : [{ name, current: from, desired: to }]
  })
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value)
}

function sameValue(left: Value, right: Value): boolean {
  return left !== unreadable && JSON.stringify(left) === JSON.stringify(right)
}

async function settleChanges(
  current: DatabaseObject, desired: DatabaseObject, differing: readonly AttributeChange[], settle: Settle, equalities: Equality[]
): Promise<Change[]> {
  const { remaining, rule, certainty, reason } = await settle(current, desired, differing)
  const { kind, name } = desired
  if (rule !== undefined && remaining.length === 0) equalities.push({ kind, name, rule })
  const byAspect = new Map<Aspect, AttributeChange[]>()
  for (const attribute of remaining) {
    const aspect = aspectOf(attribute.name)
    byAspect.set(aspect, [...(byAspect.get(aspect) ?? []), attribute])
  }
  return [...byAspect].map(([aspect, attributes]) => ({
    action: 'modify', kind, name, aspect, attributes, ...(aspect === 'definition' ? { certainty, ...(reason === undefined ? {} : { reason }) } : { certainty: 'proven' })
  }))
}

/** Of objects that one side lacks, those that come or go on their own account. */
function whole(missing: readonly (readonly [string, DatabaseObject])[]): readonly DatabaseObject[] {
  const keys = new Set(missing.map(([key]) => key))
  return missing
    .map(([, object]) => object)
    .filter((object) => object.derived !== true)
    .filter((object) => object.parent === undefined || !keys.has(object.parent))
    .filter((object) => !(object.follows ?? []).some((key) => keys.has(key)))
}

/** Finds pairs that differ in nothing but a name that the server chose, as it does not after a rename. */
async function pairGeneratedNames(
  created: readonly DatabaseObject[], dropped: readonly DatabaseObject[], options: CompareOptions
): Promise<{ created: readonly DatabaseObject[]; dropped: readonly DatabaseObject[]; renamed: readonly Change[] }> {
  const [left, right] = [new Set(dropped), new Set(created)]
  const renamed: Change[] = []
  for (const desired of created) {
    for (const current of left) {
      if (desired.kind !== current.kind || desired.parent !== current.parent) continue
      if (desired.generatedName === undefined || current.generatedName === undefined) continue
      if (desired.generatedName !== 'exact' && current.generatedName !== 'exact') continue
      const differing = differences(current, desired).filter(({ name }) => aspectOf(name) === 'definition')
      if (differing.length > 0 && (await options.settle(current, desired, differing)).remaining.length > 0) continue
      left.delete(current)
      right.delete(desired)
      if (options.compares('generated-names') !== false) renamed.push(renaming(current, desired))
      break
    }
  }
  return { created: [...right], dropped: [...left], renamed }
}

function renaming(current: DatabaseObject, desired: DatabaseObject): Change {
  const attributes = [{ name: 'name', current: current.name, desired: desired.name }]
  return { action: 'modify', kind: desired.kind, name: desired.name, aspect: 'generated-names', certainty: 'proven', attributes }
}

/** A change without what only repeats what happens to the object that this one follows; undefined where that is all of it. */
function ownPart(object: DatabaseObject | undefined, change: Change, modifications: ReadonlyMap<string, readonly Change[]>): Change | undefined {
  const followed = (object?.follows ?? []).flatMap((key) => (modifications.get(key) ?? []).filter(({ aspect }) => aspect === change.aspect))
  const repeated = new Set(followed.flatMap(({ attributes }) => attributes.map((attribute) => JSON.stringify(attribute))))
  const attributes = change.attributes.filter((attribute) => !repeated.has(JSON.stringify(attribute)))
  return attributes.length === 0 ? undefined : { ...change, attributes }
}

function wholeChange(action: 'create' | 'drop', { kind, name, aspect = 'definition' }: DatabaseObject): Change {
  return { action, kind, name, aspect, certainty: 'proven', attributes: [] }
}

function inOrder(left: Change, right: Change): number {
  return compareText(keyOf(left), keyOf(right)) || compareText(left.aspect, right.aspect)
}
