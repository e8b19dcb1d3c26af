import { posix } from 'node:path'
import type { Policy } from '../config/policy.js'
import type { DatedMigration } from '../history/times.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/** What there is to know of the tool that runs the migrations. */
interface Order {
  /** Whether only the paths say where a migration belongs. */
  readonly byPath?: boolean
  /** What happens to one that comes too late for its place. */
  readonly outOfOrder: { readonly says: string }
}

/**
 * New migrations that sort before one that base already has.
 *
 * @param migrations those of base and head together, in the order in which their tool runs them
 */
export function findOutOfOrder(migrations: readonly DatedMigration[], { byPath = false, outOfOrder }: Order, policy: Policy): readonly Finding[] {
  if (!byPath) return findIn(migrations, outOfOrder.says, policy)
  const numbered = migrations.filter(isNumbered)
  const folders = [...new Set(numbered.map(({ path }) => posix.dirname(path)))]
  return folders.flatMap((folder) => findIn(numbered.filter(({ path }) => posix.dirname(path) === folder), outOfOrder.says, policy))
}

function findIn(migrations: readonly DatedMigration[], says: string, policy: Policy): readonly Finding[] {
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

/** Whether its name says where it belongs: a number that stands alone at its beginning, which a hash does not, or a time. */
function isNumbered({ path, migration }: DatedMigration): boolean {
  return migration.timestamp !== undefined || /^[vV]?\d+(?:[^0-9a-zA-Z]|$)/.test(posix.basename(path))
}
