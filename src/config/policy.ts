import type { Code, Level } from './codes.js'
import { levels } from './codes.js'

/**
 * Aspects by which objects differ, each with the level at which its differences count by default.
 * `auto` compares where the committed side states it, owners' own entries relative to the owner; what then differs is an error.
 */
export const aspects = [
  { name: 'definition', level: 'error', description: 'What the object is' },
  { name: 'privileges', level: 'auto', description: 'Grants and default privileges' },
  { name: 'owner', level: 'auto', description: 'Who owns the object' },
  { name: 'comments', level: 'warning', description: 'COMMENT ON' },
  { name: 'column-order', level: 'notice', description: 'The order of columns' },
  { name: 'generated-names', level: 'notice', description: 'Names that the server chose' },
  { name: 'storage', level: 'error', description: 'Storage and compression of columns' },
  { name: 'statistics', level: 'error', description: 'Statistics targets' },
  { name: 'settings', level: 'warning', description: 'Settings of the database and of roles' }
] as const

export type Aspect = (typeof aspects)[number]['name']
export type AspectLevel = Level | 'auto'

export const aspectNames: readonly Aspect[] = aspects.map(({ name }) => name)

/** What `compare` may say of an aspect: `auto` only where it is the default. */
export function levelsOfAspect(aspect: Aspect): readonly AspectLevel[] {
  return aspect === 'privileges' || aspect === 'owner' ? [...levels, 'auto'] : levels
}

export const failOnChoices = ['error', 'warning', 'never'] as const
export type FailOn = (typeof failOnChoices)[number]

export const falsePositiveChoices = ['fail', 'comment', 'ignore'] as const
export type FalsePositives = (typeof falsePositiveChoices)[number]

/** How findings and differences are judged: everything that turns facts into a verdict. */
export interface Policy {
  /** One level for each aspect, defaults filled in. */
  readonly compare: Readonly<Record<Aspect, AspectLevel>>
  /** Only what the user said; see {@link levelOfFinding}. */
  readonly severity: Readonly<Partial<Record<Code, Level>>>
  readonly failOn: FailOn
  readonly falsePositives: FalsePositives
}

/** The policy from what the user said, filled up with the defaults of the aspects. */
export function buildPolicy(said: {
  readonly compare: ReadonlyMap<Aspect, AspectLevel>
  readonly severity: ReadonlyMap<Code, Level>
  readonly failOn: FailOn
  readonly falsePositives: FalsePositives
}): Policy {
  const compare = Object.fromEntries(aspects.map(({ name, level }) => [name, said.compare.get(name) ?? level])) as Record<Aspect, AspectLevel>
  const severity = Object.fromEntries(said.severity) as Partial<Record<Code, Level>>
  return { compare, severity, failOn: said.failOn, falsePositives: said.falsePositives }
}

/** The level of a finding: what the user said of its code, else what its rule chose. */
export function levelOfFinding(policy: Policy, code: Code, chosen: Level): Level {
  return policy.severity[code] ?? chosen
}

/** What `false-positives` makes of a `checksum-false-positive`, before `severity` is asked. */
export function levelOfFalsePositives(falsePositives: FalsePositives): Level {
  switch (falsePositives) {
    case 'fail': return 'error'
    case 'comment': return 'notice'
    case 'ignore': return 'off'
  }
}
