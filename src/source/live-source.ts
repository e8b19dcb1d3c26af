import { readLiveSnapshot } from '../catalog/live.js'
import type { LiveLimits } from '../catalog/live.js'
import { connect } from '../database/connect.js'
import { withoutPassword } from '../database/url.js'
import type { Source } from './source.js'

/** Milliseconds to wait for a live database that does not answer. */
const patience = 5_000

/** A live database: it is only read, and nothing is ever created there. */
export function liveSource(url: string, limits: LiveLimits): Source {
  return {
    label: withoutPassword(url),
    files: async () => Promise.resolve([]),
    async build(workshop) {
      const begun = performance.now()
      workshop.progress(`reading ${withoutPassword(url)}`)
      const session = await connect({ url, patience, signal: workshop.signal })
      try {
        const connected = performance.now()
        const snapshot = await readLiveSnapshot(session, workshop.salt, limits)
        return { snapshot, origin: 'live', timings: { load: connected - begun, catalog: performance.now() - connected } }
      } finally {
        await session.close()
      }
    }
  }
}
