import type { Migration } from '../source/formats/format.js'
import { tokensOf } from '../sql/tokens.js'
import { findFlipFlops } from './flip-flops.js'
import type { FlipFlop } from './flip-flops.js'
import type { Replay, Step } from './replay.js'
import type { DatedMigration } from './times.js'

/** What a migration is, by what it did: the first of these that fits. */
export type Verdict = 'not-run' | 'repeatable' | 'duplicate' | 'no-op' | 'flip-flop' | 'opaque' | 'changes-data' | 'changes-schema'

/** A migration with its time, what it did, and what that makes of it. */
export interface Explained {
  readonly dated: DatedMigration
  readonly verdict: Verdict
  /** Undefined where it was not run. */
  readonly step: Step | undefined
  /** The schema after it; null where that is not known. */
  readonly state: string | null
  /** The earlier one that it repeats. */
  readonly repeats?: Migration
  /** How it takes the schema back. */
  readonly wayBack?: WayBack
}

/** A way back to a state that the schema was in before. */
export interface WayBack extends FlipFlop {
  /** The migrations that are taken back, the partner first, and the one that does it. */
  readonly members: readonly DatedMigration[]
}

/** Explains each migration of a folder by what its replay saw. What was not replayed has no step. */
export function explain(dated: readonly DatedMigration[], replay: Replay): readonly Explained[] {
  const steps = new Map(replay.steps.map((step) => [step.migration.up.path, step]))
  const run = dated.flatMap((each) => {
    const step = steps.get(each.path)
    return step === undefined || each.migration.repeatable === true ? [] : [{ dated: each, step }]
  })
  const waysBack = new Map(
    findFlipFlops(replay.initial ?? '', run.map(({ step: { state, facts } }) => ({ state, isBarrier: facts.data !== false }))).map((flipFlop): [string, WayBack] => [
      run[flipFlop.index]?.dated.path ?? '', { ...flipFlop, members: run.slice(flipFlop.partner, flipFlop.index + 1).map((each) => each.dated) }
    ])
  )
  const originals = findOriginals(run.map(({ step }) => step))
  let state: string | null = replay.initial
  return dated.map((each): Explained => {
    const step = steps.get(each.path)
    if (step === undefined) return { dated: each, step, state, verdict: 'not-run' }
    state = step.state
    const repeats = originals.get(step)
    const wayBack = waysBack.get(each.path)
    const verdict = verdictOf(step, each.migration.repeatable === true, repeats !== undefined, wayBack !== undefined)
    return { dated: each, step, state, verdict, ...(repeats === undefined ? {} : { repeats }), ...(wayBack === undefined ? {} : { wayBack }) }
  })
}

function verdictOf(step: Step, isRepeatable: boolean, isRepetition: boolean, isWayBack: boolean): Verdict {
  const { data, isOpaque } = step.facts
  if (isRepeatable) return 'repeatable'
  if (isWithoutEffect(step)) return isRepetition ? 'duplicate' : 'no-op'
  return isWayBack ? 'flip-flop' : isOpaque ? 'opaque' : data === true ? 'changes-data' : 'changes-schema'
}

/** Whether everything that a migration does would show, and nothing shows. */
function isWithoutEffect({ facts, changes, before, after }: Step): boolean {
  return facts.data === false && changes.length + before.size + after.size === 0
}

/** Which earlier one each step without effect repeats, token for token. */
function findOriginals(steps: readonly Step[]): ReadonlyMap<Step, Migration> {
  const originals = new Map<Step, Migration>()
  const first = new Map<string, Migration>()
  // What comes after the last of them can be nobody's original.
  for (const step of steps.slice(0, steps.findLastIndex(isWithoutEffect) + 1)) {
    const tokens = tokensOf(step.migration.up.text)
    const original = first.get(tokens)
    if (original === undefined) first.set(tokens, step.migration)
    else if (isWithoutEffect(step)) originals.set(step, original)
  }
  return originals
}
