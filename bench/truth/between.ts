/** What pg-parity makes of a pair whose schemas were built on different majors. */
import type { CorpusCase } from '../../__tests__/catalog/corpus.js'
import { expectedChanges } from '../../__tests__/catalog/corpus.js'
import { compareOnCopies, withoutDatabase } from '../../__tests__/catalog/workbench.js'
import { directions } from './findings.js'
import type { OwnFinding } from './findings.js'
import type { Pair, Server } from './servers.js'
import { inDirection } from './servers.js'
import { findMistakes } from './verdict.js'

/** A pair, and the server that it was built on. */
export interface BuiltOn {
  readonly server: Server
  readonly pair: Pair
}

/** Compares what one major made of a schema with what each other one makes of its counterpart. */
export async function examineBetween(each: CorpusCase, built: readonly BuiltOn[]): Promise<readonly OwnFinding[]> {
  const real = built.filter(({ server }) => !server.embedded)
  const findings = await Promise.all(real.map(async (to) => {
    const own: OwnFinding[] = []
    for (const from of real) if (from !== to) own.push(...(await examineOneWay(each, from, to)))
    return own
  }))
  return findings.flat()
}

async function examineOneWay(each: CorpusCase, from: BuiltOn, to: BuiltOn): Promise<readonly OwnFinding[]> {
  const findings: OwnFinding[] = []
  for (const direction of directions) {
    const [current, desired] = [inDirection(from.pair, direction)[0], inDirection(to.pair, direction)[1]]
    // What is a difference on one of both majors alone may be found; what is one on both has to be.
    const [older, newer] = [Math.min(from.server.major, to.server.major), Math.max(from.server.major, to.server.major)]
    const [must, may] = [expectedChanges(each, older, direction === 'b → a'), expectedChanges(each, newer, direction === 'b → a')]
    const { changes } = await compareOnCopies(to.server.workbench, withoutDatabase(current), desired)
    findings.push({ server: `${from.server.name} → ${to.server.name}`, pair: each.name, direction, equal: must.length === 0, why: [], mistakes: findMistakes(changes, must, may) })
  }
  return findings
}
