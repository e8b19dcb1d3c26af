/** What pg-parity and the other tools make of a pair on one server. */
import type { CorpusCase, ExpectedChange } from '../../__tests__/catalog/corpus.js'
import { expectedChanges } from '../../__tests__/catalog/corpus.js'
import { mutateDatabase, mutationsOn } from '../../__tests__/catalog/mutated.js'
import { compareOnCopies } from '../../__tests__/catalog/workbench.js'
import type { Change } from '../../src/snapshot/change.js'
import type { Answers } from './answers.js'
import type { BuiltOn } from './between.js'
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
  if (typeof pair === 'string') return { own: [], peers: [], unloaded: [{ ...place, reason: pair }], undecided: [] }
  const own: OwnFinding[] = []
  const truths = new Map<Direction, Truth>()
  for (const direction of directions) {
    const expected = expectedChanges(each, server.major, direction === 'b → a')
    own.push({ ...place, direction, equal: expected.length === 0, ...(await compareAsExpected(server, pair, direction, expected)) })
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
  return { own, peers: judged, unloaded: [], undecided, built: { server, pair } }
}

async function compareAsExpected(server: Server, pair: Pair, direction: Direction, expected: readonly ExpectedChange[]): Promise<Pick<OwnFinding, 'mistakes' | 'why'>> {
  const { changes, equalities } = await compareOnCopies(server.workbench, ...inDirection(pair, direction))
  const rules = [...new Set(equalities.map(({ rule }) => rule))]
  const differences = expected.map(({ action, kind, name, attributes }) => [action, kind, name, ...(attributes === undefined ? [] : [`(${attributes.join(', ')})`])].join(' '))
  return { mistakes: findMistakes(changes, expected), why: expected.length > 0 ? differences : rules.length > 0 ? rules : ['the catalogs say the same'] }
}

async function compareLive(server: Server, pair: Pair, direction: Direction): Promise<readonly Change[]> {
  const [current, desired] = inDirection(pair, direction)
  return (await compareOnCopies(server.workbench, asLive(current), asLive(desired))).changes
}
