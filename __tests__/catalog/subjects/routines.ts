import type { Subject } from './subject.js'

/** An aggregate of integers, made anew where it was there before. */
function aggregate(rest: string, sfunc = 'sfunc = int4pl, stype = integer', head = 'g (integer)'): string {
  return `drop aggregate if exists g (integer); create aggregate ${head} (${sfunc}${rest})`
}

const moving = ', msfunc = int4pl, minvfunc = int4mi, mstype = integer'
const wide = ', msfunc = int84pl, minvfunc = int84mi, mstype = bigint, mfinalfunc = pg_catalog.int4, minitcond = \'0\''
const zero = ", initcond = '0'"
/** Two functions of one name: the second also takes what is aggregated. */
const finals = "create function f(integer) returns integer language sql as 'select 1'; create function f(integer, integer) returns integer language sql as 'select 1';"
const internal = 'sfunc = more, stype = internal, finalfunc = done'
/** Functions whose bodies are never run: an aggregate only asks what they take and give. */
const parts = `create function more(internal, integer) returns internal language internal immutable as 'int8_avg_accum';
  create function done(internal) returns integer language internal immutable as 'int8_avg';
  create function merged(internal, internal) returns internal language internal immutable as 'int8_avg_combine';
  create function out_of(internal) returns bytea language internal immutable strict as 'int8_avg_serialize';
  create function into_it(bytea, internal) returns internal language internal immutable strict as 'int8_avg_deserialize';
  create function out_of2(internal) returns bytea language internal immutable strict as 'int8_avg_serialize';
  create function into_it2(bytea, internal) returns internal language internal immutable strict as 'int8_avg_deserialize';`
const serial = ', combinefunc = merged, serialfunc = out_of, deserialfunc = into_it'

/** Functions, procedures and aggregates. */
export const routines: readonly Subject[] = [
  {
    kind: 'function', name: 'OWN.f(integer)', make: "create function f(a integer) returns integer language sql as 'select 1'",
    changes: {
      arguments: "create or replace function f(a integer default 5) returns integer language sql as 'select 1'",
      returns: "drop function f(integer); create function f(a integer) returns bigint language sql as 'select 1'",
      language: { sql: "create or replace function f(a integer) returns integer language plpgsql as 'begin return 1; end'", also: ['body'] },
      body: "create or replace function f(a integer) returns integer language sql as 'select 2'",
      'sql body': { sql: 'create or replace function f(a integer) returns integer language sql begin atomic select 1; end', also: ['body'] },
      window: {
        make: "create function f(a integer) returns integer language internal as 'int4abs'", sql: "drop function f(integer); create function f(a integer) returns integer language internal window as 'int4abs'"
      },
      volatility: 'alter function f(integer) immutable',
      strict: 'alter function f(integer) strict',
      'security definer': 'alter function f(integer) security definer',
      leakproof: 'alter function f(integer) leakproof',
      parallel: 'alter function f(integer) parallel safe',
      cost: 'alter function f(integer) cost 7',
      rows: {
        make: "create function f(a integer) returns setof integer language sql as 'select 1'", sql: 'alter function f(integer) rows 7'
      },
      support: 'alter function f(integer) support generate_series_int4_support',
      configuration: 'alter function f(integer) set work_mem = 4096',
      transforms: {
        make: `create type e as enum ('x'); create function g(internal) returns internal language internal immutable as 'prsd_lextype';
          create transform for e language plpgsql (from sql with function g(internal)); create function f(a integer) returns integer language plpgsql as 'begin return 1; end'`,
        sql: "create or replace function f(a integer) returns integer language plpgsql transform for type e as 'begin return 1; end'"
      },
      owner: 'alter function f(integer) owner to pg_monitor',
      privileges: 'grant execute on function f(integer) to pg_monitor',
      comment: "comment on function f(integer) is 'x'",
      'depends on extensions': 'alter function f(integer) depends on extension plpgsql'
    }
  },
  {
    kind: 'function', name: 'OWN.f(internal)',
    make: "create function f(internal) returns void language c as '$libdir/plpgsql', 'plpgsql_inline_handler'",
    changes: { library: "create or replace function f(internal) returns void language c as '$libdir/plpgsql.so', 'plpgsql_inline_handler'" }
  },
  {
    kind: 'procedure', name: 'OWN.p(integer)', make: "create procedure p(a integer) language sql as 'select 1'",
    changes: {
      arguments: "create or replace procedure p(a integer default 5) language sql as 'select 1'",
      language: { sql: "create or replace procedure p(a integer) language plpgsql as 'begin end'", also: ['body'] },
      body: "create or replace procedure p(a integer) language sql as 'select 2'",
      'sql body': { sql: 'create or replace procedure p(a integer) language sql begin atomic select 1; end', also: ['body'] },
      'security definer': 'alter procedure p(integer) security definer',
      configuration: 'alter procedure p(integer) set work_mem = 4096',
      transforms: {
        make: `create type e as enum ('x'); create function g(internal) returns internal language internal immutable as 'prsd_lextype';
          create transform for e language plpgsql (from sql with function g(internal)); create procedure p(a integer) language plpgsql as 'begin end'`,
        sql: "create or replace procedure p(a integer) language plpgsql transform for type e as 'begin end'"
      },
      owner: 'alter procedure p(integer) owner to pg_monitor',
      privileges: 'grant execute on procedure p(integer) to pg_monitor',
      comment: "comment on procedure p(integer) is 'x'",
      'depends on extensions': 'alter procedure p(integer) depends on extension plpgsql'
    }
  },
  {
    kind: 'procedure', name: 'OWN.p(internal)', make: "create procedure p(internal) language c as '$libdir/plpgsql', 'plpgsql_inline_handler'",
    changes: { library: "create or replace procedure p(internal) language c as '$libdir/plpgsql.so', 'plpgsql_inline_handler'" }
  },
  {
    kind: 'aggregate', name: 'OWN.g(integer)', make: aggregate(''),
    changes: {
      kind: {
        make: aggregate('', 'sfunc = int4pl, stype = integer'),
        sql: 'drop aggregate g (integer); create aggregate g (order by integer) (sfunc = int4pl, stype = integer)', also: ['arguments', 'finalfunc_modify', 'mfinalfunc_modify']
      },
      arguments: aggregate('', undefined, 'g (a integer)'),
      parallel: aggregate(', parallel = safe'),
      sfunc: aggregate('', 'sfunc = int4mi, stype = integer'),
      stype: { make: aggregate(zero), sql: aggregate(zero, 'sfunc = int84pl, stype = bigint'), also: ['sfunc'] },
      sspace: aggregate(', sspace = 64'),
      finalfunc: aggregate(', finalfunc = int4abs'),
      finalfunc_extra: { make: `${finals} ${aggregate(', finalfunc = f')}`, sql: aggregate(', finalfunc = f, finalfunc_extra') },
      finalfunc_modify: { make: aggregate(', finalfunc = int4abs'), sql: aggregate(', finalfunc = int4abs, finalfunc_modify = shareable') },
      combinefunc: aggregate(', combinefunc = int4pl'),
      initcond: aggregate(", initcond = '7'"),
      msfunc: { make: aggregate(moving), sql: aggregate(moving.replace('int4pl', 'int4mul')) },
      minvfunc: { make: aggregate(moving), sql: aggregate(moving.replace('int4mi', 'int4div')) },
      mstype: { make: aggregate(`${moving}, minitcond = '0'`), sql: aggregate(wide), also: ['msfunc', 'minvfunc', 'mfinalfunc'] },
      msspace: { make: aggregate(moving), sql: aggregate(`${moving}, msspace = 64`) },
      mfinalfunc: { make: aggregate(moving), sql: aggregate(`${moving}, mfinalfunc = int4abs`) },
      mfinalfunc_extra: { make: `${finals} ${aggregate(`${moving}, mfinalfunc = f`)}`, sql: aggregate(`${moving}, mfinalfunc = f, mfinalfunc_extra`) },
      mfinalfunc_modify: { make: aggregate(`${moving}, mfinalfunc = int4abs`), sql: aggregate(`${moving}, mfinalfunc = int4abs, mfinalfunc_modify = shareable`) },
      minitcond: { make: aggregate(moving), sql: aggregate(`${moving}, minitcond = '7'`) },
      sortop: aggregate(', sortop = operator(pg_catalog.<)'),
      owner: 'alter aggregate g (integer) owner to pg_monitor',
      privileges: 'grant execute on function g (integer) to pg_monitor',
      comment: "comment on aggregate g (integer) is 'x'"
    }
  },
  {
    kind: 'aggregate', name: 'OWN.g(integer)', make: `${parts} ${aggregate(serial, internal)}`,
    changes: {
      serialfunc: aggregate(serial.replace('out_of', 'out_of2'), internal),
      deserialfunc: aggregate(serial.replace('into_it', 'into_it2'), internal)
    }
  }
]
