import type { Change } from '../../snapshot/change.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import type { Model } from './model.js'
import { flag, list, ownName, parameters, text } from './model.js'
import { createPolicy } from './others.js'
import { addConstraint, defaultExpression, tableSettings } from './tables.js'

/**
 * ALTER statements that give an object the attributes that a change lists. Not every attribute can be altered: what
 * cannot is left out, and whoever uses the statements proves the outcome.
 *
 * @param object the object as it is to become
 */
export function alterStatements(change: Change, object: DatabaseObject, model: Model, parent: string): readonly string[] {
  const attributes = change.attributes.map(({ name }) => name)
  switch (object.kind) {
    case 'table':
      return attributes.flatMap((attribute) => alterTable(attribute, object, change))
    case 'column':
      return attributes.flatMap((attribute) => alterColumn(attribute, object, model, parent))
    case 'constraint': {
      const add = addConstraint(object, model)
      const kind = model.get(object.parent ?? '')?.kind === 'domain' ? 'DOMAIN' : 'TABLE'
      return add === undefined ? [] : [`ALTER ${kind} ${parent} DROP CONSTRAINT ${ownName(object, model)}`, add]
    }
    case 'trigger':
    case 'rule': {
      const action = { disabled: 'DISABLE', replica: 'ENABLE REPLICA', always: 'ENABLE ALWAYS', enabled: 'ENABLE' }[text(object, 'enabled') ?? '']
      return action === undefined || !attributes.includes('enabled') ? [] : [`ALTER TABLE ${parent} ${action} ${object.kind.toUpperCase()} ${ownName(object, model)}`]
    }
    case 'policy':
      return [`DROP POLICY ${ownName(object, model)} ON ${parent}`, createPolicy(object, model)]
    default:
      return []
  }
}

function alterTable(attribute: string, table: DatabaseObject, change: Change): readonly string[] {
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

function alterColumn(attribute: string, column: DatabaseObject, model: Model, table: string): readonly string[] {
  const alter = (action: string): readonly string[] => [`ALTER TABLE ${table} ALTER COLUMN ${ownName(column, model)} ${action}`]
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
