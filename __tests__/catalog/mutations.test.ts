import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { families, readSnapshot } from '../../src/catalog/read.js'
import type { Change } from '../../src/snapshot/change.js'
import type { Snapshot } from '../../src/snapshot/object.js'
import { majors } from '../support/postgres.js'
import { everything, mutations } from './mutations.js'
import { compareBoth, openWorkbench } from './workbench.js'
import type { Workbench } from './workbench.js'

const salt = '5a17'
const stated = { loader: 'postgres', namesLoader: true, owner: 'stated', privileges: 'stated' } as const

function line({ action, kind, name, attributes }: Change): string {
  return [action, kind, name, ...attributes.map((attribute) => attribute.name).sort()].join(' ')
}

describe.each(majors.map((major) => [major]))('what somebody does to a database of PostgreSQL %i', (major) => {
  let workbench: Workbench
  let before: Snapshot
  let changes: readonly string[]
  beforeAll(async () => {
    workbench = await openWorkbench(major)
    const scratch = await (await workbench.provider()).createScratch({ extensions: [] })
    await scratch.session.execute(everything)
    before = await readSnapshot(scratch.session, stated, salt)
    for (const { sql } of mutations) await scratch.session.execute(sql)
    const after = await readSnapshot(scratch.session, stated, salt)
    const timings = { load: 0, catalog: 0 }
    const comparison = await compareBoth({ snapshot: before, origin: 'live', timings }, { snapshot: after, origin: 'live', timings }, { owner: 'error', privileges: 'error' })
    changes = comparison.changes.map(line)
  })
  afterAll(async () => {
    await workbench.close()
  })

  test.each(mutations.map(({ sql, change }) => [sql, change]))('%s', (_sql, change) => {
    expect(changes).toContain(change)
  })

  test('is told, and nothing beside it', () => {
    // Once detached, the partition's column follows the table's no more.
    const own = ['modify column app.events_two.n type']
    expect(changes.filter((each) => !mutations.some(({ change }) => change === each) && !own.includes(each))).toEqual([])
  })

  test('reaches every family', () => {
    const isMutated = (kind: string): boolean => mutations.some(({ change }) => change.replace(/^\w+ /, '').startsWith(`${kind} `))
    const kinds = new Set(before.objects.map(({ kind }) => kind))
    expect(families.length).toBeLessThanOrEqual(kinds.size)
    expect([...kinds].filter((kind) => !isMutated(kind) && kind !== 'materialized view')).toEqual([])
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
