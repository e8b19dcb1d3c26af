import { isAbsolute, posix, relative, sep } from 'node:path'
import picomatch from 'picomatch'
import type { FileTree } from './file-tree.js'

/** Files as git stores them. */
export interface StoredTree extends FileTree {
  /** The hash of a file's blob; undefined where there is no such file. */
  blob(path: string): string | undefined
}

/** Where a folder lies in its repository: the root as an absolute path, and the folder relative to it, with `/` at its end or empty. */
export interface Place {
  readonly root: string
  readonly prefix: string
}

/**
 * Files of which git tells path and blob, as a tree. Their paths are relative to a folder of the repository.
 *
 * @param entries blobs by their paths from the root of the repository
 * @param readBlobs texts of blobs by their hashes, undefined for each that is not there
 */
export function storedTree(
  { root, prefix }: Place, entries: ReadonlyMap<string, string>, readBlobs: (hashes: readonly string[]) => Promise<readonly (string | undefined)[]>
): StoredTree {
  // Relative to the root of the repository, as git writes paths.
  const absolute = (path: string): string => (isAbsolute(path) ? relative(root, path).split(sep).join('/') : posix.join(prefix, path)).replace(/\/$/, '') || '.'
  const local = (path: string): string => posix.relative(prefix === '' ? '.' : prefix, path)
  const blob = (path: string): string | undefined => entries.get(absolute(path))
  const known = new Map<string, string | undefined>()
  const readAll = async (paths: readonly string[]): Promise<readonly (string | undefined)[]> => {
    const hashes = [...new Set(paths.flatMap((path) => blob(path) ?? []))].filter((hash) => !known.has(hash))
    const texts = hashes.length === 0 ? [] : await readBlobs(hashes)
    hashes.forEach((hash, index) => known.set(hash, texts[index]?.replace(/^\uFEFF/, '')))
    return paths.map((path) => known.get(blob(path) ?? ''))
  }
  return {
    blob,
    readAll,
    read: async (path) => (await readAll([path]))[0],
    async list(path) {
      const from = absolute(path)
      if (entries.has(from)) return Promise.resolve([path])
      const below = [...entries.keys()].filter((each) => from === '.' || each.startsWith(`${from}/`))
      return Promise.resolve(below.length === 0 ? undefined : below.map(local))
    },
    async match(glob) {
      const matches = picomatch(posix.normalize(glob))
      return Promise.resolve([...entries.keys()].map(local).filter((path) => matches(path)))
    },
    covers: (path) => !/^\.\.(\/|$)/.test(absolute(path)),
    label: (path) => (isAbsolute(path) ? local(absolute(path)) || '.' : posix.normalize(path))
  }
}
