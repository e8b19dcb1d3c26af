import { hasSqlDetails, loadModule, parseSync, scanSync } from 'libpg-query'
import type { ScanToken } from 'libpg-query'
import { lexemeAfter } from './outline.js'
import { bytesIn, offsetOfCharacters } from './position.js'
import { ScanError } from './scan-error.js'

export { ScanError } from './scan-error.js'

/** What a token is. Keywords of every category are `keyword`; see `Token.keyword`. */
export type TokenKind =
  | 'keyword'
  | 'identifier'
  | 'string'
  | 'bit string'
  | 'number'
  | 'parameter'
  | 'operator'
  | 'punctuation'
  | 'line comment'
  | 'block comment'

/** PostgreSQL's categories of keywords, as `pg_get_keywords` has them. */
export type KeywordCategory = 'unreserved' | 'column name' | 'type or function name' | 'reserved'

/**
 * A token as PostgreSQL's own scanner reads it, but for `N'…'`, which it reads as two: behind a blank the N is another word.
 * `text` is as written, offsets are UTF-16 units, `end` is exclusive.
 */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
  readonly end: number
  readonly keyword?: KeywordCategory
}

/** Loads libpg-query; to be awaited once before anything in this folder reads SQL. */
export async function loadScanner(): Promise<void> {
  await loadModule()
}

/**
 * The tokens of a piece of SQL, comments included. psql's commands and COPY data are no SQL: see `splitScript`.
 *
 * @throws ScanError for what the scanner refuses
 */
export function scan(text: string): readonly Token[] {
  if (text === '') return []
  const nul = text.indexOf('\0')
  if (nul >= 0) throw new ScanError('null character not permitted', nul)
  const toOffset = bytesIn(text)
  const tokens: Token[] = []
  let national: number | undefined
  for (const token of scanned(text)) {
    const start = national ?? toOffset(token.start)
    const end = toOffset(token.end)
    const keyword = categories[token.keywordName]
    national = keyword !== undefined && end - start === 1 ? start : undefined
    if (national === undefined) tokens.push({ kind: kindOf(token), text: text.slice(start, end), start, end, ...(keyword === undefined ? {} : { keyword }) })
  }
  return tokens
}

function scanned(text: string): readonly ScanToken[] {
  // libpg-query writes its answer as JSON and leaves control characters in it as they are, which no JSON reader takes. They
  // can only stand in literals, comments and white space, so blanks of the same length do not move any token.
  const printable = text.replace(/(?=\p{ASCII})[^\P{Cc}\t\n\r]/gu, ' ')
  try {
    return scanSync(printable).tokens
  } catch {
    throw refusal(printable)
  }
}

/** Finds what `scanSync` does not say when it refuses a text: where, and why. */
function refusal(text: string): ScanError {
  try {
    for (let lexeme = lexemeAfter(text, 0); lexeme !== undefined; lexeme = lexemeAfter(text, lexeme.end));
    parseSync(text)
  } catch (error) {
    if (error instanceof ScanError) return error
    if (hasSqlDetails(error)) return new ScanError(error.message, offsetOfCharacters(text, error.sqlDetails?.cursorPosition ?? 0))
    throw error
  }
  return new ScanError('cannot be read', 0)
}

const categories: Readonly<Record<string, KeywordCategory>> = {
  UNRESERVED_KEYWORD: 'unreserved',
  COL_NAME_KEYWORD: 'column name',
  TYPE_FUNC_NAME_KEYWORD: 'type or function name',
  RESERVED_KEYWORD: 'reserved'
}

/** Token numbers of gram.y in PostgreSQL 18; libpg-query names only some of them. */
const kinds: Readonly<Record<number, TokenKind>> = {
  258: 'identifier', // IDENT
  259: 'identifier', // UIDENT, U&"…"
  260: 'number', // FCONST
  261: 'string', // SCONST
  262: 'string', // USCONST, U&'…'
  263: 'bit string', // BCONST
  264: 'bit string', // XCONST
  265: 'operator', // Op
  266: 'number', // ICONST
  267: 'parameter', // PARAM
  268: 'operator', // TYPECAST
  269: 'operator', // DOT_DOT
  270: 'operator', // COLON_EQUALS
  271: 'operator', // EQUALS_GREATER
  272: 'operator', // LESS_EQUALS
  273: 'operator', // GREATER_EQUALS
  274: 'operator', // NOT_EQUALS
  275: 'line comment',
  276: 'block comment'
}

function kindOf(token: ScanToken): TokenKind {
  if (token.keywordName in categories) return 'keyword'
  return kinds[token.tokenType] ?? ('+-*/%^<>='.includes(String.fromCharCode(token.tokenType)) ? 'operator' : 'punctuation')
}
