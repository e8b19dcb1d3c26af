import { describe, expect, test } from '@jest/globals'

import { migrationFormats } from '../../../src/config/inputs.js'
import { formats } from '../../../src/source/formats/index.js'
import { read, recognised } from './folder.js'

describe('the choice of a format', () => {
  test('is what was asked for, whatever the names', async () => {
    expect(await read({ 'm/1_a.up.sql': '' }, 'plain')).toMatchObject({ format: { name: 'plain' }, why: 'given' })
  })

  test('falls back to plain', async () => {
    expect(await read({ 'm/a.sql': '' })).toMatchObject({ format: { name: 'plain' }, why: 'no tool was recognised' })
  })

  test.each([
    [{ 'm/migration_20250612_220107.sql': '', 'm/1_a.up.sql': '' }, 'seed (', 'golang-migrate ('],
    [{ 'm/V1__a.sql': '', 'm/1_a.sql': '-- migrate:up\n-- migrate:down\n' }, 'flyway (', 'dbmate ('],
    [{ 'm/meta/_journal.json': '{}', 'm/migration_lock.toml': '', 'm/1_a.sql': '' }, 'prisma (', 'drizzle (']
  ])('is the user’s where two tools fit: %j', async (files, one, other) => {
    await expect(recognised(files)).rejects.toThrow(/^the migrations look like .* and .*: say which with migration-format$/)
    await expect(recognised(files)).rejects.toThrow(one)
    await expect(recognised(files)).rejects.toThrow(other)
  })

  test('is between all that the input offers', () => {
    expect(new Set(['auto', ...formats.map(({ name }) => name)])).toEqual(new Set(migrationFormats))
    expect(formats.at(-1)?.name).toBe('plain')
  })

  test('comes with a sentence about files that a database has already seen', () => {
    for (const { edited, vanished, outOfOrder } of formats) for (const { says } of [edited, vanished, outOfOrder]) expect(says).toMatch(/[.?]"?$/)
    expect(formats.filter(({ edited }) => edited.refuses).map(({ name }) => name)).toEqual(['flyway', 'sqlx', 'prisma', 'graphile-migrate'])
  })
})
