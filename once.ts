import { readFileSync, writeFileSync } from 'node:fs'
import { readCorpus } from '/work/main/__tests__/catalog/corpus.js'
import globalSetup from '/work/main/__tests__/support/global-setup.js'
import globalTeardown from '/work/main/__tests__/support/global-teardown.js'
import { majors } from '/work/main/__tests__/support/postgres.js'
import { compareOnCopies } from '/work/main/__tests__/catalog/workbench.js'
import { randomSalt } from '/work/main/src/catalog/secrets.js'
import { directions } from '/work/main/bench/truth/findings.js'
import { examineChecksums } from '/work/main/bench/truth/checksums.js'
import { buildPair, dropPair, inDirection, openServer, versionOf } from '/work/main/bench/truth/servers.js'
import { readShop } from '/work/main/bench/truth/shop.js'
import { renderPage } from '/work/main/bench/truth/page.js'
await globalSetup()
try {
  const cases = [...readCorpus(), readShop()]
  const salt = randomSalt()
  const servers = await Promise.all([...majors, 'embedded'].map((s) => openServer(s as never, salt)))
  const checksums: unknown[] = []
  const versions = await Promise.all(servers.map(async (s) => ({ server: s.name, version: await versionOf(s) })))
  for (const [i, each] of cases.entries()) {
    if (i % 20 === 0) console.error(new Date().toISOString(), i, cases.length)
    await Promise.all(servers.filter(({ major }) => major >= each.since).map(async (server) => {
      const pair = await buildPair(server, each)
      if (typeof pair === 'string') return
      for (const direction of directions) {
        const comparison = await compareOnCopies(server.workbench, ...inDirection(pair, direction))
        const [current, desired] = inDirection({ a: { text: each.a, built: pair.a }, b: { text: each.b, built: pair.b } }, direction)
        checksums.push(...(await examineChecksums({ server: server.name, pair: each.name, direction }, current, desired, comparison)))
      }
      await dropPair(pair)
    }))
  }
  for (const { workbench } of servers) await workbench.close()
  const page = renderPage({ pairs: cases.length, servers: versions, tools: [], skipped: [], own: [], checksums, between: [], mutations: [], unloaded: [], peers: [], undecided: [] } as never)
  const section = page.slice(page.indexOf('## Text checksums'), page.indexOf('## Other tools'))
  writeFileSync('/tmp/x/section.md', section)
  console.error('done')
} finally { await globalTeardown() }
