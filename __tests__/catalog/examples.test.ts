import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { diskTree } from '../../src/source/file-tree.js'
import { migrationsSource } from '../../src/source/migrations-source.js'
import { schemaSource } from '../../src/source/schema-source.js'
import { majors } from '../support/postgres.js'
import { compareWithItsFile, dropBuilt, openWorkbench } from './workbench.js'
import type { Workbench } from './workbench.js'

const root = fileURLToPath(new URL('../../examples', import.meta.url))
const options = { tree: diskTree(root), setup: [], searchPath: null, placeholders: new Map<string, string>() }
const sources = [
  schemaSource(['shop/schema.sql'], options, root),
  migrationsSource(['shop/migrations'], 'auto', options, root),
  schemaSource(['drifted/schema.sql'], options, root),
  migrationsSource(['drifted/migrations'], 'auto', options, root),
  schemaSource(['endless-loop/schema.sql'], options, root)
]
const tested = majors.filter((major) => major === majors.at(0) || major === majors.at(-1))

describe.each(tested)('a schema file that pg-parity writes, on PostgreSQL %i', (major) => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await openWorkbench(major)
  })
  afterAll(async () => {
    expect(await workbench.close()).toEqual([])
  })

  test.each(sources.map((source) => [source.label, source] as const))('builds what it was written from: %s', async (_label, source) => {
    const built = await source.build(workbench)
    expect(built.snapshot.objects.length).toBeGreaterThan(10)
    const changes = await compareWithItsFile(workbench, built)
    await dropBuilt(built)
    expect(changes).toEqual([])
  })
})
