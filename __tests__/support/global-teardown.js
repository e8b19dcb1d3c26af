import { once } from 'node:events'

import { reaper } from './global-setup.js'

/**
 * Ends the servers of this run, and waits until they and their files are gone.
 *
 * @returns {Promise<void>}
 */
export default async function globalTeardown() {
  if (reaper === undefined || reaper.exitCode !== null) return
  reaper.ref()
  const gone = once(reaper, 'exit')
  reaper.stdin?.end()
  await gone
}
