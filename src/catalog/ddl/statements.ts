import { keyOf } from '../../snapshot/object.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import { commentOn, defaultGrants, grantsOn, ownedBy } from './grants.js'
import type { Model } from './model.js'
import { flag, text } from './model.js'
import { createDomain, createPolicy, createType, createView, firingState } from './others.js'
import { createAggregate, createRoutine } from './routines.js'
import { createSequence, ownSequence } from './sequences.js'
import {
  addConstraint, attachIndex, attachPartition, columnDefinition, columnSettings, createIndex, createTable, indexSettings, tableSettings, writtenIn
} from './tables.js'

/** The statement that makes an object, on its own; undefined where it comes with another. Without a semicolon. */
export function createStatement(object: DatabaseObject, model: Model): string | undefined {
  switch (object.kind) {
    case 'schema':
      return object.name === 'public' ? undefined : `CREATE SCHEMA ${object.name}`
    case 'extension':
      return `CREATE EXTENSION ${object.name} WITH SCHEMA ${text(object, 'schema') ?? ''}`
    case 'type':
      return createType(object)
    case 'domain':
      return createDomain(object)
    case 'sequence':
      return flag(object, 'identity') ? undefined : createSequence(object)
    case 'table':
      return createTable(object, model)
    case 'constraint':
      return writtenIn(object, model) === keyOf(object) ? addConstraint(object, model) : undefined
    case 'index':
      return createIndex(object, model)
    case 'view':
    case 'materialized view':
      return createView(object)
    case 'function':
    case 'procedure':
      return createRoutine(object)
    case 'aggregate':
      return createAggregate(object)
    case 'trigger':
      return object.derived === true ? undefined : text(object, 'definition')
    case 'rule':
      return text(object, 'definition')
    case 'policy':
      return createPolicy(object, model)
    default:
      return undefined
  }
}

/** The statement that attaches an object to its counterpart on a partitioned table. Without a semicolon. */
export function attachStatement(object: DatabaseObject, model: Model): string | undefined {
  if (object.kind === 'table') return attachPartition(object)
  return object.kind === 'index' || object.kind === 'constraint' ? attachIndex(object, model) : undefined
}

/** Statements that complete an object once everything that it speaks of is there. Without semicolons. */
export function completingStatements(object: DatabaseObject, model: Model): readonly string[] {
  const own = (): readonly (string | undefined)[] => {
    switch (object.kind) {
      case 'sequence':
        return [ownSequence(object)]
      case 'table':
        return tableSettings(object)
      case 'column':
        return columnSettings(object, model)
      case 'index':
        return indexSettings(object)
      case 'trigger':
      case 'rule':
        return firingState(object, model)
      case 'materialized view': {
        const clustered = text(object, 'clustered on')
        return [clustered === undefined ? undefined : `ALTER MATERIALIZED VIEW ${object.name} CLUSTER ON ${clustered}`]
      }
      default:
        return []
    }
  }
  return own().filter((statement) => statement !== undefined)
}

/** Statements about who owns an object, who may use it, and what is said of it. Without semicolons. */
export function surroundingStatements(object: DatabaseObject, model: Model): readonly string[] {
  return [...ownedBy(object, model), ...grantsOn(object, model), ...commentOn(object, model)]
}

/** An object as canonical SQL for people to read: what makes it, completes it and surrounds it. */
export function definitionOf(object: DatabaseObject, model: Model): string {
  const create = createStatement(object, model) ?? aloneStatement(object, model)
  const attach = attachStatement(object, model)
  const defaults = object.kind === 'default acl' ? defaultGrants(object) : []
  return [create, attach, ...completingStatements(object, model), ...surroundingStatements(object, model), ...defaults]
    .filter((statement) => statement !== undefined)
    .map((statement) => `${statement};`)
    .join('\n')
}

/** What is written inside its table, as a statement of its own. */
export function aloneStatement(object: DatabaseObject, model: Model): string | undefined {
  return object.kind === 'constraint' ? addConstraint(object, model) : object.kind === 'column' ? columnStatement(object, model) : undefined
}

function columnStatement(column: DatabaseObject, model: Model): string | undefined {
  const table = model.get(column.parent ?? '')
  if (table?.kind !== 'table') return undefined
  return `ALTER TABLE ${table.name} ADD COLUMN ${column.name.slice(table.name.length + 1)} ${columnDefinition(column, model, true)}`
}
