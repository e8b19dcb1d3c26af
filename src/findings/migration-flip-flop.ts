import type { Policy } from '../config/policy.js'
import type { Explained, WayBack } from '../history/explain.js'
import { formatDistance } from '../history/instant.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/** So many visits of one state make a loop. */
const loop = 3

/** A new migration, with the way back that it is. */
type Back = Explained & { readonly wayBack: WayBack }

/**
 * Migrations that take the schema back to where it was. Those whose ways back overlap are one finding, which names its members.
 *
 * @param window milliseconds within which taking something back is no second thought but a mistake
 */
export function findFlipFlopMigrations(explained: readonly Explained[], window: number, policy: Policy): readonly Finding[] {
  const backs = explained.filter((each): each is Back => each.verdict === 'flip-flop' && each.wayBack !== undefined)
  const groups: Back[][] = []
  let reach = -1
  for (const back of backs) {
    const last = groups.at(-1)
    if (last !== undefined && back.wayBack.partner <= reach) last.push(back)
    else groups.push([back])
    reach = back.wayBack.index
  }
  return groups.flatMap((group) => raiseGroup(group, window, policy))
}

function raiseGroup(group: readonly Back[], window: number, policy: Policy): readonly Finding[] {
  const worst = group.findLast((back) => isError(back, window)) ?? group.at(-1)
  if (worst === undefined) return []
  const members = [...new Map(group.flatMap(({ wayBack }) => wayBack.members).map((each) => [each.path, each])).values()]
  const partner = worst.wayBack.members[0]
  const visits = Math.max(...group.map(({ wayBack }) => wayBack.visits))
  const distance = partner === undefined ? '' : ` ${formatDistance(partner.instant, worst.dated.instant)} after it`
  const undone = worst.wayBack.members.slice(0, -1).map(({ path }) => path).join(', ')
  return raise({
    code: 'migration-flip-flop',
    severity: isError(worst, window) ? 'error' : 'notice',
    message: visits >= loop || group.length > 1
      ? `The schema goes to and fro: with ${worst.dated.path} it is in the same state for the ${ordinal(visits)} time, after ${String(members.length)} migrations from ${members[0]?.path ?? ''} on.`
      : `The migration ${worst.dated.path} reverts ${undone}${distance}: the schema is what it was before.`,
    file: worst.dated.path,
    details: { members: members.map(({ path }) => path), visits, partner: partner?.path ?? null }
  }, policy)
}

function isError({ dated, wayBack }: Back, window: number): boolean {
  const partner = wayBack.members[0]
  if (!dated.isNew || partner === undefined) return false
  return partner.isNew || dated.instant - partner.instant < window || wayBack.visits >= loop
}

function ordinal(count: number): string {
  return count === 2 ? 'second' : count === 3 ? 'third' : `${String(count)}th`
}
