/** The measurement as tables, and as they look on a terminal. */
import { checksums as checksumNames, counterparts } from './checksums.js'
import type { ChecksumFinding } from './checksums.js'
import { hiddenByRules } from './findings.js'
import type { Measurement, OwnFinding, ServerVersion } from './findings.js'
import type { Judgement, Mistakes } from './verdict.js'

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const count = <Each>(all: readonly Each[], holds: (each: Each) => boolean): string => String(all.filter(holds).length)
const has = (what: keyof Mistakes) => ({ mistakes }: OwnFinding): boolean => mistakes[what].length > 0

function titleOf({ server, version }: ServerVersion): string {
  return server === 'embedded' ? `${version} (embedded)` : version
}

/** What pg-parity makes of pairs on one server. */
export function ownTable({ servers, own, mutations, unloaded }: Measurement): Table {
  return {
    head: ['PostgreSQL', 'pairs', 'equal', 'different', 'false positives, proven', 'false positives, likely', 'false negatives', 'unknown', 'left out', 'mutations killed'],
    rows: servers.map(({ server, version }) => {
      const here = own.filter((each) => each.server === server)
      const mutated = mutations.find((each) => each.server === server)
      return [
        titleOf({ server, version }), String(here.length), count(here, ({ equal }) => equal), count(here, ({ equal }) => !equal),
        count(here, has('invented')), count(here, has('guessed')), count(here, has('missed')), count(here, has('unknown')),
        String(2 * unloaded.filter((each) => each.server === server).length),
        mutated === undefined ? '' : `${mutated.all - mutated.survivors.length} of ${mutated.all}`
      ]
    })
  }
}

/** What it makes of them between two. */
export function betweenTable({ between }: Measurement): Table {
  return {
    head: ['read on → built on', 'pairs', 'false positives, proven', 'false positives, likely', 'false negatives', 'unknown'],
    rows: [...new Set(between.map(({ server }) => server))].sort().map((server) => {
      const here = between.filter((each) => each.server === server)
      return [server, String(here.length), count(here, has('invented')), count(here, has('guessed')), count(here, has('missed')), count(here, has('unknown'))]
    })
  }
}

/** What the other tools make of them, beside pg-parity on the same ones. */
export function peerTable({ tools, servers, peers, own }: Measurement): Table {
  const judged = new Set(peers.map(({ server, pair, direction }) => `${server} ${pair} ${direction}`))
  return {
    head: ['tool', 'PostgreSQL', 'equal', 'false positives', 'different', 'false negatives', 'silent, said that it does not know the kind', 'errors'],
    rows: [{ name: 'pg-parity' }, ...tools].flatMap(({ name }) => servers.flatMap(({ server, version }) => {
      if (name === 'pg-parity') {
        const here = own.filter((each) => each.server === server && judged.has(`${server} ${each.pair} ${each.direction}`))
        const [equal, different] = [here.filter((each) => each.equal), here.filter((each) => !each.equal)]
        const wrong = count(equal, (each) => has('invented')(each) || has('guessed')(each))
        return here.length === 0 ? [] : [[name, version, String(equal.length), wrong, String(different.length), count(different, has('missed')), count(different, has('unknown')), '0']]
      }
      const here = peers.filter((each) => each.peer === name && each.server === server)
      const judgedAs = (judgement: Judgement): string => count(here, (each) => each.judgement === judgement)
      if (here.length === 0) return []
      return [[
        name, version, count(here, ({ truth }) => truth === 'equal'), judgedAs('false positive'),
        count(here, ({ truth }) => truth === 'different'), judgedAs('false negative'), judgedAs('unmodelled'), judgedAs('error')
      ]]
    }))
  }
}

/** How the two definitions of an object were come by, by what the statements of one schema are compared with. */
const others: Readonly<Record<ChecksumFinding['against'], string>> = { statements: 'the statements of the other schema', database: 'what the other database gives' }

/** What text checksums make of the objects of the pairs. */
export function checksumTable({ servers, checksums }: Measurement): Table {
  const wrongs = (what: string): readonly string[] => checksumNames.map((name) => `${what}: ${name}`)
  return {
    head: ['statements of one schema and', 'PostgreSQL', 'equal', ...wrongs('false positives'), 'different', ...wrongs('false negatives')],
    rows: counterparts.flatMap((against) => servers.flatMap(({ server, version }) => {
      const here = checksums.filter((each) => each.server === server && each.against === against)
      const sums = (what: keyof ChecksumFinding['confusion']): readonly number[] =>
        checksumNames.map((name) => here.filter(({ checksum }) => checksum === name).reduce((sum, { confusion }) => sum + confusion[what], 0))
      const [falsePositives, falseNegatives] = [sums('falsePositives'), sums('falseNegatives')]
      // Which objects are equal is the same for all.
      const [equal, different] = [(falsePositives[0] ?? 0) + (sums('trueNegatives')[0] ?? 0), (falseNegatives[0] ?? 0) + (sums('truePositives')[0] ?? 0)]
      return here.length === 0 ? [] : [[others[against], titleOf({ server, version }), ...[equal, ...falsePositives, different, ...falseNegatives].map(String)]]
    }))
  }
}

/** All figures for a terminal, and what is wrong, line by line. */
export function renderTables(measurement: Measurement): string {
  const tables = [ownTable, betweenTable, checksumTable, peerTable].map((table) => aligned(table(measurement)))
  return [...tables, ...wrongLines(measurement), ...hiddenLines(measurement.checksums, 'normalized'), ...unknownLines(measurement), ...measurement.skipped].join('\n')
}

/** What pg-parity got wrong, a line each. */
export function wrongLines({ own, between, mutations }: Pick<Measurement, 'own' | 'between' | 'mutations'>): readonly string[] {
  return [
    ...[...own, ...between].flatMap(describeMistakes),
    ...mutations.flatMap(({ server, survivors, invented }) => [
      ...survivors.map((sql) => `survived on ${server}: ${sql}`),
      ...invented.map((change) => `invented by mutations on ${server}: ${change}`)
    ])
  ]
}

/** Differences that the text of statements shows and a checksum hides, a line a pair. */
export function hiddenLines(checksums: readonly ChecksumFinding[], checksum: ChecksumFinding['checksum']): readonly string[] {
  const pairs = new Map<string, Set<string>>()
  for (const { pair, missed } of hiddenByRules(checksums, checksum)) pairs.set(pair, new Set([...(pairs.get(pair) ?? []), ...missed]))
  return [...pairs].map(([pair, missed]) => `${checksum} hides: ${pair}: ${[...missed].join('; ')}`)
}

/** What could not be compared or loaded, and why, a line each. */
export function unknownLines({ own, between, unloaded }: Measurement): readonly string[] {
  return [...unknownReasons([...own, ...between]), ...unloaded.map(({ server, pair, reason }) => `left out: ${pair} [${server}]: ${reason}`)]
}

function describeMistakes({ server, pair, direction, mistakes }: OwnFinding): readonly string[] {
  const lines = (['invented', 'guessed', 'missed'] as const).flatMap((what) => mistakes[what].map((line) => `${what}: ${line}`))
  return lines.map((line) => `${pair} (${direction}) on ${server} ${line}`)
}

/** What stayed unknown and why, with the places where it did. */
function unknownReasons(findings: readonly OwnFinding[]): readonly string[] {
  const places = new Map<string, string[]>()
  for (const { server, pair, direction, mistakes } of findings) {
    for (const line of mistakes.unknown) {
      const key = `${pair} (${direction}): ${line}`
      places.set(key, [...(places.get(key) ?? []), server])
    }
  }
  return [...places].map(([key, servers]) => `unknown: ${key} [${servers.join(', ')}]`)
}

function aligned({ head, rows }: Table): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  return [head, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n') + '\n'
}
