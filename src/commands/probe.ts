import { UncheckableError } from '../database/session.js'
import { applyAllowances } from '../findings/allowances.js'
import { findGenerated } from '../findings/generator.js'
import { createLocate } from '../findings/locate.js'
import { explainAgain } from '../history/again.js'
import type { Generation } from '../history/generation.js'
import { hashSnapshot } from '../snapshot/file.js'
import { schemaSource } from '../source/schema-source.js'
import type { Workshop } from '../source/source.js'
import { copyWorkTree } from '../source/work-tree-copy.js'
import type { WorkTreeCopy } from '../source/work-tree-copy.js'
import { judge } from '../verdict.js'
import { assemble } from './assemble.js'
import { useBaseline } from './baseline.js'
import { auditRewritten } from './generator-causes.js'
import { judgeAnswer, saysSomething } from './generation.js'
import { askGenerator, awaitNextSecond, buildStand, runIn } from './generator.js'
import type { Answer, Stand } from './generator.js'
import { reportGenerator } from './generator-report.js'
import { withWorkshop } from './run.js'
import type { Outcome, Run } from './run.js'
import { serverOf } from './server.js'

/**
 * `probe`: runs the user's migration generator in a copy of the work tree against the migrated database, and once more with what it wrote
 * applied: it must have nothing to say.
 */
export async function probe(run: Run): Promise<Outcome> {
  const { workingDirectory: directory, staged, schema, setup, migrations } = run.config
  run.progress('copying the work tree')
  const copy = await copyWorkTree({ directory, staged, own: [...schema, ...setup], watched: migrations })
  try {
    run.log.debug(`The generator runs in ${copy.directory}; linked: ${copy.linked.join(', ') || 'nothing'}`)
    return await withWorkshop(run, 'at once', async (workshop) => probeIn(copy, run, workshop))
  } finally {
    await copy.remove().catch((error: unknown) => run.log.warning(`the copy of the work tree could not be removed: ${String(error)}`))
  }
}

async function probeIn(copy: WorkTreeCopy, outside: Run, workshop: Workshop): Promise<Outcome> {
  const begun = performance.now()
  const run = runIn(copy, outside)
  const { config } = run
  run.progress('building the migrated database')
  const migrated = await buildStand(run, workshop)
  run.progress('running generate-command')
  const answer = await askGenerator(run, workshop, copy, migrated)
  const applied = saysSomething(answer) ? await applyAnswer(run, workshop, migrated, answer) : undefined
  const first = await judgeAnswer(run, workshop, migrated, answer, applied)
  const [second, last] = applied === undefined ? [undefined, migrated] : await askAgain(run, workshop, copy, migrated, answer, applied)
  const schema = config.schema.length === 0 ? undefined : schemaSource(config.schema, last.options)
  const rewritten = [...first.rewritten, ...(second?.rewritten ?? [])]
  const audited = schema === undefined || rewritten.length === 0 ? { checksums: [], causes: [] } : await auditRewritten(run, workshop, schema, last.built, rewritten)
  const again = second === undefined ? { cause: 'unknown' as const, values: [] } : explainAgain({
    first: first.statements, second: second.statements, changes: first.changes.length + first.leftOut.length > 0, isPhantom: second.verdict === 'phantom',
    isBack: hashSnapshot(last.built.snapshot) === hashSnapshot(migrated.built.snapshot)
  })
  const files = (await schema?.files()) ?? []
  const locate = createLocate(files)
  const generated = { first, second, again, causes: audited.causes }
  const found = findGenerated({ ...generated, locate: (object) => locate(object, 'definition') }, config.policy)
  const findings = await useBaseline(outside, applyAllowances(found, files, []))
  const verdict = judge(findings, config.policy.failOn)
  const report = assemble({
    command: 'probe',
    name: config.name,
    conclusion: verdict.conclusion,
    postgres: await serverOf(workshop, migrated.built),
    compared: null,
    unchanged: migrated.built.snapshot.objects.length,
    changes: [],
    equalities: [],
    effect: null,
    findings,
    checksums: audited.checksums,
    patch: null,
    timings: { migrations: migrated.built.timings.load, catalog: migrated.built.timings.catalog, total: performance.now() - begun }
  })
  return { report: { ...report, generator: reportGenerator(generated, [migrated, applied ?? { ...migrated, built: answer.left }, last], config) }, exitCode: verdict.exitCode }
}

/** Builds the migrated database with what the generator has written. */
async function applyAnswer(run: Run, workshop: Workshop, before: Stand, { script }: Answer): Promise<Stand> {
  run.progress('building the database with what the generator has written')
  return buildStand(run, workshop, [...before.scripts, ...(script === undefined ? [] : [script])])
}

/** Runs the generator a second time, on the database that has what the first time wrote, and says how the database is then. */
async function askAgain(run: Run, workshop: Workshop, copy: WorkTreeCopy, migrated: Stand, earlier: Answer, applied: Stand): Promise<readonly [Generation, Stand]> {
  // Each of them is a server of its own where they are embedded.
  await migrated.built.scratch?.drop()
  await awaitNextSecond(earlier.over, run)
  run.progress('running generate-command once more')
  const answer = await askGenerator(run, workshop, copy, applied).catch((error: unknown) => {
    throw error instanceof UncheckableError ? error : secondTime(error)
  })
  const last = saysSomething(answer) ? await applyAnswer(run, workshop, applied, answer) : undefined
  return [await judgeAnswer(run, workshop, applied, answer, last), last ?? applied]
}

function secondTime(error: unknown): unknown {
  if (error instanceof Error) error.message = `run a second time, with what it wrote applied: ${error.message}`
  return error
}
