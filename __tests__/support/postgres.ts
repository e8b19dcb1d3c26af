/**
 * Real PostgreSQL servers for tests, from the npm packages `postgres-14` … `postgres-18`. A server starts when it is
 * first asked for, and ends with the test run (reaper.js).
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { startServer, startStandby, withPasswordRole, type RunningServer, type Server } from './postgres-server.js'
import { ownFolder, runFolder } from './run-folder.js'

export { passwordRole, type RunningServer, type Server } from './postgres-server.js'

/** The majors under test: `PG_PARITY_TEST_MAJORS`, separated by spaces or commas, else all. */
export const majors: readonly number[] = (process.env['PG_PARITY_TEST_MAJORS'] ?? '14 15 16 17 18')
  .split(/[\s,]+/)
  .filter((word) => word !== '')
  .map(Number)

/**
 * Servers that run already, by their majors.
 *
 * @param text such as `16=postgres://postgres:secret@localhost:5432/postgres`, several separated by spaces: the URLs of superusers
 */
export function readServers(text: string): ReadonlyMap<number, string> {
  const entries = text.split(/\s+/).filter((word) => word !== '')
  return new Map(entries.map((entry) => [Number(entry.slice(0, entry.indexOf('='))), entry.slice(entry.indexOf('=') + 1)]))
}

/** `PG_PARITY_TEST_SERVERS`, such as the service container of a workflow: what the tests share instead of starting one. */
const given = readServers(process.env['PG_PARITY_TEST_SERVERS'] ?? '')

/** How long a test waits for a server that another one starts, in milliseconds. */
const patience = 90_000

/**
 * The server that all tests of this run share.
 *
 * @param major such as 18
 * @returns the URL of the superuser `postgres` in the database `postgres`
 * @throws Error that says why when this platform has no such server, or when it does not start
 */
export async function serverUrl(major: number): Promise<string> {
  return (await sharedServer(major)).url
}

/**
 * As {@link serverUrl}, with both of the server's URLs.
 *
 * @param major such as 18
 */
export async function sharedServer(major: number): Promise<Server> {
  const folder = join(runFolder(), String(major))
  if (!(await claim(folder))) return awaitOutcome(folder)
  try {
    const url = given.get(major)
    const server = url === undefined ? await startServer(major, folder) : await withPasswordRole(url)
    await publish(folder, { server: { url: server.url, passwordUrl: server.passwordUrl } })
    return server
  } catch (error) {
    await publish(folder, { error: String(error) })
    throw error
  }
}

/**
 * A server of the caller's own, for tests that look at what all databases share, or that stop it.
 *
 * @param major such as 18
 * @returns the server; what is not stopped ends with the test run
 */
export async function ownServer(major: number): Promise<RunningServer> {
  return startServer(major, await ownFolder(String(major)))
}

/**
 * A hot standby of a server.
 *
 * @param major of the primary
 */
export async function ownStandby(major: number, primary: RunningServer): Promise<RunningServer> {
  return startStandby(major, primary, await ownFolder(`standby-${String(major)}`))
}

/** @returns whether the caller is the first to come, and so has to start the server */
async function claim(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    // Node's errors are not instances of the Error of jest's realm.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

type Outcome = { readonly server: Server } | { readonly error: string }

async function publish(folder: string, outcome: Outcome): Promise<void> {
  const written = join(folder, 'outcome.written')
  await writeFile(written, JSON.stringify(outcome))
  await rename(written, join(folder, 'outcome.json'))
}

async function awaitOutcome(folder: string): Promise<Server> {
  const deadline = Date.now() + patience
  for (;;) {
    const text = await readFile(join(folder, 'outcome.json'), 'utf8').catch(() => undefined)
    if (text !== undefined) {
      const outcome = JSON.parse(text) as Outcome
      if ('error' in outcome) throw new Error(outcome.error)
      return outcome.server
    }
    if (Date.now() > deadline) throw new Error(`nobody has started the server in ${folder}`)
    await sleep(50)
  }
}
