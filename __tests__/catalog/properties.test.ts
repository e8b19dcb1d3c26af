import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { majors } from '../support/postgres.js'
import { describeChange, mirrored } from './corpus.js'
import { firstOf, mutations, randomSchema, statementsOf } from './random-schema.js'
import { buildSchema, compareBoth, compareWithItsFile, dropBuilt, openWorkbench } from './workbench.js'
import type { Workbench } from './workbench.js'

/**
 * Each run builds databases. The seed is fixed, so that a change fails for its own reasons; to look for more, give others. A
 * failure is not shrunk: each try would build more databases.
 */
const parameters = { numRuns: Number(process.env['PG_PARITY_PROPERTY_RUNS'] ?? 12), seed: Number(process.env['PG_PARITY_PROPERTY_SEED'] ?? 1), endOnFailure: true }
const tested = [majors.at(0) ?? 14, majors.at(-1) ?? 18]

const sql = (statements: readonly string[]): string => statements.map((statement) => `${statement};\n`).join('')

describe.each([...new Set(tested)])('any schema on PostgreSQL %i', (major) => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await openWorkbench(major)
  })
  afterAll(async () => {
    expect(await workbench.close()).toEqual([])
  })

  test('equals what is built from the file that is written of it', async () => {
    await fc.assert(
      fc.asyncProperty(randomSchema, async (schema) => {
        const built = await buildSchema(workbench, sql(statementsOf(schema)))
        const changes = await compareWithItsFile(workbench, built)
        await dropBuilt(built)
        expect(changes.map(describeChange)).toEqual([])
      }),
      parameters
    )
  })

  test('differs after a change, is equal once it is taken back, and looks the same from either side', async () => {
    await fc.assert(
      fc.asyncProperty(randomSchema, fc.constantFrom(...mutations), async (schema, { change }) => {
        const [there, back] = change(...firstOf(schema))
        const statements = statementsOf(schema)
        const [plain, changed, restored] = await Promise.all([
          buildSchema(workbench, sql(statements)), buildSchema(workbench, sql([...statements, there])), buildSchema(workbench, sql([...statements, there, back]))
        ])
        const [forth, reverse, none] = [await compareBoth(plain, changed), await compareBoth(changed, plain), await compareBoth(plain, restored)]
        await dropBuilt(plain, changed, restored)
        expect(forth.changes.length).toBe(1)
        expect(reverse.changes.map(describeChange)).toEqual(forth.changes.map((each) => describeChange(mirrored({ ...each, attributes: each.attributes.map(({ name }) => name) }))))
        expect(none.changes).toEqual([])
      }),
      parameters
    )
  })

  test('differs from another one as the other differs from it', async () => {
    await fc.assert(
      fc.asyncProperty(randomSchema, randomSchema, async (left, right) => {
        const [from, to] = await Promise.all([buildSchema(workbench, sql(statementsOf(left))), buildSchema(workbench, sql(statementsOf(right)))])
        const [forth, reverse] = [await compareBoth(from, to), await compareBoth(to, from)]
        await dropBuilt(from, to)
        const opposite = { create: 'drop', drop: 'create', modify: 'modify' } as const
        const key = ({ action, kind, name, aspect }: (typeof forth.changes)[number]): string => [action, kind, name, aspect].join(' ')
        expect(reverse.changes.map((each) => key({ ...each, action: opposite[each.action] })).sort()).toEqual(forth.changes.map(key).sort())
      }),
      parameters
    )
  })
})
