import { execFile } from 'node:child_process'
import { UncheckableError } from '../database/session.js'
import { gitVariables } from './environment.js'
import type { Variables } from './process.js'
import { storedTree } from './stored-tree.js'
import type { Place, StoredTree } from './stored-tree.js'

/** The git program in one folder. Failing is an `UncheckableError` with git's own words. */
export interface Git {
  /** Runs git and gives its standard output as text. */
  run(...parameters: readonly string[]): Promise<string>
  /** The same with lines to its standard input. */
  feed(lines: readonly string[], ...parameters: readonly string[]): Promise<string>
  /** Reads blobs by hash or name (`COMMIT:PATH`), all of them with one process; undefined for each that is not there. */
  readBlobs(names: readonly string[]): Promise<readonly (string | undefined)[]>
  /** Where the folder lies in its repository. */
  place(): Promise<Place>
}

/**
 * What a repository that lies in a folder of the user's repository cannot be: one of its own, whose configuration names
 * programs that git would run. Nor does any configuration name one that watches files.
 */
const settings = ['-c', 'safe.bareRepository=explicit', '-c', 'core.fsmonitor=false']

/**
 * Opens git in a folder. It never asks for credentials and never runs hooks of the repository.
 *
 * @param variables what it sees of the environment
 */
export function openGit(folder: string, variables: Variables = gitVariables(process.env)): Git {
  const spawn = async (parameters: readonly string[], lines: readonly string[] = []): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const env = { ...variables, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
      const child = execFile('git', [...settings, ...parameters], { cwd: folder, maxBuffer: 1 << 30, encoding: 'buffer', env }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout)
        else reject(new UncheckableError(`git ${parameters[0] ?? ''}: ${stderr.toString().trim() || error.message}`, { cause: error }))
      })
      child.stdin?.on('error', () => undefined).end(lines.map((line) => `${line}\n`).join(''))
    })
  let place: Promise<Place> | undefined
  const findPlace = async (): Promise<Place> => {
    const [root = '', prefix = ''] = (await spawn(['rev-parse', '--show-toplevel', '--show-prefix'])).toString().split('\n')
    return { root, prefix }
  }
  return {
    place: async () => (place ??= findPlace()),
    run: async (...parameters) => (await spawn(parameters)).toString(),
    feed: async (lines, ...parameters) => (await spawn(parameters, lines)).toString(),
    readBlobs: async (names) => parseBatch(await spawn(['cat-file', '--batch'], names), names.length)
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
export async function gitTree(git: Git, ref: string): Promise<StoredTree> {
  const commit = await git.run('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch((error: unknown) => {
    throw new UncheckableError(`git: there is no commit ${ref} here; a shallow clone may lack it, then fetch more (fetch-depth)`, { cause: error })
  })
  return commitTree(git, commit.trim())
}

/** The same for a commit that is known to be here, by its hash. */
export async function commitTree(git: Git, commit: string): Promise<StoredTree> {
  return treeOf(git, await git.run('ls-tree', '-r', '-z', '--full-tree', commit))
}

/** The files of git's folder as the next commit would have them. */
export async function indexTree(git: Git): Promise<StoredTree> {
  return treeOf(git, await git.run('ls-files', '--stage', '-z', '--full-name', '--', ':/'))
}

/** `ls-tree` writes `MODE blob HASH`, `ls-files` `MODE HASH STAGE`, both then a tab, the path from the root and a zero byte. Submodules are no files. */
async function treeOf(git: Git, listing: string): Promise<StoredTree> {
  const entries = listing.split('\0').flatMap((line) => {
    const [, hash, path] = /^1[02]\d{4} (?:blob )?([0-9a-f]+)(?: \d)?\t([^]*)$/.exec(line) ?? []
    return hash === undefined || path === undefined ? [] : [[path, hash] as const]
  })
  return storedTree(await git.place(), new Map(entries), async (hashes) => git.readBlobs(hashes))
}
