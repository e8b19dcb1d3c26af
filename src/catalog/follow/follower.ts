import { inSlices } from '../../database/meanwhile.js'
import { isServerError } from '../../database/session.js'
import type { Scratch } from '../../database/provider.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import { keyOf } from '../../snapshot/object.js'
import type { Found, Part } from '../family.js'
import { firstNormalObjectId } from '../fragments.js'
import { families } from '../read.js'
import { readDependents, readFreshRelations } from './fresh.js'
import { equal } from './delta.js'
import type { Delta } from './delta.js'
import { compareNames } from './names.js'
import { joinUnits } from './parts.js'
import type { Units } from './parts.js'
import { createReader } from './reader.js'
import { classOf, createStore } from './store.js'
import { unitsNamed, watchTransactions } from './touched.js'
import type { Touched } from './touched.js'
import { createWaiting } from './waiting.js'
import type { Choice } from './waiting.js'
import { dependencies, everywhere, ofUnits, unlocked } from './written.js'

/** Knows the objects of a database, and keeps up with what happens to it. */
export interface Follower {
  /** What the open transaction has done up to now; to be asked before it ends. */
  touched(): Promise<Touched>
  /** Runs the last statements of a transaction and commits it; gives what it did. */
  commit(last: readonly string[]): Promise<Touched>
  /**
   * Runs whole transactions of definitions that keep all names, as far as they can be run without looking in between.
   *
   * @param begin how each of them begins
   * @param between what is run between two of them
   * @returns what each of those did that are done
   */
  commitAll(transactions: readonly (readonly string[])[], begin: readonly string[], between: readonly string[]): Promise<readonly Touched[]>
  /**
   * Looks at what has changed, at the latest when the session begins another transaction. With what it returns, what was seen is taken
   * in: to be called once, before anything else is asked. It waits for the look, and needs no server.
   *
   * @param touched what was done since the last look; undefined where that is not known
   * @param done what is known of the statements that did it
   */
  look(touched: Touched | undefined, done: Done): Promise<() => Promise<Delta>>
  object(key: string): DatabaseObject | undefined
  /** Whether there is an object with this key. */
  has(key: string): boolean
  /** The keys of an object and of all that it belongs to. */
  line(key: string): readonly string[]
  /** An object with all that belongs to it. */
  whole(object: DatabaseObject): readonly DatabaseObject[]
  objects(): ReadonlyMap<string, DatabaseObject>
}

/** What is known of statements. */
export interface Done {
  /** Whether all of them lock what they change. */
  readonly isCalm: boolean
  /** Whether they do nothing but define things, and leave the names alone with which others are spelled. */
  readonly keepsNames: boolean
}

/** From so many relations on that one transaction changed, all are read: one query over everything is cheaper. */
const many = 200

const rareKinds = families.flatMap(({ part }) => (part?.rarely === undefined ? [] : [part]))

/**
 * Starts to follow a database. The cost of a look follows from what was changed: which catalogs were written to is known from the
 * server's counters, which relations from locks, which routines, types and schemas from the transactions that wrote their rows, and what is
 * spelled with a changed name from `pg_depend`. What cannot be known like that is read as a whole.
 *
 * @param salt see `readSnapshot`
 * @param hasCluster whether what belongs to the cluster is the database's own, and no other's
 */
export async function followDatabase({ session, companion }: Pick<Scratch, 'session' | 'companion'>, major: number, salt: string, hasCluster: boolean): Promise<Follower> {
  // Counters are to speak of the next transaction alone, where the server can be asked for that.
  const flush = major < 15 ? [] : ['SELECT pg_catalog.pg_stat_force_next_flush()']
  const reader = createReader(session, companion?.(), { major, salt, hasCluster, flush })
  const store = createStore()
  const watch = await watchTransactions(session, flush)
  await watch.prepare()
  /** Reads something, and once more if what was prepared is gone: a script may have thrown it away (DEALLOCATE ALL, DISCARD ALL). */
  const withPlans = async <Result>(read: () => Promise<Result>): Promise<Result> =>
    read().catch(async (error: unknown) => {
      if (!isServerError(error, '26000')) throw error
      await watch.prepare()
      reader.forget()
      return read()
    })
  // Whether something has another name that nobody gave it.
  let isUnsure = false
  // Whether statements may do what they do not say.
  let hasEventTriggers = false
  // Resolves when what all looks have seen is taken in.
  let taken: Promise<void> = Promise.resolve()
  // The same, when some transactions were last run together.
  let takenBefore = taken

  /** Puts what was read in the place of what was known, and tells what is different; in slices. */
  const take = (old: readonly Found[], now: readonly Found[]) => async (): Promise<Delta> => {
    const [known, there] = [new Map<string, Found>(), new Map<string, Found>()]
    await inSlices(old, (found) => known.set(keyOf(found), found))
    await inSlices(now, (found) => there.set(keyOf(found), found))
    const [differing, recreated]: [string[], string[]] = [[], []]
    await inSlices(new Set([...known.keys(), ...there.keys()]), (key) => {
      const [was, is] = [known.get(key), there.get(key)]
      if (!equal(was, is)) differing.push(key)
      else if (was?.address !== is?.address) recreated.push(key)
    })
    const plain = async (objects: ReadonlyMap<string, Found>): Promise<ReadonlyMap<string, DatabaseObject>> => {
      const found = new Map<string, DatabaseObject>()
      await inSlices(differing, (key) => {
        const object = objects.get(key)
        if (object !== undefined) found.set(key, store.plain(object))
      })
      return found
    }
    const before = await plain(known)
    await store.replace(old, [...there.values()], reader.isRest)
    return { before, after: await plain(there), recreated }
  }
  const takeAll = async (): Promise<() => Promise<Delta>> => {
    const all = await reader.all()
    isUnsure = false
    hasEventTriggers = all.some(isEventTrigger)
    return take(store.all(), all)
  }

  /** A composite type is a type and a relation. */
  const withTypes = (units: Units): Units =>
    joinUnits(units, store.unitsOf(store.ofUnits({ relation: units.relation ?? [] }).filter(({ kind }) => kind === 'type').map(({ address }) => address)))

  /** What of some units is to be read again. */
  const choose = (units: Units, touched: Touched): Choice => {
    // Of what else is read, the kind is not known.
    const relkinds = (units.relation ?? []).every((oid) => touched.units.relation?.includes(oid)) ? [...touched.relkinds] : undefined
    const isWritten = ({ rarely }: Part): boolean =>
      rarely === undefined || rarely.catalogs.some((catalog) => touched.catalogs.has(catalog)) || (touched.hasIndexes && rarely.catalogs.includes('pg_index'))
    const passedOver = new Set(rareKinds.flatMap((part) => (isWritten(part) || part.rarely === undefined ? [] : [part.rarely.kind])))
    return { units, isAsked: (part) => isOfRelkinds(part, relkinds) && isWritten(part), passedOver }
  }
  const addWaiting = createWaiting(session, reader, choose, withPlans)
  const known = (units: Units, passedOver: ReadonlySet<string>): readonly Found[] => store.ofUnits(units).filter(({ kind }) => !passedOver.has(kind))

  /** Reads some units again when it suits. Nothing is spelled otherwise because of what is different. */
  const readLater = (units: Units, touched: Touched): (() => Promise<Delta>) => {
    const sight = addWaiting(touched, units)
    return async () => {
      const { now, passedOver } = await sight
      const old = known(units, passedOver)
      const { renamed, elsewhere } = compareNames(old, now)
      isUnsure ||= renamed.length > 0 || elsewhere
      return take(old, now)()
    }
  }

  /** Reads some units again, and what is spelled with their names; undefined where that may be anything. */
  const readAgain = async ({ units, isAsked, passedOver }: Choice): Promise<{ readonly old: Set<Found>; readonly now: readonly Found[]; readonly hasRenamed: boolean } | undefined> => {
    const old = new Set(known(units, passedOver))
    const now = [...(await reader.ofUnits(units, isAsked))]
    const { renamed, reshaped, elsewhere } = compareNames([...old], now)
    if (elsewhere) return undefined
    const relations = new Set(units.relation)
    const add = async (others: Units): Promise<void> => {
      const more = withTypes(others)
      for (const found of store.ofUnits(more)) old.add(found)
      now.push(...(await reader.ofUnits(more)))
    }
    if (renamed.length > 0) await add(units)
    for (const [addresses, only] of [[renamed, 'all'], [reshaped, 'views']] as const) {
      if (addresses.length === 0) continue
      const dependents = await reader.inTransaction(async () => readDependents(session, addresses, only))
      if ([...dependents.others].some((catalog) => catalog === 'pg_proc' || catalog === 'pg_type')) return undefined
      await add({ relation: dependents.relations.filter((oid) => !relations.has(oid)) })
    }
    return { old, now, hasRenamed: renamed.length > 0 }
  }

  /** What the units of a transaction are, as far as it tells. */
  const unitsOf = ({ units, objects, catalogs, deleted }: Touched): Units => {
    // What was dropped leaves no row; nor does a domain's constraint tell of the domain.
    const all = (unit: 'type' | 'routine' | 'schema', isAsked: boolean): readonly string[] => (isAsked ? (store.known()[unit] ?? []) : [])
    return joinUnits(units, store.unitsOf([...objects, ...store.ownersOf(units.relation ?? [])]), {
      type: all('type', deleted.has('pg_type') || catalogs.has('pg_constraint')), routine: all('routine', deleted.has('pg_proc')), schema: all('schema', deleted.has('pg_namespace'))
    })
  }

  const look = async (touched: Touched | undefined, { isCalm, keepsNames }: Done): Promise<() => Promise<Delta>> => {
    if (touched?.keptApart === true) return readLater(unitsNamed(touched), touched)
    await taken
    if (touched === undefined || isUnsure) return takeAll()
    const { catalogs, transaction } = touched
    const [rest, relations] = [store.rest(), touched.units.relation ?? []]
    if (transaction === null || catalogs.size === 0) return async () => Promise.resolve({ before: new Map(), after: new Map(), recreated: [] })
    const hasExtensions = rest.some(({ kind }) => kind === 'extension')
    const calm = isCalm && !hasEventTriggers
    if (everywhere.some((catalog) => catalogs.has(catalog)) || touched.isMany || relations.length > many || [...catalogs].every((catalog) => dependencies.has(catalog))) return takeAll()
    if (hasExtensions && !(calm && keepsNames) && catalogs.has('pg_depend') && (await reader.hasNewMarks())) return takeAll()
    const fresh = calm || !(catalogs.has('pg_class') || catalogs.has('pg_attribute')) ? [] : await reader.inTransaction(async () => readFreshRelations(session, transaction))
    // A foreign key is enforced by triggers on the other table too.
    const referencing = touched.updated.has('pg_trigger')
      ? await reader.inTransaction(async () => readDependents(session, relations.map((oid) => `${classOf.relation}.${oid}`), 'constraints')) : undefined
    const units = withTypes(joinUnits(unitsOf(touched), { relation: [...fresh.filter((oid) => oid >= firstNormalObjectId).map(String), ...(referencing?.relations ?? [])] }))
    const privileges = !calm && (fresh.some((oid) => oid < firstNormalObjectId) || hasExtensions || unlocked.some((catalog) => catalogs.has(catalog)))
    const speaks = rest.length > 0 && (catalogs.has('pg_description') || touched.deleted.has('pg_class'))
    const isAll = !privileges && !speaks && [...catalogs].every((catalog) => ofUnits.has(catalog))
    if (isAll && keepsNames && calm && !touched.isViewed) return readLater(units, touched)
    const again = await readAgain(choose(units, touched))
    if (again === undefined) return takeAll()
    if (isAll && !(rest.length > 0 && again.hasRenamed)) return take([...again.old], again.now)
    const others = await reader.rest()
    hasEventTriggers = others.some(isEventTrigger)
    return compareNames(rest, others).elsewhere ? takeAll() : take([...again.old, ...rest], [...again.now, ...others])
  }

  const line = (key: string): readonly string[] => {
    const parent = store.byKey(key)?.parent
    return [key, ...(parent === undefined || store.byKey(parent) === undefined ? [] : line(parent))]
  }

  await (await takeAll())()
  return {
    touched: async () => watch.read(),
    commit: async (last) => watch.commit(last),
    async commitAll(transactions, begin, between) {
      const touched = isUnsure || hasEventTriggers ? [] : await watch.commitAll(transactions, begin, between)
      // There is not to be more and more that is not taken in yet.
      await takenBefore
      takenBefore = taken
      return touched
    },
    async look(touched, done) {
      const found = await withPlans(async () => look(touched, done))
      let resolve = (): void => undefined
      taken = new Promise((done) => {
        resolve = done
      })
      return async () => found().finally(resolve)
    },
    object: (key) => {
      const found = store.byKey(key)
      return found === undefined ? undefined : store.plain(found)
    },
    has: (key) => store.byKey(key) !== undefined,
    line,
    whole: (object) => {
      const found = store.byKey(keyOf(object))
      return found === undefined ? [object] : store.ofUnits(store.unitsOf([found.address])).map((each) => store.plain(each))
    },
    objects: () => new Map(store.all().map((found) => [keyOf(found), store.plain(found)]))
  }
}

const isEventTrigger = ({ kind }: Found): boolean => kind === 'event trigger'

/** Whether relations of these kinds, or of any, have objects of a family. */
function isOfRelkinds({ by, relkinds: letters }: Part, relkinds: readonly string[] | undefined): boolean {
  return by.relation === undefined || letters === undefined || relkinds === undefined || relkinds.some((each) => letters.includes(each))
}
