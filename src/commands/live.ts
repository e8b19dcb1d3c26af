import { createExpectation } from '../catalog/unmanaged.js'
import type { Config } from '../config/config.js'
import type { Target } from '../config/structured-types.js'
import { withoutPassword } from '../database/url.js'
import { applyAllowances } from '../findings/allowances.js'
import { findLedgerMismatches } from '../findings/ledger.js'
import { findUnmanaged, judgeOfLive, sidesOfDrift } from '../findings/live.js'
import type { Unmanaged } from '../findings/live.js'
import type { Finding } from '../findings/finding.js'
import { createLocate } from '../findings/locate.js'
import { findDifferences, findUnmodelled } from '../findings/objects.js'
import type { Change } from '../snapshot/change.js'
import type { CompareOptions } from '../snapshot/compare.js'
import { keyOf } from '../snapshot/object.js'
import type { Snapshot } from '../snapshot/object.js'
import { leaveOut } from '../source/build.js'
import { anyFiles } from '../source/formats/any.js'
import { readLedger } from '../source/ledger/index.js'
import type { LedgerState } from '../source/ledger/ledger.js'
import { findLedgers } from '../source/ledger/tables.js'
import { readLive } from '../source/live-source.js'
import { ownerPreset } from '../source/presets/index.js'
import type { Built, Workshop } from '../source/source.js'
import { judge } from '../verdict.js'
import { assemble, reportChanges } from './assemble.js'
import { compareBuilt, ignoresUnder } from './compare.js'
import type { Repository } from './expected.js'
import type { Outcome, Run } from './run.js'
import { logComparison } from './seed-log.js'

/** A live database as it was found. */
export interface Seen {
  readonly label: string
  readonly workshop: Workshop
  readonly live: Built
  /** What the tool of the migrations says that was applied; undefined where nobody keeps books, or nobody asks. */
  readonly ledger: LedgerState | undefined
}

/** Reads a live database. */
export async function lookAt(run: Run, workshop: Workshop, { url }: Target, { migrations }: Repository): Promise<Seen> {
  const folder = await migrations?.folder()
  const limits = { statement: run.config.statementTimeout }
  let ledger: LedgerState | undefined
  const built = await readLive(workshop, url, limits, async (session, snapshot) => {
    ledger = folder && (await readLedger(session, snapshot, folder, limits))
  })
  if (ledger?.state === 'absent') run.log.info(`there is no table of ${ledger.tool} in the live database: nothing says what was applied, so every difference is drift`)
  return { label: withoutPassword(url), workshop, live: { ...built, ledger: { ...findLedgers(built.snapshot, folder?.format ?? anyFiles), tool: ledger?.tool ?? 'a migration tool' } }, ledger }
}

/** What was found out about a live database. */
export interface Judged {
  readonly findings: readonly Finding[]
  /** @param known the same findings once known differences were taken for what they are */
  conclude(known: readonly Finding[]): Outcome
}

/** Holds a live database against its repository. */
export async function judgeLive(run: Run, { label, workshop, live, ledger }: Seen, repository: Repository): Promise<Judged> {
  const { config } = run
  const begun = performance.now()
  run.progress(`comparing ${label}`)
  const desired = await repository.desired()
  const comparison = await compareBuilt(workshop, live, desired, config)
  logComparison(run, comparison, live, desired)
  const { changes, unmanaged } = partUnmanaged(comparison.changes, live.snapshot, desired.snapshot)
  const books = ledger?.state === 'read' ? ledger : undefined
  const parted = await repository.separate(live, changes, books)
  const pending = parted.pending.map((change): Change => ({ ...change, reason: 'pending: migrations that were not yet applied make this change' }))
  const telling = { policy: config.policy, judge: judgeOfLive(new Set(pending)), locate: await locateIn(repository) }
  const told = [...parted.drift, ...pending]
  const findings = applyAllowances([
    ...findDifferences(told, telling.policy, sidesOfDrift(repository.hasSchema), telling.locate, telling.judge),
    ...findLedgerMismatches(ledger, config.policy),
    ...findUnmanaged([...unmanaged, ...platformIn(config, live, desired)], config.policy),
    ...findUnmodelled([live.snapshot], config.policy)
  ], await repository.files(), (await repository.migrations?.folder())?.files ?? [])
  const reported = reportChanges(told, live.snapshot, desired.snapshot, telling)
  const compare = performance.now() - begun
  return { findings, conclude: (known) => {
    const verdict = judge(known, config.policy.failOn)
    const report = assemble({
      command: 'drift',
      name: config.name,
      conclusion: verdict.conclusion,
      postgres: { version: live.snapshot.postgres.version, provider: 'live' },
      compared: { current: label, desired: repository.label },
      unchanged: comparison.unchanged,
      changes: reported,
      equalities: comparison.equalities,
      effect: null,
      findings: known,
      patch: null,
      ...(books === undefined ? {} : { ledger: { tool: books.tool, table: books.table, applied: books.applied.length, pending: [...books.pending] } }),
      coverage: coverageOf(leaveOut(live.snapshot, desired.leftOut), desired.snapshot, ignoresUnder(config, live, desired)),
      timings: { connect: live.timings.load, catalog: live.timings.catalog, compare, total: live.timings.load + live.timings.catalog + compare }
    })
    return { report, exitCode: verdict.exitCode }
  } }
}

/** What the database has beyond its repository lies in no file. */
async function locateIn(repository: Repository): Promise<(change: Change) => ReturnType<ReturnType<typeof createLocate>>> {
  const locate = createLocate(await repository.files())
  return (change) => (change.action === 'drop' ? undefined : locate(change, change.aspect))
}

/** Takes out of the differences what is expected in a live database although no repository says so. */
function partUnmanaged(changes: readonly Change[], live: Snapshot, desired: Snapshot): { readonly changes: readonly Change[]; readonly unmanaged: readonly Unmanaged[] } {
  const expects = createExpectation(live, desired)
  const unmanaged = new Map(changes.flatMap((change) => {
    const why = change.action === 'drop' ? expects(change) : undefined
    return why === undefined ? [] : [[change, { kind: change.kind, name: change.name, why }] as const]
  }))
  return { changes: changes.filter((change) => !unmanaged.has(change)), unmanaged: [...unmanaged.values()] }
}

/** What a platform keeps in a live database and the repository does not state. A schema speaks for what is in it. */
function platformIn({ ignore, presets }: Pick<Config, 'ignore' | 'presets'>, live: Built, desired: Built): readonly Unmanaged[] {
  const known = new Set(desired.snapshot.objects.map(keyOf))
  const ignores = ignoresUnder({ ignore }, live, desired)
  const owned = live.snapshot.objects.flatMap((object): readonly Unmanaged[] => {
    const preset = object.parent === undefined && !known.has(keyOf(object)) && !ignores(object) ? ownerPreset(presets, object) : undefined
    return preset === undefined ? [] : [{ kind: object.kind, name: object.name, why: `\`presets: ${preset}\` brings it` }]
  })
  const schemas = owned.flatMap(({ kind, name }) => (kind === 'schema' ? [name] : []))
  return owned.filter(({ name }) => !schemas.some((schema) => name.startsWith(`${schema}.`) || name.includes(` in schema ${schema} `)))
}

/** How many of the objects that belong to no other one the repository knows. What cannot be compared counts as well. */
function coverageOf(live: Snapshot, desired: Snapshot, ignores: CompareOptions['ignores']): { explained: number; total: number } {
  const known = new Set(desired.objects.map(keyOf))
  const counted = live.objects.filter((object) => object.parent === undefined && object.aspect === undefined && !ignores(object))
  return { explained: counted.filter((object) => known.has(keyOf(object))).length, total: counted.length + live.unmodelled.length }
}
