import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import { makeFolder, makeRepository, writeFiles } from '../support/folder.js'
import { runCli } from '../support/program.js'
import { faultsOfWorkflow, lint } from '../workflows/parsers.js'

const table = 'create table books (id int primary key);\n'
const workflow = '.github/workflows/pg-parity.yml'

test('writes a config that check runs with, and a workflow without faults, and changes nothing that is there', async () => {
  const repository = await makeRepository()
  await writeFiles(repository.folder, { 'app/db/schema.sql': table, 'app/db/migrations/1_books.sql': `-- migrate:up\n${table}-- migrate:down\n` })
  const cwd = join(repository.folder, 'app')
  const { exitCode, stdout } = await runCli(['init'], { cwd })
  expect([exitCode, stdout.split('\n')]).toEqual([0, [
    'migrations  db/migrations: dbmate, 1_books.sql has a line -- migrate:up or -- migrate:down', 'schema      db/schema.sql', '',
    'wrote pg-parity.yml', `wrote ${workflow}`, '', 'Next: run `check`, and commit both files when it says what you expect.', ''
  ]])
  expect(await runCli(['check'], { cwd })).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('the committed schema and the migrations agree') })
  const written = await readFile(join(repository.folder, workflow), 'utf8')
  expect(await faultsOfWorkflow(workflow, written)).toEqual([])
  expect(await lint(workflow, written)).toEqual([])
  expect(written).toContain('working-directory: "app"')
  const config = await readFile(join(cwd, 'pg-parity.yml'), 'utf8')
  expect(await runCli(['init'], { cwd })).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('pg-parity.yml is there already') })
  expect(await readFile(join(cwd, 'pg-parity.yml'), 'utf8')).toBe(config)
})

test('says what it does not find, and writes nothing then', async () => {
  const cwd = await makeFolder({ 'README.md': 'nothing\n' })
  expect(await runCli(['init'], { cwd })).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('neither migrations nor a committed schema were found') })
  await expect(access(join(cwd, 'pg-parity.yml'))).rejects.toThrow('ENOENT')
})

test('writes the command of a tool that runs its migrations itself', async () => {
  const cwd = await makeFolder({ 'knexfile.js': '', 'migrations/20250101000000_books.js': '' })
  expect(await runCli(['init'], { cwd })).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Knex (knexfile.js): migrations'), stderr: expect.stringContaining('no git repository') })
  expect((await readFile(join(cwd, 'pg-parity.yml'), 'utf8')).split('\n')).toEqual([
    '# What pg-parity compares. Every input may stand here; flags and inputs of the action win over it.',
    expect.stringContaining('# schema: db/schema.sql'),
    '# Knex runs them, with the database that DATABASE_URL names.',
    'migrate-command: npx knex migrate:latest --knexfile knexfile.js',
    'migrations: migrations',
    ''
  ])
})
