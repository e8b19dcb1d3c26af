import type { Node, RoleSpec } from 'libpg-query'
import { statementKind } from './kind.js'
import { storedName } from './name.js'
import { leadingWords, piecesOf } from './piece.js'
import { parseStatement } from './tree.js'

export { statementKind } from './kind.js'
export type { StatementKind } from './kind.js'
export { runsOutsideTransaction } from './outside.js'

/** What a transaction control statement does; `PREPARE TRANSACTION` and its partners are none of these. */
export function transactionControl(text: string): 'begin' | 'commit' | 'rollback' | 'savepoint' | undefined {
  switch (statementKind(text)) {
    case 'BEGIN':
      return 'begin'
    case 'COMMIT':
      return 'commit'
    case 'ROLLBACK':
      return returnsToSavepoint(text) ? 'savepoint' : 'rollback'
    case 'SAVEPOINT':
    case 'RELEASE':
      return 'savepoint'
    default:
      return undefined
  }
}

/** Whether the statement is SET of a parameter (not SET CONSTRAINTS), RESET or a SET of the transaction. */
export function isSet(text: string): boolean {
  const kind = statementKind(text)
  return kind === 'SET' || kind === 'RESET'
}

/** Whether a statement is GRANT, REVOKE or ALTER DEFAULT PRIVILEGES; membership in a role is none of these. */
export function statesPrivileges(text: string): boolean {
  const kind = statementKind(text)
  return kind === 'GRANT' || kind === 'REVOKE' || kind === 'ALTER DEFAULT PRIVILEGES'
}

/** Where a statement names a database; offsets are UTF-16 units, `end` is exclusive. */
export interface DatabaseName {
  readonly start: number
  readonly end: number
  /** The names as stored; only GRANT and REVOKE take more than one, and `start` to `end` then holds the whole list. */
  readonly names: readonly string[]
}

/** The words before the name of a database, by kind of statement; CREATE and DROP DATABASE speak of another one. */
const beforeDatabase: Readonly<Record<string, readonly string[]>> = {
  'ALTER DATABASE': ['ALTER DATABASE'],
  'ALTER ROLE': ['IN DATABASE'],
  COMMENT: ['ON DATABASE'],
  GRANT: ['ON DATABASE'],
  REINDEX: ['REINDEX DATABASE', 'REINDEX SYSTEM', ') DATABASE', ') SYSTEM'],
  REVOKE: ['ON DATABASE'],
  'SECURITY LABEL': ['ON DATABASE']
}

/**
 * Where a statement names the database that it is meant to run in, so that another name can be put there; undefined where it
 * names none.
 */
export function databaseName(text: string): DatabaseName | undefined {
  const openings = beforeDatabase[statementKind(text)] ?? []
  let before = ''
  let previous = ''
  let found: DatabaseName | undefined
  for (const { kind, text: piece, start, end, depth } of piecesOf(text)) {
    if (depth > 0) continue
    if (found !== undefined && piece !== ',' && previous !== ',') return found
    const isName = kind === 'identifier' || (kind === 'word' && piece !== 'CONCURRENTLY')
    if (isName && (previous === ',' ? found !== undefined : openings.includes(`${before} ${previous}`))) {
      found = { start: found?.start ?? start, end, names: [...(found?.names ?? []), storedName(text.slice(start, end))] }
    }
    if (piece === 'CONCURRENTLY') continue
    before = previous
    previous = piece
  }
  return found
}

/**
 * The roles that a statement makes owners, now (OWNER TO, AUTHORIZATION, REASSIGN OWNED) or of what is created after it (SET
 * ROLE, SET SESSION AUTHORIZATION); names as stored. CURRENT_USER and its like, NONE and DEFAULT are not listed: they say
 * no more than "whoever runs this".
 */
export function statesOwner(text: string): readonly string[] {
  if (!/owne|authorization|role/i.test(text)) return []
  const tree = parseStatement(text)
  return tree === undefined ? [] : ownersIn(tree)
}

function ownersIn(tree: Node): readonly string[] {
  if ('AlterOwnerStmt' in tree) return named(tree.AlterOwnerStmt.newowner)
  if ('CreateSchemaStmt' in tree) return named(tree.CreateSchemaStmt.authrole)
  if ('ReassignOwnedStmt' in tree) return named(tree.ReassignOwnedStmt.newrole)
  if ('AlterTableStmt' in tree) {
    return (tree.AlterTableStmt.cmds ?? []).flatMap((command) => ('AlterTableCmd' in command ? named(command.AlterTableCmd.newowner) : []))
  }
  if (!('VariableSetStmt' in tree)) return []
  const { kind, name, args } = tree.VariableSetStmt
  if (kind !== 'VAR_SET_VALUE' || (name !== 'role' && name !== 'session_authorization')) return []
  return (args ?? []).flatMap((value) => {
    const role = 'A_Const' in value ? value.A_Const.sval?.sval : undefined
    return role === undefined || role === 'none' ? [] : [role]
  })
}

function named(role: RoleSpec | undefined): readonly string[] {
  return role?.roletype === 'ROLESPEC_CSTRING' && role.rolename !== undefined ? [role.rolename] : []
}

function returnsToSavepoint(text: string): boolean {
  const [, second, third] = leadingWords(text, 3)
  return second === 'TO' || ((second === 'WORK' || second === 'TRANSACTION') && third === 'TO')
}
