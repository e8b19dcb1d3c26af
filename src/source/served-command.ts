import type { Served } from '../database/provider.js'
import { UncheckableError } from '../database/session.js'
import { InputError } from './input-error.js'
import { runShell } from './process.js'
import type { ProcessEnd, Variables } from './process.js'
import type { Workshop } from './source.js'

/** A command of the user's that works on the database of DATABASE_URL, and what it is run with. */
export interface UserCommand {
  readonly command: string
  /** The folder that it runs in, absolute. */
  readonly directory: string
  /** What it may see of the environment; the scratch database's variables are added. */
  readonly variables: Variables
  /** Takes secrets out of what it prints. */
  readonly hide: (text: string) => string
}

/** How much of a command's output an error shows, in lines and characters. */
const [shownLines, shownCharacters] = [30, 4000]

/** The command failed. */
export class CommandError extends InputError {
  constructor(message: string, readonly output: string) {
    super(message)
  }
}

/**
 * Runs a command of the user's on a scratch database to its end.
 *
 * @param name the input that names it
 * @param text all that is known of what it will do: see `Served.end`
 * @throws CommandError where it fails; UncheckableError where a signal ends it; the signal's reason when the run is over
 */
export async function runOnScratch(name: string, workshop: Workshop, { command, directory, variables, hide }: UserCommand, served: Served, text: string): Promise<ProcessEnd> {
  let ended: ProcessEnd
  try {
    const all = { ...variables, ...variablesOf(served) }
    ended = await runShell(command, { directory, variables: all, signal: workshop.signal, streams: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    await served.end(text).catch(() => undefined)
    throw error
  }
  const { refusals, left } = await served.end(text)
  for (const each of left) workshop.warn(`${name}: ${each}`)
  if (ended.exitCode === 0) {
    for (const each of refusals) workshop.warn(`${name}: ${each}`)
    return ended
  }
  const output = hide(tail(ended.output))
  const said = output === '' ? '; it has printed nothing' : `:\n${output}`
  if (ended.exitCode === null) throw new UncheckableError(`${name} was ended by ${ended.signal ?? 'a signal'}${said}`)
  const failed = `${name} failed with exit code ${String(ended.exitCode)}`
  throw new CommandError([...refusals.map((each) => `${name}: ${each}`), `${failed}${said}`].join('\n'), ended.output)
}

/** The variables by which a command finds a scratch database. */
export function variablesOf({ url, variables }: Served): Variables {
  return { ...variables, DATABASE_URL: url }
}

/** The end of an output, in whole lines. */
function tail(output: string): string {
  const lines = output.trimEnd().split('\n').slice(-shownLines)
  while (lines.length > 1 && lines.join('\n').length > shownCharacters) lines.shift()
  return lines.join('\n').slice(-shownCharacters)
}
