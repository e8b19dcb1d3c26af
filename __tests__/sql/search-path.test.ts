import { beforeAll, describe, expect, test } from '@jest/globals'

import { loadScanner } from '../../src/sql/scanner.js'
import { parseSearchPath, setsSearchPath } from '../../src/sql/search-path.js'

beforeAll(loadScanner)

test('a search_path is its schemas, as stored', () => {
  expect(parseSearchPath('App, "$user",  "Odd, one" ,\'As Is\'')).toEqual(['app', '$user', 'Odd, one', 'As Is'])
  expect(parseSearchPath(`''`)).toEqual([])
  expect(parseSearchPath('""')).toEqual([])
})

describe('of the search_path', () => {
  test.each([
    ['SET search_path = App, "Odd, one", public', ['app', 'Odd, one', 'public']],
    [`set local search_path to 'As Is'`, ['As Is']],
    [`set search_path to ''`, []],
    [`SELECT pg_catalog.set_config('search_path', '', false)`, []],
    [`select 1, set_config('search_path', 'app, "X"', true)`, ['app', 'X']],
    ['reset search_path', 'default'],
    ['set search_path to default', 'default'],
    ['set search_path_of_mine.x = 1', undefined],
    [`select set_config('other', 'search_path', false)`, undefined],
    ['create function f() returns int language sql set search_path = app as $$ select 1 $$', undefined],
    ['set search_path =', undefined]
  ])('%s says %j', (text, said) => {
    expect(setsSearchPath(text)).toEqual(said)
  })
})
