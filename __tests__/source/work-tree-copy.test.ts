import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, readFile, readdir, readlink, realpath, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterEach, describe, expect, test } from '@jest/globals'

import { copyWorkTree } from '../../src/source/work-tree-copy.js'
import type { CopyRequest, WorkTreeCopy } from '../../src/source/work-tree-copy.js'
import { makeFolder, makeRepository, writeFiles } from '../support/folder.js'
import type { Repository } from '../support/folder.js'

const made: WorkTreeCopy[] = []
afterEach(async () => {
  for (const copy of made.splice(0)) await copy.remove()
})

async function copyOf(directory: string, request: Partial<CopyRequest> = {}): Promise<WorkTreeCopy> {
  const copy = await copyWorkTree({ directory, staged: false, own: [], watched: ['m'], ...request })
  made.push(copy)
  return copy
}

const text = async (copy: WorkTreeCopy, path: string): Promise<string | undefined> => readFile(join(copy.directory, path), 'utf8').catch(() => undefined)

/** All that must stay as it is: files, index, refs, worktrees, stashes. */
async function stateOf({ folder, git }: Repository): Promise<unknown> {
  const status = await git('--no-optional-locks', 'status', '--porcelain', '--ignored')
  const names = (await readdir(folder, { recursive: true })).filter((name) => !/^\.git\/(?:objects|logs)\b/.test(name)).sort()
  const files = await Promise.all(names.map(async (name) => {
    const found = await lstat(join(folder, name))
    return [name, found.mode, found.mtimeMs, found.isFile() ? createHash('sha1').update(await readFile(join(folder, name))).digest('hex') : '']
  }))
  return [files, await git('for-each-ref'), await git('worktree', 'list'), await git('stash', 'list'), status]
}

/** A repository with something of every kind. */
async function makeTree(): Promise<Repository> {
  const repository = await makeRepository()
  const { folder, git, commit } = repository
  await writeFiles(folder, { '.git/info/exclude': 'local\n' })
  await symlink('m', join(folder, 'inside'))
  await symlink(join(folder, 'm'), join(folder, 'whole'))
  await symlink('../elsewhere', join(folder, 'outside'))
  await commit('base', { '.gitignore': 'node_modules/\n*.env\ndist\n*.ign\n', 'm/1.sql': 'one', 'm/2.sql': 'two', 'kept.txt': 'as it was', 'run.sh': 'exit', 'named ä.txt': 'x', 'app/a.js': '' })
  await chmod(join(folder, 'run.sh'), 0o755)
  await writeFiles(folder, {
    'm/1.sql': 'edited', 'm/new.sql': 'new', 'm/x.ign': 'ignored', 'node_modules/pg/index.js': '', 'app/node_modules/x.js': '', '.env': 'SECRET=1', 'dist/a.js': '', 'local/a': ''
  })
  await rm(join(folder, 'm/2.sql'))
  await rename(join(folder, 'kept.txt'), join(folder, 'renamed.txt'))
  await git('add', 'renamed.txt')
  return repository
}

describe('a copy of a work tree', () => {
  test('has the files as they are, and leaves the repository as it is', async () => {
    const repository = await makeTree()
    const before = await stateOf(repository)
    const copy = await copyOf(repository.folder)
    expect(await Promise.all(['m/1.sql', 'm/2.sql', 'm/new.sql', 'kept.txt', 'renamed.txt', 'named ä.txt', '.env'].map(async (path) => text(copy, path))))
      .toEqual(['edited', undefined, 'new', undefined, 'as it was', 'x', undefined])
    expect((await stat(join(copy.directory, 'run.sh'))).mode & 0o111).not.toBe(0)
    await writeFiles(copy.directory, { 'm/1.sql': 'other', 'new.txt': '' })
    await copy.record()
    await copy.remove()
    expect(await stateOf(repository)).toEqual(before)
    await expect(lstat(copy.directory)).rejects.toThrow('ENOENT')
  })

  test('links what is ignored as a folder, but where the migrations are', async () => {
    const { folder } = await makeTree()
    const copy = await copyOf(folder)
    expect([...copy.linked].sort()).toEqual(['app/node_modules', 'dist', 'local', 'node_modules'])
    expect(await readlink(join(copy.directory, 'node_modules'))).toBe(join(await realpath(folder), 'node_modules'))
    expect(await text(copy, 'm/x.ign')).toBe('ignored')
    const own = await copyOf(folder, { watched: ['dist/m'], own: ['local/*.sql'] })
    expect([...own.linked].sort()).toEqual(['app/node_modules', 'node_modules'])
    expect((await lstat(join(own.directory, 'dist'))).isDirectory()).toBe(true)
  })

  test('has symbolic links that lead to the copy, and those that lead out as they led', async () => {
    const { folder } = await makeTree()
    const root = await realpath(folder)
    for (const staged of [false, true]) {
      const copy = await copyOf(folder, { staged })
      const links = await Promise.all(['inside', 'whole', 'outside'].map(async (name) => readlink(join(copy.directory, name))))
      expect(links).toEqual(['m', join(copy.directory, 'm'), join(root, '..', 'elsewhere')])
    }
  })

  test('has the index instead, where that is asked for', async () => {
    const { folder, git } = await makeTree()
    await git('add', 'm/new.sql')
    const copy = await copyOf(folder, { staged: true })
    expect(await Promise.all(['m/1.sql', 'm/2.sql', 'm/new.sql', 'renamed.txt'].map(async (path) => text(copy, path)))).toEqual(['one', 'two', 'new', 'as it was'])
  })

  test('links submodules and repositories within, and copies them where the migrations are', async () => {
    const { folder, git, commit } = await makeRepository()
    const inner = await makeRepository()
    await inner.commit('inner', { 'a.sql': 'inner' })
    await commit('base', { 'a.txt': '' })
    await git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'sub')
    await git('commit', '--quiet', '--message', 'sub')
    await git('init', '--quiet', 'nested')
    await writeFiles(folder, { 'nested/b.sql': 'nested' })
    expect([...(await copyOf(folder)).linked].sort()).toEqual(['nested', 'sub'])
    const copy = await copyOf(folder, { watched: ['sub', 'nested'] })
    expect([copy.linked, await text(copy, 'sub/a.sql'), await text(copy, 'nested/b.sql')]).toEqual([[], 'inner', 'nested'])
    await writeFiles(copy.directory, { 'sub/c.sql': 'c' })
    expect(await readdir(join(folder, 'sub'))).not.toContain('c.sql')
  })

  test('is a repository of its own, clean, on the same branch and with its history, and runs no hook', async () => {
    const { folder, git } = await makeTree()
    await writeFiles(folder, { '.git/hooks/pre-commit': '#!/bin/sh\nexit 1\n' })
    await chmod(join(folder, '.git/hooks/pre-commit'), 0o755)
    const head = await git('rev-parse', 'HEAD')
    const copy = await copyOf(folder)
    const inside = async (...parameters: readonly string[]): Promise<string> => git('-C', copy.directory, ...parameters)
    expect([await inside('status', '--porcelain'), await inside('branch', '--show-current'), await inside('rev-parse', 'HEAD~1')]).toEqual(['', 'main', head])
    await writeFile(join(copy.directory, 'b.txt'), '')
    await inside('add', 'b.txt')
    await inside('commit', '--quiet', '--message', 'theirs')
    expect(await git('rev-parse', 'HEAD')).toBe(head)
  })

  test('works where nothing was committed yet, and in a folder of the repository', async () => {
    const { folder } = await makeRepository()
    await mkdir(join(folder, 'app/m'), { recursive: true })
    await writeFiles(folder, { 'app/a.txt': 'a', 'b.txt': 'b' })
    const copy = await copyOf(join(folder, 'app'))
    expect([await text(copy, 'a.txt'), await text(copy, '../b.txt'), await readdir(join(copy.directory, 'm'))]).toEqual(['a', 'b', []])
    expect(['m', './m/', '../b.txt', join(folder, 'app', 'm'), join(folder, 'b.txt'), '../../other'].map(copy.locate)).toEqual(['m', 'm', '../b.txt', 'm', '../b.txt', join(folder, '..', 'other')])
  })

  test('needs a repository, and one that the migrations are in', async () => {
    await expect(copyOf((await makeTree()).folder, { watched: ['../m'] })).rejects.toThrow(/^\.\.\/m lies outside of the git repository/)
    await expect(copyOf(await makeFolder({ 'a.txt': '' }))).rejects.toThrow(/lies in no git repository, and the generator runs in a copy of one: run `git init` there, or set working-directory/)
  })
})

test('what was written is what differs from one moment to the next, and no more', async () => {
  const { folder } = await makeTree()
  const copy = await copyOf(folder)
  const before = await copy.record()
  await writeFiles(copy.directory, { 'm/1.sql': 'again', 'm/3.sql': 'three', 'm/y.ign': 'ignored', 'b.ign': '', 'other/c.json': '{}', 'm/new.sql': 'new' })
  await rm(join(copy.directory, 'named ä.txt'))
  await chmod(join(copy.directory, 'run.sh'), 0o644)
  const between = await copy.record()
  expect(await copy.changes(before, between)).toEqual([
    { path: 'm/1.sql', status: 'changed', text: 'again' }, { path: 'm/3.sql', status: 'added', text: 'three' }, { path: 'm/y.ign', status: 'added', text: 'ignored' },
    { path: 'named ä.txt', status: 'deleted', text: undefined }, { path: 'other/c.json', status: 'added', text: '{}' }
  ])
  expect(await copy.changes(between, await copy.record())).toEqual([])
})
