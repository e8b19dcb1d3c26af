import type { ChecksumRule } from '../config/structured-types.js'
import { digest } from '../snapshot/file.js'
import { createCustom } from './custom.js'
import { normalize } from './normalized.js'
import type { Prefixes } from './schema-prefix.js'

/** A text checksum: of which text of an object's definition it takes the hash. */
export interface Algorithm {
  readonly name: 'raw' | 'normalized' | 'custom'
  /** The text that is hashed. Of `custom` it throws ConfigError for a rule that does not come to an end. */
  reduce(text: string): string
}

/** What the checksums are made of: `custom` of the rules, `normalized` of the prefixes; see there. */
export interface AlgorithmOptions extends Prefixes {
  readonly name: Algorithm['name']
  readonly rules: readonly ChecksumRule[]
}

/**
 * The text checksum of a name. `raw` takes the text as it is, to the last blank.
 *
 * @remarks `normalized` needs `loadScanner` to have been awaited.
 */
export function createAlgorithm({ name, rules, ...prefixes }: AlgorithmOptions): Algorithm {
  switch (name) {
    case 'raw':
      return { name, reduce: (text) => text }
    case 'normalized':
      return { name, reduce: (text) => normalize(text, prefixes) }
    case 'custom':
      return { name, reduce: createCustom(rules) }
  }
}

/** `sha256:` and the hash, in hexadecimal digits, of what the algorithm makes of a text. */
export function checksumOf(algorithm: Algorithm, text: string): string {
  return digest(algorithm.reduce(text))
}
