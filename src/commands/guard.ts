import { applyAllowances } from '../findings/allowances.js'
import { findDifferences } from '../findings/objects.js'
import { formatDistance, formatInstant } from '../history/instant.js'
import type { Report } from '../report/document.js'
import type { BuildOptions } from '../source/build.js'
import { schemaSource } from '../source/schema-source.js'
import type { Built, Source, Workshop } from '../source/source.js'
import { assemble, reportChanges } from './assemble.js'
import { applyKnown } from './baseline.js'
import { compareBuilt } from './compare.js'
import { runGenerateCommand, runGuarded } from './guarded.js'
import { migratedOrEmpty } from './migrated.js'
import { findNewest, isCooling } from './newest.js'
import type { Made } from './newest.js'
import { buildOptions, withWorkshop } from './run.js'
import type { Outcome, Run } from './run.js'
import { logComparison } from './seed-log.js'
import { serverOf } from './server.js'
import { buildBoth, comparedOf, locateChange, sides } from './two-sides.js'

type Answer = NonNullable<Report['guard']>
type Facts = Pick<Report, 'postgres' | 'compared' | 'changes' | 'equalities'> & { readonly unchanged: number }

const nothingCompared: Facts = { postgres: null, compared: null, changes: [], equalities: [], unchanged: 0 }

/**
 * `guard`: before a generator runs, says whether a migration is needed at all. Not within the cooldown, which is answered before
 * any server is started; not where the committed schema and the migrated database agree. Runs the generator only if it is.
 */
export async function guard(run: Run): Promise<Outcome> {
  const { config } = run
  const begun = performance.now()
  const options = await buildOptions(config)
  const migrations = await migratedOrEmpty(run, options)
  if (config.migrations.length === 0) run.log.warning('`migrations` names no files beside `migrate-command`: there is no newest one, and so no cooldown')
  const newest = await findNewest(run, (await migrations.folder()).migrations)
  // Standard output then belongs to what is run, and the log says what the report would.
  const wraps = config.guardedCommand.length > 0 || config.generateCommand !== null
  const say = wraps ? run.log.info : run.log.debug
  const last = newest && { id: newest.migration.id, file: newest.migration.up.path, timestamp: newest.instant === null ? null : formatInstant(newest.instant) }
  const conclude = (answer: Omit<Answer, 'newest' | 'until'>, facts: Facts, exitCode: number): Outcome => {
    const until = answer.reason === 'cooldown' && newest ? endOfCooldown(newest, run) : null
    const report = assemble({ command: 'guard', name: config.name, conclusion: 'success', ...facts, effect: null, findings: [], patch: null, timings: { total: performance.now() - begun } })
    return { report: { ...report, guard: { ...answer, newest: last ?? null, until } }, exitCode, ...(wraps && config.format !== 'json' ? { output: '' } : {}) }
  }
  const skip = (reason: Answer['reason'], facts: Facts, why: string): Outcome => {
    say(`No migration is needed, reason: ${reason}: ${why}`)
    return conclude({ needed: false, reason }, facts, wraps ? 0 : 1)
  }
  if (newest !== undefined && isCooling(newest, run)) return skip('cooldown', nothingCompared, explainCooldown(newest, run))

  const answered = await withWorkshop(run, 'on demand', async (workshop) => {
    const { facts, current, differing } = await compareSides(run, workshop, options, migrations)
    if (facts.compared !== null && differing.length === 0) return skip('no-change', facts, `${facts.compared.current} is what ${facts.compared.desired} says`)
    const reason = facts.compared === null ? 'uncompared' : 'changes'
    say(`A migration is needed, reason: ${reason}${differing.length === 0 ? '' : `: ${named(differing)}`}`)
    if (config.guardedCommand.length > 0 || config.generateCommand === null) return { reason, facts } as const
    const exitCode = await runGenerateCommand(run, workshop, config.generateCommand, current)
    return conclude({ needed: true, reason, exitCode }, facts, exitCode)
  })
  if ('report' in answered) return answered
  const { reason, facts } = answered
  if (config.guardedCommand.length === 0) return conclude({ needed: true, reason }, facts, 0)
  const exitCode = await runGuarded(run)
  return conclude({ needed: true, reason, exitCode }, facts, exitCode)
}

/** Compares the committed schema, where there is one, with the migrated database. What a policy only notes, allows or knows is nothing to generate a migration for. */
async function compareSides(
  run: Run, workshop: Workshop, options: BuildOptions, migrations: Source
): Promise<{ readonly facts: Facts; readonly current: Built | undefined; readonly differing: readonly Report['changes'][number][] }> {
  const { config } = run
  const schema = config.schema.length === 0 ? undefined : schemaSource(config.schema, options)
  if (schema === undefined && config.generateCommand === null) return { facts: nothingCompared, current: undefined, differing: [] }
  const [desired, current] = await buildBoth(workshop, schema, migrations, config.migrateCommand === null)
  if (current === undefined || desired === undefined) return { facts: nothingCompared, current, differing: [] }
  run.progress('comparing')
  const comparison = await compareBuilt(workshop, current, desired, config)
  logComparison(run, comparison, current, desired)
  const texts = { schema: (await schema?.files()) ?? [], migrations: await migrations.files() }
  const locate = locateChange(texts)
  const found = await applyKnown(run, applyAllowances(findDifferences(comparison.changes, config.policy, sides, locate), texts.schema, texts.migrations))
  const changes = reportChanges(comparison.changes, current.snapshot, desired.snapshot, { policy: config.policy, locate })
  const facts = {
    postgres: await serverOf(workshop, current, desired),
    compared: comparedOf(schema, migrations),
    unchanged: comparison.unchanged,
    changes: [...changes],
    equalities: [...comparison.equalities]
  }
  return { facts, current, differing: changes.filter((_, index) => found[index]?.severity !== 'notice') }
}

function explainCooldown(newest: Made, run: Run): string {
  const { path } = newest.migration.up
  const until = endOfCooldown(newest, run)
  if (newest.instant === null || until === null) return `${path} is not committed and has no time in its name, so it counts as made now; commit it first`
  const now = run.now()
  const distance = `${formatDistance(newest.instant, now)} ${newest.instant > now ? 'ahead of the clock' : 'ago'}`
  return `${path} is from ${formatInstant(newest.instant)}, ${distance}; wait until ${until}`
}

function endOfCooldown({ instant }: Made, { config }: Run): string | null {
  return instant === null ? null : formatInstant(instant + config.cooldown)
}

/** How many changes are named before the rest is counted. */
const shown = 5

function named(changes: readonly Report['changes'][number][]): string {
  const rest = changes.length - shown
  return `${changes.slice(0, shown).map(({ action, kind, name }) => `${action} ${kind} ${name}`).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`
}
