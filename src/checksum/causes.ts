import { spellingDifferences } from '../history/spelling.js'
import type { Difference } from '../history/spelling.js'

export type Cause = string
export interface CauseContext {
  readonly major: number
  columnsOf(name: readonly string[]): readonly string[] | undefined
  keyOf(name: readonly string[]): readonly string[]
}
export interface Causes { readonly causes: readonly Cause[]; readonly rest: readonly Difference[] }
export const reasons: readonly { readonly name: Cause; readonly description: string; readonly advice: string }[] = [
  { name: 'white-space', description: 'White space differs.', advice: 'Write it with the same white space.' }
]
export function findCauses(committed: string, current: string, _reduce: (text: string) => string, _context: CauseContext): Causes {
  return { causes: ['white-space'], rest: spellingDifferences(committed, current) }
}
