import { readSnapshot } from '../../src/catalog/read.js'
import { explain } from '../../src/history/explain.js'
import type { Explained } from '../../src/history/explain.js'
import { recordReplay } from '../../src/history/replay.js'
import type { Replay } from '../../src/history/replay.js'
import { hashObject } from '../../src/snapshot/file.js'
import { keyOf } from '../../src/snapshot/object.js'
import { createState } from '../../src/snapshot/state.js'
import type { Migration, Part } from '../../src/source/formats/format.js'
import { migrationsSource } from '../../src/source/migrations-source.js'
import type { Recorder } from '../../src/source/migrations-source.js'
import type { Session } from '../../src/database/session.js'
import { memoryTree } from '../catalog/workbench.js'
import type { Workbench } from '../catalog/workbench.js'

/** Names of the seed's format, one a minute, so that the order of the texts is that of the files. */
export function filesOf(texts: readonly string[]): Readonly<Record<string, string>> {
  const stamp = (index: number): string => `20260101_${String(Math.floor(index / 60)).padStart(2, '0')}${String(index % 60).padStart(2, '0')}00`
  return Object.fromEntries(texts.map((text, index) => [`m/migration_${stamp(index)}.sql`, text]))
}

/** Where what a replay knows is not what a snapshot of the whole database says. */
export interface Mismatch {
  readonly file: string
  readonly objects: readonly string[]
}

/** Replays migrations; with `checked` reads the whole database after each, and compares. */
export async function replayTexts(workbench: Workbench, texts: readonly string[], checked = false): Promise<{ readonly replay: Replay; readonly mismatches: readonly Mismatch[] }> {
  const source = migrationsSource(['m'], 'seed', { tree: memoryTree(filesOf(texts)), setup: [], searchPath: null, placeholders: new Map() })
  const recorder = recordReplay({ salt: workbench.salt, schema: 'public' })
  const mismatches: Mismatch[] = []
  let session: Session | undefined
  let grants: readonly string[] | undefined
  const watched: Recorder = {
    watch: recorder.watch,
    async start(scratch) {
      session = scratch.session
      grants = scratch.clusterGrants
      await recorder.start(scratch)
    },
    running: (part) => recorder.running(part),
    ended: async () => recorder.ended(),
    async ran(migration: Migration, part: Part, renewal: readonly string[]) {
      await recorder.ran(migration, part, renewal)
      await recorder.ended()
      if (!checked || session === undefined) return
      const { objects } = await readSnapshot(session, { loader: null, namesLoader: false, owner: 'inherent', privileges: 'inherent' }, workbench.salt, grants)
      if (createState(objects).hash() === recorder.replay().steps.at(-1)?.state) return
      const known = recorder.objects()
      const differing = [
        ...objects.filter((object) => known.get(keyOf(object)) === undefined || hashObject(known.get(keyOf(object)) ?? object) !== hashObject(object)).map(keyOf),
        ...[...known.keys()].filter((key) => !objects.some((object) => keyOf(object) === key)).map((key) => `${key}, which is gone`)
      ]
      mismatches.push({ file: `${part.path}: ${part.text.slice(0, 80)}`, objects: differing })
    }
  }
  const built = await source.build(workbench, watched)
  await built.scratch?.drop()
  return { replay: recorder.replay(), mismatches }
}

/** Replays migrations and explains them; of the last ones so many are new. */
export async function explainTexts(workbench: Workbench, texts: readonly string[], newest = 0): Promise<readonly Explained[]> {
  const { replay } = await replayTexts(workbench, texts)
  return explain(
    replay.steps.map(({ migration }, index) => ({
      migration, path: migration.up.path, isNew: index >= texts.length - newest,
      instant: migration.timestamp?.getTime() ?? 0, timestamp: migration.timestamp ?? null, source: 'name'
    })),
    replay
  )
}
