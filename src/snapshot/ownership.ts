import type { Aspect } from '../config/policy.js'
import { quoteIdentifier } from '../sql/quote.js'
import { indexByKey, keyOf } from './object.js'
import type { DatabaseObject, Snapshot } from './object.js'

/** Whether an aspect is compared: `auto` where the desired side states it. */
export type Compares = (aspect: Aspect) => boolean | 'auto'

/**
 * Decides which aspects of a pair of objects are compared. Owners and privileges are, by default, compared where the
 * desired side says something about them: most schemas are written by people who leave that to whoever runs them.
 */
export function createOwnershipRule(
  current: Snapshot, desired: Snapshot, compares: Compares
): (aspect: Aspect, current: DatabaseObject, desired: DatabaseObject) => boolean {
  const loaderStandsFor = roleOfLoader(current, desired)
  const grantsOnCluster = desired.ownership.privileges === 'inherent' ? speaksOfCluster(current) : speaksOfCluster(desired)
  return (aspect, existing, wanted) => {
    const wish = compares(aspect)
    if (wish === false || (aspect !== 'owner' && aspect !== 'privileges')) return wish !== false
    if (wish === 'auto' && wanted.kind === 'parameter') return grantsOnCluster
    if (isLeftOut(aspect, current, desired, compares)) return false
    if (aspect === 'privileges') return true
    const [from, to] = [existing.attributes['owner'], wanted.attributes['owner']]
    if (wish === 'auto' && to === desired.ownership.loader && !desired.ownership.namesLoader) return false
    return !(from === current.ownership.loader && !current.ownership.namesLoader && to === loaderStandsFor)
  }
}

/** Whether a side says what is granted on the cluster's own: only pg_dumpall writes that, and a schema is not to blame for its silence. */
function speaksOfCluster({ ownership, objects }: Snapshot): boolean {
  return ownership.privileges === 'inherent' || objects.some(({ kind }) => kind === 'parameter')
}

/** A snapshot as it is to be written beside another: without owners and privileges where those of the two are not compared. */
export function withoutUnstated(current: Snapshot, desired: Snapshot, compares: Compares): Snapshot {
  const left = (['owner', 'privileges'] as const).filter((aspect) => isLeftOut(aspect, current, desired, compares))
  const rest = ({ attributes }: DatabaseObject): DatabaseObject['attributes'] =>
    Object.fromEntries(Object.entries(attributes).filter(([name]) => !left.some((aspect) => aspect === name)))
  return left.length === 0 ? current : { ...current, objects: current.objects.map((object) => ({ ...object, attributes: rest(object) })) }
}

/** Whether owners or privileges are not compared: nobody wants it, or the desired side does not say them. */
function isLeftOut(aspect: 'owner' | 'privileges', current: Snapshot, desired: Snapshot, compares: Compares): boolean {
  const wish = compares(aspect)
  const [from, to] = [current.ownership[aspect], desired.ownership[aspect]]
  return wish === false || (wish === 'auto' && to !== 'stated' && (to !== 'inherent' || from === 'silent'))
}

/**
 * The role of the other side that "whoever ran this" stands for: the one that owns most of what this side leaves to its
 * loader. A dump says OWNER TO app for everything; the migrations, run as app, never mention it.
 */
function roleOfLoader(snapshot: Snapshot, other: Snapshot): string | undefined {
  const { loader, namesLoader } = snapshot.ownership
  if (loader === null || namesLoader) return undefined
  const left = new Set(snapshot.objects.filter((object) => object.attributes['owner'] === loader).map(keyOf))
  const votes = new Map<string, number>()
  for (const object of other.objects) {
    const owner = object.attributes['owner']
    if (typeof owner === 'string' && left.has(keyOf(object))) votes.set(owner, (votes.get(owner) ?? 0) + 1)
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** A snapshot in which what is named after its loader (default privileges) is named after the role that stands for it. */
export function inNameOfOwner(snapshot: Snapshot, other: Snapshot): Snapshot {
  const { loader } = snapshot.ownership
  const role = roleOfLoader(snapshot, other)
  if (loader === null || role === undefined || role === loader) return snapshot
  const [from, to] = [quoteIdentifier(loader), quoteIdentifier(role)]
  const keys = new Set(snapshot.objects.map(keyOf))
  const objects = snapshot.objects.map((object) => {
    if (object.attributes['role'] !== from) return object
    const renamed = { ...object, name: object.name.replace(`for role ${from}`, () => `for role ${to}`), attributes: { ...object.attributes, role: to } }
    return keys.has(keyOf(renamed)) ? object : renamed
  })
  return { ...snapshot, objects }
}

/** Privileges that only servers from some major version on know. */
const privilegeSince: Readonly<Record<string, number>> = { MAINTAIN: 17 }

/** What servers up to some major version grant by themselves, and later ones do not (release notes of PostgreSQL 15). */
const grantedUntil: readonly { readonly key: string; readonly entry: string; readonly major: number }[] = [
  { key: 'schema public', entry: 'CREATE TO PUBLIC', major: 14 }
]

/**
 * A snapshot as it can be compared with that of another major version: without the privileges that the other server cannot
 * know, and without those that only the older server grants by itself.
 */
export function inCommonTerms(snapshot: Snapshot, other: Snapshot): Snapshot {
  const { major } = snapshot.postgres
  if (major === other.postgres.major) return snapshot
  const unknown = Object.entries(privilegeSince).filter(([, since]) => other.postgres.major < since).map(([privilege]) => `${privilege} `)
  const granted = grantedUntil.filter((each) => major <= each.major && other.postgres.major > each.major)
  const theirs = granted.length === 0 ? undefined : indexByKey(other)
  const objects = snapshot.objects.map((object) => {
    const entries = entriesOf(object)
    if (entries === undefined) return object
    const bySelf = granted.filter(({ key, entry }) => key === keyOf(object) && entriesOf(theirs?.get(key))?.includes(entry) === false).map(({ entry }) => entry)
    const privileges = entries.filter((entry) => !bySelf.includes(entry) && !unknown.some((privilege) => entry.startsWith(privilege)))
    return { ...object, attributes: { ...object.attributes, privileges } }
  })
  return { ...snapshot, objects }
}

function entriesOf(object: DatabaseObject | undefined): readonly string[] | undefined {
  const privileges = object?.attributes['privileges']
  return Array.isArray(privileges) ? (privileges as readonly string[]) : undefined
}
