import type { Mutant, Subject } from './subject.js'

const wrapper = 'create foreign data wrapper OWN_w'
const server = `${wrapper}; create server OWN_s foreign data wrapper OWN_w`
const foreign = `${server}; create foreign table f (a integer) server OWN_s`
const quiet = "create function f() returns event_trigger language plpgsql as 'begin end'; create function g() returns event_trigger language plpgsql as 'begin end';"
const published = 'create table t (a integer primary key, b integer); create publication OWN_p for table t'

/** A change of a subscription, which is made anew with one more option and never reaches a publisher. */
function subscription(option: string, since = 0): Mutant {
  return { sql: `drop subscription OWN_s; create subscription OWN_s connection 'host=nowhere.invalid' publication p with (connect = false, slot_name = none, ${option})`, since }
}

/** What reaches out of the database: foreign data, replication, event triggers, privileges on what was there first. */
export const outside: readonly Subject[] = [
  {
    kind: 'foreign-data wrapper', name: 'OWN_w', make: wrapper,
    changes: {
      handler: {
        make: `create function f() returns fdw_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler'; ${wrapper}`, sql: 'alter foreign data wrapper OWN_w handler f', service: true
      },
      validator: {
        make: "create function f(text[], oid) returns void language sql as 'select'; create foreign data wrapper OWN_w", sql: 'alter foreign data wrapper OWN_w validator f'
      },
      options: "alter foreign data wrapper OWN_w options (add debug 'true')",
      owner: 'alter foreign data wrapper OWN_w owner to parity_superuser',
      privileges: 'grant usage on foreign data wrapper OWN_w to pg_monitor',
      comment: "comment on foreign data wrapper OWN_w is 'x'"
    }
  },
  {
    kind: 'server', name: 'OWN_s', make: server,
    changes: {
      'foreign-data wrapper': { make: `create foreign data wrapper OWN_v; ${server}`, sql: 'drop server OWN_s; create server OWN_s foreign data wrapper OWN_v' },
      type: "drop server OWN_s; create server OWN_s type 'x' foreign data wrapper OWN_w",
      version: "alter server OWN_s version 'x'",
      options: "alter server OWN_s options (add host 'x')",
      owner: 'alter server OWN_s owner to pg_monitor',
      privileges: 'grant usage on foreign server OWN_s to pg_monitor',
      comment: "comment on server OWN_s is 'x'"
    }
  },
  {
    kind: 'user mapping', name: 'public on server OWN_s', make: `${server}; create user mapping for public server OWN_s options (password 'old')`,
    changes: { options: "alter user mapping for public server OWN_s options (set password 'new')" }
  },
  {
    kind: 'foreign table', name: 'OWN.f', make: foreign,
    changes: {
      server: { make: `${foreign}; create server OWN_t foreign data wrapper OWN_w`, sql: 'drop foreign table f; create foreign table f (a integer) server OWN_t' },
      options: "alter foreign table f options (add table_name 'x')",
      inherits: { make: `${foreign}; create table p (a integer)`, sql: 'alter foreign table f inherit p' },
      'column order': {
        make: `${server}; create foreign table f (a integer, b integer) server OWN_s`, sql: 'drop foreign table f; create foreign table f (b integer, a integer) server OWN_s'
      },
      'partition bound': {
        make: `${foreign}; create table p (a integer) partition by list (a); alter table p attach partition f for values in (1)`,
        sql: 'alter table p detach partition f; alter table p attach partition f for values in (2)'
      },
      'partition of': {
        make: `${foreign}; create table p (a integer) partition by list (a); create table q (a integer) partition by list (a); alter table p attach partition f for values in (1)`,
        sql: 'alter table p detach partition f; alter table q attach partition f for values in (1)'
      },
      owner: 'alter foreign table f owner to pg_monitor',
      privileges: 'grant select on f to pg_monitor',
      comment: "comment on foreign table f is 'x'"
    }
  },
  { kind: 'column', name: 'OWN.f.a', make: foreign, changes: { 'foreign options': "alter foreign table f alter column a options (add x 'y')" } },
  {
    kind: 'publication', name: 'OWN_p', make: 'create publication OWN_p',
    changes: {
      'all tables': 'drop publication OWN_p; create publication OWN_p for all tables',
      publish: "alter publication OWN_p set (publish = 'insert')",
      publish_via_partition_root: 'alter publication OWN_p set (publish_via_partition_root)',
      publish_generated_columns: { sql: 'alter publication OWN_p set (publish_generated_columns = stored)', since: 18 },
      owner: 'alter publication OWN_p owner to pg_monitor',
      comment: "comment on publication OWN_p is 'x'"
    }
  },
  {
    kind: 'publication relation', name: 'OWN.t in publication OWN_p', make: published,
    changes: {
      columns: { sql: 'alter publication OWN_p set table t (a)', since: 15 },
      where: { sql: 'alter publication OWN_p set table t where (a > 0)', since: 15 }
    }
  },
  {
    kind: 'subscription', name: 'OWN_s', service: true, make: "create subscription OWN_s connection 'host=nowhere.invalid' publication p with (connect = false, slot_name = none)",
    changes: {
      connection: "alter subscription OWN_s connection 'host=nowhere.invalid password=new'",
      publications: 'alter subscription OWN_s set publication q with (refresh = false)',
      slot_name: "alter subscription OWN_s set (slot_name = 'x')",
      synchronous_commit: subscription('synchronous_commit = remote_write'),
      binary: subscription('binary = true'),
      streaming: subscription('streaming = true'),
      two_phase: subscription('two_phase = true', 15),
      disable_on_error: subscription('disable_on_error = true', 15),
      password_required: subscription('password_required = false', 16),
      run_as_owner: subscription('run_as_owner = true', 16),
      failover: subscription('failover = true', 17),
      origin: subscription('origin = none', 16),
      owner: 'alter subscription OWN_s owner to parity_superuser',
      comment: "comment on subscription OWN_s is 'x'"
    }
  },
  {
    kind: 'event trigger', name: 'OWN_e', make: `${quiet} create event trigger OWN_e on ddl_command_end execute function f()`,
    changes: {
      event: 'drop event trigger OWN_e; create event trigger OWN_e on ddl_command_start execute function f()',
      tags: "drop event trigger OWN_e; create event trigger OWN_e on ddl_command_end when tag in ('CREATE TABLE') execute function f()",
      function: 'drop event trigger OWN_e; create event trigger OWN_e on ddl_command_end execute function g()',
      enabled: 'alter event trigger OWN_e disable',
      owner: 'alter event trigger OWN_e owner to parity_superuser',
      comment: "comment on event trigger OWN_e is 'x'"
    }
  },
  {
    kind: 'setting', name: 'temp_buffers', make: "do $$ begin execute format('alter database %I set temp_buffers = ''5MB''', current_database()); end $$",
    changes: { value: "do $$ begin execute format('alter database %I set temp_buffers = ''6MB''', current_database()); end $$" }
  },
  {
    kind: 'initial privileges', name: 'function pg_catalog.pg_ls_dir(pg_catalog.text)', make: 'grant execute on function pg_catalog.pg_ls_dir(text) to public',
    changes: { privileges: 'grant execute on function pg_catalog.pg_ls_dir(text) to pg_monitor' }
  },
  {
    kind: 'parameter', name: 'work_mem', make: 'grant set on parameter work_mem to pg_monitor',
    changes: { privileges: { sql: 'grant alter system on parameter work_mem to pg_monitor', since: 15 } }
  }
]
