import { readFile as readFileBack } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { posix, relative, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { glob } from 'tinyglobby'

/** Files below one root, by paths relative to it with `/` between the parts: on disk, or as they were at a commit. */
export interface FileTree {
  /** Text of a file; undefined where there is none. */
  read(path: string): Promise<string | undefined>
  /** The same for many files at once. */
  readAll(paths: readonly string[]): Promise<readonly (string | undefined)[]>
  /** Paths of all files at or below a path, in no particular order; undefined where there is nothing. */
  list(path: string): Promise<readonly string[] | undefined>
  /** Paths of the files that a glob matches, in no particular order. */
  match(glob: string): Promise<readonly string[]>
  /** Whether a path leads to a place where this tree could have files. */
  covers(path: string): boolean
  /** How a path is shown to people. */
  label(path: string): string
}

/** A text that came from a file. `path` is how it is shown and how annotations point at it. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** Of many small files it reads several times as many a second as that of `node:fs/promises`. */
const readFile = promisify(readFileBack)

/** Characters that make a pattern of a path. */
export const globCharacters = /[*?[\]{}!]/

/** Folders that are never looked into. */
const hidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/**
 * The files of a folder on disk. Paths that lead out of it are allowed (a command line may name them), and shown
 * relative to it where they lie inside.
 */
export function diskTree(root: string): FileTree {
  const list = async (path: string): Promise<readonly string[] | undefined> => {
    const absolute = resolve(root, path)
    const found = await stat(absolute).catch(() => undefined)
    if (found === undefined) return undefined
    if (!found.isDirectory()) return [path]
    const entries = await readdir(absolute, { withFileTypes: true })
    const nested = await Promise.all(entries.filter((entry) => !hidden(entry.name)).map(async (entry) => {
      const inside = posix.join(path, entry.name)
      return entry.isFile() ? [inside] : ((await list(inside)) ?? [])
    }))
    return nested.flat()
  }
  const read = async (path: string): Promise<string | undefined> => {
    const text = await readFile(resolve(root, path), 'utf8').catch((error: unknown) => {
      if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
      throw error
    })
    return text?.replace(/^\uFEFF/, '')
  }
  return {
    list,
    read,
    readAll: async (paths) => Promise.all(paths.map(read)),
    match: async (pattern) => glob(pattern, { cwd: root, onlyFiles: true, dot: false, expandDirectories: false }),
    covers: () => true,
    label(path) {
      const inside = relative(root, resolve(root, path))
      return inside.startsWith('..') ? path : inside.split(sep).join('/')
    }
  }
}

/** Those of some paths and globs that name anything in a tree. */
export async function presentIn(tree: FileTree, paths: readonly string[]): Promise<readonly string[]> {
  const there: string[] = []
  for (const path of paths) if (tree.covers(path) && ((await tree.list(path)) !== undefined || (await tree.match(path)).length > 0)) there.push(path)
  return there
}

/** The files of a tree, and with them those of another one that it lacks and that are wanted. */
export function unitedTree(first: FileTree, second: FileTree, isWanted: (path: string) => boolean): FileTree {
  const unite = (own: readonly string[] | undefined, others: readonly string[] | undefined): readonly string[] => [
    ...new Set([...(own ?? []), ...(others ?? []).filter((path) => isWanted(second.label(path)))])
  ]
  const readAll = async (paths: readonly string[]): Promise<readonly (string | undefined)[]> => {
    const own = await first.readAll(paths)
    const lacking = paths.filter((path, index) => own[index] === undefined && isWanted(second.label(path)))
    const others = await second.readAll(lacking)
    return own.map((text, index) => text ?? others[lacking.indexOf(paths[index] ?? '')])
  }
  return {
    ...first,
    readAll,
    read: async (path) => (await readAll([path]))[0],
    async list(path) {
      const both = unite(await first.list(path), await second.list(path))
      return both.length === 0 ? undefined : both
    },
    match: async (glob) => unite(await first.match(glob), await second.match(glob))
  }
}
