import type { Subject } from './subject.js'

const range = 'create type r as range (subtype = float8)'
const texts = 'create type r as range (subtype = text)'
const input = 'create function b_in(cstring) returns b language internal immutable strict as \'textin\';'
const output = 'create function b_out(b) returns cstring language internal immutable strict as \'textout\';'
const others = `create function b_in2(cstring) returns b language internal immutable strict as 'textin'; create function b_out2(b) returns cstring language internal immutable strict as 'textout';
  create function b_recv(internal) returns b language internal stable strict as 'textrecv'; create function b_send(b) returns bytea language internal stable strict as 'textsend';`

/** A base type, made anew where it was there before. */
function base(rest: string, functions = 'input = b_in, output = b_out'): string {
  return `drop type if exists b cascade; create type b; ${input} ${output} ${others} create type b (${functions}${rest});`
}

/** Types and domains. */
export const types: readonly Subject[] = [
  {
    kind: 'type', name: 'OWN.e', make: "create type e as enum ('x', 'y')",
    changes: {
      form: { sql: 'drop type e; create type e as (a integer)', also: ['attributes', 'labels'] },
      labels: "alter type e add value 'z'",
      owner: 'alter type e owner to pg_monitor',
      privileges: 'grant usage on type e to pg_monitor',
      comment: "comment on type e is 'x'"
    }
  },
  {
    kind: 'type', name: 'OWN.c', make: 'create type c as (a integer)',
    changes: { attributes: 'alter type c add attribute b integer', 'attribute comments': "comment on column c.a is 'x'" }
  },
  {
    kind: 'type', name: 'OWN.r', make: range,
    changes: {
      subtype: { make: 'create type r as range (subtype = integer)', sql: 'drop type r; create type r as range (subtype = bigint)' },
      'subtype opclass': { make: texts, sql: 'drop type r; create type r as range (subtype = text, subtype_opclass = text_pattern_ops)' },
      collation: { make: texts, sql: 'drop type r; create type r as range (subtype = text, collation = "C")' },
      canonical: {
        make: 'create type r as range (subtype = integer)',
        sql: `drop type r; create type r; create function canon(r) returns r language internal immutable strict as 'int4range_canonical';
          create type r as range (subtype = integer, canonical = canon)`,
        beside: ['create function OWN.canon(OWN.r)']
      },
      'subtype diff': 'drop type r; create type r as range (subtype = float8, subtype_diff = float8mi)',
      'multirange type': 'drop type r; create type r as range (subtype = float8, multirange_type_name = many)'
    }
  },
  {
    kind: 'type', name: 'OWN.b', make: base(''),
    changes: {
      input: base('', 'input = b_in2, output = b_out'),
      output: base('', 'input = b_in, output = b_out2'),
      receive: 'alter type b set (receive = b_recv)',
      send: 'alter type b set (send = b_send)',
      typmod_in: 'alter type b set (typmod_in = varchartypmodin)',
      typmod_out: 'alter type b set (typmod_out = varchartypmodout)',
      analyze: 'alter type b set (analyze = array_typanalyze)',
      subscript: 'alter type b set (subscript = jsonb_subscript_handler)',
      internallength: { make: base(', internallength = 8'), sql: base(', internallength = 16') },
      passedbyvalue: { make: base(', internallength = 4'), sql: base(', internallength = 4, passedbyvalue') },
      alignment: base(', alignment = double'),
      storage: 'alter type b set (storage = extended)',
      category: base(", category = 'S'"),
      preferred: base(', preferred = true'),
      default: base(", default = 'x'"),
      element: { make: base(', internallength = 16'), sql: base(', internallength = 16, element = real'), also: ['subscript'] },
      delimiter: base(", delimiter = ';'"),
      collatable: base(', collatable = true')
    }
  },
  {
    kind: 'domain', name: 'OWN.d', make: 'create domain d as text',
    changes: {
      type: 'drop domain d; create domain d as varchar',
      collation: 'drop domain d; create domain d as text collate "C"',
      default: "alter domain d set default 'x'",
      'not null': 'alter domain d set not null',
      owner: 'alter domain d owner to pg_monitor',
      privileges: 'grant usage on domain d to pg_monitor',
      comment: "comment on domain d is 'x'"
    }
  },
  {
    kind: 'cast', name: '(OWN.e AS integer)',
    make: `create type e as enum ('x'); create function f(e) returns integer language sql immutable as 'select 1';
      create function g(e) returns integer language sql immutable as 'select 2'; create cast (e as integer) with function f(e)`,
    changes: {
      method: { sql: 'drop cast (e as integer); create cast (e as integer) with inout', also: ['function'] },
      function: 'drop cast (e as integer); create cast (e as integer) with function g(e)',
      context: 'drop cast (e as integer); create cast (e as integer) with function f(e) as assignment',
      comment: "comment on cast (e as integer) is 'x'"
    }
  },
  {
    kind: 'transform', name: 'for OWN.e on language plpgsql',
    make: `create type e as enum ('x'); create function f(internal) returns internal language internal immutable as 'prsd_lextype';
      create function g(internal) returns internal language internal immutable as 'prsd_lextype';
      create function h(internal) returns e language internal immutable as 'prsd_lextype'; create transform for e language plpgsql (from sql with function f(internal))`,
    changes: {
      'from sql': 'create or replace transform for e language plpgsql (from sql with function g(internal))',
      'to sql': 'create or replace transform for e language plpgsql (from sql with function f(internal), to sql with function h(internal))',
      comment: "comment on transform for e language plpgsql is 'x'"
    }
  }
]
