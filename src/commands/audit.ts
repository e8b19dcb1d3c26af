import { ConfigError } from '../config/config-error.js'
import { judge, tally } from '../checksum/audit.js'
import { applyAllowances } from '../findings/allowances.js'
import { findFalseNegatives, findFalsePositives } from '../findings/checksum.js'
import type { Judged } from '../findings/checksum.js'
import type { Report } from '../report/document.js'
import { schemaSource } from '../source/schema-source.js'
import { judge as conclude } from '../verdict.js'
import { assemble } from './assemble.js'
import { findRewritten, openChecksums, reportChecksum, withCauses } from './checksums.js'
import type { Checksums } from './checksums.js'
import { compareBuilt } from './compare.js'
import { recorderFor } from './examine.js'
import { migratedSource } from './migrated.js'
import { buildOptions, withWorkshop } from './run.js'
import type { Outcome, Run } from './run.js'
import { logChecksums } from './seed-log.js'
import { serverOf } from './server.js'
import { buildBoth, comparedOf } from './two-sides.js'

/**
 * `audit`: says for each object whether a text checksum tells the truth. Without migrations the committed text is compared with what
 * the server makes of it.
 */
export async function audit(run: Run): Promise<Outcome> {
  const { config } = run
  if (config.fix) throw new ConfigError(['`audit --fix` cannot be run yet.'])
  const begun = performance.now()
  const options = await buildOptions(config)
  const schema = schemaSource(config.schema, options)
  const migrations = migratedSource(run, options)
  return withWorkshop(run, 'at once', async (workshop) => {
    const recorder = recorderFor(run, workshop)
    const [desired, migrated] = await buildBoth(workshop, schema, migrations, config.migrateCommand === null, recorder)
    if (desired === undefined) throw new Error('a schema builds a database')
    run.progress('comparing')
    const current = migrated ?? desired
    const { changes } = migrated === undefined ? { changes: [] } : await compareBuilt(workshop, migrated, desired, config)
    const files = await schema.files()
    const checksums = await openChecksums(run, files, desired, current, { changes })
    const rewritten = findRewritten(checksums, recorder.replay().steps, () => true)
    const judged: Judged[] = []
    for (const unit of checksums.audit.units) {
      const rewrittenBy = rewritten.get(unit)
      judged.push({ ...(await withCauses(checksums.judge(unit), checksums)), ...(rewrittenBy === undefined ? {} : { rewrittenBy }) })
    }
    logChecksums(run.log, judged)
    const findings = applyAllowances(
      [
        ...findFalsePositives(judged, checksums.algorithm.name, config.policy),
        ...findFalseNegatives(judged, checksums.changesOf, checksums.algorithm.name, config.policy)
      ],
      files, []
    )
    const verdict = conclude(findings, config.policy.failOn)
    const report = assemble({
      command: 'audit',
      name: config.name,
      conclusion: verdict.conclusion,
      postgres: await serverOf(workshop, desired),
      compared: comparedOf(schema, migrations) ?? { current: 'what the server makes of it', desired: `the committed schema ${schema.label}` },
      unchanged: judged.filter(({ unit }) => unit.truth === 'equal').length,
      changes: [],
      equalities: [],
      effect: null,
      findings,
      checksums: judged.map((each) => reportChecksum(each, checksums, config)),
      audit: { confusion: confusionOf(checksums, judged, run), unjudged: checksums.audit.unjudged.map((each) => ({ ...each })) },
      patch: null,
      timings: { schema: desired.timings.load, ...(migrated === undefined ? {} : { migrations: migrated.timings.load }), total: performance.now() - begun }
    })
    return { report, exitCode: verdict.exitCode }
  })
}

/** How right each algorithm is: the audited one first, then those that need no rules of the user's. */
function confusionOf(checksums: Checksums, judged: readonly Judged[], { config }: Run): NonNullable<Report['audit']>['confusion'] {
  const others = (['raw', 'normalized'] as const).filter((name) => name !== config.checksum).map(checksums.algorithmOf)
  return [
    { algorithm: config.checksum, ...tally(judged.map(({ judgement }) => judgement)) },
    ...others.map((other) => ({ algorithm: other.name, ...tally(judged.map(({ unit }) => judge(unit, other))) }))
  ]
}
