import type { AlterTableCmd, AlterTableType, ColumnDef, ConstrType, CreateDomainStmt, CreateStmt, Node } from 'libpg-query'
import { piecesOf } from './piece.js'
import type { Piece } from './piece.js'
import { bytesIn } from './position.js'
import { parseStatement } from './tree.js'

/** A stretch of a statement in UTF-16 units; `end` is exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What a part of the definition of a column or domain says. `constraint` is any but NOT NULL; `storage` stands for COMPRESSION too. */
export type PartKind = 'type' | 'storage' | 'options' | 'collation' | 'default' | 'generated' | 'identity' | 'not null' | 'constraint'

/** A part of the definition of a column or domain, comments behind it not included. */
export interface Part extends Stretch {
  readonly kind: PartKind
}

/** An element of the list of CREATE TABLE, its WITH, a domain's definition, a command of ALTER TABLE, or what another ALTER says. */
export interface Clause extends Stretch {
  /**
   * What it has the say about: everything about a `column`, `domain` or `constraint` that it defines, or the attribute that the
   * catalogs' families call so. Empty for what no rule here fits.
   */
  readonly topic: string
  /** The column, constraint, trigger or rule, as stored; absent where it is about the table or has no name. */
  readonly name?: string
  /** Of the definition of a column or domain, in the order of the text. */
  readonly parts: readonly Part[]
}

/** What the commands of ALTER TABLE have the say about. */
const topics: Readonly<Partial<Record<AlterTableType, string>>> = {
  AT_AddColumn: 'column',
  AT_AddConstraint: 'constraint',
  AT_ColumnDefault: 'default',
  AT_AlterColumnType: 'type',
  AT_SetNotNull: 'not null',
  AT_DropNotNull: 'not null',
  AT_SetExpression: 'generation expression',
  AT_DropExpression: 'generation expression',
  AT_AddIdentity: 'identity',
  AT_SetIdentity: 'identity',
  AT_DropIdentity: 'identity',
  AT_SetStorage: 'storage',
  AT_SetCompression: 'compression',
  AT_SetStatistics: 'statistics target',
  AT_SetOptions: 'options',
  AT_ResetOptions: 'options',
  AT_SetRelOptions: 'options',
  AT_ResetRelOptions: 'options',
  AT_EnableRowSecurity: 'row security',
  AT_DisableRowSecurity: 'row security',
  AT_ForceRowSecurity: 'force row security',
  AT_NoForceRowSecurity: 'force row security',
  AT_SetLogged: 'persistence',
  AT_SetUnLogged: 'persistence',
  AT_ReplicaIdentity: 'replica identity',
  AT_ClusterOn: 'clustered on',
  AT_DropCluster: 'clustered on',
  AT_ChangeOwner: 'owner',
  AT_EnableTrig: 'enabled',
  AT_EnableAlwaysTrig: 'enabled',
  AT_EnableReplicaTrig: 'enabled',
  AT_DisableTrig: 'enabled',
  AT_EnableRule: 'enabled',
  AT_EnableAlwaysRule: 'enabled',
  AT_EnableReplicaRule: 'enabled',
  AT_DisableRule: 'enabled'
}

const partKinds: Readonly<Partial<Record<ConstrType, PartKind>>> = {
  CONSTR_NULL: 'not null',
  CONSTR_NOTNULL: 'not null',
  CONSTR_DEFAULT: 'default',
  CONSTR_GENERATED: 'generated',
  CONSTR_IDENTITY: 'identity'
}

/**
 * The elements of the list of CREATE (FOREIGN) TABLE and its storage parameters, what CREATE DOMAIN defines, the commands of ALTER
 * TABLE (VIEW, MATERIALIZED VIEW, SEQUENCE, INDEX), the OWNER TO of any ALTER, or whether ALTER EVENT TRIGGER makes it fire, in
 * the order of the text. A statement of another kind, or one that is not understood, has none.
 */
export function clausesOf(statement: string): readonly Clause[] {
  const tree = parseStatement(statement)
  if (tree === undefined) return []
  const pieces = [...piecesOf(statement)]
  const toOffset = bytesIn(statement)
  if ('CreateStmt' in tree) return [...elementsOf(tree.CreateStmt, pieces, toOffset), ...from(pieces, 'WITH', 'options', tree.CreateStmt.options ?? [])]
  if ('CreateForeignTableStmt' in tree) return elementsOf(tree.CreateForeignTableStmt.base, pieces, toOffset)
  if ('CreateDomainStmt' in tree) return [readColumn(pieces, tree.CreateDomainStmt, 'domain', toOffset)]
  if ('AlterOwnerStmt' in tree) return from(pieces, 'OWNER', 'owner')
  if ('AlterEventTrigStmt' in tree) return [{ ...around(pieces.slice(4)), topic: 'enabled', parts: [] }]
  if (!('AlterTableStmt' in tree)) return []
  const { relation, cmds = [] } = tree.AlterTableStmt
  return pair(split(behindRelation(pieces, toOffset(relation?.location ?? 0)), 0), cmds, (run, node) =>
    'AlterTableCmd' in node ? readCommand(run, node.AlterTableCmd, toOffset) : { ...around(run), topic: '', parts: [] }
  )
}

function elementsOf(table: CreateStmt | undefined, pieces: readonly Piece[], toOffset: (bytes: number) => number): readonly Clause[] {
  return pair(split(listOf(pieces), 1), table?.tableElts ?? [], (run, element) => readElement(run, element, toOffset))
}

/** What a word begins that stands outside of parentheses: all that follows, or, of a list, what it encloses. */
function from(pieces: readonly Piece[], word: string, topic: string, list?: readonly Node[]): readonly Clause[] {
  const begin = pieces.findLastIndex(({ text, depth }) => text === word && depth === 0)
  const close = pieces.findIndex(({ text, depth }, index) => index > begin && text === ')' && depth === 0)
  if (begin < 0 || list?.length === 0) return []
  return [{ ...around(pieces.slice(begin, list === undefined ? undefined : close + 1)), topic, parts: [] }]
}

/** Where the text has not as many runs as the tree has nodes, it is not understood. */
function pair(runs: readonly (readonly Piece[])[], nodes: readonly Node[], read: (run: readonly Piece[], node: Node) => Clause): readonly Clause[] {
  if (runs.length !== nodes.length) return []
  return runs.flatMap((run, index) => {
    const node = nodes[index]
    return node === undefined ? [] : [read(run, node)]
  })
}

/** What stands in the first parentheses. */
function listOf(pieces: readonly Piece[]): readonly Piece[] {
  const open = pieces.findIndex(({ text }) => text === '(')
  const close = pieces.findIndex(({ text, depth }, index) => index > open && text === ')' && depth === 0)
  return open < 0 || close < 0 ? [] : pieces.slice(open + 1, close)
}

/** What follows the name of the relation, which may be qualified, in parentheses, or have an asterisk behind it. */
function behindRelation(pieces: readonly Piece[], name: number): readonly Piece[] {
  let at = pieces.findIndex(({ start }) => start >= name) + 1
  while (pieces[at]?.text === '.') at += 2
  while (pieces[at]?.text === '*' || pieces[at]?.text === ')') at++
  return pieces.slice(at)
}

function split(pieces: readonly Piece[], depth: number): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.text === ',' && piece.depth === depth) runs.push([])
    else runs.at(-1)?.push(piece)
  }
  return runs.filter((run) => run.length > 0)
}

function around(run: readonly Piece[]): Stretch {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }
}

function readElement(run: readonly Piece[], element: Node, toOffset: (bytes: number) => number): Clause {
  if ('ColumnDef' in element) return readColumn(run, element.ColumnDef, 'column', toOffset)
  const name = 'Constraint' in element ? element.Constraint.conname : undefined
  return { ...around(run), topic: 'Constraint' in element ? 'constraint' : '', ...(name === undefined ? {} : { name }), parts: [] }
}

function readCommand(run: readonly Piece[], { subtype, name, def }: AlterTableCmd, toOffset: (bytes: number) => number): Clause {
  if (subtype === 'AT_AddColumn' && def !== undefined && 'ColumnDef' in def) return readColumn(run, def.ColumnDef, 'column', toOffset)
  const named = subtype === 'AT_AddConstraint' && def !== undefined && 'Constraint' in def ? def.Constraint.conname : name
  // CLUSTER ON names an index, and says something of the table.
  const given = subtype === 'AT_ClusterOn' ? undefined : named
  return { ...around(run), topic: (subtype === undefined ? undefined : topics[subtype]) ?? '', ...(given === undefined ? {} : { name: given }), parts: [] }
}

/** The parts begin where the tree says; each ends with the last piece before the next one. */
function readColumn(run: readonly Piece[], defined: ColumnDef | CreateDomainStmt, topic: 'column' | 'domain', toOffset: (bytes: number) => number): Clause {
  const { typeName, collClause, constraints = [] } = defined
  const name = 'colname' in defined ? defined.colname : undefined
  const begins: { kind: PartKind; location: number | undefined }[] = [
    { kind: 'type', location: typeName?.location },
    { kind: 'collation', location: collClause?.location },
    ...constraints.flatMap((node) => {
      const { contype = 'CONSTR_CHECK', location } = 'Constraint' in node ? node.Constraint : {}
      // DEFERRABLE and the like are nodes of their own, and parts of what they stand behind.
      return contype.startsWith('CONSTR_ATTR_') ? [] : [{ kind: partKinds[contype] ?? 'constraint', location }]
    })
  ]
  const starts = begins.flatMap(({ kind, location }) => (location === undefined || location < 0 ? [] : [{ kind, start: toOffset(location) }]))
  const type = starts.find(({ kind }) => kind === 'type')
  const next = Math.min(...starts.filter(({ kind }) => kind !== 'type').map(({ start }) => start))
  const behindType = run.filter(({ kind, start }) => type !== undefined && kind === 'word' && start > type.start && start < next)
  const found = (kind: PartKind, words: RegExp): void => void starts.push(...behindType.filter(({ text }) => words.test(text)).slice(0, 1).map(({ start }) => ({ kind, start })))
  found('storage', /^(?:STORAGE|COMPRESSION)$/)
  found('options', /^OPTIONS$/)
  const sorted = starts.sort((left, right) => left.start - right.start)
  const parts = sorted.map(({ kind, start }, index): Part => {
    const limit = sorted[index + 1]?.start ?? Number.POSITIVE_INFINITY
    return { kind, start, end: run.filter((piece) => piece.start >= start && piece.start < limit).at(-1)?.end ?? start }
  })
  return { ...around(run), topic, ...(name === undefined ? {} : { name }), parts }
}
