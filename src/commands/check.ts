import { ConfigError } from '../config/config-error.js'
import { applyAllowances } from '../findings/allowances.js'
import { findDifferences, findUnmodelled, severityOfChange } from '../findings/objects.js'
import type { Finding } from '../findings/finding.js'
import { traceOrigin } from '../history/parting.js'
import type { Change, Comparison } from '../snapshot/change.js'
import type { BuildOptions } from '../source/build.js'
import { schemaSource } from '../source/schema-source.js'
import type { Built, Source, Workshop } from '../source/source.js'
import { judge } from '../verdict.js'
import { assemble, reportChanges } from './assemble.js'
import { auditChecked, readCommittedBefore } from './audited.js'
import { findBase } from './base.js'
import { applyKnown, useBaseline } from './baseline.js'
import { compareBuilt } from './compare.js'
import { findEarlier, reportEffect } from './effect.js'
import { examine, recorderFor } from './examine.js'
import { proposePatch, sayWhatIsLeft, writePatch } from './patch.js'
import type { Patch } from './patch.js'
import { migratedSource } from './migrated.js'
import { serverOf } from './server.js'
import { logComparison, logFolder } from './seed-log.js'
import { verifyRollbacks } from './rollbacks.js'
import { buildBoth, comparedOf, locateChange, sides } from './two-sides.js'
import type { Texts } from './two-sides.js'
import { buildOptions, withWorkshop } from './run.js'
import type { Outcome, Run } from './run.js'
import { traceTimeline } from './timeline.js'

/**
 * `check`: builds the committed schema and the migrated database, compares them, says what the pull request does to the
 * schema, and judges.
 */
export async function check(run: Run): Promise<Outcome> {
  const { config } = run
  const begun = performance.now()
  const options = await buildOptions(config)
  const schema = config.schema.length === 0 ? undefined : schemaSource(config.schema, options)
  const migrations = migratedSource(run, options)
  if (schema === undefined && migrations === undefined) {
    throw new ConfigError(['Nothing to check: give `schema`, `migrations`, or both.'])
  }
  return withWorkshop(run, 'at once', async (workshop) => {
    const base = findBase(run)
    // A command cannot be run as it was at base, where what it needs is not installed: the committed schema says what changes.
    const evolving = config.migrateCommand === null ? (migrations ?? schema) : schema
    const earlier = findEarlier(run, options, evolving, base)
    // It is awaited later; until then its failure is nobody's.
    earlier.catch(() => undefined)
    const before = readCommittedBefore(run, options, schema, base)
    before.catch(() => undefined)
    const recorder = recorderFor(run, workshop)
    const [timeline, [desired, current]] = await Promise.all([
      migrations === undefined || config.migrations.length === 0 ? base.then(() => undefined) : traceTimeline(run, options, migrations, base),
      buildBoth(workshop, schema, migrations, config.migrateCommand === null, recorder)
    ])
    const examined = timeline === undefined ? undefined : examine(run, timeline, recorder.replay())
    const rollbacks = timeline === undefined || migrations === undefined ? [] : await verifyRollbacks(run, workshop, migrations, timeline.dated)
    run.progress('comparing')
    const compareStart = performance.now()
    const compared = current === undefined || desired === undefined ? undefined : await compareBuilt(workshop, current, desired, config)
    const compareTime = performance.now() - compareStart
    const texts = { schema: (await schema?.files()) ?? [], migrations: (await migrations?.files()) ?? [], whole: timeline?.files ?? [] }
    const patch = await mend(run, workshop, { texts, current, desired, comparison: compared, options })
    const written = config.fix ? patch : undefined
    const comparison = written?.comparison ?? compared
    const wanted = written?.desired ?? desired
    const now = { ...texts, schema: texts.schema.map((file) => written?.files.find(({ path }) => path === file.path) ?? file) }
    const locate = locateChange(now)
    const changes =
      comparison === undefined || current === undefined || wanted === undefined
        ? []
        : reportChanges(comparison.changes, current.snapshot, wanted.snapshot, { policy: config.policy, locate, originOf: (change, object) => traceOrigin(change, object, recorder.replay()) })
    if (migrations !== undefined) logFolder(run.log, await migrations.folder())
    logComparison(run, comparison, current, wanted)
    const effectStart = performance.now()
    const effect = await reportEffect(run, workshop, await earlier, evolving === schema ? desired : current, recorder.replay())
    const effectTime = performance.now() - effectStart
    const newPaths = new Set(timeline?.dated.flatMap(({ isNew, path }) => (isNew ? [path] : [])))
    const audited = await auditChecked(run, {
      files: now.schema, desired: wanted, current, comparison, before: await before, effect, steps: recorder.replay().steps, isNew: (path) => newPaths.has(path)
    })
    const raised = [
      ...audited.findings,
      ...findDifferences(comparison?.changes ?? [], config.policy, sides, locate),
      ...findUnmodelled([current?.snapshot, wanted?.snapshot], config.policy),
      ...(timeline?.findings ?? []),
      ...(examined?.findings ?? []),
      ...rollbacks
    ]
    const findings = await useBaseline(run, applyAllowances(raised, now.schema, now.whole))
    if (config.fix && comparison !== undefined && current !== undefined) sayWhatIsLeft(run, comparison.changes.filter((change) => isOpen(change, findings)), comparison, current)
    const report = assemble({
      command: 'check',
      name: config.name,
      conclusion: judge(findings, config.policy.failOn).conclusion,
      postgres: await serverOf(workshop, ...[current, desired].filter((built) => built !== undefined)),
      compared: comparedOf(schema, migrations),
      revisions: (await base)?.revisions,
      unchanged: comparison?.unchanged ?? 0,
      changes,
      equalities: comparison?.equalities ?? [],
      effect,
      findings,
      ...(examined === undefined ? {} : { migrations: examined.migrations, loops: examined.loops }),
      checksums: audited.checksums,
      audit: audited.audit,
      // What has been written is no longer a proposal.
      patch: config.fix ? null : (patch?.text ?? null),
      timings: timingsOf(begun, compareTime, effectTime, desired, current)
    })
    sayWhatWasLeftOut(run, comparison, schema, migrations)
    return { report, exitCode: judge(findings, config.policy.failOn).exitCode }
  })
}

/** Proposes a patch for the committed schema, and writes it where `fix` asks for that. */
async function mend(
  run: Run, workshop: Workshop,
  sides: { texts: Texts; current: Built | undefined; desired: Built | undefined; comparison: Comparison | undefined; options: BuildOptions }
): Promise<Patch | undefined> {
  const { texts, current, desired, comparison, options } = sides
  if (current === undefined || desired === undefined || comparison === undefined) return undefined
  if (run.config.placeholders.size > 0) return undefined
  const accepted = await findAccepted(run, comparison, texts)
  const patch = await proposePatch(run, workshop, { files: texts.schema, current, desired, comparison, accepted, options })
  if (run.config.fix && patch !== undefined) await writePatch(run, patch)
  return patch
}

/** The differences that are not told, or that an allowance or the baseline accepts. */
async function findAccepted(run: Run, comparison: Comparison, texts: Texts): Promise<ReadonlySet<Change>> {
  const told = comparison.changes.filter((change) => severityOfChange(change, run.config.policy) !== null)
  const findings = await applyKnown(run, applyAllowances(findDifferences(told, run.config.policy, sides, locateChange(texts)), texts.schema, texts.whole))
  const open = new Set(told.filter((_, index) => findings[index]?.details['allowed'] === undefined && findings[index]?.details['baseline'] === undefined))
  return new Set(comparison.changes.filter((change) => !open.has(change)))
}

/** Whether a difference is more than a notice. */
function isOpen(change: Change, findings: readonly Finding[]): boolean {
  return findings.some(
    ({ severity, object, details }) =>
      severity !== 'notice' && object?.kind === change.kind && object.name === change.name && details['aspect'] === change.aspect && details['action'] === change.action
  )
}

function timingsOf(begun: number, compare: number, effect: number, schema: Built | undefined, migrations: Built | undefined): Record<string, number> {
  return {
    ...(schema === undefined ? {} : { schema: schema.timings.load }),
    ...(migrations === undefined ? {} : { migrations: migrations.timings.load }),
    catalog: Math.max(schema?.timings.catalog ?? 0, migrations?.timings.catalog ?? 0),
    compare,
    effect,
    total: performance.now() - begun
  }
}

function sayWhatWasLeftOut(run: Run, comparison: Comparison | undefined, schema: Source | undefined, migrations: Source | undefined): void {
  if (comparison !== undefined) return
  if (schema === undefined) run.log.warning('no `schema` is given: the migrations were run, and compared with nothing')
  else if (migrations === undefined) run.log.warning('no `migrations` are given: the schema was loaded, and compared with nothing')
}
