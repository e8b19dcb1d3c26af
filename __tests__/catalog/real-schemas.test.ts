import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { Built } from '../../src/source/source.js'
import { installPackages } from '../support/packages.js'
import { majors, serverUrl } from '../support/postgres.js'
import { describeChange } from './corpus.js'
import type { Workbench } from './workbench.js'
import { buildSchema, compareBoth, compareOnCopies, compareWithItsFile, openWorkbench, withoutDatabase } from './workbench.js'

const folder = fileURLToPath(new URL('../../bench/schemas/', import.meta.url))

/** The schemas that `bench/schemas/print.js` knows, and how many objects each has at the least. */
const schemas: readonly (readonly [name: string, objects: number])[] = [
  ['auth-typeorm', 35], ['emmett', 60], ['graphile-worker', 60], ['logto', 900], ['pg-boss', 50], ['pg-boss-migrated', 50], ['workflow-drizzle', 80]
]

async function print(name = '', major = 18): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [`${folder}print.js`, name, await serverUrl(major)], { maxBuffer: 1 << 24 })
  return stdout
}

beforeAll(async () => installPackages(folder), 300_000)

test('every schema is looked at', async () => {
  expect((await print()).trim().split('\n')).toEqual(schemas.map(([name]) => name))
})

/** The oldest major and the newest: what is between them is read and written no other way. */
const tested = [...new Set([majors[0] ?? 14, majors.at(-1) ?? 18])]
const workbenches = new Map<number, Workbench>()
const built = new Map<string, Built>()

function find<Value>(values: ReadonlyMap<number | string, Value>, key: number | string): Value {
  const value = values.get(key)
  if (value === undefined) throw new Error(`there is no ${key}`)
  return value
}

beforeAll(async () => {
  for (const major of tested) workbenches.set(major, await openWorkbench(major))
})
afterAll(async () => {
  for (const workbench of workbenches.values()) expect(await workbench.close()).toEqual([])
})

describe.each(tested)('schemas that others wrote on PostgreSQL %i', (major) => {
  test.each(schemas)('%s is what its written schema says', async (name, objects) => {
    const workbench = find(workbenches, major)
    const schema = await buildSchema(workbench, await print(name, major), `${name}.sql`)
    built.set(`${major} ${name}`, schema)
    expect(schema.snapshot.objects.length).toBeGreaterThanOrEqual(objects)
    expect(schema.snapshot.unmodelled).toEqual([])
    expect((await compareWithItsFile(workbench, schema)).map(describeChange)).toEqual([])
  })

  test('what pg-boss makes at once and what its migrations make', async () => {
    const { changes } = await compareBoth(find(built, `${major} pg-boss-migrated`), find(built, `${major} pg-boss`))
    // Its migrations indent two bodies otherwise, and no more than that.
    expect(changes.map(describeChange)).toEqual([
      'modify function pgboss.create_queue(text, json) [body] definition likely',
      'modify function pgboss.delete_queue(text) [body] definition likely'
    ])
  })
})

// None where a single major is under test.
for (const [from, to] of tested.flatMap((one) => tested.filter((other) => other !== one).map((other) => [one, other] as const))) {
  describe(`schemas that others wrote, read on ${from} and built on ${to}`, () => {
    test.each(schemas)('%s is the same', async (name) => {
      const { changes } = await compareOnCopies(find(workbenches, to), withoutDatabase(find(built, `${from} ${name}`)), find(built, `${to} ${name}`))
      expect(changes.map(describeChange)).toEqual([])
    })
  })
}
