import { describe, expect, test } from '@jest/globals'

import type { Comparison } from '../../src/snapshot/change.js'
import type { CompareOptions } from '../../src/snapshot/compare.js'
import { compareSnapshots } from '../../src/snapshot/compare.js'
import type { DatabaseObject, Value } from '../../src/snapshot/object.js'
import { object, snapshot } from './objects.js'

const table = object('table public.t')

function key(name: string, generatedName?: 'exact' | 'shape', attributes: Readonly<Record<string, Value>> = { definition: 'PRIMARY KEY (id)' }): DatabaseObject {
  return object(`constraint public.t.${name}`, attributes, { parent: 'table public.t', ...(generatedName === undefined ? {} : { generatedName }) })
}

async function compare(current: readonly DatabaseObject[], desired: readonly DatabaseObject[], compares: CompareOptions['compares'] = () => true): Promise<Comparison> {
  return compareSnapshots(snapshot([table, ...current]), snapshot([table, ...desired]), {
    settle: async (_current, _desired, remaining) => Promise.resolve({ remaining, certainty: 'proven' }), ignores: () => false, compares
  })
}

const actions = ({ changes }: Comparison): readonly string[] => changes.map(({ action, name }) => `${action} ${name}`)

describe('a name that the server chose, and kept after a rename', () => {
  test('is a note of its own class', async () => {
    const { changes } = await compare([key('old_pkey', 'shape')], [key('t_pkey', 'exact')])
    expect(changes).toEqual([
      {
        action: 'modify', kind: 'constraint', name: 'public.t.t_pkey', aspect: 'generated-names', certainty: 'proven',
        attributes: [{ name: 'name', current: 'public.t.old_pkey', desired: 'public.t.t_pkey' }]
      }
    ])
    expect(actions(await compare([key('t_pkey', 'exact')], [key('old_pkey', 'shape')]))).toEqual(['modify public.t.old_pkey'])
  })

  test('is not where one of the names is somebody’s own', async () => {
    expect(actions(await compare([key('primary')], [key('t_pkey', 'exact')]))).toEqual(['drop public.t.primary', 'create public.t.t_pkey'])
  })

  test('is not where neither is the name that the server would choose now', async () => {
    expect(actions(await compare([key('old_pkey', 'shape')], [key('older_pkey', 'shape')]))).toEqual(['drop public.t.old_pkey', 'create public.t.older_pkey'])
  })

  test('is not where anything else of the definition differs', async () => {
    expect(actions(await compare([key('old_pkey', 'shape')], [key('t_pkey', 'exact', { definition: 'PRIMARY KEY (a)' })]))).toEqual([
      'drop public.t.old_pkey', 'create public.t.t_pkey'
    ])
  })

  test('is not where they belong to different objects, or are of different kinds', async () => {
    const elsewhere = object('constraint public.u.u_pkey', { definition: 'PRIMARY KEY (id)' }, { parent: 'table public.u', generatedName: 'exact' })
    const index = object('index public.t_pkey', { definition: 'PRIMARY KEY (id)' }, { parent: 'table public.t', generatedName: 'exact' })
    const other = object('table public.u')
    expect(actions(await compare([other, key('old_pkey', 'shape')], [other, elsewhere]))).toEqual(['drop public.t.old_pkey', 'create public.u.u_pkey'])
    expect(actions(await compare([key('old_pkey', 'shape')], [index]))).toEqual(['drop public.t.old_pkey', 'create public.t_pkey'])
  })

  test('pairs each object once', async () => {
    const check = (name: string, generatedName: 'exact' | 'shape'): DatabaseObject => key(name, generatedName, { definition: 'CHECK (a > 0)' })
    expect(actions(await compare([check('s_a_check', 'shape')], [check('t_a_check', 'exact'), check('t_a_check1', 'exact')]))).toEqual([
      'modify public.t.t_a_check', 'create public.t.t_a_check1'
    ])
  })

  test('is neither told nor taken for a difference where the aspect is off', async () => {
    const { changes } = await compare([key('old_pkey', 'shape')], [key('t_pkey', 'exact')], (aspect) => aspect !== 'generated-names')
    expect(changes).toEqual([])
  })
})

describe('the name of a NOT NULL constraint', () => {
  const column = (name: string | null): DatabaseObject => object('column public.t.a', { 'not null': true, 'not null name': name }, { parent: 'table public.t' })

  test('is a note where both sides have one', async () => {
    expect((await compare([column('s_a_not_null')], [column('t_a_not_null')])).changes.map(({ aspect }) => aspect)).toEqual(['generated-names'])
  })

  test('is nothing where one side has none, as before 18', async () => {
    expect((await compare([column(null)], [column('t_a_not_null')])).changes).toEqual([])
  })
})
