import { createHash } from 'node:crypto'
import type { Code } from '../config/codes.js'
import type { FailOn } from '../config/policy.js'
import { fails } from '../verdict.js'
import type { Report } from './document.js'

/** One thing by which a live database fails. */
export interface Deviation {
  readonly code: Code
  readonly kind: string
  readonly name: string
  /** Of the object; for a migration, what is wrong with it. */
  readonly aspect: string
  /** What the report tells of it beyond that: 8 hexadecimal digits that are others as soon as it differs in another way. */
  readonly digest: string
}

/** What became of the drift from one run to another. */
export interface Movement {
  readonly fresh: readonly Deviation[]
  readonly altered: readonly Deviation[]
  readonly gone: readonly Deviation[]
}

/** What fails in the report of one live database, in an order of its own, each thing once. */
export function deviationsOf({ findings }: Pick<Report, 'findings'>, failOn: FailOn): readonly Deviation[] {
  const deviations = findings.filter((finding) => fails(finding, failOn)).map(({ code, object, message, details }): Deviation => {
    const { action, aspect, attributes, reason } = details
    return { code, kind: object?.kind ?? '', name: object?.name ?? message, aspect: [aspect, reason].find((each) => typeof each === 'string') ?? '', digest: hash([action, attributes]).slice(0, 8) }
  })
  const byKey = new Map(deviations.map((deviation) => [keyOf(deviation), deviation]))
  return [...byKey].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, deviation]) => deviation)
}

/** What of `now` was not in `before`, or was otherwise, and what is no more. */
export function compareDrift(now: readonly Deviation[], before: readonly Deviation[]): Movement {
  const [earlier, present] = [before, now].map((deviations) => new Map(deviations.map((deviation) => [keyOf(deviation), deviation])))
  return {
    fresh: now.filter((deviation) => !earlier?.has(keyOf(deviation))),
    altered: now.filter((deviation) => ![undefined, deviation.digest].includes(earlier?.get(keyOf(deviation))?.digest)),
    gone: before.filter((deviation) => !present?.has(keyOf(deviation)))
  }
}

/** What tells a deviation apart from others. */
export function keyOf({ code, kind, name, aspect }: Omit<Deviation, 'digest'>): string {
  return JSON.stringify([code, kind, name, aspect])
}

/** A digest of all that fails: equal for what is the same drift. */
export function digestOf(deviations: readonly Deviation[]): string {
  return hash(deviations.map((deviation) => [keyOf(deviation), deviation.digest])).slice(0, 32)
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
