import { sameTokens } from '../../sql/tokens.js'
import { text } from '../ddl/model.js'
import type { Spelling } from './rule.js'

/** Languages whose bodies are made of PostgreSQL's own tokens. In others white space can mean something. */
const languages = new Set(['sql', 'plpgsql'])

/** Whether two bodies are made of the same tokens. */
export function hasSameTokens({ current, desired, difference }: Spelling): boolean {
  if (difference.name !== 'body' || text(current, 'language') !== text(desired, 'language') || !languages.has(text(desired, 'language') ?? '')) return false
  const { current: left, desired: right } = difference
  return typeof left === 'string' && typeof right === 'string' && sameTokens(left, right)
}
