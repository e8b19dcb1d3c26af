import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @type {import('node:child_process').ChildProcess | undefined} the process that ends the servers of this run */
export let reaper

/**
 * Makes the folder in which the servers of this run live, and starts the process that ends them with the run,
 * however the run ends. The servers themselves start when a test first asks for one.
 *
 * @returns {Promise<void>}
 */
export default async function globalSetup() {
  const folder = mkdtempSync(join(tmpdir(), 'pg-parity-tests-'))
  // The servers run as another user when the tests run as root.
  chmodSync(folder, 0o755)
  process.env.PG_PARITY_TEST_FOLDER = folder
  reaper = spawn(process.execPath, [fileURLToPath(new URL('./reaper.js', import.meta.url)), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit']
  })
  // The pipe must not hold the run open; its end is what the reaper waits for.
  reaper.unref()
  const pipe = /** @type {import('node:net').Socket} */ (reaper.stdin)
  pipe.unref()
}
