import { realpath } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { UncheckableError } from '../../src/database/session.js'
import { diskTree } from '../../src/source/file-tree.js'
import type { FileTree } from '../../src/source/file-tree.js'
import { gitTree, openGit } from '../../src/source/git.js'
import { findSqlFiles, readFiles } from '../../src/source/schema-files.js'
import { makeRepository } from './repository.js'
import type { Repository } from './repository.js'

let repository: Repository
const files = {
  'db/schema.sql': '\uFEFFcreate table t (a integer);\n',
  'db/tables/10_b.sql': 'create table b ();\n',
  'db/tables/9_a.sql': 'create table a ();\n',
  'db/tables/README.md': 'no SQL',
  'db/tables/deep/er.sql': 'select 1;\n',
  'db/empty/.keep': '',
  'db/.hidden/x.sql': 'select 1;\n',
  'db/node_modules/x.sql': 'select 1;\n',
  'größe 🐘.sql': 'select 1;\n'
}

beforeAll(() => {
  repository = makeRepository()
  for (const [path, text] of Object.entries(files)) repository.write(path, text)
  repository.commit('one')
  repository.write('db/schema.sql', 'create table t (a bigint);\r\n')
  repository.write('db/new.sql', 'select 2;\n')
  repository.git('rm', '--quiet', 'db/tables/10_b.sql')
  repository.commit('two')
})
afterAll(() => repository.remove())

async function treeAt(ref: string, folder = ''): Promise<FileTree> {
  return gitTree(openGit(`${repository.folder}/${folder}`), ref)
}

describe('files on disk', () => {
  test('are read as text without a byte order mark', async () => {
    repository.write('bom.sql', '\uFEFFselect 1;')
    const tree = diskTree(repository.folder)
    expect(await tree.read('bom.sql')).toBe('select 1;')
    expect(await tree.read('größe 🐘.sql')).toBe('select 1;\n')
    expect(await tree.readAll(['bom.sql', 'nowhere.sql'])).toEqual(['select 1;', undefined])
  })

  test('that are not there, or are folders, have no text', async () => {
    const tree = diskTree(repository.folder)
    expect(await tree.read('db/nowhere.sql')).toBeUndefined()
    expect(await tree.read('db')).toBeUndefined()
    expect(await tree.read('db/new.sql/x')).toBeUndefined()
  })

  test('are listed below a folder, hidden ones and packages left out', async () => {
    const tree = diskTree(repository.folder)
    expect([...((await tree.list('db')) ?? [])].sort()).toEqual(['db/new.sql', 'db/schema.sql', 'db/tables/9_a.sql', 'db/tables/README.md', 'db/tables/deep/er.sql'])
    expect(await tree.list('db/schema.sql')).toEqual(['db/schema.sql'])
    expect(await tree.list('nowhere')).toBeUndefined()
  })

  test('are shown relative to the root where they lie inside', () => {
    const tree = diskTree(repository.folder)
    expect(tree.label('./db/../db/schema.sql')).toBe('db/schema.sql')
    expect(tree.label(`${repository.folder}/db/schema.sql`)).toBe('db/schema.sql')
    expect(tree.label('../elsewhere.sql')).toBe('../elsewhere.sql')
  })
})

describe('files at a commit', () => {
  test('are as they were, byte for byte but for a byte order mark', async () => {
    expect(await (await treeAt('HEAD~1')).read('db/schema.sql')).toBe('create table t (a integer);\n')
    expect(await (await treeAt('HEAD')).read('db/schema.sql')).toBe('create table t (a bigint);\r\n')
    expect(await (await treeAt('main')).read('größe 🐘.sql')).toBe('select 1;\n')
  })

  test('many are read at once, in the order that was asked for', async () => {
    const tree = await treeAt('HEAD~1')
    expect(await tree.readAll(['db/tables/9_a.sql', 'nowhere', 'db/tables/10_b.sql', 'db/empty/.keep'])).toEqual(['create table a ();\n', undefined, 'create table b ();\n', ''])
    expect(await tree.readAll([])).toEqual([])
  })

  test('are those of the commit, whatever the working tree says', async () => {
    expect(await (await treeAt('HEAD~1')).list('db/tables')).toEqual(['db/tables/10_b.sql', 'db/tables/9_a.sql', 'db/tables/README.md', 'db/tables/deep/er.sql'])
    expect(await (await treeAt('HEAD')).list('db/tables/10_b.sql')).toBeUndefined()
    expect(await (await treeAt('HEAD~1')).read('db/new.sql')).toBeUndefined()
    repository.write('untracked.sql', 'select 1;')
    expect(await (await treeAt('HEAD')).read('untracked.sql')).toBeUndefined()
  })

  test('in a folder of the repository are relative to that folder', async () => {
    const tree = await treeAt('HEAD', 'db')
    expect(await tree.read('schema.sql')).toBe('create table t (a bigint);\r\n')
    expect(await tree.read('./tables/../schema.sql')).toBe('create table t (a bigint);\r\n')
    expect(await tree.list('tables/deep')).toEqual(['tables/deep/er.sql'])
    expect(await tree.read('../größe 🐘.sql')).toBe('select 1;\n')
  })

  test('are found by globs, as on disk', async () => {
    const tree = await treeAt('HEAD~1')
    expect(await tree.match('db/tables/*.sql')).toEqual(['db/tables/10_b.sql', 'db/tables/9_a.sql'])
    expect(await tree.match('./db/**/*_{a,b}.sql')).toEqual(['db/tables/10_b.sql', 'db/tables/9_a.sql'])
    expect(await tree.match('db/**/x.sql')).toEqual(await diskTree(repository.folder).match('db/*/x.sql'))
    expect(await (await treeAt('HEAD', 'db')).match('tables/**/*.sql')).toEqual(['tables/9_a.sql', 'tables/deep/er.sql'])
    expect(await (await treeAt('HEAD', 'db')).match('*/9*')).toEqual(['tables/9_a.sql'])
  })

  test('lie inside of the repository, by whatever path', async () => {
    const tree = await treeAt('HEAD', 'db')
    expect(await tree.read(`${await realpath(repository.folder)}/db/schema.sql`)).toBe('create table t (a bigint);\r\n')
    expect(['x.sql', '../x.sql', '..x.sql', await realpath(repository.folder)].map((path) => tree.covers(path))).toEqual([true, true, true, true])
    expect(['../../x.sql', '/x.sql'].map((path) => tree.covers(path))).toEqual([false, false])
  })

  test('of a commit that is not here cannot be checked', async () => {
    await expect(treeAt('nowhere')).rejects.toThrow(UncheckableError)
    await expect(treeAt('nowhere')).rejects.toThrow(/no commit nowhere.*fetch-depth/)
  })
})

describe('the files of a schema', () => {
  const find = async (...patterns: readonly string[]): Promise<readonly string[]> => findSqlFiles(diskTree(repository.folder), patterns)

  test('come in the order of the patterns, those of a folder in the order of their names', async () => {
    repository.write('db/tables/10_b.sql', '')
    expect(await find('db/tables', 'db/schema.sql')).toEqual(['db/tables/9_a.sql', 'db/tables/10_b.sql', 'db/tables/deep/er.sql', 'db/schema.sql'])
    expect(await find('db/tables/*.sql')).toEqual(['db/tables/9_a.sql', 'db/tables/10_b.sql'])
    expect(await find('db/**/*_{a,b}.sql')).toEqual(['db/tables/9_a.sql', 'db/tables/10_b.sql'])
  })

  test('come once each', async () => {
    expect(await find('./db/schema.sql', 'db/schema.sql', 'db/new.sql', 'db/n*.sql')).toEqual(['db/schema.sql', 'db/new.sql'])
  })

  test('must be there', async () => {
    await expect(find('nowhere')).rejects.toThrow('there is no nowhere')
    await expect(find('db/empty')).rejects.toThrow('db/empty has no .sql file in it')
    await expect(find('db/*.nothing')).rejects.toThrow('nothing matches db/*.nothing')
    await expect(findSqlFiles(await treeAt('HEAD'), ['db/*.nothing'])).rejects.toThrow('nothing matches db/*.nothing')
    await expect(readFiles(diskTree(repository.folder), ['db/schema.sql', 'gone.sql'])).rejects.toThrow('there is no gone.sql')
  })

  test('may have any name when they are named one by one', async () => {
    expect(await find('db/tables/README.md')).toEqual(['db/tables/README.md'])
  })
})
