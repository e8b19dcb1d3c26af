import type { AttributeChange, Change } from './change.js'
import { keyOf as keyOfObject } from './object.js'

/** What lies between a database and how it should be, by who is to act. */
export interface Outstanding {
  /** The database has left the state that it was brought to. */
  readonly drift: readonly Change[]
  /** What was not yet applied will make the difference, and nobody else has. */
  readonly pending: readonly Change[]
}

/**
 * Tells what somebody did to a database from what was not yet applied to it.
 *
 * @param wanted what it needs to become as it should be
 * @param expected what it needs to become what those migrations build that were applied to it
 * @param made what the others will do to what those build
 * @param remade objects, by key, that the others make once more, as an earlier version of them did: what is there is that version's
 */
export function separatePending(wanted: readonly Change[], expected: readonly Change[], made: readonly Change[], remade: ReadonlySet<string> = new Set()): Outstanding {
  const [left, waiting] = [indexChanges(expected), indexChanges(made)]
  const drift: Change[] = []
  const pending: Change[] = []
  for (const change of wanted) {
    if (change.action === 'modify' && remade.has(keyOfObject(change))) {
      pending.push(change)
      continue
    }
    const [moved, coming] = [left.get(keyOf(change)), waiting.get(keyOf(change))]
    if (change.action !== 'modify' || moved?.action === 'create' || moved?.action === 'drop') {
      ;(moved === undefined && coming?.action === change.action ? pending : drift).push(change)
      continue
    }
    const isPending = ({ name }: AttributeChange): boolean => touches(coming, name) && !touches(moved, name)
    const parts = [[pending, change.attributes.filter(isPending)], [drift, change.attributes.filter((attribute) => !isPending(attribute))]] as const
    for (const [side, attributes] of parts) if (attributes.length > 0) side.push({ ...change, attributes })
  }
  return { drift, pending }
}

function touches(change: Change | undefined, attribute: string): boolean {
  return change?.action === 'modify' && change.attributes.some(({ name }) => name === attribute)
}

function indexChanges(changes: readonly Change[]): ReadonlyMap<string, Change> {
  return new Map(changes.map((change) => [keyOf(change), change]))
}

function keyOf({ kind, name, aspect }: Change): string {
  return JSON.stringify([kind, name, aspect])
}
