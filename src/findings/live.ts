import type { Policy } from '../config/policy.js'
import { levelOfFinding } from '../config/policy.js'
import type { Change } from '../snapshot/change.js'
import type { Finding } from './finding.js'
import { judgeOfSources } from './objects.js'
import type { Judge, SideNames } from './objects.js'

/** What the sides of `drift` are called. */
export function sidesOfDrift(hasSchema: boolean): SideNames {
  return { current: 'the live database', desired: hasSchema ? 'the committed schema' : 'the migrated database' }
}

const codes = { create: 'live-missing', modify: 'live-changed', drop: 'live-extra' } as const

/** Judges what a live database needs to become what its repository says; what is pending is told apart. */
export function judgeOfLive(pending: ReadonlySet<Change>): Judge {
  return (change, ofAspect) => {
    if (pending.has(change)) return { code: 'live-pending', severity: 'notice', note: 'It is pending: migrations that were not yet applied make this change.' }
    if (change.certainty === 'proven') return { code: codes[change.action], severity: ofAspect }
    const { code, severity } = judgeOfSources(change, ofAspect)
    return { code, severity: code === 'object-unknown' && severity === 'error' ? 'warning' : severity }
  }
}

/** An object that a live database has beyond its repository, and why it is expected there: part of a sentence. */
export interface Unmanaged {
  readonly kind: string
  readonly name: string
  readonly why: string
}

/** One finding for each object that nobody needs to look after. */
export function findUnmanaged(unmanaged: readonly Unmanaged[], policy: Policy): readonly Finding[] {
  const level = levelOfFinding(policy, 'live-unmanaged', 'notice')
  if (level === 'off') return []
  return unmanaged.map(({ kind, name, why }) => ({
    code: 'live-unmanaged',
    severity: level,
    message: `The ${kind} ${name} is in the live database only, and expected there: ${why}.`,
    object: { kind, name },
    details: { why }
  }))
}
