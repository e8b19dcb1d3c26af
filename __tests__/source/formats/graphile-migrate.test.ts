import { describe, expect, test } from '@jest/globals'

import { outline, read, recognised } from './folder.js'

const first = 'sha1:2b0c62958f7bc57adb87f11570fa0c2f35879238'
const second = 'sha1:9b6d99a33f6e9b340ee462f7e7c0457a7d4d8588'
/** With the hashes that `graphile-migrate commit` gives them. */
const users = `--! Previous: -\n--! Hash: ${first}\n\ncreate table users (id integer primary key);\n`
const index = `--! Previous: ${first}\n--! Hash: ${second}\n--! Message: an index\n\n--! no-transaction\ncreate index concurrently users_id on users (id);\n`
const names = `--! Previous: ${second}\n--! Hash: sha1:64c2c109c3e1e67cdfac36073a8ced5426379d07\n\nalter table users add column b integer;\n`
const files = {
  'm/committed/000001.sql': users, 'm/committed/000002-an-index.sql': index, 'm/committed/000003.sql': names, 'm/current.sql': '--! include f.sql\n', 'm/fixtures/f.sql': 'select 1;',
  'm/committed/notes.sql': ''
}

describe('graphile-migrate', () => {
  test('is known by its headers', async () => {
    expect(await read(files)).toMatchObject({ format: { name: 'graphile-migrate' }, why: '000001.sql has a header --! Previous or --! Hash' })
    expect(await recognised({ 'm/committed/000001.sql': '-- Hash: a\n', 'm/current.sql': 'select 1;' })).toBe('plain')
  })

  test('runs what is committed, and not the current migration', async () => {
    const lines = ['000001: m/committed/000001.sql in one transaction', '000002: m/committed/000002-an-index.sql as one query', '000003: m/committed/000003.sql in one transaction']
    expect(await outline(files)).toEqual([...lines, 'current: m/current.sql in one transaction, repeatable, not run'])
    const folder = { ...files, 'm/current/1.sql': '', 'm/current/2-b.sql': '' }
    expect((await outline(folder)).slice(-2)).toEqual(['current/1: m/current/1.sql in one transaction, repeatable, not run', 'current/2: m/current/2-b.sql in one transaction, repeatable, not run'])
    expect((await read(files)).passedOver).toEqual(['m/committed/notes.sql', 'm/fixtures/f.sql'])
    expect((await read(files, 'auto', 'm/committed')).migrations).toHaveLength(3)
  })

  test('runs the text without its headers, at its place', async () => {
    const { migrations } = await read(files)
    expect(migrations[1]?.up.text.trimStart()).toBe('--! no-transaction\ncreate index concurrently users_id on users (id);\n')
    expect(migrations[1]?.up.text.indexOf('create')).toBe(index.indexOf('create'))
  })

  test.each([
    ['m/committed/000002-an-index.sql', index.replace('users_id', 'other'), 'm/committed/000002-an-index.sql was changed after it was committed: its hash is sha1:'],
    ['m/committed/000003.sql', names.replace(second, first), 'm/committed/000003.sql was changed after it was committed'],
    ['m/committed/000001.sql', users.replace('--! Previous: -\n', ''), 'm/committed/000001.sql has no header `--! Previous:`'],
    ['m/committed/000001.sql', users.replace(/--! Hash.*\n/, ''), 'm/committed/000001.sql has no header `--! Hash:`'],
    ['m/committed/000001.sql', users.replace('\n\n', '\n'), 'm/committed/000001.sql has no empty line after its headers'],
    ['m/committed/000001.sql', users.replace('\n\n', '\n--! AllowInvalidHash\n\n'), 'm/committed/000001.sql says `--! AllowInvalidHash`, and its hash is right'],
    ['m/committed/000002.sql', index, 'm/committed/000002-an-index.sql and m/committed/000002.sql both have the version 000002']
  ])('refuses another %s', async (path, text, message) => {
    await expect(read({ ...files, [path]: text })).rejects.toThrow(message)
  })

  test('accepts a changed file that says so, and refuses a broken chain', async () => {
    const changed = index.replace('\n\n', '\n--! AllowInvalidHash\n\n').replace('users_id', 'other')
    expect(await outline({ ...files, 'm/committed/000002-an-index.sql': changed })).toHaveLength(4)
    await expect(read({ 'm/committed/000001.sql': users, 'm/committed/000003.sql': names })).rejects.toThrow(`m/committed/000003.sql was committed after a migration with the hash ${second}, and the one before it here is m/committed/000001.sql (${first})`)
    await expect(read({ 'm/committed/000002-an-index.sql': index })).rejects.toThrow('and the one before it here does not exist')
  })
})
