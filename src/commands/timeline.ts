import { findLost } from '../archive/removal.js'
import { findClock } from '../findings/migration-clock.js'
import { findEdited } from '../findings/migration-edited.js'
import { findOutOfOrder } from '../findings/migration-out-of-order.js'
import { findMigrationRate } from '../findings/migration-rate.js'
import { findRemoved } from '../findings/migration-removed.js'
import type { Finding } from '../findings/finding.js'
import { traceLineage } from '../history/lineage.js'
import type { StoredMigration } from '../history/lineage.js'
import { dateMigrations, readCommitTimes } from '../history/times.js'
import type { DatedMigration } from '../history/times.js'
import { asStored, findIgnored, readEarlier, unite, withTexts } from '../history/versions.js'
import type { Naming } from '../history/versions.js'
import type { Base } from '../source/base.js'
import type { BuildOptions } from '../source/build.js'
import type { TextFile } from '../source/file-tree.js'
import type { Migration, MigrationFormat } from '../source/formats/format.js'
import { openGit } from '../source/git.js'
import type { Git } from '../source/git.js'
import type { MigrationsSource } from '../source/migrations-source.js'
import type { Run } from './run.js'

/** What files, git and the time say about the migrations. */
export interface Timeline {
  /** Undefined on a terminal where there is none: then nothing is new. */
  readonly base: Base | undefined
  /** Those of head, in the order in which their tool runs them. */
  readonly dated: readonly DatedMigration[]
  /** Their whole files, with what is not run on the way up. */
  readonly files: readonly TextFile[]
  readonly findings: readonly Finding[]
}

/**
 * Finds out which migrations are new and when each was made, and what there is to say about that. Needs no server, so
 * that it can go on while one starts.
 */
export async function traceTimeline(run: Run, options: BuildOptions, source: MigrationsSource, found: Promise<Base | undefined>): Promise<Timeline> {
  const git = openGit(run.config.workingDirectory)
  const [folder, base] = await Promise.all([source.folder(), found])
  const { migrations, format } = folder
  const head = await withTexts(options.tree, folder)
  const files = head.map(({ migration, text }) => ({ path: migration.up.path, text }))
  const naming = { patterns: run.config.migrations, format: format.name, options }
  const past = base === undefined || naming.patterns.length === 0 ? undefined : await readPast(run, git, base, naming, head)
  const dating = {
    git, window: run.config.window, remote: run.event?.remote ?? null, now: run.now(),
    branch: base === undefined || base.isMerged ? 'HEAD' : base.tip.commit,
    isNew: (path: string) => past?.isNew(path) ?? false,
    isMerged: base?.isMerged ?? true
  }
  const dated = await dateMigrations(past?.all ?? migrations, dating)
  const byPath = new Map(dated.map((each) => [each.path, each]))
  const inOrder = (order: readonly Migration[]): readonly DatedMigration[] => order.flatMap(({ up }) => byPath.get(up.path) ?? [])
  const findings = past === undefined || base === undefined ? [] : await examine(run, git, { past, base, options, format, dated: dated.filter(isStep), ordered: inOrder(past.ordered).filter(isStep), now: dating.now })
  return { base, files, findings, dated: migrations.flatMap((migration) => inOrder([migration]).map((each) => ({ ...each, migration }))) }

  function isStep({ migration, path }: DatedMigration): boolean {
    // Definitions and baselines are no steps from one state to the next: they have neither a time nor a place in the order.
    return migration.repeatable !== true && migration.baseline !== true && past?.ignored.has(path) !== true
  }
}

/** What base has to do with head's migrations. */
interface PastMigrations {
  readonly isNew: (path: string) => boolean
  /** Those of head that git ignores. */
  readonly ignored: ReadonlySet<string>
  /** Where head left base, and head, as git stores them. */
  readonly fork: readonly StoredMigration[]
  readonly head: readonly StoredMigration[]
  /** Those of head with what others merged since, in the order in which their tool would run them. */
  readonly ordered: readonly Migration[]
  /** All that base and head have. */
  readonly all: readonly Migration[]
}

/** Undefined where the files lie where no commit could have them. */
async function readPast(run: Run, git: Git, base: Base, naming: Naming, head: readonly StoredMigration[]): Promise<PastMigrations | undefined> {
  const [forkTree, tipTree] = [await base.fork.tree(), await base.tip.tree()]
  const fork = await readEarlier(forkTree, naming)
  if (fork === undefined) {
    run.log.info('the migrations are not in this repository: which of them are new cannot be told')
    return undefined
  }
  const tip = tipTree === forkTree ? fork : ((await readEarlier(tipTree, naming)) ?? [])
  const [own, before] = [paths(head), paths(fork)]
  const merged = new Set([...before, ...paths(tip)])
  const ignored = run.config.staged ? new Set<string>() : await findIgnored(git, [...own].filter((path) => !merged.has(path)))
  const others = new Set([...paths(tip)].filter((path) => !before.has(path) && !own.has(path)))
  const migrations = head.map(({ migration }) => migration)
  const united = others.size === 0 ? migrations : await unite(tipTree, others, naming)
  const refused = 'problem' in united
  if (refused) run.log.warning(`with what others have merged since, the migrations cannot be read: ${united.problem}`)
  const ordered = refused ? migrations : united
  const known = new Set(ordered.map(({ up }) => up.path))
  return {
    isNew: (path) => own.has(path) && !merged.has(path) && !ignored.has(path),
    ignored,
    fork,
    head: run.config.staged ? head : await asStored(git, head, fork, forkTree),
    ordered,
    all: [...ordered, ...tip.flatMap(({ migration }) => (known.has(migration.up.path) ? [] : [migration]))]
  }
}

function paths(stored: readonly StoredMigration[]): ReadonlySet<string> {
  return new Set(stored.map(({ migration }) => migration.up.path))
}

interface Evidence {
  readonly base: Base
  readonly past: PastMigrations
  readonly options: BuildOptions
  readonly format: MigrationFormat
  readonly dated: readonly DatedMigration[]
  readonly ordered: readonly DatedMigration[]
  readonly now: number
}

async function examine(run: Run, git: Git, { base, past, options, format, dated, ordered, now }: Evidence): Promise<readonly Finding[]> {
  const { policy, maxMigrations: most, window } = run.config
  const lineage = traceLineage(past.fork, past.head)
  const named = ordered.filter(({ isNew, source }) => isNew && source === 'name').map(({ path }) => path)
  const committed = named.length === 0 ? new Map<string, never>() : await readCommitTimes(git, 'HEAD', named, base.fork.commit)
  const rate = findMigrationRate(dated, { most, window }, null, policy)
  const label = rate.some(({ severity }) => severity !== 'notice') ? await findLabel(run) : null
  return [
    ...(label === null ? rate : findMigrationRate(dated, { most, window }, label, policy)),
    ...findEdited(lineage.edited, format.edited, policy),
    ...findRemoved(await findLost(lineage.removed, options.archive, options.tree, past.fork), format.vanished.says, policy),
    ...findOutOfOrder(ordered, format, policy),
    ...findClock(named.length === 0 ? [] : ordered, (path) => committed.get(path)?.instant, now, policy)
  ]
}

/** The label by which somebody with the right to set labels lets migrations come faster; null where there is none. */
async function findLabel(run: Run): Promise<string | null> {
  const labels = (await run.event?.labels()) ?? []
  return labels.includes(run.config.overrideLabel) ? run.config.overrideLabel : null
}
