import { positionsIn } from './position.js'
import { splitScript } from './script.js'

/** A comment `-- pg-parity: allow CODE: reason`. */
export interface Allowance {
  readonly code: string
  readonly reason: string
  /** Where the comment starts, in UTF-16 units. */
  readonly offset: number
  /** Counts from 1. */
  readonly line: number
}

/** A comment that is addressed to pg-parity and cannot be understood. */
export interface DirectiveProblem {
  readonly message: string
  readonly offset: number
  readonly line: number
}

export interface Directives {
  readonly allowances: readonly Allowance[]
  readonly problems: readonly DirectiveProblem[]
}

const address = /^--\s*pg-parity\s*:\s*(.*)$/
const allow = /^allow\s+([a-z]+(?:-[a-z]+)*)\s*(?::\s*(.*))?$/

/**
 * Reads the comments of a script that are addressed to pg-parity. Only real line comments count: not a literal, a body in
 * dollar quotes or COPY data that holds the same words. Whether a code exists is for the caller to say.
 *
 * @throws ScanError as `splitScript` does
 */
export function directives(text: string): Directives {
  const allowances: Allowance[] = []
  const problems: DirectiveProblem[] = []
  if (!text.includes('pg-parity')) return { allowances, problems }
  const toPosition = positionsIn(text)
  for (const comment of splitScript(text).comments) {
    const words = address.exec(comment.text)?.[1]?.trim()
    if (words === undefined) continue
    const place = { offset: comment.start, line: toPosition(comment.start).line }
    const [, code, reason = ''] = allow.exec(words) ?? []
    if (code === undefined) problems.push({ message: `"${words}" is not understood; write "-- pg-parity: allow CODE: reason"`, ...place })
    else if (reason === '') problems.push({ message: `"allow ${code}" needs a reason; write "-- pg-parity: allow ${code}: reason"`, ...place })
    else allowances.push({ code, reason, ...place })
  }
  return { allowances, problems }
}

/** The well-formed allowances of a script; see `directives`. */
export function allowances(text: string): readonly Allowance[] {
  return directives(text).allowances
}
