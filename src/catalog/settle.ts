import type { Session } from '../database/session.js'
import type { AttributeChange } from '../snapshot/change.js'
import type { Settle, Settlement } from '../snapshot/compare.js'
import type { DatabaseObject, Snapshot, Value } from '../snapshot/object.js'
import { openBench } from './bench.js'
import type { Bench } from './bench.js'
import { isSameConstant } from './constant.js'
import { modelOf } from './ddl/model.js'
import type { Model } from './ddl/model.js'
import { probeOf } from './probe.js'
import { sameButForAliases } from './redundant-alias.js'

/** Deparsed text was stable after one round wherever it was measured; more rounds than this would be a bug of ours. */
const mostRounds = 4

/** One side of a comparison, and a database of ours on which its definitions can be parsed again. */
export interface Side {
  readonly snapshot: Snapshot
  /** Opens the database; called when it is first needed. Undefined where there is none. */
  session(): Promise<Session | undefined>
}

/** A `Settle`, and the end of what it keeps open. */
export interface Settler {
  readonly settle: Settle
  close(): Promise<void>
}

/**
 * Makes the closer look that tells spelling from meaning. PostgreSQL's own spelling of an expression is not a fixed
 * point: `x IN ('a')` comes back as `x = ANY (…)`, and that text parses to yet another tree. So each side's definition is
 * given to the server again, and read again, until it no longer changes; what is equal then is equal. What still
 * differs may be a constant in another spelling, which the server evaluates.
 */
export function createSettler(current: Side, desired: Side): Settler {
  const benches = new Map<Session, Promise<Bench>>()
  const benchOf = async (side: Side): Promise<Bench | undefined> => {
    const session = await side.session()
    if (session === undefined) return undefined
    const bench = benches.get(session) ?? openBench(session)
    benches.set(session, bench)
    return bench
  }
  const [left, right] = [modelOf(current.snapshot), modelOf(desired.snapshot)]
  return {
    async settle(existing, wanted, differing) {
      const bySpelling = differing.filter(({ name }) => canBeSpelling(existing, left, name) || canBeSpelling(wanted, right, name))
      if (bySpelling.length === 0) return { remaining: differing, certainty: 'proven' }
      const from = await reparse(await benchOf(current), existing, left)
      const to = await reparse(await benchOf(desired), wanted, right)
      const afterReparse = differing.filter(({ name }) => !isEqual(from, to, name))
      if (afterReparse.length === 0) return { remaining: [], rule: 'equal after re-parsing', certainty: 'proven' }
      const otherwise = afterReparse.filter(({ name }) => !isEqual(from, to, name, sameButForAliases))
      if (otherwise.length === 0) return { remaining: [], rule: 'redundant alias', certainty: 'proven' }
      const bench = await benchOf(desired)
      const remaining: AttributeChange[] = []
      for (const difference of otherwise) {
        if (bench === undefined || !(await isSameConstant(bench, existing, wanted, difference))) remaining.push(difference)
      }
      const unsure = remaining.some(({ name, current: a, desired: b }) => a !== null && b !== null && bySpelling.some((each) => each.name === name))
      return conclude(remaining, differing, unsure && (from === 'failed' || to === 'failed'))
    },
    async close() {
      for (const bench of benches.values()) await bench.then(async (each) => each.close()).catch(() => undefined)
    }
  }
}

/** Attributes that hold an expression, by the kind of the object. */
const expressions: Readonly<Record<string, readonly string[]>> = {
  column: ['default', 'generation expression'],
  constraint: ['definition'],
  index: ['keys', 'predicate'],
  view: ['definition'],
  'materialized view': ['definition'],
  table: ['partition key'],
  rule: ['definition'],
  trigger: ['definition'],
  policy: ['using', 'with check'],
  function: ['arguments', 'body'],
  procedure: ['arguments', 'body'],
  domain: ['default']
}

function canBeSpelling(object: DatabaseObject, model: Model, attribute: string): boolean {
  if (object.kind === 'function' || object.kind === 'procedure') {
    if (attribute === 'body' && object.attributes['sql body'] !== true) return false
  }
  return (expressions[object.kind] ?? []).includes(attribute) && probeOf(object, model) !== undefined
}

/** An object's attributes once re-parsing no longer changes them; `none` where it holds no expression, `failed` where it could not be made again. */
type Reparsed = Readonly<Record<string, Value>> | 'none' | 'failed'

async function reparse(bench: Bench | undefined, object: DatabaseObject, model: Model): Promise<Reparsed> {
  let attributes: Readonly<Record<string, Value>> = {}
  for (let round = 0; round < mostRounds; round++) {
    const probe = probeOf({ ...object, attributes: { ...object.attributes, ...attributes } }, model)
    if (probe === undefined) return 'none'
    const row = await bench?.attempt(probe.make, probe.read)
    if (row === undefined) return 'failed'
    const next = probe.map?.(row) ?? row
    if (JSON.stringify(next) === JSON.stringify(attributes)) break
    attributes = next
  }
  return attributes
}

/** Whether an attribute is the same on both sides once each side has been re-parsed. */
function isEqual(from: Reparsed, to: Reparsed, name: string, same: (left: string, right: string) => boolean = (left, right) => left === right): boolean {
  if (typeof from === 'string' || typeof to === 'string') return false
  const [left, right] = [from[name], to[name]]
  if (typeof left === 'string' && typeof right === 'string') return same(left, right)
  return left !== undefined && left === right
}

function conclude(remaining: readonly AttributeChange[], differing: readonly AttributeChange[], unknown: boolean): Settlement {
  const rule = remaining.length < differing.length ? { rule: 'constant in another spelling' } : {}
  return unknown
    ? { remaining, ...rule, certainty: 'unknown', reason: 'its definition could not be parsed again on the server of this check' }
    : { remaining, ...rule, certainty: 'proven' }
}
