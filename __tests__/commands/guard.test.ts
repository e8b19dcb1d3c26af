import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import type { Values } from '../config/resolving.js'
import { freePort } from '../support/free-port.js'
import { makeFolder, makeRepository, writeFiles } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { executeIn } from './executing.js'
import type { Executed } from './executing.js'

const one = 'create table a (id integer primary key);\n'
const two = `${one}create table b (id integer);\n`
const old = 'm/migration_20250612_220107.sql'

let service: Values
/** What no server answers: whoever asks one fails. */
let nowhere: Values
beforeAll(async () => {
  service = { 'database-url': await serverUrl(18) }
  nowhere = { 'database-url': `postgres://postgres@127.0.0.1:${String(await freePort())}/postgres`, timeout: '2s' }
})

async function guard(folder: string, values: Values): Promise<Executed & { readonly answer: Executed['report']['guard'] }> {
  const executed = await executeIn(folder, 'guard', { migrations: 'm', schema: 'schema.sql', ...values })
  return { ...executed, answer: executed.report.guard }
}

test('a migration is needed where something differs, which is named', async () => {
  const folder = await makeFolder({ [old]: one, 'schema.sql': two })
  const { exitCode, answer, report, said } = await guard(folder, service)
  expect({ exitCode, answer }).toEqual({ exitCode: 0, answer: { needed: true, reason: 'changes', newest: { id: '20250612220107', file: old, timestamp: '2025-06-12T22:01:07Z' }, until: null } })
  expect(report).toMatchObject({ conclusion: 'success', summary: { create: 1, modify: 0, drop: 0 }, compared: { current: 'the database that migrations m build' } })
  expect(said).toContain('A migration is needed, reason: changes: create table public.b\n')
})

test('none is needed where nothing differs, or where what does is allowed, known or only noted', async () => {
  const folder = await makeFolder({
    [old]: one, 'equal.sql': one, 'allowed.sql': `${one}-- pg-parity: allow object-missing: it comes next week\ncreate table b (id integer);\n`,
    'noted.sql': `${one}comment on table a is 'x';\n`
  })
  for (const values of [{ schema: 'equal.sql' }, { schema: 'allowed.sql' }, { schema: 'noted.sql', compare: 'comments=notice' }]) {
    expect(await guard(folder, { ...service, ...values })).toMatchObject({ exitCode: 1, answer: { needed: false, reason: 'no-change' } })
  }
  expect(await guard(folder, { ...service, schema: 'noted.sql' })).toMatchObject({ exitCode: 0, answer: { needed: true } })
})

test('there is no cooldown where a command migrates and no file is named, which is said', async () => {
  const folder = await makeFolder({ 'schema.sql': '' })
  const executed = await executeIn(folder, 'guard', { 'migrate-command': 'true', schema: 'schema.sql', ...service })
  expect(executed).toMatchObject({ exitCode: 1, report: { guard: { reason: 'no-change', newest: null } }, said: expect.stringContaining('there is no newest one, and so no cooldown') })
})

test('without a committed schema only the cooldown is looked at', async () => {
  const folder = await makeFolder({ [old]: one })
  expect(await executeIn(folder, 'guard', { migrations: 'm', ...nowhere })).toMatchObject({ exitCode: 0, report: { guard: { needed: true, reason: 'uncompared' } } })
})

describe('the newest migration', () => {
  test('is of now where its name says no time and nobody has committed it, and of its commit after that', async () => {
    const { folder, commit } = await makeRepository()
    await commit('schema', { 'schema.sql': two })
    await mkdir(join(folder, 'm'))
    expect(await guard(folder, service)).toMatchObject({ exitCode: 0, answer: { newest: null } })
    await commit('a', { 'm/1_a.sql': one })
    expect(await guard(folder, nowhere)).toMatchObject({ exitCode: 1, answer: { reason: 'cooldown', newest: { id: '1', timestamp: expect.any(String) }, until: expect.any(String) } })
    await writeFiles(folder, { 'm/2_b.sql': '' })
    expect(await guard(folder, nowhere)).toMatchObject({ answer: { newest: { id: '2', timestamp: null }, until: null }, said: expect.stringContaining('m/2_b.sql is not committed and has no time in its name, so it counts as made now; commit it first') })
    expect(await guard(folder, { ...service, cooldown: '0s' })).toMatchObject({ exitCode: 0 })
  })

  test('cannot be known of names alone where there is no repository, which is said', async () => {
    const folder = await makeFolder({ 'm/1_a.sql': one, 'schema.sql': two })
    const { exitCode, said } = await guard(folder, service)
    expect({ exitCode, said }).toMatchObject({ exitCode: 0, said: expect.stringContaining('warning: 1 migrations have no time in their names, and there is no git repository to ask: the cooldown does not count them') })
  })

  test('is none in an empty folder; a folder that is not there is a mistake', async () => {
    const folder = await makeFolder({ 'schema.sql': two })
    expect(await guard(folder, service)).toMatchObject({ exitCode: 2, said: expect.stringContaining('there is no m') })
    await mkdir(join(folder, 'm'))
    expect(await guard(folder, service)).toMatchObject({ exitCode: 0, answer: { newest: null } })
  })

  test('may be ahead of the clock', async () => {
    const folder = await makeFolder({ 'm/migration_21990101_000000.sql': one, 'schema.sql': two })
    expect(await guard(folder, nowhere)).toMatchObject({ exitCode: 1, answer: { reason: 'cooldown', until: '2199-01-01T00:05:00Z' }, said: expect.stringContaining(' ahead of the clock; wait until') })
  })
})
