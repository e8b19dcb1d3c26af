import { wholeDefinition } from '../catalog/ddl/schema-file.js'
import { definitionOf } from '../catalog/ddl/statements.js'
import { modelOf } from '../catalog/ddl/model.js'
import type { Model } from '../catalog/ddl/model.js'
import type { CommandName } from '../config/commands.js'
import type { Policy } from '../config/policy.js'
import type { Finding, Location } from '../findings/finding.js'
import { severityOfChange } from '../findings/objects.js'
import type { Judge } from '../findings/objects.js'
import type { Origin } from '../history/parting.js'
import type { Report, ReportedChange } from '../report/document.js'
import { keyOf } from '../snapshot/object.js'
import type { Change, Equality } from '../snapshot/change.js'
import type { DatabaseObject, Snapshot } from '../snapshot/object.js'

/** The parts that a command fills in; the rest of a report follows from them or stays empty. */
export interface Parts {
  readonly command: CommandName
  readonly name: string | null
  readonly conclusion: Report['conclusion']
  readonly postgres: Report['postgres']
  readonly compared: Report['compared']
  readonly revisions?: Report['revisions']
  readonly unchanged: number
  readonly changes: readonly ReportedChange[]
  readonly equalities: readonly Equality[]
  readonly effect: Report['effect']
  readonly findings: readonly Finding[]
  readonly migrations?: Report['migrations']
  readonly loops?: Report['loops']
  readonly checksums?: Report['checksums']
  readonly audit?: Report['audit'] | undefined
  readonly patch: string | null
  readonly ledger?: Report['ledger']
  readonly coverage?: Report['coverage']
  readonly cleanup?: Report['cleanup']
  readonly timings: Readonly<Record<string, number>>
}

/** Puts a report together: counts are counted here, once. */
export function assemble(parts: Parts): Report {
  const { command, name, conclusion, postgres, compared, revisions, effect, patch } = parts
  const severity = (level: Finding['severity']): number => parts.findings.filter((finding) => finding.severity === level).length
  return {
    version: 1,
    command,
    name,
    conclusion,
    postgres,
    compared,
    ...(revisions === undefined ? {} : { revisions }),
    summary: {
      ...countActions(parts.changes),
      unchanged: parts.unchanged,
      unknown: parts.changes.filter((change) => change.certainty === 'unknown').length,
      findings: { error: severity('error'), warning: severity('warning'), notice: severity('notice') }
    },
    changes: [...parts.changes],
    equalities: [...parts.equalities],
    effect,
    findings: parts.findings.map((finding) => ({ ...finding, details: { ...finding.details } })),
    patch,
    migrations: parts.migrations ?? [],
    loops: parts.loops ?? [],
    checksums: parts.checksums ?? [],
    ...(parts.audit === undefined ? {} : { audit: parts.audit }),
    ...(parts.ledger === undefined ? {} : { ledger: parts.ledger }),
    ...(parts.coverage === undefined ? {} : { coverage: parts.coverage }),
    ...(parts.cleanup === undefined ? {} : { cleanup: parts.cleanup }),
    targets: [],
    timings: Object.fromEntries(Object.entries(parts.timings).map(([key, value]) => [key, Math.round(value)]))
  }
}

/** How many changes there are of each action. */
export function countActions(changes: readonly { readonly action: Change['action'] }[]): { create: number; modify: number; drop: number } {
  const of = (action: Change['action']): number => changes.filter((change) => change.action === action).length
  return { create: of('create'), modify: of('modify'), drop: of('drop') }
}

/** What is known of changes beside themselves. */
export interface Telling {
  readonly policy: Policy
  readonly judge?: Judge
  readonly locate?: (change: Change) => Location | undefined
  readonly originOf?: (change: Change, desired: DatabaseObject | undefined) => Origin
}

/** Changes as reports show them: judged, placed, and with both definitions as canonical SQL. */
export function reportChanges(
  changes: readonly Change[], current: Snapshot, desired: Snapshot,
  { policy, judge, locate = () => undefined, originOf = () => ({ lastTouchedBy: null, partedAt: null }) }: Telling
): readonly ReportedChange[] {
  const [left, right] = [modelOf(current), modelOf(desired)]
  return changes.flatMap((change): readonly ReportedChange[] => {
    const severity = severityOfChange(change, policy, judge)
    if (severity === null) return []
    const renamed = change.attributes.find(({ name }) => change.aspect === 'generated-names' && name === 'name')
    const existing = left.get(keyOf({ kind: change.kind, name: typeof renamed?.current === 'string' ? renamed.current : change.name }))
    const wanted = right.get(keyOf(change))
    const location = locate(change)
    const define = (object: DatabaseObject, model: Model): string =>
      change.action === 'modify' ? definitionOf(object, model, change.aspect) : wholeDefinition(object, model)
    return [
      {
        ...change,
        severity,
        attributes: change.attributes.map(({ name, current: from, desired: to }) => ({ name, current: plain(from), desired: plain(to) })),
        currentDefinition: change.action === 'create' || existing === undefined ? null : define(existing, left),
        desiredDefinition: change.action === 'drop' || wanted === undefined ? null : define(wanted, right),
        ...originOf(change, change.action === 'drop' ? undefined : wanted),
        ...(location === undefined ? {} : { location })
      }
    ]
  })
}

function plain(value: Change['attributes'][number]['current']): ReportedChange['attributes'][number]['current'] {
  return Array.isArray(value) ? [...(value as readonly string[])] : (value as string | number | boolean | null)
}

/** A report of a run that came to no verdict: why, where that is, and what else is known of it. */
export function reportError(command: CommandName, name: string | null, message: string, location?: Location, findings: readonly Finding[] = []): Report {
  return {
    ...assemble({
      command, name, conclusion: 'error', postgres: null, compared: null, unchanged: 0, changes: [], equalities: [], effect: null, findings, patch: null, timings: {}
    }),
    error: message,
    ...(location === undefined ? {} : { errorLocation: location })
  }
}
