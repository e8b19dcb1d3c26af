import { ScanError } from './scan-error.js'

/**
 * What a stretch of a script is, as far as splitting needs to know. `word` is a keyword, an unquoted identifier or a number,
 * `identifier` a quoted one; a `symbol` is any other single character.
 */
export type LexemeKind = 'word' | 'identifier' | 'literal' | 'comment' | 'symbol'

/** A stretch of a text; offsets are UTF-16 units, `end` is exclusive. */
export interface Lexeme {
  readonly kind: LexemeKind
  readonly start: number
  readonly end: number
}

// These follow scan.l of PostgreSQL; every character beyond ASCII is a letter there.
const blank = /[ \t\n\r\f\v]*/y
const word = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y
const number = /[0-9][\w\u0080-\uffff]*/y
const parameter = /\$[0-9]+/y
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y
const lineComment = /--[^\n\r]*/y
// A literal goes on after white space that holds a line end, and keeps the rules for backslashes of its first part. Servers
// allow comments in between; the scanner in libpg-query, which was changed to give comments, does not.
const continuation = /(?:[ \t\f\v]|--[^\n\r]*)*[\n\r](?:[ \t\n\r\f\v]|--[^\n\r]*[\n\r])*'/y

/**
 * Reads the next lexeme at or after an offset; undefined at the end of the text.
 *
 * This is not PostgreSQL's scanner but, like the one inside psql, only sees where literals and comments begin and end. It
 * has to exist beside libpg-query's, which cannot read a text with COPY data or psql's commands in it, gives no position
 * for an unterminated literal, and is some forty times slower. Tests hold the two together.
 *
 * @throws ScanError for a literal, quoted identifier or comment that never ends
 */
export function lexemeAfter(text: string, offset: number): Lexeme | undefined {
  const start = matchEnd(blank, text, offset) ?? offset
  if (start >= text.length) return undefined
  switch (text[start]) {
    case "'":
      return { kind: 'literal', start, end: endOfQuotes(text, start, start, "'") }
    case '"':
      return { kind: 'identifier', start, end: endOfQuotes(text, start, start, '"') }
    case '$':
      return dollar(text, start)
    // The commonest symbols, before the patterns are tried.
    case ',':
    case '(':
    case ')':
    case ';':
    case '.':
      return { kind: 'symbol', start, end: start + 1 }
    case '-':
      return commentOr(start, matchEnd(lineComment, text, start))
    case '/':
      return commentOr(start, text[start + 1] === '*' ? endOfBlockComment(text, start) : undefined)
    default:
      return wordOrSymbol(text, start)
  }
}

function wordOrSymbol(text: string, start: number): Lexeme {
  const wordEnd = matchEnd(word, text, start)
  if (wordEnd !== undefined) return prefixed(text, start, wordEnd) ?? { kind: 'word', start, end: wordEnd }
  const numberEnd = matchEnd(number, text, start)
  return numberEnd === undefined ? { kind: 'symbol', start, end: start + 1 } : { kind: 'word', start, end: numberEnd }
}

function commentOr(start: number, end: number | undefined): Lexeme {
  return end === undefined ? { kind: 'symbol', start, end: start + 1 } : { kind: 'comment', start, end }
}

/** Literals and identifiers that start with a letter: `E'…'`, `B'…'`, `X'…'`, `N'…'`, `U&'…'` and `U&"…"`. */
function prefixed(text: string, start: number, wordEnd: number): Lexeme | undefined {
  if (wordEnd !== start + 1) return undefined
  const next = text[wordEnd]
  const letter = text[start]?.toUpperCase()
  if (next === "'" && letter === 'E') return { kind: 'literal', start, end: endOfEscapes(text, start) }
  if (next === "'" && letter === 'N') return { kind: 'literal', start, end: endOfQuotes(text, start, wordEnd, next) }
  if (next === "'" && (letter === 'B' || letter === 'X')) return { kind: 'literal', start, end: endOfQuotes(text, start, wordEnd, next, false) }
  const quote = letter === 'U' && next === '&' ? text[wordEnd + 1] : undefined
  if (quote === "'") return { kind: 'literal', start, end: endOfQuotes(text, start, wordEnd + 1, quote) }
  return quote === '"' ? { kind: 'identifier', start, end: endOfQuotes(text, start, wordEnd + 1, quote) } : undefined
}

function dollar(text: string, start: number): Lexeme {
  const parameterEnd = matchEnd(parameter, text, start)
  if (parameterEnd !== undefined) return { kind: 'word', start, end: parameterEnd }
  const tagEnd = matchEnd(dollarTag, text, start)
  if (tagEnd === undefined) return { kind: 'symbol', start, end: start + 1 }
  const tag = text.slice(start, tagEnd)
  const close = text.indexOf(tag, tagEnd)
  if (close < 0) throw new ScanError('unterminated dollar-quoted string', start)
  return { kind: 'literal', start, end: close + tag.length }
}

/** The end of what is in quotes from `open` on. A quote inside is doubled, except in bit strings, which cannot hold one. */
function endOfQuotes(text: string, start: number, open: number, quote: "'" | '"', doubles = true): number {
  for (let close = text.indexOf(quote, open + 1); close >= 0; close = text.indexOf(quote, close)) {
    if (doubles && text[close + 1] === quote) {
      close += 2
      continue
    }
    const reopened = quote === "'" ? matchEnd(continuation, text, close + 1) : undefined
    if (reopened === undefined) return close + 1
    close = reopened
  }
  throw new ScanError(quote === "'" ? 'unterminated quoted string' : 'unterminated quoted identifier', start)
}

function endOfEscapes(text: string, start: number): number {
  for (let at = start + 2; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === "'") {
      if (text[at + 1] === "'") at++
      else {
        const reopened = matchEnd(continuation, text, at + 1)
        if (reopened === undefined) return at + 1
        at = reopened - 1
      }
    }
  }
  throw new ScanError('unterminated quoted string', start)
}

function endOfBlockComment(text: string, start: number): number {
  const mark = /\/\*|\*\//g
  mark.lastIndex = start + 2
  for (let depth = 1, found = mark.exec(text); found !== null; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1
    if (depth === 0) return mark.lastIndex
  }
  throw new ScanError('unterminated /* comment', start)
}

/** Where a sticky pattern that starts at `offset` ends; undefined where it does not match. */
function matchEnd(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : undefined
}
