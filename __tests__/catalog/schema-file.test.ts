import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { diskTree } from '../../src/source/file-tree.js'
import { migrationsSource } from '../../src/source/migrations-source.js'
import { schemaSource } from '../../src/source/schema-source.js'
import type { Source } from '../../src/source/source.js'
import { majors } from '../support/postgres.js'
import { compareWithItsFile, dropBuilt, openWorkbench } from './workbench.js'
import type { Workbench } from './workbench.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const options = { tree: diskTree(root), setup: [], searchPath: null, placeholders: new Map<string, string>() }
const schema = (...paths: readonly string[]): Source => schemaSource(paths, options)
const migrations = (path: string): Source => migrationsSource([path], 'auto', options)
const ofAnyMajor = [
  schema('examples/shop/schema.sql'), migrations('examples/shop/migrations'), schema('examples/drifted/schema.sql'), migrations('examples/drifted/migrations'),
  schema('examples/endless-loop/schema.sql'), schema('__tests__/catalog/schemas/all-kinds.sql'), schema('__tests__/catalog/schemas/beyond-tables.sql')
]
const since15 = schema('__tests__/catalog/schemas/since-15.sql')
const since18 = schema('__tests__/catalog/schemas/since-18.sql')
const tested = majors.filter((major) => major === majors.at(0) || major === majors.at(-1))

describe.each(tested)('a schema file that pg-parity writes, on PostgreSQL %i', (major) => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await openWorkbench(major)
  })
  afterAll(async () => {
    expect(await workbench.close()).toEqual([])
  })

  const sources = [...ofAnyMajor, ...(major < 15 ? [] : [since15]), ...(major < 18 ? [] : [since18])]
  test.each(sources.map((source) => [source.label, source] as const))('builds what it was written from: %s', async (_label, source) => {
    const built = await source.build(workbench)
    expect(built.snapshot.objects.length).toBeGreaterThan(5)
    const changes = await compareWithItsFile(workbench, built)
    await dropBuilt(built)
    expect(changes).toEqual([])
  })
})
