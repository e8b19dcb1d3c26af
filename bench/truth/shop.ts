import { readFileSync } from 'node:fs'

import type { CorpusCase } from '../../__tests__/catalog/corpus.js'

/** The schema of examples/shop beside itself, for what different servers make of it. */
export function readShop(): CorpusCase {
  const schema = readFileSync(new URL('../../examples/shop/schema.sql', import.meta.url), 'utf8')
  return { name: 'examples/shop', a: schema, b: schema, since: 0, changes: [] }
}
