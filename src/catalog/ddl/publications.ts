import type { Change } from '../../snapshot/change.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import type { Model } from './model.js'
import { flag, list, literal, parentName, text, words } from './model.js'

/** `CREATE PUBLICATION`, without its tables and schemas. */
export function createPublication(publication: DatabaseObject): string {
  return words(`CREATE PUBLICATION ${publication.name}`, flag(publication, 'all tables') && 'FOR ALL TABLES', `WITH (${publicationOptions(publication)})`)
}

function publicationOptions(publication: DatabaseObject): string {
  const generated = text(publication, 'publish_generated_columns')
  return [
    `publish = ${literal(list(publication, 'publish').join(', '))}`,
    `publish_via_partition_root = ${String(flag(publication, 'publish_via_partition_root'))}`,
    ...(generated === undefined ? [] : [`publish_generated_columns = ${generated}`])
  ].join(', ')
}

/** `ALTER PUBLICATION … SET`; whether it is for all tables cannot be altered. */
export function alterPublication(_change: Change, publication: DatabaseObject): readonly string[] {
  return [`ALTER PUBLICATION ${publication.name} SET (${publicationOptions(publication)})`]
}

/** `ADD TABLE`, with the column list and the row filter. Without ONLY the children of that moment would be added too. */
export function addTable(relation: DatabaseObject, model: Model): string {
  const columns = list(relation, 'columns')
  const where = text(relation, 'where')
  return words(
    `${alterOf(relation, model)} ADD TABLE ONLY ${memberOf(relation, model)}`,
    columns.length > 0 && `(${columns.join(', ')})`,
    where !== undefined && `WHERE (${where})`
  )
}

/** A table's column list and row filter cannot be altered on their own. */
export function alterMember(_change: Change, relation: DatabaseObject, model: Model): readonly string[] {
  return [`${alterOf(relation, model)} DROP TABLE ONLY ${memberOf(relation, model)}`, addTable(relation, model)]
}

/** `ADD TABLES IN SCHEMA`. */
export function addSchema(namespace: DatabaseObject, model: Model): string {
  return `${alterOf(namespace, model)} ADD TABLES IN SCHEMA ${memberOf(namespace, model)}`
}

function alterOf(member: DatabaseObject, model: Model): string {
  return `ALTER PUBLICATION ${parentName(member, model)}`
}

/** The table or schema that a member of a publication is: its name ends in the publication's. */
export function memberOf(member: DatabaseObject, model: Model): string {
  return member.name.slice(0, -` in publication ${parentName(member, model)}`.length)
}

/** `CREATE SUBSCRIPTION`, which never connects: the slot and the data of the other side are not the schema's. */
export function createSubscription(subscription: DatabaseObject): string {
  const slot = text(subscription, 'slot_name')
  const unless = (name: string, standard: string | boolean | null): readonly string[] => {
    const value = subscription.attributes[name]
    return value === standard || value === undefined ? [] : [`${name} = ${String(value)}`]
  }
  const options = [
    'connect = false',
    `slot_name = ${slot === undefined ? 'NONE' : literal(slot)}`,
    ...unless('streaming', null),
    ...unless('synchronous_commit', 'off'),
    ...unless('binary', false),
    ...unless('two_phase', false),
    ...unless('disable_on_error', false),
    ...unless('password_required', true),
    ...unless('run_as_owner', false),
    ...unless('failover', false),
    ...unless('origin', 'any')
  ]
  const connection = text(subscription, 'connection') ?? ''
  return `CREATE SUBSCRIPTION ${subscription.name} CONNECTION ${literal(connection)} PUBLICATION ${list(subscription, 'publications').join(', ')} WITH (${options.join(', ')})`
}
