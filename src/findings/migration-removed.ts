import type { Policy } from '../config/policy.js'
import type { Removed } from '../history/lineage.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/**
 * Merged migrations that are gone. There is no line left in which they could be allowed; a baseline knows them by their path.
 *
 * @param says what the tool does about it
 */
export function findRemoved(removed: readonly Removed[], says: string, policy: Policy): readonly Finding[] {
  return removed.flatMap(({ path, nowAt, doubt }) =>
    raise({
      code: 'migration-removed',
      severity: 'error',
      message: `The merged migration ${path} is gone${nowAt === undefined ? '' : `; ${nowAt} has the same text, and under another name it is another migration`}${doubt === undefined ? '' : `; ${doubt}`}. ${says}`,
      object: { kind: 'migration', name: path },
      details: { file: path, ...(nowAt === undefined ? {} : { nowAt }) }
    }, policy)
  )
}
