import { ConfigError } from '../config/config-error.js'
import { applyAllowances } from '../findings/allowances.js'
import { migrationsSource } from '../source/migrations-source.js'
import { judge } from '../verdict.js'
import { assemble } from './assemble.js'
import { findBase } from './base.js'
import { useBaseline } from './baseline.js'
import { examine, recorderFor } from './examine.js'
import { verifyRollbacks } from './rollbacks.js'
import { buildOptions, withWorkshop } from './run.js'
import type { Outcome, Run } from './run.js'
import { logFolder, logHistory } from './seed-log.js'
import { traceTimeline } from './timeline.js'

/** `history`: replays the migrations one by one, and says of each what it changed and why it is suspicious. */
export async function history(run: Run): Promise<Outcome> {
  const { config } = run
  const begun = performance.now()
  if (config.migrations.length === 0) throw new ConfigError(['`history` needs `migrations`: what a command migrates in one go has no states between.'])
  const options = await buildOptions(config)
  const source = migrationsSource(config.migrations, config.migrationFormat, options)
  return withWorkshop(run, 'at once', async (workshop) => {
    const recorder = recorderFor(run, workshop)
    const [timeline] = await Promise.all([traceTimeline(run, options, source, findBase(run)), source.rehearse?.(workshop, recorder, () => false, () => undefined)])
    const replay = recorder.replay()
    const { findings: raised, migrations, loops, explained } = examine(run, timeline, replay)
    logFolder(run.log, await source.folder())
    if (config.logLevel === 'debug') logHistory(run.log, explained)
    const rollbacks = await verifyRollbacks(run, workshop, source, timeline.dated)
    const findings = await useBaseline(run, applyAllowances([...timeline.findings, ...raised, ...rollbacks], [], timeline.files))
    const verdict = judge(findings, config.policy.failOn)
    const report = assemble({
      command: 'history',
      name: config.name,
      conclusion: verdict.conclusion,
      postgres: replay.version === null ? null : { version: replay.version, provider: (await workshop.provider()).kind },
      compared: null,
      revisions: timeline.base?.revisions,
      unchanged: 0,
      changes: [],
      equalities: [],
      effect: null,
      findings,
      migrations,
      loops,
      patch: null,
      timings: { total: performance.now() - begun }
    })
    return { report, exitCode: verdict.exitCode }
  })
}
