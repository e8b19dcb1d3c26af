import type { Session } from '../database/session.js'
import { aspectOf } from '../snapshot/aspect.js'
import type { AttributeChange } from '../snapshot/change.js'
import type { Settle, Settlement } from '../snapshot/compare.js'
import { unreadable } from '../snapshot/object.js'
import type { DatabaseObject, Snapshot, Value } from '../snapshot/object.js'
import { openBench } from './bench.js'
import type { Bench } from './bench.js'
import { modelOf } from './ddl/model.js'
import type { Model } from './ddl/model.js'
import { probeOf } from './probe.js'
import { compareSecrets } from './secrets.js'
import type { Spelling, SpellingRule } from './spelling/rule.js'
import { spellingRules } from './spelling/rules.js'

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
 * differs is put to further rules; see `spelling/rules.ts`.
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
  const settleSpelling: Settle = async (existing, wanted, differing) => {
    const spelled = (name: string): boolean => canBeSpelling(existing, left, name) || canBeSpelling(wanted, right, name)
    let parsed: Promise<readonly [Reparsed, Reparsed]> | undefined
    const reparsed = async (): Promise<readonly [Reparsed, Reparsed]> => {
      parsed ??= (async () => [await reparse(await benchOf(current), existing, left), await reparse(await benchOf(desired), wanted, right)])()
      return parsed
    }
    const judged: Judged[] = []
    for (const difference of differing) {
      const rule = await firstRule({
        current: existing,
        desired: wanted,
        currentModel: left,
        desiredModel: right,
        difference,
        reparsed: async () => (spelled(difference.name) ? textsOf(await reparsed(), difference.name) : undefined),
        bench: async () => benchOf(desired)
      })
      const { name, current: from, desired: to } = difference
      const failed = rule === undefined && from !== null && to !== null && spelled(name) && (await reparsed()).includes('failed')
      judged.push({ difference, rule, failed })
    }
    return conclude(judged)
  }
  return {
    settle: async (existing, wanted, differing) => settleHidden(differing, async (open) => settleSpelling(existing, wanted, open)),
    async close() {
      for (const bench of benches.values()) await bench.then(async (each) => each.close()).catch(() => undefined)
    }
  }
}

/** Settles what could not be read, or was redacted, and leaves the rest to `settleOpen`. */
async function settleHidden(differing: readonly AttributeChange[], settleOpen: (open: readonly AttributeChange[]) => Promise<Settlement>): Promise<Settlement> {
  const open: AttributeChange[] = []
  const unknown: AttributeChange[] = []
  for (const difference of differing) {
    const { name, current, desired } = difference
    const secrets = compareSecrets(current, desired)
    if (current === unreadable || desired === unreadable || secrets === 'unknown') unknown.push(difference)
    else if (secrets !== 'equal') open.push({ name, ...(secrets ?? { current, desired }) })
  }
  const settlement: Settlement = open.length === 0 ? { remaining: [], rule: 'equal secrets', certainty: 'proven' } : await settleOpen(open)
  if (unknown.length === 0) return settlement
  if (settlement.remaining.length > 0) return { ...settlement, remaining: [...settlement.remaining, ...unknown] }
  const names = unknown.map(({ name }) => name).join(', ')
  const isUnread = unknown.some(({ current, desired }) => current === unreadable || desired === unreadable)
  const reason = isUnread ? `the role that reads the database may not see its ${names}` : `secrets in its ${names} were saved under different salts, and are not at hand`
  return { remaining: unknown, certainty: 'unknown', reason }
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
  domain: ['default'],
  'statistics object': ['expressions'],
  'publication relation': ['where'],
  setting: ['value']
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

/** An attribute's text on both sides once each has been re-parsed, a list as one text; undefined where one has none. */
function textsOf([from, to]: readonly [Reparsed, Reparsed], name: string): readonly [string, string] | undefined {
  if (typeof from === 'string' || typeof to === 'string') return undefined
  const [left, right] = [from[name], to[name]].map((value) => (Array.isArray(value) ? JSON.stringify(value) : value))
  return typeof left === 'string' && typeof right === 'string' ? [left, right] : undefined
}

/** A difference, the rule by which it is none, and whether it is open because re-parsing failed. */
interface Judged {
  readonly difference: AttributeChange
  readonly rule: SpellingRule | undefined
  readonly failed: boolean
}

async function firstRule(spelling: Spelling): Promise<SpellingRule | undefined> {
  for (const rule of spellingRules) if (await rule.holds(spelling)) return rule
  return undefined
}

/** What is proven to be equal is left out; what is left is likely to be equal only if all of it is. */
function conclude(judged: readonly Judged[]): Settlement {
  const open = judged.filter(({ rule }) => rule?.certainty !== 'proven')
  const rules = [...new Set(judged.flatMap(({ rule }) => (rule?.certainty === 'proven' ? [rule.name] : [])))]
  const remaining = open.map(({ difference }) => difference)
  const settled = { remaining, ...(rules.length === 0 ? {} : { rule: rules.join(', ') }) }
  if (open.some(({ failed }) => failed)) {
    return { ...settled, certainty: 'unknown', reason: 'its definition could not be parsed again on the server of this check' }
  }
  const definition = open.filter(({ difference }) => aspectOf(difference.name) === 'definition')
  const reasons = [...new Set(definition.flatMap(({ rule }) => (rule?.certainty === 'likely' ? [rule.reason] : [])))]
  if (definition.length > 0 && definition.every(({ rule }) => rule !== undefined)) return { ...settled, certainty: 'likely', reason: reasons.join('; ') }
  return { ...settled, certainty: 'proven' }
}
