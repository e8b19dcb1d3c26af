import type { Replay, Step } from '../history/replay.js'
import type { DatabaseObject } from '../snapshot/object.js'

/** Whether migrations still do what they did once others are gone; if not, what is otherwise. */
export type Proof = { readonly holds: true } | { readonly holds: false; readonly why: string }

/**
 * Holds the replay of what remains against that of all: the last state has to be the same, and each migration that remains has to
 * change what it changed before, from the same to the same. Nothing is left out of the states, whatever is ignored elsewhere.
 */
export function compareReplays(all: Replay, remaining: Replay): Proof {
  const before = new Map(all.steps.map((step) => [step.migration.id, step]))
  for (const step of remaining.steps) {
    const was = before.get(step.migration.id)
    if (was === undefined) return { holds: false, why: `${step.migration.id} was not run before` }
    if (effectOf(was) !== effectOf(step)) return { holds: false, why: `without it ${step.migration.id} does not change what it changed` }
  }
  return finalState(all) === finalState(remaining) ? { holds: true } : { holds: false, why: 'without it the schema in the end is another one' }
}

/** The hash of what a replay ended with. */
export function finalState({ initial, steps }: Replay): string | null {
  return steps.at(-1)?.state ?? initial
}

/** What a migration changed, from what to what, as one text. */
function effectOf({ before, after, changes }: Step): string {
  return JSON.stringify([sorted(before), sorted(after), changes])
}

function sorted(objects: ReadonlyMap<string, DatabaseObject>): readonly (readonly [string, DatabaseObject])[] {
  return [...objects].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
}
