import { settle, whyImmovable } from '../archive/ledgers.js'
import { hourOf, objectsOf } from '../archive/plan.js'
import { compareReplays, finalState } from '../archive/proof.js'
import type { Proof } from '../archive/proof.js'
import { selectForArchive } from '../archive/selection.js'
import type { Selection } from '../archive/selection.js'
import { ConfigError } from '../config/config-error.js'
import { UncheckableError } from '../database/session.js'
import { explain } from '../history/explain.js'
import type { Explained } from '../history/explain.js'
import { formatInstant } from '../history/instant.js'
import type { Replay } from '../history/replay.js'
import type { Cleanup } from '../report/cleanup-section.js'
import { archiveBeside } from '../source/archive.js'
import { migrationsSource } from '../source/migrations-source.js'
import type { MigrationsSource, ReadFolder } from '../source/migrations-source.js'
import type { Workshop } from '../source/source.js'
import { MigrationError } from '../source/sql-error.js'
import { archive, findBelongings, openSite, refuseUnfinished, sectionOfRun, undo } from './archiving.js'
import type { Place } from './archiving.js'
import { assemble } from './assemble.js'
import { recorderFor } from './examine.js'
import { buildOptions, withWorkshop } from './run.js'
import type { Outcome, Run } from './run.js'
import { logFolder, logHistory } from './seed-log.js'
import { traceTimeline } from './timeline.js'

/**
 * `cleanup`: plans which migrations nobody needs, proves that the others do without them what they did with them, and with `apply`
 * moves the files. What was moved is in a manifest, by which `undo` takes it back.
 */
export async function cleanup(run: Run): Promise<Outcome> {
  const { config } = run
  const begun = performance.now()
  const conclude = (section: Cleanup, postgres: string | null, provider: 'service' | 'embedded' | null, refusal?: string): Outcome => {
    const report = assemble({
      command: 'cleanup', name: config.name, conclusion: refusal === undefined ? 'success' : 'error', compared: null, unchanged: 0, changes: [], equalities: [], effect: null, findings: [], patch: null,
      postgres: postgres === null || provider === null ? null : { version: postgres, provider }, cleanup: section, timings: { total: performance.now() - begun }
    })
    return { report: { ...report, ...(refusal === undefined ? {} : { error: refusal }) }, exitCode: refusal === undefined ? 0 : 2 }
  }
  if (config.undo !== null) return conclude(await undo(run, config.undo), null, null)
  const folder = config.archive ?? archiveBeside(config.migrations)
  if (folder === undefined) throw new ConfigError(['Nothing lies beside the folder of the migrations: say with `archive` where they are to be moved.'])
  const place = await openSite(run, folder)
  const finished = await refuseUnfinished(run, place)
  if (finished !== undefined) return conclude(finished, null, null)
  const options = await buildOptions(config)
  const source = migrationsSource(config.migrations, config.migrationFormat, options)
  return withWorkshop(run, 'at once', async (workshop) => {
    const recorder = recorderFor(run, workshop)
    const [timeline] = await Promise.all([traceTimeline(run, options, source, Promise.resolve(undefined)), source.rehearse?.(workshop, recorder, () => false, () => undefined)])
    const [all, read] = [recorder.replay(), await source.folder()]
    const explained = explain(timeline.dated, all)
    logFolder(run.log, read)
    if (config.logLevel === 'debug') logHistory(run.log, explained)
    const selection = await selectForArchive(explained, config.strategy, read.format, async (going) => proveWithout(run, workshop, source, { all, explained, going }))
    const section = await describe(run, place, read, { explained, selection, all })
    const { kind } = await workshop.provider()
    const refusal = config.apply && section.planned.length > 0 ? whyRefused(section, config.force) : undefined
    if (refusal !== undefined) run.log.error(refusal)
    if (!config.apply || refusal !== undefined || section.planned.length === 0) return conclude(section, all.version, kind, refusal)
    await archive(run, place, { section, format: read.format.name, postgres: all.version ?? '', state: finalState(all) ?? '' })
    return conclude({ ...section, state: 'applied' }, all.version, kind)
  })
}

interface Claim {
  /** The replay of all migrations. */
  readonly all: Replay
  readonly explained: readonly Explained[]
  readonly going: readonly Explained[]
}

/** Replays what remains on an empty database, and holds it against the replay of all. */
async function proveWithout(run: Run, workshop: Workshop, source: MigrationsSource, { all, explained, going }: Claim): Promise<Proof> {
  const gone = new Set(going)
  const remaining = source.only?.(new Set(explained.flatMap((each) => (each.step === undefined || gone.has(each) ? [] : [each.dated.migration.id]))))
  if (remaining?.rehearse === undefined) throw new Error('migrations that were replayed can be replayed again')
  const recorder = recorderFor(run, workshop)
  try {
    await remaining.rehearse(workshop, recorder, () => false, () => undefined)
  } catch (error) {
    if (!(error instanceof MigrationError) || error.cause instanceof UncheckableError) throw error
    return { holds: false, why: `without it ${error.id} does not run: ${error.cause.reason}` }
  }
  return compareReplays(all, recorder.replay())
}

/** The plan as reports show it. */
async function describe(
  run: Run, place: Place, read: ReadFolder, { explained, selection, all }: { readonly explained: readonly Explained[]; readonly selection: Selection; readonly all: Replay }
): Promise<Cleanup> {
  const { format, files } = read
  const going = selection.units.flatMap(({ members, why }) => members.map((each) => ({ each, why })))
  const about = (each: Explained, reason: string): Cleanup['kept'][number] => ({
    id: each.dated.migration.id, file: each.dated.path, timestamp: each.dated.timestamp === null ? null : formatInstant(each.dated.timestamp.getTime()), hour: hourOf(each), verdict: each.verdict, reason
  })
  const planned = await Promise.all(going.map(async ({ each, why }) => ({
    ...about(each, why), objects: [...objectsOf(each)], files: [...(await findBelongings(run, each.dated.migration, format, files))]
  })))
  const immovable = planned.length === 0 ? undefined : whyImmovable(format, files.map(({ path }) => path))
  const settlement = planned.length === 0 ? null : settle(format, going.map(({ each }) => each.dated.migration))
  const gone = new Set(going.map(({ each }) => each))
  return {
    ...sectionOfRun(place, run.config.strategy),
    state: 'planned',
    total: explained.length,
    planned,
    kept: selection.kept.map(({ explained: each, why }) => about(each, why)),
    proof: planned.length === 0 ? null : { state: finalState(all) ?? '', kept: explained.filter((each) => each.step !== undefined && !gone.has(each)).length, replays: selection.tries },
    ledger: settlement === null ? null : { tool: format.name, breaks: settlement.breaks, says: settlement.says, commands: [...settlement.commands] },
    ...(immovable === undefined ? {} : { immovable })
  }
}

/** Why the files are not moved although that is asked for; undefined where they are. */
function whyRefused({ ledger, immovable }: Cleanup, force: boolean): string | undefined {
  if (immovable !== undefined) return `nothing was moved: ${immovable}`
  if (ledger?.breaks !== true || force) return undefined
  const ways = ledger.commands.length === 0 ? '' : `; on each of them one of these settles it:\n${ledger.commands.map((command) => `  ${command}`).join('\n')}`
  return `nothing was moved: databases that have applied these migrations would stop the tool. ${ledger.says} \`--force\` moves the files all the same${ways}`
}
