import { isServerError } from '../../database/session.js'
import type { Session } from '../../database/session.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import { keyOf } from '../../snapshot/object.js'
import { createState } from '../../snapshot/state.js'
import type { Found } from '../family.js'
import { firstNormalObjectId } from '../fragments.js'
import { pinSettings, readFamilies, readMarks, withMarks } from '../read.js'
import type { Between, Marks } from '../read.js'
import { createRedaction } from '../secrets.js'
import { readDependents, readFreshRelations, readFreshUnits } from './fresh.js'
import { joinUnits, prepareParts } from './parts.js'
import type { Units } from './parts.js'
import { addressesOf, classOf, createStore } from './store.js'
import type { Touched } from './touched.js'

/** What happened to the objects of a database between two looks at it. */
export interface Delta {
  /** The objects that changed, came or went, as they were, by key. */
  readonly before: ReadonlyMap<string, DatabaseObject>
  /** The same as they are. */
  readonly after: ReadonlyMap<string, DatabaseObject>
  /** Keys of objects that are what they were, under another OID: dropped and created again. */
  readonly recreated: readonly string[]
}

/** What two looks together have found, without what is at last as it was at first. */
export function joinDeltas(first: Delta, second: Delta): Delta {
  const [before, after] = [new Map<string, DatabaseObject>(), new Map<string, DatabaseObject>()]
  for (const key of new Set([first.before, first.after, second.before, second.after].flatMap((objects) => [...objects.keys()]))) {
    const was = first.before.has(key) || first.after.has(key) ? first.before.get(key) : second.before.get(key)
    const is = second.before.has(key) || second.after.has(key) ? second.after.get(key) : first.after.get(key)
    if (equal(was, is)) continue
    if (was !== undefined) before.set(key, was)
    if (is !== undefined) after.set(key, is)
  }
  return { before, after, recreated: [] }
}

/** Knows the objects of a database, and keeps up with what happens to it. */
export interface Follower {
  /**
   * Looks at what has changed.
   *
   * @param touched what was done since the last look; undefined where that is not known
   * @param calm whether all was done by statements that lock what they change
   */
  look(touched: Touched | undefined, calm: boolean): Promise<Delta>
  object(key: string): DatabaseObject | undefined
  /** The hash of all objects by their names. */
  state(): string
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

const atOnce: Between = async (read) => read()

const relationClass = `${classOf.relation}.`

/**
 * Starts to follow a database. The cost of a look follows from what was changed: which catalogs were written to is known from the
 * server's counters, which relations from locks, which routines, types and schemas from the transactions that wrote their rows, and what is
 * spelled with a changed name from `pg_depend`. What cannot be known like that is read as a whole.
 *
 * @param salt see `readSnapshot`
 */
export async function followDatabase(session: Session, major: number, salt: string): Promise<Follower> {
  const redaction = createRedaction(salt)
  const store = createStore()
  let parts = prepareParts(session, major)
  const partKinds = new Set<string>()
  const isRest = ({ kind }: Found): boolean => !partKinds.has(kind)
  const state = createState()
  let marks: Marks = { labels: [], extensionsOf: new Map() }

  const inTransaction = async <Result>(read: () => Promise<Result>): Promise<Result> => {
    await session.execute(['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', ...pinSettings, 'SET LOCAL plan_cache_mode = force_generic_plan'].join('; '))
    try {
      return await read()
    } finally {
      // Counters are to speak of the next transaction alone, where the server can be asked for that.
      await session.execute(major < 15 ? 'ROLLBACK' : 'ROLLBACK; SELECT pg_catalog.pg_stat_force_next_flush()')
    }
  }
  const marked = (found: readonly Found[]): readonly Found[] => found.map((each) => withMarks(each, marks))
  const readParts = async (units: Units): Promise<readonly Found[]> => marked(await parts.read(units, redaction))
  const readRest = async (): Promise<readonly Found[]> => marked(await readFamilies(session, major, redaction, atOnce, ({ part }) => part === undefined))
  const readAll = async (): Promise<readonly Found[]> => {
    marks = await readMarks(session, atOnce)
    const found = marked(await readFamilies(session, major, redaction, atOnce, ({ part }) => part !== undefined))
    for (const { kind } of found) partKinds.add(kind)
    return [...found, ...(await readRest())]
  }

  /** Puts what was read in the place of what was known, and tells what is different. */
  const take = (old: readonly Found[], now: readonly Found[]): Delta => {
    const known = new Map(old.map((found) => [keyOf(found), found]))
    const there = new Map(now.map((found) => [keyOf(found), found]))
    const differs = [...new Set([...known.keys(), ...there.keys()])].filter((key) => !equal(known.get(key), there.get(key)))
    const recreated = [...there].flatMap(([key, found]) => (known.has(key) && known.get(key)?.address !== found.address && equal(known.get(key), found) ? [key] : []))
    const before = new Map(differs.flatMap((key) => entryOf(key, known.get(key))))
    store.replace(old, now, isRest)
    const after = new Map(differs.flatMap((key) => entryOf(key, there.get(key))))
    for (const key of before.keys()) if (!after.has(key)) state.delete(key)
    for (const object of after.values()) state.set(object)
    return { before, after, recreated }
  }
  const entryOf = (key: string, found: Found | undefined): readonly (readonly [string, DatabaseObject])[] => (found === undefined ? [] : [[key, store.plain(found)]])
  const takeAll = async (): Promise<Delta> => take(store.all(), await readAll())

  const look = async (touched: Touched | undefined, calm: boolean): Promise<Delta> => {
    if (touched === undefined) return takeAll()
    const { catalogs, transaction } = touched
    if (transaction === null || catalogs.size === 0) return { before: new Map(), after: new Map(), recreated: [] }
    if (everywhere.some((catalog) => catalogs.has(catalog)) || touched.relations.length > many) return takeAll()
    if ([...catalogs].every((catalog) => catalog === 'pg_depend' || catalog === 'pg_shdepend')) return takeAll()
    if (catalogs.has('pg_depend') && store.rest().some(({ kind }) => kind === 'extension') && !sameMarks(marks, await readMarks(session, atOnce))) return takeAll()
    const unlocked = calm || !(catalogs.has('pg_class') || catalogs.has('pg_attribute')) ? [] : await readFreshRelations(session, transaction)
    // A foreign key is enforced by triggers on the other table too.
    const referencing = touched.updated.has('pg_trigger') ? await readDependents(session, touched.relations.map((oid) => `${relationClass}${oid}.0`), 'constraints') : undefined
    const units = joinUnits(
      await readFreshUnits(session, touched, transaction, store.known()),
      { relation: [...touched.relations, ...unlocked.filter((oid) => oid >= firstNormalObjectId).map(String), ...(referencing?.relations ?? [])] },
      store.unitsOf([...touched.objects, ...sequencesOwners(touched.relations)]),
      // No row of a domain tells that a constraint of it was dropped.
      store.unitsOf(catalogs.has('pg_constraint') ? store.all().filter(({ kind }) => kind === 'domain').map(({ address }) => address) : [])
    )
    const relations = new Set(units.relation)
    const old = new Set(store.ofUnits(units))
    const now = [...(await readParts(units))]
    for (const { kind } of now) partKinds.add(kind)
    const changed = compareNames([...old], now)
    if (changed.elsewhere) return takeAll()
    for (const [addresses, only] of [[changed.renamed, 'all'], [changed.reshaped, 'views']] as const) {
      const dependents = await readDependents(session, addresses, only)
      if ([...dependents.others].some((catalog) => catalog === 'pg_proc' || catalog === 'pg_type')) return takeAll()
      const more = dependents.relations.filter((oid) => !relations.has(oid))
      for (const oid of more) relations.add(oid)
      for (const found of store.ofUnits({ relation: more })) old.add(found)
      now.push(...(await readParts({ relation: more })))
    }
    const privileges = !calm && (unlocked.some((oid) => oid < firstNormalObjectId) || store.rest().some(({ kind }) => kind === 'extension') || ['pg_proc', 'pg_type', 'pg_namespace'].some((catalog) => catalogs.has(catalog)))
    const speaks = store.rest().length > 0 && (changed.renamed.length > 0 || catalogs.has('pg_description') || touched.deleted.has('pg_class'))
    if (privileges || speaks || [...catalogs].some((catalog) => !ofUnits.has(catalog))) {
      const rest = await readRest()
      if (compareNames(store.rest(), rest).elsewhere) return takeAll()
      for (const found of store.rest()) old.add(found)
      now.push(...rest)
    }
    return take([...old], unique(now))
  }

  /** The columns that own these sequences as far as is known. */
  const sequencesOwners = (oids: readonly string[]): readonly string[] =>
    oids.flatMap((oid) => store.byKey(store.byAddress(`${relationClass}${oid}.0`)?.parent ?? '')?.address ?? [])

  await inTransaction(takeAll)
  return {
    look: async (touched, calm) =>
      inTransaction(async () => look(touched, calm)).catch(async (error: unknown) => {
        // A script may have thrown away what was prepared (DEALLOCATE ALL, DISCARD ALL).
        if (!isServerError(error, '26000')) throw error
        parts = prepareParts(session, major)
        return inTransaction(async () => look(touched, calm))
      }),
    object: (key) => {
      const found = store.byKey(key)
      return found === undefined ? undefined : store.plain(found)
    },
    state: () => state.hash()
  }
}

/** Names that others are spelled with, and that are not what they were. */
interface Renaming {
  /** Addresses of relations, or of what belongs to them, of which a name changed. */
  readonly renamed: readonly string[]
  /** Addresses of relations to which columns came, or from which they went. */
  readonly reshaped: readonly string[]
  /** Whether something else has another name, or an enum or composite type other words in it. */
  readonly elsewhere: boolean
}

/** Kinds that are renamed with the relation that they are or belong to. */
const withRelation = new Set(['table', 'foreign table', 'view', 'materialized view', 'sequence', 'column', 'constraint', 'index', 'trigger', 'rule', 'policy'])

function compareNames(old: readonly Found[], now: readonly Found[]): Renaming {
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

function sameMarks(left: Marks, right: Marks): boolean {
  return JSON.stringify([left.labels, [...left.extensionsOf].sort()]) === JSON.stringify([right.labels, [...right.extensionsOf].sort()])
}

/** `classid.objid` of an address. */
function relationOf(address: string): string {
  return address.split('.').slice(0, 2).join('.')
}

/** Whether a list still holds all that it held. */
function keeps(before: unknown, after: unknown): boolean {
  return !Array.isArray(before) || !Array.isArray(after) || before.every((each) => after.includes(each))
}

/** Each object once: what is read twice in one look is the same both times. */
function unique(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((each) => [keyOf(each), each])).values()]
}

function equal(left: Comparable | undefined, right: Comparable | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return JSON.stringify([left.attributes, left.parent, left.derived]) === JSON.stringify([right.attributes, right.parent, right.derived])
}

type Comparable = Pick<DatabaseObject, 'attributes' | 'parent' | 'derived'>
