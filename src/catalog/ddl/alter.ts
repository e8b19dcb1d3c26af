import type { AttributeChange, Change } from '../../snapshot/change.js'
import type { DatabaseObject, Value } from '../../snapshot/object.js'
import type { Model } from './model.js'
import { alterForeignOptions } from './foreign-data.js'
import { attachIndex, indexSettings } from './indexes.js'
import { flag, isOfDomain, list, literal, ownName, parameters, parentName, text } from './model.js'
import { createPolicy, eventTriggerState, firingOfConstraint, firingState, setFiring } from './others.js'
import { sequenceOptions } from './sequences.js'
import { addConstraint, addNotNull, attachPartition, defaultExpression, identity, tableSettings } from './tables.js'

/** Of a table: row security, persistence, replica identity, clustering and options. */
export function alterTable(change: Change, table: DatabaseObject): readonly string[] {
  return [...movePartition(change, table), ...change.attributes.flatMap((attribute) => alterTableAttribute(attribute, table))]
}

/** A partition that is one of another table, or of other rows, is detached and attached. */
function movePartition({ attributes }: Change, table: DatabaseObject): readonly string[] {
  const parent = attributes.find(({ name }) => name === 'partition of')
  if (parent === undefined && !attributes.some(({ name }) => name === 'partition bound')) return []
  const before = parent === undefined ? text(table, 'partition of') : parent.desired
  return [...(typeof before === 'string' ? [`ALTER TABLE ${before} DETACH PARTITION ${table.name}`] : []), ...[attachPartition(table) ?? []].flat()]
}

/** Of a column: type, default, NOT NULL, identity, storage, compression and statistics target. */
export function alterColumn(change: Change, column: DatabaseObject, model: Model): readonly string[] {
  return [...change.attributes.flatMap((attribute) => alterColumnAttribute(attribute, column, model)), ...alterForeignOptions(change, column, model)]
}

/** All options of a sequence that is not a column's identity, its type, and the column that owns it. */
export function alterSequence({ attributes }: Change, sequence: DatabaseObject): readonly string[] {
  if (flag(sequence, 'identity')) return []
  const isOwned = attributes.some(({ name }) => name === 'owned by')
  const owned = isOwned ? [`ALTER SEQUENCE ${sequence.name} OWNED BY ${text(sequence, 'owned by') ?? 'NONE'}`] : []
  return attributes.length === owned.length ? owned : [...owned, `ALTER SEQUENCE ${sequence.name} AS ${text(sequence, 'type') ?? ''} ${sequenceOptions(sequence)}`]
}

/** Labels that an enum lacks, each behind the one that it follows; nothing where labels would have to go or to move. */
export function alterEnum(change: Change, type: DatabaseObject): readonly string[] {
  const labels = list(type, 'labels')
  const before = change.attributes.find(({ name }) => name === 'labels')?.desired
  if (!Array.isArray(before)) return []
  const known = before as readonly string[]
  if (labels.filter((label) => known.includes(label)).join('\0') !== known.join('\0')) return []
  const first = known[0]
  return labels.flatMap((label, index) => {
    if (known.includes(label)) return []
    const previous = labels[index - 1]
    const place = previous !== undefined ? ` AFTER ${literal(previous)}` : first === undefined ? '' : ` BEFORE ${literal(first)}`
    return [`ALTER TYPE ${type.name} ADD VALUE ${literal(label)}${place}`]
  })
}

/** A foreign table is a partition and a child as others are; its options are no storage parameters. */
export function alterForeignTable(change: Change, table: DatabaseObject, model: Model): readonly string[] {
  const attributes = change.attributes.filter(({ name }) => name !== 'options')
  return [...alterTable({ ...change, attributes }, table), ...alterForeignOptions(change, table, model)]
}

/** What a domain that is in use can be given without its type: default and NOT NULL. */
export function alterDomain(change: Change, domain: DatabaseObject): readonly string[] {
  return change.attributes.flatMap(({ name }) => {
    if (name === 'not null') return [`ALTER DOMAIN ${domain.name} ${flag(domain, name) ? 'SET' : 'DROP'} NOT NULL`]
    const standard = text(domain, 'default')
    return name === 'default' ? [`ALTER DOMAIN ${domain.name} ${standard === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${standard}`}`] : []
  })
}

/** Whether the triggers behind a constraint fire; for anything else it is dropped and made anew. */
export function alterConstraint(change: Change, constraint: DatabaseObject, model: Model): readonly string[] {
  const triggers = change.attributes.find(({ name }) => name === 'triggers')
  if (triggers !== undefined && change.attributes.length === 1) {
    const gone = listed(triggers.desired).filter((each) => !list(constraint, 'triggers').includes(each))
    return [...setFiring(gone.map((each) => each.replace(/^\S+/, 'origin')), constraint, model), ...firingOfConstraint(constraint, model)]
  }
  const add = addConstraint(constraint, model)
  const noun = isOfDomain(constraint) ? 'DOMAIN' : 'TABLE'
  return add === undefined ? [] : [`ALTER ${noun} ${parentName(constraint, model)} DROP CONSTRAINT ${ownName(constraint, model)}`, add, ...firingOfConstraint(constraint, model)]
}

/** Whether a trigger or rule fires. */
export function alterFiring(change: Change, object: DatabaseObject, model: Model): readonly string[] {
  if (!change.attributes.some(({ name }) => name === 'enabled')) return []
  const state = firingState(object, model)
  return state.length > 0 ? state : [`ALTER TABLE ${parentName(object, model)} ENABLE ${object.kind.toUpperCase()} ${ownName(object, model)}`]
}

/** Whether an event trigger fires; another event or function takes another trigger. */
export function alterEventTrigger(change: Change, trigger: DatabaseObject): readonly string[] {
  if (!change.attributes.some(({ name }) => name === 'enabled')) return []
  const state = eventTriggerState(trigger)
  return state.length > 0 ? state : [`ALTER EVENT TRIGGER ${trigger.name} ENABLE`]
}

/** An index of a partition is attached to the partitioned table's; columns of an index have statistics targets. */
export function alterIndex(change: Change, index: DatabaseObject, model: Model): readonly string[] {
  return change.attributes.flatMap(({ name, desired }) => {
    if (name === 'attached') return attachIndex(index, model) ?? []
    if (name !== 'statistics target') return []
    const columnOf = (entry: string): string => entry.split(':')[0] ?? ''
    const gone = listed(desired).map(columnOf).filter((column) => !list(index, name).map(columnOf).includes(column))
    return [...gone.map((column) => `ALTER INDEX ${index.name} ALTER COLUMN ${column} SET STATISTICS -1`), ...indexSettings(index)]
  })
}

/** A policy is dropped and made anew: what it is for cannot be altered. */
export function alterPolicy(_change: Change, policy: DatabaseObject, model: Model): readonly string[] {
  return [`DROP POLICY ${ownName(policy, model)} ON ${parentName(policy, model)}`, createPolicy(policy, model)]
}

/** An attribute of the other side that is a list. */
function listed(value: Value): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}

/** RESET and SET for options: those of the other side that are gone, and all that are wanted. */
function alterOptions(before: Value, wanted: readonly string[]): readonly string[] {
  const names = (options: readonly string[]): readonly string[] => options.map((option) => option.replace(/=.*$/s, ''))
  const gone = names(listed(before)).filter((name) => !names(wanted).includes(name))
  return [...(gone.length === 0 ? [] : [`RESET (${gone.join(', ')})`]), ...(wanted.length === 0 ? [] : [`SET (${parameters(wanted)})`])]
}

function alterTableAttribute({ name: attribute, desired }: AttributeChange, table: DatabaseObject): readonly string[] {
  const alter = (action: string): string => `ALTER TABLE ${table.name} ${action}`
  switch (attribute) {
    case 'row security':
      return [alter(`${flag(table, 'row security') ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`)]
    case 'force row security':
      return [alter(`${flag(table, 'force row security') ? 'FORCE' : 'NO FORCE'} ROW LEVEL SECURITY`)]
    case 'persistence':
      return [alter(text(table, 'persistence') === 'unlogged' ? 'SET UNLOGGED' : 'SET LOGGED')]
    case 'replica identity':
    case 'clustered on': {
      const [words, none] = attribute === 'clustered on' ? ['CLUSTER ON', 'SET WITHOUT CLUSTER'] : ['REPLICA IDENTITY', 'REPLICA IDENTITY DEFAULT']
      const setting = tableSettings(table).filter((statement) => statement.startsWith(alter(words)))
      return setting.length > 0 ? setting : [alter(none)]
    }
    case 'options':
      return alterOptions(desired, list(table, 'options')).map(alter)
    case 'inherits': {
      const [before, wanted] = [listed(desired), list(table, 'inherits')]
      const gone = before.filter((parent) => !wanted.includes(parent))
      return [...gone.map((parent) => alter(`NO INHERIT ${parent}`)), ...wanted.filter((parent) => !before.includes(parent)).map((parent) => alter(`INHERIT ${parent}`))]
    }
    case 'of type':
      return [alter(text(table, 'of type') === undefined ? 'NOT OF' : `OF ${text(table, 'of type') ?? ''}`)]
    default:
      return []
  }
}

function alterColumnAttribute({ name: attribute, desired }: AttributeChange, column: DatabaseObject, model: Model): readonly string[] {
  const alter = (action: string): readonly string[] => [`ALTER TABLE ${parentName(column, model)} ALTER COLUMN ${ownName(column, model)} ${action}`]
  const collation = text(column, 'collation')
  switch (attribute) {
    case 'type':
    case 'collation':
      return alter(`SET DATA TYPE ${text(column, 'type') ?? ''}${collation === undefined ? '' : ` COLLATE ${collation}`}`)
    case 'default': {
      const expression = defaultExpression(column, model)
      return alter(expression === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${expression}`)
    }
    case 'not null':
      return alter(flag(column, 'not null') ? 'SET NOT NULL' : 'DROP NOT NULL')
    case 'not null flags':
      return flag(column, 'not null') ? [...alter('DROP NOT NULL'), addNotNull(column, model)] : []
    case 'identity': {
      const generated = text(column, 'identity')
      return alter(generated === undefined ? 'DROP IDENTITY' : desired === null ? `ADD ${identity(column, model) ?? ''}` : `SET GENERATED ${generated.toUpperCase()}`)
    }
    case 'storage':
      return alter(`SET STORAGE ${(text(column, 'storage') ?? 'default').toUpperCase()}`)
    case 'compression':
      return alter(`SET COMPRESSION ${text(column, 'compression') ?? 'default'}`)
    case 'options':
      return alterOptions(desired, list(column, 'options')).flatMap(alter)
    case 'statistics target':
      return alter(`SET STATISTICS ${String(column.attributes['statistics target'] ?? -1)}`)
    default:
      return []
  }
}
