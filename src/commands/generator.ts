import { setTimeout as sleep } from 'node:timers/promises'
import { renewBeforehand } from '../database/provider.js'
import { UncheckableError } from '../database/session.js'
import type { Generation, GeneratedFile } from '../history/generation.js'
import type { Replay } from '../history/replay.js'
import { loadOptions, readAgain } from '../source/build.js'
import type { BuildOptions } from '../source/build.js'
import type { WrittenFile } from '../source/copy-repository.js'
import { anyFiles } from '../source/formats/any.js'
import type { Migration, Part } from '../source/formats/format.js'
import { plain } from '../source/formats/plain.js'
import { findLedgers } from '../source/ledger/tables.js'
import { runMigration } from '../source/migration-runner.js'
import type { ReadFolder } from '../source/migrations-source.js'
import { splitFile } from '../source/script-file.js'
import { runOnScratch } from '../source/served-command.js'
import type { Built, Workshop } from '../source/source.js'
import { MigrationError, SqlError } from '../source/sql-error.js'
import type { WorkTreeCopy } from '../source/work-tree-copy.js'
import { recorderFor } from './examine.js'
import { migratedOrEmpty, userCommand } from './migrated.js'
import { buildOptions } from './run.js'
import type { Run } from './run.js'

/** The database that the migrations of a copy build at some moment, and what they were. */
export interface Stand {
  readonly built: Built
  readonly options: BuildOptions
  readonly folder: Pick<ReadFolder, 'migrations'>
  readonly replay: Replay
  /** What a generator has printed, which was run behind them. */
  readonly scripts: readonly Migration[]
}

/** What a generator has done in one run. */
export type Answer = Pick<Generation, 'instant' | 'files' | 'printed'> & {
  /** The database as the generator has left it. */
  readonly left: Built
  /** When it was over. */
  readonly over: number
  /** What it printed, as a migration. */
  readonly script: Migration | undefined
}

/** How a run is told to work in a copy of the work tree. */
export function runIn(copy: WorkTreeCopy, run: Run): Run {
  const located = (paths: readonly string[]): readonly string[] => paths.map(copy.locate)
  const { config } = run
  return { ...run, config: { ...config, workingDirectory: copy.directory, staged: false, schema: located(config.schema), migrations: located(config.migrations), setup: located(config.setup) } }
}

/** Builds the migrated database from the files of the copy as they are now, and runs behind them what a generator has printed. */
export async function buildStand(run: Run, workshop: Workshop, scripts: readonly Migration[] = []): Promise<Stand> {
  const options = await buildOptions(run.config)
  const source = await migratedOrEmpty(run, options)
  const folder = await source.folder()
  const recorder = recorderFor(run, workshop)
  const built = await source.build(workshop, recorder)
  const { scratch } = built
  if (scripts.length === 0 || scratch === undefined) return { built, options, folder, replay: recorder.replay(), scripts }
  if (recorder.replay().version === null) await recorder.start(scratch)
  for (const migration of scripts) {
    await runMigration(scratch, migration.up, { ...loadOptions(workshop, options), tool: plain, watch: recorder.watch }).catch((error: unknown) => {
      throw error instanceof SqlError ? new MigrationError(migration.id, withNote(error)) : error
    })
    renewBeforehand(scratch)
    await recorder.ran(migration, migration.up)
  }
  await recorder.ended()
  const again = await readAgain(workshop, built, scratch, [...(await source.files()), ...scripts.map(({ up }) => up)])
  return { built: again, options, folder, replay: recorder.replay(), scripts }
}

/** Runs the generator on a database, and says what became of the files, the database and standard output. */
export async function askGenerator(run: Run, workshop: Workshop, copy: WorkTreeCopy, stand: Stand): Promise<Answer> {
  const { generateCommand, generateOutput, searchPath } = run.config
  const { scratch } = stand.built
  if (scratch === undefined || generateCommand === null) throw new Error('a generator runs on a database of ours')
  const before = await copy.record()
  const instant = run.now()
  const ended = await runOnScratch('generate-command', workshop, userCommand(run, generateCommand), await scratch.serve(searchPath ?? undefined), '')
  const over = run.now()
  run.log.debug(`generate-command has printed:\n${userCommand(run, generateCommand).hide(ended.output)}`)
  const written = await copy.changes(before, await copy.record())
  const sql = stand.folder.migrations.flatMap(({ up }) => (up.path.endsWith('.sql') ? [up] : []))
  const script = generateOutput === 'stdout' ? scriptOf(ended.printed, stand.scripts.length) : undefined
  const read = await readAgain(workshop, stand.built, scratch, sql)
  // The books of its tool are not there in a database that is made of files alone, and are no change.
  const books = findLedgers(read.snapshot, { ledger: read.ledger?.patterns ?? [] })
  return { instant, over, files: await assignRoles(run, written, stand), printed: script?.up.text ?? null, script, left: { ...read, ledger: books } }
}

/** Waits until a file that is named by the second cannot have the name of one that was written at that instant. */
export async function awaitNextSecond(instant: number, { now, signal }: Pick<Run, 'now' | 'signal'>): Promise<void> {
  const rest = (Math.floor(instant / 1000) + 1) * 1000 - now()
  if (rest <= 0) return
  await sleep(rest, undefined, { signal }).catch(() => {
    throw signal.reason instanceof Error ? signal.reason : new UncheckableError('interrupted')
  })
}

/** What was printed as a migration; undefined where there is no statement in it. */
function scriptOf(text: string, earlier: number): Migration | undefined {
  const up: Part = { path: 'standard output of generate-command', text, running: 'leniently' }
  return splitFile(up).length === 0 ? undefined : { id: earlier === 0 ? 'that the generator prints' : `that the generator prints when run ${String(earlier + 1)} times`, up }
}

function withNote(error: SqlError): SqlError {
  return new SqlError(error.reason, error.file, error.position, `${error.message}\n  generate-output is stdout: all that the command prints there is taken for SQL.`, error.code, { cause: error })
}

/** Says of each file whether it is a migration, takes one back, or is something else. */
async function assignRoles(run: Run, written: readonly WrittenFile[], stand: Stand): Promise<readonly GeneratedFile[]> {
  if (written.length === 0) return []
  const { migrations, migrateCommand } = run.config
  if (migrateCommand !== null && migrations.length === 0) {
    // Nobody has said where its migrations are: whatever is new and written in a language may be one.
    const added = written.filter(({ status }) => status === 'added').map(({ path, text = '' }) => ({ path, text, nested: false }))
    const found = anyFiles.read({ files: added, above: [] }).migrations
    return written.map((file) => ({ ...file, role: roleOf(file.path, found) }))
  }
  const now = await (await migratedOrEmpty(run, await buildOptions(run.config))).folder()
  return written.map((file) => ({ ...file, role: roleOf(file.path, [...stand.folder.migrations, ...now.migrations]) }))
}

function roleOf(path: string, migrations: readonly Migration[]): GeneratedFile['role'] {
  if (migrations.some(({ up }) => up.path === path)) return 'migration'
  return migrations.some(({ down }) => down?.path === path) ? 'rollback' : 'other'
}
