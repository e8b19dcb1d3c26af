import { appendFile, copyFile, lstat, mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join, posix, resolve } from 'node:path'
import { gitVariablesElsewhere } from './environment.js'
import { openGit } from './git.js'
import type { Git } from './git.js'
import type { Variables } from './process.js'

/** The files at a moment: the hash of a tree of git. */
export type Recorded = string & { readonly recorded: true }

/** A file that something has written, changed or deleted. */
export interface WrittenFile {
  /** Relative to the working directory, with `/` between the parts. */
  readonly path: string
  readonly status: 'added' | 'changed' | 'deleted'
  /** What it holds now; undefined where it was deleted. */
  readonly text: string | undefined
}

/** What becomes of files. */
export interface Records {
  /** Notes how all files are at the moment. */
  record(): Promise<Recorded>
  /** What became of the files from one moment to another, in the order of their paths. */
  changes(from: Recorded, to: Recorded): Promise<readonly WrittenFile[]>
}

/** A folder that is to be a repository. */
export interface Founding {
  /** The user's git, and the root of the repository. */
  readonly git: Git
  readonly root: string
  /** A folder of ours, for what must not lie in the copy. */
  readonly folder: string
  /** The root of the copy. */
  readonly copyRoot: string
  /** The working directory from the root, with `/` at its end or empty. */
  readonly prefix: string
  /** What git must not look at, from the root. */
  readonly linked: readonly string[]
  /** Where files count that git ignores, from the root. */
  readonly watched: readonly string[]
  /** Whether the files are those of the index, and have been written just now. */
  readonly staged: boolean
}

/** Nothing is converted on its way into the repository of the copy, and no program run for it. */
const attributes = '* -text -filter -ident -working-tree-encoding\n'

/**
 * Makes a copy of a work tree a repository of its own: it borrows the objects of the user's, is on the same branch, and has one commit on top
 * of head, with the files as they are. So whatever runs there finds a clean work tree with its history, and no hook.
 */
export async function foundRepository({ git: users, root, folder, copyRoot, prefix, linked, watched, staged }: Founding): Promise<Records> {
  const ask = async (...parameters: readonly string[]): Promise<string> => users.run(...parameters).then((text) => text.trim(), () => '')
  const pathOf = async (name: string): Promise<string> => resolve(root, await ask('rev-parse', '--git-path', name))
  const inside = (...parts: readonly string[]): string => join(copyRoot, '.git', ...parts)
  const [head, branch, format] = await Promise.all([
    ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'), ask('symbolic-ref', '--quiet', 'HEAD'), ask('rev-parse', '--show-object-format')
  ])
  const git = gitIn(copyRoot)
  await git.run('init', '--quiet', '--template=', ...(format === '' ? [] : [`--object-format=${format}`]))
  await mkdir(inside('info'), { recursive: true })
  await writeFile(inside('objects', 'info', 'alternates'), `${await pathOf('objects')}\n`)
  await writeFile(inside('info', 'attributes'), attributes)
  const excluded = await readFile(await pathOf('info/exclude'), 'utf8').catch(() => '')
  await writeFile(inside('info', 'exclude'), [excluded.trimEnd(), ...linked.map((path) => `/${path.replace(/[\\*?[\]!# ]/g, '\\$&')}`), ''].join('\n'))
  // Where the history of a shallow clone ends.
  await copyFile(await pathOf('shallow'), inside('shallow')).catch(() => undefined)
  await appendFile(inside('config'), settingsWith(join(folder, 'no-hooks')))
  if (branch !== '') await git.run('symbolic-ref', 'HEAD', branch)
  if (!staged && (await ask('rev-parse', '--shared-index-path')) === '') await copyIndex(await pathOf('index'), inside('index'))
  await git.run('-c', 'advice.addEmbeddedRepo=false', 'add', '--all')
  const tree = (await git.run('write-tree')).trim()
  await git.run('update-ref', 'HEAD', (await git.run('commit-tree', tree, ...(head === '' ? [] : ['-p', head]), '-m', 'The work tree as it is')).trim())
  // The index of the copy belongs to whatever runs there.
  const index = join(folder, 'index')
  await copyFile(inside('index'), index)
  return recordsOf(gitIn(copyRoot, { GIT_INDEX_FILE: index, GIT_DIR: inside(), GIT_WORK_TREE: copyRoot }), { copyRoot, prefix, watched })
}

/** The configuration of the copy. The user's index knows the files by what a copy of them keeps: time and size. */
function settingsWith(hooks: string): string {
  return `[core]
  hooksPath = ${JSON.stringify(hooks)}
  autocrlf = false
  untrackedCache = false
  checkStat = minimal
  trustctime = false
[gc]
  auto = 0
[user]
  name = pg-parity
  email = pg-parity@localhost
`
}

/** Spares git the reading of files that have not changed. What was written no earlier than the index is read all the same. */
async function copyIndex(from: string, to: string): Promise<void> {
  const found = await stat(from).catch(() => undefined)
  if (found === undefined) return
  await copyFile(from, to)
  await utimes(to, found.atime, found.mtime)
}

function gitIn(copyRoot: string, variables: Variables = {}): Git {
  return openGit(copyRoot, { ...gitVariablesElsewhere(process.env), ...variables })
}

function recordsOf(git: Git, { copyRoot, prefix, watched }: Pick<Founding, 'copyRoot' | 'prefix' | 'watched'>): Records {
  return {
    async record() {
      await git.run('-c', 'advice.addEmbeddedRepo=false', 'add', '--all')
      for (const path of watched) {
        const isThere = await lstat(join(copyRoot, path)).then(() => true, () => false)
        if (isThere) await git.run('--literal-pathspecs', 'add', '--all', '--force', '--', path)
      }
      return (await git.run('write-tree')).trim() as Recorded
    },
    async changes(from, to) {
      const listed = (await git.run('diff-tree', '-r', '-z', '--no-renames', '--raw', '--no-abbrev', from, to)).split('\0')
      // `:MODE MODE HASH HASH STATUS`, then the path; where both hashes are one, only the mode has changed.
      const entries = listed.flatMap((header, place) => {
        const [, , before, after = '', status = ''] = header.split(' ')
        return place % 2 === 1 || header === '' || before === after ? [] : [{ path: listed[place + 1] ?? '', after, status }]
      })
      const texts = entries.length === 0 ? [] : await git.readBlobs(entries.map(({ after }) => after))
      return entries.map(({ path, status }, place): WrittenFile => ({
        path: posix.relative(prefix === '' ? '.' : prefix, path),
        status: status === 'A' ? 'added' : status === 'D' ? 'deleted' : 'changed',
        text: status === 'D' ? undefined : texts[place]
      }))
    }
  }
}
