import type { Policy } from '../config/policy.js'
import type { Explained } from '../history/explain.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/** Migrations of which an empty database does not show what they do. */
export function findOpaque(explained: readonly Explained[], policy: Policy): readonly Finding[] {
  return explained.flatMap(({ dated, step }) =>
    step === undefined || step.facts.unseen.length === 0 ? [] : raise({
      code: 'migration-opaque',
      severity: 'notice',
      message: `What the migration ${dated.path} does cannot all be seen on an empty database: it runs ${step.facts.unseen.join(', ')}.`,
      file: dated.path,
      details: { statements: step.facts.unseen, data: step.facts.data }
    }, policy)
  )
}
