import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { hashSnapshot } from '../../src/snapshot/file.js'
import type { Change } from '../../src/snapshot/change.js'
import type { Built } from '../../src/source/source.js'
import { startAhead } from '../support/parallel.js'
import { majors } from '../support/postgres.js'
import { describeChange, expectedChanges, readCorpus } from './corpus.js'
import type { CorpusCase } from './corpus.js'
import type { Workbench } from './workbench.js'
import { buildSchema, compareBoth, compareWithItsFile, dropBuilt, openWorkbench } from './workbench.js'

const corpus = readCorpus()
/** The newest major has every pair, the oldest a twelfth of them, and every third schema is written, unless all are asked for. */
const everywhere = process.env['PG_PARITY_TEST_CORPUS'] === 'everywhere'
const tested = majors.filter((major) => major === majors.at(0) || major === majors.at(-1))

test('the corpus has pairs that are equal and pairs that are not', () => {
  expect(corpus.filter(({ changes }) => changes.length === 0).length).toBeGreaterThan(50)
  expect(corpus.filter(({ changes }) => changes.length > 0).length).toBeGreaterThan(50)
})

describe.each(tested)('the corpus on PostgreSQL %i', (major) => {
  let workbench: Workbench
  const written = new Set<string>()
  /** Whether this very schema has still to be written. One major is enough here: schema-file.test.ts has every kind on both. */
  const isNew = ({ snapshot }: Built): boolean => {
    const hash = hashSnapshot(snapshot)
    if (major !== tested.at(-1) || written.has(hash)) return false
    written.add(hash)
    return everywhere || written.size % 3 === 0
  }
  beforeAll(async () => {
    workbench = await openWorkbench(major)
  })
  afterAll(async () => {
    await outcomes.settled()
    expect(await workbench.close()).toEqual([])
  })

  /** What a pair comes to, there and back, and what is different in the files that are written of it. */
  const examine = async ({ a, b }: CorpusCase): Promise<readonly (readonly Change[])[]> => {
    const [current, desired] = await Promise.all([buildSchema(workbench, a, 'a.sql'), buildSchema(workbench, b, 'b.sql')])
    const there = await compareBoth(current, desired)
    const back = await compareBoth(desired, current)
    const rewritten = isNew(desired) ? await compareWithItsFile(workbench, desired) : []
    await dropBuilt(current, desired)
    return [there.changes, back.changes, rewritten]
  }
  const cases = corpus.filter(({ since }, index) => major >= since && (everywhere || major === tested.at(-1) || index % 12 === 0))
  const outcomes = startAhead(cases.map((each) => async () => examine(each)))

  test.each(cases.map((each, index) => [each.name, each, index] as const))('%s', async (_name, pair, index) => {
    const [there = [], back = [], rewritten = []] = await outcomes.get(index)
    expect(there.map(describeChange).sort()).toEqual(expectedChanges(pair, major).map(describeChange).sort())
    expect(back.map(describeChange).sort()).toEqual(expectedChanges(pair, major, true).map(describeChange).sort())
    expect(rewritten.map(describeChange)).toEqual([])
  })
})
