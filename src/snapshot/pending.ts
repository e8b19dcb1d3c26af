import type { Change } from './change.js'

/** What lies between a database and how it should be, by who is to act. */
export interface Outstanding {
  /** The database has left the state that it was brought to. */
  readonly drift: readonly Change[]
  /** It is in that state, and what was not yet applied will make the difference. */
  readonly pending: readonly Change[]
}

/**
 * Tells what somebody did to a database from what was not yet applied to it.
 *
 * @param wanted what it needs to become as it should be
 * @param expected what it needs to become what those migrations build that were applied to it
 */
export function separatePending(wanted: readonly Change[], expected: readonly Change[]): Outstanding {
  const left = new Map(expected.map((change) => [keyOf(change), change]))
  const drift: Change[] = []
  const pending: Change[] = []
  for (const change of wanted) {
    const other = left.get(keyOf(change))
    if (other === undefined) {
      pending.push(change)
      continue
    }
    if (change.action !== 'modify' || other.action !== 'modify') {
      drift.push(change)
      continue
    }
    const names = new Set(other.attributes.map(({ name }) => name))
    const [moved, waiting] = [change.attributes.filter(({ name }) => names.has(name)), change.attributes.filter(({ name }) => !names.has(name))]
    if (moved.length > 0) drift.push({ ...change, attributes: moved })
    if (waiting.length > 0) pending.push({ ...change, attributes: waiting })
  }
  return { drift, pending }
}

function keyOf({ kind, name, aspect }: Change): string {
  return JSON.stringify([kind, name, aspect])
}
