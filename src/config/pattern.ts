import { isMatch } from 'matcher'
import type { Outcome } from './outcome.js'
import { failure, success } from './outcome.js'

/** A pattern of `ignore`: which objects to leave out, by kind and by name. In both, `*` matches any characters, dots and spaces too. */
export interface ObjectPattern {
  readonly kind: string
  readonly name: string
  /** As it was written, for messages. */
  readonly text: string
}

/**
 * Reads `kind:glob`, such as `table:public.tmp_*`, `materialized view:public.*` or `*:audit.*`.
 *
 * The kind is required: a pattern that leaves out more than its author thought of would be a silent gap.
 * Only the first colon divides, since quoted identifiers may hold others.
 */
export function parsePattern(text: string): Outcome<ObjectPattern> {
  const colon = text.indexOf(':')
  const kind = text.slice(0, Math.max(colon, 0)).trim()
  const name = text.slice(colon + 1).trim()
  if (colon === -1) return failure(`"${text}" names no kind: write \`kind:name\`, such as \`table:${text}\`, or \`*:${text}\` for every kind.`)
  if (kind === '' || name === '') return failure(`"${text}" is not a pattern: write \`kind:name\`, such as \`table:public.tmp_*\`.`)
  if (kind.startsWith('!') || name.startsWith('!')) return failure(`"${text}" begins with \`!\`, and a pattern cannot be negated.`)
  if (!/^[a-z* -]+$/i.test(kind)) return failure(`"${kind}" in "${text}" is not a kind: kinds are words such as \`table\` or \`materialized view\`.`)
  return success({ kind, name, text })
}

/** Whether the pattern covers this object. Names are compared letter by letter, as PostgreSQL does; kinds whatever their case. */
export function matchesPattern(pattern: Pick<ObjectPattern, 'kind' | 'name'>, object: { readonly kind: string; readonly name: string }): boolean {
  return isMatch(object.kind, pattern.kind, { caseSensitive: false }) && isMatch(object.name, pattern.name, { caseSensitive: true })
}

/** The first of the patterns that covers this object, or null. */
export function findPattern(patterns: readonly ObjectPattern[], object: { readonly kind: string; readonly name: string }): ObjectPattern | null {
  return patterns.find((pattern) => matchesPattern(pattern, object)) ?? null
}
