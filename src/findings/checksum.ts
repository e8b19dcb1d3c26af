import type { Algorithm } from '../checksum/algorithm.js'
import type { Judgement, Unit } from '../checksum/audit.js'
import type { Causes } from '../checksum/causes.js'
import { placeOf } from '../checksum/definitions.js'
import { levelOfFalsePositives, levelOfFinding } from '../config/policy.js'
import type { Policy } from '../config/policy.js'
import type { Change } from '../snapshot/change.js'
import type { Finding, Location } from './finding.js'

/** An object, and what the audited checksum says of it. */
export interface Judged {
  readonly unit: Unit
  readonly judgement: Judgement
  /** Why the checksums differ, where that was looked for. */
  readonly causes?: Causes
  /** What is different between the committed text and that of base, where there is a difference. */
  readonly edited?: Causes
  /** Migrations that write the object once more although it is what it was. */
  readonly rewrittenBy?: readonly { readonly id: string; readonly file: string }[]
}

/** One finding for each object that is equal although its checksum differs. */
export function findFalsePositives(judged: readonly Judged[], algorithm: Algorithm['name'], policy: Policy): readonly Finding[] {
  return judged.filter(isFalsePositive).flatMap((each) => {
    const { unit, causes, rewrittenBy = [] } = each
    const rewritten = rewrittenBy.length === 0 ? '' : `; ${rewrittenBy.length.toLocaleString('en-US')} ${rewrittenBy.length === 1 ? 'migration writes' : 'migrations write'} it once more`
    return falsePositive(each, algorithm, policy, `The ${unit.kind} ${unit.name} is what it should be, and its ${algorithm} checksum differs${because(causes)}${rewritten}.`, placeIn(unit))
  })
}

/**
 * The false positives that a pull request edits without need, one finding each, and those that one of its migrations was
 * written for, one for each such migration.
 */
export function findNeedlessEdits(concerned: readonly Judged[], algorithm: Algorithm['name'], policy: Policy): readonly Finding[] {
  return concerned.filter(isFalsePositive).flatMap((each) => {
    const { unit, causes, edited, rewrittenBy = [] } = each
    const what = `the ${unit.kind} ${unit.name}`
    const edit = `This edit of ${what} needs no migration: ${edited === undefined ? '' : whatChanged(edited)}, and its ${algorithm} checksum differs from the database's all the same${because(causes)}.`
    return [
      ...(edited === undefined ? [] : falsePositive(each, algorithm, policy, edit, placeIn(unit), { edited: edited.causes })),
      ...rewrittenBy.flatMap(({ id, file }) => {
        const message = `The migration ${id} is what a false positive looks like: it writes ${what} once more and changes nothing, since only the ${algorithm} checksum differs${because(causes)}.`
        return falsePositive(each, algorithm, policy, message, { file, line: 1, column: 1 }, { migration: id })
      })
    ]
  })
}

/** One finding for each object that differs although its checksum is equal, with both texts. */
export function findFalseNegatives(judged: readonly Judged[], changesOf: (unit: Unit) => readonly Change[], algorithm: Algorithm['name'], policy: Policy): readonly Finding[] {
  const severity = levelOfFinding(policy, 'checksum-false-negative', 'warning')
  if (severity === 'off') return []
  return judged.filter(({ judgement }) => judgement.verdict === 'false-negative').map(({ unit }) => {
    const changes = changesOf(unit)
    const location = placeIn(unit)
    return {
      code: 'checksum-false-negative' as const,
      severity,
      message: `The ${algorithm} checksum of the ${unit.kind} ${unit.name} is equal on both sides although they differ: ${nameChanges(changes)}.`,
      object: { kind: unit.kind, name: unit.name },
      ...(location === undefined ? {} : { location }),
      details: { algorithm, currentDefinition: unit.stored() ?? null, desiredDefinition: unit.committed ?? null, changes: changes.map(({ action, kind, name, aspect }) => ({ action, kind, name, aspect })) }
    }
  })
}

/** So many changes are named before the rest is left out. */
const named = 3

function nameChanges(changes: readonly Change[]): string {
  const names = changes.slice(0, named).map(({ action, kind, name, attributes }) => `${action} ${kind} ${name}${attributes.length === 0 ? '' : ` (${attributes.map((each) => each.name).join(', ')})`}`)
  return [...names, ...(changes.length > named ? ['…'] : [])].join(', ')
}

function isFalsePositive({ judgement }: Judged): boolean {
  return judgement.verdict === 'false-positive'
}

function falsePositive(
  { unit: { kind, name }, causes }: Judged, algorithm: Algorithm['name'], policy: Policy, message: string, location: Location | undefined, details: Finding['details'] = {}
): readonly Finding[] {
  const severity = levelOfFinding(policy, 'checksum-false-positive', levelOfFalsePositives(policy.falsePositives))
  if (severity === 'off') return []
  const why = causes === undefined ? {} : { causes: causes.causes, rest: causes.rest }
  return [{ code: 'checksum-false-positive', severity, message, object: { kind, name }, ...(location === undefined ? {} : { location }), details: { algorithm, ...why, ...details } }]
}

function placeIn({ definition }: Unit): Location | undefined {
  return definition === undefined ? undefined : placeOf(definition)
}

function because(causes: Causes | undefined): string {
  return causes === undefined || causes.causes.length === 0 ? '' : ` (${causes.causes.join(', ')})`
}

/** Where no cause explains all of an edit, nothing is said of what it is. */
function whatChanged({ causes, rest }: Causes): string {
  return rest.length > 0 || causes.length === 0 ? 'the migrated database is what it says' : `only ${causes.join(', ')} changed`
}
