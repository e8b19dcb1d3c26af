/** The measurement as the page that is committed. */
import { byServer, isWrong } from './findings.js'
import type { Measurement, OwnFinding, PeerFinding } from './findings.js'
import { betweenTable, checksumTable, hiddenLines, ownTable, peerTable, unknownLines, wrongLines } from './tables.js'
import type { Table } from './tables.js'

/** The page `bench/TRUTH.md`. */
export function renderPage(measurement: Measurement): string {
  const { pairs, checksums, tools, undecided, skipped } = measurement
  return `# The truth

Written by \`npm run truth\`; do not edit. ${pairs} pairs of schemas, \`__tests__/corpus/\` and the schema of \`examples/shop\` beside itself, each
in both directions, on real servers and on the embedded one. What differs between the two schemas of a pair was written down
before, in its \`expected.json\`: object, attributes, aspect and how sure that is.

## pg-parity

A *false positive* is a difference that is reported and is not expected, said to be proven or to be likely only a spelling; a *false
negative* is one that is expected and not reported, with just these attributes. *Unknown* is what it says it cannot compare, *left
out* what a server cannot load or cannot be asked about; each with its reason below. A *mutation* is one DDL statement on a database
that has one of everything; it is killed when the one change that it makes is told, on the right object. A pair counts twice, once in
each direction.

${markdown(ownTable(measurement))}
${folded('What pg-parity gets wrong', wrongLines(measurement))}
## Between majors

What one server read of the first schema, as a saved snapshot has it, compared with the second schema, built on the other server.

${markdown(betweenTable(measurement))}
${folded('What is unknown or left out, and why', unknownLines(measurement))}
## Text checksums, object by object

What \`raw\`, \`normalized\` and \`custom\` with the preset \`seed\` say of every object that has statements of its own in one schema of a pair:
beside its statements in the other schema, as somebody sees it who compares two versions of a file, and beside the definition that the
other database gives, as a schema manager does. The truth is what the catalogs say. A *false positive* is an object that is equal and
whose checksums differ: a migration that changes nothing. A *false negative* is one that differs and whose checksums are the same. Where
not even \`raw\` sees a difference between statements, they are the same to the letter, and something else makes the objects differ: what a
\`*\` or a name stands for, or what another object's statement says of them. Not judged is what is likely only a spelling.

${markdown(checksumTable(measurement))}
${(['normalized', 'seed'] as const).map((name) => folded(`Real differences between statements that ${name} hides`, hiddenLines(checksums, name))).join('')}
## Other tools, on the same databases

${[...tools.map(({ name, version, asked }) => `${name} ${version}: ${asked}`), ...skipped].map((line) => `- ${line}`).join('\n')}

A tool is right on an equal pair when it proposes no statement, and on a different one when it proposes at least one, whatever that
is. Silence of a tool that says that it does not know a kind that is there is counted apart. Not judged are pairs of which either
answer can be right, since these tools know no aspects: pairs that differ in nothing but the order of columns or a name that the server
chose, in what is likely a spelling, in owners and privileges that one schema leaves open, or in what is granted on parameters, which
pg-parity does not leave in the cluster for others to see.

${markdown(peerTable(measurement))}

Every pair on which a tool and pg-parity disagree follows, and who is right: with an equal pair, the rule by which it is equal; with a
different one, what differs.
${tools.map(({ name }) => disagreements(name, measurement)).join('')}${folded('Pairs that are not judged', listed(undecided, measurement, 'pg-parity'))}`
}

const titles = {
  'false positive': 'sees a difference where there is none',
  'false negative': 'sees nothing where there is a difference',
  unmodelled: 'is silent, and says that it does not know the kind',
  error: 'fails'
} as const

function disagreements(name: string, measurement: Measurement): string {
  const wrong = new Set(measurement.own.filter(isWrong).map(placeOf))
  return (['false positive', 'false negative', 'unmodelled', 'error'] as const).map((judgement) => {
    const here = measurement.peers.filter((each) => each.peer === name && each.judgement === judgement)
    const [both, tool] = [here.filter((each) => wrong.has(placeOf(each))), here.filter((each) => !wrong.has(placeOf(each)))]
    return folded(`${name} ${titles[judgement]}; pg-parity is right`, listed(tool, measurement, name)) + folded(`${name} ${titles[judgement]}; both are wrong`, listed(both, measurement, name))
  }).join('')
}

type Placed = Pick<PeerFinding, 'server' | 'pair' | 'direction'>

function placeOf({ server, pair, direction }: Placed): string {
  return [server, pair, direction].join(' ')
}

/** Pairs by name, with the direction where it is one of both, the servers where they are not all, and why they are what they are. */
function listed(findings: readonly Placed[], { own, peers }: Measurement, tool: string): readonly string[] {
  const all = byServer<Placed>(tool === 'pg-parity' ? own : peers.filter(({ peer }) => peer === tool))
  const reasons = new Map(own.map((each): [string, OwnFinding] => [placeOf(each), each]))
  return [...new Set(findings.map(({ pair }) => pair))].sort().map((pair) => {
    const here = findings.filter((each) => each.pair === pair)
    const [ways, servers] = [new Set(here.map(({ direction }) => direction)), [...byServer(here).keys()]]
    const notes = [...(ways.size === 1 ? ways : []), ...(servers.length < all.size ? [servers.join(', ')] : [])]
    const [first] = here
    const why = first === undefined ? [] : (reasons.get(placeOf(first))?.why ?? [])
    return `${pair}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}: ${why.join('; ')}`
  })
}

function markdown({ head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_title, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

function folded(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  return `\n<details><summary>${title} (${lines.length})</summary>\n\n${lines.map((line) => `- ${line.replaceAll('<', '&lt;')}`).join('\n')}\n\n</details>\n`
}
