import { constants } from 'node:fs'
import { chmod, copyFile, lstat, mkdir, open, readFile, readdir, realpath, rename, rm, rmdir, unlink, utimes } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { hashOf } from '../source/archive.js'
import { InputError } from '../source/input-error.js'
import { filesOf, formatManifest, manifestName, parseManifest } from '../source/manifest.js'
import type { ArchivedFile, ArchiveRun, Manifest } from '../source/manifest.js'

/** An archive on disk. Both paths are absolute. */
export interface Site {
  /** The repository, or what stands for it: nothing outside of it is moved. */
  readonly root: string
  readonly archive: string
}

/** `archive` is from the folder of the migrations into the archive. */
export type Direction = 'archive' | 'restore'

/** The ending of what is not yet complete, and of nothing else. */
const partial = '.pg-parity-partial'

/** What a manifest needs to know of files, by their paths below a folder. Nothing but files is looked at, and no link is followed. */
export async function describeFiles(folder: string, paths: readonly string[]): Promise<readonly ArchivedFile[]> {
  return Promise.all(paths.map(async (path) => {
    const file = join(folder, path)
    const stats = await lstat(file)
    if (!stats.isFile()) throw new InputError(`${path} is no file, but a link or something else, and is not moved: \`cleanup\` cannot give back what it does not know`)
    return { path, sha256: hashOf(await readFile(file)), mode: stats.mode & 0o777 }
  }))
}

/** All files below a folder, hidden ones too, by their paths below it. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  const files = await Promise.all(names.map(async (name) => ((await lstat(join(folder, name))).isDirectory() ? [] : [name.split(sep).join('/')])))
  return files.flat().sort()
}

/** The manifest of an archive on disk; undefined where there is none. @throws InputError where it is none */
export async function readManifest({ root, archive }: Site): Promise<Manifest | undefined> {
  await stayInside(root, archive)
  const path = join(archive, manifestName)
  const json = await readFile(path, { encoding: 'utf8', flag: constants.O_RDONLY | constants.O_NOFOLLOW }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw error
  })
  if (json === undefined) return undefined
  const parsed = parseManifest(json)
  if (!parsed.ok) throw new InputError(`${path} is no manifest of archived migrations: ${parsed.problem}`)
  return parsed.value
}

/**
 * Archives the files of a run. The manifest says so before the first one is moved, so that whoever finds it half done can finish it or
 * take it back.
 *
 * @throws InputError before anything is moved, where a file is not what the run says or a target exists
 */
export async function archiveFiles(site: Site, run: ArchiveRun, before: Manifest | undefined, tool: string): Promise<void> {
  const moving: Manifest = { version: 1, tool, runs: [...(before?.runs ?? []), { ...run, state: 'moving' }] }
  const moves = await planMoves(site, run, 'archive', false)
  // What its own readers would refuse is not written.
  const parsed = parseManifest(formatManifest(moving))
  if (!parsed.ok) throw new InputError(`the manifest would not be one: ${parsed.problem}`)
  await writeManifest(site, moving)
  await perform(site, run, moves, 'archive')
  await writeManifest(site, withLast(moving, { ...run, state: 'done' }))
}

/** Moves the rest of a run that was stopped. */
export async function finishRun(site: Site, manifest: Manifest): Promise<ArchiveRun> {
  const run = lastRun(manifest)
  await perform(site, run, await planMoves(site, run, 'archive', true), 'archive')
  await writeManifest(site, withLast(manifest, { ...run, state: 'done' }))
  return run
}

/** Takes the last run of a manifest back, whole or half done, and with the last of all runs the manifest and the folders of the archive. */
export async function takeBack(site: Site, manifest: Manifest): Promise<ArchiveRun> {
  const run = lastRun(manifest)
  const moves = await planMoves(site, run, 'restore', run.state === 'moving')
  await writeManifest(site, withLast(manifest, { ...run, state: 'moving' }))
  await perform(site, run, moves, 'restore')
  const runs = manifest.runs.slice(0, -1)
  if (runs.length > 0) await writeManifest(site, { ...manifest, runs })
  else {
    await unlink(join(site.archive, manifestName))
    await removeEmpty(site.archive, shared(site, run))
  }
  return run
}

function lastRun({ runs }: Manifest): ArchiveRun {
  const run = runs.at(-1)
  if (run === undefined) throw new InputError('the manifest has no run')
  return run
}

function withLast(manifest: Manifest, run: ArchiveRun): Manifest {
  return { ...manifest, runs: [...manifest.runs.slice(0, -1), run] }
}

interface Move {
  readonly from: string
  readonly to: string
  readonly file: ArchivedFile
  /** The target is there already, complete: a copy whose source was not yet removed. */
  readonly isCopied: boolean
}

/**
 * Which files are yet to be moved.
 *
 * @param mayBeHalf whether some may have been moved already
 * @throws InputError with all that is in the way
 */
async function planMoves(site: Site, run: ArchiveRun, direction: Direction, mayBeHalf: boolean): Promise<readonly Move[]> {
  const folder = folderOf(site, run)
  const problems: string[] = []
  const moves: Move[] = []
  for (const file of filesOf(run)) {
    const places = [join(folder, file.path), join(site.archive, file.path)] as const
    const [from, to] = direction === 'archive' ? places : [places[1], places[0]]
    await stayInside(site.root, dirname(from))
    await stayInside(site.root, dirname(to))
    const [there, target] = [await contentOf(from), await contentOf(to)]
    const show = (path: string): string => relative(site.root, path).split(sep).join('/')
    if (there === undefined && target === file.sha256 && mayBeHalf) continue
    if (there === undefined) problems.push(`${show(from)} does not exist${target === undefined ? '' : `, and ${show(to)} does`}`)
    else if (there !== file.sha256) problems.push(`${show(from)} is not what it was: its checksum is another one`)
    else if (target !== undefined && !(mayBeHalf && target === file.sha256)) problems.push(`${show(to)} exists already`)
    else moves.push({ from, to, file, isCopied: target !== undefined })
  }
  if (problems.length > 0) {
    const rest = problems.length - 10
    throw new InputError(`nothing was moved: ${problems.slice(0, 10).join('; ')}${rest > 0 ? `; and ${String(rest)} more` : ''}`)
  }
  return moves
}

async function perform(site: Site, run: ArchiveRun, moves: readonly Move[], direction: Direction): Promise<void> {
  const base = direction === 'archive' ? folderOf(site, run) : shared(site, run)
  for (const { from, to, file, isCopied } of moves) {
    if (isCopied) await unlink(from)
    else await move(from, to, file)
  }
  for (const { path } of filesOf(run)) {
    const places = [join(folderOf(site, run), path), join(site.archive, path)] as const
    for (const place of places) await rm(`${place}${partial}`, { force: true })
    await removeEmpty(dirname(direction === 'archive' ? places[0] : places[1]), base)
  }
}

/** Renames a file; between two file systems it is copied, and the first one removed when the second is safe. */
async function move(from: string, to: string, { sha256, mode }: ArchivedFile): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await rename(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    await copyAcross(from, to, { sha256, mode })
  }
}

/** Copies a file, with what a rename would keep, and removes it once the copy is known to be whole. */
export async function copyAcross(from: string, to: string, { sha256, mode }: Pick<ArchivedFile, 'sha256' | 'mode'>): Promise<void> {
  const copy = `${to}${partial}`
  const { atime, mtime } = await lstat(from)
  await copyFile(from, copy)
  await chmod(copy, mode)
  await utimes(copy, atime, mtime)
  await sync(copy)
  if (hashOf(await readFile(copy)) !== sha256) throw new InputError(`${to} could not be written: the copy is another file`)
  await rename(copy, to)
  await unlink(from)
}

async function writeManifest({ archive }: Site, manifest: Manifest): Promise<void> {
  await mkdir(archive, { recursive: true })
  const path = join(archive, manifestName)
  const file = await open(`${path}${partial}`, 'w', 0o644)
  try {
    await file.writeFile(formatManifest(manifest))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}${partial}`, path)
  await sync(archive)
}

/** Windows opens no folder, and some file systems sync none: what is in it is as safe as it gets. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Removes a folder and those above it that are empty, up to one that stays. */
async function removeEmpty(folder: string, stays: string): Promise<void> {
  for (let each = folder; isBelow(each, stays); each = dirname(each)) {
    const removed = await rmdir(each).then(() => true, (error: unknown) => codeOf(error) === 'ENOENT')
    if (!removed) return
  }
}

/** The checksum of what lies at a path; undefined where nothing does. What is no file has none that fits. */
async function contentOf(path: string): Promise<string | undefined> {
  const stats = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  return stats && (stats.isFile() ? hashOf(await readFile(path)) : 'no file')
}

/** The folder of a run's migrations. */
function folderOf({ archive }: Site, { folder }: Pick<ArchiveRun, 'folder'>): string {
  return resolve(archive, folder)
}

/** The folder that holds both the archive and the migrations. */
function shared(site: Site, run: ArchiveRun): string {
  let folder = site.archive
  while (!isBelow(folderOf(site, run), folder) && folderOf(site, run) !== folder && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/**
 * Sees to it that a folder, whether it exists or not, lies in another one, links followed.
 *
 * @throws InputError where it does not
 */
export async function stayInside(root: string, folder: string): Promise<void> {
  const realRoot = await realpath(root)
  let existing = folder
  let real: string | undefined
  while (real === undefined) {
    real = await realpath(existing).catch((error: unknown) => {
      // A link that leads nowhere is there, and could lead anywhere by the time that something is made.
      if (codeOf(error) !== 'ENOENT') throw error
      return undefined
    })
    if (real === undefined) {
      if ((await lstat(existing).catch(() => undefined)) !== undefined) throw new InputError(`${existing} is a link that leads nowhere`)
      existing = dirname(existing)
    }
  }
  const whole = join(real, relative(existing, folder))
  if (whole !== realRoot && !isBelow(whole, realRoot)) throw new InputError(`${folder} lies outside of ${root}, and no file is moved across that`)
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
