import type { Git } from './git.js'

/** What lies in a work tree, by paths from its root. */
export interface WorkTreeFiles {
  /** Files that are tracked, and those that are neither tracked nor ignored. Tracked ones may be gone. */
  readonly files: readonly string[]
  /** Those that are tracked as symbolic links. */
  readonly links: readonly string[]
  /** Folders that belong to other repositories: submodules, and repositories that lie in this one. */
  readonly folders: readonly string[]
  /** What is ignored: files, and folders that are ignored as a whole. */
  readonly ignored: readonly string[]
}

/** How git's index marks a symbolic link, and the folder of a submodule. */
const [link, folder] = ['120000', '160000']

/**
 * Lists a work tree without writing to its repository.
 *
 * @param git in the root of the work tree
 */
export async function listWorkTree(git: Git): Promise<WorkTreeFiles> {
  const tracked = (await git.run('ls-files', '--stage', '-z')).split('\0').flatMap((line) => {
    const [, mode, path] = /^(\d+) [^\t]*\t([^]+)$/.exec(line) ?? []
    return mode === undefined || path === undefined ? [] : [{ path, mode }]
  })
  const others = (await git.run('status', '--porcelain=v1', '-z', '--untracked-files=all', '--ignored=matching', '--no-renames', '--ignore-submodules=all')).split('\0')
  const under = (mark: string): readonly string[] => others.flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : []))
  const untracked = under('?? ')
  const bare = (path: string): string => path.replace(/\/$/, '')
  return {
    files: [...new Set([...tracked.flatMap(({ path, mode }) => (mode === folder ? [] : [path])), ...untracked.filter((path) => !path.endsWith('/'))])],
    links: tracked.flatMap(({ path, mode }) => (mode === link ? [path] : [])),
    folders: [...tracked.flatMap(({ path, mode }) => (mode === folder ? [path] : [])), ...untracked.filter((path) => path.endsWith('/')).map(bare)],
    ignored: under('!! ').map(bare)
  }
}
