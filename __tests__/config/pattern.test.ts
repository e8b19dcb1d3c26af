import { describe, expect, test } from '@jest/globals'
import { findPattern, matchesPattern, parsePattern } from '../../src/config/pattern.js'

function pattern(text: string) {
  const outcome = parsePattern(text)
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.value
}

describe('a pattern', () => {
  test.each([
    ['table:public.users', 'table', 'public.users'],
    ['table:public.*', 'table', 'public.users'],
    ['table:*', 'table', 'audit.log'],
    ['*:audit.*', 'index', 'audit.log_pkey'],
    ['column:public.*.created_at', 'column', 'public.users.created_at'],
    ['column:public.*', 'column', 'public.users.created_at'],
    ['materialized view:public.*', 'materialized view', 'public.totals'],
    ['* view:public.*', 'materialized view', 'public.totals'],
    ['Table:public.users', 'table', 'public.users'],
    ['function:public.f(integer, *)', 'function', 'public.f(integer, text)'],
    ['table:public."a:b"', 'table', 'public."a:b"'],
    ['table: public.users', 'table', 'public.users'],
    ['table:public."new\nline"', 'table', 'public."new\nline"']
  ])('%j covers the %s %j', (text, kind, name) => {
    expect(matchesPattern(pattern(text), { kind, name })).toBe(true)
  })

  test.each([
    ['table:public.users', 'table', 'public.users_old'],
    ['table:public.users', 'table', 'other.public.users'],
    ['table:public.users', 'view', 'public.users'],
    ['table:public.users', 'table', 'public."Users"'],
    ['table:public."Users"', 'table', 'public."users"'],
    ['view:public.*', 'materialized view', 'public.totals'],
    ['table:public.u?ers', 'table', 'public.users'],
    ['table:public.users', 'table', 'publicxusers'],
    ['table:public.[u]sers', 'table', 'public.users']
  ])('%j does not cover the %s %j', (text, kind, name) => {
    expect(matchesPattern(pattern(text), { kind, name })).toBe(false)
  })

  test.each([
    ['public.users', 'names no kind'],
    ['table:', 'is not a pattern'],
    [':public.users', 'is not a pattern'],
    ['!table:public.users', 'cannot be negated'],
    ['table:!public.users', 'cannot be negated'],
    ['public.t:x', 'is not a kind']
  ])('%j is not one', (text, complaint) => {
    expect(parsePattern(text)).toEqual({ ok: false, problem: expect.stringContaining(complaint) })
  })

  test('that covers an object is found, the first of several', () => {
    const patterns = ['view:*', 'table:public.*', '*:*'].map(pattern)
    expect(findPattern(patterns, { kind: 'table', name: 'public.a' })?.text).toBe('table:public.*')
    expect(findPattern(patterns.slice(0, 2), { kind: 'table', name: 'audit.a' })).toBeNull()
  })
})
