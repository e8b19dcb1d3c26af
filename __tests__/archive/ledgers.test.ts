import { describe, expect, test } from '@jest/globals'

import { belongingsOf } from '../../src/archive/companions.js'
import { holdBack, settle, whyImmovable } from '../../src/archive/ledgers.js'
import type { Explained } from '../../src/history/explain.js'
import { formats } from '../../src/source/formats/index.js'
import type { Migration, MigrationFormat } from '../../src/source/formats/format.js'

const formatOf = (name: string): MigrationFormat => {
  const format = formats.find((each) => each.name === name)
  if (format === undefined) throw new Error(`no format ${name}`)
  return format
}
const part = (path: string): Migration['up'] => ({ path, text: '', running: 'leniently' })
const migration = (id: string, up = `m/${id}.sql`, down?: string): Migration => ({ id, up: part(up), ...(down === undefined ? {} : { down: part(down) }) })

describe('what databases make of archived files', () => {
  test.each([
    ['flyway', true, ['flyway repair', "-ignoreMigrationPatterns='*:missing'"]],
    ['sqlx', true, ['delete from _sqlx_migrations where version in (7, 12);', '--ignore-missing']],
    ['prisma', true, ["delete from _prisma_migrations where migration_name in ('007', '12');"]],
    ['supabase', true, ['supabase migration repair --status reverted 007 12']],
    ['node-pg-migrate', true, ["delete from pgmigrations where name in ('007', '12');", '--no-check-order']],
    ['graphile-migrate', true, []],
    ['golang-migrate', false, ['migrate -path FOLDER']],
    ['goose', false, ['delete from goose_db_version where version_id in (7, 12);']],
    ['diesel', false, ["delete from __diesel_schema_migrations where version in ('007', '12');"]],
    ['drizzle', false, []], ['dbmate', false, []], ['seed', false, []], ['plain', false, []]
  ])('%s', (name, breaks, commands) => {
    const settled = settle(formatOf(name), [migration('007'), migration('12')])
    expect(settled).toMatchObject({ breaks, commands: commands.map((command) => expect.stringContaining(command)) })
    expect(settled.says).toContain(formatOf(name).vanished.says)
  })

  test('is known of every format', () => {
    expect(formats.map(({ name }) => name).sort()).toEqual(['flyway', 'sqlx', 'prisma', 'supabase', 'node-pg-migrate', 'graphile-migrate', 'golang-migrate', 'goose', 'diesel', 'drizzle', 'dbmate', 'seed', 'plain'].sort())
  })

  test('a quote in a name ends no statement', () => {
    expect(settle(formatOf('prisma'), [migration("1'; drop table t; --")]).commands[0]).toContain("('1''; drop table t; --')")
  })
})

describe('what stays for the sake of a tool', () => {
  const all = ['1', '2', '3', '4'].map((id): Explained => ({ verdict: 'no-op', step: undefined, state: null, dated: { migration: migration(id), path: `m/${id}.sql`, isNew: false, instant: 0, timestamp: null, source: null } }))
  const stays = (format: string, ...going: readonly number[]): readonly string[] => [...holdBack(formatOf(format), new Set(all.filter((_, index) => going.includes(index))), all).stays].map(({ dated }) => dated.migration.id)

  test('is the newest of golang-migrate alone', () => {
    expect(stays('golang-migrate', 0, 2, 3)).toEqual(['4'])
    expect(stays('golang-migrate', 0, 1, 2)).toEqual([])
    expect(stays('flyway', 2, 3)).toEqual([])
  })

  test('is of Drizzle all that another one comes after that stays', () => {
    expect(stays('drizzle', 0, 2, 3)).toEqual(['1'])
    expect(stays('drizzle', 0, 1)).toEqual(['1', '2'])
    expect(stays('drizzle', 1, 2, 3)).toEqual([])
  })

  test('is everything where the files are listed elsewhere', () => {
    expect(whyImmovable(formatOf('drizzle'), ['m/0000_a.sql', 'm/meta/_journal.json'])).toContain('drizzle-kit drop')
    expect(whyImmovable(formatOf('drizzle'), ['m/2026_a/migration.sql', 'm/2026_a/snapshot.json'])).toBeUndefined()
    expect(whyImmovable(formatOf('plain'), ['m/1.sql', 'm/meta/_journal.json'])).toBeUndefined()
  })
})

describe('what belongs to a migration', () => {
  test.each([
    ['seed', migration('1', 'm/migration_1.sql', 'm/rollback_1.sql'), { files: ['m/migration_1.sql', 'm/rollback_1.sql'] }],
    ['dbmate', migration('1', 'm/1_a.sql', 'm/1_a.sql'), { files: ['m/1_a.sql'] }],
    ['flyway', migration('1', 'm/V1__a.sql', 'm/U1__a.sql'), { files: ['m/V1__a.sql', 'm/V1__a.sql.conf', 'm/U1__a.sql'] }],
    ['diesel', migration('1', 'm/1_a/up.sql', 'm/1_a/down.sql'), { folder: 'm/1_a' }],
    ['prisma', migration('1_a', 'm/1_a/migration.sql'), { folder: 'm/1_a' }],
    ['drizzle', migration('1_a', 'm/1_a/migration.sql'), { folder: 'm/1_a' }]
  ])('%s', (name, of, belongings) => {
    expect(belongingsOf(formatOf(name), of, new Set(['m/V1__a.sql.conf', 'm/V2__b.sql.conf']))).toEqual(belongings)
  })
})
