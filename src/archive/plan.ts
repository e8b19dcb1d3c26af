import type { Explained } from '../history/explain.js'
import { keyOf } from '../snapshot/object.js'
import { whyItMatters } from './reasons.js'

/** Which migrations are kept: those that mean something, or of those in one clock hour no more than are needed. */
export type Strategy = 'meaningful' | 'hourly'

/** Migrations that go together or not at all. */
export interface Unit {
  readonly members: readonly Explained[]
  /** Why nobody needs them, about each. */
  readonly why: string
}

/** A migration that stays although one may wonder why. */
export interface Kept {
  readonly explained: Explained
  readonly why: string
}

/** What may be archived, before it is proven. */
export interface Plan {
  readonly units: readonly Unit[]
  readonly kept: readonly Kept[]
}

/**
 * Plans what to archive. `meaningful` takes what changes nothing; `hourly` also takes ways there and back within one clock hour
 * (UTC). What writes data, or does what nobody can tell, never goes, nor what is repeatable, a baseline or not run.
 *
 * @param explained in the order in which they are run
 */
export function planArchive(explained: readonly Explained[], strategy: Strategy): Plan {
  const idle = new Set(explained.filter(isIdle))
  const rounds = strategy === 'hourly' ? findRounds(explained) : []
  const inRound = new Set(rounds.flat())
  const units: readonly Unit[] = [
    ...[...idle].filter((each) => !inRound.has(each)).map((each): Unit => ({ members: [each], why: whyIdle(each) })),
    ...rounds.map((members): Unit => ({ members, why: `${members[0]?.dated.migration.id ?? ''} to ${members.at(-1)?.dated.migration.id ?? ''} lead back to the schema before them, within one hour` }))
  ]
  const ordered = inOrder(units, explained)
  const going = new Set(ordered.flatMap(({ members }) => members))
  const staying = explained.filter((each) => !going.has(each))
  const newest = staying.length === 0 ? ordered.at(-1) : undefined
  return { units: ordered.filter((unit) => unit !== newest), kept: [...whySome(newest), ...findUnseen(staying), ...(strategy === 'hourly' ? findCrowded(explained, staying) : [])] }
}

/** The clock hour of a migration, UTC; null where nothing says when it was made. */
export function hourOf({ dated: { timestamp } }: Explained): string | null {
  return timestamp === null ? null : `${timestamp.toISOString().slice(0, 13)}:00Z`
}

/** Whether everything that a migration does shows, and nothing shows. */
function isIdle({ verdict, dated: { migration } }: Explained): boolean {
  return (verdict === 'no-op' || verdict === 'duplicate') && mayGo(migration)
}

function mayGo({ repeatable, baseline, notRun }: Explained['dated']['migration']): boolean {
  return repeatable !== true && baseline !== true && notRun === undefined
}

function whyIdle({ repeats, step }: Explained): string {
  if (repeats !== undefined) return `repeats ${repeats.id} and changes nothing`
  const [first, ...others] = step?.touched ?? []
  return first === undefined ? 'changes nothing' : `writes ${first.object.kind} ${first.object.name}${others.length === 0 ? '' : ` and ${String(others.length)} more`} as ${others.length === 0 ? 'it is' : 'they are'}`
}

/** Ways there and back within one hour, each with everything between, none of which writes data. Of two that share a migration the first counts, unless the other has all of it. */
function findRounds(explained: readonly Explained[]): readonly (readonly Explained[])[] {
  const rounds: (readonly Explained[])[] = []
  const byPath = new Map(explained.map((each) => [each.dated.path, each]))
  for (const { wayBack } of explained) {
    const members = wayBack?.members.flatMap(({ path }) => byPath.get(path) ?? []) ?? []
    const [first] = members
    if (first === undefined || hourOf(first) === null) continue
    if (!members.every((each) => hourOf(each) === hourOf(first) && mayGo(each.dated.migration))) continue
    const within = new Set(members)
    const shared = rounds.filter((round) => round.some((each) => within.has(each)))
    if (!shared.every((round) => round.every((each) => within.has(each)))) continue
    for (const round of shared) rounds.splice(rounds.indexOf(round), 1)
    rounds.push(members)
  }
  return rounds
}

/** A folder without a file is no folder of migrations: something stays. */
function whySome(unit: Unit | undefined): readonly Kept[] {
  return unit?.members.map((explained) => ({ explained, why: 'a folder of migrations cannot be empty' })) ?? []
}

/** Those that change no object and stay, since what they do does not show. */
function findUnseen(staying: readonly Explained[]): readonly Kept[] {
  return staying.flatMap((explained) => {
    const { step, dated: { migration } } = explained
    if (step === undefined || migration.repeatable === true || step.changes.length > 0 || step.facts.data === false) return []
    const unseen = step.facts.unseen.join(', ')
    return [{ explained, why: step.facts.data === true ? `writes data (${unseen})` : `what it does cannot be seen on an empty database (${unseen})` }]
  })
}

/** Those that stay of several in one hour, and why each is needed. */
function findCrowded(explained: readonly Explained[], staying: readonly Explained[]): readonly Kept[] {
  const hours = new Map<string, Explained[]>()
  for (const each of explained) {
    const hour = each.step === undefined || !mayGo(each.dated.migration) ? null : hourOf(each)
    if (hour !== null) hours.set(hour, [...(hours.get(hour) ?? []), each])
  }
  return staying.flatMap((each) => {
    const others = hours.get(hourOf(each) ?? '')?.filter((other) => other !== each) ?? []
    if (others.length === 0 || each.step === undefined || each.step.changes.length === 0) return []
    return [{ explained: each, why: whyItMatters(each, others) }]
  })
}

function inOrder(units: readonly Unit[], explained: readonly Explained[]): readonly Unit[] {
  const places = new Map(explained.map((each, index) => [each, index]))
  const placeOf = ({ members: [first] }: Unit): number => (first && places.get(first)) ?? 0
  return [...units].sort((left, right) => placeOf(left) - placeOf(right))
}

/** The objects that a migration changes, or writes once more as they are. */
export function objectsOf({ step }: Explained): readonly { readonly kind: string; readonly name: string }[] {
  const all = [...(step?.changes ?? []), ...(step?.touched ?? []).map(({ object }) => object)]
  return [...new Map(all.map(({ kind, name }) => [keyOf({ kind, name }), { kind, name }])).values()]
}
