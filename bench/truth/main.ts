import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { readCorpus } from '../../__tests__/catalog/corpus.js'
import type { CorpusCase } from '../../__tests__/catalog/corpus.js'
import globalSetup from '../../__tests__/support/global-setup.js'
import globalTeardown from '../../__tests__/support/global-teardown.js'
import { majors } from '../../__tests__/support/postgres.js'
import { randomSalt } from '../../src/catalog/secrets.js'
import { openMemory } from './answers.js'
import { examineBetween } from './between.js'
import { examine, mutate } from './examine.js'
import type { Measurement } from './findings.js'
import { exitCodeOf } from './findings.js'
import { renderPage } from './page.js'
import { openPeers } from './peers.js'
import { dropPair, openServer, versionOf } from './servers.js'
import { readShop } from './shop.js'
import { renderTables, wrongLines } from './tables.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Where the answers of other tools are remembered; not committed. */
const memoryPath = `${root}tmp/truth-answers.jsonl`

/**
 * Measures pg-parity and the other tools on the corpus, and prints what comes out. Without names it also writes
 * `bench/TRUTH.md`.
 *
 * @param names parts of the names of the pairs to look at; all if empty
 * @returns the exit code: 1 where pg-parity is wrong anywhere
 */
export async function measure(names: readonly string[]): Promise<number> {
  const begun = performance.now()
  const minutes = (): string => ((performance.now() - begun) / 60_000).toFixed(1)
  const cases = [...readCorpus(), readShop()].filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)))
  await globalSetup()
  const measurement = await measureAll(cases, (what) => process.stderr.write(`${minutes()} min: ${what}\n`)).finally(globalTeardown)
  process.stdout.write(`${renderTables(measurement)}\n${minutes()} minutes\n`)
  if (names.length === 0) writeFileSync(`${root}bench/TRUTH.md`, renderPage(measurement))
  return exitCodeOf(measurement)
}

type Collected = { -readonly [Name in 'own' | 'checksums' | 'between' | 'mutations' | 'unloaded' | 'peers' | 'undecided']: Measurement[Name][number][] }

async function measureAll(cases: readonly CorpusCase[], say: (what: string) => void): Promise<Measurement> {
  const salt = randomSalt()
  const servers = await Promise.all([...majors, 'embedded' as const].map(async (server) => openServer(server, salt)))
  const { peers, skipped } = await openPeers(majors)
  const memory = openMemory(memoryPath)
  const found: Collected = { own: [], checksums: [], between: [], mutations: [], unloaded: [], peers: [], undecided: [] }
  try {
    const versions = new Map(await Promise.all(servers.map(async (server) => [server.name, await versionOf(server)] as const)))
    for (const server of servers) {
      say(`mutations on ${server.name}`)
      found.mutations.push(await mutate(server))
    }
    for (const [index, each] of cases.entries()) {
      say(`${index + 1} of ${cases.length}, ${each.name}`)
      // All that looks at one server does so in turn, since roles, which some of the tools compare, are the server's.
      const able = servers.filter(({ major }) => major >= each.since)
      const results = await Promise.all(able.map(async (server) => examine(server, each, peers, async (peer, ask) =>
        memory.recall([peer.name, peer.version, versions.get(server.name) ?? '', each.a, each.b], ask))))
      for (const result of results) {
        found.own.push(...result.own)
        found.checksums.push(...result.checksums)
        found.peers.push(...result.peers)
        found.unloaded.push(...result.unloaded)
        found.undecided.push(...result.undecided)
      }
      const built = results.flatMap(({ built: one }) => (one === undefined ? [] : [one]))
      const between = await examineBetween(each, built)
      found.between.push(...between)
      for (const line of wrongLines({ own: results.flatMap(({ own }) => own), between, mutations: [] })) say(line)
      await Promise.all(built.map(async ({ pair }) => dropPair(pair)))
    }
    const tools = peers.map(({ name, version, asked }) => ({ name, version, asked }))
    return { pairs: cases.length, servers: [...versions].map(([server, version]) => ({ server, version })), tools, skipped, ...found }
  } finally {
    for (const { workbench } of servers) await workbench.close()
  }
}
