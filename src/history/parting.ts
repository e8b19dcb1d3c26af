import type { Change } from '../snapshot/change.js'
import { keyOf } from '../snapshot/object.js'
import type { DatabaseObject, Value } from '../snapshot/object.js'
import type { Replay, Step } from './replay.js'

/** Where a difference comes from. */
export interface Origin {
  /** The id of the last migration that changed or rewrote the object; null where none did. */
  readonly lastTouchedBy: string | null
  /** The id of the first migration after the last state in which both sides agreed; null where they never did. */
  readonly partedAt: string | null
}

/**
 * Finds the migrations that a difference between what they build and what is wanted comes from.
 *
 * @param desired the object as it is wanted; undefined where it is not
 */
export function traceOrigin(change: Pick<Change, 'kind' | 'name' | 'action' | 'attributes'>, desired: DatabaseObject | undefined, replay: Replay): Origin {
  const key = keyOf(change)
  const touching = replay.steps.filter((step) => changed(step, key) || step.touched.some(({ object }) => keyOf(object) === key))
  const changing = replay.steps.filter((step) => changed(step, key))
  const agrees = (object: DatabaseObject | undefined): boolean => {
    if (change.action === 'drop' || desired === undefined || object === undefined) return object === undefined && desired === undefined
    if (change.action === 'modify') return change.attributes.every(({ name, desired: wanted }) => same(object.attributes[name], wanted))
    return Object.entries(desired.attributes).every(([name, wanted]) => name === 'owner' || name === 'privileges' || same(object.attributes[name], wanted))
  }
  const states = [changing[0]?.before.get(key), ...changing.map(({ after }) => after.get(key))]
  const agreed = states.findLastIndex(agrees)
  return { lastTouchedBy: touching.at(-1)?.migration.id ?? null, partedAt: agreed === -1 ? null : (changing[agreed]?.migration.id ?? null) }
}

function changed(step: Step, key: string): boolean {
  return step.before.has(key) || step.after.has(key)
}

function same(left: Value | undefined, right: Value): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right)
}
