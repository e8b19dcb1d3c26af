import { judge, tally } from '../checksum/audit.js'
import { applyAllowances } from '../findings/allowances.js'
import { findFalseNegatives, findFalsePositives } from '../findings/checksum.js'
import type { Judged } from '../findings/checksum.js'
import type { Replay } from '../history/replay.js'
import type { Report } from '../report/document.js'
import { counted } from '../report/wording.js'
import type { BuildOptions } from '../source/build.js'
import type { TextFile } from '../source/file-tree.js'
import { schemaSource } from '../source/schema-source.js'
import type { Built, Workshop } from '../source/source.js'
import { judge as conclude } from '../verdict.js'
import { assemble } from './assemble.js'
import { findRewritten, openChecksums, reportChecksum, withCauses } from './checksums.js'
import type { Checksums } from './checksums.js'
import { compareBuilt } from './compare.js'
import { recorderFor } from './examine.js'
import { migratedSource } from './migrated.js'
import { writeFiles } from './patch.js'
import { proposeRespelling } from './respell.js'
import type { Respelled } from './respell.js'
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
    const committed = await schema.files()
    const { steps } = recorder.replay()
    const look = async (files: readonly TextFile[]): Promise<Looked> => judgeAll(await openChecksums(run, files, desired, current, { changes }), steps)
    const before = await look(committed)
    const respelled = await mend(run, workshop, before.judged, { files: committed, desired, options })
    const isWritten = config.fix && respelled !== undefined
    const { checksums, judged } = isWritten ? await look(respelled.schema) : before
    const files = isWritten ? respelled.schema : committed
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
      // What has been written is no longer a proposal.
      patch: isWritten || respelled === undefined || respelled.text === '' ? null : respelled.text,
      timings: { schema: desired.timings.load, ...(migrated === undefined ? {} : { migrations: migrated.timings.load }), total: performance.now() - begun }
    })
    return { report, exitCode: verdict.exitCode }
  })
}

/** All objects of an audit, judged. */
interface Looked {
  readonly checksums: Checksums
  readonly judged: readonly Judged[]
}

async function judgeAll(checksums: Checksums, steps: Replay['steps']): Promise<Looked> {
  const rewritten = findRewritten(checksums, steps, () => true)
  const judged: Judged[] = []
  for (const unit of checksums.audit.units) {
    const rewrittenBy = rewritten.get(unit)
    judged.push({ ...(await withCauses(checksums.judge(unit), checksums)), ...(rewrittenBy === undefined ? {} : { rewrittenBy }) })
  }
  return { checksums, judged }
}

/** Proposes the server's spelling for the definitions that lie, and writes it where `fix` asks for that. */
async function mend(
  run: Run, workshop: Workshop, judged: readonly Judged[], sources: { readonly files: readonly TextFile[]; readonly desired: Built; readonly options: BuildOptions }
): Promise<Respelled | undefined> {
  const { config, log } = run
  const lying = judged.flatMap(({ unit, judgement }) => (judgement.verdict === 'false-positive' && unit.definition !== undefined ? [unit] : []))
  if (lying.length === 0) return undefined
  if (config.placeholders.size > 0) {
    if (config.fix) log.warning('--fix does not write into files with placeholders: what stands in them is not what is run')
    return undefined
  }
  const respelled = await proposeRespelling(run, workshop, { ...sources, lying })
  if (!config.fix) return respelled
  if (respelled.units.length > 0) {
    await writeFiles(run, respelled)
    log.info(`wrote ${respelled.files.map(({ path }) => path).join(', ')}: ${counted(respelled.units.length, 'definition')} as the server spells ${respelled.units.length === 1 ? 'it' : 'them'}; the schema was built again, and is the same`)
  }
  if (respelled.left.length > 0) log.warning(`--fix leaves ${respelled.left.map(({ kind, name }) => `${kind} ${name}`).join(', ')}: the schema could not be proven to stay the same`)
  return respelled
}

/** How right each algorithm is: the audited one first, then those that need no rules of the user's. */
function confusionOf(checksums: Checksums, judged: readonly Judged[], { config }: Run): NonNullable<Report['audit']>['confusion'] {
  const others = (['raw', 'normalized'] as const).filter((name) => name !== config.checksum).map(checksums.algorithmOf)
  return [
    { algorithm: config.checksum, ...tally(judged.map(({ judgement }) => judgement)) },
    ...others.map((other) => ({ algorithm: other.name, ...tally(judged.map(({ unit }) => judge(unit, other))) }))
  ]
}
