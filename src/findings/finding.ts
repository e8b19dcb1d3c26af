import type { Code, Severity } from '../config/codes.js'

/** A place in a file, counted from 1; the column in characters. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Something worth telling, as data: what it is and where. How bad it is was decided by policy, how it looks is the reports' affair. */
export interface Finding {
  readonly code: Code
  readonly severity: Severity
  /** One sentence. */
  readonly message: string
  readonly object?: { readonly kind: string; readonly name: string }
  readonly location?: Location
  readonly details: Readonly<Record<string, unknown>>
}
