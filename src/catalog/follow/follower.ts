import { isServerError } from '../../database/session.js'
import type { Session } from '../../database/session.js'
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
import { watchTransactions } from './touched.js'
import type { Touched } from './touched.js'

/** Knows the objects of a database, and keeps up with what happens to it. */
export interface Follower {
  /** What the open transaction has done up to now; to be asked before it ends. */
  touched(): Promise<Touched>
  /** Runs the last statements of a transaction and commits it; gives what it did. */
  commit(last: readonly string[]): Promise<Touched>
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

/** Catalogs whose rows stand in the names or definitions of objects all over the database. */
const everywhere = ['pg_authid', 'pg_tablespace', 'pg_database', 'pg_extension', 'pg_seclabel', 'pg_shseclabel']

/** Catalogs whose rows are found with the units that they belong to, or tell nothing. */
const ofUnits = new Set([
  'pg_class', 'pg_attribute', 'pg_attrdef', 'pg_constraint', 'pg_index', 'pg_type', 'pg_enum', 'pg_range', 'pg_proc', 'pg_aggregate', 'pg_namespace', 'pg_trigger', 'pg_rewrite',
  'pg_policy', 'pg_inherits', 'pg_sequence', 'pg_partitioned_table', 'pg_foreign_table', 'pg_description', 'pg_depend', 'pg_shdepend', 'pg_shdescription', 'pg_auth_members',
  'pg_statistic', 'pg_statistic_ext_data', 'pg_largeobject', 'pg_largeobject_metadata'
])

/** From so many relations on that one transaction changed, all are read: one query over everything is cheaper. */
const many = 200

/** Catalogs that hold no more than what depends on what. */
const dependencies = new Set(['pg_depend', 'pg_shdepend'])

const rareKinds = families.flatMap(({ part }) => (part?.rarely === undefined ? [] : [part]))

/**
 * Starts to follow a database. The cost of a look follows from what was changed: which catalogs were written to is known from the
 * server's counters, which relations from locks, which routines, types and schemas from the transactions that wrote their rows, and what is
 * spelled with a changed name from `pg_depend`. What cannot be known like that is read as a whole.
 *
 * @param salt see `readSnapshot`
 * @param hasCluster whether what belongs to the cluster is the database's own, and no other's
 */
export async function followDatabase(session: Session, major: number, salt: string, hasCluster: boolean): Promise<Follower> {
  const reader = createReader(session, major, salt, hasCluster)
  const store = createStore()
  // Whether something has another name that nobody gave it.
  let isUnsure = false

  /** Puts what was read in the place of what was known, and tells what is different. */
  const take = (old: readonly Found[], now: readonly Found[]) => (): Delta => {
    const known = new Map(old.map((found) => [keyOf(found), found]))
    const there = new Map(now.map((found) => [keyOf(found), found]))
    const differs = [...new Set([...known.keys(), ...there.keys()])].filter((key) => !equal(known.get(key), there.get(key)))
    const recreated = [...there].flatMap(([key, found]) => (known.has(key) && known.get(key)?.address !== found.address && equal(known.get(key), found) ? [key] : []))
    const plain = (objects: ReadonlyMap<string, Found>): ReadonlyMap<string, DatabaseObject> =>
      new Map(differs.flatMap((key) => [objects.get(key)].filter((found) => found !== undefined).map((found) => [key, store.plain(found)])))
    const before = plain(known)
    store.replace(old, [...there.values()], reader.isRest)
    return { before, after: plain(there), recreated }
  }
  const takeAll = async (): Promise<() => Delta> => {
    isUnsure = false
    return take(store.all(), await reader.all())
  }

  /** A composite type is a type and a relation. */
  const withTypes = (units: Units): Units =>
    joinUnits(units, store.unitsOf(store.ofUnits({ relation: units.relation ?? [] }).filter(({ kind }) => kind === 'type').map(({ address }) => address)))

  /** What of some units is to be read again, and what is known of it. */
  const choose = (asked: Units, touched: Touched): Choice => {
    const units = withTypes(asked)
    // Of what else is read, the kind is not known.
    const relkinds = (units.relation ?? []).every((oid) => touched.units.relation?.includes(oid)) ? [...touched.relkinds] : undefined
    const isWritten = ({ rarely }: Part): boolean =>
      rarely === undefined || rarely.catalogs.some((catalog) => touched.catalogs.has(catalog)) || (touched.hasIndexes && rarely.catalogs.includes('pg_index'))
    const passedOver = new Set(rareKinds.filter((part) => !isWritten(part)).map(({ rarely }) => rarely?.kind))
    return { units, isAsked: (part) => isOfRelkinds(part, relkinds) && isWritten(part), known: store.ofUnits(units).filter(({ kind }) => !passedOver.has(kind)) }
  }

  /** Reads some units again with the transaction that is begun next. Nothing is spelled otherwise because of what is different. */
  const readBeforehand = ({ units, isAsked, known }: Choice): (() => Promise<Delta>) => {
    const question = reader.question(units, isAsked)
    if (question === undefined) return async () => Promise.resolve(take(known, [])())
    const found = new Promise<readonly Found[]>((resolve) => session.beforehand({
      statements: [...question.begin, ...question.statements],
      done: (rows) => resolve(question.take(rows.slice(question.begin.length))),
      alone: async () => resolve(await withPlans(async () => reader.ofUnits(units, isAsked)))
    }))
    return async () => {
      const now = await found
      const { renamed, elsewhere } = compareNames(known, now)
      isUnsure = renamed.length > 0 || elsewhere
      return take(known, now)()
    }
  }

  /** Reads some units again, and what is spelled with their names; undefined where that may be anything. */
  const readAgain = async ({ units, isAsked, known }: Choice): Promise<{ readonly old: Set<Found>; readonly now: readonly Found[]; readonly hasRenamed: boolean } | undefined> => {
    const old = new Set(known)
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

  const look = async (touched: Touched | undefined, { isCalm, keepsNames }: Done): Promise<() => Delta | Promise<Delta>> => {
    if (touched === undefined || isUnsure) return takeAll()
    const { catalogs, transaction, deleted } = touched
    const [rest, relations] = [store.rest(), touched.units.relation ?? []]
    if (transaction === null || catalogs.size === 0) return () => ({ before: new Map(), after: new Map(), recreated: [] })
    const hasExtensions = rest.some(({ kind }) => kind === 'extension')
    const calm = isCalm && !rest.some(({ kind }) => kind === 'event trigger')
    if (everywhere.some((catalog) => catalogs.has(catalog)) || relations.length > many || [...catalogs].every((catalog) => dependencies.has(catalog))) return takeAll()
    if (hasExtensions && catalogs.has('pg_depend') && (await reader.hasNewMarks())) return takeAll()
    const unlocked = calm || !(catalogs.has('pg_class') || catalogs.has('pg_attribute')) ? [] : await reader.inTransaction(async () => readFreshRelations(session, transaction))
    // A foreign key is enforced by triggers on the other table too.
    const referencing = touched.updated.has('pg_trigger')
      ? await reader.inTransaction(async () => readDependents(session, relations.map((oid) => `${classOf.relation}.${oid}`), 'constraints')) : undefined
    const gone = (unit: 'type' | 'routine' | 'schema', isAsked: boolean): readonly string[] => (isAsked ? (store.known()[unit] ?? []) : [])
    const units = joinUnits(
      touched.units,
      { relation: [...unlocked.filter((oid) => oid >= firstNormalObjectId).map(String), ...(referencing?.relations ?? [])] },
      store.unitsOf([...touched.objects, ...store.ownersOf(relations)]),
      // What was dropped leaves no row; nor does a domain's constraint tell of the domain.
      { type: gone('type', deleted.has('pg_type') || catalogs.has('pg_constraint')), routine: gone('routine', deleted.has('pg_proc')), schema: gone('schema', deleted.has('pg_namespace')) }
    )
    const choice = choose(units, touched)
    const privileges = !calm && (unlocked.some((oid) => oid < firstNormalObjectId) || hasExtensions || ['pg_proc', 'pg_type', 'pg_namespace'].some((catalog) => catalogs.has(catalog)))
    const speaks = rest.length > 0 && (catalogs.has('pg_description') || deleted.has('pg_class'))
    const isAll = !privileges && !speaks && [...catalogs].every((catalog) => ofUnits.has(catalog))
    if (isAll && keepsNames && calm && !touched.isViewed) return readBeforehand(choice)
    const again = await readAgain(choice)
    if (again === undefined) return takeAll()
    if (isAll && !(rest.length > 0 && again.hasRenamed)) return take([...again.old], again.now)
    const others = await reader.rest()
    return compareNames(rest, others).elsewhere ? takeAll() : take([...again.old, ...rest], [...again.now, ...others])
  }

  const line = (key: string): readonly string[] => {
    const parent = store.byKey(key)?.parent
    return [key, ...(parent === undefined || store.byKey(parent) === undefined ? [] : line(parent))]
  }

  const watch = await watchTransactions(session)
  await watch.prepare()
  /** Reads something, and once more if what was prepared is gone: a script may have thrown it away (DEALLOCATE ALL, DISCARD ALL). */
  const withPlans = async <Result>(read: () => Promise<Result>): Promise<Result> =>
    read().catch(async (error: unknown) => {
      if (!isServerError(error, '26000')) throw error
      await watch.prepare()
      reader.forget()
      return read()
    })
  ;(await takeAll())()
  return {
    touched: async () => watch.read(),
    commit: async (last) => watch.commit(last),
    async look(touched, done) {
      const found = await withPlans(async () => look(touched, done))
      return async () => found()
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

/** What is read again. */
interface Choice {
  readonly units: Units
  readonly isAsked: (part: Part) => boolean
  /** What is known of it. */
  readonly known: readonly Found[]
}

/** Whether relations of these kinds, or of any, have objects of a family. */
function isOfRelkinds({ by, relkinds: letters }: Part, relkinds: readonly string[] | undefined): boolean {
  return by.relation === undefined || letters === undefined || relkinds === undefined || relkinds.some((each) => letters.includes(each))
}
