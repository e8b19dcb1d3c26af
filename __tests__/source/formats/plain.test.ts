import { describe, expect, test } from '@jest/globals'

import { outline, read } from './folder.js'

const named = (...paths: readonly string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, 'select 1;']))

describe('plain', () => {
  test('runs every file in the order of its name, numbers as numbers, whatever its folder', async () => {
    expect(await outline(named('m/10_c.sql', 'm/9_b.sql', 'm/1_a.sql', 'm/sub/2_x.sql', 'm/.hidden/0.sql', 'm/.0.sql', 'm/notes.md'))).toEqual([
      '1: m/1_a.sql leniently', '9: m/9_b.sql leniently', '10: m/10_c.sql leniently', '2: m/sub/2_x.sql leniently'
    ])
  })

  test('calls a migration by its number, or by its name where the number is not its own', async () => {
    const { migrations } = await read(named('m/001_a.sql', 'm/002_b.sql', 'm/002_c.sql', 'm/d.sql'))
    expect(migrations.map(({ id }) => id)).toEqual(['001', '002_b', '002_c', 'd'])
  })

  test.each([
    ['1_a.up.sql', '1_a.down.sql'],
    ['1_a.sql', '1_a.down.sql'],
    ['1_a.sql', '1_a_rollback.sql'],
    ['1_a.sql', 'rollback_1_a.sql'],
    ['m/1_a.sql', 'm/undo-1_a.sql'],
    ['1_a_up.sql', '1_a_down.sql'],
    ['4_scale_down.sql', '4_scale_down.down.sql'],
    ['1_a.sql', '1_a.undo.sql'],
    ['up/1_a.sql', 'down/1_a.sql'],
    ['migrations/1_a.sql', 'rollbacks/1_a.sql']
  ])('%s is run, and taken back by %s, which is not', async (up, down) => {
    expect(await read(named(down, up), 'plain', '.')).toMatchObject({ migrations: [{ up: { path: up }, down: { path: down } }], passedOver: [down] })
  })

  test.each(['1_download.sql', '1_breakdown.sql', '2_undone.sql', '3_drop_rollback_log_table.sql', '4_scale_down.sql', '5_revert_prices.sql'])('%s is no way back', async (path) => {
    expect(await read(named(path), 'plain', '.')).toMatchObject({ migrations: [{ up: { path } }], passedOver: [] })
  })

  test('says where there is nothing to run', async () => {
    await expect(read(named('m/a.down.sql'))).rejects.toThrow('m: no migration of the format plain in it; passed over: m/a.down.sql')
    await expect(read(named('m/a.txt'))).rejects.toThrow('m has no .sql file in it')
    await expect(read({})).rejects.toThrow('there is no m')
  })
})
