import { readSnapshot } from '../../src/catalog/read.js'
import type { Scratch } from '../../src/database/provider.js'
import { explain } from '../../src/history/explain.js'
import type { Explained } from '../../src/history/explain.js'
import { recordReplay } from '../../src/history/replay.js'
import type { Replay, ReplayRecorder, Step } from '../../src/history/replay.js'
import { hashObject } from '../../src/snapshot/file.js'
import { keyOf } from '../../src/snapshot/object.js'
import { createState } from '../../src/snapshot/state.js'
import type { Migration, Part } from '../../src/source/formats/format.js'
import { migrationsSource } from '../../src/source/migrations-source.js'
import type { Recorder } from '../../src/source/migrations-source.js'
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

/** Who looks at a database while migrations are replayed. */
interface Visitor {
  /** Whether each migration is run alone, so that the database is as it left it. */
  readonly alone?: true
  ran(recorder: ReplayRecorder, scratch: Scratch, part: Part): Promise<void>
}

/** Replays migrations. */
export async function replayTexts(workbench: Workbench, texts: readonly string[], visitor?: Visitor): Promise<Replay> {
  const source = migrationsSource(['m'], 'seed', { tree: memoryTree(filesOf(texts)), setup: [], searchPath: null, placeholders: new Map() })
  const recorder = recordReplay({ salt: workbench.salt, schema: 'public' })
  let on: Scratch | undefined
  const watched: Recorder = {
    ...recorder,
    watch: { ...recorder.watch, ...(visitor?.alone && { commitAll: async () => Promise.resolve(0) }) },
    async start(scratch) {
      on = scratch
      await recorder.start(scratch)
    },
    async ran(migration: Migration, part: Part) {
      await recorder.ran(migration, part)
      if (on !== undefined) await visitor?.ran(recorder, on, part)
    }
  }
  const built = await source.build(workbench, watched)
  await built.scratch?.drop()
  return recorder.replay()
}

/** Replays migrations twice: once one by one, reading the whole database after each, once not disturbed by that. Both times the same is to be known. */
export async function checkReplay(workbench: Workbench, texts: readonly string[]): Promise<{ readonly replay: Replay; readonly mismatches: readonly Mismatch[] }> {
  const mismatches: Mismatch[] = []
  const ran: Visitor['ran'] = async (recorder, { session, clusterGrants }, part) => {
    await recorder.ended()
    const { objects } = await readSnapshot(session, { loader: null, namesLoader: false, owner: 'inherent', privileges: 'inherent' }, workbench.salt, clusterGrants)
    if (createState(objects).hash() === recorder.replay().steps.at(-1)?.state) return
    const known = recorder.objects()
    const differing = [
      ...objects.filter((object) => known.get(keyOf(object)) === undefined || hashObject(known.get(keyOf(object)) ?? object) !== hashObject(object)).map(keyOf),
      ...[...known.keys()].filter((key) => !objects.some((object) => keyOf(object) === key)).map((key) => `${key}, which is gone`)
    ]
    mismatches.push({ file: `${part.path}: ${part.text.slice(0, 80)}`, objects: differing })
  }
  const checked = await replayTexts(workbench, texts, { alone: true, ran })
  const replay = await replayTexts(workbench, texts)
  const told = ({ changes, touched, state }: Step): string => JSON.stringify([changes, touched, state])
  for (const [index, step] of checked.steps.entries()) {
    const other = replay.steps[index]
    if (other === undefined || told(other) !== told(step)) mismatches.push({ file: `${step.migration.up.path}, undisturbed: ${step.migration.up.text.slice(0, 80)}`, objects: [...step.after.keys(), ...(other?.after.keys() ?? [])] })
  }
  return { replay, mismatches }
}

/** Replays migrations and explains them; of the last ones so many are new. */
export async function explainTexts(workbench: Workbench, texts: readonly string[], newest = 0): Promise<readonly Explained[]> {
  const replay = await replayTexts(workbench, texts)
  return explain(
    replay.steps.map(({ migration }, index) => ({
      migration, path: migration.up.path, isNew: index >= texts.length - newest,
      instant: migration.timestamp?.getTime() ?? 0, timestamp: migration.timestamp ?? null, source: 'name'
    })),
    replay
  )
}
