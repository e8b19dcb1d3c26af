import { describe, expect, test } from '@jest/globals'

import { outline, read, recognised } from './folder.js'

const journal = (...tags: readonly string[]): string =>
  JSON.stringify({ version: '7', dialect: 'postgresql', entries: tags.map((tag, idx) => ({ idx, version: '7', when: 1_749_765_667_000 + idx * 1000, tag, breakpoints: true })) })
/** As `drizzle-kit generate` writes them before version 1. */
const files = {
  'm/meta/_journal.json': journal('0000_tan_hulk', '0001_old_thor'), 'm/meta/0000_snapshot.json': '{', 'm/meta/0001_snapshot.json': '{',
  'm/0000_tan_hulk.sql': 'CREATE TABLE "users" ("id" serial);\n--> statement-breakpoint\nCREATE INDEX "i" ON "users" ("id");', 'm/0001_old_thor.sql': 'ALTER TABLE "users" ADD COLUMN "name" text;',
  'm/0002_unused.sql': 'select nothing;'
}
/** From version 1 on. */
const folders = {
  'm/20250613080000_old_thor/migration.sql': 'ALTER TABLE "users" ADD COLUMN "name" text;', 'm/20250613080000_old_thor/snapshot.json': '{',
  'm/20250612220107_tan_hulk/migration.sql': 'CREATE TABLE "users" ("id" serial);', 'm/20250612220107_tan_hulk/snapshot.json': '{'
}

describe('drizzle', () => {
  test('is known by its journal, or by the snapshots in its folders', async () => {
    expect(await read(files)).toMatchObject({ format: { name: 'drizzle' }, why: 'there is a meta/_journal.json' })
    expect(await read(folders)).toMatchObject({ format: { name: 'drizzle' }, why: '20250612220107_tan_hulk has a migration.sql and a snapshot.json' })
    expect(await recognised({ 'm/0000_tan_hulk.sql': 'select 1;\n--> statement-breakpoint\nselect 2;', 'm/journal.json': '' })).toBe('plain')
  })

  test('runs what the journal lists, in its order, with its times', async () => {
    expect(await outline(files)).toEqual([
      '0000_tan_hulk: m/0000_tan_hulk.sql in one transaction, 2025-06-12T22:01:07.000Z',
      '0001_old_thor: m/0001_old_thor.sql in one transaction, 2025-06-12T22:01:08.000Z'
    ])
    expect((await read(files)).passedOver).toEqual(['m/0002_unused.sql'])
    expect((await outline({ ...files, 'm/meta/_journal.json': journal('0001_old_thor', '0000_tan_hulk') }))[0]).toMatch(/^0001_old_thor/)
  })

  test('runs folders in the order of their names', async () => {
    expect(await outline(folders)).toEqual([
      '20250612220107_tan_hulk: m/20250612220107_tan_hulk/migration.sql in one transaction, 2025-06-12T22:01:07.000Z',
      '20250613080000_old_thor: m/20250613080000_old_thor/migration.sql in one transaction, 2025-06-13T08:00:00.000Z'
    ])
  })

  test.each([
    [journal('0000_tan_hulk', '0003_gone'), 'm/meta/_journal.json has an entry for 0003_gone, and there is no m/0003_gone.sql'],
    [journal('0000_tan_hulk', '0000_tan_hulk'), 'm/meta/_journal.json has two entries for 0000_tan_hulk'],
    [journal('0000_tan_hulk').replace('postgresql', 'sqlite'), 'm/meta/_journal.json is the journal of sqlite'],
    ['{', 'm/meta/_journal.json is not a journal of Drizzle: '],
    ['{"entries":[{"tag":1,"when":1}]}', 'm/meta/_journal.json is not a journal of Drizzle: ']
  ])('refuses the journal %j', async (text, message) => {
    await expect(read({ ...files, 'm/meta/_journal.json': text })).rejects.toThrow(message)
  })
})
