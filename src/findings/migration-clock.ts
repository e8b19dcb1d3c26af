import type { Policy } from '../config/policy.js'
import { formatDistance, formatInstant } from '../history/instant.js'
import type { DatedMigration } from '../history/times.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/**
 * New migrations whose names state a time that had not come when they were committed, or has not come yet.
 *
 * @param committed when a file was committed, milliseconds since 1970, or a later time; undefined where it is not
 * @param now the time of the check
 */
export function findClock(migrations: readonly DatedMigration[], committed: (path: string) => number | undefined, now: number, policy: Policy): readonly Finding[] {
  return migrations.flatMap(({ path, isNew, source, instant }) => {
    const commit = committed(path)
    const latest = Math.min(now, commit ?? now)
    if (!isNew || source !== 'name' || instant <= latest) return []
    const than = latest === commit ? `its commit (${formatInstant(commit)})` : `now (${formatInstant(now)})`
    return raise({
      code: 'migration-clock',
      severity: 'notice',
      message: `The name of ${path} states ${formatInstant(instant)} as UTC, which is ${formatDistance(latest, instant)} later than ${than}: a clock is wrong, or it was the time of another zone.`,
      file: path,
      details: { stated: formatInstant(instant), latest: formatInstant(latest) }
    }, policy)
  })
}
