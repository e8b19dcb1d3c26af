import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { globCharacters } from './file-tree.js'
import type { FileTree, TextFile } from './file-tree.js'
import { InputError } from './input-error.js'
import { claimsToBeOurs, filesOf, manifestName, parseManifest } from './manifest.js'
import type { ArchivedFile, ArchiveRun, Manifest } from './manifest.js'

/** A folder with migrations that `cleanup` has moved there. */
export interface Archive {
  /** As a tree names it. */
  readonly folder: string
  readonly manifest: Manifest
}

/** The folder that patterns of migrations have in common: what lies below it keeps its place there in an archive. */
export function folderOfMigrations(patterns: readonly string[]): string {
  const folders = patterns.map((pattern) => {
    const parts = posix.normalize(pattern).replace(/(?<=.)\/$/, '').split('/')
    const special = parts.findIndex((part) => globCharacters.test(part))
    return special >= 0 ? parts.slice(0, special) : pattern.endsWith('.sql') ? parts.slice(0, -1) : parts
  })
  const [first = [], ...others] = folders
  const parted = first.findIndex((part, index) => others.some((parts) => parts[index] !== part))
  return first.slice(0, parted < 0 ? undefined : parted).join('/') || (first[0] === '' ? '/' : '.')
}

/** Where migrations are archived unless something else is said: `db/migrations` in `db/archive/migrations`. Undefined where nothing is beside their folder. */
export function archiveBeside(patterns: readonly string[]): string | undefined {
  const folder = folderOfMigrations(patterns)
  const name = posix.basename(folder)
  return patterns.length === 0 || ['', '.', '..', '/'].includes(name) ? undefined : posix.join(posix.dirname(folder), 'archive', name)
}

/**
 * The archive in a folder of a tree; undefined where there is none.
 *
 * @throws InputError where its manifest is damaged
 */
export async function readArchive(tree: FileTree, folder: string): Promise<Archive | undefined> {
  const path = posix.join(folder, manifestName)
  const json = await tree.read(path)
  if (json === undefined) return undefined
  const parsed = parseManifest(json)
  // Other programs have manifests, too.
  if (!parsed.ok && !claimsToBeOurs(json)) return undefined
  if (!parsed.ok) throw new InputError(`${path} is no manifest of archived migrations: ${parsed.problem}`)
  return { folder: posix.normalize(folder), manifest: parsed.value }
}

/** The run that was stopped before all of its files were moved; undefined where there is none. */
export function unfinishedRun({ manifest }: Archive): ArchiveRun | undefined {
  return manifest.runs.find(({ state }) => state === 'moving')
}

/**
 * The same where nothing is moved by halves.
 *
 * @throws InputError where a run was stopped before all of its files were moved
 */
export async function readFinishedArchive(tree: FileTree, folder: string): Promise<Archive | undefined> {
  const archive = await readArchive(tree, folder)
  if (archive !== undefined && unfinishedRun(archive) !== undefined) throw new InputError(sayUnfinished(archive))
  return archive
}

/** That a cleanup was stopped halfway, and what to run. */
export function sayUnfinished({ folder }: Archive): string {
  return `a cleanup was stopped while it moved files to ${folder}: \`pg-parity cleanup --apply\`, with the same inputs, moves the rest, and \`pg-parity cleanup --undo ${posix.join(folder, manifestName)}\` moves all of them back`
}

/** Where a file of an archive lay, and where it lies, as its tree names them. */
export function placesOf({ folder }: Pick<Archive, 'folder'>, run: Pick<ArchiveRun, 'folder'>, { path }: Pick<ArchivedFile, 'path'>): { readonly original: string; readonly archived: string } {
  return { original: posix.join(folder, run.folder, path), archived: posix.join(folder, path) }
}

/** The files of an archive that are what its manifest says, under the paths that they had. */
export async function readArchived(tree: FileTree, archive: Archive): Promise<readonly TextFile[]> {
  const listed = archive.manifest.runs.flatMap((run) => filesOf(run).map((file) => ({ ...placesOf(archive, run, file), sha256: file.sha256 })))
  const texts = await tree.readAll(listed.map(({ archived }) => archived))
  return listed.flatMap(({ original, sha256 }, index) => {
    const text = texts[index]
    // A mark of the byte order is no part of a text.
    return text !== undefined && [text, `\uFEFF${text}`].some((each) => hashOf(each) === sha256) ? [{ path: original, text }] : []
  })
}

/** As manifests write it. */
export function hashOf(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/**
 * A tree in which no folder and no glob has the files that were archived. Only the archive of the run counts: a manifest anywhere
 * else could hide what a pull request does.
 *
 * @param passOver is told of each of them
 */
export function withoutArchived(tree: FileTree, archive: Archive | undefined, passOver: (path: string) => void = () => undefined): FileTree {
  if (archive === undefined) return tree
  const archived = new Set(archive.manifest.runs.flatMap(filesOf).map(({ path }) => posix.join(archive.folder, path)))
  const keep = (paths: readonly string[]): readonly string[] => paths.filter((path) => {
    const isArchived = archived.has(posix.normalize(path))
    if (isArchived) passOver(path)
    return !isArchived
  })
  return {
    ...tree,
    async list(path) {
      const listed = await tree.list(path)
      return listed && keep(listed)
    },
    match: async (pattern) => keep(await tree.match(pattern))
  }
}
