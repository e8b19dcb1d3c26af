import { setTimeout as sleep } from 'node:timers/promises'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder } from '../support/folder.js'
import { ownServer } from '../support/postgres.js'
import { runCli, startCli } from '../support/program.js'
import { changesBetween, execute, readSharedCatalogs, values, type SharedCatalogs } from '../support/server-state.js'

/* What all databases of a server share has to be the same before and after a run, however it ends. */

/** Privileges on parameters, which servers know since 15. */
const onParameters = `
grant set on parameter log_min_messages to reach_app;
begin;
grant all on parameter work_mem to public;
revoke set on parameter log_min_messages from reach_member;
commit;
`

/** Statements that reach beyond the database that they run in, each in a way of its own. */
const reachingOn = (major: number): string => `
create role reach_app login password 'reach' valid until '2040-01-01';
create role reach_group;
create user reach_user in role reach_group;
do $$ begin if not exists (select from pg_roles where rolname = 'reach_quiet') then create role reach_quiet; end if; end $$;
grant reach_group to reach_app with admin option;
grant reach_group to reach_before;
alter role reach_app set search_path = app, public;
alter role reach_app in database shop set work_mem = '5MB';
alter role reach_before set work_mem = '6MB';
alter role current_user set work_mem = '7MB';
alter role all set work_mem = '8MB';
alter role reach_before rename to reach_after;
comment on role reach_app is 'the application';
comment on role reach_before is 'mine now';
alter database shop set timezone = 'Europe/Berlin';
alter database shop owner to reach_app;
comment on database shop is 'the shop';
grant connect, create on database shop to reach_before, reach_app;
alter system set work_mem = '9MB';
comment on tablespace pg_default is 'fast';
grant create on tablespace pg_default to reach_app;
create schema app authorization reach_app;
create table app.things (id int primary key, owner text default current_user);
alter table app.things owner to reach_group;
grant select on app.things to reach_before, reach_missing;
alter default privileges for role reach_app grant select on tables to reach_missing;
create policy own on app.things to reach_user using (true);
reassign owned by current_user to reach_app;
drop owned by reach_before;
drop role if exists reach_before;
grant reach_group to current_user;
create table app.notes (note text);
comment on table app.notes is 'who may write depends
on role and tablespace';
select pg_replication_origin_create('reach_origin');
select pg_create_physical_replication_slot('reach_physical');
drop role reach_quiet;
create publication things for table app.things;
create subscription elsewhere connection 'host=nowhere.invalid dbname=x' publication things with (connect = false, slot_name = NONE, enabled = false);
create subscription far connection 'host=nowhere.invalid dbname=x' publication things;
alter subscription far enable;
create subscription gone connection 'host=nowhere.invalid dbname=x' publication things with (copy_data = false);
drop subscription gone;
alter role reach_before in database shop set work_mem = '10MB';
alter role all in database shop set work_mem = '11MB';
alter role current_user in database shop set work_mem = '12MB';
select pg_create_logical_replication_slot('reach_slot_' || current_database(), 'pgoutput');
${major < 15 ? '' : onParameters}`

/** As above, and each of two sides may take its time about it. */
const longOn = (major: number): string => `${reachingOn(major)}
select pg_sleep(0.2);
create table app.late (at timestamptz);
select pg_sleep(0.3);
grant select on app.late to reach_late;
`

const servers = new Map<number, string>()

beforeAll(async () => {
  const started = await Promise.all([14, 18].map(async (major) => ({ major, url: (await ownServer(major)).url })))
  for (const { major, url } of started) {
    servers.set(major, url)
    await execute(
      url,
      "create role reach_before login password 'before'",
      "comment on role reach_before is 'was here before'",
      'create role reach_member in role reach_before',
      "alter role reach_before set statement_timeout = '1h'",
      'create database reach_other owner reach_before',
      "alter role reach_before in database reach_other set work_mem = '3MB'",
      ...(major < 15 ? [] : ['grant set on parameter work_mem to reach_before with grant option', 'grant set on parameter log_min_messages to reach_member'])
    )
  }
})


function check(folder: string, major: number): readonly string[] {
  return ['check', '--working-directory', folder, '--schema', 'schema.sql', '--migrations', 'migrations', '--database-url', servers.get(major) ?? '']
}

describe.each([[14], [18]])('on PostgreSQL %i nothing outside of the scratch databases changes', (major) => {
  const [reaching, long] = [reachingOn(major), longOn(major)]
  let before: SharedCatalogs = {}
  const changes = async (): Promise<readonly string[]> => changesBetween(before, await readSharedCatalogs(servers.get(major) ?? ''))

  beforeAll(async () => {
    before = await readSharedCatalogs(servers.get(major) ?? '')
  })

  test('by a schema and migrations that reach beyond their database', async () => {
    const folder = await makeFolder({ 'schema.sql': reaching, 'migrations/1.sql': reaching })
    const { exitCode, stdout, stderr } = await runCli(check(folder, major))
    expect(await changes()).toEqual([])
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0 })
    expect(stderr).toContain('role reach_before was on the server before')
  })

  test('by SQL that fails halfway, while the other side is still at it', async () => {
    const failing = `${reaching}\nselect 1/0;\n`
    const folder = await makeFolder({ 'schema.sql': failing, 'migrations/1.sql': long, 'migrations/2.sql': 'select pg_sleep(1)' })
    const ended = await runCli(check(folder, major))
    expect(await changes()).toEqual([])
    expect(ended).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('22012') })
  })

  test('by a run that a signal interrupts, at any moment', async () => {
    const folder = await makeFolder({ 'schema.sql': long, 'migrations/1.sql': long })
    for (const [moment, signal] of [[0, 'SIGTERM'], [60, 'SIGINT'], [150, 'SIGTERM'], [320, 'SIGINT'], [600, 'SIGTERM']] as const) {
      const run = startCli(check(folder, major))
      while ((await values(servers.get(major) ?? '', `select 1 from pg_database where datname ~ '^pg_parity_'`)).length === 0) await sleep(5)
      await sleep(moment)
      run.kill(signal)
      const { exitCode, stderr } = await run.ended
      expect({ moment, changes: await changes() }).toEqual({ moment, changes: [] })
      expect({ moment, exitCode, stderr }).toEqual({ moment, exitCode: 3, stderr: expect.stringContaining(`interrupted by ${signal}`) })
    }
  })

  test('by a run over many migrations that is interrupted in the middle', async () => {
    const url = servers.get(major) ?? ''
    const run = startCli(['check', '--schema', 'examples/endless-loop/schema.sql', '--migrations', 'examples/endless-loop/migrations', '--database-url', url])
    while ((await values(url, `select 1 from pg_stat_activity where datname ~ '^pg_parity_' and query ~* 'search_path|alter|create'`)).length === 0) await sleep(5)
    run.kill('SIGTERM')
    const { exitCode, milliseconds } = await run.ended
    expect(await changes()).toEqual([])
    expect(exitCode).toBe(3)
    expect(milliseconds).toBeLessThan(20_000)
  })

  test('by runs at the same time that miss the same roles', async () => {
    const roles = ['reach_one', 'reach_two', 'reach_three', 'reach_four']
    const grants = roles.map((role, index) => `create table t${index} (); grant select on t${index} to ${role}; alter table t${index} owner to ${role};`).join('\n')
    const quiet = `do $$ begin if not exists (select from pg_roles where rolname = 'reach_quiet') then create role reach_quiet; end if; end $$; create table q (); grant select on q to reach_quiet;\n`
    const folder = await makeFolder({ 'schema.sql': quiet + grants, 'migrations/1.sql': `${grants}\nselect pg_sleep(0.1);`, 'migrations/2.sql': quiet })
    const failing = await makeFolder({ 'schema.sql': `${grants} select 1/0;`, 'migrations/1.sql': `create role reach_two; ${grants}` })
    const runs = await Promise.all([folder, failing, folder].map(async (each) => runCli(check(each, major))))
    expect(await changes()).toEqual([])
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 2, 0])
  })
})
