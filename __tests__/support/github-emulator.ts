/** The process of the stand-in for GitHub's API. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../node_modules/emulate/dist/index.js', import.meta.url))

/** How long it may take to start, in milliseconds. */
const patience = 30_000

/**
 * Starts the stand-in with the file `seed.json` of a folder.
 *
 * @param folder in the run's folder; it is removed when the stand-in is stopped
 * @param port to listen on
 * @param publicUrl what the stand-in calls itself in links
 * @returns how to stop it
 */
export async function startEmulator(folder: string, port: number, publicUrl: string): Promise<() => Promise<void>> {
  const options = ['--service', 'github', '--port', String(port), '--seed', join(folder, 'seed.json')]
  const log = join(folder, 'log')
  const output = await open(log, 'a')
  const emulator = spawn(newerNode(), [program, 'start', ...options, '--base-url', publicUrl], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', output.fd, output.fd]
  })
  emulator.on('error', () => undefined)
  emulator.unref()
  await output.close()
  await writeFile(join(folder, 'server.pid'), String(emulator.pid))
  const deadline = Date.now() + patience
  while (!(await answers(port))) {
    if (emulator.pid === undefined || emulator.exitCode !== null || Date.now() > deadline) {
      throw new Error(`the stand-in for GitHub did not start:\n${await readFile(log, 'utf8')}`)
    }
    await sleep(50)
  }
  return async () => {
    emulator.kill('SIGKILL')
    while (emulator.exitCode === null && emulator.signalCode === null) await sleep(10)
    await rm(folder, { recursive: true, force: true })
  }
}

/** @returns a Node that the stand-in runs on: 22 or newer; where the tests run on an older one, npm's package `node` */
function newerNode(): string {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const installed = fileURLToPath(new URL(`../../node_modules/node/bin/${name}`, import.meta.url))
  if (!existsSync(installed)) {
    throw new Error(
      'The stand-in for GitHub needs Node 22 or newer, and npm has not installed its package "node": ' +
        'run npm rebuild node, or run the tests on a newer Node.'
    )
  }
  return installed
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/meta`).then(
    (response) => response.ok,
    () => false
  )
}
