/**
 * Waits until standard input ends, which happens when the test run ends in whatever way, then stops every server
 * that is named in the folder given as the first argument, and removes the folder.
 */
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long a server may take to shut down before it is killed, in milliseconds. */
const patience = 5_000

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether the process was there
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}

/**
 * @param {number} pid
 * @returns {Promise<void>}
 */
async function stop(pid) {
  // PostgreSQL's immediate shutdown: nothing of the data directory is kept.
  send(pid, 'SIGQUIT')
  const deadline = Date.now() + patience
  while (send(pid, 0) && Date.now() < deadline) await sleep(20)
  send(pid, 'SIGKILL')
}

/**
 * @param {string} folder
 * @returns {number[]} the process ids that servers of this run have left there
 */
function servers(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name, 'server.pid'))
    .filter((file) => existsSync(file))
    .map((file) => Number(readFileSync(file, 'utf8')))
    .filter((pid) => Number.isInteger(pid) && pid > 1)
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: reaper.js FOLDER')
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {})
process.stdin.resume()
await once(process.stdin, 'end')
await Promise.all(servers(folder).map(stop))
rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
