import type { Change } from '../snapshot/change.js'
import { keyOf } from '../snapshot/object.js'
import { separatePending } from '../snapshot/pending.js'
import type { Outstanding } from '../snapshot/pending.js'
import type { BuildOptions } from '../source/build.js'
import type { TextFile } from '../source/file-tree.js'
import { InputError } from '../source/input-error.js'
import type { LedgerReading } from '../source/ledger/ledger.js'
import type { MigrationsSource } from '../source/migrations-source.js'
import { schemaSource } from '../source/schema-source.js'
import type { Built, Source, Workshop } from '../source/source.js'
import { compareBuilt } from './compare.js'
import { migratedSource } from './migrated.js'
import type { Run } from './run.js'

/** So many states between are kept: that of what was applied, and that with what is repeated. */
const mostStates = 2

/** What the repository says that a live database should be. */
export interface Repository {
  readonly label: string
  readonly hasSchema: boolean
  readonly migrations: MigrationsSource | undefined
  /** The committed schema; where there is none, what the migrations build. Built once. */
  desired(): Promise<Built>
  /** The files in which it can be looked up what should be. */
  files(): Promise<readonly TextFile[]>
  /** Tells what somebody did to a database from what its migrations, as its ledger says, have yet to do to it. */
  separate(live: Built, wanted: readonly Change[], ledger: LedgerReading | undefined): Promise<Outstanding>
}

/** The repository of a run; nothing is built before somebody asks. */
export function openRepository(run: Run, workshop: Workshop, options: BuildOptions): Repository {
  const { config } = run
  const schema = config.schema.length === 0 ? undefined : schemaSource(config.schema, options)
  const migrations = migratedSource(run, options)
  const source: Source | undefined = schema ?? migrations
  if (source === undefined) throw new Error('drift needs a schema or migrations')
  const desired = once(async () => {
    await migrations?.folder()
    return source.build(workshop)
  })
  const migrated = schema === undefined || migrations === undefined ? desired : once(async () => migrations.build(workshop))
  // Databases of one fleet mostly are of one age: the latest states are likely to be asked for again, and each takes a server's memory.
  const latest = new Map<string, Built>()
  const buildOnly = async (ids: readonly string[]): Promise<Built | undefined> => {
    const key = JSON.stringify(ids)
    const [oldest] = latest
    if (!latest.has(key) && oldest !== undefined && latest.size === mostStates) {
      await oldest[1].scratch?.drop()
      latest.delete(oldest[0])
    }
    const built = latest.get(key) ?? (await migrations?.only?.(new Set(ids)).build(workshop))
    if (built !== undefined) latest.set(key, built)
    return built
  }
  const separate = async (live: Built, wanted: readonly Change[], { applied, again }: LedgerReading): Promise<Outstanding | undefined> => {
    const before = await buildOnly(applied)
    if (before === undefined) return undefined
    const compare = async (current: Built, other: Built): Promise<readonly Change[]> => (await compareBuilt(workshop, current, other, config)).changes
    const repeated = again.length === 0 ? undefined : await buildOnly([...applied, ...again])
    const remade = repeated === undefined ? [] : (await compare(before, repeated)).filter(({ action }) => action === 'create').map(keyOf)
    return separatePending(wanted, await compare(live, before), await compare(before, await migrated()), new Set(remade))
  }
  return {
    label: schema === undefined ? `the database that ${source.label} build` : `the committed schema ${schema.label}`,
    hasSchema: schema !== undefined,
    migrations,
    desired,
    files: async () => source.files(),
    async separate(live, wanted, ledger) {
      const isBehind = ledger !== undefined && ledger.pending.length + ledger.stuck.length > 0
      const parted = wanted.length === 0 || !isBehind ? undefined : await separate(live, wanted, ledger).catch((error: unknown) => {
        if (!(error instanceof InputError)) throw error
        run.log.warning(`what was applied can no longer be built, so what is pending is not told from drift: ${error.message.split('\n')[0] ?? ''}`)
        return undefined
      })
      return parted ?? { drift: wanted, pending: [] }
    }
  }
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined
  return async () => (made ??= make())
}
