import { constants } from 'node:fs'
import { copyFile, cp, lstat, mkdir, mkdtemp, readlink, realpath, rm, stat, symlink, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import { foundRepository } from './copy-repository.js'
import type { Records } from './copy-repository.js'
import { globCharacters } from './file-tree.js'
import { openGit } from './git.js'
import type { Git } from './git.js'
import { InputError } from './input-error.js'
import { listWorkTree } from './work-tree-files.js'

/**
 * A copy of a work tree in a folder of its own. It is a repository that borrows the objects of the user's, so that nothing is
 * written there, not even what a worktree of git leaves in `.git` when the program is killed.
 */
export interface WorkTreeCopy extends Records {
  /** The folder that stands for the working directory, absolute. */
  readonly directory: string
  /** Folders that were not copied and lead to the user's own, by their paths from the root of the repository. */
  readonly linked: readonly string[]
  /** A path of the configuration as it is to be read from `directory`. */
  readonly locate: (path: string) => string
  /** Deletes it. */
  remove(): Promise<void>
}

/** What is copied. */
export interface CopyRequest {
  /** Where the working directory is, absolute. */
  readonly directory: string
  /** The index instead of the working tree. */
  readonly staged: boolean
  /** What has to be there as files of the copy's own, even where git ignores it: paths and globs relative to the working directory. */
  readonly own: readonly string[]
  /** Of these what lies there and git ignores counts as written, too. */
  readonly watched: readonly string[]
}

/** Files that are copied at the same time. */
const abreast = 32

/**
 * Copies a work tree: the files that are tracked, as they are, with those that are neither tracked nor ignored. Ignored
 * folders, submodules and repositories in the repository are linked, ignored files left out: an `.env` holds the credentials of a database
 * that is none of ours.
 *
 * @throws InputError where there is no repository
 */
export async function copyWorkTree(request: CopyRequest): Promise<WorkTreeCopy> {
  const { root, prefix } = await openGit(request.directory).place().catch((error: unknown) => {
    const isNone = error instanceof Error && /not a git repository/.test(error.message)
    throw isNone ? new InputError(`${request.directory} lies in no git repository, and the generator runs in a copy of one: run \`git init\` there, or set working-directory`, { cause: error }) : error
  })
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'pg-parity-probe-')))
  const remove = async (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    const copyRoot = join(folder, basename(root) || 'repository')
    const locate = locator(root, prefix, request.directory)
    const fromRoot = (paths: readonly string[]): readonly string[] => paths.map(locate).filter((path) => !isAbsolute(path)).map((path) => posix.join(prefix, fixedPart(path)).replace(/\/$/, ''))
    const outside = request.watched.find((path) => isAbsolute(locate(path)))
    if (outside !== undefined) throw new InputError(`${outside} lies outside of the git repository, of which the generator gets a copy: what it writes there would be in no copy`)
    const watched = fromRoot(request.watched)
    const git = openGit(root)
    await mkdir(copyRoot)
    const linked = await fill({ git, root, copyRoot, staged: request.staged, own: fromRoot([...request.own, ...request.watched]).filter((path) => path !== '.'), within: prefix.replace(/\/$/, '') })
    // Git knows no empty folders, and a generator may not make one.
    for (const path of watched) if (await isFolder(join(root, path))) await mkdir(join(copyRoot, path), { recursive: true })
    const directory = join(copyRoot, prefix)
    await mkdir(directory, { recursive: true })
    return { directory, linked, locate, remove, ...(await foundRepository({ git, root, folder, copyRoot, prefix, linked, watched, staged: request.staged })) }
  } catch (error) {
    await remove()
    throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false)
}

interface Filling {
  readonly git: Git
  readonly root: string
  readonly copyRoot: string
  readonly staged: boolean
  /** Paths from the root that are never links, nor what lies there, nor what they lie in. */
  readonly own: readonly string[]
  /** The working directory, from the root. */
  readonly within: string
}

/** Fills the folder, and gives what was linked. */
async function fill({ git, root, copyRoot, staged, own, within }: Filling): Promise<readonly string[]> {
  const { files, links, folders, ignored } = await listWorkTree(git)
  if (staged) {
    await git.run('checkout-index', '--all', `--prefix=${copyRoot}/`)
    for (const path of links) await relink(path, copyRoot, root, copyRoot)
  } else await copyFiles(files, root, copyRoot)
  const holds = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`)
  const isOwn = (path: string): boolean => holds(path, within) || own.some((each) => holds(path, each) || holds(each, path))
  const linked: string[] = []
  for (const path of [...folders, ...ignored]) {
    const [from, to] = [join(root, path), join(copyRoot, path)]
    if (isOwn(path)) await copyWhole(from, to)
    else if (await isFolder(from)) {
      // Where a submodule belongs there may be an empty folder.
      await rm(to, { recursive: true, force: true })
      await mkdir(dirname(to), { recursive: true })
      await symlink(from, to, 'junction')
      linked.push(path)
    }
  }
  return linked
}

async function copyFiles(files: readonly string[], root: string, copyRoot: string): Promise<void> {
  for (const folder of new Set(files.map((path) => dirname(path)))) await mkdir(join(copyRoot, folder), { recursive: true })
  for (let start = 0; start < files.length; start += abreast) {
    await Promise.all(files.slice(start, start + abreast).map(async (path) => copyEntry(path, root, copyRoot)))
  }
}

/** Copies a file with its mode, or a symbolic link; what is gone, or neither, is not there in the copy. */
async function copyEntry(path: string, root: string, copyRoot: string): Promise<void> {
  const found = await lstat(join(root, path)).catch(() => undefined)
  if (found?.isSymbolicLink() === true) await relink(path, root, root, copyRoot)
  if (found?.isFile() !== true) return
  await copyFile(join(root, path), join(copyRoot, path), constants.COPYFILE_FICLONE)
  // By its time git knows a file that it has seen.
  await utimes(join(copyRoot, path), found.atime, found.mtime)
}

/** Makes a symbolic link of the copy that leads where it should: what lies in the repository is found in the copy, anything else where it is. */
async function relink(path: string, source: string, root: string, copyRoot: string): Promise<void> {
  const target = await readlink(join(source, path))
  const whole = resolve(dirname(join(root, path)), target)
  const inside = relative(root, whole)
  const leadsOut = inside.startsWith('..') || isAbsolute(inside)
  await rm(join(copyRoot, path), { force: true })
  await symlink(leadsOut ? whole : isAbsolute(target) ? join(copyRoot, inside) : target, join(copyRoot, path))
}

/** Copies a file, or a folder but for the repository in it. */
async function copyWhole(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, force: true, verbatimSymlinks: true, filter: (path) => basename(path) !== '.git' })
}

/** Says where paths of the configuration are: those in the repository relative to the working directory, others absolute. */
function locator(root: string, prefix: string, directory: string): (path: string) => string {
  const within = prefix === '' ? '.' : prefix
  return (path) => {
    // The working directory may be known by a symbolic link, and the root is not.
    const places = isAbsolute(path) ? [relative(root, path), join(prefix, relative(directory, path))] : [join(prefix, path)]
    const inside = places.find((each) => !each.startsWith('..') && !isAbsolute(each))
    return inside === undefined ? resolve(directory, path) : posix.relative(within, inside.split(sep).join('/')) || '.'
  }
}

/** The part of a glob in front of the first folder whose name is not fixed. */
function fixedPart(path: string): string {
  const parts = path.split('/')
  const open = parts.findIndex((part) => globCharacters.test(part))
  return open === -1 ? path : parts.slice(0, open).join('/') || '.'
}
