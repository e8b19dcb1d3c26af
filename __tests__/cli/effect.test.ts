import { join } from 'node:path'

import { beforeAll, expect, test } from '@jest/globals'

import { makeFolder, makeRepository, type Repository } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { runCli } from '../support/program.js'
import type { Report } from '../../src/report/document.js'
import { readReport } from '../support/report-document.js'

let repository: Repository
const users = 'create table users (id integer);\n'

beforeAll(async () => {
  repository = await makeRepository()
  await repository.commit('Begin', { 'db/tables/users.sql': users, 'db/notes/users.sql': 'create table notes ();\n' })
  await repository.commit('Add orders', { 'db/tables/orders.sql': 'create table orders ();\n' })
})

/** What the working tree does to the schema since the commit before, the files being named this way. */
async function effect(...schema: readonly string[]): Promise<Report['effect']> {
  const flags = schema.flatMap((path) => ['--schema', path])
  const { stdout } = await runCli(['check', ...flags, '--base', 'HEAD~1', '--format', 'json', '--database-url', await serverUrl(18)], { cwd: repository.folder })
  return readReport(stdout).effect
}

test.each([['a folder', 'db/tables'], ['a glob', 'db/tables/*.sql'], ['a path from the root', '']])('is that of what base had, the files named by %s', async (_, path) => {
  const made = await effect(path === '' ? join(repository.folder, 'db/tables') : path)
  expect(made?.changes.map(({ action, kind, name }) => `${action} ${kind} ${name}`)).toEqual(['create table public.orders'])
})

test('is nothing where base had the same, and everything where it had none', async () => {
  expect(await effect('db/tables/users.sql')).toEqual({ summary: { create: 0, modify: 0, drop: 0 }, changes: [] })
  expect((await effect('db/tables/orders.sql'))?.summary).toEqual({ create: 1, modify: 0, drop: 0 })
})

test('is not told of files that no commit could have', async () => {
  const folder = await makeFolder({ 'schema.sql': users })
  expect(await effect(join(folder, 'schema.sql'))).toBeNull()
})
