import { execute } from '../../src/commands/execute.js'
import type { Outcome } from '../../src/commands/run.js'
import type { CommandName } from '../../src/config/commands.js'
import { loadConfig } from '../../src/config/load.js'
import { flags } from '../config/resolving.js'
import type { Values } from '../config/resolving.js'

/** What a run came to, and what it said on the way, a line each. */
export interface Executed extends Pick<Outcome, 'exitCode' | 'report'> {
  readonly said: string
}

/** Runs a command on the files of a folder in this process, on a server or on none: there is no embedded one. */
export async function executeIn(directory: string, command: CommandName, values: Values, environment: Readonly<Record<string, string>> = {}): Promise<Executed> {
  const said: string[] = []
  const say = (level: string) => (message: string) => void said.push(`${level}: ${message}\n`)
  const log = { debug: say('debug'), info: say('info'), warning: say('warning'), error: say('error') }
  const config = await loadConfig({ command, flags: flags(values), environment: {}, currentDirectory: directory })
  const { exitCode, report } = await execute(config, { log, progress: () => undefined, assets: '', interrupted: new AbortController().signal, event: null, environment })
  return { exitCode, report, said: said.join('') }
}
