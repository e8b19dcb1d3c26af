import { createLocate } from '../findings/locate.js'
import { findDifferences, findUnmodelled } from '../findings/objects.js'
import { parseSource } from '../source/parse-source.js'
import { judge } from '../verdict.js'
import { assemble, reportChanges } from './assemble.js'
import { useBaseline } from './baseline.js'
import { compareBuilt } from './compare.js'
import { serverOf } from './server.js'
import { logComparison } from './seed-log.js'
import { buildOptions, withWorkshop } from './run.js'
import type { Outcome, Run } from './run.js'

/** `diff CURRENT DESIRED`: compares any two sources. */
export async function diff(run: Run): Promise<Outcome> {
  const { config } = run
  const begun = performance.now()
  const options = { ...(await buildOptions(config)), migrationFormat: config.migrationFormat, workingDirectory: config.workingDirectory, statementTimeout: config.statementTimeout }
  const [left = '', right = ''] = config.sources
  const [from, to] = [await parseSource(left, options), await parseSource(right, options)]
  return withWorkshop(run, 'on demand', async (workshop) => {
    run.progress(`building ${from.label} and ${to.label}`)
    const [current, desired] = await Promise.all([from.build(workshop), to.build(workshop)])
    const comparison = await compareBuilt(workshop, current, desired, config)
    logComparison(run, comparison, current, desired)
    const [inCurrent, inDesired] = [createLocate(await from.files()), createLocate(await to.files())]
    const locate: Parameters<typeof findDifferences>[3] = (change) => (change.action === 'drop' ? inCurrent : inDesired)(change, change.aspect)
    const findings = await useBaseline(run, [
      ...findDifferences(comparison.changes, config.policy, { current: from.label, desired: to.label }, locate),
      ...findUnmodelled([current.snapshot, desired.snapshot], config.policy)
    ])
    const verdict = judge(findings, config.policy.failOn)
    const report = assemble({
      command: 'diff',
      name: config.name,
      conclusion: verdict.conclusion,
      postgres: await serverOf(workshop, desired, current),
      compared: { current: from.label, desired: to.label },
      unchanged: comparison.unchanged,
      changes: reportChanges(comparison.changes, current.snapshot, desired.snapshot, { policy: config.policy, locate }),
      equalities: comparison.equalities,
      effect: null,
      findings,
      patch: null,
      timings: { current: current.timings.load, desired: desired.timings.load, catalog: Math.max(current.timings.catalog, desired.timings.catalog), total: performance.now() - begun }
    })
    return { report, exitCode: verdict.exitCode }
  })
}
