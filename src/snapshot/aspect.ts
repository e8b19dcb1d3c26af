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
  'statistics target': 'statistics'
}

/** The aspect that an attribute belongs to, by the attribute's name alone: `definition` where none is more special. */
export function aspectOf(attribute: string): Aspect {
  return aspectByAttribute[attribute] ?? 'definition'
}
