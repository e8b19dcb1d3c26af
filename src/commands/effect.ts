import { traceOrigin } from '../history/parting.js'
import type { Replay } from '../history/replay.js'
import type { Report } from '../report/document.js'
import type { BuildOptions } from '../source/build.js'
import type { Base } from '../source/base.js'
import { presentIn } from '../source/file-tree.js'
import type { FileTree } from '../source/file-tree.js'
import { migrationsSource } from '../source/migrations-source.js'
import { schemaSource } from '../source/schema-source.js'
import type { Built, Source, Workshop } from '../source/source.js'
import { countActions, reportChanges } from './assemble.js'
import { compareBuilt } from './compare.js'
import type { Run } from './run.js'

/**
 * What head does to the schema that base builds: the same source as it was at base, built and compared with how it is
 * now, and by which migration it came. Null where there is no base to speak of.
 */
export async function reportEffect(run: Run, workshop: Workshop, earlier: Earlier | undefined, head: Built | undefined, replay: Replay): Promise<Report['effect']> {
  if (earlier === undefined || head === undefined) return null
  if (earlier.source === 'same') return { summary: { create: 0, modify: 0, drop: 0 }, changes: [] }
  const { commit } = earlier
  run.progress(`building the schema as it was at ${commit}`)
  const built = await earlier.source.build(workshop).catch((error: unknown) => {
    run.log.warning(`the schema as it was at ${commit} does not build, so what the change does to it is not shown: ${String(error).split('\n')[0] ?? ''}`)
    return undefined
  })
  if (built === undefined) return null
  const { changes } = await compareBuilt(workshop, built, head, run.config)
  const reported = reportChanges(changes, built.snapshot, head.snapshot, { policy: run.config.policy, originOf: (change, object) => ({ ...traceOrigin(change, object, replay), partedAt: null }) })
  await built.scratch?.drop()
  return { summary: countActions(reported), changes: [...reported] }
}

/** A source as it was at base; `same` where not a byte of it differs. */
export interface Earlier {
  /** As it is called in messages. */
  readonly commit: string
  readonly source: Source | 'same'
}

/** The source as it was at base. Needs no server, so that it can go on while head is built. */
export async function findEarlier(run: Run, options: BuildOptions, source: Source | undefined, found: Promise<Base | undefined>): Promise<Earlier | undefined> {
  const base = await found
  if (source === undefined) run.log.debug('a migrate-command cannot be run as it was at base, and there is no committed schema: what head does to the schema is not shown')
  if (source === undefined || base === undefined) return undefined
  const { commit, tree } = base.fork
  const earlier = await sourceAt(await tree(), run, options, source)
  if (earlier === undefined) run.log.debug('the files are not in this repository: what the change does to the schema is not shown')
  return earlier === undefined ? undefined : { commit: commit?.slice(0, 10) ?? 'the beginning', source: earlier }
}

/** The source as a commit has it; `same` where not a byte of it differs, undefined where no commit could have it. Where base had none of it, it was empty. */
async function sourceAt(tree: FileTree, run: Run, options: BuildOptions, head: Source): Promise<Source | 'same' | undefined> {
  const { config } = run
  const isMigrations = 'folder' in head
  const paths = isMigrations ? config.migrations : config.schema
  if (!paths.some((path) => tree.covers(path))) return undefined
  const there = await presentIn(tree, paths)
  const atBase = { ...options, tree }
  if (there.length === 0) return { ...schemaSource([], atBase), label: 'an empty database' }
  const earlier = isMigrations ? migrationsSource(there, config.migrationFormat, atBase) : schemaSource(there, atBase)
  const same = JSON.stringify(await textsOf(earlier).catch(() => null)) === JSON.stringify(await textsOf(head))
  return same ? 'same' : earlier
}

/** Line ends are git's affair. */
async function textsOf(source: Source): Promise<readonly string[]> {
  return (await source.files()).map(({ text }) => text.replaceAll('\r\n', '\n'))
}
