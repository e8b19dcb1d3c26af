/** A sample repository of every tool, as the tool writes it, with ways back and an oddity of the tool. They all build `tools/schema.sql`. */
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { compareBuilt } from '../../src/commands/compare.js'
import { buildPolicy } from '../../src/config/policy.js'
import { commandSource } from '../../src/source/command-source.js'
import { diskTree } from '../../src/source/file-tree.js'
import { formats } from '../../src/source/formats/index.js'
import { migrationsSource } from '../../src/source/migrations-source.js'
import { schemaSource } from '../../src/source/schema-source.js'
import type { Source } from '../../src/source/source.js'
import { describeChange } from '../catalog/corpus.js'
import { dropBuilt, openWorkbench } from '../catalog/workbench.js'
import type { Workbench } from '../catalog/workbench.js'
import { installPackages } from '../support/packages.js'
import { majors } from '../support/postgres.js'

const packages = fileURLToPath(new URL('../../bench/tools/', import.meta.url))
const samples = fileURLToPath(new URL('tools/', import.meta.url))
const options = { tree: diskTree(samples), setup: [], searchPath: null, placeholders: new Map<string, string>() }
const policy = buildPolicy({ compare: new Map(), severity: new Map(), failOn: 'error', falsePositives: 'comment' })
const schema = schemaSource(['schema.sql'], options)

/** Each tool's folder, the migrations that it runs in that order, and which of them can be taken back. */
const tools: readonly (readonly [tool: string, folder: string, ids: readonly string[], back: readonly string[]])[] = [
  ['seed', 'migrations', ['20250612220107', '20250612220119'], ['20250612220107', '20250612220119']],
  ['golang-migrate', 'migrations', ['000001', '000002', '000003'], ['000001', '000002', '000003']],
  ['flyway', 'sql', ['1', '1.9', '1.10', 'R__Shout'], ['1.9', '1.10']],
  ['dbmate', 'db/migrations', ['20250612220107', '20250612230107', '20250613000107'], ['20250612220107', '20250612230107', '20250613000107']],
  ['goose', 'migrations', ['20250612220107', '20250612230107'], ['20250612220107', '20250612230107']],
  ['sqlx', 'migrations', ['20250612220107', '20250612230107', '20250613000107'], ['20250612220107', '20250612230107', '20250613000107']],
  ['diesel', 'migrations', ['20250612220107', '20250612230107', '20250613000107'], ['20250612220107', '20250612230107', '20250613000107']],
  ['prisma', 'migrations', ['20250612220107_init', '20250612230107_email', '20250613000107_index'], []],
  ['drizzle', 'drizzle', ['0000_wakeful_tigra', '0001_tidy_sleeper'], []],
  ['supabase', 'supabase/migrations', ['20250612220107', '20250612230107'], []],
  ['node-pg-migrate', 'migrations', ['1749765667000_create-people', '1749769267000_add-email', '20250613000107000_shout'], ['1749765667000_create-people', '1749769267000_add-email', '20250613000107000_shout']],
  ['graphile-migrate', 'migrations', ['000001', '000002', '000003', 'current'], []],
  ['plain', 'db/migrations', ['9', '10', '11'], ['9', '10', '11']]
]

/** Tools that npm has, and that are run here themselves. */
const fromNpm = ['dbmate', 'drizzle', 'graphile-migrate', 'node-pg-migrate']

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => {
  expect(await workbench.close()).toEqual([])
})
beforeAll(async () => installPackages(packages, 'include'), 300_000)

/** The migrations of a sample as the tool itself runs them. */
function runByTool(tool: string, folder: string, format = 'any'): Source {
  const command = `"${process.execPath}" "${packages}migrate.js" ${tool} "${samples}${tool}/${folder}"`
  const variables = { PATH: process.env['PATH'], HOME: process.env['HOME'] }
  return commandSource({ command, directory: samples, variables, hide: String, migrations: [`${tool}/${folder}`], format }, options)
}

/** What differs between two sources, without the tools' own books; what stands there is asked on the way. */
async function differences(current: Source, desired: Source, bench = workbench): Promise<readonly string[]> {
  const [left, right] = [await current.build(bench), await desired.build(bench)]
  expect(right.snapshot.objects.length).toBeGreaterThan(5)
  const { changes } = await compareBuilt(bench, left, right, { ignore: [], policy })
  await dropBuilt(left, right)
  return changes.map(describeChange)
}

test('every format has a sample', () => {
  expect(tools.map(([tool]) => tool)).toEqual(formats.map(({ name }) => name).sort((left, right) => (left === 'plain' ? 1 : right === 'plain' ? -1 : 0)))
})

describe.each(tools)('%s', (tool, folder, ids, back) => {
  test('is recognised by its files, which build what the schema says', async () => {
    const source = migrationsSource([`${tool}/${folder}`], 'auto', options)
    const { format, migrations } = await source.folder()
    expect(format.name).toBe(tool)
    expect({ ids: migrations.map(({ id }) => id), back: migrations.filter(({ down }) => down !== undefined).map(({ id }) => id) }).toEqual({ ids, back })
    expect(await differences(source, schema)).toEqual([])
  })

  if (fromNpm.includes(tool)) {
    test('builds the same when the tool itself runs it', async () => {
      expect(await differences(runByTool(tool, folder, tool), migrationsSource([`${tool}/${folder}`], tool, options))).toEqual([])
    })
  }
})

describe.each(['knex', 'typeorm'])('%s, whose migrations are programs', (tool) => {
  test('is run by migrate-command and builds what the schema says, its books left out', async () => {
    expect(await differences(runByTool(tool, 'migrations'), schema)).toEqual([])
  })

})

test('a tool with a pool of connections is run on the embedded server too', async () => {
  const embedded = await openWorkbench('embedded')
  try {
    expect(await differences(runByTool('knex', 'migrations'), schema, embedded)).toEqual([])
    expect(embedded.warnings).toEqual([])
  } finally {
    await embedded.close()
  }
})
