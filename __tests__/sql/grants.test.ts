import { beforeAll, expect, test } from '@jest/globals'
import { readGrant } from '../../src/sql/grants.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

test.each([
  ['grant select, Update on table t to app', 'select, Update', { privileges: ['SELECT', 'UPDATE'], columns: [], limited: false, objects: 1, grantees: ['app'], withOption: false }],
  ['GRANT ALL PRIVILEGES ON t, u TO "App", public WITH GRANT OPTION', 'ALL PRIVILEGES', { privileges: 'all', limited: false, objects: 2, grantees: ['"App"', 'PUBLIC'], withOption: true }],
  ['grant select ("on"), update (b, "on") on t to current_user', 'select ("on"), update (b, "on")', { privileges: ['SELECT', 'UPDATE'], columns: ['on', 'b'], limited: true, grantees: [undefined] }],
  ['grant select (a), delete on t to x', 'select (a), delete', { limited: 'mixed' }],
  ['grant all (a) on t to x', 'all (a)', { privileges: 'all', columns: ['a'], limited: true }],
  ['grant usage on all sequences in schema s to x', 'usage', { privileges: ['USAGE'], objects: 0 }]
])('readGrant: %s', (statement, list, wanted) => {
  const read = readGrant(statement)
  expect(read).toMatchObject(wanted)
  expect(statement.slice(read?.list.start, read?.list.end)).toBe(list)
})

test.each(['revoke select on t from x', 'grant admins to x', 'grant select on', 'select 1'])('readGrant leaves alone: %s', (statement) => {
  expect(readGrant(statement)).toBeUndefined()
})
