import { beforeAll, describe, expect, test } from '@jest/globals'

import { indexNamed, partsOf } from '../../src/source/mentions.js'
import { loadScanner } from '../../src/sql/scanner.js'
import { targetsOf } from '../../src/sql/targets.js'

describe('the parts of a name', () => {
  test.each([
    ['public.users', ['public', 'users']],
    ['public.users.email', ['public', 'users', 'email']],
    ['"My Schema"."a.b"."c""d"', ['"My Schema"', '"a.b"', '"c""d"']],
    ['public.f(integer, numeric)', ['public', 'f(integer, numeric)']],
    ['public.f("My Schema".t, text)', ['public', 'f("My Schema".t, text)']],
    ['public.<=(integer,app.t)', ['public', '<=(integer,app.t)']],
    ['public."My ops" USING btree', ['public', '"My ops" USING btree']]
  ])('%s', (name, parts) => {
    expect(partsOf(name)).toEqual(parts)
  })
})

describe('what a statement may speak of', () => {
  beforeAll(loadScanner)
  const objects = [
    ['table', 'public.t'], ['table', 'app.t'], ['view', 'app.v'], ['policy', 'app.t.p'], ['function', 'public.f(integer)'], ['function', 'public.f(app.mood, text)'],
    ['user mapping', 'public on server s'], ['cast', '(app.mood AS integer)']
  ].map(([kind = '', name = '']) => ({ kind, name }))

  test.each([
    ['create table app.t ()', ['app.t']],
    ['create table t ()', ['public.t', 'app.t']],
    ['alter table app.v owner to x', ['app.v']],
    ['create policy p on t', ['app.t.p']],
    ['create policy p on public.t', []],
    ['create function f(a int) returns int language sql as $$ $$', ['public.f(integer)']],
    ['create function f(a mood, b text) returns int language sql as $$ $$', ['public.f(app.mood, text)']],
    ['alter function f strict', ['public.f(integer)', 'public.f(app.mood, text)']],
    ['create user mapping for public server s', ['public on server s']],
    ['create cast (mood as int) with inout', ['(app.mood AS integer)']],
    ['create view t as select 1', ['public.t', 'app.t']],
    ['create table nothing ()', []]
  ])('%s', (text, names) => {
    const [target] = targetsOf(text)
    expect(target && indexNamed(objects)(target).map(({ name }) => name)).toEqual(names)
  })
})
