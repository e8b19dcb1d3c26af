import { others } from './subjects/others.js'
import { outside } from './subjects/outside.js'
import { relations } from './subjects/relations.js'
import { routines } from './subjects/routines.js'
import type { Subject } from './subjects/subject.js'
import { mutationsOf } from './subjects/subject.js'
import { types } from './subjects/types.js'

/** One of everything that is compared. */
export const everything = `
create schema app;
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
create function app.on_ddl() returns event_trigger language plpgsql as 'begin end';
create event trigger et on sql_drop execute function app.on_ddl();
do $$ begin execute format('alter database %I set work_mem = ''5MB''', current_database()); end $$;`

/** What somebody may do to such a database, and the one difference that it makes. */
export interface Mutation {
  readonly sql: string
  /** `action kind name attributes`, where the mutated database is what should be. */
  readonly change: string
  /** Statements that make what it works on, where `everything` has no such thing. */
  readonly setup?: string
  /** Changes that PostgreSQL itself makes beside it. */
  readonly beside?: readonly string[]
  /** The first major that can do it. */
  readonly since?: number
  /** Whether only a server of its own can do it, and not the embedded one. */
  readonly service?: true
}

/** What is done to objects as a whole, and to objects that hang together. Each works on an object, or a part of one, that no other touches. */
const ofEverything: readonly Mutation[] = [
  { sql: 'create schema more', change: 'create schema more' },
  { sql: 'alter domain app.code drop constraint code_check', change: 'drop constraint app.code.code_check' },
  { sql: 'alter sequence app.t_id_seq cache 20', change: 'modify sequence app.t_id_seq cache' },
  { sql: 'alter table app.t alter column d drop expression', change: 'modify column app.t.d generated generation expression' },
  { sql: 'alter table app.t add column z integer', change: 'create column app.t.z' },
  { sql: 'alter table app.events alter column n type bigint', change: 'modify column app.events.n type' },
  { sql: 'alter table app.events_one alter column n set default 5', change: 'modify column app.events_one.n default' },
  { sql: 'alter table app.events detach partition app.events_two', change: 'modify table app.events_two partition bound partition of', beside: ['modify column app.events_two.n type'] },
  { sql: 'alter table app.child no inherit app.plain', change: 'modify table app.child inherits' },
  { sql: 'alter table app.t drop constraint t_p_fkey, add constraint t_p_fkey foreign key (p) references app.parent on delete cascade', change: 'modify constraint app.t.t_p_fkey definition' },
  { sql: 'alter table app.t drop constraint t_n_check', change: 'drop constraint app.t.t_n_check' },
  { sql: 'alter table app.t drop constraint t_u_key', change: 'drop constraint app.t.t_u_key' },
  { sql: 'drop index app.i', change: 'drop index app.i' },
  { sql: "alter view app.v alter column a set default 'x'", change: 'modify column app.v.a default' },
  { sql: 'create index k on app.m (id)', change: 'create index app.k' },
  { sql: 'drop cast (app.b as integer)', change: 'drop cast (app.b AS integer)' },
  { sql: 'drop conversion app.n', change: 'drop conversion app.n' },
  { sql: 'alter operator family app.o using btree add operator 2 <= (integer, integer)', change: 'modify operator class app.o USING btree operators' },
  { sql: 'alter operator family app.h using hash add function 2 (integer, integer) hashint4extended(integer, bigint)', change: 'modify operator family app.h USING hash functions' },
  { sql: 'alter operator family integer_ops using btree drop operator 1 (app.b, integer)', change: 'drop operator of access method operator 1 (app.b, integer) of pg_catalog.integer_ops USING btree' },
  { sql: 'alter operator family integer_ops using btree drop function 1 (app.b, integer)', change: 'drop function of access method function 1 (app.b, integer) of pg_catalog.integer_ops USING btree' },
  { sql: 'alter publication pub drop table app.parent', change: 'drop publication relation app.parent in publication pub' },
  { sql: "do $$ begin execute format('alter database %I set work_mem = ''6MB''', current_database()); end $$", change: 'modify setting work_mem value' }
]

/** Objects of every kind, each changed in every attribute. */
export const subjects: readonly Subject[] = [...relations, ...types, ...routines, ...others, ...outside]

export const mutations: readonly Mutation[] = [...ofEverything, ...mutationsOf(subjects)]
