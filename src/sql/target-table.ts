import type { AlterTableCmd, AlterTableStmt, ColumnDef, Constraint, CreateStmt, IndexStmt, Node, RangeVar } from 'libpg-query'
import { chosenConstraintName, chosenDomainConstraintName, chosenIndexName, chosenName } from './chosen-name.js'
import { kindOfType, memberObject, place, relationObject } from './target-object.js'
import type { NamedObject } from './target-object.js'
import { stringsOf } from './type-name.js'

/** An object, what a statement does to it, and whether PostgreSQL had to choose the name. */
export interface FoundTarget extends NamedObject {
  readonly action: 'create' | 'alter' | 'drop' | 'comment' | 'grant'
  readonly generatedName?: true
}

type Action = FoundTarget['action']

/** Marks objects with what happens to them. */
export function doing(action: Action, objects: readonly NamedObject[]): readonly FoundTarget[] {
  return objects.map((object) => ({ action, ...object }))
}

/** CREATE TABLE and CREATE FOREIGN TABLE: the table, its columns, constraints and the sequences of its columns. */
export function createTable(statement: CreateStmt, kind: 'table' | 'foreign table'): readonly FoundTarget[] {
  const { relation, tableElts = [], constraints = [] } = statement
  return [
    ...doing('create', relationObject(kind, relation)),
    ...[...tableElts, ...constraints].flatMap((element) => {
      if ('ColumnDef' in element) return createColumn(relation, element.ColumnDef)
      return 'Constraint' in element ? createConstraint(relation, element.Constraint) : []
    })
  ]
}

/** CREATE INDEX; an index has the schema of its table. */
export function createIndex(statement: IndexStmt): readonly FoundTarget[] {
  const { relation, idxname, indexParams = [], indexIncludingParams = [] } = statement
  if (relation?.relname === undefined) return []
  if (idxname !== undefined) return doing('create', memberObject('index', relation, idxname))
  const name = chosenIndexName(relation.relname, [...indexParams, ...indexIncludingParams])
  return generated(doing('create', memberObject('index', relation, name, relation.location)))
}

/** ALTER TABLE and its like: the relation, and the columns, constraints, … that its commands name. */
export function alterTable(statement: AlterTableStmt): readonly FoundTarget[] {
  const { relation, cmds = [], objtype } = statement
  return [
    ...doing('alter', relationObject(kindOfType(objtype), relation)),
    ...cmds.flatMap((node) => ('AlterTableCmd' in node ? alterCommand(relation, node.AlterTableCmd, kindOfType(objtype)) : []))
  ]
}

function alterCommand(relation: RangeVar | undefined, command: AlterTableCmd, kind: string): readonly FoundTarget[] {
  const { subtype, name, def } = command
  const member = (action: Action, of: string): readonly FoundTarget[] => doing(action, memberObject(of, relation, name))
  switch (subtype) {
    case 'AT_AddColumn':
      return def !== undefined && 'ColumnDef' in def ? createColumn(relation, def.ColumnDef) : []
    case 'AT_DropColumn':
      return member('drop', 'column')
    case 'AT_AddIdentity':
      return [...member('alter', 'column'), ...createIdentity(relation, name, def)]
    case 'AT_AddConstraint':
      return def !== undefined && 'Constraint' in def ? createConstraint(relation, def.Constraint) : []
    case 'AT_DropConstraint':
      return member('drop', 'constraint')
    case 'AT_AlterConstraint':
      return def !== undefined && 'ATAlterConstraint' in def ? doing('alter', memberObject('constraint', relation, def.ATAlterConstraint.conname)) : []
    case 'AT_ValidateConstraint':
      return member('alter', 'constraint')
    case 'AT_EnableTrig':
    case 'AT_EnableAlwaysTrig':
    case 'AT_EnableReplicaTrig':
    case 'AT_DisableTrig':
      return member('alter', 'trigger')
    case 'AT_EnableRule':
    case 'AT_EnableAlwaysRule':
    case 'AT_EnableReplicaRule':
    case 'AT_DisableRule':
      return member('alter', 'rule')
    case 'AT_ClusterOn':
      return member('alter', 'index')
    case 'AT_AttachPartition':
    case 'AT_DetachPartition':
    case 'AT_DetachPartitionFinalize':
      return def !== undefined && 'PartitionCmd' in def ? doing('alter', relationObject(kind, def.PartitionCmd.name)) : []
    case 'AT_ReplicaIdentity':
      return def !== undefined && 'ReplicaIdentityStmt' in def ? doing('alter', memberObject('index', relation, def.ReplicaIdentityStmt.name)) : []
    case 'AT_SetAccessMethod':
    case 'AT_SetTableSpace':
      return []
    default:
      // Every other command with a name speaks of a column; type changes carry a ColumnDef that has no name of its own.
      return member('alter', 'column')
  }
}

function createColumn(relation: RangeVar | undefined, column: ColumnDef): readonly FoundTarget[] {
  const { colname, typeName, constraints = [], location } = column
  const own = constraints.flatMap((node) => ('Constraint' in node ? [node.Constraint] : []))
  const isSerial = /^(?:small|big)?serial[248]?$/.test(stringsOf(typeName?.names).join('.'))
  return [
    ...doing('create', memberObject('column', relation, colname, location)),
    ...(isSerial ? createSequence(relation, colname, location) : []),
    ...own.flatMap((constraint) =>
      constraint.contype === 'CONSTR_IDENTITY'
        ? createIdentity(relation, colname, { Constraint: constraint })
        : createConstraint(relation, constraint, colname)
    )
  ]
}

function createConstraint(relation: RangeVar | undefined, constraint: Constraint, column?: string): readonly FoundTarget[] {
  return namedOrChosen(relation, constraint, chosenConstraintName(constraint, relation?.relname ?? '', column))
}

/** A constraint of a domain, which stands for the relation. */
export function createDomainConstraint(domain: RangeVar | undefined, constraint: Constraint): readonly FoundTarget[] {
  return namedOrChosen(domain, constraint, chosenDomainConstraintName(constraint, domain?.relname ?? ''))
}

/** `chosen` is undefined for what the grammar calls a constraint and the catalogs do not: defaults, identity, DEFERRABLE. */
function namedOrChosen(parent: RangeVar | undefined, constraint: Constraint, chosen: string | undefined): readonly FoundTarget[] {
  const given = constraint.conname ?? constraint.indexname
  if (chosen === undefined) return []
  const found = doing('create', memberObject('constraint', parent, given ?? chosen, constraint.location))
  return given === undefined ? generated(found) : found
}

function createIdentity(relation: RangeVar | undefined, column: string | undefined, definition: Node | undefined): readonly FoundTarget[] {
  if (definition === undefined || !('Constraint' in definition)) return []
  const { options = [], location } = definition.Constraint
  const given = options.flatMap((node) => ('DefElem' in node && node.DefElem.defname === 'sequence_name' ? [node.DefElem] : [])).at(0)
  if (given?.arg === undefined || !('List' in given.arg)) return createSequence(relation, column, location)
  const names = stringsOf(given.arg.List.items)
  const schema = names.at(-2) ?? relation?.schemaname
  return doing('create', [{ kind: 'sequence', name: names.at(-1) ?? '', ...(schema === undefined ? {} : { schema }), ...place(location) }])
}

/** The sequence behind a serial or identity column. */
function createSequence(relation: RangeVar | undefined, column: string | undefined, location: number | undefined): readonly FoundTarget[] {
  if (relation?.relname === undefined || column === undefined) return []
  const { schemaname: schema, relname } = relation
  const name = chosenName(relname, column, 'seq')
  return generated(doing('create', [{ kind: 'sequence', name, ...(schema === undefined ? {} : { schema }), ...place(location) }]))
}

function generated(targets: readonly FoundTarget[]): readonly FoundTarget[] {
  return targets.map((target) => ({ ...target, generatedName: true }))
}
