import { joinDeltas } from '../catalog/follow/delta.js'
import type { Delta } from '../catalog/follow/delta.js'
import { followDatabase } from '../catalog/follow/follower.js'
import type { Follower } from '../catalog/follow/follower.js'
import { joinTouched } from '../catalog/follow/touched.js'
import type { Touched } from '../catalog/follow/touched.js'
import type { Change } from '../snapshot/change.js'
import { compareSnapshots } from '../snapshot/compare.js'
import type { DatabaseObject, Snapshot } from '../snapshot/object.js'
import type { Migration, Part } from '../source/formats/format.js'
import { readStatements } from '../source/mentions.js'
import type { Recorder } from '../source/migrations-source.js'
import { factsOf } from './facts.js'
import type { Facts } from './facts.js'
import { findTouched } from './rewritten.js'
import type { Rewritten } from './rewritten.js'

/** A migration that was run, and what it came to. */
export interface Step {
  readonly migration: Migration
  readonly facts: Facts
  /** What it changed, whatever is ignored or not compared elsewhere. */
  readonly changes: readonly Change[]
  /** The objects that it changed, as they were and as they are, by key; members of objects that came or went too. */
  readonly before: ReadonlyMap<string, DatabaseObject>
  readonly after: ReadonlyMap<string, DatabaseObject>
  /** What those belong to and did not change, by key. */
  readonly surroundings: ReadonlyMap<string, DatabaseObject>
  /** What it wrote once more without changing it. */
  readonly touched: readonly Rewritten[]
  /** `sha256:` and the hash of all objects after it. */
  readonly state: string
  /** What is not as it was before the previous part of the same migration: after the way down all that it left behind. */
  readonly leftover?: readonly Change[]
}

/** The states of a database from one migration to the next. */
export interface Replay {
  /** The state before the first migration; null where none was run here. */
  readonly initial: string | null
  /** Version of the server; null where none was run here. */
  readonly version: string | null
  readonly steps: readonly Step[]
}

/** Follows migrations while they are run. */
export interface ReplayRecorder extends Recorder {
  /** What was seen. To be asked when all have been run. */
  replay(): Replay
  /** All objects as they are now, by key. */
  objects(): ReadonlyMap<string, DatabaseObject>
}

/** What a replay is made with. */
export interface ReplayOptions {
  /** See `readSnapshot`. */
  readonly salt: string
  /** The schema in which statements find what they name without one. */
  readonly schema: string
}

/** A file that the server is still busy with after so many milliseconds is read meanwhile: what it speaks of will be asked for. */
const headStart = 5

/** When what is under way has been sent. */
const soon = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Makes a recorder for one run of a folder of migrations. */
export function recordReplay(options: ReplayOptions): ReplayRecorder {
  let begun: { readonly follower: Follower; readonly initial: string; readonly version: string } | undefined
  let touched: Touched[] = []
  let isUnseen = false
  const steps: Step[] = []
  let last: Delta | undefined
  // What a look has found is made into a step while the server runs what comes next.
  let finishing: Promise<void> = Promise.resolve()
  let preparing: NodeJS.Timeout | undefined
  return {
    async start({ session, clusterGrants }) {
      const [server] = await session.query<{ version: string; number: string }>(`select split_part(current_setting('server_version'), ' ', 1) as version, current_setting('server_version_num') as number`)
      const follower = await followDatabase(session, Math.floor(Number(server?.number) / 10000), options.salt, clusterGrants === undefined)
      begun = { follower, initial: follower.state(), version: server?.version ?? '' }
    },
    watch: {
      async beforeCommit() {
        if (begun !== undefined) touched.push(await begun.follower.touched())
      },
      outside() {
        isUnseen = true
      }
    },
    running(part: Part) {
      preparing = setTimeout(() => void readStatements([part]), headStart)
    },
    async ran(migration: Migration, part: Part) {
      if (begun === undefined) return
      clearTimeout(preparing)
      await finishing
      const { follower } = begun
      const facts = factsOf(part)
      const delta = await follower.look(isUnseen ? undefined : joinTouched(touched), facts.isCalm)
      touched = []
      isUnseen = false
      finishing = soon().then(async () => {
        const together = steps.at(-1)?.migration === migration && last !== undefined ? joinDeltas(last, delta) : undefined
        const leftover = together !== undefined ? await changesOf(together, surroundingsOf(together, follower)) : undefined
        last = delta
        const surroundings = surroundingsOf(delta, follower)
        steps.push({
          migration,
          facts,
          changes: await changesOf(delta, surroundings),
          before: delta.before,
          after: delta.after,
          surroundings,
          touched: findTouched(part, delta, follower, options.schema),
          state: follower.state(),
          ...(leftover === undefined ? {} : { leftover })
        })
      })
      // It is waited for later; until then its failure is nobody's.
      finishing.catch(() => undefined)
    },
    async ended() {
      clearTimeout(preparing)
      await finishing
    },
    objects: () => begun?.follower.objects() ?? new Map<string, DatabaseObject>(),
    replay: () => ({ initial: begun?.initial ?? null, version: begun?.version ?? null, steps })
  }
}

/** The changes between two states of one database: nothing is spelled in two ways, and everything counts. */
async function changesOf(delta: Delta, surroundings: ReadonlyMap<string, DatabaseObject>): Promise<readonly Change[]> {
  const { before, after } = delta
  if (before.size + after.size === 0) return []
  const side = (objects: ReadonlyMap<string, DatabaseObject>): Snapshot => ({
    format: 1,
    postgres: { version: '', major: 0 },
    ownership: { loader: null, namesLoader: false, owner: 'inherent', privileges: 'inherent' },
    objects: [...objects.values(), ...surroundings.values()],
    unmodelled: []
  })
  const { changes } = await compareSnapshots(side(before), side(after), {
    settle: async (_current, _desired, differing) => Promise.resolve({ remaining: differing, certainty: 'proven' }),
    ignores: () => false,
    compares: () => true
  })
  return changes
}

/** What changed objects belong to and follow, as far as that did not change itself. */
function surroundingsOf({ before, after }: Delta, follower: Follower): ReadonlyMap<string, DatabaseObject> {
  const surroundings = new Map<string, DatabaseObject>()
  const add = (key: string): void => {
    const object = before.has(key) || after.has(key) || surroundings.has(key) ? undefined : follower.object(key)
    if (object === undefined) return
    surroundings.set(key, object)
    if (object.parent !== undefined) add(object.parent)
  }
  for (const object of [...before.values(), ...after.values()]) for (const key of [object.parent, ...(object.follows ?? [])]) if (key !== undefined) add(key)
  return surroundings
}
