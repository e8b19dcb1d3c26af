import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { readNames } from '../../src/catalog/names.js'
import type { Built } from '../../src/source/source.js'
import type { Session } from '../../src/database/session.js'
import { majors } from '../support/postgres.js'
import { buildSchema, dropBuilt, openWorkbench } from './workbench.js'
import type { Workbench } from './workbench.js'

const schema = `create schema app;
  create table public.users (); create table app.users (); create table public.orders (); create table public."Orders" ();
  create function public.lower(text) returns text language sql as 'select $1'; create type public.mood as enum ('a'); create table app.only_there ();`

let workbench: Workbench
let built: Built
let session: Session

beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
  built = await buildSchema(workbench, schema)
  if (built.scratch === undefined) throw new Error('there is no database')
  session = built.scratch.session
})

afterAll(async () => {
  await dropBuilt(built)
  await workbench.close()
})

test('a name is bare where nothing of that name is found before it', async () => {
  const { path, isBare } = await readNames(session, null)
  expect(path).toEqual(['pg_catalog', 'public'])
  expect(['users', 'orders', 'Orders', 'mood'].map((name) => isBare('public', name))).toEqual([true, true, true, true])
  expect(isBare('public', 'lower')).toBe(false)
  expect(isBare('public', 'only_there')).toBe(false)
  expect(isBare('app', 'only_there')).toBe(false)
})

test('under a path of its own', async () => {
  const { path, isBare } = await readNames(session, 'app, public')
  expect(path).toEqual(['pg_catalog', 'app', 'public'])
  expect([isBare('app', 'users'), isBare('public', 'users'), isBare('public', 'orders')]).toEqual([true, false, true])
})

test('and under every path that is set on the way', async () => {
  const { path, isBare } = await readNames(session, null, ['app, public'])
  expect(path).toEqual(['pg_catalog', 'public'])
  expect([isBare('app', 'users'), isBare('public', 'users'), isBare('public', 'orders')]).toEqual([false, false, true])
  const dumped = await readNames(session, null, ["''"])
  expect(dumped.isBare('public', 'orders')).toBe(false)
  expect((await readNames(session, null)).isBare('public', 'orders')).toBe(true)
})
