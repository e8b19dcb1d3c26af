import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @type {import('node:child_process').ChildProcess | undefined} the process that ends the servers of this run */
export let reaper

/** What the servers of a run need at the most, in bytes. */
const room = 4 * 2 ** 30

/**
 * Making a database makes and removes hundreds of files: in memory that takes a fraction of the time, if not a tenth.
 *
 * @returns {string} the folder for temporary files in memory where there is one with room, from which programs can be run, else on disk
 */
function fastest() {
  const memory = '/dev/shm'
  try {
    const mount = readFileSync('/proc/mounts', 'utf8').split('\n').find((line) => line.split(' ')[1] === memory)
    const { bavail, bsize } = statfsSync(memory)
    if (mount?.includes(' tmpfs ') && !/\bnoexec\b/.test(mount) && Math.min(bavail * bsize, freemem()) > room) return memory
  } catch {
    // Not Linux, or one without.
  }
  return tmpdir()
}

/**
 * Makes the folder in which the servers of this run live, and starts the process that ends them with the run,
 * however the run ends. The servers themselves start when a test first asks for one.
 *
 * @returns {Promise<void>}
 */
export default async function globalSetup() {
  const folder = mkdtempSync(join(fastest(), 'pg-parity-tests-'))
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
