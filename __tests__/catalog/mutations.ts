/** One of everything that is compared. */
export const everything = `
create schema app;
create extension hstore;
create type app.mood as enum ('sad', 'happy');
create type app.pair as (a integer, b text);
create type app.span as range (subtype = integer);
create domain app.code as text check (value <> '');
create sequence app.numbers;
create function app.f(a integer) returns integer language sql immutable as 'select a';
create function app.touch() returns trigger language plpgsql as 'begin return new; end';
create procedure app.p() language sql as 'select 1';
create aggregate app.total (integer) (sfunc = int4pl, stype = integer, initcond = '0');
create table app.parent (id integer primary key);
create table app.t (id serial primary key, a text, b integer default 5, c integer not null, d integer generated always as (5) stored,
  e integer generated always as identity, p integer constraint t_p_fkey references app.parent, n integer constraint t_n_check check (n > 0), u integer unique);
create table app.plain (a integer, b text);
create table app.events (at date not null, n integer) partition by range (at);
create table app.events_one partition of app.events for values from ('2025-01-01') to ('2026-01-01');
create table app.events_two partition of app.events for values from ('2026-01-01') to ('2027-01-01');
create table app.child () inherits (app.plain);
create index i on app.t (a);
create index j on app.t (b);
create view app.v as select id, a from app.t;
create materialized view app.m as select id from app.t;
create trigger g before insert on app.t for each row execute function app.touch();
create rule r as on delete to app.plain do instead nothing;
create policy pol on app.plain using (a > 0);
alter default privileges in schema app grant select on tables to public;
create type app.b; create function app.b_in(cstring) returns app.b language internal immutable strict as 'int4in';
create function app.b_out(app.b) returns cstring language internal immutable strict as 'int4out'; create type app.b (input = app.b_in, output = app.b_out, like = integer);
create function app.b_lt(app.b, integer) returns boolean language internal immutable as 'int4lt'; create function app.b_cmp(app.b, integer) returns integer language internal immutable as 'btint4cmp';
create function app.out_of(internal) returns internal language internal immutable as 'prsd_lextype';
create access method app_heap type table handler heap_tableam_handler;
create language app_language handler plpgsql_call_handler;
create cast (app.b as integer) without function;
create transform for app.b language plpgsql (from sql with function app.out_of(internal));
create collation app.c (locale = 'C');
create conversion app.n for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create operator app.=== (function = int4eq, leftarg = integer, rightarg = integer);
create operator app.<<< (function = app.b_lt, leftarg = app.b, rightarg = integer);
create operator class app.o for type integer using btree as operator 1 <, function 1 btint4cmp(integer, integer);
create operator class app.h for type integer using hash as operator 1 =, function 1 hashint4(integer);
alter operator family integer_ops using btree add operator 1 app.<<< (app.b, integer), function 1 app.b_cmp(app.b, integer);
create statistics app.s on a, b from app.t;
create text search parser app.ts_p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search template app.ts_t (lexize = dsimple_lexize);
create text search dictionary app.ts_d (template = app.ts_t);
create text search configuration app.ts_c (parser = app.ts_p);
create foreign data wrapper w;
create server s foreign data wrapper w options (host 'a');
create user mapping for public server s options (password 'old');
create foreign table app.far (a integer options (x 'y')) server s;
create publication pub for table app.t, app.parent;
create subscription sub connection 'host=nowhere.invalid password=old' publication p with (connect = false, slot_name = none);
create function app.on_ddl() returns event_trigger language plpgsql as 'begin end';
create event trigger et on sql_drop execute function app.on_ddl();
do $$ begin execute format('alter database %I set work_mem = ''5MB''', current_database()); end $$;`

/** What somebody may do to such a database, and the one difference that it makes. */
export interface Mutation {
  readonly sql: string
  /** `action kind name attributes`, where the mutated database is what should be. */
  readonly change: string
}

/** Each works on an object, or a part of one, that no other touches. */
export const mutations: readonly Mutation[] = [
  { sql: 'create schema more', change: 'create schema more' },
  { sql: "comment on schema app is 'x'", change: 'modify schema app comment' },
  { sql: 'alter extension hstore set schema app', change: 'modify extension hstore schema' },
  { sql: "alter type app.mood add value 'ok' after 'sad'", change: 'modify type app.mood labels' },
  { sql: 'alter type app.pair add attribute c date', change: 'modify type app.pair attributes' },
  { sql: 'grant usage on type app.span to pg_monitor', change: 'modify type app.span privileges' },
  { sql: 'alter domain app.code set not null', change: 'modify domain app.code not null' },
  { sql: 'alter domain app.code drop constraint code_check', change: 'drop constraint app.code.code_check' },
  { sql: 'alter sequence app.numbers increment 2', change: 'modify sequence app.numbers increment' },
  { sql: 'alter sequence app.t_id_seq cache 20', change: 'modify sequence app.t_id_seq cache' },
  { sql: 'alter table app.t alter column e set generated by default', change: 'modify column app.t.e identity' },
  { sql: 'alter function app.f(integer) strict', change: 'modify function app.f(integer) strict' },
  { sql: "create or replace function app.touch() returns trigger language plpgsql as 'begin return old; end'", change: 'modify function app.touch() body' },
  { sql: 'alter procedure app.p() security definer', change: 'modify procedure app.p() security definer' },
  { sql: "comment on aggregate app.total(integer) is 'x'", change: 'modify aggregate app.total(integer) comment' },
  { sql: 'alter table app.t set (fillfactor = 50)', change: 'modify table app.t options' },
  { sql: 'alter table app.plain set unlogged', change: 'modify table app.plain persistence' },
  { sql: 'alter table app.parent force row level security', change: 'modify table app.parent force row security' },
  { sql: 'alter table app.t alter column b set default 6', change: 'modify column app.t.b default' },
  { sql: 'alter table app.t alter column c drop not null', change: 'modify column app.t.c not null' },
  { sql: 'alter table app.t alter column d drop expression', change: 'modify column app.t.d generated generation expression' },
  { sql: 'alter table app.t add column z integer', change: 'create column app.t.z' },
  { sql: 'alter table app.events alter column n type bigint', change: 'modify column app.events.n type' },
  { sql: 'alter table app.events_one alter column n set default 5', change: 'modify column app.events_one.n default' },
  { sql: 'alter table app.events detach partition app.events_two', change: 'modify table app.events_two partition bound partition of' },
  { sql: 'alter table app.child no inherit app.plain', change: 'modify table app.child inherits' },
  { sql: 'alter table app.t drop constraint t_p_fkey, add constraint t_p_fkey foreign key (p) references app.parent on delete cascade', change: 'modify constraint app.t.t_p_fkey definition' },
  { sql: 'alter table app.t drop constraint t_n_check', change: 'drop constraint app.t.t_n_check' },
  { sql: 'alter table app.t drop constraint t_u_key', change: 'drop constraint app.t.t_u_key' },
  { sql: 'drop index app.i', change: 'drop index app.i' },
  { sql: 'alter index app.j set (fillfactor = 50)', change: 'modify index app.j options' },
  { sql: 'alter view app.v set (security_barrier)', change: 'modify view app.v options' },
  { sql: "alter view app.v alter column a set default 'x'", change: 'modify column app.v.a default' },
  { sql: 'create index k on app.m (id)', change: 'create index app.k' },
  { sql: 'alter table app.t disable trigger g', change: 'modify trigger app.t.g enabled' },
  { sql: 'create or replace rule r as on delete to app.plain do also nothing', change: 'modify rule app.plain.r definition' },
  { sql: 'alter policy pol on app.plain to pg_monitor', change: 'modify policy app.plain.pol roles' },
  { sql: 'alter default privileges in schema app grant insert on tables to pg_monitor', change: 'modify default acl for role postgres in schema app on tables privileges' },
  { sql: 'alter type app.b set (typmod_in = varchartypmodin)', change: 'modify type app.b typmod_in' },
  { sql: "comment on access method app_heap is 'x'", change: 'modify access method app_heap comment' },
  { sql: 'alter language app_language owner to pg_monitor', change: 'modify language app_language owner' },
  { sql: 'drop cast (app.b as integer)', change: 'drop cast (app.b AS integer)' },
  { sql: 'create or replace transform for app.b language plpgsql (from sql with function prsd_lextype(internal))', change: 'modify transform for app.b on language plpgsql from sql' },
  { sql: 'alter collation app.c owner to pg_monitor', change: 'modify collation app.c owner' },
  { sql: 'drop conversion app.n', change: 'drop conversion app.n' },
  { sql: 'alter operator app.=== (integer, integer) set (restrict = eqsel)', change: 'modify operator app.===(integer,integer) restrict' },
  { sql: 'alter operator family app.o using btree add operator 2 <= (integer, integer)', change: 'modify operator class app.o USING btree operators' },
  { sql: 'alter operator family app.h using hash add function 2 (integer, integer) hashint4extended(integer, bigint)', change: 'modify operator family app.h USING hash functions' },
  { sql: 'alter operator family integer_ops using btree drop operator 1 (app.b, integer)', change: 'drop operator of access method operator 1 (app.b, integer) of pg_catalog.integer_ops USING btree' },
  { sql: 'alter operator family integer_ops using btree drop function 1 (app.b, integer)', change: 'drop function of access method function 1 (app.b, integer) of pg_catalog.integer_ops USING btree' },
  { sql: 'alter statistics app.s set statistics 50', change: 'modify statistics object app.s statistics target' },
  { sql: "comment on text search parser app.ts_p is 'x'", change: 'modify text search parser app.ts_p comment' },
  { sql: "comment on text search template app.ts_t is 'x'", change: 'modify text search template app.ts_t comment' },
  { sql: 'alter text search dictionary app.ts_d owner to pg_monitor', change: 'modify text search dictionary app.ts_d owner' },
  { sql: 'alter text search configuration app.ts_c add mapping for word with simple', change: 'modify text search configuration app.ts_c mappings' },
  { sql: 'grant select (b) on app.plain to pg_monitor', change: 'modify column app.plain.b privileges' },
  { sql: "alter foreign data wrapper w options (add debug 'true')", change: 'modify foreign-data wrapper w options' },
  { sql: "alter server s options (set host 'b')", change: 'modify server s options' },
  { sql: "alter user mapping for public server s options (set password 'new')", change: 'modify user mapping public on server s options' },
  { sql: "alter foreign table app.far options (add table_name 'x')", change: 'modify foreign table app.far options' },
  { sql: 'alter foreign table app.far alter column a options (drop x)', change: 'modify column app.far.a foreign options' },
  { sql: "alter publication pub set (publish = 'insert')", change: 'modify publication pub publish' },
  { sql: 'alter publication pub drop table app.parent', change: 'drop publication relation app.parent in publication pub' },
  { sql: "alter subscription sub connection 'host=nowhere.invalid password=new'", change: 'modify subscription sub connection' },
  { sql: 'alter event trigger et disable', change: 'modify event trigger et enabled' },
  { sql: "do $$ begin execute format('alter database %I set work_mem = ''6MB''', current_database()); end $$", change: 'modify setting work_mem value' },
  { sql: 'alter table app.parent owner to pg_monitor', change: 'modify table app.parent owner' }
]
