import type { DefElem, DefineStmt, GrantStmt, Node, RangeVar, RenameStmt, RoleSpec, VariableSetStmt } from 'libpg-query'
import { quoteIdentifier } from './quote.js'
import { castObject, dottedObject, inputTypes, kindOfType, memberObject, objectOf, operatorGroup, place, relationObject, routineObject, transformObject } from './target-object.js'
import type { NamedObject } from './target-object.js'
import { alterTable, createDomainConstraint, createIndex, createTable, doing } from './target-table.js'
import type { FoundTarget } from './target-table.js'
import { stringsOf, typeText } from './type-name.js'

type TagOf<Tree> = Tree extends unknown ? keyof Tree : never
type StatementOf<Tag extends PropertyKey> = Extract<Node, Readonly<Record<Tag, unknown>>> extends Readonly<Record<Tag, infer Statement>> ? Statement : never
type Readers = { readonly [Tag in TagOf<Node>]?: (statement: StatementOf<Tag>) => readonly FoundTarget[] }

/** The objects that one parsed statement speaks of, in the order of the text as far as the parse tree keeps it. */
export function foundIn(tree: Node): readonly FoundTarget[] {
  const [tag, statement] = Object.entries(tree)[0] ?? []
  const reader = (readers as Readonly<Record<string, ((statement: unknown) => readonly FoundTarget[]) | undefined>>)[tag ?? '']
  return reader?.(statement) ?? []
}

const only = (kind: string, name: string | undefined): readonly NamedObject[] => (name === undefined ? [] : [{ kind, name }])
const dotted = (kind: string, names: readonly Node[] | undefined): readonly NamedObject[] => dottedObject(kind, stringsOf(names))

/** One reader for each statement that defines something (parsenodes.h); statements that are not here speak of no object. */
const readers: Readers = {
  // Relations and what belongs to them
  CreateStmt: (statement) => createTable(statement, 'table'),
  CreateForeignTableStmt: (statement) => (statement.base === undefined ? [] : createTable(statement.base, 'foreign table')),
  CreateTableAsStmt: ({ into, objtype }) => doing('create', relationObject(kindOfType(objtype), into?.rel)),
  SelectStmt: ({ intoClause }) => doing('create', relationObject('table', intoClause?.rel)),
  ViewStmt: ({ view }) => doing('create', relationObject('view', view)),
  IndexStmt: createIndex,
  CreateSeqStmt: ({ sequence }) => doing('create', relationObject('sequence', sequence)),
  AlterSeqStmt: ({ sequence }) => doing('alter', relationObject('sequence', sequence)),
  AlterTableStmt: alterTable,
  CreateTrigStmt: ({ relation, trigname }) => doing('create', memberObject('trigger', relation, trigname)),
  RuleStmt: ({ relation, rulename }) => doing('create', memberObject('rule', relation, rulename)),
  CreatePolicyStmt: ({ table, policy_name }) => doing('create', memberObject('policy', table, policy_name)),
  AlterPolicyStmt: ({ table, policy_name }) => doing('alter', memberObject('policy', table, policy_name)),
  CreateStatsStmt: ({ defnames }) => doing('create', dotted('statistics object', defnames)),
  AlterStatsStmt: ({ defnames }) => doing('alter', dotted('statistics object', defnames)),
  // Routines, operators, types
  CreateFunctionStmt: ({ is_procedure, funcname, parameters }) =>
    doing('create', dottedObject(is_procedure === true ? 'procedure' : 'function', stringsOf(funcname), { arguments: inputTypes(parameters) })),
  AlterFunctionStmt: ({ objtype, func }) => doing('alter', routineObject(kindOfType(objtype), func)),
  AlterOperatorStmt: ({ opername }) => doing('alter', routineObject('operator', opername)),
  DefineStmt: (statement) => doing('create', defined(statement)),
  CompositeTypeStmt: ({ typevar }) => doing('create', relationObject('type', typevar)),
  CreateEnumStmt: ({ typeName }) => doing('create', dotted('type', typeName)),
  AlterEnumStmt: ({ typeName }) => doing('alter', dotted('type', typeName)),
  CreateRangeStmt: ({ typeName }) => doing('create', dotted('type', typeName)),
  AlterTypeStmt: ({ typeName }) => doing('alter', dotted('type', typeName)),
  CreateDomainStmt: ({ domainname, constraints }) => [
    ...doing('create', dotted('domain', domainname)),
    ...(constraints ?? []).flatMap((node) => ('Constraint' in node ? createDomainConstraint(relationOf(domainname), node.Constraint) : []))
  ],
  AlterDomainStmt: ({ subtype, typeName, name, def }) => [
    ...doing('alter', dotted('domain', typeName)),
    ...(def !== undefined && 'Constraint' in def ? createDomainConstraint(relationOf(typeName), def.Constraint) : []),
    ...doing(subtype === 'X' ? 'drop' : 'alter', memberObject('constraint', relationOf(typeName), name))
  ],
  CreateCastStmt: ({ sourcetype, targettype }) => doing('create', castObject(sourcetype, targettype)),
  CreateTransformStmt: ({ type_name, lang }) => doing('create', transformObject(type_name, lang)),
  CreateConversionStmt: ({ conversion_name }) => doing('create', dotted('conversion', conversion_name)),
  // Without a family of its own, a class has the one of its name, which is made where it is not there.
  CreateOpClassStmt: ({ opclassname, opfamilyname, amname }) => [
    ...doing('create', operatorGroup('operator class', opclassname, amname)),
    ...doing('create', opfamilyname === undefined ? operatorGroup('operator family', opclassname, amname) : [])
  ],
  CreateOpFamilyStmt: ({ opfamilyname, amname }) => doing('create', operatorGroup('operator family', opfamilyname, amname)),
  AlterOpFamilyStmt: ({ opfamilyname, amname }) => doing('alter', operatorGroup('operator family', opfamilyname, amname)),
  AlterCollationStmt: ({ collname }) => doing('alter', dotted('collation', collname)),
  AlterTSConfigurationStmt: ({ cfgname }) => doing('alter', dotted('text search configuration', cfgname)),
  AlterTSDictionaryStmt: ({ dictname }) => doing('alter', dotted('text search dictionary', dictname)),
  // What has no schema
  CreateSchemaStmt: ({ schemaname, authrole, schemaElts }) => {
    const schema = schemaname ?? authrole?.rolename
    const inside = (schemaElts ?? []).flatMap(foundIn)
    return [...doing('create', only('schema', schema)), ...inside.map((found) => (schema === undefined ? found : { schema, ...found }))]
  },
  CreateExtensionStmt: ({ extname }) => doing('create', only('extension', extname)),
  AlterExtensionStmt: ({ extname }) => doing('alter', only('extension', extname)),
  AlterExtensionContentsStmt: ({ extname }) => doing('alter', only('extension', extname)),
  CreateEventTrigStmt: ({ trigname }) => doing('create', only('event trigger', trigname)),
  AlterEventTrigStmt: ({ trigname }) => doing('alter', only('event trigger', trigname)),
  CreatePublicationStmt: ({ pubname, pubobjects }) => [...doing('create', only('publication', pubname)), ...doing('create', published(pubname, pubobjects))],
  AlterPublicationStmt: ({ pubname, pubobjects, action }) => [
    ...doing('alter', only('publication', pubname)),
    ...doing(action === 'AP_DropObjects' ? 'drop' : 'create', published(pubname, pubobjects))
  ],
  CreateSubscriptionStmt: ({ subname }) => doing('create', only('subscription', subname)),
  AlterSubscriptionStmt: ({ subname }) => doing('alter', only('subscription', subname)),
  DropSubscriptionStmt: ({ subname }) => doing('drop', only('subscription', subname)),
  CreateAmStmt: ({ amname }) => doing('create', only('access method', amname)),
  CreatePLangStmt: ({ plname }) => doing('create', only('language', plname)),
  CreateFdwStmt: ({ fdwname }) => doing('create', only('foreign-data wrapper', fdwname)),
  AlterFdwStmt: ({ fdwname }) => doing('alter', only('foreign-data wrapper', fdwname)),
  CreateForeignServerStmt: ({ servername }) => doing('create', only('server', servername)),
  AlterForeignServerStmt: ({ servername }) => doing('alter', only('server', servername)),
  CreateUserMappingStmt: ({ user, servername }) => doing('create', userMapping(user, servername)),
  AlterUserMappingStmt: ({ user, servername }) => doing('alter', userMapping(user, servername)),
  DropUserMappingStmt: ({ user, servername }) => doing('drop', userMapping(user, servername)),
  CreateRoleStmt: ({ role }) => doing('create', only('role', role)),
  AlterRoleStmt: ({ role }) => doing('alter', roles(role)),
  AlterRoleSetStmt: ({ role, database, setstmt }) => (database === undefined ? doing('alter', roles(role)) : setting(setstmt, role)),
  AlterDatabaseSetStmt: ({ setstmt }) => setting(setstmt),
  DropRoleStmt: ({ roles: dropped = [] }) => doing('drop', dropped.flatMap((node) => ('RoleSpec' in node ? roles(node.RoleSpec) : []))),
  // Any object
  DropStmt: ({ objects = [], removeType }) => doing('drop', objects.flatMap((node) => objectOf(removeType, node))),
  CommentStmt: ({ objtype, object }) => doing('comment', objectOf(objtype, object)),
  SecLabelStmt: ({ objtype, object }) => doing('alter', objectOf(objtype, object)),
  AlterOwnerStmt: ({ objectType, object }) => doing('alter', objectOf(objectType, object)),
  AlterObjectDependsStmt: ({ objectType, relation, object }) => doing('alter', relation === undefined ? objectOf(objectType, object) : relationObject(kindOfType(objectType), relation)),
  AlterObjectSchemaStmt: ({ objectType, relation, object, newschema }) => {
    const old = relation === undefined ? objectOf(objectType, object) : relationObject(kindOfType(objectType), relation)
    if (newschema === undefined || objectType === 'OBJECT_EXTENSION') return doing('alter', old)
    return [...doing('alter', old), ...doing('create', old.map((moved) => ({ ...moved, schema: newschema })))]
  },
  RenameStmt: renamed,
  GrantStmt: granted,
  AlterDefaultPrivilegesStmt: ({ options = [], action }) => {
    const named = (name: string): readonly Node[] => options.flatMap((node) => ('DefElem' in node && node.DefElem.defname === name ? listOf(node.DefElem) : []))
    const roleNames = named('roles').flatMap((node) => ('RoleSpec' in node ? roles(node.RoleSpec) : [])).map((role) => `for role ${quoteIdentifier(role.name)} `)
    const schemas = stringsOf(named('schemas')).map((schema) => `in schema ${quoteIdentifier(schema)} `)
    return (roleNames.length === 0 ? [''] : roleNames).flatMap((role) =>
      (schemas.length === 0 ? [''] : schemas).map((schema): FoundTarget => ({ action: 'grant', kind: 'default acl', name: `${role}${schema}on ${kindOfType(action?.objtype)}s` }))
    )
  }
}

/** What CREATE AGGREGATE, OPERATOR, TYPE, COLLATION and TEXT SEARCH … define. */
function defined({ kind, defnames, args = [], definition = [], oldstyle }: DefineStmt): readonly NamedObject[] {
  const typeOf = (name: string): string | undefined => {
    const element = definition.flatMap((node) => ('DefElem' in node && node.DefElem.defname === name ? [node.DefElem] : [])).at(0)
    return element?.arg !== undefined && 'TypeName' in element.arg ? typeText(element.arg.TypeName) : undefined
  }
  const names = stringsOf(defnames)
  if (kind === 'OBJECT_OPERATOR') return dottedObject('operator', names, { arguments: [typeOf('leftarg') ?? 'NONE', typeOf('rightarg') ?? 'NONE'] })
  if (kind !== 'OBJECT_AGGREGATE') return dottedObject(kindOfType(kind), names)
  // The old style gives the argument as an option, which is no type for an aggregate over any rows.
  const base = typeOf('basetype')
  const [list] = args
  const listed = inputTypes(list !== undefined && 'List' in list ? list.List.items : [])
  return dottedObject('aggregate', names, { arguments: oldstyle !== true ? listed : base === undefined ? [] : [base] })
}

/** A rename alters the object under its old name and creates it under the new one. */
function renamed(statement: RenameStmt): readonly FoundTarget[] {
  const { newname } = statement
  const old = renamedObject(statement)
  if (newname === undefined) return []
  return [...doing('alter', old), ...doing('create', old.map((object) => ({ ...unplaced(object), name: newname })))]
}

function renamedObject({ renameType, relation, object, subname }: RenameStmt): readonly NamedObject[] {
  const kind = kindOfType(renameType)
  if (renameType === 'OBJECT_DOMCONSTRAINT') return memberObject(kind, object !== undefined && 'List' in object ? relationOf(object.List.items) : undefined, subname)
  if (relation !== undefined) return subname === undefined ? relationObject(kind, relation) : memberObject(kind, relation, subname)
  return object === undefined ? only(kind, subname) : objectOf(renameType, object)
}

/** The object without its place, for a name that is written elsewhere in the statement. */
function unplaced(object: NamedObject): NamedObject {
  const { location, ...rest } = object
  return location === undefined ? object : rest
}

/** GRANT and REVOKE: the objects, and the columns that privileges are limited to. ALL … IN SCHEMA speaks of the schema. */
function granted({ targtype, objtype, objects = [], privileges = [] }: GrantStmt): readonly FoundTarget[] {
  const columns = privileges.flatMap((node) => ('AccessPriv' in node ? stringsOf(node.AccessPriv.cols) : []))
  const type = targtype === 'ACL_TARGET_ALL_IN_SCHEMA' ? 'OBJECT_SCHEMA' : objtype
  return doing('grant', [
    // Columns are written before the object that they are of.
    ...objects.flatMap((node) => ('RangeVar' in node ? columns.flatMap((column) => memberObject('column', node.RangeVar, column)) : [])),
    ...objects.flatMap((node) => objectOf(type, node))
  ])
}

function relationOf(names: Node[] | undefined): RangeVar | undefined {
  const [relname, schemaname] = [...stringsOf(names)].reverse()
  return relname === undefined ? undefined : { relname, ...(schemaname === undefined ? {} : { schemaname }) }
}

function listOf(element: DefElem): readonly Node[] {
  return element.arg !== undefined && 'List' in element.arg ? (element.arg.List.items ?? []) : []
}

function roles(role: RoleSpec | undefined): readonly NamedObject[] {
  return role?.rolename === undefined ? [] : [{ kind: 'role', name: role.rolename, ...place(role.location) }]
}

/** What a publication publishes; tables as they are written, with or without their schema. */
function published(publication: string | undefined, objects: readonly Node[] | undefined): readonly NamedObject[] {
  return (objects ?? []).flatMap((node): readonly NamedObject[] => {
    if (!('PublicationObjSpec' in node) || publication === undefined) return []
    const { pubtable, name: schema, location } = node.PublicationObjSpec
    const { schemaname, relname, location: ofTable } = pubtable?.relation ?? {}
    const [kind, parts] = relname === undefined ? ['publication namespace', [schema]] : ['publication relation', [schemaname, relname]]
    const written = parts.flatMap((part) => (part === undefined ? [] : [quoteIdentifier(part)])).join('.')
    return written === '' ? [] : [{ kind, name: `${written} in publication ${quoteIdentifier(publication)}`, ...place(ofTable ?? location) }]
  })
}

/** A parameter that is set, or taken back, for the database. */
function setting(statement: VariableSetStmt | undefined, role?: RoleSpec): readonly FoundTarget[] {
  const { kind, name } = statement ?? {}
  if (name === undefined) return []
  const whole = role?.rolename === undefined ? name : `${name} for role ${quoteIdentifier(role.rolename)}`
  return doing(kind === 'VAR_RESET' ? 'drop' : 'create', only('setting', whole))
}

function userMapping(user: RoleSpec | undefined, server: string | undefined): readonly NamedObject[] {
  if (user === undefined || server === undefined) return []
  const name = user.rolename === undefined ? (user.roletype === 'ROLESPEC_PUBLIC' ? 'public' : 'current_user') : quoteIdentifier(user.rolename)
  return [{ kind: 'user mapping', name: `${name} on server ${quoteIdentifier(server)}`, ...place(user.location) }]
}
