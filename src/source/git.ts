import { execFile } from 'node:child_process'
import { posix } from 'node:path'
import { UncheckableError } from '../database/session.js'
import type { FileTree } from './file-tree.js'

/** Runs git in a folder and gives its standard output. Failing is an `UncheckableError` with git's own words. */
export type Git = (...parameters: readonly string[]) => Promise<string>

/** The git program in this folder. Never asks for credentials, never runs hooks of the repository. */
export function openGit(folder: string): Git {
  return async (...parameters) =>
    new Promise((resolve, reject) => {
      execFile(
        'git',
        [...parameters],
        { cwd: folder, maxBuffer: 1 << 30, env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' } },
        (error, stdout, stderr) => {
          if (error === null) resolve(stdout)
          else reject(new UncheckableError(`git ${parameters[0] ?? ''}: ${stderr.trim() || error.message}`, { cause: error }))
        }
      )
    })
}

/** The files of git's folder as they were at a commit. Blobs are read as git stores them, whatever `autocrlf` does on disk. */
export async function gitTree(git: Git, ref: string): Promise<FileTree> {
  const prefix = (await git('rev-parse', '--show-prefix')).trim()
  const commit = (
    await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch((error: unknown) => {
      throw new UncheckableError(`git: there is no commit ${ref} here; a shallow clone may lack it, then fetch more (fetch-depth)`, { cause: error })
    })
  ).trim()
  const listed = await git('ls-tree', '-r', '-z', '--full-tree', '--name-only', commit)
  const paths = new Set(listed.split('\0').filter((path) => path !== ''))
  const absolute = (path: string): string => posix.join(prefix, path).replace(/\/$/, '')
  return {
    async read(path) {
      return paths.has(absolute(path)) ? git('cat-file', 'blob', `${commit}:${absolute(path)}`) : undefined
    },
    async list(path) {
      const from = absolute(path)
      if (paths.has(from)) return Promise.resolve([path])
      const below = [...paths].filter((each) => from === '.' || each.startsWith(`${from}/`))
      return Promise.resolve(below.length === 0 ? undefined : below.map((each) => posix.relative(prefix === '' ? '.' : prefix, each)))
    },
    label: (path) => posix.normalize(path)
  }
}
