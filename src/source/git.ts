import { execFile } from 'node:child_process'
import { isAbsolute, posix, relative, sep } from 'node:path'
import picomatch from 'picomatch'
import { UncheckableError } from '../database/session.js'
import type { FileTree } from './file-tree.js'

/** The git program in one folder. Failing is an `UncheckableError` with git's own words. */
export interface Git {
  /** Runs git and gives its standard output as text. */
  run(...parameters: readonly string[]): Promise<string>
  /** Reads objects by name (`COMMIT:PATH`), all of them with one process; undefined for each that is not there. */
  readBlobs(names: readonly string[]): Promise<readonly (string | undefined)[]>
}

/** Opens git in a folder. It never asks for credentials and never runs hooks of the repository. */
export function openGit(folder: string): Git {
  const spawn = async (parameters: readonly string[], input?: string): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
      const child = execFile('git', [...parameters], { cwd: folder, maxBuffer: 1 << 30, encoding: 'buffer', env }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout)
        else reject(new UncheckableError(`git ${parameters[0] ?? ''}: ${stderr.toString().trim() || error.message}`, { cause: error }))
      })
      child.stdin?.on('error', () => undefined).end(input)
    })
  return {
    run: async (...parameters) => (await spawn(parameters)).toString(),
    readBlobs: async (names) => parseBatch(await spawn(['cat-file', '--batch'], names.map((name) => `${name}\n`).join('')), names.length)
  }
}

/** The output of `git cat-file --batch`: for each object `HASH blob SIZE`, its bytes and a line end, or a line that says `missing`. */
function parseBatch(output: Buffer, count: number): readonly (string | undefined)[] {
  const blobs: (string | undefined)[] = []
  for (let offset = 0; blobs.length < count; ) {
    const headEnd = output.indexOf('\n', offset)
    const size = / blob (\d+)$/.exec(output.subarray(offset, headEnd).toString())?.[1]
    const start = headEnd + 1
    blobs.push(size === undefined ? undefined : output.subarray(start, start + Number(size)).toString())
    offset = size === undefined ? start : start + Number(size) + 1
  }
  return blobs
}

/** The files of git's folder as they were at a commit. Blobs are read as git stores them, whatever `autocrlf` does on disk. */
export async function gitTree(git: Git, ref: string): Promise<FileTree> {
  const [root = '', prefix = ''] = (await git.run('rev-parse', '--show-toplevel', '--show-prefix')).split('\n')
  const commit = (
    await git.run('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch((error: unknown) => {
      throw new UncheckableError(`git: there is no commit ${ref} here; a shallow clone may lack it, then fetch more (fetch-depth)`, { cause: error })
    })
  ).trim()
  const listed = await git.run('ls-tree', '-r', '-z', '--full-tree', '--name-only', commit)
  const paths = new Set(listed.split('\0').filter((path) => path !== ''))
  // Relative to the root of the repository, as git writes paths.
  const absolute = (path: string): string => (isAbsolute(path) ? relative(root, path).split(sep).join('/') : posix.join(prefix, path)).replace(/\/$/, '') || '.'
  const local = (path: string): string => posix.relative(prefix === '' ? '.' : prefix, path)
  const read = async (wanted: readonly string[]): Promise<readonly (string | undefined)[]> => {
    // A line end in a name would be two names to git, which reads one a line.
    const known = wanted.map(absolute).filter((path) => paths.has(path) && !path.includes('\n'))
    const texts = known.length === 0 ? [] : await git.readBlobs(known.map((path) => `${commit}:${path}`))
    const byPath = new Map(known.map((path, index) => [path, texts[index]]))
    return wanted.map((path) => byPath.get(absolute(path))?.replace(/^\uFEFF/, ''))
  }
  return {
    readAll: read,
    read: async (path) => (await read([path]))[0],
    async list(path) {
      const from = absolute(path)
      if (paths.has(from)) return Promise.resolve([path])
      const below = [...paths].filter((each) => from === '.' || each.startsWith(`${from}/`))
      return Promise.resolve(below.length === 0 ? undefined : below.map(local))
    },
    async match(glob) {
      const matches = picomatch(posix.normalize(glob))
      return Promise.resolve([...paths].map(local).filter((path) => matches(path)))
    },
    covers: (path) => !/^\.\.(\/|$)/.test(absolute(path)),
    label: (path) => posix.normalize(path)
  }
}
