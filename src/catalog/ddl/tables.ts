import type { DatabaseObject } from '../../snapshot/object.js'
import { keyOf } from '../../snapshot/object.js'
import { storedName } from '../../sql/name.js'
import { generatedName } from '../generated-name.js'
import { serialDefault } from '../relations.js'
import { foreignOptions } from './foreign-data.js'
import type { Model } from './model.js'
import { flag, isOfDomain, isTable, list, literal, ownName, parameters, parentName, schemaOf, text, words } from './model.js'
import { isStandard, sequenceOptions, serialDefinition } from './sequences.js'

/**
 * `CREATE TABLE` or `CREATE FOREIGN TABLE` with the columns in their order, all defaults, and these constraints and sequences of serial columns.
 * Without a list it has what can stand in it wherever it is loaded: CHECKs and defaults that call no function of a user's.
 */
export function createTable(table: DatabaseObject, model: Model, belongings?: readonly DatabaseObject[]): string {
  const order = list(table, 'column order')
  const ofType = text(table, 'of type')
  const columns = model
    .childrenOf(table, 'column')
    .filter((column) => isWrittenInTable(column, table))
    .sort((left, right) => order.indexOf(ownName(left, model)) - order.indexOf(ownName(right, model)))
  const inside = belongings?.filter(({ kind }) => kind === 'constraint') ?? model.childrenOf(table, 'constraint').filter((constraint) => isInline(constraint, table, model))
  const withDefault = belongings === undefined ? undefined : true
  const serial = (column: DatabaseObject): string | undefined => (model.childrenOf(column, 'sequence').some((each) => belongings?.includes(each)) ? serialDefinition(column, model) : undefined)
  const define = (column: DatabaseObject): string => `${ownName(column, model)} ${serial(column) ?? columnDefinition(column, model, withDefault)}`
  const parts = [
    ...columns.flatMap((column) => (ofType === undefined ? define(column) : (columnOptions(column, model, withDefault) ?? []))),
    ...inside.map((constraint) => `CONSTRAINT ${ownName(constraint, model)} ${constraintDefinition(constraint)}`)
  ]
  const body = parts.length === 0 ? '()' : `(\n    ${parts.join(',\n    ')}\n)`
  const inherits = list(table, 'inherits')
  const options = list(table, 'options')
  const head = words('CREATE', text(table, 'persistence') === 'unlogged' && 'UNLOGGED', table.kind.toUpperCase(), table.name, ofType !== undefined && `OF ${ofType}`)
  const server = text(table, 'server')
  return words(
    ofType === undefined || parts.length > 0 ? `${head} ${body}` : head,
    inherits.length > 0 && `INHERITS (${inherits.join(', ')})`,
    text(table, 'partition key') !== undefined && `PARTITION BY ${text(table, 'partition key') ?? ''}`,
    text(table, 'access method') !== undefined && `USING ${text(table, 'access method') ?? ''}`,
    server === undefined ? options.length > 0 && `WITH (${parameters(options)})` : words(`SERVER ${server}`, foreignOptions(options)),
    text(table, 'tablespace') !== undefined && `TABLESPACE ${text(table, 'tablespace') ?? ''}`
  )
}

/** Columns that come from an inheritance parent alone are not written again; a partition is written whole and attached. */
function isWrittenInTable(column: DatabaseObject, table: DatabaseObject): boolean {
  return column.attributes['local'] !== false || text(table, 'partition of') !== undefined
}

/** Whether a constraint stands in `CREATE TABLE`: CHECKs that can hold from the start and need no function. */
function isInline(constraint: DatabaseObject, table: DatabaseObject, model: Model): boolean {
  if (text(constraint, 'type') !== 'check' || / NOT VALID$/.test(text(constraint, 'definition') ?? '')) return false
  if (needsRoutine(constraint, model)) return false
  return constraint.attributes['local'] !== false || text(table, 'partition of') !== undefined
}

/** Whether an expression calls a function that users made: such a function may itself need the table. */
function needsRoutine(object: DatabaseObject, model: Model): boolean {
  return object.dependsOn.some((key) => ['function', 'aggregate'].includes(model.get(key)?.kind ?? ''))
}

/** What follows a column's name: type, collation, default or how it is generated, NOT NULL. */
export function columnDefinition(column: DatabaseObject, model: Model, withDefault = !needsRoutine(column, model)): string {
  const collation = text(column, 'collation')
  const standard = defaultExpression(column, model)
  return words(
    text(column, 'type'),
    foreignOptions(list(column, 'foreign options')),
    collation !== undefined && `COLLATE ${collation}`,
    generation(column),
    identity(column, model),
    withDefault && standard !== undefined && `DEFAULT ${standard}`,
    notNull(column, model)
  )
}

/** What a table of a composite type says of a column beside its type; undefined where that is nothing. */
function columnOptions(column: DatabaseObject, model: Model, withDefault = !needsRoutine(column, model)): string | undefined {
  const standard = defaultExpression(column, model)
  const options = words(withDefault && standard !== undefined && `DEFAULT ${standard}`, notNull(column, model))
  return options === '' ? undefined : `${ownName(column, model)} WITH OPTIONS ${options}`
}

/** Whether rows that were there before may be NULL: such a NOT NULL cannot stand in `CREATE TABLE`. */
function isNotValid(column: DatabaseObject): boolean {
  return list(column, 'not null flags').includes('NOT VALID')
}

/** How a column is computed, as its definition says it; undefined where it is not. */
export function generation(column: DatabaseObject): string | undefined {
  const expression = text(column, 'generation expression')
  return expression === undefined ? undefined : `GENERATED ALWAYS AS (${expression}) ${(text(column, 'generated') ?? '').toUpperCase()}`
}

/** NOT NULL, with its name where that is not the one that the server is sure to choose, whatever was made before. */
export function notNull(column: DatabaseObject, model: Model): string | undefined {
  if (!flag(column, 'not null') || isNotValid(column)) return undefined
  const written = text(column, 'not null name')
  const table = parentName(column, model)
  const schema = schemaOf(table)
  const isFirst = written !== undefined && !/\d"?$/.test(written) && model.constraintsNamed(schema, written) === 1
  const relation = storedName(table.slice(schema.length + 1))
  const chosen = isFirst && generatedName('not null', storedName(written), relation, [storedName(ownName(column, model))]) === 'exact'
  const name = chosen ? undefined : written
  const noInherit = list(column, 'not null flags').includes('NO INHERIT')
  return words(name !== undefined && `CONSTRAINT ${name}`, 'NOT NULL', noInherit && 'NO INHERIT')
}

/** `ADD CONSTRAINT`, for a NOT NULL. */
export function addNotNull(column: DatabaseObject, model: Model): string {
  const name = text(column, 'not null name')
  const noInherit = list(column, 'not null flags').includes('NO INHERIT')
  const head = words(`ALTER TABLE ${parentName(column, model)} ADD`, name !== undefined && `CONSTRAINT ${name}`)
  return words(head, `NOT NULL ${ownName(column, model)}`, noInherit && 'NO INHERIT', isNotValid(column) && 'NOT VALID')
}

/** A column's default as SQL, with the name of its own sequence where it is that sequence's next value. */
export function defaultExpression(column: DatabaseObject, model: Model): string | undefined {
  const expression = text(column, 'default')
  if (expression !== serialDefault) return expression
  return `nextval(${literal(model.childrenOf(column, 'sequence')[0]?.name ?? '')}::regclass)`
}

/** How a column is numbered, as its definition says it, with all options of a sequence that is out of the ordinary; undefined where it is not. */
export function identity(column: DatabaseObject, model: Model): string | undefined {
  const generated = text(column, 'identity')
  if (generated === undefined) return undefined
  const sequence = model.childrenOf(column, 'sequence')[0]
  const options = sequence === undefined || isStandard(sequence, column) ? '' : ` (SEQUENCE NAME ${sequence.name} ${sequenceOptions(sequence)})`
  return `GENERATED ${generated.toUpperCase()} AS IDENTITY${options}`
}

/** What a table is besides `CREATE TABLE`, a statement each. */
export function tableSettings(table: DatabaseObject): readonly string[] {
  const replica = text(table, 'replica identity') ?? 'default'
  const clustered = text(table, 'clustered on')
  const alter = (action: string): string => `ALTER TABLE ${table.name} ${action}`
  return [
    ...(flag(table, 'row security') ? [alter('ENABLE ROW LEVEL SECURITY')] : []),
    ...(flag(table, 'force row security') ? [alter('FORCE ROW LEVEL SECURITY')] : []),
    ...(replica === 'default' ? [] : [alter(`REPLICA IDENTITY ${replica.startsWith('index ') ? `USING INDEX ${replica.slice(6)}` : replica.toUpperCase()}`)]),
    ...(clustered === undefined ? [] : [alter(`CLUSTER ON ${clustered}`)])
  ]
}

/** What a column is besides its definition, which may be written with its default or without, a statement each. */
export function columnSettings(column: DatabaseObject, model: Model, withDefault = !needsRoutine(column, model)): readonly string[] {
  const alter = (action: string): string => `ALTER TABLE ONLY ${parentName(column, model)} ALTER COLUMN ${ownName(column, model)} ${action}`
  const view = model.get(column.parent ?? '')?.kind === 'view'
  const storage = text(column, 'storage')
  const compression = text(column, 'compression')
  const target = column.attributes['statistics target']
  const options = list(column, 'options')
  const standard = defaultExpression(column, model)
  return [
    ...(isNotValid(column) && column.attributes['local'] === null ? [addNotNull(column, model)] : []),
    ...(storage === undefined ? [] : [alter(`SET STORAGE ${storage.toUpperCase()}`)]),
    ...(compression === undefined ? [] : [alter(`SET COMPRESSION ${compression}`)]),
    ...(typeof target === 'number' ? [alter(`SET STATISTICS ${String(target)}`)] : []),
    ...(options.length === 0 ? [] : [alter(`SET (${parameters(options)})`)]),
    ...overInherited(column, model).map(alter),
    ...(standard !== undefined && (view || !withDefault) ? [alter(`SET DEFAULT ${standard}`).replace('TABLE ONLY', view ? 'VIEW' : 'TABLE ONLY')] : [])
  ]
}

/** The column, of those that one follows, that is written in its table: the others begin as it does. */
function writtenAncestor(column: DatabaseObject, model: Model): DatabaseObject | undefined {
  const table = model.get(column.parent ?? '')
  if (table === undefined || isWrittenInTable(column, table)) return column
  const parent = column.follows?.map((key) => model.get(key)).find((each) => each !== undefined)
  return parent === undefined ? undefined : writtenAncestor(parent, model)
}

/** What a column that comes from an inheritance parent alone, and is not written again, has otherwise than where it comes from. */
function overInherited(column: DatabaseObject, model: Model): readonly string[] {
  const parent = writtenAncestor(column, model)
  if (parent === undefined || parent === column) return []
  const options = foreignOptions(list(column, 'foreign options'))
  const [standard, handedDown] = [defaultExpression(column, model), defaultExpression(parent, model)]
  return [
    ...(standard === handedDown || needsRoutine(column, model) ? [] : [standard === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${standard}`]),
    ...(flag(column, 'not null') && !flag(parent, 'not null') ? ['SET NOT NULL'] : []),
    ...(options === '' ? [] : [options])
  ]
}

/** `ATTACH PARTITION`, for a partition that has been created on its own. */
export function attachPartition(table: DatabaseObject): string | undefined {
  const parent = text(table, 'partition of')
  return parent === undefined ? undefined : `ALTER TABLE ONLY ${parent} ATTACH PARTITION ${table.name} ${text(table, 'partition bound') ?? ''}`
}

/** `ADD CONSTRAINT`, for a constraint that does not stand in `CREATE TABLE`; undefined where it comes with its parent's. */
export function addConstraint(constraint: DatabaseObject, model: Model): string | undefined {
  if (isOfDomain(constraint)) return `ALTER DOMAIN ${parentName(constraint, model)} ADD CONSTRAINT ${ownName(constraint, model)} ${text(constraint, 'definition') ?? ''}`
  const type = text(constraint, 'type')
  const indexed = type === 'primary key' || type === 'unique' || type === 'exclusion'
  if (constraint.attributes['local'] === false && !indexed) return undefined
  return `ALTER TABLE ${indexed ? 'ONLY ' : ''}${parentName(constraint, model)} ADD CONSTRAINT ${ownName(constraint, model)} ${constraintDefinition(constraint)}`
}

/** A constraint without its name, as CREATE TABLE and ADD CONSTRAINT take it. */
export function constraintDefinition(constraint: DatabaseObject): string {
  return withParameters(text(constraint, 'definition') ?? '', list(constraint, 'options'), text(constraint, 'tablespace'))
}

/** Storage parameters and tablespace of the index stand before the constraint's DEFERRABLE, or before an exclusion's WHERE. */
function withParameters(definition: string, options: readonly string[], tablespace: string | undefined): string {
  const extra = words(options.length > 0 && `WITH (${parameters(options)})`, tablespace !== undefined && `USING INDEX TABLESPACE ${tablespace}`)
  if (extra === '') return definition
  const tail = /( WHERE \(.*\))?( DEFERRABLE)?( INITIALLY DEFERRED)?$/s.exec(definition)?.[0] ?? ''
  return `${definition.slice(0, definition.length - tail.length)} ${extra}${tail}`
}

/** Key of the statement that an object's own statement is part of: a column is written in its table. */
export function writtenIn(object: DatabaseObject, model: Model): string {
  // Also where its table is in no model: a setup has made it.
  if (object.kind === 'column' && object.parent !== undefined) return object.parent
  const parent = model.get(object.parent ?? '')
  if (parent === undefined) return keyOf(object)
  if (object.kind === 'constraint' && isTable(parent.kind) && isInline(object, parent, model)) return keyOf(parent)
  return keyOf(object)
}
