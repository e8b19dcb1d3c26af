import { randomBytes } from 'node:crypto'
import type { CommandName } from '../config/commands.js'
import type { Config } from '../config/config.js'
import type { Environment } from '../config/environment.js'
import { formatDuration } from '../config/duration.js'
import { UncheckableError } from '../database/session.js'
import type { Logger } from '../report/logger.js'
import { presetSearchPath } from '../source/presets/index.js'
import { audit } from './audit.js'
import { check } from './check.js'
import { cleanup } from './cleanup.js'
import { diff } from './diff.js'
import { drift } from './drift.js'
import { failed } from './failed.js'
import { guard } from './guard.js'
import { history } from './history.js'
import { init } from './init.js'
import { probe } from './probe.js'
import type { Outcome, Run, RunEvent } from './run.js'
import { snapshot } from './snapshot.js'

/** What every command does. */
const commands: Readonly<Record<CommandName, (run: Run) => Promise<Outcome>>> = { audit, check, cleanup, diff, drift, guard, history, init, probe, snapshot }

/** Their names. */
export const runnable = Object.keys(commands) as readonly CommandName[]

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
  const run = commands[config.command]
  for (const warning of config.warnings) log.warning(warning)
  const limit = new AbortController()
  const timer = setTimeout(
    () => limit.abort(new UncheckableError(`the time-out of ${formatDuration(config.timeout)} has passed; give more with --timeout, or look for a statement that does not end`)),
    config.timeout
  )
  try {
    return await run({
      config: { ...config, searchPath: config.searchPath ?? presetSearchPath(config.presets) },
      log,
      progress: surroundings.progress,
      assets: surroundings.assets,
      signal: AbortSignal.any([limit.signal, interrupted]),
      random: () => randomBytes(6).toString('hex'),
      now: Date.now,
      event: surroundings.event,
      environment: surroundings.environment
    })
  } catch (error) {
    return failed(config.command, config.name, limit.signal.aborted ? endedBy(limit.signal.reason, error) : interrupted.aborted ? interrupted.reason : error, log)
  } finally {
    clearTimeout(timer)
  }
}

/** Why a run was out of time, and what it was at, as far as the error says that followed. */
function endedBy(reason: unknown, error: unknown): unknown {
  if (!(reason instanceof UncheckableError && error instanceof UncheckableError)) return reason
  if (error.place !== undefined) return new UncheckableError(reason.message, { cause: error }, error.place)
  return error.message.endsWith(reason.message) ? error : reason
}
