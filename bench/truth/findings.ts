/** What was measured, as data: one record a pair, direction and place. */
import type { ChecksumFinding } from './checksums.js'
import type { Judgement, Mistakes } from './verdict.js'

/** The ways in which a pair is compared. */
export const directions = ['a → b', 'b → a'] as const

export type Direction = (typeof directions)[number]

/** A pair and where it was compared: on one server (`18`, `embedded`), or between two (`14 → 18`). */
export interface Place {
  readonly server: string
  readonly pair: string
  readonly direction: Direction
}

/** What pg-parity made of a pair. */
export interface OwnFinding extends Place {
  /** Whether nothing differs. */
  readonly equal: boolean
  /** Why, a line each: the rules by which it is equal, or what differs. */
  readonly why: readonly string[]
  readonly mistakes: Mistakes
}

/** What another tool made of a pair. */
export interface PeerFinding extends Place {
  readonly peer: string
  readonly truth: 'equal' | 'different'
  readonly judgement: Judgement
}

/** A pair that a server cannot load, and why. */
export interface Unloaded {
  readonly server: string
  readonly pair: string
  readonly reason: string
}

/** What became of the mutations on a server. */
export interface MutationFinding {
  readonly server: string
  readonly all: number
  /** Mutations that were not told, or otherwise than as the one change that they make. */
  readonly survivors: readonly string[]
  /** Changes that nobody made. */
  readonly invented: readonly string[]
}

/** A server and its version in full. */
export interface ServerVersion {
  readonly server: string
  readonly version: string
}

/** Everything that was measured. */
export interface Measurement {
  readonly pairs: number
  readonly servers: readonly ServerVersion[]
  readonly own: readonly OwnFinding[]
  readonly between: readonly OwnFinding[]
  readonly mutations: readonly MutationFinding[]
  readonly checksums: readonly ChecksumFinding[]
  readonly unloaded: readonly Unloaded[]
  readonly tools: readonly { readonly name: string; readonly version: string; readonly asked: string }[]
  readonly peers: readonly PeerFinding[]
  /** Tools that were not asked, or not everywhere, and why, a sentence each. */
  readonly skipped: readonly string[]
  /** Pairs of which a tool without aspects can be right either way, so that it was not judged. */
  readonly undecided: readonly Place[]
}

/** The most of what is compared between two majors that may stay unknown. */
const mostUnknown = 0.02

/**
 * 1 where pg-parity is wrong: where it invented or missed anything, did not know something that one server sees both sides of, or too
 * much between two, or where `normalized` hides a difference that the text shows.
 */
export function exitCodeOf(measurement: Measurement): 0 | 1 {
  return isSound(measurement) ? 0 : 1
}

function isSound({ own, between, mutations, checksums, unloaded }: Measurement): boolean {
  return (
    ![...own, ...between].some(isWrong) &&
    !own.some(isUnknown) &&
    [...byServer(between).values()].every((findings) => findings.filter(isUnknown).length <= findings.length * mostUnknown) &&
    hiddenByRules(checksums, 'normalized').length === 0 &&
    mutations.every(({ survivors, invented }) => survivors.length + invented.length === 0) &&
    unloaded.every(({ server }) => server === 'embedded')
  )
}

/**
 * Where a checksum takes the statements of two schemas for the same although the object differs and their texts do too: its rules
 * hide the difference. What the texts do not show, such as another order of the columns behind a `*`, no checksum can tell.
 */
export function hiddenByRules(checksums: readonly ChecksumFinding[], checksum: ChecksumFinding['checksum']): readonly ChecksumFinding[] {
  const among = checksums.filter(({ against }) => against === 'statements')
  const key = ({ server, pair, direction }: Place): string => [server, pair, direction].join(' ')
  const invisible = new Map(among.filter((each) => each.checksum === 'raw').map((each) => [key(each), each.missed]))
  return among.filter((each) => each.checksum === checksum).flatMap((each) => {
    const missed = each.missed.filter((object) => invisible.get(key(each))?.includes(object) !== true)
    return missed.length === 0 ? [] : [{ ...each, missed }]
  })
}

/** Whether something was invented or missed. */
export function isWrong({ mistakes: { invented, guessed, missed } }: OwnFinding): boolean {
  return invented.length + guessed.length + missed.length > 0
}

function isUnknown({ mistakes }: OwnFinding): boolean {
  return mistakes.unknown.length > 0
}

/** Findings by where they were made, in the order of first appearance. */
export function byServer<Finding extends { readonly server: string }>(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>()
  for (const finding of findings) found.set(finding.server, [...(found.get(finding.server) ?? []), finding])
  return found
}
