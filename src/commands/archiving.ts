import { realpath } from 'node:fs/promises'
import { join, posix, relative, resolve, sep } from 'node:path'
import { belongingsOf } from '../archive/companions.js'
import { archiveFiles, describeFiles, filesBelow, finishRun, readManifest, stayInside, takeBack } from '../archive/mover.js'
import type { Site } from '../archive/mover.js'
import { version } from '../config/version.js'
import type { Cleanup } from '../report/cleanup-section.js'
import { diskTree } from '../source/file-tree.js'
import type { TextFile } from '../source/file-tree.js'
import { folderOfMigrations, placesOf, sayUnfinished, unfinishedRun } from '../source/archive.js'
import type { Migration, MigrationFormat } from '../source/formats/format.js'
import { openGit } from '../source/git.js'
import { InputError } from '../source/input-error.js'
import { manifestName } from '../source/manifest.js'
import type { ArchiveRun } from '../source/manifest.js'
import type { Run } from './run.js'

/** Where a run archives. */
export interface Place extends Site {
  /** The folder of the archive as the run names it. */
  readonly folder: string
}

/** The archive of a run on disk. */
export async function openSite({ config }: Run, folder: string): Promise<Place> {
  const directory = await realpath(config.workingDirectory)
  const repository = await openGit(directory).place().catch(() => undefined)
  const root = await realpath(repository?.root ?? directory)
  const archive = resolve(directory, folder)
  await stayInside(root, archive)
  return { root, archive, folder: diskTree(directory).label(folder) }
}

/**
 * Deals with a run that was stopped while it moved files: with `apply` the rest is moved.
 *
 * @returns what was finished; undefined where there was nothing to finish
 * @throws InputError where that is not asked for
 */
export async function refuseUnfinished(run: Run, place: Place): Promise<Cleanup | undefined> {
  const manifest = await readManifest(place)
  if (manifest === undefined || unfinishedRun({ ...place, manifest }) === undefined) return undefined
  if (!run.config.apply) throw new InputError(sayUnfinished({ ...place, manifest }))
  run.log.info('the rest of what an earlier run was to move is moved; nothing else is looked at')
  const finished = await finishRun(place, manifest)
  return { ...sectionOfRun(place, finished.strategy), ...migrationsOfRun(place, finished), state: 'applied' }
}

/** Takes the last run of a manifest back. */
export async function undo(run: Run, path: string): Promise<Cleanup> {
  const name = posix.basename(path.replaceAll(sep, '/'))
  const place = await openSite(run, name === manifestName ? posix.dirname(path.replaceAll(sep, '/')) : path)
  const manifest = await readManifest(place)
  if (manifest === undefined) throw new InputError(`there is no ${posix.join(place.folder, manifestName)}, the manifest of what is to be taken back`)
  const taken = await takeBack(place, manifest)
  return { ...sectionOfRun(place, taken.strategy), ...migrationsOfRun(place, taken), state: 'undone' }
}

/** All files of a migration, by their paths as the run names them. */
export async function findBelongings({ config }: Run, migration: Migration, format: MigrationFormat, files: readonly TextFile[]): Promise<readonly string[]> {
  const belongings = belongingsOf(format, migration, new Set(files.map(({ path }) => path)))
  if ('files' in belongings) return belongings.files
  return (await filesBelow(resolve(config.workingDirectory, belongings.folder))).map((path) => posix.join(belongings.folder, path))
}

/** What is known when files are moved. */
export interface Proven {
  readonly section: Cleanup
  readonly format: string
  /** The version of the server. */
  readonly postgres: string
  /** The hash of what the migrations build. */
  readonly state: string
}

/** Moves the planned files. */
export async function archive({ config, now }: Run, place: Place, { section, format, postgres, state }: Proven): Promise<void> {
  const base = folderOfMigrations(config.migrations)
  const folder = resolve(await realpath(config.workingDirectory), base)
  const way = relative(place.archive, folder).split(sep).join('/')
  if (!relative(folder, place.archive).startsWith('..')) throw new InputError(`the archive ${place.folder} lies in the folder of the migrations, where their tool may find it: choose another one with \`archive\``)
  const migrations = await Promise.all(section.planned.map(async ({ id, verdict, reason, files }) => ({
    id, verdict, why: reason, files: [...(await describeFiles(folder, files.map((path) => posix.relative(diskTree(config.workingDirectory).label(base), path))))]
  })))
  const run: ArchiveRun = {
    state: 'moving', begun: new Date(now()).toISOString(), strategy: section.strategy, format, folder: way, proof: { postgres, state, kept: section.proof?.kept ?? 0 }, migrations
  }
  await archiveFiles(place, run, await readManifest(place), `pg-parity ${version}`)
}

/** What a report says of every run. */
export function sectionOfRun({ folder }: Place, strategy: Cleanup['strategy']): Cleanup {
  return { state: 'planned', strategy, archive: folder, manifest: posix.join(folder, manifestName), total: 0, planned: [], kept: [], proof: null, ledger: null }
}

/** The migrations of a run that has been done, as far as its manifest knows them. */
function migrationsOfRun(place: Place, run: ArchiveRun): Pick<Cleanup, 'planned' | 'total'> {
  const planned = run.migrations.map(({ id, verdict, why, files }) => {
    const places = files.map((file) => placesOf(place, run, file).original)
    return { id, file: places[0] ?? join(place.folder, id), files: places, timestamp: null, hour: null, verdict, reason: why, objects: [] }
  })
  return { planned, total: planned.length + run.proof.kept }
}
