import type { FunctionParameter, Node, ObjectType, ObjectWithArgs, RangeVar, TypeName } from 'libpg-query'
import { quoteIdentifier } from './quote.js'
import { stringsOf, typeText } from './type-name.js'

/** An object as a statement names it. Names are as stored: unquoted, folded, cut. */
export interface ObjectName {
  /**
   * PostgreSQL's word (`type` of pg_identify_object; `column`, `constraint`, `trigger`, `policy`, `rule` for members). It is
   * what the statement says: ALTER TABLE, COMMENT ON TABLE and GRANT may speak of a view, DROP ROUTINE of a function.
   */
  readonly kind: string
  /** Absent where the statement does not qualify the name. A member, an unqualified new index too, has that of its table. */
  readonly schema?: string
  readonly name: string
  /** Types of routines and operators as `format_type` writes them; absent where the statement leaves them out. */
  readonly arguments?: readonly string[]
  /** The relation or domain that a column, constraint, trigger, policy or rule belongs to, or the table of a new index. */
  readonly parent?: string
  /** Of an operator class or family, which is named within its access method. */
  readonly accessMethod?: string
}

/** An object that a statement names, before its place in the text is known. */
export interface NamedObject extends ObjectName {
  /** UTF-8 bytes; absent where the parse tree keeps none. */
  readonly location?: number
}

/** What PostgreSQL calls the objects of a type (`type` of pg_identify_object), for what a statement can name. */
const kinds: Readonly<Partial<Record<ObjectType, string>>> = {
  OBJECT_ACCESS_METHOD: 'access method',
  OBJECT_AGGREGATE: 'aggregate',
  OBJECT_ATTRIBUTE: 'column',
  OBJECT_CAST: 'cast',
  OBJECT_COLLATION: 'collation',
  OBJECT_COLUMN: 'column',
  OBJECT_CONVERSION: 'conversion',
  OBJECT_DATABASE: 'database',
  OBJECT_DOMAIN: 'domain',
  OBJECT_DOMCONSTRAINT: 'constraint',
  OBJECT_EVENT_TRIGGER: 'event trigger',
  OBJECT_EXTENSION: 'extension',
  OBJECT_FDW: 'foreign-data wrapper',
  OBJECT_FOREIGN_SERVER: 'server',
  OBJECT_FOREIGN_TABLE: 'foreign table',
  OBJECT_FUNCTION: 'function',
  OBJECT_INDEX: 'index',
  OBJECT_LANGUAGE: 'language',
  OBJECT_LARGEOBJECT: 'large object',
  OBJECT_MATVIEW: 'materialized view',
  OBJECT_OPCLASS: 'operator class',
  OBJECT_OPERATOR: 'operator',
  OBJECT_OPFAMILY: 'operator family',
  OBJECT_POLICY: 'policy',
  OBJECT_PROCEDURE: 'procedure',
  OBJECT_PUBLICATION: 'publication',
  OBJECT_ROLE: 'role',
  OBJECT_ROUTINE: 'routine',
  OBJECT_RULE: 'rule',
  OBJECT_SCHEMA: 'schema',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_STATISTIC_EXT: 'statistics object',
  OBJECT_SUBSCRIPTION: 'subscription',
  OBJECT_TABCONSTRAINT: 'constraint',
  OBJECT_TABLE: 'table',
  OBJECT_TABLESPACE: 'tablespace',
  OBJECT_TRANSFORM: 'transform',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_TSCONFIGURATION: 'text search configuration',
  OBJECT_TSDICTIONARY: 'text search dictionary',
  OBJECT_TSPARSER: 'text search parser',
  OBJECT_TSTEMPLATE: 'text search template',
  OBJECT_TYPE: 'type',
  OBJECT_VIEW: 'view'
}

/** The kind of object that an ObjectType of the parse tree stands for. */
export function kindOfType(type: ObjectType | undefined): string {
  return (type === undefined ? undefined : kinds[type]) ?? 'object'
}

/** A relation under the kind that the statement gives it, which for ALTER TABLE may be a view's or a sequence's. */
export function relationObject(kind: string, relation: RangeVar | undefined): readonly NamedObject[] {
  if (relation?.relname === undefined) return []
  const { schemaname: schema, relname: name, location } = relation
  return [{ kind, name, ...(schema === undefined ? {} : { schema }), ...place(location) }]
}

/** Something that belongs to a relation and has its schema. */
export function memberObject(kind: string, relation: RangeVar | undefined, name: string | undefined, location?: number): readonly NamedObject[] {
  if (relation?.relname === undefined || name === undefined) return []
  const { schemaname: schema, relname: parent } = relation
  return [{ kind, name, parent, ...(schema === undefined ? {} : { schema }), ...place(location) }]
}

/** An object by its dotted name; of three parts the first is the database's. */
export function dottedObject(kind: string, names: readonly string[], rest: Partial<NamedObject> = {}): readonly NamedObject[] {
  const name = names.at(-1)
  const schema = names.at(-2)
  return name === undefined ? [] : [{ kind, name, ...(schema === undefined ? {} : { schema }), ...rest }]
}

/** The object that a node of DROP, COMMENT, GRANT, ALTER … OWNER and the like names. */
export function objectOf(type: ObjectType | undefined, node: Node | undefined): readonly NamedObject[] {
  const kind = kindOfType(type)
  if (node === undefined) return []
  if ('RangeVar' in node) return relationObject(kind, node.RangeVar)
  if ('String' in node) return dottedObject(kind, stringsOf([node]))
  if ('Integer' in node) return [{ kind, name: String(node.Integer.ival ?? 0) }]
  if ('TypeName' in node) return dottedObject(kind, stringsOf(node.TypeName.names), place(node.TypeName.location))
  if ('ObjectWithArgs' in node) return routineObject(kind, node.ObjectWithArgs)
  return 'List' in node ? listedObject(type, node.List.items ?? []) : []
}

function listedObject(type: ObjectType | undefined, items: readonly Node[]): readonly NamedObject[] {
  const kind = kindOfType(type)
  const names = stringsOf(items)
  const types = items.flatMap((item) => ('TypeName' in item ? [item.TypeName] : []))
  switch (type) {
    case 'OBJECT_COLUMN':
    case 'OBJECT_TABCONSTRAINT':
    case 'OBJECT_TRIGGER':
    case 'OBJECT_RULE':
    case 'OBJECT_POLICY': {
      const [schema, parent] = [names.at(-3), names.at(-2)]
      return dottedObject(kind, names.slice(-1), { ...(parent === undefined ? {} : { parent }), ...(schema === undefined ? {} : { schema }) })
    }
    case 'OBJECT_DOMCONSTRAINT': {
      const [schema, parent] = stringsOf(types[0]?.names).length > 1 ? stringsOf(types[0]?.names).slice(-2) : [undefined, ...stringsOf(types[0]?.names)]
      return dottedObject(kind, names, { ...(parent === undefined ? {} : { parent }), ...(schema === undefined ? {} : { schema }) })
    }
    case 'OBJECT_OPCLASS':
    case 'OBJECT_OPFAMILY':
      return operatorGroup(kind, items.slice(1), names[0])
    case 'OBJECT_CAST':
      return castObject(types[0], types[1])
    case 'OBJECT_TRANSFORM':
      return transformObject(types[0], names[0])
    default:
      return dottedObject(kind, names)
  }
}

/** An operator class or family, of which there is one of a name for each access method. */
export function operatorGroup(kind: string, names: readonly Node[] | undefined, accessMethod: string | undefined): readonly NamedObject[] {
  return dottedObject(kind, stringsOf(names), accessMethod === undefined ? {} : { accessMethod })
}

/** A cast, under the name that pg_identify_object gives it. */
export function castObject(source: TypeName | undefined, target: TypeName | undefined): readonly NamedObject[] {
  if (source === undefined || target === undefined) return []
  return [{ kind: 'cast', name: `(${typeText(source)} AS ${typeText(target)})`, ...place(source.location) }]
}

/** A transform, under the name that pg_identify_object gives it. */
export function transformObject(type: TypeName | undefined, language: string | undefined): readonly NamedObject[] {
  if (type === undefined || language === undefined) return []
  return [{ kind: 'transform', name: `for ${typeText(type)} on language ${quoteIdentifier(language)}`, ...place(type.location) }]
}

/** A routine or operator; its arguments are those that tell it from others of its name, absent where none were written. */
export function routineObject(kind: string, routine: ObjectWithArgs | undefined): readonly NamedObject[] {
  const types = (routine?.objargs ?? []).map((node) => ('TypeName' in node ? typeText(node.TypeName) : 'NONE'))
  return dottedObject(kind, stringsOf(routine?.objname), routine?.args_unspecified === true ? {} : { arguments: types })
}

/** The types of the parameters that belong to a routine's identity: not OUT, not the columns of RETURNS TABLE. */
export function inputTypes(parameters: readonly Node[] | undefined): readonly string[] {
  return (parameters ?? []).flatMap((node) => ('FunctionParameter' in node ? inputType(node.FunctionParameter) : []))
}

function inputType({ mode, argType }: FunctionParameter): readonly string[] {
  return argType === undefined || mode === 'FUNC_PARAM_OUT' || mode === 'FUNC_PARAM_TABLE' ? [] : [typeText(argType)]
}

/** libpg-query leaves out a location of 0, and writes -1 where the grammar keeps none. */
export function place(location: number | undefined): { readonly location?: number } {
  return location === undefined || location < 0 ? {} : { location }
}
