import { keyOf } from '../../snapshot/object.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import {
  alterColumn, alterConstraint, alterDomain, alterEnum, alterEventTrigger, alterFiring, alterForeignTable, alterIndex, alterPolicy, alterSequence, alterTable
} from './alter.js'
import {
  createAccessMethod, createCast, createCollation, createConversion, createLanguage, createStatistics, createTransform, setStatistics, statisticsTarget, transformTarget
} from './definitions.js'
import { alterForeignOptions, createForeignDataWrapper, createServer, createUserMapping } from './foreign-data.js'
import type { KindOfObject } from './kind.js'
import { createIndex, indexSettings } from './indexes.js'
import type { Model } from './model.js'
import { initialGrants } from './initial-grants.js'
import { flag, text } from './model.js'
import { addFamilyMember, alterOperatorFamily, announcersOf, createOperator, createOperatorClass, createOperatorFamily, extendOperatorFamily } from './operators.js'
import { createDomain, createEventTrigger, createPolicy, createView, eventTriggerState, firingOfConstraint, firingState } from './others.js'
import { addSchema, addTable, alterMember, alterPublication, createPublication, createSubscription } from './publications.js'
import { createAggregate, createRoutine, routineName } from './routines.js'
import { createSequence, ownSequence } from './sequences.js'
import { createSetting } from './settings.js'
import { textSearchKinds } from './text-search.js'
import { announceType, createType } from './types.js'
import { addConstraint, columnSettings, createTable, tableSettings, writtenIn } from './tables.js'

/** What an owner may do with a relation (PostgreSQL manual, table 5.2), MAINTAIN of 17 aside. */
export const relationPrivileges: readonly string[] = ['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE']

const routine: KindOfObject = {
  owner: ['EXECUTE'],
  everyone: ['EXECUTE'],
  create: (object) => createRoutine(object),
  alter: (_change, object) => [orReplace(createRoutine(object))]
}

/** Every kind of object, in the order in which they are written where nothing else decides. */
export const kinds: Readonly<Record<string, KindOfObject>> = {
  schema: {
    noun: 'SCHEMA',
    owner: ['CREATE', 'USAGE'],
    create: (schema) => (schema.name === 'public' ? undefined : `CREATE SCHEMA ${schema.name}`)
  },
  extension: {
    noun: 'EXTENSION',
    create: (extension) => `CREATE EXTENSION ${extension.name} WITH SCHEMA ${text(extension, 'schema') ?? ''}`
  },
  'foreign-data wrapper': { noun: 'FOREIGN DATA WRAPPER', owner: ['USAGE'], create: createForeignDataWrapper, alter: alterForeignOptions },
  server: { noun: 'SERVER', grantNoun: 'FOREIGN SERVER', owner: ['USAGE'], create: createServer, alter: alterForeignOptions },
  'user mapping': { create: createUserMapping, alter: alterForeignOptions },
  language: { noun: 'LANGUAGE', owner: ['USAGE'], everyone: ['USAGE'], create: createLanguage },
  collation: { noun: 'COLLATION', create: createCollation },
  type: { noun: 'TYPE', owner: ['USAGE'], everyone: ['USAGE'], announce: announceType, create: createType, alter: alterEnum },
  // Nothing in the catalogs tells that an expression uses a cast, or that it sorts by an operator class.
  cast: { noun: 'CAST', create: createCast },
  'access method': { noun: 'ACCESS METHOD', create: createAccessMethod },
  operator: { noun: 'OPERATOR', needs: announcersOf, create: createOperator },
  'operator family': { noun: 'OPERATOR FAMILY', create: createOperatorFamily, extend: extendOperatorFamily, alter: alterOperatorFamily },
  'operator of access method': { create: addFamilyMember },
  'function of access method': { create: addFamilyMember },
  'operator class': { noun: 'OPERATOR CLASS', create: createOperatorClass },
  conversion: { noun: 'CONVERSION', create: createConversion },
  ...textSearchKinds,
  domain: { noun: 'DOMAIN', owner: ['USAGE'], everyone: ['USAGE'], create: createDomain, alter: alterDomain },
  sequence: {
    noun: 'SEQUENCE',
    owner: ['SELECT', 'UPDATE', 'USAGE'],
    create: (sequence) => (flag(sequence, 'identity') ? undefined : createSequence(sequence)),
    complete: ownSequence,
    alter: alterSequence
  },
  table: { noun: 'TABLE', owner: relationPrivileges, create: createTable, complete: tableSettings, alter: alterTable },
  'foreign table': { noun: 'FOREIGN TABLE', grantNoun: 'TABLE', owner: relationPrivileges, create: createTable, alter: alterForeignTable },
  column: { noun: 'COLUMN', owner: [], complete: columnSettings, alter: alterColumn },
  function: { noun: 'FUNCTION', ...routine },
  procedure: { noun: 'PROCEDURE', ...routine },
  aggregate: {
    noun: 'AGGREGATE',
    grantNoun: 'FUNCTION',
    owner: ['EXECUTE'],
    everyone: ['EXECUTE'],
    // Aggregates without arguments are written with a star.
    target: (aggregate) => (aggregate.name.endsWith('()') ? `${routineName(aggregate)}(*)` : aggregate.name),
    create: createAggregate
  },
  constraint: { create: createConstraint, complete: firingOfConstraint, alter: alterConstraint },
  index: { noun: 'INDEX', create: createIndex, complete: indexSettings, alter: alterIndex },
  view: { noun: 'VIEW', grantNoun: 'TABLE', owner: relationPrivileges, create: createView, alter: (_change, view) => [orReplace(createView(view))] },
  'materialized view': { noun: 'MATERIALIZED VIEW', grantNoun: 'TABLE', owner: relationPrivileges, create: createView, complete: clusterOn },
  'statistics object': {
    noun: 'STATISTICS',
    create: (statistics) => createStatistics(statistics),
    complete: statisticsTarget,
    alter: (_change, statistics) => [setStatistics(statistics, Number(statistics.attributes['statistics target'] ?? -1))]
  },
  transform: { noun: 'TRANSFORM', target: transformTarget, create: createTransform },
  rule: { create: (rule) => text(rule, 'definition'), complete: firingState, alter: alterFiring },
  trigger: {
    create: (trigger) => (trigger.derived === true ? undefined : text(trigger, 'definition')),
    complete: firingState,
    alter: alterFiring
  },
  policy: { create: createPolicy, alter: alterPolicy },
  publication: { noun: 'PUBLICATION', create: createPublication, alter: alterPublication },
  'publication relation': { create: addTable, alter: alterMember },
  'publication namespace': { create: addSchema },
  subscription: { noun: 'SUBSCRIPTION', create: createSubscription },
  setting: { create: createSetting, alter: (_change, setting) => [createSetting(setting)] },
  parameter: { noun: 'PARAMETER', owner: ['ALTER SYSTEM', 'SET'] },
  'initial privileges': { complete: initialGrants },
  'event trigger': { noun: 'EVENT TRIGGER', create: createEventTrigger, complete: eventTriggerState, alter: alterEventTrigger }
}

/** A CREATE statement that takes the place of what is there. */
export function orReplace(create: string): string {
  return create.replace(/^CREATE /, 'CREATE OR REPLACE ')
}

function createConstraint(constraint: DatabaseObject, model: Model): string | undefined {
  return writtenIn(constraint, model) === keyOf(constraint) ? addConstraint(constraint, model) : undefined
}

function clusterOn(view: DatabaseObject): readonly string[] {
  const index = text(view, 'clustered on')
  return index === undefined ? [] : [`ALTER MATERIALIZED VIEW ${view.name} CLUSTER ON ${index}`]
}
