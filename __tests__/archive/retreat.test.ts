import { describe, expect, test } from '@jest/globals'

import { compareReplays } from '../../src/archive/proof.js'
import type { Proof } from '../../src/archive/proof.js'
import { retreat } from '../../src/archive/retreat.js'
import type { Replay, Step } from '../../src/history/replay.js'
import type { DatabaseObject } from '../../src/snapshot/object.js'

describe('a retreat', () => {
  /** A proof that fails where one of these goes. */
  const needing = (...needed: readonly number[]) => {
    const asked: (readonly number[])[] = []
    const prove = async (going: readonly number[]): Promise<Proof> => {
      asked.push(going)
      const fault = going.find((each) => needed.includes(each))
      return Promise.resolve(fault === undefined ? { holds: true } : { holds: false, why: `${String(fault)} is needed` })
    }
    return { prove, asked }
  }
  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

  test('is none where all can be proven, with one proof, and needs none where nothing is planned', async () => {
    const { prove, asked } = needing()
    expect(await retreat(numbers(250), prove)).toEqual({ proven: numbers(250), refused: [], tries: 1 })
    expect(await retreat([], prove)).toEqual({ proven: [], refused: [], tries: 0 })
    expect(asked).toHaveLength(1)
  })

  test('finds what is needed by halving, and gives the reason of each', async () => {
    const { prove, asked } = needing(17, 18, 200)
    const { proven, refused } = await retreat(numbers(250), prove)
    expect(proven).toEqual(numbers(250).filter((each) => ![17, 18, 200].includes(each)))
    expect(refused).toEqual([17, 18, 200].map((unit) => ({ unit, why: `${String(unit)} is needed` })))
    expect(asked.length).toBeLessThan(50)
  })

  test('ends with nothing where nothing can be proven, and lets nothing go but what one proof held for, all together', async () => {
    expect((await retreat(numbers(5), needing(...numbers(5)).prove)).proven).toEqual([])
    // Any two of them together are one too many.
    const held: (readonly number[])[] = []
    const { proven } = await retreat(numbers(6), async (going) => {
      if (going.length <= 1) held.push(going)
      return Promise.resolve(going.length <= 1 ? { holds: true } : { holds: false, why: 'too many' })
    })
    expect(held).toContainEqual(proven)
  })
})

describe('two replays', () => {
  const object = (name: string, definition = 'x'): DatabaseObject => ({ kind: 'table', name, attributes: { definition }, dependsOn: [] })
  const step = (id: string, state: string, before: readonly DatabaseObject[], after: readonly DatabaseObject[]): Step => ({
    migration: { id, up: { path: `m/${id}.sql`, text: '', running: 'leniently' } }, facts: { data: false, unseen: [], isOpaque: false, isCalm: true, keepsNames: true }, changes: [], touched: [], surroundings: new Map(), state,
    before: new Map(before.map((each) => [each.name, each])), after: new Map(after.map((each) => [each.name, each]))
  })
  const replay = (...steps: readonly Step[]): Replay => ({ initial: 'empty', version: '18', steps })
  const [one, idle, two] = [step('1', 'a', [], [object('t')]), step('2', 'a', [], []), step('3', 'b', [object('t')], [object('t', 'y')])]

  test('are alike where each that remains does what it did, and the end is the same', () => {
    expect(compareReplays(replay(one, idle, two), replay(one, two))).toEqual({ holds: true })
    expect(compareReplays(replay(idle), replay())).toMatchObject({ holds: false })
  })

  test.each([
    ['the end is another', replay(one), /the schema in the end is another/],
    ['one changes something else', replay(one, step('3', 'b', [object('t')], [object('t', 'z')])), /3 does not change what it changed/],
    ['one changes it from something else', replay(one, step('3', 'b', [object('t', 'w')], [object('t', 'y')])), /3 does not change what it changed/],
    ['one was not there before', replay(one, step('4', 'b', [], [])), /4 was not run before/]
  ])('are not where %s', (_what, remaining, why) => {
    expect(compareReplays(replay(one, idle, two), remaining)).toEqual({ holds: false, why: expect.stringMatching(why) })
  })
})
