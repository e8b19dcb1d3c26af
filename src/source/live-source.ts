import { readSnapshot } from '../catalog/read.js'
import { connect } from '../database/connect.js'
import { withoutPassword } from '../database/url.js'
import type { Source } from './source.js'

/** Milliseconds to wait for a live database that does not answer. */
const patience = 5_000

/** A live database: one read-only transaction, and nothing is ever created there. */
export function liveSource(url: string): Source {
  return {
    label: withoutPassword(url),
    files: async () => Promise.resolve([]),
    async build(workshop) {
      const begun = performance.now()
      workshop.progress(`reading ${withoutPassword(url)}`)
      const session = await connect({ url, patience, signal: workshop.signal })
      try {
        const connected = performance.now()
        const snapshot = await readSnapshot(session, { loader: null, namesLoader: false, owner: 'inherent', privileges: 'inherent' }, workshop.salt)
        return { snapshot, origin: 'live', timings: { load: connected - begun, catalog: performance.now() - connected } }
      } finally {
        await session.close()
      }
    }
  }
}
