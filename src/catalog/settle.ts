import type { Session } from '../database/session.js'
import type { AttributeChange } from '../snapshot/change.js'
import type { Settle, Settlement } from '../snapshot/compare.js'
import type { DatabaseObject, Snapshot, Value } from '../snapshot/object.js'
import { onBench } from './bench.js'
import { isSameConstant } from './constant.js'
import { modelOf } from './ddl/model.js'
import type { Model } from './ddl/model.js'
import { probeOf } from './probe.js'

/** Deparsed text was stable after one round wherever it was measured; more rounds than this would be a bug of ours. */
const mostRounds = 4

/** One side of a comparison and where its definitions can be parsed again. */
export interface Side {
  readonly snapshot: Snapshot
  /** Undefined where the side has no database of ours: the other side's is used. */
  readonly session: Session | undefined
}

/**
 * Makes the closer look that tells spelling from meaning. PostgreSQL's own spelling of an expression is not a fixed
 * point: `x IN ('a')` comes back as `x = ANY (…)`, and that text parses to yet another tree. So each side's definition is
 * given to the server again, and read again, until it no longer changes; what is equal then is equal. What still
 * differs may be a constant in another spelling, which the server evaluates.
 */
export function createSettle(current: Side, desired: Side): Settle {
  const models = { current: modelOf(current.snapshot), desired: modelOf(desired.snapshot) }
  const [left, right] = [current.session ?? desired.session, desired.session ?? current.session]
  return async (existing, wanted, differing) => {
    const probed = (object: DatabaseObject, model: Model, session: Session | undefined): Promise<Reparsed> =>
      session === undefined ? Promise.resolve({ stable: undefined }) : reparse(session, object, model)
    const isText = differing.some(({ name }) => typeof existing.attributes[name] === 'string' || typeof wanted.attributes[name] === 'string')
    if (!isText) return { remaining: differing, certainty: 'proven' }
    const [from, to] = [await probed(existing, models.current, left), await probed(wanted, models.desired, right)]
    const afterReparse = differing.filter(({ name }) => !isEqual(from, to, name))
    if (afterReparse.length === 0) return { remaining: [], rule: 'equal after re-parsing', certainty: 'proven' }
    const session = right ?? left
    const remaining: AttributeChange[] = []
    for (const difference of afterReparse) {
      const same = session !== undefined && (await isSameConstant(session, existing, wanted, difference))
      if (!same) remaining.push(difference)
    }
    return conclude(remaining, differing, [from, to])
  }
}

/** What re-parsing made of an object: its attributes once they no longer change, or why there is no such thing. */
interface Reparsed {
  readonly stable: Readonly<Record<string, Value>> | undefined
  readonly failed?: true
}

async function reparse(session: Session, object: DatabaseObject, model: Model): Promise<Reparsed> {
  if (probeOf(object, model) === undefined) return { stable: undefined }
  return onBench(session, async (attempt) => {
    let attributes: Readonly<Record<string, Value>> = {}
    for (let round = 0; round < mostRounds; round++) {
      const probe = probeOf({ ...object, attributes: { ...object.attributes, ...attributes } }, model)
      const row = probe === undefined ? undefined : await attempt(probe.make, probe.read)
      if (probe === undefined || row === undefined) return { stable: undefined, failed: true as const }
      const next = probe.map?.(row) ?? row
      if (JSON.stringify(next) === JSON.stringify(attributes)) break
      attributes = next
    }
    return { stable: attributes }
  })
}

/** Whether an attribute is the same on both sides once each side that can be re-parsed has been. */
function isEqual(from: Reparsed, to: Reparsed, name: string): boolean {
  if (from.stable === undefined || to.stable === undefined) return false
  return name in from.stable && name in to.stable && from.stable[name] === to.stable[name]
}

function conclude(remaining: readonly AttributeChange[], differing: readonly AttributeChange[], sides: readonly Reparsed[]): Settlement {
  const rule = remaining.length < differing.length ? { rule: 'constant in another spelling' } : {}
  const unknown = sides.some((side) => side.failed === true) && remaining.some(({ current, desired }) => current !== null && desired !== null)
  return unknown
    ? { remaining, ...rule, certainty: 'unknown', reason: 'its definition could not be parsed again on the server of this check' }
    : { remaining, ...rule, certainty: 'proven' }
}

