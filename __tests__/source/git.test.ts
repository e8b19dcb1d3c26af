import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { gitTree, openGit } from '../../src/source/git.js'
import { makeRepository, type Repository } from './repository.js'

let repository: Repository

beforeAll(() => {
  repository = makeRepository()
  repository.write('db/schema.sql', 'create table t (a integer);\n')
  repository.commit('one')
})
afterAll(() => repository.remove())

test('a folder that pretends to be a repository is none: its configuration could name programs', async () => {
  const planted = join(repository.folder, 'planted')
  const config = `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ${repository.folder}/db\n\tfsmonitor = "touch ${planted} #"\n`
  for (const [path, text] of Object.entries({ HEAD: 'ref: refs/heads/main\n', config, 'objects/keep': '', 'refs/keep': '' })) repository.write(`db/${path}`, text)
  const git = openGit(join(repository.folder, 'db'))
  await expect(git.run('rev-parse', 'HEAD')).rejects.toThrow('safe.bareRepository')
  await expect(git.run('status')).rejects.toThrow('safe.bareRepository')
  expect(existsSync(planted)).toBe(false)
  expect(await (await gitTree(openGit(repository.folder), 'HEAD')).read('db/schema.sql')).toContain('create table t')
})
