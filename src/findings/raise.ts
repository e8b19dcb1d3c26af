import type { Code, Severity } from '../config/codes.js'
import { levelOfFinding } from '../config/policy.js'
import type { Policy } from '../config/policy.js'
import type { Finding } from './finding.js'

/** What a rule about files has found. */
export interface Raised {
  readonly code: Code
  /** What the rule thinks of it. */
  readonly severity: Severity
  readonly message: string
  /** The file that it is about; absent where that is gone. */
  readonly file?: string
  readonly object?: Finding['object'] & object
  readonly details: Readonly<Record<string, unknown>>
}

/** The finding about a file at the severity that policy gives it; none where that is `off`. It stands at the first line. */
export function raise({ file, severity, ...rest }: Raised, policy: Policy): readonly Finding[] {
  const level = levelOfFinding(policy, rest.code, severity)
  if (level === 'off') return []
  return [{ ...rest, severity: level, ...(file === undefined ? {} : { location: { file, line: 1, column: 1 } }) }]
}
