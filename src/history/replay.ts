import { joinDeltas } from '../catalog/follow/delta.js'
import type { Delta } from '../catalog/follow/delta.js'
import { followDatabase } from '../catalog/follow/follower.js'
import type { Follower } from '../catalog/follow/follower.js'
import { joinTouched } from '../catalog/follow/touched.js'
import type { Touched } from '../catalog/follow/touched.js'
import type { Change } from '../snapshot/change.js'
import { inSlices, sent } from '../database/meanwhile.js'
import type { Session } from '../database/session.js'
import { compareSnapshots } from '../snapshot/compare.js'
import type { DatabaseObject, Snapshot } from '../snapshot/object.js'
import { createState } from '../snapshot/state.js'
import type { State } from '../snapshot/state.js'
import type { Migration, Part } from '../source/formats/format.js'
import type { Recorder } from '../source/migrations-source.js'
import { commit } from '../source/watch.js'
import { factsOf } from './facts.js'
import type { Facts } from './facts.js'
import { findTouched, prepareTouched } from './rewritten.js'
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

/** Makes a recorder for one run of a folder of migrations. */
export function recordReplay(options: ReplayOptions): ReplayRecorder {
  let begun: { readonly session: Session; readonly follower: Follower; readonly state: State; readonly initial: string; readonly version: string } | undefined
  const facts = new WeakMap<Part, Facts>()
  const knowFacts = (part: Part): Facts => {
    const known = facts.get(part) ?? factsOf(part)
    facts.set(part, known)
    return known
  }
  let touched: Touched[] = []
  // What those did that were run together, and that are not looked at yet.
  let batch: Touched[] = []
  let isUnseen = false
  const steps: Step[] = []
  let last: { readonly migration: Migration; readonly delta: Delta } | undefined
  // What a look has found is taken in, looked at, and made into a step, while the server runs what comes next.
  let seen: Promise<void> = Promise.resolve()
  let finished: Promise<void> = Promise.resolve()
  let preparing: NodeJS.Timeout | undefined

  /** Asks the follower what a step needs to know before there is another; the rest can wait until those before it are done. */
  const see = (delta: Delta, migration: Migration, part: Part, facts: Facts, { follower, state }: NonNullable<typeof begun>): void => {
    const { before, after } = delta
    const together = last?.migration === migration ? joinDeltas(last.delta, delta) : undefined
    last = { migration, delta }
    const surroundings = surroundingsOf(delta, follower)
    const around = together && surroundingsOf(together, follower)
    const rewritten = findTouched(part, delta, follower, options.schema)
    finished = finished.then(async () => {
      const leftover = together && around && (await changesOf(together, around))
      const changes = await changesOf(delta, surroundings)
      for (const key of before.keys()) if (!after.has(key)) state.delete(key)
      await inSlices(after.values(), (object) => state.set(object))
      steps.push({ migration, facts, changes, before, after, surroundings, touched: rewritten, state: state.hash(), ...(leftover && { leftover }) })
    })
    // It is waited for in the end; until then its failure is nobody's.
    finished.catch(() => undefined)
  }
  return {
    async start(scratch) {
      const { session, clusterGrants } = scratch
      const [server] = await session.query<{ version: string; number: string }>(`select split_part(current_setting('server_version'), ' ', 1) as version, current_setting('server_version_num') as number`)
      const follower = await followDatabase(scratch, Math.floor(Number(server?.number) / 10000), options.salt, clusterGrants === undefined)
      const state = createState(follower.objects().values())
      begun = { session, follower, state, initial: state.hash(), version: server?.version ?? '' }
    },
    watch: {
      async beforeCommit() {
        if (begun !== undefined) touched.push(await begun.follower.touched())
      },
      async commit(session, last) {
        if (begun === undefined) await commit(session, undefined, last)
        else touched.push(await begun.follower.commit(last))
      },
      async commitAll(transactions, begin, between) {
        batch = begun === undefined || isUnseen ? [] : [...(await begun.follower.commitAll(transactions, begin, between))]
        return batch.length
      },
      outside() {
        isUnseen = true
      }
    },
    running(part: Part) {
      knowFacts(part)
      clearTimeout(preparing)
      preparing = setTimeout(() => void prepareTouched(part), headStart)
    },
    async ran(migration: Migration, part: Part) {
      clearTimeout(preparing)
      if (begun === undefined) return
      const [current, its, together] = [begun, knowFacts(part), batch.shift()]
      const take = await current.follower.look(together ?? (isUnseen ? undefined : joinTouched(touched)), its)
      touched = []
      isUnseen = false
      const before = seen
      seen = sent().then(async () => {
        await before
        const delta = await take()
        await sent()
        see(delta, migration, part, its, current)
      })
      // It is waited for in the end, and by the next look.
      seen.catch(() => undefined)
    },
    async ended() {
      clearTimeout(preparing)
      await begun?.session.settle()
      await seen
      await finished
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
