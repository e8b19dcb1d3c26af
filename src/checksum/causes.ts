import { differencesBetween } from './differences.js'
import type { Difference, Readable } from './differences.js'
import { reasons } from './reasons/all.js'
import type { Cause } from './reasons/all.js'
import type { CauseContext } from './reasons/reason.js'
import { readText } from './reasons/words.js'
import type { Words } from './reasons/words.js'
import { createTrials } from './trials.js'
import type { Trials } from './trials.js'

export { reasons } from './reasons/all.js'
export type { Cause } from './reasons/all.js'
export type { CauseContext } from './reasons/reason.js'

/** Why two texts of an object that is the same differ. */
export interface Causes {
  /**
   * The smallest set of reasons that explains the difference, in the order of {@link reasons}. Where there is a rest: those
   * without each of which the texts would differ in more places.
   */
  readonly causes: readonly Cause[]
  /** What no reason explains: the first places that are written in two ways; none where the causes explain it all. */
  readonly rest: readonly Difference[]
}

/**
 * Finds why two texts of one object reduce to different texts, by trying: a set of reasons explains it if both texts, rewritten by
 * all of them, reduce to the same. That the texts mean the same is for the caller to know.
 *
 * @param committed the statements that the object is made by
 * @param current what the database gives back
 * @param reduce what a checksum makes of a text before it is hashed
 * @returns nothing of either kind where the two reduce to the same; one place where a text cannot be scanned
 */
export function findCauses(committed: string, current: string, reduce: (text: string) => string, context: CauseContext): Causes {
  if (committed === current || reduce(committed) === reduce(current)) return { causes: [], rest: [] }
  const [left, right] = [readText(committed), readText(current)]
  if (left === undefined || right === undefined) return { causes: [], rest: differencesBetween(whole(committed), whole(current)) }
  const trials = createTrials(left, right, reduce, context)
  const all = trials.candidates
  const explaining = trials.explain(all) ? smallest(trials) : undefined
  const found = explaining ?? withoutIdle(all, trials)
  const causes = found.flatMap((index) => reasons[index]?.name ?? [])
  if (explaining !== undefined || trials.explain(found)) return { causes, rest: [] }
  return { causes, rest: leftOver(committed, current, trials.texts(all)) }
}

/** The places that still differ; where their words do not, those where white space, comments or the case of words does. */
function leftOver(committed: string, current: string, [left, right]: readonly [Words, Words]): readonly Difference[] {
  const rest = differencesBetween({ text: committed, words: left }, { text: current, words: right })
  if (rest.length > 0) return rest
  const exactly = (words: Words): Words => words.map((word) => ({ ...word, key: word.before + word.text }))
  return differencesBetween({ text: committed, words: exactly(left) }, { text: current, words: exactly(right) })
}

function whole(text: string): Readable {
  return { text, words: [{ key: text, start: 0, end: text.length }] }
}

/** More sets of reasons than so many are not tried; beyond that reasons are left out one by one. */
const patience = 200

/** The smallest set that explains, of those that do; all candidates together do. */
function smallest(trials: Trials): readonly number[] {
  const all = withoutReduced(trials)
  const needed = all.filter((reason) => !trials.explain(without(all, reason)))
  if (trials.explain(needed)) return minimal(needed, trials)
  const others = all.filter((reason) => !needed.includes(reason))
  let tried = 0
  for (let size = 1; size < others.length; size++) {
    for (const some of choose(others, size)) {
      if (++tried > patience) return minimal(all, trials)
      const set = [...needed, ...some].sort((left, right) => left - right)
      if (trials.explain(set)) return minimal(set, trials)
    }
  }
  return minimal(all, trials)
}

/** The candidates without those that the reduction does by itself, which are left out at one go. */
function withoutReduced({ candidates, explain }: Trials): readonly number[] {
  return usual.reduce<readonly number[]>((kept, names) => {
    const fewer = kept.filter((index) => !names.some((name) => name === reasons[index]?.name))
    return explain(fewer) ? fewer : kept
  }, candidates)
}

/** What checksums of texts usually make alike. */
const usual: readonly (readonly Cause[])[] = [['comment', 'letter-case', 'white-space'], ['trailing-semicolon', 'if-not-exists', 'or-replace']]

/** A set without those reasons that it explains as much without, from the last to the first. */
function minimal(set: readonly number[], trials: Trials): readonly number[] {
  const fewer = set.reduceRight((kept, reason) => (trials.explain(without(kept, reason)) ? without(kept, reason) : kept), set)
  return fewer.length === set.length ? set : minimal(fewer, trials)
}

/** The reasons of a set without each of which there would be more places left. */
function withoutIdle(set: readonly number[], { places }: Trials): readonly number[] {
  return set.reduceRight((kept, reason) => (places(without(kept, reason)) <= places(kept) ? without(kept, reason) : kept), set)
}

function without(set: readonly number[], reason: number): readonly number[] {
  return set.filter((each) => each !== reason)
}

/** All ways to choose so many of some, in their order. */
function* choose(from: readonly number[], size: number): Generator<readonly number[], void, undefined> {
  if (size === 0) yield []
  else for (const [index, first] of from.entries()) for (const rest of choose(from.slice(index + 1), size - 1)) yield [first, ...rest]
}
