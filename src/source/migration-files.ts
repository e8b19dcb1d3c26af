import { posix } from 'node:path'
import { withoutArchived } from './archive.js'
import type { Archive } from './archive.js'
import { globCharacters } from './file-tree.js'
import type { FileTree } from './file-tree.js'
import { InputError } from './input-error.js'
import { baseName } from './formats/files.js'
import { marks } from './formats/format.js'
import type { Folder, FolderFile } from './formats/format.js'

/** A file that was found, and whether it lies in a subfolder of what was asked for. */
type Found = Omit<FolderFile, 'text'>

/**
 * What lies in a folder of migrations: all files of it, or those that globs match, hidden ones and what `cleanup` has archived left out.
 *
 * @param archive that of the run
 * @param isRead which files, by their own names, have a text that matters beside `*.sql`
 * @returns with the archived files that lie there
 * @throws InputError for a folder, file or glob that names nothing
 */
export async function readMigrationFiles(
  tree: FileTree, patterns: readonly string[], archive: Archive | undefined, isRead: (name: string) => boolean
): Promise<Folder & { readonly archived: readonly string[] }> {
  const found = new Map<string, Found>()
  const archived = new Set<string>()
  const present = withoutArchived(tree, archive, (path) => archived.add(tree.label(path)))
  for (const pattern of patterns) for (const file of await findFiles(present, pattern)) found.set(file.path, found.get(file.path) ?? file)
  const files = [...found.values()].sort((left, right) => (left.path < right.path ? -1 : 1))
  const read = files.filter(({ path }) => path.endsWith('.sql') || isRead(baseName(path))).map(({ path }) => path)
  const texts = await tree.readAll(read)
  const textOf = new Map(read.map((path, index) => [path, texts[index] ?? '']))
  return {
    files: files.map((file) => ({ ...file, text: textOf.get(file.path) ?? '' })),
    above: await findMarks(tree, files[0]?.path ?? '.'),
    archived: [...archived]
  }
}

async function findFiles(tree: FileTree, pattern: string): Promise<readonly Found[]> {
  const listed = await tree.list(pattern)
  if (listed !== undefined && listed[0] === pattern && listed.length === 1) return [{ path: tree.label(pattern), nested: false }]
  if (listed !== undefined) {
    const folder = tree.label(posix.normalize(pattern)).replace(/\/$/, '')
    return listed
      .map((path) => ({ path: tree.label(posix.normalize(path)), inside: posix.relative(folder, tree.label(posix.normalize(path))) }))
      .filter(({ inside }) => !/(?:^|\/)\./.test(inside))
      .map(({ path, inside }) => ({ path, nested: inside.includes('/') }))
  }
  if (!globCharacters.test(pattern)) throw new InputError(`there is no ${pattern}`)
  const matched = await tree.match(pattern)
  if (matched.length === 0) throw new InputError(`nothing matches ${pattern}`)
  // A glob says itself how deep it looks.
  return matched.map((path) => ({ path: tree.label(posix.normalize(path)), nested: false }))
}

/** The marks in the folders from that of a file upwards, the nearest first. */
async function findMarks(tree: FileTree, path: string): Promise<readonly string[]> {
  const folders: string[] = []
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    folders.push(folder)
    if (folder === '.' || folder === '/' || folder.endsWith('..')) break
  }
  const wanted = folders.flatMap((folder) => marks.map((mark) => posix.join(folder, mark)))
  const texts = await tree.readAll(wanted)
  return wanted.flatMap((each, index) => (texts[index] === undefined ? [] : [baseName(each)]))
}
