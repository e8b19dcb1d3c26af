import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { oldestAndNewest } from '../database/providers.js'
import { makeFolder } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { execute, roleUrl, values } from '../support/server-state.js'

/* Roles that scripts name, for a user who may create databases and roles and is no superuser. */

const schema = `create schema app;
grant create on schema app to roles_owner;
create table app.t (a int);
alter table app.t owner to roles_owner;
grant select on app.t to roles_reader, roles_before;
do $$ begin if not exists (select from pg_roles where rolname = 'roles_quiet') then create role roles_quiet; end if; end $$;
grant create on schema app to roles_quiet;
create table app.u (a int);
alter table app.u owner to roles_quiet;
grant roles_quiet to roles_owner;
set role roles_owner;
create table app.v (a int);
reset role;
do $$ begin create role roles_loud nologin; execute 'create role "roles_Loud"'; end $$;
grant select on app.v to roles_loud, "roles_Loud";
alter default privileges for role roles_owner grant select on tables to roles_reader;
`

describe.each(oldestAndNewest)('on PostgreSQL %i', (major) => {
  let url = ''

  beforeAll(async () => {
    url = await serverUrl(major)
    await execute(url, `create role roles_poor login password 'poor' createdb createrole`, 'create role roles_before')
  })

  afterAll(async () => {
    await execute(url, 'drop role roles_poor, roles_before')
  })

  async function check(migration: string): Promise<{ exitCode: number | null; changes: readonly string[]; error: string | undefined }> {
    const cwd = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': migration })
    const poor = roleUrl(url, 'roles_poor', 'poor')
    const { exitCode, stdout } = await runCli(['check', '--schema', 'schema.sql', '--migrations', 'migrations', '--format', 'json', '--database-url', poor], { cwd })
    const { changes, error } = readReport(stdout)
    return { exitCode, changes: changes.map(({ action, kind, name, aspect }) => `${action} ${kind} ${name} ${aspect}`), error }
  }

  test('they can own and be granted to, and are gone afterwards', async () => {
    expect(await check(schema)).toEqual({ exitCode: 0, changes: [], error: undefined })
    expect(await values(url, `select rolname from pg_roles where rolname ~ '^roles_' order by 1`)).toEqual(['roles_before', 'roles_poor'])
  })

  test('their ownership and privileges are compared', async () => {
    const other = schema.replace('alter table app.u owner to roles_quiet;', '').replace('roles_reader, roles_before', 'roles_before')
    expect(await check(other)).toEqual({ exitCode: 1, changes: ['modify table app.t privileges', 'modify table app.u owner'], error: undefined })
  })
})
