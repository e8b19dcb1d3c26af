import { UncheckableError } from '../database/session.js'
import type { BuildOptions } from '../source/build.js'
import { presentIn, unitedTree } from '../source/file-tree.js'
import type { FileTree } from '../source/file-tree.js'
import type { Migration } from '../source/formats/format.js'
import type { Git } from '../source/git.js'
import { migrationsSource } from '../source/migrations-source.js'
import type { ReadFolder } from '../source/migrations-source.js'
import type { StoredTree } from '../source/stored-tree.js'
import type { StoredMigration } from './lineage.js'

/** What names the migrations, whatever the tree that they are in. */
export interface Naming {
  readonly patterns: readonly string[]
  /** The format that head's files have. */
  readonly format: string
  readonly options: BuildOptions
}

/** The migrations of a folder with their whole files. */
export async function withTexts(tree: FileTree, { migrations, files }: Pick<ReadFolder, 'migrations' | 'files'>): Promise<readonly StoredMigration[]> {
  const known = new Map(files.map(({ path, text }) => [path, text]))
  const others = [...new Set(migrations.flatMap(({ up }) => (known.has(up.path) ? [] : [up.path])))]
  for (const [index, text] of (await tree.readAll(others)).entries()) known.set(others[index] ?? '', text ?? '')
  return migrations.map((migration) => ({ migration, text: known.get(migration.up.path) ?? '' }))
}

/**
 * The migrations of an earlier tree, as the format reads them that they have now, or, where it refused them then, as they
 * are recognised: what counts is which there were. None where there was nothing; undefined where no commit could have them.
 */
export async function readEarlier(tree: StoredTree, { patterns, format, options }: Naming): Promise<readonly StoredMigration[] | undefined> {
  if (!patterns.some((pattern) => tree.covers(pattern))) return undefined
  const there = await presentIn(tree, patterns)
  if (there.length === 0) return []
  for (const each of [format, 'auto', 'plain']) {
    const read = await attempt(async () => migrationsSource(there, each, { ...options, tree }).folder())
    if (read.ok) return withTexts(tree, read.value)
  }
  return []
}

/**
 * The migrations of head with those that others merged since it left base, in the order of their tool.
 *
 * @param others paths of what others merged
 * @returns the problem, where the tool would refuse them together
 */
export async function unite(tip: FileTree, others: ReadonlySet<string>, { patterns, format, options }: Naming): Promise<readonly Migration[] | { readonly problem: string }> {
  const tree = unitedTree(options.tree, tip, (path) => others.has(path))
  const read = await attempt(async () => migrationsSource(patterns, format, { ...options, tree }).folder())
  return read.ok ? read.value.migrations : { problem: read.problem }
}

/** Head's migrations as git would store them: a file that differs on disk only, by `autocrlf` or a filter, reads as at base. */
export async function asStored(git: Git, head: readonly StoredMigration[], base: readonly StoredMigration[], tree: StoredTree): Promise<readonly StoredMigration[]> {
  const before = new Map(base.map(({ migration, text }) => [migration.up.path, text]))
  const differing = head.filter(({ migration: { up }, text }) => (before.get(up.path) ?? text) !== text && !up.path.includes('\n')).map(({ migration }) => migration.up.path)
  if (differing.length === 0) return head
  const hashes = (await git.feed(differing, 'hash-object', '--stdin-paths')).trim().split('\n')
  const alike = new Set(differing.filter((path, index) => hashes[index] === tree.blob(path)))
  return head.map((each) => (alike.has(each.migration.up.path) ? { ...each, text: before.get(each.migration.up.path) ?? each.text } : each))
}

/** Those of some files that git ignores: they belong to nobody's head. */
export async function findIgnored(git: Git, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set()
  const folders = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1) || '.'))
  const kept = new Set((await git.run('--literal-pathspecs', 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...folders)).split('\0'))
  return new Set(paths.filter((path) => !kept.has(path)))
}

/** What may fail because of the files; that git or GitHub did not answer is another matter. */
async function attempt<Result>(make: () => Promise<Result>): Promise<{ readonly ok: true; readonly value: Result } | { readonly ok: false; readonly problem: string }> {
  try {
    return { ok: true, value: await make() }
  } catch (error) {
    if (error instanceof UncheckableError) throw error
    return { ok: false, problem: error instanceof Error ? error.message : String(error) }
  }
}
