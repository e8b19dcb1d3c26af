/** A migration as the rule about their number sees it. */
export interface Timed {
  readonly path: string
  /** Milliseconds since 1970. */
  readonly instant: number
  /** Whether base does not have it. */
  readonly isNew: boolean
}

/** At most so many migrations in any window of that length. */
export interface Limit {
  readonly most: number
  /** Milliseconds. */
  readonly window: number
}

/** Migrations that came too fast one after the other: every one of them is in a window that holds too many. */
export interface Crowd<Migration extends Timed> {
  /** In the order of their instants. */
  readonly members: readonly Migration[]
  /** The most that any window of the crowd holds. */
  readonly peak: number
  /** The first of its new members that finds no room. */
  readonly late: Migration
  /** When it would find room, milliseconds since 1970; null where none is allowed at all. */
  readonly earliest: number | null
}

/**
 * The crowds that hold at least one new migration. Windows slide; two migrations exactly one window apart are in no window
 * together, since a window has an end that does not belong to it.
 */
export function findCrowds<Migration extends Timed>(migrations: readonly Migration[], limit: Limit): readonly Crowd<Migration>[] {
  const sorted = [...migrations].sort((left, right) => left.instant - right.instant)
  const crowds: { first: number; last: number; peak: number }[] = []
  let last = 0
  for (let first = 0; first < sorted.length; first++) {
    while (last < sorted.length && instantAt(sorted, last) < instantAt(sorted, first) + limit.window) last++
    const held = last - first
    if (held <= limit.most || !sorted.slice(first, last).some(({ isNew }) => isNew)) continue
    const crowd = crowds.at(-1)
    if (crowd !== undefined && first < crowd.last) {
      crowd.last = last
      crowd.peak = Math.max(crowd.peak, held)
    } else crowds.push({ first, last, peak: held })
  }
  const earliest = earliestTimes(sorted, limit)
  return crowds.flatMap(({ first, last: end, peak }) => {
    const members = sorted.slice(first, end)
    const late = members.find((each) => earliest.get(each) !== each.instant)
    return late === undefined ? [] : [{ members, peak, late, earliest: earliest.get(late) ?? null }]
  })
}

/** For each new migration, the first moment from its own on that the merged ones, and the new ones before it that are in time, leave free. */
function earliestTimes(sorted: readonly Timed[], { most, window }: Limit): ReadonlyMap<Timed, number | null> {
  const merged = sorted.filter(({ isNew }) => !isNew)
  const taken = merged.map(({ instant }) => instant)
  const times = new Map<Timed, number | null>(merged.map((each) => [each, each.instant]))
  const isFree = (at: number): boolean => {
    const near = taken.filter((each) => Math.abs(each - at) < window)
    return ![at, ...near].some((from) => from <= at && at < from + window && near.filter((each) => each >= from && each < from + window).length >= most)
  }
  for (const migration of sorted.filter(({ isNew }) => isNew)) {
    const ends = taken.map((instant) => instant + window).filter((instant) => instant > migration.instant)
    const time = [migration.instant, ...ends.sort((left, right) => left - right)].find(isFree) ?? null
    times.set(migration, time)
    if (time === migration.instant) taken.push(time)
  }
  return times
}

function instantAt(sorted: readonly Timed[], index: number): number {
  return sorted[index]?.instant ?? Infinity
}
