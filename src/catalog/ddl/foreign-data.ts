import type { Change } from '../../snapshot/change.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import { hideTokens } from '../secrets.js'
import { quoteIdentifier } from '../../sql/quote.js'
import type { Model } from './model.js'
import { list, literal, ownName, parentName, text, words } from './model.js'

/** `CREATE FOREIGN DATA WRAPPER`. */
export function createForeignDataWrapper(wrapper: DatabaseObject): string {
  const [handler, validator] = [text(wrapper, 'handler'), text(wrapper, 'validator')]
  return words(
    `CREATE FOREIGN DATA WRAPPER ${wrapper.name}`,
    handler !== undefined && `HANDLER ${handler}`,
    validator !== undefined && `VALIDATOR ${validator}`,
    foreignOptions(list(wrapper, 'options'))
  )
}

/** `CREATE SERVER`. */
export function createServer(server: DatabaseObject): string {
  const [type, version] = [text(server, 'type'), text(server, 'version')]
  return words(
    `CREATE SERVER ${server.name}`,
    type !== undefined && `TYPE ${literal(type)}`,
    version !== undefined && `VERSION ${literal(version)}`,
    `FOREIGN DATA WRAPPER ${text(server, 'foreign-data wrapper') ?? ''}`,
    foreignOptions(list(server, 'options'))
  )
}

/** `CREATE USER MAPPING`; without its options where they could not be read. */
export function createUserMapping(mapping: DatabaseObject, model: Model): string {
  return words(`CREATE ${userMapping(mapping, model)}`, foreignOptions(list(mapping, 'options')))
}

function userMapping(mapping: DatabaseObject, model: Model): string {
  const server = parentName(mapping, model)
  return `USER MAPPING FOR ${mapping.name.slice(0, -` on server ${server}`.length)} SERVER ${server}`
}

/** `OPTIONS (…)` for entries `name=value`; empty where there are none. */
export function foreignOptions(options: readonly string[]): string {
  return options.length === 0 ? '' : `OPTIONS (${options.map(foreignOption).join(', ')})`
}

function foreignOption(entry: string): string {
  return `${quoteIdentifier(nameOf(entry))} ${literal(entry.slice(nameOf(entry).length + 1))}`
}

function nameOf(entry: string): string {
  return entry.slice(0, entry.indexOf('='))
}

/** What ALTER calls something that has foreign options, and the attribute that holds them. */
const altered: Readonly<Record<string, { readonly attribute: string; readonly head: (object: DatabaseObject, model: Model) => string }>> = {
  'foreign-data wrapper': { attribute: 'options', head: ({ name }) => `FOREIGN DATA WRAPPER ${name}` },
  server: { attribute: 'options', head: ({ name }) => `SERVER ${name}` },
  'user mapping': { attribute: 'options', head: userMapping },
  'foreign table': { attribute: 'options', head: ({ name }) => `FOREIGN TABLE ${name}` },
  column: {
    attribute: 'foreign options',
    head: (column, model) => `FOREIGN TABLE ${parentName(column, model)} ALTER COLUMN ${ownName(column, model)}`
  }
}

/** `ALTER … OPTIONS (ADD …, SET …, DROP …)`; changes show no secrets, and tell equal ones from others. */
export function alterForeignOptions(change: Change, object: DatabaseObject, model: Model): readonly string[] {
  const { attribute, head } = altered[object.kind] ?? {}
  const changed = change.attributes.find(({ name }) => name === attribute)
  if (attribute === undefined || head === undefined || changed === undefined) return []
  const before = Array.isArray(changed.desired) ? (changed.desired as readonly string[]) : []
  const wanted = list(object, attribute)
  const had = new Set(before.map(nameOf))
  const has = new Set(wanted.map(nameOf))
  const actions = [
    ...wanted.filter((entry) => !before.includes(hideTokens(entry))).map((entry) => `${had.has(nameOf(entry)) ? 'SET' : 'ADD'} ${foreignOption(entry)}`),
    ...[...had].filter((name) => !has.has(name)).map((name) => `DROP ${quoteIdentifier(name)}`)
  ]
  return actions.length === 0 ? [] : [`ALTER ${head(object, model)} OPTIONS (${actions.join(', ')})`]
}
