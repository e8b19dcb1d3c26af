import { expect, test } from '@jest/globals'

import { variablesOf, withDatabase } from '../../src/database/url.js'

test.each([
  ['postgres://u:p@h:5433/shop', 'postgres://u:p@h:5433/other'],
  ['postgresql://h', 'postgresql://h/other'],
  ['postgres://u:a%2Fb@h/shop?sslmode=require&dbname=shop', 'postgres://u:a%2Fb@h/other?sslmode=require'],
  ['postgres://u@/shop?host=/var/run', 'postgres://u@/other?host=/var/run']
])('%s with another database', (url, expected) => {
  expect(withDatabase(url, 'other')).toBe(expected)
})

test('a URL says the same in the variables of libpq', () => {
  expect(variablesOf('postgres://u:a%2Fb%20c@h:5433/shop?sslmode=disable&options=-c%20search_path%3Dapp')).toEqual({
    PGHOST: 'h', PGPORT: '5433', PGUSER: 'u', PGPASSWORD: 'a/b c', PGDATABASE: 'shop', PGSSLMODE: 'disable', PGOPTIONS: '-c search_path=app'
  })
  expect(variablesOf('postgres://u@/shop?host=/var/run')).toEqual({ PGHOST: '/var/run', PGUSER: 'u', PGDATABASE: 'shop' })
})
