import { UncheckableError } from '../database/session.js'
import { readCommitTimes } from '../history/times.js'
import type { CommitTime } from '../history/times.js'
import type { Migration } from '../source/formats/format.js'
import { openGit } from '../source/git.js'
import type { Git } from '../source/git.js'
import type { Run } from './run.js'

/** A migration and when it was made, merged or not. */
export interface Made {
  readonly migration: Migration
  /** Milliseconds since 1970; null for a file without a time in its name that is not committed. */
  readonly instant: number | null
  /** False where a shallow clone hides how much older it may be. */
  readonly isExact: boolean
}

/**
 * The newest migration: by the time in its name, read as UTC; without one by the date of the first-parent commit that added it; a
 * file that is not committed is as new as can be, whatever the file system says. Undefined where nothing is known of any.
 *
 * @throws UncheckableError where a shallow clone hides whether it is within the cooldown
 */
export async function findNewest(run: Run, migrations: readonly Migration[]): Promise<Made | undefined> {
  // What runs again whenever it changes was never made once.
  const lasting = migrations.filter(({ repeatable }) => repeatable !== true)
  const nameless = lasting.filter(({ timestamp }) => timestamp === undefined).map(({ up }) => up.path)
  const times = nameless.length === 0 ? new Map<string, never>() : await readTimes(openGit(run.config.workingDirectory), nameless)
  if (times === undefined) run.log.warning(`${String(nameless.length)} migrations have no time in their names, and there is no git repository to ask: the cooldown does not count them`)
  const made = lasting.flatMap(({ timestamp, ...migration }): readonly Made[] => {
    if (timestamp !== undefined) return [{ migration, instant: timestamp.getTime(), isExact: true }]
    const time = times?.get(migration.up.path)
    return times === undefined ? [] : [{ migration, instant: time?.instant ?? null, isExact: time?.isExact ?? true }]
  })
  const byAge = [...made].sort((left, right) => (right.instant ?? Infinity) - (left.instant ?? Infinity) || Number(right.isExact) - Number(left.isExact))
  const [newest] = byAge
  if (newest === undefined || newest.isExact || !isCooling(newest, run)) return newest
  const sure = byAge.find((each) => each.isExact && isCooling(each, run))
  if (sure !== undefined) return sure
  throw new UncheckableError(`when ${newest.migration.up.path} was committed is not in this shallow clone; fetch more (give actions/checkout \`fetch-depth: 0\`)`)
}

/** Undefined where there is no repository; nothing is known where it has no commit. */
async function readTimes(git: Git, paths: readonly string[]): Promise<ReadonlyMap<string, CommitTime> | undefined> {
  const has = async (...parameters: readonly string[]): Promise<boolean> => git.run('rev-parse', ...parameters).then(() => true, () => false)
  if (await has('--verify', '--quiet', 'HEAD')) return readCommitTimes(git, 'HEAD', paths)
  return (await has('--git-dir')) ? new Map() : undefined
}

/** Whether a migration is younger than the cooldown. Instants are subtracted, over any number of days. */
export function isCooling({ instant }: Made, { config, now }: Pick<Run, 'config' | 'now'>): boolean {
  return config.cooldown > 0 && (instant === null || now() - instant < config.cooldown)
}
