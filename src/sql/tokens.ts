import { ScanError, scan } from './scanner.js'

/**
 * Whether two texts are made of the same tokens: they differ outside of literals, quoted names and dollar quotes only, in
 * comments, white space and the case of words. Texts that cannot be scanned are the same where they are equal.
 */
export function sameTokens(left: string, right: string): boolean {
  const [one, other] = [tokensOf(left), tokensOf(right)]
  return one === undefined || other === undefined ? left === right : one === other
}

/** Words that are not quoted fold to lower case (PostgreSQL manual, 4.1.1). */
function tokensOf(text: string): string | undefined {
  try {
    const tokens = scan(text).filter(({ kind }) => kind !== 'line comment' && kind !== 'block comment')
    return JSON.stringify(tokens.map(({ kind, text: written }) => (kind === 'keyword' || kind === 'identifier' ? folded(written) : written)))
  } catch (error) {
    if (error instanceof ScanError) return undefined
    throw error
  }
}

function folded(word: string): string {
  return /^(?:"|[uU]&")/.test(word) ? word : word.toLowerCase()
}
