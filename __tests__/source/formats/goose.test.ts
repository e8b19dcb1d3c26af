import { describe, expect, test } from '@jest/globals'

import { directions, outline, read, recognised } from './folder.js'

/** As `goose create NAME sql` writes it, filled in. */
const users = "-- +goose Up\n-- +goose StatementBegin\nSELECT 'up SQL query';\n-- +goose StatementEnd\n\n-- +goose Down\n-- +goose StatementBegin\nSELECT 'down SQL query';\n-- +goose StatementEnd\n"
const index = '-- +goose NO TRANSACTION\n-- +goose Up\ncreate index concurrently i on users (id);\n'
const files = { 'm/20250612220107_users.sql': users, 'm/00002_index.sql': index, 'm/00001_a.sql': '-- +goose Up\nselect 1;\n', 'm/README.sql': '', 'm/sub/3_x.sql': users }

describe('goose', () => {
  test('is known by its lines', async () => {
    expect(await read(files)).toMatchObject({ format: { name: 'goose' }, why: '00001_a.sql has a line -- +goose Up' })
    expect(await recognised({ 'm/1_a.sql': '-- goose Up\n', 'm/2_a.sql': 'select 1; -- +goose Up\n-- +goose Upwards' })).toBe('plain')
  })

  test('runs in the order of the numbers, times after sequential ones', async () => {
    expect(await outline(files)).toEqual([
      '00001: m/00001_a.sql in one transaction',
      '00002: m/00002_index.sql statement by statement',
      '20250612220107: m/20250612220107_users.sql in one transaction, back by m/20250612220107_users.sql in one transaction, 2025-06-12T22:01:07.000Z'
    ])
  })

  test('gives each direction its own text', async () => {
    const { up, down } = await directions(users, 'm/1_a.sql')
    expect(up).toContain("SELECT 'up SQL query';")
    expect(up).not.toContain("SELECT 'down SQL query';")
    expect(down).toEqual(['-- +goose Down', '-- +goose StatementBegin', "SELECT 'down SQL query';", '-- +goose StatementEnd'])
  })

  test('refuses what it would tear, and wants it enclosed', async () => {
    const body = 'create function f() returns int language plpgsql as $$\nbegin\n  return 1;\nend $$;\n'
    await expect(read({ 'm/1_a.sql': `-- +goose Up\nselect 1;\n${body}` })).rejects.toThrow(/^m\/1_a\.sql:3:1: goose cuts this statement .*StatementBegin/)
    await expect(read({ 'm/1_a.sql': `-- +goose Up\nselect 1;\n-- +goose Down\n${body}` })).rejects.toThrow('m/1_a.sql:4:1: goose cuts')
    expect(await outline({ 'm/1_a.sql': `-- +goose Up\n-- +goose StatementBegin\n${body}-- +goose StatementEnd\nselect 2; -- two\n` })).toHaveLength(1)
    await expect(read({ 'm/1_a.sql': '-- +goose Up\nselect 1;\nselect 2\n' })).rejects.toThrow('m/1_a.sql:3:1: goose finds no end of this statement')
    expect(await outline({ 'm/1_a.sql': '-- +goose Up\nselect 1; select\n 2;\n' })).toHaveLength(1)
  })

  test.each([
    ['select 1;\n-- +goose Up\n', 'm/1_a.sql:1:1: goose allows no statement before `-- +goose Up`'],
    ['-- nothing\n', 'm/1_a.sql has no `-- +goose Up`'],
    ['-- +goose Down\n-- +goose Up\n', 'm/1_a.sql:1:1: goose takes `-- +goose Down` once in a file, after'],
    ['-- +goose Up\n-- +goose Up\n', 'm/1_a.sql:2:1: goose takes `-- +goose Up` once'],
    ['-- +goose Up\n-- +goose StatementBegin\nselect 1;\n-- +goose Down\n', 'm/1_a.sql:2:1: this `-- +goose StatementBegin` has no'],
    ['-- +goose Up\n-- +goose StatementBegin\nselect 1;\n', 'm/1_a.sql:2:1: this `-- +goose StatementBegin` has no'],
    ['-- +goose Up\nselect 1;\n-- +goose StatementEnd\n', 'm/1_a.sql:3:1: this `-- +goose StatementEnd` has no'],
    ['-- +goose StatementBegin\n-- +goose Up\n', 'm/1_a.sql:1:1: goose wants `-- +goose StatementBegin` after'],
    ['-- +goose Up\n-- +goose NO TRANSACTIONS\n', 'm/1_a.sql:2:1: goose reads every comment with "+goose" in it, and knows no "NO TRANSACTIONS"'],
    ['-- +goose Up\n-- needs `-- +goose NO TRANSACTION`\n', 'm/1_a.sql:2:1: goose reads every comment'],
    [' -- +goose Up\nselect 1;\n', 'm/1_a.sql:1:1: goose allows nothing before the `--`']
  ])('refuses %j', async (text, message) => {
    await expect(read({ 'm/1_a.sql': text }, 'goose')).rejects.toThrow(message)
  })

  test('allows the lines about variables, and refuses steps in Go and a number twice', async () => {
    expect(await outline({ 'm/1_a.sql': '-- +goose ENVSUB ON\n--+goose up\nselect 1;\n-- +goose ENVSUB OFF\n' })).toHaveLength(1)
    await expect(read({ ...files, 'm/00003_b.go': '' })).rejects.toThrow('m/00003_b.go is a migration in Go, which cannot be run here: say how to migrate with `migrate-command`')
    expect(await outline({ ...files, 'm/00003_b_test.go': '', 'm/main.go': '' })).toHaveLength(3)
    await expect(read({ ...files, 'm/2_b.sql': index })).rejects.toThrow('m/00002_index.sql and m/2_b.sql both have the version 2')
  })
})
