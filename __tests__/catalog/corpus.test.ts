import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { majors } from '../support/postgres.js'
import { describeChange, expectedOn, mirrored, readCorpus } from './corpus.js'
import type { Workbench } from './workbench.js'
import { buildSchema, compareBoth, dropBuilt, openWorkbench } from './workbench.js'

const corpus = readCorpus()
const tested = majors.filter((major) => major === majors.at(0) || major === majors.at(-1))

test('the corpus has pairs that are equal and pairs that are not', () => {
  expect(corpus.filter(({ changes }) => changes.length === 0).length).toBeGreaterThan(50)
  expect(corpus.filter(({ changes }) => changes.length > 0).length).toBeGreaterThan(50)
})

describe.each(tested)('the corpus on PostgreSQL %i', (major) => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await openWorkbench(major)
  })
  afterAll(async () => {
    expect(await workbench.close()).toEqual([])
  })

  test.each(corpus.filter(({ since }) => major >= since).map((each) => [each.name, each] as const))('%s', async (_name, { a, b, changes, mirror }) => {
    const [current, desired] = await Promise.all([buildSchema(workbench, a, 'a.sql'), buildSchema(workbench, b, 'b.sql')])
    const there = await compareBoth(current, desired)
    const back = await compareBoth(desired, current)
    await dropBuilt(current, desired)
    expect(there.changes.map(describeChange).sort()).toEqual(expectedOn(major, changes))
    expect(back.changes.map(describeChange).sort()).toEqual(expectedOn(major, mirror ?? changes.map(mirrored)))
  })
})
