import type { Aspect } from '../config/policy.js'

const aspectByAttribute: Readonly<Record<string, Aspect>> = {
  owner: 'owner',
  privileges: 'privileges',
  comment: 'comments',
  'attribute comments': 'comments',
  'column order': 'column-order',
  name: 'generated-names',
  'not null name': 'generated-names',
  storage: 'storage',
  compression: 'storage',
  'statistics target': 'statistics',
  value: 'settings'
}

/** The aspect that an attribute belongs to, by the attribute's name alone: `definition` where none is more special. */
export function aspectOf(attribute: string): Aspect {
  return aspectByAttribute[attribute] ?? 'definition'
}

/**
 * Attributes that say nothing where they are not set: the name of a NOT NULL comes and goes with it, and whether what a
 * parent hands down is stated here too, or an index attached to its parent's, with the parent.
 */
const ofBothSides: ReadonlySet<string> = new Set(['not null name', 'local', 'attached'])

/** Whether an attribute is compared only where both sides have it. */
export function needsBothSides(attribute: string): boolean {
  return ofBothSides.has(attribute)
}
