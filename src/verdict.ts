import type { FailOn } from './config/policy.js'
import type { Severity } from './config/codes.js'

/** What a run comes to, and the exit code that says so. */
export interface Verdict {
  readonly conclusion: 'success' | 'failure'
  readonly exitCode: 0 | 1
}

/** Whether something of that severity is a failure. */
export function fails({ severity }: { readonly severity: Severity }, failOn: FailOn): boolean {
  return (failOn === 'error' && severity === 'error') || (failOn === 'warning' && severity !== 'notice')
}

/** The one place that decides: findings and policy in, conclusion out. */
export function judge(findings: readonly { readonly severity: Severity }[], failOn: FailOn): Verdict {
  return findings.some((finding) => fails(finding, failOn)) ? { conclusion: 'failure', exitCode: 1 } : { conclusion: 'success', exitCode: 0 }
}
