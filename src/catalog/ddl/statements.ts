import type { Aspect } from '../../config/policy.js'
import type { Change } from '../../snapshot/change.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import { hideTokens } from '../secrets.js'
import { commentOn, commentStatement, defaultGrants, grantsOn, named, ownedBy, ownerStatement, securityLabelsOn } from './grants.js'
import { kinds } from './kinds.js'
import type { Model } from './model.js'
import { isTable, list, ownName, parentName } from './model.js'
import { attachIndex } from './indexes.js'
import { addConstraint, attachPartition, columnDefinition } from './tables.js'

/** The statement that makes an object, on its own; undefined where it comes with another. Without a semicolon. */
export function createStatement(object: DatabaseObject, model: Model): string | undefined {
  return kinds[object.kind]?.create?.(object, model)
}

/** The statement that makes an object known before it is made; undefined where it needs none. Without a semicolon. */
export function announcement(object: DatabaseObject): string | undefined {
  return kinds[object.kind]?.announce?.(object)
}

/** Statements that stand right behind the one that makes an object. Without semicolons. */
export function extendingStatements(object: DatabaseObject): readonly string[] {
  return kinds[object.kind]?.extend?.(object) ?? []
}

/** The statement that attaches an object to its counterpart on a partitioned table. Without a semicolon. */
export function attachStatement(object: DatabaseObject, model: Model): string | undefined {
  if (isTable(object.kind)) return attachPartition(object)
  return object.kind === 'index' || object.kind === 'constraint' ? attachIndex(object, model) : undefined
}

/** Statements that complete an object once everything that it speaks of is there. Without semicolons. */
export function completingStatements(object: DatabaseObject, model: Model): readonly string[] {
  return [...(kinds[object.kind]?.complete?.(object, model) ?? []), ...dependOnExtensions(object, model)]
}

/** Statements that give an object, as it is to become, the attributes that a change lists. Without semicolons. */
export function alterStatements(change: Change, object: DatabaseObject, model: Model): readonly string[] {
  const attributes = change.attributes.filter(({ name }) => name !== extensionsOf)
  const own = attributes.length === 0 ? [] : (kinds[object.kind]?.alter?.({ ...change, attributes }, object, model) ?? [])
  const before = change.attributes.find(({ name }) => name === extensionsOf)?.desired ?? []
  const gone = (Array.isArray(before) ? (before as readonly string[]) : []).filter((name) => !list(object, extensionsOf).includes(name))
  const extensions = change.attributes.length === attributes.length ? [] : dependOnExtensions(object, model)
  return [...own, ...gone.map((name) => `ALTER ${named(object, model)} NO DEPENDS ON EXTENSION ${name}`), ...extensions]
}

/** The attribute that lists the extensions with which an object goes. */
const extensionsOf = 'depends on extensions'

function dependOnExtensions(object: DatabaseObject, model: Model): readonly string[] {
  return list(object, extensionsOf).map((name) => `ALTER ${named(object, model)} DEPENDS ON EXTENSION ${name}`)
}

/** Statements about who owns an object, who may use it, and what is said of it. Without semicolons. */
export function surroundingStatements(object: DatabaseObject, model: Model): readonly string[] {
  return [...ownedBy(object, model), ...grantsOn(object, model), ...commentOn(object, model), ...securityLabelsOn(object, model)]
}

/** What an object is in one aspect, as canonical SQL for people to read; `<redacted>` for secrets. */
export function definitionOf(object: DatabaseObject, model: Model, aspect: Aspect): string {
  const statements = statementsOf(object, model, aspect).filter((statement) => statement !== undefined)
  if (statements.length === 0 && aspect === 'comments') return `${commentStatement(object, model)};`
  if (statements.length === 0 && aspect === 'privileges') return `-- the privileges that every ${object.kind} has by itself`
  return statements.map((statement) => `${hideTokens(statement)};`).join('\n')
}

function statementsOf(object: DatabaseObject, model: Model, aspect: Aspect): readonly (string | undefined)[] {
  switch (aspect) {
    case 'owner':
      return [ownerStatement(object)]
    case 'privileges':
      if (object.kind === 'initial privileges') return completingStatements(object, model)
      return object.kind === 'default acl' ? defaultGrants(object) : grantsOn(object, model)
    case 'comments':
      return commentOn(object, model)
    default: {
      const create = createStatement(object, model) ?? aloneStatement(object, model)
      return [create, ...extendingStatements(object), attachStatement(object, model), ...completingStatements(object, model), ...securityLabelsOn(object, model)]
    }
  }
}

/** What is written inside its table, as a statement of its own. */
export function aloneStatement(object: DatabaseObject, model: Model): string | undefined {
  return object.kind === 'constraint' ? addConstraint(object, model) : object.kind === 'column' ? columnStatement(object, model) : undefined
}

function columnStatement(column: DatabaseObject, model: Model): string | undefined {
  if (!/^(?:foreign )?table /.test(column.parent ?? '')) return undefined
  return `ALTER TABLE ${parentName(column, model)} ADD COLUMN ${ownName(column, model)} ${columnDefinition(column, model, true)}`
}
