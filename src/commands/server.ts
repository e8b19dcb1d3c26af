import type { Report } from '../report/document.js'
import type { Built, Workshop } from '../source/source.js'

/** The server that the first of these was built on or read from; null where all were written to files earlier. */
export async function serverOf(workshop: Workshop, ...sources: readonly Built[]): Promise<Report['postgres']> {
  const built = sources.find(({ origin }) => origin !== 'file')
  if (built === undefined) return null
  return { version: built.snapshot.postgres.version, provider: built.origin === 'live' ? 'live' : (await workshop.provider()).kind }
}
