import type { RoleSpec } from 'libpg-query'
import type { Stretch } from './clauses.js'
import { piecesOf } from './piece.js'
import { quoteIdentifier } from './quote.js'
import { parseStatement } from './tree.js'
import { stringsOf } from './type-name.js'

/** What a GRANT of privileges says, objects aside. */
export interface GrantStatement {
  /** Where the privileges are listed. */
  readonly list: Stretch
  /** In upper case; `all` where the statement says so. */
  readonly privileges: readonly string[] | 'all'
  /** As stored, each once: the columns that any of the privileges is limited to. */
  readonly columns: readonly string[]
  /** Whether the privileges are limited to columns; `mixed` where only some are. */
  readonly limited: boolean | 'mixed'
  /** How many objects are listed; 0 for ALL … IN SCHEMA. */
  readonly objects: number
  /** As `quote_ident` writes them, or `PUBLIC`; those that depend on the session are undefined. */
  readonly grantees: readonly (string | undefined)[]
  readonly withOption: boolean
}

/** Reads a GRANT; undefined for anything else, REVOKE and GRANT of roles too. */
export function readGrant(statement: string): GrantStatement | undefined {
  if (!/^\s*grant\b/i.test(statement)) return undefined
  const tree = parseStatement(statement)
  const pieces = [...piecesOf(statement)]
  const on = pieces.findIndex(({ kind, text, depth }) => kind === 'word' && text === 'ON' && depth === 0)
  const [first, last] = [pieces[1], pieces[on - 1]]
  if (tree === undefined || !('GrantStmt' in tree) || first === undefined || last === undefined) return undefined
  const { privileges, objects = [], targtype, grantees = [], grant_option } = tree.GrantStmt
  const listed = (privileges ?? []).flatMap((node) => ('AccessPriv' in node ? [node.AccessPriv] : []))
  const limited = listed.filter(({ cols = [] }) => cols.length > 0).length
  return {
    list: { start: first.start, end: last.end },
    privileges: privileges === undefined || listed.some(({ priv_name }) => priv_name === undefined) ? 'all' : listed.map(({ priv_name = '' }) => priv_name.toUpperCase()),
    columns: [...new Set(listed.flatMap(({ cols }) => stringsOf(cols)))],
    limited: limited === 0 ? false : limited === listed.length ? true : 'mixed',
    objects: targtype === 'ACL_TARGET_OBJECT' ? objects.length : 0,
    grantees: grantees.map((node) => ('RoleSpec' in node ? granteeOf(node.RoleSpec) : undefined)),
    withOption: grant_option === true
  }
}

function granteeOf({ roletype, rolename }: RoleSpec): string | undefined {
  return roletype === 'ROLESPEC_PUBLIC' ? 'PUBLIC' : rolename === undefined ? undefined : quoteIdentifier(rolename)
}
