import { posix } from 'node:path'
import type { Migration } from '../source/formats/format.js'
import { missing } from '../source/base.js'
import type { Git } from '../source/git.js'
import type { Remote } from '../source/remote.js'

/** A migration, and when it was made. */
export interface DatedMigration {
  readonly migration: Migration
  /** Of the file that runs on the way up: what a migration is known by. */
  readonly path: string
  /** Whether base does not have it. */
  readonly isNew: boolean
  /** Milliseconds since 1970: what `timestamp` says, and for one that is not merged yet and has no time in its name the time of the check. */
  readonly instant: number
  /** Null where neither its name nor a commit says when it was made. */
  readonly timestamp: Date | null
  /** Where `timestamp` was found. */
  readonly source: 'name' | 'commit' | null
}

/** What the times of migrations are found with. */
export interface Dating {
  readonly git: Git
  readonly remote: Remote | null
  /** The time of the check, milliseconds since 1970. */
  readonly now: number
  /** The newest commit of the branch onto which migrations are merged; null where there is none. */
  readonly branch: string | null
  readonly isNew: (path: string) => boolean
  /** Whether what is new has been merged too, so that its commits say when. */
  readonly isMerged: boolean
  /** How near to new ones the time of merged ones has to be known, in milliseconds. */
  readonly window: number
}

/**
 * Says when each migration was made: by its name, or by the first-parent commit that brought it onto the branch. One that
 * is not merged yet and has no time in its name is of now: waiting and checking again is enough, and several are at once.
 *
 * @throws UncheckableError where neither the clone nor the remote goes back far enough
 */
export async function dateMigrations(migrations: readonly Migration[], dating: Dating): Promise<readonly DatedMigration[]> {
  const { git, branch, now, isNew, isMerged } = dating
  const nameless = migrations.filter(({ timestamp, up }) => timestamp === undefined && (isMerged || !isNew(up.path))).map(({ up }) => up.path)
  const unknown = new Map(nameless.map((path) => [path, { instant: now, isExact: false }]))
  const known = branch === null || nameless.length === 0 ? new Map<string, CommitTime>() : await readCommitTimes(git, branch, nameless).catch(() => unknown)
  const date = (migration: Migration, times: ReadonlyMap<string, CommitTime>): DatedMigration => {
    const { timestamp, up: { path } } = migration
    const shared = { migration, path, isNew: isNew(path) }
    if (timestamp !== undefined) return { ...shared, instant: timestamp.getTime(), timestamp, source: 'name' }
    const time = isMerged || !isNew(path) ? times.get(path) : undefined
    if (time?.isExact !== true) return { ...shared, instant: time?.instant ?? now, timestamp: null, source: null }
    return { ...shared, instant: time.instant, timestamp: new Date(time.instant), source: 'commit' }
  }
  const dated = migrations.map((migration) => date(migration, known))
  // How old a merged one is matters only where it may be near to a new one.
  const since = Math.min(...dated.filter((each) => each.isNew).map(({ instant }) => instant)) - dating.window
  const unsure = nameless.filter((path) => known.get(path)?.isExact === false && (known.get(path)?.instant ?? 0) > since)
  if (unsure.length === 0 || branch === null) return dated
  const asked = await askCommitTimes(dating, branch, unsure, since)
  return migrations.map((migration) => date(migration, new Map([...known, ...asked])))
}

/** When the first-parent commit was made that added a file. */
export interface CommitTime {
  /** Its committer date, milliseconds since 1970. */
  readonly instant: number
  /** False where the clone does not go back to it: then it is no later than that. */
  readonly isExact: boolean
}

/**
 * The times at which files came onto a branch, by their paths relative to git's folder: the newest where one was removed
 * and came back.
 *
 * @param commit the newest of the branch
 * @param paths of files; all that lies in the same folders is looked at
 * @param after a commit from which on the branch is looked at, where the clone has it
 */
export async function readCommitTimes(git: Git, commit: string, paths: readonly string[], after: string | null = null): Promise<ReadonlyMap<string, CommitTime>> {
  const folders = [...new Set(paths.map((path) => posix.dirname(path)))]
  const range = after === null ? [] : ['--ignore-missing', `^${after}`]
  const log = ['log', '--first-parent', '-m', '--diff-filter=A', '--no-renames', '--name-only', '-z', '--format=%x01%ct %P', ...range, commit, '--', ...folders]
  const [{ prefix }, isShallow, written] = await Promise.all([git.place(), git.run('rev-parse', '--is-shallow-repository'), git.run('--literal-pathspecs', ...log)])
  const times = new Map<string, CommitTime>()
  for (const entry of written.split('\u0001').slice(1)) {
    const [header = '', names = ''] = entry.split(/\0\n?([^]*)/)
    const [seconds = '', ...parents] = header.trim().split(' ')
    const time = { instant: Number(seconds) * 1000, isExact: isShallow.trim() !== 'true' || parents.length > 0 }
    for (const name of names.split('\0').filter((each) => each !== '')) {
      const path = posix.relative(prefix === '' ? '.' : prefix, name)
      if (!times.has(path)) times.set(path, time)
    }
  }
  return times
}

/** The same for a few files, asked of the remote: of each commit since then, whether its tree has what that of the one before has not. */
async function askCommitTimes({ git, remote }: Dating, commit: string, paths: readonly string[], since: number): Promise<ReadonlyMap<string, CommitTime>> {
  if (remote === null) throw missing(`${paths[0] ?? ''} has no time in its name, and the history of this clone does not go back to when it was merged`)
  const { prefix } = await git.place()
  const line = await remote.lineSince(commit, since)
  const trees = await Promise.all(line.map(async (each) => remote.tree(each.commit)))
  const oldest = line.at(-1)?.instant ?? since
  return new Map(
    paths.map((path) => {
      const adding = line[trees.findIndex((tree) => !tree.has(posix.join(prefix, path))) - 1]
      // What all of them have came with the first commit that there is, or is older than has to be known.
      return [path, adding === undefined ? { instant: oldest, isExact: oldest >= since } : { instant: adding.instant, isExact: true }] as const
    })
  )
}
