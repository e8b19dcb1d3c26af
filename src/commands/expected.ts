import type { Change } from '../snapshot/change.js'
import { separatePending } from '../snapshot/pending.js'
import type { Outstanding } from '../snapshot/pending.js'
import type { BuildOptions } from '../source/build.js'
import type { TextFile } from '../source/file-tree.js'
import type { MigrationsSource } from '../source/migrations-source.js'
import { schemaSource } from '../source/schema-source.js'
import type { Built, Source, Workshop } from '../source/source.js'
import { compareBuilt } from './compare.js'
import { migratedSource } from './migrated.js'
import type { Run } from './run.js'

/** What the repository says that a live database should be. */
export interface Repository {
  readonly label: string
  readonly hasSchema: boolean
  readonly migrations: MigrationsSource | undefined
  /** The committed schema; where there is none, what the migrations build. Built once. */
  desired(): Promise<Built>
  /** The files in which it can be looked up what should be. */
  files(): Promise<readonly TextFile[]>
  /** Tells what somebody did to a database from what the migrations with these ids have yet to do to it. */
  separate(live: Built, wanted: readonly Change[], pending: readonly string[]): Promise<Outstanding>
}

/** The repository of a run; nothing is built before somebody asks. */
export function openRepository(run: Run, workshop: Workshop, options: BuildOptions): Repository {
  const { config } = run
  const schema = config.schema.length === 0 ? undefined : schemaSource(config.schema, options)
  const migrations = migratedSource(run, options)
  const source: Source | undefined = schema ?? migrations
  if (source === undefined) throw new Error('drift needs a schema or migrations')
  const desired = once(async () => source.build(workshop))
  const migrated = schema === undefined || migrations === undefined ? desired : once(async () => migrations.build(workshop))
  // Databases of one fleet mostly are of one age: the latest state is likely to be asked for again, and each takes a server's memory.
  let latest: { readonly key: string; readonly built: Built } | undefined
  const applied = async (rest: Source, key: string): Promise<Built> => {
    if (latest?.key !== key) {
      await latest?.built.scratch?.drop()
      latest = undefined
      latest = { key, built: await rest.build(workshop) }
    }
    return latest.built
  }
  return {
    label: schema === undefined ? `the database that ${source.label} build` : `the committed schema ${schema.label}`,
    hasSchema: schema !== undefined,
    migrations,
    desired,
    files: async () => source.files(),
    async separate(live, wanted, pending) {
      const rest = wanted.length === 0 || pending.length === 0 ? undefined : migrations?.without?.(new Set(pending))
      if (rest === undefined) return { drift: wanted, pending: [] }
      const before = await applied(rest, JSON.stringify(pending))
      const [left, made] = [await compareBuilt(workshop, live, before, config), await compareBuilt(workshop, before, await migrated(), config)]
      return separatePending(wanted, left.changes, made.changes)
    }
  }
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined
  return async () => (made ??= make())
}
