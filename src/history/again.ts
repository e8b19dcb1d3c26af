import { spellingDifferences } from '../checksum/differences.js'
import type { Difference } from '../checksum/differences.js'
import { ScanError, scan } from '../sql/scanner.js'

/**
 * Why a generator writes again what it has written before.
 *
 * - `spelling`: what it writes is there already, and most likely the database keeps it in other words than it compares with
 * - `moment`: it writes the same but for values, which are those of the moment at which it runs
 * - `back and forth`: the second migration takes back what the first has done
 * - `unseen`: it writes the same once more, since it does not see what the first one has done
 * - `unknown`: none of these
 */
export type Again = 'spelling' | 'moment' | 'back and forth' | 'unseen' | 'unknown'

/** What is known of two migrations that a generator wrote one after the other. */
export interface Twice {
  /** Their statements. */
  readonly first: readonly string[]
  readonly second: readonly string[]
  /** Whether the first one changed the schema. */
  readonly changes: boolean
  /** Whether the second one changes nothing. */
  readonly isPhantom: boolean
  /** Whether the schema is behind the second one what it was before the first. */
  readonly isBack: boolean
}

/** Why a generator writes again, and where that shows: of values of the moment the first and the second one. */
export function explainAgain({ first, second, changes, isPhantom, isBack }: Twice): { readonly cause: Again; readonly values: readonly Difference[] } {
  if (isPhantom) return { cause: 'spelling', values: [] }
  if (changes && isBack) return { cause: 'back and forth', values: [] }
  const [left, right] = [first.join(';\n'), second.join(';\n')]
  if (first.length === 0 || second.length === 0) return { cause: 'unknown', values: [] }
  if (shapeOf(left, false) === shapeOf(right, false)) return { cause: 'unseen', values: [] }
  if (shapeOf(left, true) === shapeOf(right, true)) return { cause: 'moment', values: spellingDifferences(left, right) }
  return { cause: 'unknown', values: [] }
}

/** A text for all texts of the same words, with or without what is between quotes and what is a number. */
function shapeOf(text: string, anyValue: boolean): string {
  try {
    return scan(text)
      .filter(({ kind }) => kind !== 'line comment' && kind !== 'block comment')
      .map(({ text: token }) => (anyValue && /^(?:[eE]?'|\d|\$)/.test(token) ? '?' : token))
      .join(' ')
  } catch (error) {
    if (error instanceof ScanError) return text
    throw error
  }
}
