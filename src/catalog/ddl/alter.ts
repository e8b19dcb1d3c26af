import type { Change } from '../../snapshot/change.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import type { Model } from './model.js'
import { flag, list, ownName, parameters, parentName, text } from './model.js'
import { createPolicy, eventTriggerState, firingState } from './others.js'
import { alterForeignOptions } from './foreign-data.js'
import { addConstraint, defaultExpression, tableSettings } from './tables.js'

/** Of a table: row security, persistence, replica identity, clustering and options. */
export function alterTable(change: Change, table: DatabaseObject): readonly string[] {
  return change.attributes.flatMap(({ name }) => alterTableAttribute(name, table, change))
}

/** Of a column: type, default, NOT NULL, identity, storage, compression and statistics target. */
export function alterColumn(change: Change, column: DatabaseObject, model: Model): readonly string[] {
  return [...change.attributes.flatMap(({ name }) => alterColumnAttribute(name, column, model)), ...alterForeignOptions(change, column, model)]
}

/** A constraint is dropped and made anew. */
export function alterConstraint(_change: Change, constraint: DatabaseObject, model: Model): readonly string[] {
  const add = addConstraint(constraint, model)
  const noun = model.get(constraint.parent ?? '')?.kind === 'domain' ? 'DOMAIN' : 'TABLE'
  return add === undefined ? [] : [`ALTER ${noun} ${parentName(constraint, model)} DROP CONSTRAINT ${ownName(constraint, model)}`, add]
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

/** A policy is dropped and made anew: what it is for cannot be altered. */
export function alterPolicy(_change: Change, policy: DatabaseObject, model: Model): readonly string[] {
  return [`DROP POLICY ${ownName(policy, model)} ON ${parentName(policy, model)}`, createPolicy(policy, model)]
}

function alterTableAttribute(attribute: string, table: DatabaseObject, change: Change): readonly string[] {
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
      const setting = tableSettings(table).filter((statement) => / (REPLICA IDENTITY|CLUSTER ON) /.test(statement))
      return setting.length > 0 ? setting : [alter(attribute === 'clustered on' ? 'SET WITHOUT CLUSTER' : 'REPLICA IDENTITY DEFAULT')]
    }
    case 'options': {
      const names = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []).map((option) => option.replace(/=.*$/s, ''))
      const before = names(change.attributes.find(({ name }) => name === 'options')?.desired)
      const wanted = list(table, 'options')
      const gone = before.filter((name) => !names(wanted).includes(name))
      return [...(gone.length === 0 ? [] : [alter(`RESET (${gone.join(', ')})`)]), ...(wanted.length === 0 ? [] : [alter(`SET (${parameters(wanted)})`)])]
    }
    default:
      return []
  }
}

function alterColumnAttribute(attribute: string, column: DatabaseObject, model: Model): readonly string[] {
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
    case 'identity': {
      const identity = text(column, 'identity')
      return alter(identity === undefined ? 'DROP IDENTITY' : `SET GENERATED ${identity.toUpperCase()}`)
    }
    case 'storage':
      return alter(`SET STORAGE ${(text(column, 'storage') ?? 'default').toUpperCase()}`)
    case 'compression':
      return alter(`SET COMPRESSION ${text(column, 'compression') ?? 'default'}`)
    case 'statistics target':
      return alter(`SET STATISTICS ${String(column.attributes['statistics target'] ?? -1)}`)
    default:
      return []
  }
}
