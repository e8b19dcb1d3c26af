import { describe, expect, test } from '@jest/globals'

import type { AspectLevel } from '../../src/config/policy.js'
import { compareSnapshots } from '../../src/snapshot/compare.js'
import type { DatabaseObject, Ownership } from '../../src/snapshot/object.js'
import { object, snapshot } from './objects.js'

interface Side extends Partial<Ownership> {
  readonly objects: readonly DatabaseObject[]
  readonly major?: number
}

/** Names of the objects that differ in this aspect. */
async function differing(aspect: 'owner' | 'privileges', current: Side, desired: Side, level: AspectLevel = 'auto'): Promise<readonly string[]> {
  const build = ({ objects, major, ...ownership }: Side): ReturnType<typeof snapshot> => snapshot(objects, ownership, major)
  const { changes } = await compareSnapshots(build(current), build(desired), {
    settle: async (_current, _desired, remaining) => Promise.resolve({ remaining, certainty: 'proven' }),
    ignores: () => false,
    compares: (each) => (each === aspect ? (level === 'off' ? false : level === 'auto' ? 'auto' : true) : false)
  })
  return changes.map(({ name }) => name)
}

const owned = (...owners: readonly string[]): readonly DatabaseObject[] => owners.map((owner, index) => object(`table public.t${String(index)}`, { owner }))
const granted = (...privileges: readonly string[]): readonly DatabaseObject[] => [object('table public.t', { privileges })]

describe('owners', () => {
  test('are compared where the desired side states them', async () => {
    const [current, desired] = [{ objects: owned('app', 'app'), owner: 'stated' }, { objects: owned('app', 'audit'), owner: 'stated' }] as const
    expect(await differing('owner', current, desired)).toEqual(['public.t1'])
    expect(await differing('owner', { ...current, owner: 'silent' }, desired)).toEqual(['public.t1'])
    expect(await differing('owner', current, { ...desired, owner: 'silent' })).toEqual([])
    expect(await differing('owner', current, { ...desired, owner: 'silent' }, 'error')).toEqual(['public.t1'])
    expect(await differing('owner', current, desired, 'off')).toEqual([])
  })

  test('that are whoever ran the migrations stand for the role that the schema gives most to', async () => {
    const desired = { objects: owned('app', 'app', 'audit'), owner: 'stated' } as const
    expect(await differing('owner', { objects: owned('postgres', 'postgres', 'postgres') }, desired)).toEqual(['public.t2'])
    expect(await differing('owner', { objects: owned('postgres', 'postgres', 'postgres'), namesLoader: true }, desired)).toEqual(['public.t0', 'public.t1', 'public.t2'])
  })

  test('that the schema leaves to whoever loads it are not compared, unless it names that role', async () => {
    const desired = { objects: owned('postgres', 'audit'), owner: 'stated' } as const
    const current = { objects: owned('app', 'audit'), owner: 'stated' } as const
    expect(await differing('owner', current, desired)).toEqual([])
    expect(await differing('owner', current, { ...desired, namesLoader: true })).toEqual(['public.t0'])
  })

  test('of two live databases are facts; of a live one against a silent schema they are not', async () => {
    const live = { loader: null, owner: 'inherent' } as const
    expect(await differing('owner', { ...live, objects: owned('app') }, { ...live, objects: owned('audit') })).toEqual(['public.t0'])
    expect(await differing('owner', { objects: owned('app') }, { ...live, objects: owned('audit') })).toEqual([])
    expect(await differing('owner', { objects: owned('app'), owner: 'stated' }, { ...live, objects: owned('audit') })).toEqual(['public.t0'])
    expect(await differing('owner', { ...live, objects: owned('app') }, { objects: owned('postgres') })).toEqual([])
  })
})

describe('privileges', () => {
  test('that only an older server grants by itself are none of the schema, and none that it takes back', async () => {
    const open = (...privileges: readonly string[]): readonly DatabaseObject[] => [object('schema public', { privileges: ['USAGE TO PUBLIC', ...privileges] })]
    const stated = (objects: readonly DatabaseObject[], major: number): Side => ({ objects, major, privileges: 'stated' })
    const [closed, wide] = [open(), open('CREATE TO PUBLIC')]
    expect(await differing('privileges', stated(wide, 14), stated(closed, 15))).toEqual([])
    expect(await differing('privileges', stated(closed, 18), stated(wide, 14))).toEqual([])
    expect(await differing('privileges', stated(wide, 14), stated(wide, 18))).toEqual([])
    expect(await differing('privileges', stated(closed, 14), stated(closed, 18))).toEqual([])
    expect(await differing('privileges', stated(closed, 14), stated(wide, 18))).toEqual(['public'])
    expect(await differing('privileges', stated(wide, 15), stated(closed, 18))).toEqual(['public'])
    expect(await differing('privileges', stated(wide, 14), stated(closed, 14))).toEqual(['public'])
  })

  const [one, two] = [granted('SELECT TO app'), granted('SELECT TO app', 'UPDATE TO app')]

  test('are compared where the desired side states some', async () => {
    expect(await differing('privileges', { objects: one }, { objects: two, privileges: 'stated' })).toEqual(['public.t'])
    expect(await differing('privileges', { objects: one, privileges: 'stated' }, { objects: two })).toEqual([])
    expect(await differing('privileges', { objects: one, privileges: 'inherent', loader: null }, { objects: two, privileges: 'stated' })).toEqual(['public.t'])
    expect(await differing('privileges', { objects: one }, { objects: two, privileges: 'inherent', loader: null })).toEqual([])
    expect(await differing('privileges', { objects: one }, { objects: two }, 'warning')).toEqual(['public.t'])
  })

  test('that only the newer server knows are left out between majors, and only there', async () => {
    const newer = { objects: granted('MAINTAIN TO OWNER', 'SELECT TO OWNER'), privileges: 'stated', major: 17 } as const
    const older = { objects: granted('SELECT TO OWNER'), privileges: 'stated', major: 16 } as const
    expect(await differing('privileges', older, newer)).toEqual([])
    expect(await differing('privileges', newer, older)).toEqual([])
    expect(await differing('privileges', { ...older, major: 18 }, newer)).toEqual(['public.t'])
    expect(await differing('privileges', { ...older, objects: granted('UPDATE TO OWNER') }, newer)).toEqual(['public.t'])
  })
})
