import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { readSnapshot } from '../../src/catalog/read.js'
import type { Built } from '../../src/source/source.js'
import { majors } from '../support/postgres.js'
import { describeChange } from './corpus.js'
import { buildSchema, compareBoth, dropBuilt, openWorkbench } from './workbench.js'
import type { Workbench } from './workbench.js'

const before = `create table t (a varchar(9), b integer default 5, constraint k check (a in ('x', 'y')));
create view v as select a from t;`
const respelled = `create table t (a varchar(9), b integer default '5'::integer,
  constraint k check ((a)::text = any ((array['x'::character varying, 'y'::character varying])::text[])));
create view v as select t.a from public.t;`

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => {
  await workbench.close()
})

describe('a closer look', () => {
  test('leaves nothing behind in the database that it is taken in', async () => {
    const [current, desired] = [await buildSchema(workbench, before), await buildSchema(workbench, respelled)]
    const { changes, equalities } = await compareBoth(current, desired)
    const session = desired.scratch?.session
    if (session === undefined) throw new Error('no database')
    const after = await readSnapshot(session, desired.snapshot.ownership)
    await dropBuilt(current, desired)
    expect(changes).toEqual([])
    expect(equalities).toEqual([{ kind: 'constraint', name: 'public.t.k', rule: 'equal after re-parsing' }])
    expect(after).toEqual(desired.snapshot)
  })

  test('without a server leaves what is spelled differently unknown, and a fact a fact', async () => {
    const [current, desired] = [await buildSchema(workbench, before), await buildSchema(workbench, respelled.replace('b integer', 'c integer'))]
    await dropBuilt(current, desired)
    const [saved, other] = [current, desired].map(({ snapshot, timings }): Built => ({ snapshot, origin: 'file', timings })) as [Built, Built]
    const { changes } = await compareBoth(saved, other)
    expect(changes.map(describeChange).sort()).toEqual([
      'create column public.t.c [] definition proven',
      'drop column public.t.b [] definition proven',
      'modify constraint public.t.k [definition] definition unknown'
    ])
    expect(changes.find(({ certainty }) => certainty === 'unknown')?.reason).toMatch(/could not be parsed again/)
  })

  test('is taken where there is no schema public too', async () => {
    const inShop = (sql: string): string => `create schema shop; set search_path = shop; ${sql.replaceAll('public.', 'shop.')}`
    const [current, desired] = [await buildSchema(workbench, `drop schema public; ${inShop(before)}`), await buildSchema(workbench, inShop(respelled))]
    const { changes, equalities } = await compareBoth(current, desired)
    await dropBuilt(current, desired)
    expect(changes.map(describeChange)).toEqual(['create schema public [] definition proven'])
    expect(equalities.map(({ name }) => name)).toEqual(['shop.t.k'])
  })

  test('at a user’s event trigger does not make it fire', async () => {
    const loud = `create function loud() returns event_trigger language plpgsql as 'begin raise exception ''loud''; end';
      create event trigger loud on ddl_command_start execute function loud();`
    const [current, desired] = [await buildSchema(workbench, before + loud), await buildSchema(workbench, respelled + loud)]
    const { changes } = await compareBoth(current, desired)
    await current.scratch?.session.execute('drop event trigger loud')
    await desired.scratch?.session.execute('drop event trigger loud')
    await dropBuilt(current, desired)
    expect(changes).toEqual([])
  })
})
