import { describe, expect, test } from '@jest/globals'

import { outline, read, recognised } from './folder.js'

/** As `diesel setup` and `diesel migration generate` make them. */
const files = {
  'm/00000000000000_diesel_initial_setup/up.sql': '-- This file was automatically created\n', 'm/00000000000000_diesel_initial_setup/down.sql': '--\n',
  'm/2025-06-12-220107_create_users/up.sql': 'create table users (id bigint);\n', 'm/2025-06-12-220107_create_users/down.sql': 'drop table users;\n',
  'm/2025-06-13-080000_index/up.sql': 'create index concurrently i on users (id);\n', 'm/2025-06-13-080000_index/down.sql': 'drop index i;\n',
  'm/2025-06-13-080000_index/metadata.toml': '# as it must be\nrun_in_transaction = false\n', 'm/.keep': ''
}

describe('diesel', () => {
  test('is known by its folders', async () => {
    expect(await read(files)).toMatchObject({ format: { name: 'diesel' }, why: '00000000000000_diesel_initial_setup has an up.sql' })
    expect(await recognised({ 'm/first/up.sql': '', 'm/up.sql': '' })).toBe('plain')
  })

  test('runs in the order of the versions, which are the numbers of the folders without dashes', async () => {
    expect(await outline(files)).toEqual([
      '00000000000000: m/00000000000000_diesel_initial_setup/up.sql in one transaction, back by m/00000000000000_diesel_initial_setup/down.sql in one transaction',
      '20250612220107: m/2025-06-12-220107_create_users/up.sql in one transaction, back by m/2025-06-12-220107_create_users/down.sql in one transaction, 2025-06-12T22:01:07.000Z',
      '20250613080000: m/2025-06-13-080000_index/up.sql as one query, back by m/2025-06-13-080000_index/down.sql as one query, 2025-06-13T08:00:00.000Z'
    ])
    // A folder with dashes beside one without: the versions decide, not the names.
    const mixed = { 'm/2025-06-12-220107_b/up.sql': 'select 1;', 'm/20250101000000_a/up.sql': 'select 1;' }
    expect((await outline(mixed)).map((line) => line.slice(0, 14))).toEqual(['20250101000000', '20250612220107'])
  })

  test.each([
    ['', 'as one query'], ['run_in_transaction = true\n', 'in one transaction'], ['[other]\nrun_in_transaction = true\n', 'as one query'], ['  run_in_transaction=false', 'as one query']
  ])('with metadata.toml %j runs %s', async (metadata, running) => {
    expect((await read({ 'm/1_a/up.sql': 'select 1;', 'm/1_a/metadata.toml': metadata })).migrations[0]?.up.running).toBe(running)
  })

  test('refuses a folder without up.sql, an empty one, and a version twice', async () => {
    await expect(read({ ...files, 'm/2025_x/down.sql': '' })).rejects.toThrow('2025_x has a down.sql and no up.sql, which diesel requires in every folder')
    await expect(read({ ...files, 'm/2025_x/up.sql': '' })).rejects.toThrow('m/2025_x/up.sql is empty, which diesel refuses')
    await expect(read({ ...files, 'm/20250613080000_y/up.sql': 'select 1;' })).rejects.toThrow('both have the version 20250613080000')
  })
})
