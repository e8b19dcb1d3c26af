import { renewBeforehand } from '../database/provider.js'
import type { Scratch } from '../database/provider.js'
import { sent } from '../database/meanwhile.js'
import { readArchived } from './archive.js'
import type { Archive } from './archive.js'
import { buildOnScratch, fillPlaceholders, loadOptions, prepareScratch } from './build.js'
import type { BuildOptions } from './build.js'
import type { FileTree, TextFile } from './file-tree.js'
import { batchOf, prepareBatches, runBatch } from './batch.js'
import { anyFiles } from './formats/any.js'
import type { Folder, Migration, MigrationFolder, MigrationFormat, Part } from './formats/format.js'
import { chooseFormat, formats } from './formats/index.js'
import { InputError } from './input-error.js'
import { readMigrationFiles } from './migration-files.js'
import { prepareMigration, runMigration } from './migration-runner.js'
import type { Built, Source, Workshop } from './source.js'
import { MigrationError, SqlError } from './sql-error.js'
import type { Watch } from './watch.js'

/** What a folder of migrations holds, as its format reads it, with values in place of placeholders. */
export interface ReadFolder extends MigrationFolder {
  readonly format: MigrationFormat
  /** Why this format. */
  readonly why: string
  /** All files of the folder with the texts that the format has read, as they stand. */
  readonly files: readonly TextFile[]
  /** Archived files that lie where migrations are looked for. */
  readonly archived: readonly string[]
  /** The same folder with what was archived from it in its old place; absent where nothing was. */
  readonly before?: Pick<ReadFolder, 'migrations' | 'files'>
}

/** Sees migrations run, one after the other. */
export interface Recorder {
  readonly watch: Watch
  /** The database is there, and nothing has been run on it. */
  start(scratch: Scratch): Promise<void>
  /** A part of a migration is about to be run. */
  running(part: Part): void
  /** A part of a migration has been run, and the session is as good as new. */
  ran(migration: Migration, part: Part): Promise<void>
  /** All has been run. */
  ended(): Promise<void>
}

/** A folder of migrations. */
export interface MigrationsSource extends Source {
  folder(): Promise<ReadFolder>
  build(workshop: Workshop, recorder?: Recorder): Promise<Built>
  /**
   * Runs all migrations on a database that nobody needs afterwards, and each that is asked for up, down and up again. It ends early
   * where a way back fails and leaves a database that the next migration does not expect. Absent where they cannot be run one by one.
   *
   * @param failed is told what fails on the way down, or on the second way up
   */
  rehearse?(workshop: Workshop, recorder: Recorder, isAsked: (migration: Migration) => boolean, failed: (migration: Migration, part: Part, error: SqlError) => void): Promise<void>
  /** What those build that have these ids, whatever an empty database would get. Absent where they cannot be run one by one. */
  only?(ids: ReadonlySet<string>): MigrationsSource
}

/** Runs migrations one after the other, each in a session as good as new. */
interface Runner {
  one(migration: Migration, part: Part): Promise<void>
  /**
   * Runs the first of some migrations, and those after it with which it can be one exchange with the server.
   *
   * @param isAlone which of them are run alone
   * @returns how many have been run
   */
  some(migrations: readonly Migration[], isAlone?: (migration: Migration) => boolean): Promise<number>
}

/** Migrations as a source: each is run once, in the order of the tool that owns them. */
export function migrationsSource(patterns: readonly string[], format: string, options: BuildOptions, only?: ReadonlySet<string>): MigrationsSource {
  let read: Promise<ReadFolder> | undefined
  const folder = async (): Promise<ReadFolder> => {
    read ??= readFolder(patterns, format, options)
    return read
  }
  const toRun = async (): Promise<readonly Migration[]> => (await folder()).migrations.filter(({ id, notRun }) => (only === undefined ? notRun === undefined : only.has(id)))
  const files = async (): Promise<readonly TextFile[]> => (await toRun()).map(({ up }) => up)
  const runner = async (workshop: Workshop, scratch: Scratch, recorder: Recorder | undefined): Promise<Runner> => {
    const { format: tool } = await folder()
    const how = { ...loadOptions(workshop, options), tool, ...(recorder === undefined ? {} : { watch: recorder.watch }) }
    await recorder?.start(scratch)
    const one = async (migration: Migration, part: Part, next: readonly Migration[] = []): Promise<void> => {
      const done = runMigration(scratch, part, how)
      done.catch(() => undefined)
      await sent()
      // The server is busy, and we have time.
      recorder?.running(part)
      if (next[0] !== undefined) prepareMigration(next[0].up)
      await prepareBatches(next, done)
      await done
      // Ours are prepared again where they are missed.
      renewBeforehand(scratch, /\bprepare\b/i.test(part.text) ? ['DEALLOCATE ALL'] : [])
      await recorder?.ran(migration, part)
    }
    const many = async (recorder: Recorder, migrations: readonly Migration[], isAlone: (migration: Migration) => boolean): Promise<number> => {
      const batch = batchOf(migrations, isAlone)
      if (batch.length === 0) return 0
      const done = runBatch(scratch, batch, how.searchPath, recorder.watch)
      done.catch(() => undefined)
      await sent()
      for (const { up } of batch) recorder.running(up)
      await prepareBatches(migrations.slice(batch.length), done)
      const count = await done
      if (count > 0) renewBeforehand(scratch)
      for (const migration of batch.slice(0, count)) await recorder.ran(migration, migration.up)
      return count
    }
    return {
      one,
      async some(migrations, isAlone = () => false) {
        const count = recorder === undefined ? 0 : await many(recorder, migrations, isAlone)
        const [migration, ...others] = migrations
        if (count > 0 || migration === undefined) return count
        await one(migration, migration.up, others).catch(failedAt(migration))
        return 1
      }
    }
  }
  return {
    label: `migrations ${patterns.join(', ')}`,
    folder,
    files,
    only: (ids) => migrationsSource(patterns, format, options, ids),
    async build(workshop, recorder) {
      const [{ format: tool }, found] = [await folder(), await toRun()]
      const build = buildOnScratch(workshop, options, await files(), async (scratch) => {
        const run = await runner(workshop, scratch, recorder)
        for (let rest = found; rest[0] !== undefined;) {
          workshop.progress(`running ${rest[0].up.path} (${String(found.length - rest.length + 1)} of ${String(found.length)})`)
          rest = rest.slice(await run.some(rest))
        }
        await recorder?.ended()
      })
      const built = await meanwhile(workshop, build, found[0])
      return { ...built, ledger: { tool: tool.name, patterns: tool.ledger } }
    },
    async rehearse(workshop, recorder, isAsked, failed) {
      const found = await toRun()
      const scratch = await meanwhile(workshop, prepareScratch(workshop, options, await files()), found[0])
      const run = await runner(workshop, scratch, recorder)
      const runAll = async (): Promise<void> => {
        const isTried = (migration: Migration): boolean => migration.down !== undefined && isAsked(migration)
        for (let rest = found; rest[0] !== undefined;) {
          const [migration] = rest
          const { up, down } = migration
          workshop.progress(`running ${up.path} up${isTried(migration) ? ', down and up again' : ''}`)
          rest = rest.slice(await run.some(rest, isTried))
          if (down === undefined || !isTried(migration)) continue
          try {
            await run.one(migration, down)
            await run.one(migration, up)
          } catch (error) {
            if (!(error instanceof SqlError)) throw error
            failed(migration, error.file === down.path && down.path !== up.path ? down : up, error)
            break
          }
        }
        await recorder.ended()
      }
      await runAll().catch(async (error: unknown) => {
        // Whoever tries something that may well fail tries again, and a server takes much memory.
        await scratch.drop().catch(() => undefined)
        throw error
      })
      await scratch.drop()
    }
  }
}

/** Waits for a server that is busy with something, and meanwhile looks at the migration that comes next. */
async function meanwhile<Result>(workshop: Workshop, busy: Promise<Result>, next: Migration | undefined): Promise<Result> {
  // It is waited for in a moment; until then its failure is nobody's.
  busy.catch(() => undefined)
  await workshop.provider()
  await sent()
  if (next !== undefined) prepareMigration(next.up)
  return busy
}

function failedAt({ id }: Migration): (error: unknown) => never {
  return (error) => {
    throw error instanceof SqlError ? new MigrationError(id, error) : error
  }
}

async function readFolder(patterns: readonly string[], wanted: string, options: BuildOptions): Promise<ReadFolder> {
  const reading = wanted === anyFiles.name ? [anyFiles] : formats
  const folder = await readMigrationFiles(options.tree, patterns, options.archive, (name) => reading.some(({ reads }) => reads?.test(name) === true))
  if (wanted !== anyFiles.name && !folder.files.some(({ path }) => path.endsWith('.sql'))) throw new InputError(`${patterns.join(', ')} has no .sql file in it`)
  const { format, why } = chooseFormat(wanted, folder)
  const { migrations, passedOver } = format.read(folder)
  if (migrations.length === 0) {
    const seen = passedOver.length === 0 ? '' : `; passed over: ${passedOver.slice(0, 3).join(', ')}${passedOver.length > 3 ? ', …' : ''}`
    throw new InputError(`${patterns.join(', ')}: no migration of the format ${format.name} in it${seen}`)
  }
  const fill = (part: Part): Part => ({ ...part, text: fillPlaceholders(part.text, options.placeholders) })
  const fillAll = (all: readonly Migration[]): readonly Migration[] => all.map((each) => ({ ...each, up: fill(each.up), down: each.down && fill(each.down) }))
  const before = options.archive && await readBefore(folder, format, options.tree, options.archive)
  return { format, why, passedOver, files: folder.files, archived: folder.archived, migrations: fillAll(migrations), ...(before && { before: { ...before, migrations: fillAll(before.migrations) } }) }
}

/** A folder with its archived files in their old places; undefined where there are none, or the tool would refuse them there. */
async function readBefore(folder: Folder, format: MigrationFormat, tree: FileTree, archive: Archive): Promise<ReadFolder['before']> {
  const present = new Set(folder.files.map(({ path }) => path))
  const archived = (await readArchived(tree, archive)).filter(({ path }) => !present.has(path))
  if (archived.length === 0) return undefined
  const files = [...folder.files, ...archived.map((file) => ({ ...file, nested: false }))].sort((left, right) => (left.path < right.path ? -1 : 1))
  try {
    return { files, migrations: format.read({ ...folder, files }).migrations }
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
