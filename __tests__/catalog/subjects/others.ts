import type { Subject } from './subject.js'

const functions = `create function f(integer, integer) returns boolean language internal immutable as 'int4eq'; create function g(integer, integer) returns boolean language internal immutable as 'int4eq';`
const family = 'create operator family o using btree; create operator class c for type integer using btree family o as operator 1 <, function 1 btint4cmp(integer, integer)'
const loose = `create type e as enum ('x'); create function f(e, integer) returns boolean language sql immutable as 'select true'; create function g(e, integer) returns boolean language sql immutable as 'select true';
  create function h(e, integer) returns integer language sql immutable as 'select 1'; create function i(e, integer) returns integer language sql immutable as 'select 1';
  create operator <<< (function = f, leftarg = e, rightarg = integer); create operator >>> (function = g, leftarg = e, rightarg = integer);`
const prepared = 'start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype'
const copied = `create function f(internal, integer) returns internal language internal as 'prsd_start'; create function g(internal, internal, internal) returns internal language internal as 'prsd_nexttoken';
  create function h(internal) returns void language internal as 'prsd_end'; create function i(internal) returns internal language internal as 'prsd_lextype';`

/** A text search parser made anew with one function of its own. */
function parser(what: string, name: string): string {
  return `drop text search parser p; create text search parser p (${prepared.replace(new RegExp(`${what} = \\w+`), `${what} = ${name}`)})`
}

/** All that is neither a relation nor a type nor a routine. */
export const others: readonly Subject[] = [
  {
    kind: 'schema', name: 'OWN', make: '',
    changes: { owner: 'alter schema OWN owner to pg_monitor', privileges: 'grant usage on schema OWN to pg_monitor', comment: "comment on schema OWN is 'x'" }
  },
  { kind: 'extension', name: 'hstore', make: 'create extension hstore', changes: { schema: 'alter extension hstore set schema public' } },
  { kind: 'extension', name: 'citext', make: 'create extension citext', changes: { comment: "comment on extension citext is 'x'" } },
  {
    kind: 'access method', name: 'OWN_am', make: 'create access method OWN_am type table handler heap_tableam_handler',
    changes: {
      type: { sql: 'drop access method OWN_am; create access method OWN_am type index handler bthandler', also: ['handler'] },
      handler: {
        make: 'create access method OWN_am type index handler bthandler', sql: 'drop access method OWN_am; create access method OWN_am type index handler hashhandler'
      },
      comment: "comment on access method OWN_am is 'x'"
    }
  },
  {
    kind: 'language', name: 'OWN_l', make: 'create language OWN_l handler plpgsql_call_handler',
    changes: {
      trusted: 'drop language OWN_l; create trusted language OWN_l handler plpgsql_call_handler',
      handler: {
        make: "create function other() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler'; create language OWN_l handler plpgsql_call_handler",
        sql: 'create or replace language OWN_l handler other'
      },
      inline: 'create or replace language OWN_l handler plpgsql_call_handler inline plpgsql_inline_handler',
      validator: 'create or replace language OWN_l handler plpgsql_call_handler validator plpgsql_validator',
      owner: 'alter language OWN_l owner to pg_monitor',
      privileges: { make: 'create trusted language OWN_l handler plpgsql_call_handler', sql: 'grant usage on language OWN_l to pg_monitor' },
      comment: "comment on language OWN_l is 'x'"
    }
  },
  {
    kind: 'collation', name: 'OWN.c', make: "create collation c (locale = 'C')",
    changes: {
      lc_collate: "drop collation c; create collation c (lc_collate = 'POSIX', lc_ctype = 'C')",
      lc_ctype: "drop collation c; create collation c (lc_collate = 'C', lc_ctype = 'POSIX')",
      provider: { sql: "drop collation c; create collation c (provider = icu, locale = 'de')", also: ['lc_collate', 'lc_ctype', 'locale'] },
      locale: { make: "create collation c (provider = icu, locale = 'de')", sql: "drop collation c; create collation c (provider = icu, locale = 'en')" },
      deterministic: {
        make: "create collation c (provider = icu, locale = 'de')", sql: "drop collation c; create collation c (provider = icu, locale = 'de', deterministic = false)"
      },
      rules: { make: "create collation c (provider = icu, locale = 'de')", sql: "drop collation c; create collation c (provider = icu, locale = 'de', rules = '&a < b')", since: 16 },
      owner: 'alter collation c owner to pg_monitor',
      comment: "comment on collation c is 'x'"
    }
  },
  {
    // PGlite ends with ERRORDATA_STACK_SIZE exceeded once many have been made.
    kind: 'conversion', name: 'OWN.n', service: true, make: "create conversion n for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8",
    changes: {
      source: { sql: "drop conversion n; create conversion n for 'LATIN2' to 'UTF8' from iso8859_to_utf8", also: ['function'] },
      target: { sql: "drop conversion n; create conversion n for 'LATIN1' to 'MULE_INTERNAL' from latin1_to_mic", also: ['function'] },
      function: {
        make: `create function f(integer, integer, cstring, internal, integer, boolean) returns integer language c strict as '$libdir/utf8_and_iso8859_1', 'iso8859_1_to_utf8';
          create conversion n for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8`,
        sql: "drop conversion n; create conversion n for 'LATIN1' to 'UTF8' from f"
      },
      default: "drop conversion n; create default conversion n for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8",
      owner: 'alter conversion n owner to pg_monitor',
      comment: "comment on conversion n is 'x'"
    }
  },
  {
    kind: 'operator', name: 'OWN.===(integer,integer)', make: `${functions} create operator === (function = f, leftarg = integer, rightarg = integer)`,
    changes: {
      function: 'drop operator === (integer, integer); create operator === (function = g, leftarg = integer, rightarg = integer)',
      commutator: 'drop operator === (integer, integer); create operator === (function = f, leftarg = integer, rightarg = integer, commutator = ===)',
      negator: 'drop operator === (integer, integer); create operator === (function = f, leftarg = integer, rightarg = integer, negator = !==)',
      restrict: 'alter operator === (integer, integer) set (restrict = eqsel)',
      join: 'alter operator === (integer, integer) set (join = eqjoinsel)',
      hashes: 'drop operator === (integer, integer); create operator === (function = f, leftarg = integer, rightarg = integer, hashes)',
      merges: 'drop operator === (integer, integer); create operator === (function = f, leftarg = integer, rightarg = integer, merges)',
      owner: 'alter operator === (integer, integer) owner to pg_monitor',
      comment: "comment on operator === (integer, integer) is 'x'"
    }
  },
  {
    kind: 'operator class', name: 'OWN.c USING btree', make: `create operator family q using btree; ${family}`,
    changes: {
      type: {
        sql: 'drop operator class c using btree; create operator class c for type bigint using btree family o as operator 1 <, function 1 btint8cmp(bigint, bigint)',
        also: ['operators', 'functions']
      },
      family: 'drop operator class c using btree; create operator class c for type integer using btree family q as operator 1 <, function 1 btint4cmp(integer, integer)',
      operators: 'drop operator class c using btree; create operator class c for type integer using btree family o as operator 1 <=, function 1 btint4cmp(integer, integer)',
      functions: {
        make: `create function f(integer, integer) returns integer language internal immutable as 'btint4cmp'; ${family}`,
        sql: 'drop operator class c using btree; create operator class c for type integer using btree family o as operator 1 <, function 1 f(integer, integer)'
      },
      owner: 'alter operator class c using btree owner to pg_monitor',
      comment: "comment on operator class c using btree is 'x'"
    }
  },
  {
    kind: 'operator class', name: 'OWN.c USING btree', make: "create type e as enum ('x'); create operator class c for type e using btree as operator 1 <(anyenum, anyenum), function 1 enum_cmp(anyenum, anyenum)",
    changes: {
      default: 'drop operator family c using btree; create operator class c default for type e using btree as operator 1 <(anyenum, anyenum), function 1 enum_cmp(anyenum, anyenum)'
    }
  },
  {
    kind: 'operator class', name: 'OWN.c USING gist', make: 'create operator family o using gist; create operator class c for type box using gist family o as operator 3 &&',
    changes: { 'storage type': 'drop operator family o using gist cascade; create operator family o using gist; create operator class c for type box using gist family o as operator 3 &&, storage point' }
  },
  {
    kind: 'operator family', name: 'OWN.o USING btree', make: 'create operator family o using btree',
    changes: {
      operators: 'alter operator family o using btree add operator 1 < (integer, bigint)',
      functions: 'alter operator family o using btree add function 1 btint48cmp(integer, bigint)',
      owner: 'alter operator family o using btree owner to pg_monitor',
      comment: "comment on operator family o using btree is 'x'"
    }
  },
  {
    kind: 'operator of access method', name: 'operator 1 (OWN.e, integer) of pg_catalog.integer_ops USING btree',
    make: `${loose} alter operator family pg_catalog.integer_ops using btree add operator 1 <<< (e, integer)`,
    changes: {
      member: 'alter operator family pg_catalog.integer_ops using btree drop operator 1 (e, integer); alter operator family pg_catalog.integer_ops using btree add operator 1 >>> (e, integer)'
    }
  },
  {
    kind: 'function of access method', name: 'function 1 (OWN.e, integer) of pg_catalog.integer_ops USING btree',
    make: `${loose} alter operator family pg_catalog.integer_ops using btree add function 1 h(e, integer)`,
    changes: {
      member: 'alter operator family pg_catalog.integer_ops using btree drop function 1 (e, integer); alter operator family pg_catalog.integer_ops using btree add function 1 i(e, integer)'
    }
  },
  {
    kind: 'statistics object', name: 'OWN.s', make: 'create table t (a integer, b integer, c integer); create table u (a integer, b integer); create statistics s on a, b from t',
    changes: {
      table: 'drop statistics s; create statistics s on a, b from u',
      columns: 'drop statistics s; create statistics s on a, c from t',
      expressions: 'drop statistics s; create statistics s on a, b, (a + c) from t',
      kinds: 'drop statistics s; create statistics s (ndistinct) on a, b from t',
      'statistics target': 'alter statistics s set statistics 7',
      owner: 'alter statistics s owner to pg_monitor',
      comment: "comment on statistics s is 'x'"
    }
  },
  {
    kind: 'text search parser', name: 'OWN.p', make: `${copied} create text search parser p (${prepared})`,
    changes: {
      start: parser('start', 'f'),
      gettoken: parser('gettoken', 'g'),
      end: parser('end', 'h'),
      lextypes: parser('lextypes', 'i'),
      headline: `drop text search parser p; create text search parser p (${prepared}, headline = prsd_headline)`,
      comment: "comment on text search parser p is 'x'"
    }
  },
  {
    kind: 'text search template', name: 'OWN.t', make: 'create text search template t (lexize = dsimple_lexize)',
    changes: {
      init: 'drop text search template t; create text search template t (lexize = dsimple_lexize, init = dsimple_init)',
      lexize: 'drop text search template t; create text search template t (lexize = dsynonym_lexize)',
      comment: "comment on text search template t is 'x'"
    }
  },
  {
    kind: 'text search dictionary', name: 'OWN.d', make: 'create text search dictionary d (template = simple)',
    changes: {
      template: { make: "create text search template t (lexize = dsimple_lexize); create text search dictionary d (template = simple)", sql: 'drop text search dictionary d; create text search dictionary d (template = t)' },
      options: 'alter text search dictionary d (accept = false)',
      owner: 'alter text search dictionary d owner to pg_monitor',
      comment: "comment on text search dictionary d is 'x'"
    }
  },
  {
    kind: 'text search configuration', name: 'OWN.c', make: `create text search parser p (${prepared}); create text search configuration c (parser = pg_catalog."default")`,
    changes: {
      parser: 'drop text search configuration c; create text search configuration c (parser = p)',
      mappings: 'alter text search configuration c add mapping for word with simple',
      owner: 'alter text search configuration c owner to pg_monitor',
      comment: "comment on text search configuration c is 'x'"
    }
  },
  {
    kind: 'default acl', name: 'for role postgres in schema OWN on tables', make: 'alter default privileges in schema OWN grant select on tables to public',
    changes: { privileges: 'alter default privileges in schema OWN grant insert on tables to pg_monitor' }
  }
]
