import type { Code, Severity } from '../config/codes.js'
import type { Policy } from '../config/policy.js'
import { levelOfFinding } from '../config/policy.js'
import { differingParts } from '../snapshot/change.js'
import type { AttributeChange, Change } from '../snapshot/change.js'
import { keyOf } from '../snapshot/object.js'
import type { Snapshot, Value } from '../snapshot/object.js'
import type { Finding, Location } from './finding.js'

/** What the two sides are called in messages. */
export interface SideNames {
  readonly current: string
  readonly desired: string
}

/** What a difference is called, how bad it is where its aspect says `ofAspect` and nobody says otherwise, and what there is to add, in a sentence. */
export type Judge = (change: Change, ofAspect: Severity) => { readonly code: Code; readonly severity: Severity; readonly note?: string }

/** Judges what lies between two sources. */
export const judgeOfSources: Judge = (change, ofAspect) => ({ code: codeOf(change), severity: change.certainty === 'likely' && ofAspect === 'error' ? 'warning' : ofAspect })

/** The level at which an aspect's differences are told; null where they are not. */
export function severityOfChange(change: Change, policy: Policy, judge: Judge = judgeOfSources): Severity | null {
  const level = policy.compare[change.aspect]
  if (level === 'off') return null
  const { code, severity } = judge(change, level === 'auto' ? 'error' : level)
  const final = levelOfFinding(policy, code, severity)
  return final === 'off' ? null : final
}

/** The finding code of a change. */
export function codeOf(change: Change): Code {
  if (change.certainty === 'unknown') return 'object-unknown'
  if (change.certainty === 'likely') return 'object-cosmetic'
  return change.action === 'create' ? 'object-missing' : change.action === 'drop' ? 'object-extra' : 'object-changed'
}

/** One finding for each difference between two sides. */
export function findDifferences(
  changes: readonly Change[], policy: Policy, sides: SideNames, locate: (change: Change) => Location | undefined, judge: Judge = judgeOfSources
): readonly Finding[] {
  return changes.flatMap((change) => {
    const severity = severityOfChange(change, policy, judge)
    if (severity === null) return []
    const location = locate(change)
    const { code, note } = judge(change, severity)
    return [
      {
        code,
        severity,
        message: `${sentence(change, sides)}${note === undefined ? '' : ` ${note}`}`,
        object: { kind: change.kind, name: change.name },
        ...(location === undefined ? {} : { location }),
        details: { action: change.action, aspect: change.aspect, attributes: change.attributes }
      }
    ]
  })
}

/** One finding for each object that either side has and that is of a kind that is not compared. */
export function findUnmodelled(sides: readonly (Pick<Snapshot, 'unmodelled'> | undefined)[], policy: Policy): readonly Finding[] {
  const unmodelled = new Map(sides.flatMap((side) => side?.unmodelled ?? []).map((object) => [keyOf(object), object])).values()
  const level = levelOfFinding(policy, 'object-unmodelled', 'notice')
  if (level === 'off') return []
  return [...unmodelled].map((object) => ({
    code: 'object-unmodelled' as const,
    severity: level,
    message: `The ${object.kind} ${object.name} is of a kind that is not compared.`,
    object,
    details: {}
  }))
}

function sentence(change: Change, sides: SideNames): string {
  const what = `The ${change.kind} ${change.name}`
  switch (change.action) {
    case 'create':
      return `${what} is in ${sides.desired}, and ${sides.current} does not have it.`
    case 'drop':
      return `${what} is in ${sides.current}, and ${sides.desired} does not have it.`
    case 'modify': {
      if (change.certainty === 'unknown') return `${what} cannot be compared: ${change.reason ?? ''}.`
      if (change.certainty === 'likely') return `${what} is spelled in two ways that most likely mean the same: ${change.reason ?? ''}.`
      return `${what} differs: ${change.attributes.map((attribute) => valuesOf(attribute, sides)).join('; ')}.`
    }
  }
}

function valuesOf(attribute: AttributeChange, sides: SideNames): string {
  const [current, desired] = differingParts(attribute)
  return `${attribute.name} is ${show(current)} in ${sides.current} and ${show(desired)} in ${sides.desired}`
}

/** Longest value that fits into a sentence, in characters. */
const longest = 80

function show(value: Value): string {
  const text = value === null ? 'not set' : Array.isArray(value) ? (value.length === 0 ? 'empty' : value.join(', ')) : String(value)
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${[...line].slice(0, longest - 1).join('')}…` : line
}
