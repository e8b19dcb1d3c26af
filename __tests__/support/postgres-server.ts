/** One PostgreSQL server for tests: its data directory, its process, and its end. */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'

import { freePort } from './free-port.js'
import { installed, output, own, serverUser, type Binaries } from './postgres-binaries.js'
import { execute, roleUrl } from './server-state.js'

/** Where a server is reached. */
export interface Server {
  /** Of the superuser `postgres` in the database `postgres`; without a password, unless the server was given (postgres.ts). */
  readonly url: string
  /** The same database for {@link passwordRole}, password included. */
  readonly passwordUrl: string
}

/** A server and the way to end it before the test run does. */
export interface RunningServer extends Server {
  /** Its data directory. */
  readonly data: string
  /** What it writes about itself. */
  readonly log: string
  /** Resolves when the process has ended and its files are gone. */
  readonly stop: () => Promise<void>
}

/** A superuser who has to give a password. */
export const passwordRole = { name: 'parity_password', password: 'correct horse/battery' } as const

const settings: readonly string[] = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'wal_level=logical',
  'max_prepared_transactions=10',
  'max_connections=60',
  'shared_buffers=32MB',
  'timezone=UTC'
]

/** How long a server may take until it answers, in milliseconds: others may be starting on the same two cores. */
const patience = 60_000

/**
 * Starts a server that outlives the calling process; `server.pid` in its folder tells who has to be ended.
 *
 * @param major such as 18
 * @param folder an empty folder, a child of the test run's folder, for everything that the server writes
 * @throws Error with the server's own words when it does not start
 */
export async function startServer(major: number, folder: string): Promise<RunningServer> {
  const binaries = await installed(major, join(folder, '..'))
  const running = await start(binaries, await initialised(binaries, folder), folder)
  await withPasswordRole(running.url)
  return running
}

/**
 * Starts a hot standby, which follows another server and takes no writes (PostgreSQL manual, 26.2 "Log-Shipping Standby Servers").
 *
 * @param primary of the same major
 * @param folder see {@link startServer}
 */
export async function startStandby(major: number, primary: RunningServer, folder: string): Promise<RunningServer> {
  const binaries = await installed(major, join(folder, '..'))
  const data = await emptyData(folder)
  const { port } = new URL(primary.url)
  const backup = new Client({ connectionString: primary.url })
  await backup.connect()
  const [begin, end] = major < 15 ? ['pg_start_backup', 'pg_stop_backup(false, false)'] : ['pg_backup_start', 'pg_backup_stop(false)']
  try {
    await backup.query(major < 15 ? `select ${begin}('standby', true, false)` : `select ${begin}('standby', true)`)
    // Files that come and go meanwhile are what the WAL is for.
    await output('cp', ['-a', `${primary.data}/.`, data], process.env).catch(() => undefined)
    const { rows } = await backup.query<{ labelfile: string }>(`select labelfile from ${end}`)
    await writeFile(join(data, 'backup_label'), rows[0]?.labelfile ?? '')
  } finally {
    await backup.end()
  }
  for (const name of ['postmaster.pid', 'postmaster.opts']) await rm(join(data, name), { force: true })
  await writeFile(join(data, 'standby.signal'), '')
  for (const name of ['backup_label', 'standby.signal']) await own(join(data, name))
  return start(binaries, data, folder, [`primary_conninfo=host=127.0.0.1 port=${port} user=postgres`])
}

async function start(binaries: Binaries, data: string, folder: string, more: readonly string[] = []): Promise<RunningServer> {
  const port = await freePort()
  const log = join(folder, 'log')
  const server = await launch(binaries, [...settings, `port=${port}`, ...more], folder, data, log)
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await answering(url, server, log)
  return { url, passwordUrl: roleUrl(url, passwordRole.name, passwordRole.password), data, log, stop: () => stop(server, folder) }
}

/**
 * Makes {@link passwordRole} on a server that runs, where it is not there already.
 *
 * @param url of a superuser, with a password where the server asks for one
 */
export async function withPasswordRole(url: string): Promise<Server> {
  const { name, password } = passwordRole
  await execute(url, `do $$ begin create role ${name} superuser login password '${password}'; exception when duplicate_object then end $$`)
  return { url, passwordUrl: roleUrl(url, name, password) }
}

async function initialised(binaries: Binaries, folder: string): Promise<string> {
  const data = await emptyData(folder)
  const flags = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  await output(binaries.initdb, ['-D', data, ...flags], binaries.environment)
  const rules = join(data, 'pg_hba.conf')
  // The first rule that fits is the one that counts.
  await writeFile(rules, `host all ${passwordRole.name} 127.0.0.1/32 scram-sha-256\n${await readFile(rules, 'utf8')}`)
  await writeFile(join(data, 'postgresql.auto.conf'), "password_encryption = 'scram-sha-256'\n")
  return data
}

async function emptyData(folder: string): Promise<string> {
  const data = join(folder, 'data')
  await mkdir(data)
  await chmod(data, 0o700)
  await own(data)
  return data
}

async function launch(
  binaries: Binaries,
  parameters: readonly string[],
  folder: string,
  data: string,
  log: string
): Promise<ChildProcess> {
  const target = await open(log, 'a')
  const server = spawn(binaries.postgres, ['-D', data, ...parameters.flatMap((parameter) => ['-c', parameter])], {
    ...serverUser(),
    cwd: folder,
    detached: true,
    env: binaries.environment,
    stdio: ['ignore', target.fd, target.fd]
  })
  server.unref()
  // What goes wrong is read from the exit code and the log.
  server.on('error', () => undefined)
  await target.close()
  await writeFile(join(folder, 'server.pid'), String(server.pid))
  return server
}

async function answering(url: string, server: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    const ended = server.pid === undefined || server.exitCode !== null || server.signalCode !== null
    if (ended || Date.now() > deadline) {
      const text = await readFile(log, 'utf8')
      throw new Error(`${server.spawnfile} ${ended ? 'ended' : `did not answer within ${patience} ms`}:\n${text}`)
    }
    try {
      await execute(url, 'select 1')
      return
    } catch {
      await sleep(50)
    }
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  server.kill('SIGQUIT')
  while (server.exitCode === null && server.signalCode === null) await sleep(20)
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
