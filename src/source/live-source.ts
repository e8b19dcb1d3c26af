import { readLiveSnapshot } from '../catalog/live.js'
import type { LiveLimits } from '../catalog/live.js'
import { connect } from '../database/connect.js'
import type { Session } from '../database/session.js'
import { withoutPassword } from '../database/url.js'
import type { Snapshot } from '../snapshot/object.js'
import type { Built, Source, Workshop } from './source.js'

/** Milliseconds to wait for a live database that does not answer: to connect, and beyond what a statement may take. */
const patience = 5_000

/** A live database: it is only read, and nothing is ever created there. */
export function liveSource(url: string, limits: LiveLimits): Source {
  return {
    label: withoutPassword(url),
    files: async () => Promise.resolve([]),
    build: async (workshop) => readLive(workshop, url, limits)
  }
}

/**
 * Reads a live database.
 *
 * @param alongside reads what has to be of the same moment as the schema
 * @throws UncheckableError where it cannot be read, or does not answer in time
 */
export async function readLive(
  workshop: Workshop, url: string, limits: LiveLimits, alongside?: (session: Session, snapshot: Snapshot) => Promise<void>
): Promise<Built> {
  const begun = performance.now()
  workshop.progress(`reading ${withoutPassword(url)}`)
  const session = await connect({ url, patience, answer: limits.statement + patience, signal: workshop.signal })
  try {
    const connected = performance.now()
    const snapshot = await readLiveSnapshot(session, workshop.salt, limits, alongside && (async (read) => alongside(session, read)))
    return { snapshot, origin: 'live', timings: { load: connected - begun, catalog: performance.now() - connected } }
  } finally {
    await session.close()
  }
}
