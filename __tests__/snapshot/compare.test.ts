import { describe, expect, test } from '@jest/globals'

import type { Change, Comparison } from '../../src/snapshot/change.js'
import type { CompareOptions, Settle } from '../../src/snapshot/compare.js'
import { compareSnapshots } from '../../src/snapshot/compare.js'
import type { DatabaseObject } from '../../src/snapshot/object.js'
import { object, snapshot } from './objects.js'

/** Nobody looks closer: what is spelled differently differs. */
const asSpelled: Settle = async (_current, _desired, differing) => Promise.resolve({ remaining: differing, certainty: 'proven' })

async function compare(
  current: readonly DatabaseObject[], desired: readonly DatabaseObject[], options: Partial<CompareOptions> = {}
): Promise<Comparison> {
  return compareSnapshots(snapshot(current), snapshot(desired), { settle: asSpelled, ignores: () => false, compares: () => true, ...options })
}

function lines(changes: readonly Change[]): readonly string[] {
  return changes.map(({ action, kind, name, attributes }) => `${action} ${kind} ${name}${attributes.map((each) => ` ${each.name}`).join('')}`)
}

const table = object('table public.t', { persistence: 'permanent' })
const column = object('column public.t.a', { type: 'integer', default: null }, { parent: 'table public.t' })
const sequence = object('sequence public.t_a_seq', { type: 'integer' }, { parent: 'column public.t.a' })

describe('what is counted', () => {
  test('equal objects, and nothing else', async () => {
    const { changes, unchanged } = await compare([table, column], [table, column])
    expect(changes).toEqual([])
    expect(unchanged).toBe(2)
  })

  test('an object that comes or goes as a whole, without what belongs to it, however deep', async () => {
    expect(lines((await compare([], [table, column, sequence])).changes)).toEqual(['create table public.t'])
    expect(lines((await compare([table, column, sequence], [])).changes)).toEqual(['drop table public.t'])
  })

  test('what belongs to an object that both have', async () => {
    expect(lines((await compare([table], [table, column, sequence])).changes)).toEqual(['create column public.t.a'])
  })

  test('one change for each aspect of an object', async () => {
    const { changes, unchanged } = await compare(
      [object('column public.t.a', { type: 'text', 'not null': false, comment: 'x', storage: 'main' })],
      [object('column public.t.a', { type: 'integer', 'not null': true, comment: 'y', storage: 'plain' })]
    )
    expect(changes.map(({ aspect, attributes }) => [aspect, attributes.map(({ name }) => name)])).toEqual([
      ['comments', ['comment']], ['definition', ['type', 'not null']], ['storage', ['storage']]
    ])
    expect(unchanged).toBe(0)
  })

  test('both values of an attribute; one that a side does not have is null', async () => {
    const { changes } = await compare([object('table public.t', { a: 1 })], [object('table public.t', { a: 2, b: ['x'] })])
    expect(changes[0]?.attributes).toEqual([{ name: 'a', current: 1, desired: 2 }, { name: 'b', current: null, desired: ['x'] }])
  })

  test('an object that becomes another kind: one drop, one create, and nothing of what belongs to either', async () => {
    const ofView = object('column public.t.a', { default: null }, { parent: 'view public.t', derived: true })
    const { changes } = await compare([table, column], [object('view public.t', { definition: 'SELECT 1' }), ofView])
    expect(lines(changes)).toEqual(['drop table public.t', 'create view public.t'])
  })

  test('what moves between objects that both sides have is compared', async () => {
    const other = object('table public.u')
    const { changes } = await compare(
      [table, other, object('index public.i', { keys: '(a)' }, { parent: 'table public.t' })],
      [table, other, object('index public.i', { keys: '(b)' }, { parent: 'table public.u' })]
    )
    expect(lines(changes)).toEqual(['modify index public.i keys'])
  })

  test('derived objects only where they differ', async () => {
    const view = object('view public.v', { definition: 'SELECT a' })
    const derived = object('column public.v.a', { comment: null }, { parent: 'view public.v', derived: true })
    const more = object('column public.v.b', { comment: null }, { parent: 'view public.v', derived: true })
    const { changes, unchanged } = await compare([view, derived], [view, derived, more])
    expect(changes).toEqual([])
    expect(unchanged).toBe(1)
    const commented = { ...derived, attributes: { comment: 'x' } }
    expect(lines((await compare([view, derived], [view, commented])).changes)).toEqual(['modify column public.v.a comment'])
  })

  test('the changes come in the order of their names', async () => {
    const { changes } = await compare([object('table public.b'), object('table public.a')], [object('view public.a'), object('table public.c')])
    expect(lines(changes)).toEqual(['drop table public.a', 'drop table public.b', 'create table public.c', 'create view public.a'])
  })
})

describe('what follows something else', () => {
  const parent = (type: string): DatabaseObject => object('column public.p.a', { type }, { parent: 'table public.p' })
  const child = (type: string, standard: string | null = null): DatabaseObject =>
    object('column public.p1.a', { type, default: standard }, { parent: 'table public.p1', follows: ['column public.p.a'] })
  const tables = [object('table public.p'), object('table public.p1')]

  test('is not told again', async () => {
    expect(lines((await compare([...tables, parent('text'), child('text')], [...tables, parent('date'), child('date')])).changes)).toEqual([
      'modify column public.p.a type'
    ])
    expect(lines((await compare(tables, [...tables, parent('date'), child('date')])).changes)).toEqual(['create column public.p.a'])
  })

  test('is told for what is its own, or where what it follows does not change', async () => {
    expect(lines((await compare([...tables, parent('text'), child('text')], [...tables, parent('date'), child('date', '5')])).changes)).toEqual([
      'modify column public.p.a type', 'modify column public.p1.a default'
    ])
    expect(lines((await compare([...tables, parent('text'), child('text')], [...tables, parent('text'), child('text', '5')])).changes)).toEqual([
      'modify column public.p1.a default'
    ])
    expect(lines((await compare([...tables, parent('text')], [...tables, parent('text'), child('text')])).changes)).toEqual(['create column public.p1.a'])
  })
})

describe('what is left out', () => {
  const ignoring = (key: string): Partial<CompareOptions> => ({ ignores: ({ kind, name }) => `${kind} ${name}` === key })

  test('an ignored object, and all that belongs to it', async () => {
    expect((await compare([], [table, column, sequence], ignoring('table public.t'))).changes).toEqual([])
    const changed = object('sequence public.t_a_seq', { type: 'bigint' }, { parent: 'column public.t.a' })
    const { changes, unchanged } = await compare([table, column, sequence], [table, column, changed], ignoring('table public.t'))
    expect(changes).toEqual([])
    expect(unchanged).toBe(0)
  })

  test('not what stands beside it', async () => {
    const other = object('table public.u')
    expect(lines((await compare([], [table, column, other], ignoring('table public.t'))).changes)).toEqual(['create table public.u'])
    expect(lines((await compare([], [table, column, other], ignoring('column public.t.a'))).changes)).toEqual(['create table public.t', 'create table public.u'])
  })

  test('an aspect that is off', async () => {
    const off: Partial<CompareOptions> = { compares: (aspect) => aspect !== 'comments' }
    const { changes, unchanged } = await compare([object('table public.t', { comment: 'x', a: 1 })], [object('table public.t', { comment: 'y', a: 1 })], off)
    expect(changes).toEqual([])
    expect(unchanged).toBe(1)
    expect(lines((await compare([object('table public.t', { comment: 'x', a: 1 })], [object('table public.t', { comment: 'y', a: 2 })], off)).changes)).toEqual([
      'modify table public.t a'
    ])
  })
})

describe('the order of columns', () => {
  const ordered = (...columns: readonly string[]): DatabaseObject => object('table public.t', { 'column order': columns })

  test('is that of the columns that both sides have', async () => {
    expect((await compare([ordered('a', 'c')], [ordered('x', 'a', 'b', 'c')])).changes).toEqual([])
    const { changes } = await compare([ordered('a', 'gone', 'b', 'c')], [ordered('b', 'a', 'new', 'c')])
    expect(changes).toEqual([
      {
        action: 'modify', kind: 'table', name: 'public.t', aspect: 'column-order', certainty: 'proven',
        attributes: [{ name: 'column order', current: ['a', 'b', 'c'], desired: ['b', 'a', 'c'] }]
      }
    ])
  })
})

describe('whether what a parent hands down is stated here too', () => {
  const handedDown = (local: boolean | null): DatabaseObject => object('column public.c.a', { type: 'integer', local })

  test('is compared where a parent hands it down on both sides', async () => {
    expect(lines((await compare([handedDown(true)], [handedDown(false)])).changes)).toEqual(['modify column public.c.a local'])
    expect((await compare([handedDown(null)], [handedDown(false)])).changes).toEqual([])
    expect((await compare([handedDown(true)], [handedDown(null)])).changes).toEqual([])
  })
})

describe('a closer look', () => {
  const [current, desired] = [object('view public.v', { definition: 'a', options: ['x'] }), object('view public.v', { definition: 'b', options: ['y'] })]

  test('can prove equality, attribute by attribute', async () => {
    const settle: Settle = async (_from, _to, differing) =>
      Promise.resolve({ remaining: differing.filter(({ name }) => name !== 'definition'), rule: 'equal after re-parsing', certainty: 'proven' })
    const { changes, equalities } = await compare([current], [desired], { settle })
    expect(lines(changes)).toEqual(['modify view public.v options'])
    expect(equalities).toEqual([])
  })

  test('that takes all away leaves an unchanged object, and says by which rule', async () => {
    const settle: Settle = async () => Promise.resolve({ remaining: [], rule: 'r', certainty: 'proven' })
    const equalities = [{ kind: 'view', name: 'public.v', rule: 'r' }]
    expect(await compare([current], [desired], { settle })).toMatchObject({ changes: [], unchanged: 1, equalities })
  })

  test('can doubt a definition, and nothing else', async () => {
    const settle: Settle = async (_from, _to, differing) => Promise.resolve({ remaining: differing, certainty: 'unknown', reason: 'no server' })
    const { changes } = await compare(
      [object('view public.v', { definition: 'a', comment: 'x' })], [object('view public.v', { definition: 'b', comment: 'y' })], { settle }
    )
    expect(changes.map(({ aspect, certainty, reason }) => [aspect, certainty, reason])).toEqual([
      ['comments', 'proven', undefined], ['definition', 'unknown', 'no server']
    ])
  })

  test('is not taken at what is spelled alike', async () => {
    let looks = 0
    const settle: Settle = async (_from, _to, differing) => {
      looks++
      return Promise.resolve({ remaining: differing, certainty: 'proven' })
    }
    await compare([table, column, current], [table, column, desired], { settle })
    expect(looks).toBe(1)
  })
})
