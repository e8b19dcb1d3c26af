import { storedName } from '../sql/name.js'
import { ScanError, scan } from '../sql/scanner.js'
import type { Token } from '../sql/scanner.js'

/** A token of PostgreSQL's scanner and the white space in front of it. */
export interface Word extends Pick<Token, 'kind' | 'text' | 'keyword'> {
  readonly before: string
}

/**
 * The tokens of a text, comments included; undefined where PostgreSQL's scanner would read others, or refuses it. Written
 * one behind the other with what is before each they are the text, but for white space at its end.
 */
export function readWords(text: string): readonly Word[] | undefined {
  try {
    const tokens = scan(text)
    if (goesOnBehindComment(tokens)) return undefined
    return tokens.map(({ start, end: _, ...token }, index) => ({ ...token, before: text.slice(tokens[index - 1]?.end ?? 0, start) }))
  } catch (error) {
    if (error instanceof ScanError) return undefined
    throw error
  }
}

export function writeWords(words: readonly Word[]): string {
  return words.map(({ before, text }) => before + text).join('')
}

export function isComment(word: Word): boolean {
  return word.kind === 'line comment' || word.kind === 'block comment'
}

/** Whether it is a keyword or a name that is not in quotes. */
export function isUnquoted(word: Word | undefined): word is Word {
  return word?.kind === 'keyword' || (word?.kind === 'identifier' && !word.text.includes('"'))
}

/** Whether it is one of these words, which are in lower case, and not in quotes. */
export function is(word: Word | undefined, ...texts: readonly string[]): boolean {
  return isUnquoted(word) && texts.includes(word.text.toLowerCase())
}

/** The name that a word stands for where it is one. */
export function nameOf(word: Word | undefined): string | undefined {
  return word?.kind === 'keyword' || word?.kind === 'identifier' ? storedName(word.text) : undefined
}

/**
 * Whether a literal goes on behind a line comment. Servers read both as one, which stays an escape string where it is one; the
 * scanner in libpg-query begins another.
 */
function goesOnBehindComment(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    if (token.kind !== 'line comment' || !isLiteral(tokens[index - 1])) return false
    const next = tokens.slice(index).find(({ kind }) => kind !== 'line comment')
    return isLiteral(next) && next?.text.startsWith("'") === true
  })
}

function isLiteral(token: Token | undefined): boolean {
  return (token?.kind === 'string' || token?.kind === 'bit string') && token.text.endsWith("'")
}
