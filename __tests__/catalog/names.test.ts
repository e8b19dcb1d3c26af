import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { readNames, readRelations } from '../../src/catalog/names.js'
import type { Scratch } from '../../src/database/provider.js'
import { majors } from '../support/postgres.js'
import { buildSchema, openWorkbench } from './workbench.js'
import type { Workbench } from './workbench.js'

describe.each(majors)('PostgreSQL %i', (major) => {
  let workbench: Workbench
  let scratch: Scratch | undefined
  beforeAll(async () => {
    workbench = await openWorkbench(major)
    scratch = (
      await buildSchema(workbench, `create schema app; create schema "Odd one"; create table t (b int, a int, primary key (a, b)); create table app.t (c int); create table app.u ("D" int);
create function lower(int) returns int language sql as 'select 1'; create type app.mood as enum (); create view v as select * from t; create collation app."german" from "C"; create table "Odd one".w ();`)
    ).scratch
  })
  afterAll(async () => workbench.close())

  const read = async (path: string | null): ReturnType<typeof readNames> => {
    if (scratch === undefined) throw new Error('a schema is built on a database')
    return readNames(scratch.session, path)
  }

  test('a bare name stands for the first of its name, of whatever kind, and pg_catalog comes first', async () => {
    const { path, isBare } = await read(null)
    expect(path).toEqual(['pg_catalog', 'public'])
    expect([isBare('public', 't'), isBare('app', 't'), isBare('public', 'v'), isBare('public', 'lower'), isBare('pg_catalog', 'lower'), isBare('public', 'mood')]).toEqual([true, false, true, false, true, false])
  })

  test('and so it does under another search_path, which the session then does not keep', async () => {
    const { path, isBare } = await read('app, nowhere, "Odd one", public')
    expect(path).toEqual(['pg_catalog', 'app', 'Odd one', 'public'])
    expect([isBare('app', 't'), isBare('public', 't'), isBare('public', 'v'), isBare('app', 'mood'), isBare('app', 'german'), isBare('Odd one', 'w')]).toEqual([true, false, true, true, true, true])
    expect((await read(null)).path).toEqual(['pg_catalog', 'public'])
  })

  test('relations have their columns in their order, and those of their key', async () => {
    if (scratch === undefined) throw new Error('a schema is built on a database')
    const find = await readRelations(scratch.session, ['app', 'public'])
    expect(find(['public', 't'])).toEqual({ columns: ['b', 'a'], key: ['a', 'b'] })
    expect(find(['t'])).toEqual({ columns: ['c'], key: [] })
    expect(find(['v'])).toEqual({ columns: ['b', 'a'], key: [] })
    expect(find(['app', 'u'])).toEqual({ columns: ['D'], key: [] })
    expect(find(['w'])).toBeUndefined()
  })
})
