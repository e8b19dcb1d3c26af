import { describe, expect, test } from '@jest/globals'

import { partsOf } from '../../src/source/mentions.js'

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
