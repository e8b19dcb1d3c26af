import type { StdioOptions } from 'node:child_process'
import { constants } from 'node:os'
import { InputError } from '../source/input-error.js'
import { allowedVariables } from '../source/environment.js'
import { MissingProgram, runProgram, runShell } from '../source/process.js'
import type { ProcessEnd } from '../source/process.js'
import { variablesOf } from '../source/served-command.js'
import type { Built, Workshop } from '../source/source.js'
import type { Run } from './run.js'

/**
 * Runs the COMMAND of `guard` as if the user had typed it: in the terminal, with the whole environment.
 *
 * @returns its exit code
 */
export async function runGuarded(run: Run): Promise<number> {
  const [program = '', ...parameters] = run.config.guardedCommand
  run.progress('')
  const ended = await runProgram(program, parameters, {
    directory: run.config.workingDirectory,
    variables: run.environment,
    signal: run.signal,
    streams: streamsOf(run),
    foreground: true
  }).catch((error: unknown) => {
    throw error instanceof MissingProgram ? new InputError(error.message, { cause: error }) : error
  })
  return exitCodeOf(ended)
}

/**
 * Runs `generate-command` with the migrated database as DATABASE_URL, in the environment of commands of the user's.
 *
 * @returns its exit code
 */
export async function runGenerateCommand(run: Run, workshop: Workshop, command: string, migrated: Built | undefined): Promise<number> {
  const { workingDirectory, passEnv } = run.config
  const served = await migrated?.scratch?.serve()
  run.log.info('Running generate-command')
  try {
    const variables = { ...allowedVariables(run.environment, passEnv), ...(served === undefined ? {} : variablesOf(served)) }
    return exitCodeOf(await runShell(command, { directory: workingDirectory, variables, signal: workshop.signal, streams: streamsOf(run) }))
  } finally {
    const { refusals = [], left = [] } = (await served?.end('').catch(() => undefined)) ?? {}
    for (const each of [...refusals, ...left]) run.log.warning(`generate-command: ${each}`)
  }
}

/** What is run writes where we would, but for standard output where a document is to stand there alone. */
function streamsOf({ config }: Run): StdioOptions {
  return ['inherit', config.format === 'json' ? 2 : 'inherit', 'inherit']
}

/** As a shell counts it: 128 and the number of the signal that ended it. */
function exitCodeOf({ exitCode, signal }: ProcessEnd): number {
  return exitCode ?? 128 + (signal === null ? 0 : constants.signals[signal])
}
