import { formatDuration } from '../config/duration.js'
import type { Policy } from '../config/policy.js'
import { formatDistance, formatInstant } from '../history/instant.js'
import { findCrowds } from '../history/rate.js'
import type { Crowd, Limit } from '../history/rate.js'
import type { DatedMigration } from '../history/times.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/** How many members of a crowd a sentence names at either end. */
const named = 3

/**
 * Migrations that came too fast: a window holds more than are allowed, and at least one of them is new.
 *
 * @param migrations all that base and head have
 * @param label the label by which somebody has allowed it; null where there is none
 */
export function findMigrationRate(migrations: readonly DatedMigration[], limit: Limit, label: string | null, policy: Policy): readonly Finding[] {
  return findCrowds(migrations, limit).flatMap((crowd) =>
    raise({
      code: 'migration-rate',
      severity: 'error',
      message: sentence(crowd, limit),
      file: crowd.late.path,
      details: {
        migrations: crowd.members.map(({ path, instant, isNew }) => ({ file: path, time: formatInstant(instant), new: isNew })),
        window: limit.window,
        earliest: crowd.earliest === null ? null : formatInstant(crowd.earliest)
      }
    }, policy).map((finding) => (label === null ? finding : allowedBy(label, finding)))
  )
}

function sentence({ members, peak, late, earliest }: Crowd<DatedMigration>, { most, window }: Limit): string {
  const allowed = most === 1 ? 'one is allowed' : most === 0 ? 'none is allowed' : `${most} are allowed`
  const fastest = peak === 1 ? 'A migration came' : peak === members.length ? `${peak} migrations came within ${formatDuration(window)}` : `${members.length} migrations came one after the other, up to ${peak} of them within ${formatDuration(window)}`
  const until = earliest === null ? '' : ` The earliest time that is allowed for ${late.path} is ${formatInstant(earliest)}${wayOut(late)}.`
  return `${fastest}, where ${allowed}: ${list(members)}.${until}`
}

/** A name stays what it is, so waiting helps only where none states a time. */
function wayOut({ source }: DatedMigration): string {
  return source === 'name' ? ': its name would have to state that time or a later one' : source === null ? ': merge it then, or later' : ''
}

function list(members: readonly DatedMigration[]): string {
  const said = members.map((member, index) => describe(member, members[index - 1]))
  return said.length <= 2 * named ? said.join(', ') : [...said.slice(0, named), `${said.length - 2 * named} more`, ...said.slice(-named)].join(', ')
}

function describe({ path, instant, isNew, source }: DatedMigration, before: DatedMigration | undefined): string {
  const time = source === null ? `now, ${formatInstant(instant)}` : formatInstant(instant)
  const distance = before === undefined ? '' : `, ${formatDistance(before.instant, instant)} later`
  return `${path} (${isNew ? 'new, ' : ''}${time}${distance})`
}

function allowedBy(label: string, finding: Finding): Finding {
  return { ...finding, severity: 'notice', message: `${finding.message} Allowed by the label \`${label}\`.`, details: { ...finding.details, label } }
}
