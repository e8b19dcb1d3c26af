import type { Policy } from '../config/policy.js'
import type { DatedMigration } from '../history/times.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/**
 * New migrations that sort before one that base already has.
 *
 * @param migrations those of base and head together, in the order in which their tool runs them
 * @param says what the tool does about such a file
 */
export function findOutOfOrder(migrations: readonly DatedMigration[], says: string, policy: Policy): readonly Finding[] {
  const last = migrations.findLastIndex(({ isNew }) => !isNew)
  return migrations.slice(0, Math.max(0, last)).flatMap(({ path, isNew }, index) => {
    const next = migrations.slice(index).find((each) => !each.isNew)
    const newest = migrations[last]
    if (!isNew || next === undefined || newest === undefined) return []
    const overtaken = next === newest ? next.path : `${next.path} and others up to ${newest.path}`
    return raise({
      code: 'migration-out-of-order',
      severity: 'error',
      message: `The new migration ${path} sorts before ${overtaken}, which base already has. ${says}`,
      file: path,
      details: { before: next.path, newest: newest.path }
    }, policy)
  })
}
