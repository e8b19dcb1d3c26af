import type { CommandName } from '../config/commands.js'
import { presetSearchPath } from '../source/presets/index.js'
import { audit } from './audit.js'
import { check } from './check.js'
import { cleanup } from './cleanup.js'
import { diff } from './diff.js'
import { drift } from './drift.js'
import { guard } from './guard.js'
import { history } from './history.js'
import { init } from './init.js'
import { probe } from './probe.js'
import type { Outcome, Run } from './run.js'
import { snapshot } from './snapshot.js'

export { failed } from './failed.js'

/** What every command does. */
const commands: Readonly<Record<CommandName, (run: Run) => Promise<Outcome>>> = { audit, check, cleanup, diff, drift, guard, history, init, probe, snapshot }

/** Does what the command does that the configuration names. */
export async function perform(run: Run): Promise<Outcome> {
  const { config } = run
  return commands[config.command]({ ...run, config: { ...config, searchPath: config.searchPath ?? presetSearchPath(config.presets) } })
}
