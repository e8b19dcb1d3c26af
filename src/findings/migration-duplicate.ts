import type { Policy } from '../config/policy.js'
import type { Explained } from '../history/explain.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/** Migrations that repeat an earlier one, token for token, and change nothing. */
export function findDuplicates(explained: readonly Explained[], policy: Policy): readonly Finding[] {
  return explained.flatMap(({ dated, repeats }) =>
    repeats === undefined ? [] : raise({
      code: 'migration-duplicate',
      severity: dated.isNew ? 'error' : 'notice',
      message: `The migration ${dated.path} repeats ${repeats.up.path}, token for token, and changes nothing.`,
      file: dated.path,
      details: { repeats: repeats.up.path }
    }, policy)
  )
}
