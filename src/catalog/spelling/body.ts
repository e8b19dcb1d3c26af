import { ScanError, scan } from '../../sql/scanner.js'
import { text } from '../ddl/model.js'
import type { Spelling } from './rule.js'

/** Languages whose bodies are made of PostgreSQL's own tokens. In others white space can mean something. */
const languages = new Set(['sql', 'plpgsql'])

/** Whether two bodies are made of the same tokens: they differ outside of literals, quoted names and dollar quotes only. */
export function hasSameTokens({ current, desired, difference }: Spelling): boolean {
  if (difference.name !== 'body' || text(current, 'language') !== text(desired, 'language') || !languages.has(text(desired, 'language') ?? '')) return false
  const [left, right] = [tokensOf(difference.current), tokensOf(difference.desired)]
  return left !== undefined && left === right
}

/** Words that are not quoted fold to lower case (PostgreSQL manual, 4.1.1); undefined where a body cannot be scanned. */
function tokensOf(body: unknown): string | undefined {
  if (typeof body !== 'string') return undefined
  try {
    const tokens = scan(body).filter(({ kind }) => kind !== 'line comment' && kind !== 'block comment')
    return JSON.stringify(tokens.map(({ kind, text: written }) => (kind === 'keyword' || kind === 'identifier' ? folded(written) : written)))
  } catch (error) {
    if (error instanceof ScanError) return undefined
    throw error
  }
}

function folded(word: string): string {
  return /^(?:"|[uU]&")/.test(word) ? word : word.toLowerCase()
}
