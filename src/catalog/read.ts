import type { Session } from '../database/session.js'
import { compareText, keyOf } from '../snapshot/object.js'
import type { DatabaseObject, Ownership, Snapshot } from '../snapshot/object.js'
import { casts, transforms } from './casts.js'
import { collations, conversions } from './collations.js'
import { constraints } from './constraints.js'
import { eventTriggers } from './event-triggers.js'
import type { Family, Found } from './family.js'
import { readJson } from './family.js'
import { foreignDataWrappers, foreignTables, servers, userMappings } from './foreign-data.js'
import { firstNormalObjectId } from './fragments.js'
import { readInGroups } from './groups.js'
import type { ReadFamily } from './groups.js'
import { initialPrivileges } from './initial-privileges.js'
import { indexes } from './indexes.js'
import { accessMethods, languages } from './languages.js'
import { familyMembers, operatorClasses, operatorFamilies, operators } from './operators.js'
import { parameters, withoutParameterGrants } from './parameters.js'
import { publicationNamespaces, publicationRelations, publications, subscriptions } from './publications.js'
import { columns, tables, views } from './relations.js'
import { aggregates, routines } from './routines.js'
import { defaultAcls, extensions, schemas } from './schemas.js'
import { createRedaction, randomSalt } from './secrets.js'
import type { Redaction } from './secrets.js'
import { readSecurityLabels, withSecurityLabels } from './security-labels.js'
import type { SecurityLabel } from './security-labels.js'
import { sequences } from './sequences.js'
import { settings } from './settings.js'
import { statistics } from './statistics.js'
import { policies, rules, triggers } from './table-rules.js'
import { textSearch } from './text-search.js'
import { domains, types } from './types.js'
import { readUnknownColumns, readUnmodelled } from './unmodelled.js'

/** Every family, in the order in which they are read. */
export const families: readonly Family[] = [
  schemas, extensions, types, domains, sequences, tables, columns, constraints, indexes, views, routines, aggregates, triggers, rules,
  policies, defaultAcls, accessMethods, languages, casts, transforms, collations, conversions, operators, operatorFamilies, operatorClasses,
  ...familyMembers, statistics, ...textSearch,
  foreignDataWrappers, servers, userMappings, foreignTables, publications, publicationRelations, publicationNamespaces, subscriptions,
  eventTriggers, settings, initialPrivileges, parameters
]

/**
 * Settings under which catalogs are read, so that the server spells the same thing the same way whoever asks and
 * whatever a role or a database has set (PostgreSQL manual, chapter 20).
 */
const pinnedSettings: Readonly<Record<string, string>> = {
  search_path: 'pg_catalog',
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  extra_float_digits: '1',
  bytea_output: 'hex',
  xmlbinary: 'base64',
  quote_all_identifiers: 'off',
  lc_monetary: 'C',
  lc_numeric: 'C',
  lc_time: 'C',
  row_security: 'off',
  // Queries of catalogs look expensive and are not: compiling them takes longer than running them.
  jit: 'off'
}

/** The statements that pin the settings for the rest of a transaction. */
export const pinSettings: readonly string[] = Object.entries(pinnedSettings).map(([name, value]) => `SET LOCAL ${name} = '${value}'`)

/**
 * Reads every modelled object of a database in one repeatable-read, read-only transaction, which is rolled back.
 *
 * Deparsing functions take locks on the relations that they speak of and keep them to the end of a transaction; each
 * family is therefore followed by ROLLBACK TO the savepoint, which lets the locks go and keeps both snapshot and savepoint.
 *
 * @param clusterGrants what the source grants on what belongs to the cluster, where others share that with the database: it is
 *   granted for the length of the transaction, in the place of all that was granted there before
 * @param salt under which secrets are redacted; one for all that is compared in a run, so that equal secrets look equal
 * @param care how to go about a database that others use
 */
export async function readSnapshot(
  session: Session, ownership: Ownership, salt = randomSalt(), clusterGrants?: readonly string[], care?: Care
): Promise<Snapshot> {
  const grants = clusterGrants === undefined || clusterGrants.length === 0 ? [] : [withoutParameterGrants, ...clusterGrants]
  await session.execute(`BEGIN ISOLATION LEVEL REPEATABLE READ ${grants.length === 0 ? 'READ ONLY' : 'READ WRITE'}`)
  try {
    for (const grant of grants) await session.execute(grant)
    for (const statement of [...pinSettings, ...(care?.settings ?? [])]) await session.execute(statement)
    const [server] = await session.query<{ version: string; number: string }>(
      `select current_setting('server_version') as version, current_setting('server_version_num') as number`
    )
    const major = Math.floor(Number(server?.number) / 10000)
    await session.execute('SAVEPOINT pg_parity')
    const between: Between = async (read) => {
      const result = await read()
      await session.execute('ROLLBACK TO SAVEPOINT pg_parity')
      return result
    }
    const redaction = createRedaction(salt)
    const readFamily = care === undefined ? undefined : readInGroups(session, major, redaction, between, care.groupSize)
    const found = await readFamilies(session, major, redaction, between, (family) => family !== parameters || clusterGrants === undefined || grants.length > 0, readFamily)
    const marks = await readMarks(session, between)
    const unmodelled = await between(() => readUnmodelled(session, marks.labels, new Set(found.map(({ address }) => address))))
    const unknown = await between(() => readUnknownColumns(session, major))
    const edges = await between(() => readDependencies(session))
    return {
      format: 1,
      postgres: { version: (server?.version ?? '').split(' ')[0] ?? '', major },
      ownership,
      objects: link(found.map((object) => withMarks(object, marks)), edges),
      unmodelled: [...unmodelled, ...unknown]
    }
  } finally {
    await session.execute('ROLLBACK').catch(() => undefined)
  }
}

/** What a database that others use asks for. */
export interface Care {
  /** `SET LOCAL` statements that limit the transaction. */
  readonly settings: readonly string[]
  /** See `readInGroups`. */
  readonly groupSize: number
}

/** Runs queries so that no lock that they take outlasts them. */
export type Between = <Result>(read: () => Promise<Result>) => Promise<Result>

/** For a database of ours, where locks are in nobody's way. */
export const atOnce: Between = async (read) => read()

/** What the families find that are asked for and whose catalogs are in use. */
export async function readFamilies(
  session: Session, major: number, redaction: Redaction, between: Between, isAsked: (family: Family) => boolean,
  readFamily: ReadFamily = async (family) => between(async () => family.read(session, major, redaction))
): Promise<readonly Found[]> {
  const used = await between(() => catalogsInUse(session))
  const asked = families.filter((family) => isAsked(family) && (family.catalog === undefined || used.has(family.catalog)))
  // The server is at work on the next one while we read what it has said.
  if (between === atOnce) return (await Promise.all(asked.map(readFamily))).flat()
  const found: Found[] = []
  for (const family of asked) found.push(...(await readFamily(family)))
  return found
}

/** Of the catalogs in which most users make nothing, those in which something was made. */
async function catalogsInUse(session: Session): Promise<ReadonlySet<string>> {
  const catalogs = new Set(families.flatMap(({ catalog }) => catalog ?? []))
  const rows = await readJson<{ readonly catalog: string }>(
    session,
    [...catalogs].map((catalog) => `select '${catalog}' as catalog where exists (select from ${catalog} where oid >= ${firstNormalObjectId})`).join(' union all ')
  )
  return new Set(rows.map(({ catalog }) => catalog))
}

/** What can be attached to objects of any kind, and is an attribute only of those that have it. */
export interface Marks {
  readonly labels: readonly SecurityLabel[]
  /** Extensions with which an object goes, by the object's address. */
  readonly extensionsOf: ReadonlyMap<string, readonly string[]>
}

export async function readMarks(session: Session, between: Between): Promise<Marks> {
  return { labels: await between(() => readSecurityLabels(session)), extensionsOf: await between(() => readExtensionDependencies(session)) }
}

export function withMarks(object: Found, marks: Marks): Found {
  return withExtensions(withSecurityLabels(object, marks.labels), marks.extensionsOf)
}

/** Extensions with which an object goes, by the object's address (`ALTER … DEPENDS ON EXTENSION`). */
async function readExtensionDependencies(session: Session): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await readJson<{ readonly address: string; readonly extensions: readonly string[] }>(
    session,
    `select classid || '.' || objid || '.' || objsubid as address, array_agg(quote_ident(x.extname) order by x.extname) as extensions
     from pg_depend join pg_extension x on refclassid = x.tableoid and refobjid = x.oid where deptype = 'x' group by 1`
  )
  return new Map(rows.map(({ address, extensions }) => [address, extensions]))
}

/** An object with the extensions that it depends on, which are an attribute of it only where there are any. */
function withExtensions(object: Found, extensionsOf: ReadonlyMap<string, readonly string[]>): Found {
  const extensions = extensionsOf.get(object.address)
  return extensions === undefined ? object : { ...object, attributes: { ...object.attributes, 'depends on extensions': extensions } }
}

/** `[dependent, referenced]` addresses of everything that users made. */
async function readDependencies(session: Session): Promise<readonly (readonly [string, string])[]> {
  const rows = await readJson<{ readonly edge: readonly [string, string] }>(
    session,
    `select array[classid || '.' || objid || '.' || objsubid, refclassid || '.' || refobjid || '.' || refobjsubid] as edge
     from pg_depend where objid >= ${firstNormalObjectId} and (refobjid >= ${firstNormalObjectId} or refclassid = 'pg_namespace'::regclass)`
  )
  return rows.map((row) => row.edge)
}

/** Turns addresses into keys and sorts: after this, nothing knows an OID. */
function link(found: readonly Found[], edges: readonly (readonly [string, string])[]): readonly DatabaseObject[] {
  const keys = new Map<string, string>()
  for (const object of found) for (const each of [object.address, ...(object.aliases ?? [])]) keys.set(each, keyOf(object))
  const resolve = (address: string): string | undefined => keys.get(address) ?? keys.get(address.replace(/\.\d+$/, '.0'))
  const dependencies = new Map<string, Set<string>>()
  for (const [dependent, referenced] of edges) {
    const from = resolve(dependent)
    const to = resolve(referenced)
    if (from === undefined || to === undefined || from === to) continue
    dependencies.set(from, (dependencies.get(from) ?? new Set()).add(to))
  }
  return found
    .map(({ address: _address, aliases: _aliases, follows, ...object }) => {
      const [key, followed] = [keyOf(object), (follows ?? []).flatMap((each) => keys.get(each) ?? [])]
      const dependsOn = [...(dependencies.get(key) ?? [])].sort(compareText)
      return [key, { ...object, ...(followed.length === 0 ? {} : { follows: followed }), dependsOn }] as const
    })
    .sort(([left], [right]) => compareText(left, right))
    .map(([, object]) => object)
}
