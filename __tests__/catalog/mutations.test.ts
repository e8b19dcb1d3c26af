import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { families, readSnapshot } from '../../src/catalog/read.js'
import { majors } from '../support/postgres.js'
import { readCorpus } from './corpus.js'
import type { Mutated } from './mutated.js'
import { mutateDatabase, mutationsOn } from './mutated.js'
import { mutations as allMutations } from './mutations.js'
import { readKinds, renderScore, scoreKinds, scoreMarkers } from './score.js'
import type { Workbench } from './workbench.js'
import { openWorkbench } from './workbench.js'

const stated = { loader: 'postgres', namesLoader: true, owner: 'stated', privileges: 'stated' } as const

describe.each(majors.map((major) => [major]))('what somebody does to a database of PostgreSQL %i', (major) => {
  const mutations = mutationsOn(major)
  let workbench: Workbench
  let mutated: Mutated
  beforeAll(async () => {
    workbench = await openWorkbench(major)
    mutated = await mutateDatabase(workbench, major)
  })
  afterAll(async () => {
    expect(await workbench.close()).toEqual([])
  })

  test.each(mutations.map(({ change }) => change))('%s', (change) => {
    expect(mutated.changes).toContain(change)
  })

  test('is told, and nothing beside it', () => {
    const expected = mutations.flatMap(({ change, beside = [] }) => [change, ...beside])
    expect(mutated.changes.filter((each) => !expected.includes(each))).toEqual([])
  })

  test('reaches every family', () => {
    const kinds = new Set(mutated.before.objects.map(({ kind }) => kind))
    expect(families.length).toBeLessThanOrEqual(kinds.size)
    // Of what a publication says of its tables, 14 knows nothing that could change.
    const expected = allMutations.filter(({ since = 0 }) => since <= 15)
    expect([...kinds].filter((kind) => !expected.some(({ change }) => change.startsWith(`modify ${kind} `)))).toEqual([])
  })
})

describe('COVERAGE.md', () => {
  const page = readFileSync(new URL('../../COVERAGE.md', import.meta.url), 'utf8')
  const scores = scoreKinds(readKinds(page), readCorpus())

  test('has no attribute that neither a mutation changes nor a reason says never to differ, and none of both', () => {
    expect(scores.length).toBeGreaterThan(30)
    const untold = scores.flatMap(({ kind, attributes, changed, unchangeable }) =>
      attributes.filter((attribute) => changed.has(attribute) === attribute in unchangeable).map((attribute) => `${kind}: ${attribute}`))
    expect(untold).toEqual([])
    const unknown = scores.flatMap(({ kind, attributes, changed, unchangeable }) =>
      [...changed.keys(), ...Object.keys(unchangeable)].filter((attribute) => !attributes.includes(attribute)).map((attribute) => `${kind}: ${attribute}`))
    expect(unknown).toEqual([])
  })

  test('shows the score of the mutations', () => {
    expect(page).toContain(`${scoreMarkers.start}\n${renderScore(scores)}\n${scoreMarkers.end}`)
  })
})

test('what is not compared is named', async () => {
  const workbench = await openWorkbench(majors.at(-1) ?? 18)
  const scratch = await (await workbench.provider()).createScratch({ extensions: [] })
  await scratch.session.execute(`create operator <<< (function = int4lt, leftarg = integer, rightarg = integer, commutator = >>>); drop operator <<< (integer, integer)`)
  const { unmodelled, objects } = await readSnapshot(scratch.session, stated)
  await workbench.close()
  expect(unmodelled.map(({ kind, name }) => `${kind} ${name}`)).toEqual(expect.arrayContaining(['operator public.>>>(integer,integer)']))
  expect(objects.map(({ kind }) => kind)).toEqual(['schema'])
})
