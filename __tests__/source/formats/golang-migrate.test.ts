import { describe, expect, test } from '@jest/globals'

import { outline, read, recognised } from './folder.js'

/** As `migrate create -seq` and `migrate create` name files. */
const files = {
  'm/000009_users.up.sql': 'create table users (id bigint);\n', 'm/000009_users.down.sql': 'drop table users;\n',
  'm/000010_names.up.sql': 'alter table users add name text;\n',
  'm/20250612220107_emails.up.sql': 'alter table users add email text;\n', 'm/20250612220107_emails.down.sql': 'alter table users drop email;\n',
  'm/README.sql': '', 'm/old/000001_a.up.sql': ''
}

describe('golang-migrate', () => {
  test('is known by its names', async () => {
    expect(await read(files)).toMatchObject({ format: { name: 'golang-migrate' }, why: '000009_users.up.sql is named VERSION_title.up.sql' })
    expect(await recognised({ 'm/1_a.down.sql': '', 'm/a.up.sql': '' })).toBe('plain')
  })

  test('runs in the order of the numbers, with its ways back, each file as one query', async () => {
    expect(await outline(files)).toEqual([
      '000009: m/000009_users.up.sql as one query, back by m/000009_users.down.sql as one query',
      '000010: m/000010_names.up.sql as one query',
      '20250612220107: m/20250612220107_emails.up.sql as one query, back by m/20250612220107_emails.down.sql as one query, 2025-06-12T22:01:07.000Z'
    ])
    expect((await read(files)).passedOver).toEqual(['m/000009_users.down.sql', 'm/20250612220107_emails.down.sql', 'm/README.sql', 'm/old/000001_a.up.sql'])
  })

  test('takes numbers without leading zeros as numbers, and refuses one twice', async () => {
    expect(await outline({ 'm/10_c.up.sql': '', 'm/9_b.up.sql': '' })).toEqual(['9: m/9_b.up.sql as one query', '10: m/10_c.up.sql as one query'])
    await expect(read({ 'm/1_a.up.sql': '', 'm/01_b.up.sql': '' })).rejects.toThrow(
      'm/01_b.up.sql and m/1_a.up.sql both have the version 1, and golang-migrate takes a version once: give one of them another'
    )
    await expect(read({ 'm/1_a.up.sql': '', 'm/1_a.down.sql': '', 'm/1_b.down.sql': '' })).rejects.toThrow('m/1_a.down.sql and m/1_b.down.sql both')
  })
})
