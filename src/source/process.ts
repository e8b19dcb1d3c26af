import { spawn } from 'node:child_process'
import type { ChildProcess, StdioOptions } from 'node:child_process'
import { UncheckableError } from '../database/session.js'

/** Environment variables of a process. */
export type Variables = Readonly<Record<string, string | undefined>>

/** How a program of the user's is run. */
export interface ProcessOptions {
  readonly directory: string
  readonly variables: Variables
  /** Ends the program and all that it has started. */
  readonly signal: AbortSignal
  /** Where its three streams go; what is a pipe is collected. */
  readonly streams: StdioOptions
  /** Whether it belongs to the terminal, as if the user had started it: what it starts is then its own affair. */
  readonly foreground?: boolean
}

/** How a program ended. */
export interface ProcessEnd {
  /** Null where a signal ended it. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** The end of what it wrote to pipes. */
  readonly output: string
  /** All that it wrote to standard output, where that is a pipe. */
  readonly printed: string
}

/** How much of what a program writes is kept, in characters. */
const kept = 1 << 16

/** How much a program may write to standard output, in characters: more is no script. */
const most = 1 << 24

/** How long a program may take to end when it is asked to, and its output to arrive when it is over, in milliseconds. */
const [grace, drain] = [2000, 300]

/** The shells that a command may be given to, best first: bash, as on the runners of GitHub, else whatever there is. Each stops at the first line that fails. */
const shells: readonly (readonly [program: string, ...parameters: string[]])[] = [
  ['bash', '-eo', 'pipefail', '-c'],
  process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c'] : ['sh', '-e', '-c']
]

/**
 * Gives a command of any number of lines to a shell.
 *
 * @throws UncheckableError where there is no shell; the signal's reason when it fires
 */
export async function runShell(command: string, options: ProcessOptions): Promise<ProcessEnd> {
  for (const [program, ...parameters] of shells) {
    const ended = await runProgram(program, [...parameters, command], options).catch((error: unknown) => {
      if (error instanceof MissingProgram) return undefined
      throw error
    })
    if (ended !== undefined) return ended
  }
  throw new UncheckableError(`there is no shell to run a command with: neither ${shells.map(([program]) => program).join(' nor ')} was found`)
}

/** A program that cannot be started because it, or the folder to run it in, is not there. */
export class MissingProgram extends UncheckableError {}

/**
 * Runs a program to its end. Unless it is in the foreground it is a process group of its own, so that nothing that it has
 * started outlives it.
 *
 * @throws MissingProgram, or UncheckableError where it cannot be started; the signal's reason when it fires
 */
export async function runProgram(program: string, parameters: readonly string[], options: ProcessOptions): Promise<ProcessEnd> {
  const { directory, variables, signal, streams, foreground = false } = options
  signal.throwIfAborted()
  const child = spawn(program, parameters, { cwd: directory, env: { ...variables }, stdio: streams, detached: !foreground && process.platform !== 'win32', windowsHide: true })
  let [output, printed] = ['', '']
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-kept)
      if (stream === child.stdout && printed.length <= most) printed += text
    })
  }
  const end = (by: NodeJS.Signals): void => (foreground ? void child.kill(by) : endGroup(child, by))
  let impatience: NodeJS.Timeout | undefined
  const abort = (): void => {
    end('SIGTERM')
    impatience = setTimeout(() => end('SIGKILL'), grace)
  }
  signal.addEventListener('abort', abort, { once: true })
  try {
    const [exitCode, ender] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', (error: NodeJS.ErrnoException) => {
        const Kind = error.code === 'ENOENT' ? MissingProgram : UncheckableError
        reject(new Kind(`${program} could not be started: ${error.message}`, { cause: error }))
      })
      child.once('exit', (code, by) => resolve([code, by]))
    })
    if (!foreground) endGroup(child, 'SIGKILL')
    // What has left the group may still hold the pipes.
    await Promise.race([new Promise((resolve) => child.once('close', resolve)), new Promise((resolve) => setTimeout(resolve, drain))])
    signal.throwIfAborted()
    if (printed.length > most) throw new UncheckableError(`${parameters.at(-1) ?? program} has printed more than ${most.toLocaleString('en-US')} characters`)
    return { exitCode, signal: ender, output, printed }
  } finally {
    clearTimeout(impatience)
    signal.removeEventListener('abort', abort)
  }
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on('error', () => undefined)
    else process.kill(-pid, signal)
  } catch {
    // Nothing of it is left.
  }
}
