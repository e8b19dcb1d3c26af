import { inSlices } from '../../database/meanwhile.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import { keyOf } from '../../snapshot/object.js'
import type { Found, Unit } from '../family.js'
import { joinUnits } from './parts.js'
import type { Units } from './parts.js'

/** OIDs of `pg_class`, `pg_type`, `pg_proc` and `pg_namespace` themselves (src/include/catalog): the same on every server. */
export const classOf: Readonly<Record<Unit, string>> = { relation: '1259', type: '1247', routine: '1255', schema: '2615' }

/** Objects with their addresses, by what they are read with. */
export interface Store {
  /** The objects that belong to units, with the units themselves. */
  ofUnits(units: Units): readonly Found[]
  /** The objects that are read as a whole, with all others of their families. */
  rest(): readonly Found[]
  all(): readonly Found[]
  /** The known types, routines and schemas; relations are too many to be asked for. */
  known(): Units
  /** What an object at one of these addresses is read with. */
  unitsOf(addresses: readonly string[]): Units
  /** Addresses of the columns that own these sequences, as far as is known. */
  ownersOf(relations: readonly string[]): readonly string[]
  byKey(key: string): Found | undefined
  /** Puts objects in the place of others, in slices: nothing else is to be asked meanwhile. */
  replace(old: readonly Found[], now: readonly Found[], isRest: (found: Found) => boolean): Promise<void>
  /** An object as snapshots have it. */
  plain(found: Found): DatabaseObject
}

export function createStore(): Store {
  const objects = new Map<string, Found>()
  const rest = new Set<string>()
  // By the address of a unit: the keys of what belongs to it.
  const members = new Map<string, Set<string>>()
  const keys = new Map<string, string>()

  const homes = (found: Found): readonly string[] => {
    const home = (found.kind === 'sequence' ? undefined : objects.get(found.parent ?? '')) ?? found
    // A composite type is a type and a relation.
    return home.kind === 'type' ? addressesOf(home).filter((address) => !address.startsWith(`${classOf.type}.`) || address === home.address) : [home.address]
  }
  return {
    ofUnits(units) {
      const wanted = (Object.keys(units) as Unit[]).flatMap((unit) => (units[unit] ?? []).map((oid) => `${classOf[unit]}.${oid}.0`))
      const found = new Set(wanted.flatMap((address) => [...(members.get(address) ?? [])]))
      return [...found].flatMap((key) => objects.get(key) ?? [])
    },
    rest: () => [...rest].flatMap((key) => objects.get(key) ?? []),
    all: () => [...objects.values()],
    known: () => joinUnits(...[...members.keys()].filter((address) => !address.startsWith(`${classOf.relation}.`)).map(unitAt)),
    unitsOf: (addresses) => joinUnits(...addresses.flatMap((address) => {
      const found = objects.get(keys.get(address) ?? '')
      return found === undefined ? [] : homes(found).map(unitAt)
    })),
    ownersOf: (relations) => relations.flatMap((oid) => objects.get(objects.get(keys.get(`${classOf.relation}.${oid}.0`) ?? '')?.parent ?? '')?.address ?? []),
    byKey: (key) => objects.get(key),
    async replace(old, now, isRest) {
      await inSlices(old, (found) => {
        const key = keyOf(found)
        for (const home of homes(found)) {
          members.get(home)?.delete(key)
          if (members.get(home)?.size === 0) members.delete(home)
        }
        for (const address of addressesOf(found)) if (keys.get(address) === key) keys.delete(address)
        rest.delete(key)
      })
      await inSlices(old, (found) => objects.delete(keyOf(found)))
      await inSlices(now, (found) => objects.set(keyOf(found), found))
      await inSlices(now, (found) => {
        const key = keyOf(found)
        for (const address of addressesOf(found)) keys.set(address, key)
        if (isRest(found)) rest.add(key)
        else for (const home of homes(found)) members.set(home, (members.get(home) ?? new Set()).add(key))
      })
    },
    plain({ address: _address, aliases: _aliases, follows, ...object }) {
      const followed = (follows ?? []).flatMap((address) => keys.get(address) ?? [])
      return { ...object, ...(followed.length === 0 ? {} : { follows: followed }), dependsOn: [] }
    }
  }
}

/** The unit that has an address, if it is a unit's. */
export function unitAt(address: string): Units {
  const [classId = '', oid = ''] = address.split('.')
  const unit = (Object.keys(classOf) as Unit[]).find((each) => classOf[each] === classId)
  return unit === undefined ? {} : { [unit]: [oid] }
}

/** Of a constraint its index's address, of a table its row type's: whatever stands for it. */
export function addressesOf(found: Found): readonly string[] {
  return [found.address, ...(found.aliases ?? [])]
}
