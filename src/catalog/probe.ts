import type { DatabaseObject, Value } from '../snapshot/object.js'
import { createStatistics } from './ddl/definitions.js'
import { createRoutine } from './ddl/routines.js'
import { columnDefinition } from './ddl/tables.js'
import { createPolicy } from './ddl/others.js'
import { memberOf } from './ddl/publications.js'
import { parameterOf } from './ddl/settings.js'
import type { Model } from './ddl/model.js'
import { list, literal, ownName, parentName, text, words } from './ddl/model.js'
import { indexKeys } from './indexes.js'
import { serialDefault } from './relations.js'

/** The schema in which objects are made once more; it exists only inside a transaction that is rolled back. */
export const probeSchema = '"pg-parity"'

/** How an object is made once more from its own definition, and how the new definition is read. */
export interface Probe {
  /** Statements that make a twin, from attributes as they stand. */
  readonly make: readonly string[]
  /** A query with one row of text columns, one for each attribute that is re-parsed. */
  readonly read: string
  /** The attributes that the row stands for, where a column is not simply the attribute of that name. */
  readonly map?: (row: Readonly<Record<string, string | null>>) => Readonly<Record<string, Value>>
}

const twin = `${probeSchema}.twin`
const oid = (name: string, type = 'regclass'): string => `${literal(name)}::${type}`

/**
 * How to re-parse one object: its definition, as the server spells it, is given to the server again. Undefined where an
 * object holds no expression, since only expressions have more than one spelling.
 */
export function probeOf(object: DatabaseObject, model: Model): Probe | undefined {
  const parent = parentName(object, model)
  const name = ownName(object, model)
  const copy = `CREATE TABLE ${twin} (LIKE ${parent})`
  switch (object.kind) {
    case 'column':
      return probeColumn(object, model)
    case 'constraint': {
      const definition = text(object, 'definition') ?? ''
      const domain = model.get(object.parent ?? '')
      // The index behind an exclusion has the constraint's name, so that it must not be the table's.
      const read = `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'twin_constraint' and`
      if (domain?.kind === 'domain') {
        return {
          make: [`CREATE DOMAIN ${twin} AS ${text(domain, 'type') ?? ''}`, `ALTER DOMAIN ${twin} ADD CONSTRAINT twin_constraint ${definition}`],
          read: `${read} contypid = ${oid(twin, 'regtype')}`
        }
      }
      if (!['check', 'exclusion'].includes(text(object, 'type') ?? '')) return undefined
      return { make: [copy, `ALTER TABLE ${twin} ADD CONSTRAINT twin_constraint ${definition}`], read: `${read} conrelid = ${oid(twin)}` }
    }
    case 'index': {
      const predicate = text(object, 'predicate')
      return {
        make: [copy, words(`CREATE INDEX twin_index ON ${twin}`, text(object, 'keys'), predicate !== undefined && `WHERE ${predicate}`)],
        read: `select pg_get_indexdef(indexrelid) as definition, pg_get_expr(indpred, indrelid) as predicate from pg_index where indrelid = ${oid(twin)}`,
        map: (row) => ({ keys: indexKeys(row['definition'] ?? '', row['predicate'] ?? null), predicate: row['predicate'] ?? null })
      }
    }
    case 'view':
    case 'materialized view':
      return {
        make: [`CREATE VIEW ${twin} AS ${text(object, 'definition') ?? ''}`],
        read: `select rtrim(pg_get_viewdef(${oid(twin)}), ';') as definition`
      }
    case 'table': {
      const key = text(object, 'partition key')
      if (key === undefined) return undefined
      return { make: [`CREATE TABLE ${twin} (LIKE ${object.name}) PARTITION BY ${key}`], read: `select pg_get_partkeydef(${oid(twin)}) as "partition key"` }
    }
    case 'rule':
      return {
        make: [(text(object, 'definition') ?? '').replace(/^CREATE RULE /, 'CREATE OR REPLACE RULE ')],
        read: `select rtrim(pg_get_ruledef(oid), ';') as definition from pg_rewrite where ev_class = ${oid(parent)} and quote_ident(rulename) = ${literal(name)}`
      }
    case 'trigger':
      return {
        make: [`DROP TRIGGER IF EXISTS ${name} ON ${parent}`, text(object, 'definition') ?? ''],
        read: `select pg_get_triggerdef(oid) as definition from pg_trigger where tgrelid = ${oid(parent)} and quote_ident(tgname) = ${literal(name)}`
      }
    case 'policy':
      return {
        make: [`DROP POLICY IF EXISTS ${name} ON ${parent}`, createPolicy({ ...object, attributes: { ...object.attributes, roles: ['PUBLIC'] } }, model)],
        read: `select pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as "with check" from pg_policy
          where polrelid = ${oid(parent)} and quote_ident(polname) = ${literal(name)}`
      }
    case 'function':
    case 'procedure':
      return {
        make: [createRoutine({ ...object, attributes: { ...object.attributes, support: null, configuration: [] } }, twin)],
        read: `select pg_get_function_arguments(p.oid) as arguments, coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as body
          from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.proname = 'twin' and quote_ident(n.nspname) = '${probeSchema}'`
      }
    case 'statistics object':
      if (list(object, 'expressions').length === 0) return undefined
      return {
        make: [copy, createStatistics(object, `${probeSchema}.twin_statistics`, twin)],
        read: `select array_to_json(pg_get_statisticsobjdef_expressions(oid))::text as expressions from pg_statistic_ext where stxrelid = ${oid(twin)}`,
        map: (row) => ({ expressions: JSON.parse(row['expressions'] ?? '[]') as readonly string[] })
      }
    case 'publication relation': {
      const where = text(object, 'where')
      if (where === undefined) return undefined
      return {
        make: [`CREATE TABLE ${twin} (LIKE ${memberOf(object, model)})`, `CREATE PUBLICATION twin FOR TABLE ${twin} WHERE (${where})`],
        read: `select pg_get_expr(prqual, prrelid) as "where" from pg_publication_rel where prrelid = ${oid(twin)}`
      }
    }
    case 'setting': {
      const parameter = literal(parameterOf(object))
      return { make: [`select set_config(${parameter}, ${literal(text(object, 'value') ?? '')}, true)`], read: `select current_setting(${parameter}) as value` }
    }
    case 'domain':
      if (text(object, 'default') === undefined) return undefined
      return {
        make: [`CREATE DOMAIN ${twin} AS ${text(object, 'type') ?? ''} DEFAULT ${text(object, 'default') ?? ''}`],
        read: `select pg_get_expr(typdefaultbin, 0) as default from pg_type where oid = ${oid(twin, 'regtype')}`
      }
    default:
      return undefined
  }
}

function probeColumn(column: DatabaseObject, model: Model): Probe | undefined {
  const table = model.get(column.parent ?? '')
  const name = ownName(column, model)
  const read = (attribute: string): string => `select pg_get_expr(adbin, adrelid) as "${attribute}" from pg_attrdef where adrelid = ${oid(twin)}`
  if (text(column, 'generation expression') !== undefined && table !== undefined) {
    const local = { ...column, attributes: { ...column.attributes, 'foreign options': [] } }
    return {
      make: [`CREATE TABLE ${twin} (LIKE ${table.name})`, `ALTER TABLE ${twin} DROP COLUMN ${name}, ADD COLUMN ${name} ${columnDefinition(local, model)}`],
      read: read('generation expression')
    }
  }
  const standard = text(column, 'default')
  if (standard === undefined || standard === serialDefault || text(column, 'type') === undefined) return undefined
  const collation = text(column, 'collation')
  return {
    make: [words(`CREATE TABLE ${twin} (c ${text(column, 'type') ?? ''}`, collation !== undefined && `COLLATE ${collation}`, `DEFAULT ${standard})`)],
    read: read('default')
  }
}

