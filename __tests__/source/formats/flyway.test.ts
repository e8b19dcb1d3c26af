import { describe, expect, test } from '@jest/globals'

import { outline, read, recognised } from './folder.js'

const sql = 'select 1;\n'
const files = {
  'm/V1.10__c.sql': sql, 'm/V1.9__b.sql': sql, 'm/V1__a.sql': sql, 'm/U1.9__b.sql': sql, 'm/sub/V2_1__d.sql': sql, 'm/V20250612220107__e.sql': sql,
  'm/R__views.sql': sql, 'm/R__a_function.sql': sql, 'm/afterMigrate.sql': sql, 'm/V3__java.java': ''
}

describe('flyway', () => {
  test('is known by its names', async () => {
    expect(await read(files)).toMatchObject({ format: { name: 'flyway' }, why: "R__a_function.sql is named as Flyway's migrations are" })
    expect(await recognised({ 'm/V1_a.sql': sql, 'm/Ultra__a.sql': sql, 'm/RED__a.sql': sql, 'm/v1__a.sql': sql, 'm/V1a__b.sql': sql })).toBe('plain')
  })

  test('runs in the order of the parts of the versions, repeatable ones last by description', async () => {
    expect(await outline(files)).toEqual([
      '1: m/V1__a.sql in one transaction',
      '1.9: m/V1.9__b.sql in one transaction, back by m/U1.9__b.sql in one transaction',
      '1.10: m/V1.10__c.sql in one transaction',
      '2.1: m/sub/V2_1__d.sql in one transaction',
      '20250612220107: m/V20250612220107__e.sql in one transaction, 2025-06-12T22:01:07.000Z',
      'R__a_function: m/R__a_function.sql in one transaction, repeatable',
      'R__views: m/R__views.sql in one transaction, repeatable'
    ])
    expect((await read(files)).passedOver).toEqual(['m/U1.9__b.sql', 'm/afterMigrate.sql'])
  })

  test('compares descriptions as Flyway shows them, whatever their folders', async () => {
    const { migrations } = await read({ 'm/a/R__y.sql': sql, 'm/b/R__x.sql': sql, 'm/R__xB.sql': sql, 'm/R__x_a.sql': sql })
    expect(migrations.map(({ id }) => id)).toEqual(['R__x', 'R__x_a', 'R__xB', 'R__y'])
  })

  test('begins an empty database with the newest baseline', async () => {
    expect(await outline({ 'm/V1__a.sql': sql, 'm/V2__b.sql': sql, 'm/V2.1__c.sql': sql, 'm/B1__x.sql': sql, 'm/B2__y.sql': sql })).toEqual([
      '1: m/V1__a.sql in one transaction, not run', 'B1: m/B1__x.sql in one transaction, not run',
      '2: m/V2__b.sql in one transaction, not run', 'B2: m/B2__y.sql in one transaction', '2.1: m/V2.1__c.sql in one transaction'
    ])
  })

  test('refuses a version twice, however it is written', async () => {
    await expect(read({ 'm/V1.0__a.sql': sql, 'm/V1__b.sql': sql })).rejects.toThrow('m/V1.0__a.sql and m/V1__b.sql both have the version 1, and Flyway takes a version once')
    await expect(read({ 'm/R__a.sql': sql, 'm/sub/R__a.sql': sql })).rejects.toThrow('m/R__a.sql and m/sub/R__a.sql both')
    expect(await outline({ 'm/V1__a.sql': sql, 'm/V01.1__b.sql': sql, 'm/U1__a.sql': sql, 'm/B1__a.sql': sql })).toHaveLength(3)
  })

  const index = 'create unique index concurrently i on t (a);\n'

  test.each([
    [index, undefined, 'statement by statement'],
    ['-- a comment\nvacuum;\ndrop index concurrently i;\n', undefined, 'statement by statement'],
    ['create index i on t (a);\n', undefined, 'in one transaction'],
    [`-- flyway:executeInTransaction=false\n${sql}`, undefined, 'in one transaction'],
    [sql, 'executeInTransaction=false\n', 'statement by statement'],
    [sql + index, '# both\nexecuteInTransaction = false', 'statement by statement'],
    [index, 'executeInTransaction=true', 'in one transaction'],
    [sql, 'encoding=UTF-8\n', 'in one transaction']
  ])('runs %j with the configuration %j %s', async (text, conf, running) => {
    const { migrations } = await read({ 'm/V1__a.sql': text, ...(conf === undefined ? {} : { 'm/V1__a.sql.conf': conf }) })
    expect(migrations[0]?.up.running).toBe(running)
  })

  test('refuses to mix what can run in a transaction with what cannot', async () => {
    await expect(read({ 'm/V1__a.sql': sql + index })).rejects.toThrow(/^m\/V1__a\.sql:2:1: Flyway refuses a migration of which some statements can run in a transaction and some cannot/)
    await expect(read({ 'm/V1__a.sql': index + sql })).rejects.toThrow('m/V1__a.sql:2:1: Flyway refuses')
    await expect(read({ 'm/V1__a.sql': sql, 'm/V1__a.sql.conf': 'executeInTransaction=no' })).rejects.toThrow('m/V1__a.sql.conf: executeInTransaction is no, and has to be true or false')
  })
})
