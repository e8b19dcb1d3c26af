import { beforeAll, expect, test } from '@jest/globals'
import { pathsSetIn } from '../../src/checksum/definitions.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

function paths(...texts: readonly string[]): readonly string[] {
  return pathsSetIn(texts.map((text, index) => ({ path: `${index}.sql`, text })))
}

test('the paths that files set, each once, as SET takes them', () => {
  expect(paths("set search_path = App, \"Own\", '$user';", 'set local search_path to app;', 'set search_path to app;')).toEqual(['app, "Own", "$user"', 'app'])
  expect(paths("select pg_catalog.set_config('search_path', '', false);")).toEqual(["''"])
})

test('what sets none has none', () => {
  expect(paths('create table t (); reset search_path; set search_path to default;')).toEqual([])
  expect(paths("create function f() returns int language sql set search_path = app as 'select 1';")).toEqual([])
})
