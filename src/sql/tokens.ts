import { foldCase } from './name.js'
import { ScanError, scan } from './scanner.js'

/**
 * Whether two texts are made of the same tokens: they differ outside of literals, quoted names and dollar quotes only, in
 * comments, white space and the case of words.
 */
export function sameTokens(left: string, right: string): boolean {
  return tokensOf(left) === tokensOf(right)
}

/**
 * A text for all texts that are made of the same tokens. Words that are not quoted fold to lower case (PostgreSQL manual, 4.1.1). What
 * cannot be scanned stands for itself.
 */
export function tokensOf(text: string): string {
  try {
    const tokens = scan(text).filter(({ kind }) => kind !== 'line comment' && kind !== 'block comment')
    return JSON.stringify(tokens.map(({ kind, text: written }) => (kind === 'keyword' || kind === 'identifier' ? folded(written) : written)))
  } catch (error) {
    if (error instanceof ScanError) return text
    throw error
  }
}

function folded(word: string): string {
  return /^(?:"|[uU]&")/.test(word) ? word : foldCase(word)
}
