import { beforeAll, describe, expect, test } from '@jest/globals'
import { clausesOf } from '../../src/sql/clauses.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

/** Clauses as topic, name and text, with the parts of a column as kind and text. */
function read(statement: string): readonly unknown[] {
  const written = ({ start, end }: { start: number; end: number }): string => statement.slice(start, end)
  return clausesOf(statement).map((clause) => [clause.topic, clause.name, written(clause), ...clause.parts.map((part) => [part.kind, written(part)])])
}

describe('the clauses of a statement', () => {
  test('are the elements of a table, columns in their parts', () => {
    expect(
      read(`create table "é" (
        "A" varchar(5) storage external collate "C" constraint x default '(,' || 'y' -- why
          not null check ("A" > ''),
        b serial /* here */ primary key deferrable initially deferred,
        constraint c check (b in (1, 2)), like other, unique (b)
      )`)
    ).toEqual([
      [
        'column', 'A', expect.stringMatching(/^"A" varchar[^]*> ''\)$/), ['type', 'varchar(5)'], ['storage', 'storage external'], ['collation', 'collate "C"'],
        ['default', `constraint x default '(,' || 'y'`], ['not null', 'not null'], ['constraint', `check ("A" > '')`]
      ],
      ['column', 'b', expect.stringMatching(/^b serial/), ['type', 'serial'], ['constraint', 'primary key deferrable initially deferred']],
      ['constraint', 'c', 'constraint c check (b in (1, 2))'],
      ['', undefined, 'like other'],
      ['constraint', undefined, 'unique (b)']
    ])
  })

  test('are the commands of ALTER TABLE', () => {
    expect(
      read(`alter table if exists public."T" * alter a set default f(1, 2), alter b drop not null, add column c int default 5 not null,
        add constraint k check (a > 0), enable row level security, inherit p`)
    ).toEqual([
      ['default', 'a', 'alter a set default f(1, 2)'],
      ['not null', 'b', 'alter b drop not null'],
      ['column', 'c', 'add column c int default 5 not null', ['type', 'int'], ['default', 'default 5'], ['not null', 'not null']],
      ['constraint', 'k', 'add constraint k check (a > 0)'],
      ['row security', undefined, 'enable row level security'],
      ['', undefined, 'inherit p']
    ])
    expect(read('alter table only (t) set unlogged')).toEqual([['persistence', undefined, 'set unlogged']])
    expect(read('alter function "OWNER"(int) owner to x')).toEqual([['owner', undefined, 'owner to x']])
  })

  test('are none where the first parentheses are not a list of elements, or nothing is understood', () => {
    for (const statement of ['create table c partition of p for values in (1, 2)', 'create table t of app.row', 'select (1)', 'alter table', '']) {
      expect(read(statement)).toEqual([])
    }
  })

  test('are the storage parameters of a table, with nothing behind them', () => {
    expect(read(`create table t (a int) partition by list (a) with (fillfactor = 70, n = ')') tablespace s`)).toEqual([
      ['column', 'a', 'a int', ['type', 'int']], ['options', undefined, `with (fillfactor = 70, n = ')')`]
    ])
    expect(read('create table p partition of t for values with (modulus 2, remainder 0)')).toEqual([])
  })

  test('are what defines a domain, and the columns of a foreign table with their options', () => {
    expect(read(`create domain d as text collate "C" default 'x' check (value <> '') not null`)).toEqual([
      ['domain', undefined, expect.stringMatching(/^create domain/), ['type', 'text'], ['collation', 'collate "C"'], ['default', "default 'x'"], ['constraint', "check (value <> '')"], ['not null', 'not null']]
    ])
    expect(read(`create foreign table f (options text options (x '1') not null) server s options (y '2')`)).toEqual([
      ['column', 'options', `options text options (x '1') not null`, ['type', 'text'], ['options', `options (x '1')`], ['not null', 'not null']]
    ])
  })

  test('are whether an event trigger fires, and the index by which a table is clustered, which is said of the table', () => {
    expect(read('alter event trigger g enable always')).toEqual([['enabled', undefined, 'enable always']])
    expect(read('alter table t cluster on i')).toEqual([['clustered on', undefined, 'cluster on i']])
  })
})
