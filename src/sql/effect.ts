import type { Node } from 'libpg-query'
import type { StatementKind } from './kind.js'
import { statementKind } from './kind.js'
import { hasWords } from './piece.js'
import { serverReach } from './server-reach.js'
import { parseStatement } from './tree.js'
import { stringsOf } from './type-name.js'

/**
 * Where it shows what a statement does.
 *
 * - `nowhere`: it does nothing that outlasts the session
 * - `catalogs`: in the catalogs of its database, all of it
 * - `data`: in rows, values of sequences and the like
 * - `opaque`: what it does cannot be told from its text, or shows neither in catalogs nor in rows
 */
export type Effect = 'nowhere' | 'catalogs' | 'data' | 'opaque'

const onData: ReadonlySet<StatementKind> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY', 'TRUNCATE TABLE'])

const onSession: ReadonlySet<StatementKind> = new Set([
  'BEGIN', 'COMMIT', 'ROLLBACK', 'SAVEPOINT', 'RELEASE', 'SET', 'SET CONSTRAINTS', 'RESET', 'SHOW', 'DISCARD', 'PREPARE', 'DEALLOCATE', 'LISTEN', 'UNLISTEN', 'LOCK TABLE',
  'DECLARE CURSOR', 'CLOSE CURSOR', 'FETCH', 'MOVE'
])

/** Statements that define something of a database, as all do that begin with these words; the rest of them is opaque. */
const defining = /^(?:CREATE|ALTER|DROP|COMMENT$|SECURITY LABEL$|GRANT$|REVOKE$|REASSIGN OWNED$|IMPORT FOREIGN SCHEMA$|SELECT INTO$)/

/** Of those, the ones that show elsewhere, or that leave out of the catalogs what they are about. */
const elsewhere = /(?: DATABASE| ROLE| TABLESPACE| SYSTEM| SUBSCRIPTION| LARGE OBJECT)$|^ALTER EXTENSION$/

/** Where the effect of one statement shows. */
export function effectOf(text: string): Effect {
  const kind = statementKind(text)
  if (onData.has(kind)) return 'data'
  if (onSession.has(kind)) return 'nowhere'
  if (kind === 'SELECT') return effectOfQuery(text)
  // Settings of a database or a role in it are in the catalogs.
  if ((kind === 'ALTER DATABASE' || kind === 'ALTER ROLE') && hasWords(text, 'SET') && serverReach(text) === undefined) return 'catalogs'
  if (!defining.test(kind) || elsewhere.test(kind)) return 'opaque'
  if (serverReach(text) !== undefined && kind !== 'REASSIGN OWNED' && kind !== 'DROP OWNED') return 'opaque'
  return (kind === 'ALTER SEQUENCE' || kind === 'ALTER TABLE') && hasWords(text, 'RESTART') ? 'data' : 'catalogs'
}

/** Functions that change nothing but settings of the session (pg_dump calls the one), or nothing at all. */
const harmless = new Set(['set_config', 'current_setting', 'pg_sleep', 'now', 'version', 'count', 'current_database'])
/** Functions that set the next value of a sequence. */
const ofSequences = new Set(['setval', 'nextval'])
const dataStatements = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'])

/** A query has an effect by the functions that it calls, of those that are not known any, and by what is written within WITH. */
function effectOfQuery(text: string): Effect {
  const tree = parseStatement(text)
  if (tree === undefined) return 'opaque'
  const found = new Set<Effect>()
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return
    for (const [key, value] of Object.entries(node)) {
      if (dataStatements.has(key)) found.add('data')
      if (key === 'FuncCall') found.add(effectOfCall((value as { readonly funcname?: readonly Node[] }).funcname ?? []))
      walk(value)
    }
  }
  walk(tree)
  return found.has('opaque') ? 'opaque' : found.has('data') ? 'data' : 'nowhere'
}

function effectOfCall(name: readonly Node[]): Effect {
  const last = stringsOf(name).at(-1) ?? ''
  return harmless.has(last) ? 'nowhere' : ofSequences.has(last) ? 'data' : 'opaque'
}

const locking = /^(?:CREATE|ALTER|DROP) (?:TABLE|INDEX|VIEW|SEQUENCE|TRIGGER|RULE|POLICY|FUNCTION|PROCEDURE|AGGREGATE|ROUTINE|TYPE|DOMAIN|STATISTICS|SCHEMA)$|^COMMENT$/

/** Whether a statement locks, as only those do that change relations, every relation that it changes, and calls no code of users. */
export function locksWhatItChanges(text: string): boolean {
  const kind = statementKind(text)
  return locking.test(kind) || onSession.has(kind)
}

/** Words without which nothing gets another name, that is there before and after: RENAME TO, SET SCHEMA, DROP ATTRIBUTE. */
const naming = /\b(?:rename|schema|attribute)\b/i

/** Whether a statement does nothing but define things, and leaves the names alone with which others are spelled. */
export function keepsNames(text: string): boolean {
  return effectOf(text) === 'catalogs' && !naming.test(text)
}
