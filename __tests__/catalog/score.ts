/** How much of what is compared is changed by a mutation: the table in COVERAGE.md, written by `npm run generate`. */
import type { CorpusCase } from './corpus.js'
import { subjects } from './mutations.js'
import { fixed } from './subjects/subject.js'

/** The oldest major that is compared. */
const oldest = 14

/** Attributes that are there only where there is something to say, and therefore in no row of the kinds. */
const rare = ['depends on extensions']

/** Between these lines the table stands. */
export const scoreMarkers = { start: '<!-- mutations: begin (npm run generate) -->', end: '<!-- mutations: end -->' }

/** Each kind and its attributes, as the first table of COVERAGE.md names them; coverage.test.ts holds that to the catalogs. */
export function readKinds(page: string): ReadonlyMap<string, readonly string[]> {
  const rows = page.slice(0, page.indexOf('\n## ')).matchAll(/^\| `([a-z -]+)` \| .* \| (.*) \|$/gm)
  return new Map([...rows].map(([, kind = '', attributes = '']) => [kind, attributes.split(', ').filter((each) => each !== '–')]))
}

/** What becomes of the attributes of a kind. */
export interface Score {
  readonly kind: string
  readonly attributes: readonly string[]
  /** The first major on which a mutation changes an attribute. */
  readonly changed: ReadonlyMap<string, number>
  /** Why an attribute never differs. */
  readonly unchangeable: Readonly<Record<string, string>>
  /** Pairs of the corpus in which such an object differs, or that are named after the kind. */
  readonly pairs: number
  /** The first major that has the kind. */
  readonly since: number
}

export function scoreKinds(kinds: ReadonlyMap<string, readonly string[]>, corpus: readonly CorpusCase[]): readonly Score[] {
  return [...kinds].map(([kind, attributes]) => {
    const changes = subjects.filter((subject) => subject.kind === kind).flatMap((subject) => Object.entries(subject.changes))
    const changed = new Map(changes.map(([attribute, change]) => [attribute, typeof change === 'string' ? oldest : (change.since ?? oldest)]))
    const pairs = corpus.filter((pair) => isAbout(pair, kind))
    const firsts = [...changed.values(), ...(changed.size === 0 ? pairs.map(({ since }) => since) : [])]
    return { kind, attributes: [...attributes, ...rare.filter((each) => changed.has(each))], changed, unchangeable: fixed[kind] ?? {}, pairs: pairs.length, since: Math.max(oldest, Math.min(...firsts)) }
  })
}

function isAbout({ name, changes }: CorpusCase, kind: string): boolean {
  return changes.some((change) => change.kind === kind) || name.startsWith(`${kind.replaceAll(' ', '-')}--`)
}

/** The table, in Markdown. */
export function renderScore(scores: readonly Score[]): string {
  const rows = scores.map(({ kind, attributes, changed, unchangeable, pairs, since }) => {
    const later = [...changed].filter(([, first]) => first > since).map(([attribute, first]) => `${attribute} from ${String(first)}`)
    const reasons = [...new Set(Object.values(unchangeable))].map((reason) => `${Object.keys(unchangeable).filter((each) => unchangeable[each] === reason).join(', ')}: ${reason}`)
    return [`\`${kind}\``, String(attributes.length), [`${String(since)}–18`, ...later].join('; '), String(pairs), `${String(changed.size)} of ${String(attributes.length)}`, reasons.join('; ')]
  })
  const all = (count: (score: Score) => number): string => String(scores.map(count).reduce((sum, each) => sum + each, 0))
  const attributes = all((score) => score.attributes.length)
  const total = ['all', attributes, '', '', `${all(({ changed }) => changed.size)} of ${attributes}`, `${all(({ unchangeable }) => Object.keys(unchangeable).length)} never differ`]
  const head = ['kind', 'attributes', 'versions', 'pairs', 'mutations killed', 'never differ, and why']
  return [head, head.map(() => '---'), ...rows, total].map((cells) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |').replaceAll('|  |', '| |')).join('\n')
}
