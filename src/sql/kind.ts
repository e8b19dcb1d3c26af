import { leadingWords, piecesOf } from './piece.js'

/** The types of objects that CREATE, ALTER and DROP take, in the words of the command tag. */
const objectTypes = [
  'ACCESS METHOD', 'AGGREGATE', 'CAST', 'COLLATION', 'CONVERSION', 'DATABASE', 'DEFAULT PRIVILEGES', 'DOMAIN', 'EVENT TRIGGER', 'EXTENSION',
  'FOREIGN DATA WRAPPER', 'FOREIGN TABLE', 'FUNCTION', 'INDEX', 'LANGUAGE', 'LARGE OBJECT', 'MATERIALIZED VIEW', 'OPERATOR',
  'OPERATOR CLASS', 'OPERATOR FAMILY', 'OWNED', 'POLICY', 'PROCEDURE', 'PUBLICATION', 'ROLE', 'ROUTINE', 'RULE', 'SCHEMA', 'SEQUENCE',
  'SERVER', 'STATISTICS', 'SUBSCRIPTION', 'SYSTEM', 'TABLE', 'TABLESPACE', 'TEXT SEARCH CONFIGURATION', 'TEXT SEARCH DICTIONARY',
  'TEXT SEARCH PARSER', 'TEXT SEARCH TEMPLATE', 'TRANSFORM', 'TRIGGER', 'TYPE', 'USER MAPPING', 'VIEW'
] as const

/** Command tags that are the first words of the statement. */
const literalTags = [
  'ANALYZE', 'BEGIN', 'CALL', 'CHECKPOINT', 'CLUSTER', 'COMMENT', 'COMMIT', 'COMMIT PREPARED', 'COPY', 'DEALLOCATE', 'DELETE', 'DISCARD', 'DO',
  'EXECUTE', 'EXPLAIN', 'FETCH', 'GRANT', 'IMPORT FOREIGN SCHEMA', 'INSERT', 'LISTEN', 'LOAD', 'MERGE', 'MOVE', 'NOTIFY', 'PREPARE',
  'PREPARE TRANSACTION', 'REASSIGN OWNED', 'REFRESH MATERIALIZED VIEW', 'REINDEX', 'RELEASE', 'RESET', 'REVOKE', 'ROLLBACK',
  'ROLLBACK PREPARED', 'SAVEPOINT', 'SECURITY LABEL', 'SELECT', 'SET', 'SET CONSTRAINTS', 'SHOW', 'UNLISTEN', 'UPDATE', 'VACUUM'
] as const

/** Command tags for which the statement has other words. */
const respelledTags = {
  ABORT: 'ROLLBACK', ANALYSE: 'ANALYZE', CLOSE: 'CLOSE CURSOR', DECLARE: 'DECLARE CURSOR', END: 'COMMIT', LOCK: 'LOCK TABLE',
  'START TRANSACTION': 'BEGIN', TABLE: 'SELECT', TRUNCATE: 'TRUNCATE TABLE', VALUES: 'SELECT'
} as const

type ObjectType = (typeof objectTypes)[number]

/**
 * What a statement does, in the words of its command tag (cmdtaglist.h of PostgreSQL), with these liberties: START TRANSACTION
 * is `BEGIN`, DISCARD and DEALLOCATE do not say of what, DECLARE is `DECLARE CURSOR`. `UNKNOWN` is what no rule here fits.
 */
export type StatementKind =
  | `CREATE ${ObjectType}`
  | `ALTER ${ObjectType}`
  | `DROP ${ObjectType}`
  | (typeof literalTags)[number]
  | (typeof respelledTags)[keyof typeof respelledTags]
  | 'CREATE TABLE AS'
  | 'SELECT INTO'
  | 'GRANT ROLE'
  | 'REVOKE ROLE'
  | 'UNKNOWN'

/** Words that may stand between CREATE, ALTER or DROP and the type of the object. */
const modifiers: ReadonlySet<string> = new Set([
  'OR', 'REPLACE', 'GLOBAL', 'LOCAL', 'TEMP', 'TEMPORARY', 'UNLOGGED', 'UNIQUE', 'RECURSIVE', 'CONSTRAINT', 'TRUSTED', 'PROCEDURAL'
])

const knownTypes: ReadonlySet<string> = new Set(objectTypes)
const knownTags: ReadonlyMap<string, StatementKind> = new Map([
  ...literalTags.map((tag): [string, StatementKind] => [tag, tag]),
  ...(Object.entries(respelledTags) as [string, StatementKind][])
])

/** No command tag, and no run of words before the type of an object, is longer. */
const mostWords = 8

/** Kinds of texts that were asked for: whoever splits, sends, judges or explains a statement asks for the same ones. */
const knownKinds = new Map<string, StatementKind>()
/** So many texts are kept alive for that. */
const mostKnown = 10_000

/** The kind of the first statement in a text, from its words alone; never throws. */
export function statementKind(text: string): StatementKind {
  const known = knownKinds.get(text)
  if (known !== undefined) return known
  if (knownKinds.size === mostKnown) knownKinds.clear()
  const kind = kindOf(text)
  knownKinds.set(text, kind)
  return kind
}

function kindOf(text: string): StatementKind {
  const words = leadingWords(text, mostWords)
  const [first] = words
  switch (first) {
    case undefined:
      return startsInParentheses(text) ? 'SELECT' : 'UNKNOWN'
    case 'CREATE':
    case 'ALTER':
    case 'DROP':
      return definitionKind(text, first, words)
    case 'WITH':
      return queryKind(text)
    case 'SELECT':
      return selectsInto(text) ? 'SELECT INTO' : 'SELECT'
    case 'GRANT':
    case 'REVOKE':
      return namesObjects(text) ? first : `${first} ROLE`
  }
  for (let length = 3; length > 0; length--) {
    const tag = knownTags.get(words.slice(0, length).join(' '))
    if (tag !== undefined) return tag
  }
  return 'UNKNOWN'
}

function startsInParentheses(text: string): boolean {
  for (const piece of piecesOf(text)) return piece.text === '('
  return false
}

function definitionKind(text: string, verb: 'CREATE' | 'ALTER' | 'DROP', words: readonly string[]): StatementKind {
  const rest = words.slice(1)
  // CREATE DEFAULT CONVERSION has a modifier of which ALTER DEFAULT PRIVILEGES makes a type.
  while (rest[0] !== undefined && (modifiers.has(rest[0]) || (rest[0] === 'DEFAULT' && rest[1] !== 'PRIVILEGES'))) rest.shift()
  if (rest[0] === 'USER' && rest[1] !== 'MAPPING') return `${verb} ROLE`
  if (rest[0] === 'GROUP') return `${verb} ROLE`
  for (let length = 3; length > 0; length--) {
    const type = rest.slice(0, length).join(' ')
    if (!isObjectType(type)) continue
    return verb === 'CREATE' && type === 'TABLE' && definesByQuery(text) ? 'CREATE TABLE AS' : `${verb} ${type}`
  }
  return 'UNKNOWN'
}

function isObjectType(type: string): type is ObjectType {
  return knownTypes.has(type)
}

/** Without this there is no query behind an AS. */
const mayBeQuery = /\bas(?:\s*(?:\(|--|\/\*)|\s+(?:select|values|table|with|execute)\b)/i

function definesByQuery(text: string): boolean {
  if (!mayBeQuery.test(text)) return false
  for (const piece of piecesOf(text)) if (piece.kind === 'word' && piece.depth === 0 && piece.text === 'AS') return true
  return false
}

const queryVerbs: Readonly<Record<string, StatementKind>> = {
  SELECT: 'SELECT', VALUES: 'SELECT', TABLE: 'SELECT', INSERT: 'INSERT', UPDATE: 'UPDATE', DELETE: 'DELETE', MERGE: 'MERGE'
}

/** The kind of a statement that starts with WITH: its verb is the first one that is not in parentheses. */
function queryKind(text: string): StatementKind {
  for (const piece of piecesOf(text)) {
    const kind = piece.kind === 'word' && piece.depth === 0 ? queryVerbs[piece.text] : undefined
    if (kind !== undefined) return kind === 'SELECT' && selectsInto(text) ? 'SELECT INTO' : kind
  }
  return 'SELECT'
}

function selectsInto(text: string): boolean {
  let previous = ''
  for (const piece of piecesOf(text)) {
    // INTO is reserved: only after AS or a dot can it be a name.
    if (piece.kind === 'word' && piece.depth === 0 && piece.text === 'INTO' && previous !== 'AS' && previous !== '.') return true
    previous = piece.text
  }
  return false
}

/** Whether a GRANT or REVOKE is about privileges ON something, and not about membership in roles. */
function namesObjects(text: string): boolean {
  for (const piece of piecesOf(text)) {
    if (piece.kind !== 'word' || piece.depth > 0) continue
    if (piece.text === 'ON') return true
    if (piece.text === 'TO' || piece.text === 'FROM') return false
  }
  return false
}
