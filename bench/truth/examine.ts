/** What pg-parity and the other tools make of a pair on one server. */
import type { CorpusCase, ExpectedChange } from '../../__tests__/catalog/corpus.js'
import { expectedChanges } from '../../__tests__/catalog/corpus.js'
import { mutateDatabase, mutationsOn } from '../../__tests__/catalog/mutated.js'
import { compareOnCopies } from '../../__tests__/catalog/workbench.js'
import type { Change, Comparison } from '../../src/snapshot/change.js'
import type { Answers } from './answers.js'
import type { BuiltOn } from './between.js'
import { examineChecksums } from './checksums.js'
import type { ChecksumFinding } from './checksums.js'
import { directions } from './findings.js'
import type { Direction, MutationFinding, OwnFinding, PeerFinding, Place, Unloaded } from './findings.js'
import type { Peer } from './peers.js'
import type { Pair, Server } from './servers.js'
import { asLive, buildPair, inDirection, urlOf } from './servers.js'
import { findMistakes, judge, truthOf } from './verdict.js'
import type { Truth } from './verdict.js'

/** Does all mutations to a database with one of everything. */
export async function mutate({ name, major, embedded, workbench }: Server): Promise<MutationFinding> {
  const made = mutationsOn(major, embedded ? 'embedded' : 'service')
  const { changes } = await mutateDatabase(workbench, major)
  const expected = made.flatMap(({ change, beside = [] }) => [change, ...beside])
  return {
    server: name,
    all: made.length,
    survivors: made.filter(({ change }) => !changes.includes(change)).map(({ sql }) => sql),
    invented: changes.filter((change) => !expected.includes(change))
  }
}

/** What was found on one server, and the pair, which is still there. */
interface Examined {
  readonly own: readonly OwnFinding[]
  readonly checksums: readonly ChecksumFinding[]
  readonly peers: readonly PeerFinding[]
  readonly unloaded: readonly Unloaded[]
  readonly undecided: readonly Place[]
  readonly built?: BuiltOn
}

/** @param recall gives what a tool answered before, or asks it */
export async function examine(
  server: Server, each: CorpusCase, peers: readonly Peer[], recall: (peer: Peer, ask: () => Promise<Answers>) => Promise<Answers>
): Promise<Examined> {
  const place = { server: server.name, pair: each.name }
  const pair = await buildPair(server, each)
  if (typeof pair === 'string') return { own: [], checksums: [], peers: [], unloaded: [{ ...place, reason: pair }], undecided: [] }
  const own: OwnFinding[] = []
  const checksums: ChecksumFinding[] = []
  const truths = new Map<Direction, Truth>()
  for (const direction of directions) {
    const expected = expectedChanges(each, server.major, direction === 'b → a')
    const comparison = await compareOnCopies(server.workbench, ...inDirection(pair, direction))
    own.push({ ...place, direction, equal: expected.length === 0, ...holdAgainst(comparison, expected) })
    const [current, desired] = inDirection({ a: { text: each.a, built: pair.a }, b: { text: each.b, built: pair.b } }, direction)
    checksums.push(...(await examineChecksums({ ...place, direction }, current, desired, comparison)))
    truths.set(direction, truthOf(expected, expected.length > 0 ? [] : await compareLive(server, pair, direction)))
  }
  const judged: PeerFinding[] = []
  for (const peer of server.embedded ? [] : peers.filter((one) => one.reads(server.major))) {
    const answers = await recall(peer, async () => peer.compare(await urlOf(server, pair.a), await urlOf(server, pair.b)))
    for (const [direction, truth] of truths) {
      if (truth === undefined) continue
      judged.push({ ...place, direction, peer: peer.name, truth, judgement: judge(answers[direction === 'a → b' ? 0 : 1], truth) })
    }
  }
  const undecided = [...truths].flatMap(([direction, truth]) => (truth === undefined ? [{ ...place, direction }] : []))
  return { own, checksums, peers: judged, unloaded: [], undecided, built: { server, pair } }
}

function holdAgainst({ changes, equalities }: Comparison, expected: readonly ExpectedChange[]): Pick<OwnFinding, 'mistakes' | 'why'> {
  const rules = [...new Set(equalities.map(({ rule }) => rule))]
  const differences = expected.map(({ action, kind, name, attributes }) => [action, kind, name, ...(attributes === undefined ? [] : [`(${attributes.join(', ')})`])].join(' '))
  return { mistakes: findMistakes(changes, expected), why: expected.length > 0 ? differences : rules.length > 0 ? rules : ['the catalogs say the same'] }
}

async function compareLive(server: Server, pair: Pair, direction: Direction): Promise<readonly Change[]> {
  const [current, desired] = inDirection(pair, direction)
  return (await compareOnCopies(server.workbench, asLive(current), asLive(desired))).changes
}
