import type { FailOn } from './config/policy.js'
import type { Severity } from './config/codes.js'

/** What a run comes to, and the exit code that says so. */
export interface Verdict {
  readonly conclusion: 'success' | 'failure'
  readonly exitCode: 0 | 1
}

/** The one place that decides: findings and policy in, conclusion out. */
export function judge(findings: readonly { readonly severity: Severity }[], failOn: FailOn): Verdict {
  const fails = findings.some(
    ({ severity }) => (failOn === 'error' && severity === 'error') || (failOn === 'warning' && severity !== 'notice')
  )
  return fails ? { conclusion: 'failure', exitCode: 1 } : { conclusion: 'success', exitCode: 0 }
}
