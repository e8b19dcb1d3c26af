import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { CommandName } from '../config/commands.js'
import type { Config } from '../config/config.js'
import type { ConfigError } from '../config/config-error.js'
import type { Environment } from '../config/environment.js'
import { formatDuration } from '../config/duration.js'
import type { Provider } from '../database/provider.js'
import { UncheckableError } from '../database/session.js'
import type { Logger } from '../report/logger.js'
import { startProvider } from './provider.js'
import type { Outcome, RunEvent } from './run.js'

/** Commands that need a server, whatever they find. */
const needServer: ReadonlySet<CommandName> = new Set(['audit', 'check', 'cleanup', 'drift', 'history', 'probe'])

/** Milliseconds that a server gets to answer before we load the rest of the program, which leaves no time to listen. */
const headStart = 100

/** What surrounds a run: where it writes, what stops it, where its assets are. */
export interface Surroundings {
  readonly log: Logger
  readonly progress: (message: string) => void
  readonly assets: string
  /** Fires when the user interrupts the run. */
  readonly interrupted: AbortSignal
  readonly event: RunEvent | null
  readonly environment: Environment
}

/** Runs one command under its time limit. Whatever happens ends in an outcome; servers are left as they were found. */
export async function execute(config: Config, surroundings: Surroundings): Promise<Outcome> {
  const { log, interrupted } = surroundings
  for (const warning of config.warnings) log.warning(warning)
  const limit = new AbortController()
  const timer = setTimeout(
    () => limit.abort(new UncheckableError(`the time-out of ${formatDuration(config.timeout)} has passed; give more with --timeout, or look for a statement that does not end`)),
    config.timeout
  )
  const unwanted = new AbortController()
  const signal = AbortSignal.any([limit.signal, interrupted, unwanted.signal])
  const random = (): string => randomBytes(6).toString('hex')
  const start = async (): Promise<Provider> => startProvider(config, { assets: surroundings.assets, signal, random })
  let ahead = needServer.has(config.command) ? start() : undefined
  // Whoever asks for it meets its failure.
  await Promise.race([ahead?.catch(() => undefined), wait(headStart, undefined, { ref: false })])
  const { perform, failed } = await import('./commands.js')
  try {
    return await perform({
      config,
      log,
      progress: surroundings.progress,
      assets: surroundings.assets,
      signal,
      random,
      now: Date.now,
      event: surroundings.event,
      environment: surroundings.environment,
      async startProvider() {
        const provider = ahead ?? start()
        ahead = undefined
        return provider
      }
    })
  } catch (error) {
    return failed(config.command, config.name, limit.signal.aborted ? endedBy(limit.signal.reason, error) : interrupted.aborted ? interrupted.reason : error, log)
  } finally {
    clearTimeout(timer)
    if (ahead !== undefined) {
      unwanted.abort(new UncheckableError('nobody has asked for the server'))
      await (await ahead.catch(() => undefined))?.close()
    }
  }
}

/** The outcome of a command that cannot be run as it is configured. */
export async function refused(command: CommandName, error: ConfigError, log: Logger): Promise<Outcome> {
  return (await import('./commands.js')).failed(command, null, error, log)
}

/** Why a run was out of time, and what it was at, as far as the error says that followed. */
function endedBy(reason: unknown, error: unknown): unknown {
  if (!(reason instanceof UncheckableError && error instanceof UncheckableError)) return reason
  if (error.place !== undefined) return new UncheckableError(reason.message, { cause: error }, error.place)
  return error.message.endsWith(reason.message) ? error : reason
}
