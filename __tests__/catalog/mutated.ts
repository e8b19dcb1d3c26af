import { readSnapshot } from '../../src/catalog/read.js'
import type { Provider, Scratch } from '../../src/database/provider.js'
import type { Change } from '../../src/snapshot/change.js'
import type { Snapshot } from '../../src/snapshot/object.js'
import type { Built } from '../../src/source/source.js'
import type { Mutation } from './mutations.js'
import { everything, mutations } from './mutations.js'
import type { Workbench } from './workbench.js'
import { compareBoth } from './workbench.js'

const salt = '5a17'
const stated = { loader: 'postgres', namesLoader: true, owner: 'stated', privileges: 'stated' } as const

/** A database before somebody did all mutations to it, and what differs after them, a line each as a mutation writes it down. */
export interface Mutated {
  readonly before: Snapshot
  readonly changes: readonly string[]
}

/** The mutations that a server can do. */
export function mutationsOn(major: number, kind: Provider['kind'] = 'service'): readonly Mutation[] {
  return mutations.filter(({ since = 0, service = false }) => major >= since && (!service || kind === 'service'))
}

/** Does all mutations to a database that has one of everything. */
export async function mutateDatabase(workbench: Workbench, major: number): Promise<Mutated> {
  const provider = await workbench.provider()
  const made = mutationsOn(major, provider.kind)
  const scratch = await provider.createScratch({ extensions: ['hstore', 'citext'] })
  const read = async (): Promise<Built> => ({ snapshot: await readSnapshot(scratch.session, stated, salt, scratch.clusterGrants), origin: 'live', timings: { load: 0, catalog: 0 } })
  await scratch.session.execute('create role parity_superuser superuser')
  // A tablespace that is made in place, which is possible from 15 on, needs no folder of the machine's.
  if (major >= 15) {
    await scratch.session.execute('set allow_in_place_tablespaces = on')
    await scratch.session.execute("create tablespace parity_elsewhere location ''")
  }
  try {
    await run(scratch, everything)
    for (const { setup } of made) if (setup !== undefined) await run(scratch, setup)
    const before = await read()
    for (const { sql } of made) await run(scratch, sql)
    const { changes } = await compareBoth(before, await read(), { owner: 'error', privileges: 'error' })
    return { before: before.snapshot, changes: changes.map(describeMutation) }
  } finally {
    await scratch.drop()
    if (provider.kind === 'service') await tidy(workbench, major)
  }
}

/** Runs statements, and forgets the search_path that they set. What is granted in a cluster of others is so while the database is read. */
async function run({ session, clusterGrants }: Scratch, sql: string): Promise<void> {
  const granted = clusterGrants === undefined ? [] : sql.split(';').filter((statement) => statement.includes(' on parameter '))
  clusterGrants?.push(...granted)
  await session.execute(granted.reduce((rest, statement) => rest.replace(statement, ''), sql))
  await session.execute('reset search_path')
}

/** Drops what belongs to the cluster, once the database is gone. */
async function tidy(workbench: Workbench, major: number): Promise<void> {
  const scratch = await (await workbench.provider()).createScratch({ extensions: [] })
  if (major >= 15) await scratch.session.execute('drop tablespace parity_elsewhere')
  await scratch.session.execute('drop role parity_superuser')
  await scratch.drop()
}

function describeMutation({ action, kind, name, attributes }: Change): string {
  return [action, kind, name, ...attributes.map((attribute) => attribute.name).sort()].join(' ')
}
