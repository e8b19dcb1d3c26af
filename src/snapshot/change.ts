import type { Aspect } from '../config/policy.js'
import type { Value } from './object.js'

/** One attribute that differs. */
export interface AttributeChange {
  readonly name: string
  readonly current: Value
  readonly desired: Value
}

/**
 * The values of an attribute with `…` for what lists have in common, so that of many privileges those are seen that differ.
 * Lists that differ in their order alone stay whole.
 */
export function differingParts({ current, desired }: Pick<AttributeChange, 'current' | 'desired'>): readonly [current: Value, desired: Value] {
  if (!Array.isArray(current) || !Array.isArray(desired)) return [current, desired]
  const [from, to] = [current as readonly string[], desired as readonly string[]]
  const [left, right] = [from.filter((each) => !to.includes(each)), to.filter((each) => !from.includes(each))]
  if (left.length + right.length === 0) return [current, desired]
  return [left.length === from.length ? left : ['…', ...left], right.length === to.length ? right : ['…', ...right]]
}

/**
 * What one aspect of one object needs so that what exists (current) becomes what should be (desired).
 *
 * `certainty` says how much the difference is worth: `proven` to be one, `likely` only another spelling, or `unknown`
 * because it cannot be compared here; `reason` then says why.
 */
export interface Change {
  readonly action: 'create' | 'modify' | 'drop'
  readonly kind: string
  readonly name: string
  readonly aspect: Aspect
  readonly certainty: 'proven' | 'likely' | 'unknown'
  readonly reason?: string
  /** Empty where an object is created or dropped as a whole. */
  readonly attributes: readonly AttributeChange[]
}

/** An object that looked different and is equal all the same, and the rule that proves it. */
export interface Equality {
  readonly kind: string
  readonly name: string
  readonly rule: string
}

/** The outcome of comparing two snapshots. */
export interface Comparison {
  readonly changes: readonly Change[]
  /** Objects that both sides have and that need no change in any aspect. */
  readonly unchanged: number
  readonly equalities: readonly Equality[]
}
