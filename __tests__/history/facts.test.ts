import { describe, expect, test } from '@jest/globals'

import { factsOf } from '../../src/history/facts.js'

const of = (text: string): ReturnType<typeof factsOf> => factsOf({ path: 'm/1.sql', text })

describe('a migration keeps the names with which others are spelled', () => {
  test.each([
    'create table t (a integer)', 'alter table t add column b text default \'renamed\', drop column c', 'create index on t (a)', 'drop view v; create view v as select 1 as a', 'comment on table t is null', ''
  ])('%s', (text) => expect(of(text).keepsNames).toBe(true))

  test.each([
    'alter table t rename to u', 'ALTER TABLE t RENAME COLUMN a TO b', 'alter type mood rename value \'x\' to \'y\'', 'alter table t set schema other', 'alter schema a rename to b',
    'alter type pair drop attribute l', 'do $$ begin null; end $$', 'select f()', 'insert into t values (1)', 'create role r', 'copy t from stdin;\n1\n\\.\n'
  ])('not: %s', (text) => expect(of(text).keepsNames).toBe(false))
})

describe('a migration is calm where all that it changes is locked and no code of users is called', () => {
  test.each(['create table t (a integer); comment on table t is \'x\'', 'alter function f() strict', 'set lock_timeout = 0'])('%s', (text) => expect(of(text).isCalm).toBe(true))
  test.each(['grant select on t to public', 'do $$ begin null; end $$', 'create materialized view m as select f()', 'select f()', 'create table t (a integer); reindex table t'])('not: %s', (text) => expect(of(text).isCalm).toBe(false))
})
