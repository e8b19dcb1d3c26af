/** The program as users run it: what stands in `dist/`, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the repository is. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The folder of the program under test: `dist/`, unless `PG_PARITY_TEST_DIST` names another build of it. */
export const dist = process.env['PG_PARITY_TEST_DIST'] ?? join(root, 'dist')

/** How a process is started. */
export interface Surroundings {
  /** The folder that it runs in; the repository if absent. */
  readonly cwd?: string
  /** Variables beside PATH and HOME: whatever else the tests run with must not reach it. */
  readonly environment?: Readonly<Record<string, string>>
}

/** What a process left. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  /** From start to end. */
  readonly milliseconds: number
}

/** A process that runs. */
export interface Running {
  readonly kill: (signal: NodeJS.Signals) => void
  /** What it has written to standard error up to now. */
  readonly stderr: () => string
  readonly ended: Promise<Ended>
}

/** A process that is not over by then has hung, in milliseconds. */
const patience = 50_000

/**
 * Starts the command line.
 *
 * @param args what stands behind the program's name
 */
export function startCli(args: readonly string[], surroundings: Surroundings = {}): Running {
  return start(process.execPath, [join(dist, 'cli.js'), ...args], surroundings)
}

/**
 * Runs the command line to its end.
 *
 * @param args what stands behind the program's name
 */
export async function runCli(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  return startCli(args, surroundings).ended
}

/** Starts the action under the Node that the runner has for `node24`. */
export function startAction(surroundings: Surroundings): Running {
  return start(node24(), [join(dist, 'action.js')], surroundings)
}

function start(file: string, args: readonly string[], { cwd = root, environment = {} }: Surroundings): Running {
  const begun = performance.now()
  const base = { PATH: process.env['PATH'], HOME: process.env['HOME'], SystemRoot: process.env['SystemRoot'] }
  const child = spawn(file, args, { cwd, env: { ...base, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  const read = { stdout: collect(child.stdout), stderr: collect(child.stderr) }
  const ended = new Promise<Ended>((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    child.once('error', reject)
    child.once('close', (exitCode) => {
      clearTimeout(timer)
      resolve({ exitCode, stdout: read.stdout(), stderr: read.stderr(), milliseconds: performance.now() - begun })
    })
  })
  return { kill: (signal) => void child.kill(signal), stderr: read.stderr, ended }
}

function collect(stream: ChildProcess['stdout']): () => string {
  const chunks: Uint8Array[] = []
  stream?.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString('utf8')
}

/** @returns a Node 24: this one, or npm's package `node` */
function node24(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const installed = fileURLToPath(new URL(`../../node_modules/node/bin/${name}`, import.meta.url))
  if (!existsSync(installed)) throw new Error('The action needs Node 24, and npm has not installed its package "node": run npm rebuild node.')
  return installed
}
