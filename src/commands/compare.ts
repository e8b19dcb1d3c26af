import { writeSchemaFile } from '../catalog/ddl/schema-file.js'
import { createSettler } from '../catalog/settle.js'
import type { Config } from '../config/config.js'
import { findPattern } from '../config/pattern.js'
import type { Session } from '../database/session.js'
import type { Comparison } from '../snapshot/change.js'
import { compareSnapshots } from '../snapshot/compare.js'
import { loadSchemaFiles } from '../source/schema-loader.js'
import { diskTree } from '../source/file-tree.js'
import type { Built, Workshop } from '../source/source.js'

/** Compares two built sources under a configuration's `ignore` and `compare`. */
export async function compareBuilt(workshop: Workshop, current: Built, desired: Built, config: Config): Promise<Comparison> {
  let rebuilt: Promise<Session | undefined> | undefined
  // A side that is not ours is parsed again on the other side's database; where neither is, on a copy of the desired one.
  const session = async (own: Built, other: Built): Promise<Session | undefined> => {
    const ready = (own.scratch ?? other.scratch)?.session
    if (ready !== undefined) return ready
    rebuilt ??= rebuild(workshop, desired)
    return rebuilt
  }
  const settler = createSettler(
    { snapshot: current.snapshot, session: async () => session(current, desired) },
    { snapshot: desired.snapshot, session: async () => session(desired, current) }
  )
  try {
    return await compareSnapshots(current.snapshot, desired.snapshot, {
      settle: settler.settle,
      ignores: (object) => findPattern(config.ignore, object) !== null,
      compares: (aspect) => {
        const level = config.policy.compare[aspect]
        return level === 'off' ? false : level === 'auto' ? 'auto' : true
      }
    })
  } finally {
    await settler.close()
  }
}

/** A scratch database with the schema of a snapshot; undefined where it cannot be built here. */
async function rebuild(workshop: Workshop, { snapshot }: Built): Promise<Session | undefined> {
  const extensions = snapshot.objects.filter(({ kind }) => kind === 'extension').map(({ name }) => name)
  const file = { path: 'the snapshot', text: writeSchemaFile(snapshot) }
  try {
    const scratch = await (await workshop.provider()).createScratch({ extensions })
    await loadSchemaFiles(scratch, [file], { tree: diskTree('.'), warn: () => undefined })
    return scratch.session
  } catch (error) {
    workshop.warn(`a copy of the schema to parse definitions on could not be built: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`)
    return undefined
  }
}
