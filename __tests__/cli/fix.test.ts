import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from '@jest/globals'

import { makeFolder, makeRepository } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'

const schema = `-- A shop
create table customers (
  id   bigint primary key, -- from the old system
  name text not null
);

/* What is sold. */
create table products (id bigint primary key);
`
const later = `alter table customers add column email varchar(320) not null default '';
create unique index customers_email on customers (lower(email));
create table orders (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customers on delete cascade
);
comment on table orders is 'Who bought';
create function total(bigint) returns bigint language sql as 'select 0::bigint';
alter table customers alter column name type varchar(100);
`

test('a schema that was not brought up to date is shown the patch that git applies, and mended by --fix', async () => {
  const repository = await makeRepository()
  await repository.commit('Begin', { 'db/schema.sql': schema, 'db/migrations/1.sql': schema, 'db/migrations/2.sql': later })
  const check = ['check', '--schema', 'db/schema.sql', '--migrations', 'db/migrations', '--format', 'json', '--database-url', await serverUrl(18)]
  const { folder: cwd, git } = repository
  const text = async (): Promise<string> => readFile(join(cwd, 'db/schema.sql'), 'utf8')

  const shown = await runCli(check, { cwd })
  const { patch, summary } = readReport(shown.stdout)
  expect({ exitCode: shown.exitCode, summary }).toMatchObject({ exitCode: 1, summary: { create: 0, drop: 4, modify: 1 } })
  expect(await text()).toBe(schema)

  const fixed = await runCli([...check, '--fix'], { cwd })
  expect(fixed.exitCode).toBe(0)
  const mended = await text()
  expect(mended).toContain('-- from the old system')
  expect(mended).toContain('/* What is sold. */')

  await git('checkout', '--', 'db/schema.sql')
  const applied = promisify(execFile)('git', ['apply', '-'], { cwd })
  applied.child.stdin?.end(patch ?? '')
  await applied
  expect(await text()).toBe(mended)

  const again = await runCli(check, { cwd })
  expect({ exitCode: again.exitCode, patch: readReport(again.stdout).patch }).toEqual({ exitCode: 0, patch: null })
})

test('a patch for a file outside of the folder names it as it was named', async () => {
  const folder = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': schema, 'migrations/2.sql': later, 'in/here/.keep': '' })
  const paths = (path: string): readonly string[] => ['--schema', join(path, 'schema.sql'), '--migrations', join(path, 'migrations')]
  for (const path of [folder, '../..']) {
    const { stdout } = await runCli(['check', ...paths(path), '--format', 'json', '--database-url', await serverUrl(18)], { cwd: join(folder, 'in/here') })
    expect(readReport(stdout).patch).toMatch(new RegExp(`^--- ${join(path, 'schema.sql')}\\n\\+\\+\\+ ${join(path, 'schema.sql')}\\n@@ `))
  }
})
