import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder, type Files } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { inParallel, startAll } from '../support/parallel.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'

let server: readonly string[] = []

beforeAll(async () => {
  server = ['--database-url', await serverUrl(18)]
})

interface Migrated {
  readonly exitCode: number | null
  readonly changes: readonly string[]
  readonly error: string
}

/**
 * Runs the migrations of the folder `db` and compares what they build.
 *
 * @param files of that folder
 * @param truth SQL for the same schema that nothing is the matter with
 */
async function migrate(files: Files, truth: string, flags: readonly string[] = server): Promise<Migrated> {
  const cwd = await makeFolder({ ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`db/${path}`, text])), 'truth.sql': truth })
  const { exitCode, stdout } = await runCli(['check', '--schema', 'truth.sql', '--migrations', 'db', '--format', 'json', ...flags], { cwd })
  const { changes, error = '' } = readReport(stdout)
  return { exitCode, changes: changes.map(({ action, kind, name, aspect }) => `${action} ${kind} ${name} ${aspect}`), error }
}

const migrated: Migrated = { exitCode: 0, changes: [], error: '' }

describe('a migration', () => {
  const cases: readonly (readonly [string, Files, string])[] = [
    ['is one transaction', { '1.sql': 'create temp table seen (a int) on commit drop;\ncreate table t (a int);\nlock table t;\nset local search_path = nowhere;\ninsert into seen values (1);\n' }, 'create table t (a int);'],
    ['may hold what cannot run in a transaction', { '1.sql': 'create table t (a int);\ncreate index concurrently t_a on t (a);\nvacuum t;\nalter table t add b int;\n' }, 'create table t (a int, b int); create index t_a on t (a);'],
    ['may use a label of an enum that it adds', { '1.sql': "create type mood as enum ('sad');\ncreate table t (m mood);\n", '2.sql': "alter type mood add value 'ok';\nalter table t alter m set default 'ok';\ninsert into t values ('ok');\n" }, "create type mood as enum ('sad', 'ok'); create table t (m mood default 'ok');"],
    ['may call a procedure that commits', { '1.sql': 'create table t (a int);\ncreate procedure p() language plpgsql as $$ begin insert into t values (1); commit; end $$;\n', '2.sql': 'call p();\nalter table t add b int;\n' }, 'create table t (a int, b int); create procedure p() language plpgsql as $$ begin insert into t values (1); commit; end $$;'],
    ['may manage its transactions itself', { '1.sql': 'begin;\ncreate table t (a int);\ncommit;\nbegin;\ncreate table lost (a int);\nrollback;\nstart transaction;\ncreate table u (a int);\nend;\n' }, 'create table t (a int); create table u (a int);'],
    ['may have a body that begins', { '1.sql': 'create function f() returns int language plpgsql as $$\nBEGIN\n  return 1;\nEND;\n$$;\ncreate temp table seen (a int) on commit drop;\n' }, 'create function f() returns int language plpgsql as $$\nBEGIN\n  return 1;\nEND;\n$$;'],
    ['may copy data that a later one relies on', { '1.sql': "create table t (a int primary key, b text);\ncopy t (a, b) from stdin;\n1\tone\\ttab\n2\t\\N\n\\.\nalter table t add c int references t default 1;\n", '2.sql': "alter table t alter c set not null;\ndo $$ begin if (select count(*) from t where b = e'one\\ttab' or b is null) <> 2 then raise 'lost'; end if; end $$;\n" }, 'create table t (a int primary key, b text, c int not null default 1 references t);'],
    ['begins with a clean session', { '1.sql': "create schema s;\nset search_path = s;\nset session characteristics as transaction read only;\ncreate role migrations_owner;\nset role migrations_owner;\nselect set_config('app.x', 'y', false);\nprepare q as select 1;\n", '2.sql': "create table t (a int);\nprepare q as select 1;\ndo $$ begin if current_setting('app.x', true) <> '' then raise 'not clean'; end if; end $$;\n" }, 'create schema s; create table t (a int);'],
    ['may name roles that are not there', { '1.sql': 'create table t (a int);\nalter table t owner to migrations_one;\ngrant select on t to migrations_two, "Migrations Three";\ncreate table u (a int);\ngrant select on u to migrations_two;\n' }, 'create table t (a int); alter table t owner to migrations_one; grant select on t to migrations_two, "Migrations Three"; create table u (a int); grant select on u to migrations_two;'],
    ['may include another file', { '1.sql': '\\ir parts/t.sql.inc\ncreate table u (a int);\n', 'parts/t.sql.inc': 'create table t (a int);\n' }, 'create table t (a int); create table u (a int);']
  ]

  let outcomes: readonly Promise<Migrated>[] = []

  beforeAll(() => {
    outcomes = startAll(cases.map(([, files, truth]) => async () => migrate(files, truth)))
  })

  test.each(cases.map(([name], index) => [name, index] as const))('%s', async (_, index) => {
    expect(await outcomes[index]).toEqual(migrated)
  })

  test('does all of this on the embedded server too', async () => {
    const together = Object.fromEntries(cases.slice(0, 7).flatMap(([, files], index) =>
      Object.entries(files).map(([path, text]) => [`${index}_${path}`, `create schema if not exists s${index};\nset search_path = s${index};\n${text}`])))
    const truth = cases.slice(0, 7).map(([, , text], index) => `create schema s${index}; set search_path = s${index}; ${text}`)
    // A search path that is set with what cannot be in one transaction stays in force all the same.
    expect(await migrate(together, truth.join('\n'), [])).toEqual(migrated)
  })

  test('that fails takes nothing with it, and is shown where it fails', async () => {
    const { exitCode, error } = await migrate({ '1.sql': 'create table t (a int);\n', '2.sql': 'alter table t add b int;\nalter table t add b int;\n' }, '')
    expect({ exitCode, error }).toEqual({ exitCode: 2, error: expect.stringContaining('db/2.sql:2:1: column "b" of relation "t" already exists (SQLSTATE 42701)') })
  })

  test('is not tried again because a later one brings what it misses', async () => {
    const { exitCode, error } = await migrate({ '1.sql': 'create view v as select * from t;\n', '2.sql': 'create table t (a int);\n' }, '')
    expect({ exitCode, error }).toEqual({ exitCode: 2, error: expect.stringContaining('db/1.sql:1:32: relation "t" does not exist') })
  })
})

/** A table for each name, in their order, so that a wrong order fails. */
function chain(names: readonly string[]): Files {
  return Object.fromEntries(names.map((name, index) => [name, `create table t${index} (a int${index === 0 ? '' : `, b int references t${index - 1}`}, primary key (a));\n`]))
}
const three = 'create table t0 (a int primary key); create table t1 (a int primary key, b int references t0); create table t2 (a int primary key, b int references t1);'
const down = 'drop table t0, t1, t2 cascade;\n'

describe('the format', () => {
  const cases: readonly (readonly [string, Files])[] = [
    ['plain with numbers of any length', chain(['upgrade_9.sql', 'upgrade_77.sql', 'upgrade_192.sql'])],
    ['plain with timestamps, folders and files that take back', { ...chain(['2024/20240101_a.sql', '2024/20240201_b.sql', '2025/20250101_c.sql']), '2025/20250101_c.down.sql': down, '2024/20240201_b.rollback.sql': down, 'down/20250101_c.sql': down, 'rollback_20250101_c.sql': down, 'notes.md': '' }],
    ['seed', { ...chain(['migration_20250612_220107.sql', 'migration_20250612_220119.sql', 'migration_20250613_000000.sql']), 'rollback_20250612_220107.sql': down, 'helper.sql': down }],
    ['golang-migrate', { ...chain(['1_init.up.sql', '2_more.up.sql', '10_last.up.sql']), '1_init.down.sql': down, '2_more.down.sql': down, '10_last.down.sql': down }]
  ]
  let outcomes: readonly Promise<Migrated>[] = []

  beforeAll(() => {
    outcomes = startAll(cases.map(([, files]) => async () => migrate(files, three)))
  })

  test.each(cases.map(([name], index) => [name, index] as const))('%s is recognised, in its order, and nothing is run that takes back', async (_, index) => {
    expect(await outcomes[index]).toEqual(migrated)
  })

  test('is asked for where two fit', async () => {
    const files = { ...chain(['migration_20250612_220107.sql']), '1_init.up.sql': 'create table other (a int);\n', '1_init.down.sql': 'drop table other;\n' }
    const found = await inParallel([
      async () => migrate(files, three),
      async () => migrate(files, 'create table other (a int);', [...server, '--migration-format', 'golang-migrate']),
      async () => migrate(files, 'create table t0 (a int primary key);', [...server, '--migration-format', 'seed']),
      async () => migrate(files, 'create table t0 (a int primary key); create table other (a int);', [...server, '--migration-format', 'plain'])
    ])
    const ambiguous = { exitCode: 2, changes: [], error: expect.stringMatching(/seed .*golang-migrate .*migration-format/) }
    expect(found).toEqual([ambiguous, migrated, migrated, migrated])
  })

  test('that cannot be read yet is said to be so', async () => {
    const { exitCode, error } = await migrate(chain(['1.sql']), '', [...server, '--migration-format', 'flyway'])
    expect({ exitCode, error }).toEqual({ exitCode: 2, error: expect.stringContaining('flyway') })
  })
})
