import { describe, expect, test } from '@jest/globals'

import { chooseFormat, formats } from '../../src/source/formats/index.js'
import type { MigrationFolder } from '../../src/source/formats/format.js'
import { findUnreadable } from '../../src/source/formats/unreadable.js'
import { timestampIn } from '../../src/source/formats/timestamp.js'
import { byName } from '../../src/source/schema-files.js'

function read(format: string, ...paths: readonly string[]): MigrationFolder {
  return chooseFormat(format, paths).format.read(paths)
}

const order = (folder: MigrationFolder): readonly string[] => folder.migrations.map(({ path }) => path)

describe('the order of names', () => {
  test.each([
    [['upgrade_192.sql', 'upgrade_77.sql'], ['upgrade_77.sql', 'upgrade_192.sql']],
    [['V1.10__b.sql', 'V1.9__a.sql'], ['V1.9__a.sql', 'V1.10__b.sql']],
    [['b.sql', 'a.sql', 'B.sql'], ['B.sql', 'a.sql', 'b.sql']],
    [['02_a.sql', '1_b.sql', '002_b.sql'], ['1_b.sql', '02_a.sql', '002_b.sql']],
    [['99999999999999999999_a.sql', '100000000000000000000_b.sql', '2_c.sql'], ['2_c.sql', '99999999999999999999_a.sql', '100000000000000000000_b.sql']],
    [['a/2.sql', 'a/10.sql', 'a.sql'], ['a.sql', 'a/2.sql', 'a/10.sql']],
    [['a1', 'a'], ['a', 'a1']]
  ])('%j', (names, sorted) => {
    expect([...names].sort(byName)).toEqual(sorted)
    expect([...names].reverse().sort(byName)).toEqual(sorted)
  })
})

describe('plain', () => {
  test('runs every file in the order of its name, numbers as numbers', () => {
    expect(order(read('plain', 'm/10_c.sql', 'm/9_b.sql', 'm/1_a.sql'))).toEqual(['m/1_a.sql', 'm/9_b.sql', 'm/10_c.sql'])
  })

  test('calls a migration by its number, or by its name where the number is not its own', () => {
    expect(read('plain', '001_a.sql', '002_b.sql', '002_c.sql', 'd.sql').migrations.map(({ id }) => id)).toEqual(['001', '002_b', '002_c', 'd'])
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
  ])('%s is run, and taken back by %s, which is not', (up, down) => {
    expect(read('plain', down, up)).toMatchObject({ migrations: [{ path: up, rollback: down }], passedOver: [down] })
  })

  test.each(['1_download.sql', '1_breakdown.sql', '2_undone.sql', '3_drop_rollback_log_table.sql', '4_scale_down.sql', '5_revert_prices.sql'])('%s is no way back', (path) => {
    expect(order(read('plain', path))).toEqual([path])
  })
})

describe('seed', () => {
  const paths = ['m/migration_20250612_220119.sql', 'm/migration_20250612_220107.sql', 'm/rollback_20250612_220107.sql', 'm/notes.sql']

  test('is known by its names', () => {
    expect(chooseFormat('auto', paths)).toMatchObject({ format: { name: 'seed' }, why: 'migration_20250612_220119.sql is named migration_YYYYMMDD_HHMMSS.sql' })
    expect(chooseFormat('auto', ['migration_2025.sql', 'xmigration_20250612_220107.sql']).format.name).toBe('plain')
  })

  test('runs in the order of the times, with its rollbacks', () => {
    expect(read('seed', ...paths)).toEqual({
      migrations: [
        { id: '20250612220107', path: 'm/migration_20250612_220107.sql', rollback: 'm/rollback_20250612_220107.sql', timestamp: new Date('2025-06-12T22:01:07Z') },
        { id: '20250612220119', path: 'm/migration_20250612_220119.sql', timestamp: new Date('2025-06-12T22:01:19Z') }
      ],
      passedOver: ['m/rollback_20250612_220107.sql', 'm/notes.sql']
    })
  })
})

describe('golang-migrate', () => {
  const paths = ['m/10_c.up.sql', 'm/9_b.up.sql', 'm/9_b.down.sql', 'm/20250612220107_d.up.sql', 'm/README.sql']

  test('is known by its names', () => {
    expect(chooseFormat('auto', paths)).toMatchObject({ format: { name: 'golang-migrate' }, why: '10_c.up.sql is named VERSION_title.up.sql' })
    expect(chooseFormat('auto', ['1_a.down.sql', 'a.up.sql']).format.name).toBe('plain')
  })

  test('runs in the order of the numbers, with its ways back', () => {
    const folder = read('golang-migrate', ...paths)
    expect(folder.migrations).toEqual([
      { id: '9', path: 'm/9_b.up.sql', rollback: 'm/9_b.down.sql' },
      { id: '10', path: 'm/10_c.up.sql' },
      { id: '20250612220107', path: 'm/20250612220107_d.up.sql', timestamp: new Date('2025-06-12T22:01:07Z') }
    ])
    expect(folder.passedOver).toEqual(['m/9_b.down.sql', 'm/README.sql'])
  })
})

describe('the choice', () => {
  test('is what was asked for, whatever the names', () => {
    expect(chooseFormat('plain', ['1_a.up.sql'])).toMatchObject({ format: { name: 'plain' }, why: 'given' })
  })

  test('falls back to plain', () => {
    expect(chooseFormat('auto', ['a.sql'])).toMatchObject({ format: { name: 'plain' }, why: 'no tool was recognised' })
    expect(chooseFormat('auto', []).format.name).toBe('plain')
  })

  test('is the user’s where two tools fit', () => {
    const both = ['migration_20250612_220107.sql', '1_a.up.sql']
    expect(() => chooseFormat('auto', both)).toThrow(/look like seed \(.*\) and golang-migrate \(.*\): say which with migration-format/)
    expect(chooseFormat('seed', both).format.name).toBe('seed')
  })

  test('of a format that is not there names those that are', () => {
    expect(() => chooseFormat('mystery', [])).toThrow(/mystery cannot be read yet; there are seed, golang-migrate, plain/)
    expect(formats.at(-1)?.name).toBe('plain')
  })
})

describe('the time in a name', () => {
  test.each([
    ['20250612220107_x.sql', '2025-06-12T22:01:07.000Z'],
    ['migration_20250612_220107.sql', '2025-06-12T22:01:07.000Z'],
    ['2025-06-12T22-01-07.sql', '2025-06-12T22:01:07.000Z'],
    ['2025_06_12_22_01_07_x.sql', '2025-06-12T22:01:07.000Z'],
    ['1749765667_x.sql', '2025-06-12T22:01:07.000Z'],
    ['20240229000000.sql', '2024-02-29T00:00:00.000Z'],
    ['m/0001/20250612220107.sql', '2025-06-12T22:01:07.000Z']
  ])('%s', (name, expected) => {
    expect(timestampIn(name)?.toISOString()).toBe(expected)
  })

  test.each([
    '001_a.sql', '20250612_x.sql', '20250230120000.sql', '20250612240000.sql', '20250612226007.sql', '20251312220107.sql', '120250612220107.sql', '202506122201071.sql', '0000000001.sql',
    '10250612220107.sql', 'a.sql'
  ])('%s has none', (name) => {
    expect(timestampIn(name)).toBeUndefined()
  })
})

describe('files of tools that cannot be read yet', () => {
  const file = (path: string, text = 'create table t ();'): { path: string; text: string } => ({ path, text })

  test.each([
    ['flyway', file('m/U2__b.sql')], ['flyway', file('R__views.sql')], ['goose', file('1.sql', '-- +goose Up\nselect 1;')], ['dbmate', file('1.sql', 'x\n-- migrate:down\n')],
    ['node-pg-migrate', file('1.sql', '-- Up Migration\n')], ['graphile-migrate', file('1.sql', '--! Previous: -\n')]
  ])('are those of %s', (tool, found) => {
    expect(findUnreadable([file('0.sql'), found])).toEqual({ tool, file: found.path })
  })

  test.each([
    [file('V1__a.sql')], [file('Ultra__a.sql')], [file('RED__a.sql')], [file('1.sql', '-- goose Up\n')], [file('1.sql', 'select 1; -- migrate:up')], [file('1.sql', '-- Upwards\n')]
  ])('are not: %j', (other) => {
    expect(findUnreadable([other])).toBeUndefined()
  })
})
