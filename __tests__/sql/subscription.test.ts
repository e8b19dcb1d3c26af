import { beforeAll, expect, test } from '@jest/globals'
import { loadScanner } from '../../src/sql/scanner.js'
import { withoutPublisher } from '../../src/sql/subscription.js'

beforeAll(loadScanner)

const create = `CREATE SUBSCRIPTION s CONNECTION 'host=a with (x)' PUBLICATION p`

test.each([
  [create, `${create} WITH (connect = false)`],
  [`${create} -- no more\n;`, `${create} WITH (connect = false)`],
  [`${create} WITH (enabled, "copy_data" = on, slot_name = 'a, b', CREATE_SLOT = true, binary)`, `${create} WITH (connect = false, slot_name = 'a, b', binary)`],
  [`${create} with (connect = true)`, `${create} WITH (connect = false)`],
  ['ALTER SUBSCRIPTION s SET PUBLICATION a, b', 'ALTER SUBSCRIPTION s SET PUBLICATION a, b WITH (refresh = false)'],
  ['ALTER SUBSCRIPTION s ADD PUBLICATION a WITH (copy_data = false, refresh)', 'ALTER SUBSCRIPTION s ADD PUBLICATION a WITH (refresh = false)']
])('%j is run as %j', (text, instead) => {
  expect(withoutPublisher(text)).toEqual([instead])
})

test('a subscription is dropped without its slot, where there is one', () => {
  const [forget, drop] = withoutPublisher(`DROP SUBSCRIPTION IF EXISTS "It's"`) ?? []
  expect(forget).toContain(`subname = 'It''s') THEN ALTER SUBSCRIPTION "It's" SET (slot_name = NONE)`)
  expect(drop).toBe(`DROP SUBSCRIPTION IF EXISTS "It's"`)
})

test.each([['ALTER SUBSCRIPTION s ENABLE'], ['ALTER SUBSCRIPTION s REFRESH PUBLICATION WITH (copy_data = false)'], ['ALTER SUBSCRIPTION s SET (failover)'], ['alter subscription s set (two_phase = off)']])(
  'nothing is left of %j', (text) => {
    expect(withoutPublisher(text)).toEqual([])
  }
)

test.each([
  ['ALTER SUBSCRIPTION s DISABLE'], ['ALTER SUBSCRIPTION enable DISABLE'], [`ALTER SUBSCRIPTION s CONNECTION 'host=b'`], ['ALTER SUBSCRIPTION s SET (slot_name = NONE)'],
  ['ALTER SUBSCRIPTION s OWNER TO app'], ['ALTER SUBSCRIPTION s RENAME TO t'], ['CREATE PUBLICATION p'], [`COMMENT ON SUBSCRIPTION s IS 'x'`]
])('%j stays as it is', (text) => {
  expect(withoutPublisher(text)).toBeUndefined()
})
