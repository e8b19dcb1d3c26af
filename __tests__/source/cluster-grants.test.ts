import { beforeAll, expect, test } from '@jest/globals'

import { startService } from '../../src/database/service.js'
import type { Provider } from '../../src/database/provider.js'
import { loadScanner } from '../../src/sql/scanner.js'
import { memoryOptions } from '../catalog/workbench.js'
import { randomSalt } from '../../src/catalog/secrets.js'
import { schemaSource } from '../../src/source/schema-source.js'
import type { DatabaseObject } from '../../src/snapshot/object.js'
import { ownServer } from '../support/postgres.js'
import { execute, values } from '../support/server-state.js'

let url: string
beforeAll(async () => {
  await loadScanner()
  url = (await ownServer(18)).url
  await execute(url, 'create role plain login createdb', 'create role theirs', 'grant set on parameter work_mem to theirs', 'grant set on parameter "odd"."select" to theirs', 'grant set on parameter temp_buffers to theirs with grant option')
})

/** What a schema grants on parameters, and what was said about it. */
async function load(sql: string, on = url): Promise<{ parameters: readonly DatabaseObject[]; warnings: readonly string[] }> {
  const signal = new AbortController().signal
  const service: Provider = await startService({ url: on, template: 'template0', signal, random: () => 'c1u57e7' })
  const warnings: string[] = []
  const workshop = { provider: async () => Promise.resolve(service), warn: (text: string) => warnings.push(text), progress: () => undefined, salt: randomSalt(), signal }
  try {
    const { snapshot } = await schemaSource(['schema.sql'], memoryOptions({ 'schema.sql': sql })).build(workshop)
    return { parameters: snapshot.objects.filter(({ kind }) => kind === 'parameter'), warnings }
  } finally {
    expect(await service.close()).toEqual([])
  }
}

test('what was granted in the cluster before is not what a schema says', async () => {
  expect(await load('create table t ()')).toEqual({ parameters: [], warnings: [] })
  const { parameters } = await load('grant set on parameter work_mem to theirs')
  expect(parameters.map(({ name, attributes }) => [name, attributes['privileges']])).toEqual([['work_mem', ['ALTER SYSTEM TO OWNER', 'SET TO OWNER', 'SET TO theirs']]])
})

test('a role that may not grant it is told, and the rest is loaded', async () => {
  const { parameters, warnings } = await load('create table t ();\ngrant set on parameter work_mem to theirs;', url.replace('postgres@', 'plain@'))
  expect(parameters).toEqual([])
  expect(warnings).toEqual([expect.stringMatching(/^schema\.sql:2:1: permission denied for .*this statement is passed over$/)])
})

test('what the server refuses is an error at its place, and the cluster is as it was', async () => {
  await expect(load('create table t ();\ngrant set on parameter "no such parameter" to theirs;')).rejects.toThrow(/schema\.sql:2/)
  expect(await values(url, 'select parname || paracl::text from pg_parameter_acl order by 1')).toEqual([
    'odd.select{postgres=sA/postgres,theirs=s/postgres}', 'temp_buffers{postgres=sA/postgres,theirs=s*/postgres}', 'work_mem{postgres=sA/postgres,theirs=s/postgres}'
  ])
})
