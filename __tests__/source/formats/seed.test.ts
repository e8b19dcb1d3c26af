import { describe, expect, test } from '@jest/globals'

import { outline, read, recognised } from './folder.js'

const files = {
  'm/migration_20250612_220119.sql': 'select 2;', 'm/migration_20250612_220107.sql': 'select 1;', 'm/rollback_20250612_220107.sql': 'select 0;', 'm/notes.sql': ''
}

describe('the format of hand-made schema managers', () => {
  test('is known by its names', async () => {
    expect(await read(files)).toMatchObject({ format: { name: 'seed' }, why: 'migration_20250612_220107.sql is named migration_YYYYMMDD_HHMMSS.sql' })
    expect(await recognised({ 'm/migration_2025.sql': '', 'm/xmigration_20250612_220107.sql': '' })).toBe('plain')
  })

  test('runs in the order of the times, with its rollbacks', async () => {
    expect(await outline(files)).toEqual([
      '20250612220107: m/migration_20250612_220107.sql leniently, back by m/rollback_20250612_220107.sql leniently, 2025-06-12T22:01:07.000Z',
      '20250612220119: m/migration_20250612_220119.sql leniently, 2025-06-12T22:01:19.000Z'
    ])
    expect((await read(files)).passedOver).toEqual(['m/notes.sql', 'm/rollback_20250612_220107.sql'])
  })
})
