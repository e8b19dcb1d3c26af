import { commands } from '../config/commands.js'
import type { CommandName } from '../config/commands.js'
import { ConfigError } from '../config/config-error.js'
import { buildProgram, runProgram } from '../config/flags.js'
import type { Invocation } from '../config/flags.js'
import { loadConfig } from '../config/load.js'
import { hidePasswords, hideSecrets, secretsOf } from '../config/secrets.js'
import { version } from '../config/version.js'
import { execute, refused } from '../commands/execute.js'
import { UncheckableError } from '../database/session.js'
import { wantsColor } from './color.js'
import { createTerminalLogger } from './logger.js'
import { print, renderOutput, writeReports } from './output.js'
import { afterDelay, createProgress } from './progress.js'

/** What the command line is run with. */
export interface CommandLine {
  /** The arguments behind the program's name. */
  readonly argv: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder of the program's assets. */
  readonly assets: string
}

/** Runs the command line and gives its exit code: 0 clean, 1 findings, 2 wrong input, 3 could not be checked. */
export async function runCli({ argv, environment, assets }: CommandLine): Promise<number> {
  let exitCode = 0
  const handle = async (invocation: Invocation): Promise<void> => {
    exitCode = await runCommand(invocation, { argv, environment, assets })
  }
  const handlers = Object.fromEntries(commands.map(({ name }) => [name, handle]))
  const write = (text: string): void => void process.stdout.write(text)
  const writeError = (text: string): void => void process.stderr.write(text)
  try {
    await runProgram(buildProgram(handlers, { version, writeOut: write, writeError }), argv)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    writeError(`${hidePasswords(error.message)}\n`)
    return 2
  }
  return exitCode
}

async function runCommand({ command, flags }: Invocation, { argv, environment, assets }: CommandLine): Promise<number> {
  const config = await loadConfig({ command, flags, environment, currentDirectory: process.cwd() }).catch((error: unknown) => {
    if (error instanceof ConfigError) return error
    throw error
  })
  const progress = createProgress({
    write: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    columns: process.stderr.columns,
    after: afterDelay
  })
  const colored = (stream: NodeJS.WriteStream, said: boolean | null): boolean => wantsColor(said, stream.isTTY, environment)
  if (config instanceof ConfigError) return refuse(command, config, argv)
  const log = createTerminalLogger({
    write: (text) => void process.stderr.write(text),
    level: config.logLevel,
    secrets: secretsOf(config),
    color: colored(process.stderr, config.color),
    clearLine: progress.clear
  })
  const interruption = new AbortController()
  const interrupt = (signal: NodeJS.Signals): void => {
    progress.update('cleaning up')
    interruption.abort(new UncheckableError(`interrupted by ${signal}`))
  }
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', interrupt)
  const outcome = await execute(config, { log, progress: progress.update, assets, interrupted: interruption.signal, event: null, environment })
  progress.end()
  const text = outcome.output ?? await renderOutput(outcome.report, { format: config.format, color: colored(process.stdout, config.color), logLevel: config.logLevel })
  // A run without a verdict has said why on standard error already.
  if (outcome.report.conclusion !== 'error' || config.format === 'json' || outcome.report.targets.length > 0) await print(hideSecrets(text, secretsOf(config)), process.stdout)
  if (config.report.length > 0) await writeReports(outcome.report, config.report, config.workingDirectory, log)
  return outcome.exitCode
}

/** Wrong configuration: said on standard error, and as a document where one was asked for. */
async function refuse(command: CommandName, error: ConfigError, argv: readonly string[]): Promise<number> {
  const silent = { debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined }
  process.stderr.write(`${error.message}\n`)
  if (argv.join(' ').includes('--format json') || argv.includes('--format=json')) {
    const { report } = await refused(command, error, silent)
    await print(await renderOutput(report, { format: 'json', color: false, logLevel: 'info' }), process.stdout)
  }
  return 2
}
