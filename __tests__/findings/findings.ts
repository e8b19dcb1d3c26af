import type { Finding } from '../../src/findings/finding.js'
import type { Change } from '../../src/snapshot/change.js'

/** A change of one attribute, proven, of the definition, unless something else is said. */
export function change(differing: Partial<Change> = {}): Change {
  return {
    action: 'modify', kind: 'column', name: 'public.t.a', aspect: 'definition', certainty: 'proven',
    attributes: [{ name: 'type', current: 'text', desired: 'integer' }], ...differing
  }
}

/** A finding that a change raises. */
export function finding(differing: Partial<Finding> = {}): Finding {
  const { action, aspect, attributes, kind, name } = change()
  return {
    code: 'object-changed', severity: 'error', message: 'It differs.', object: { kind, name },
    location: { file: 'schema.sql', line: 1, column: 1 }, details: { action, aspect, attributes }, ...differing
  }
}
