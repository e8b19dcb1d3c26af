/** What a comparison got right and wrong: the corpus says what should have been found. */
import type { ExpectedChange } from '../../__tests__/catalog/corpus.js'
import { describeChange } from '../../__tests__/catalog/corpus.js'
import type { Change } from '../../src/snapshot/change.js'

/** What is wrong with what was found of a pair, a line each; see `describeChange`. */
export interface Mistakes {
  /** Differences that are none, said to be proven. */
  readonly invented: readonly string[]
  /** Differences that are none, said to be likely only another spelling. */
  readonly guessed: readonly string[]
  /** Differences that nobody was told of. */
  readonly missed: readonly string[]
  /** What could not be compared, with its reason. */
  readonly unknown: readonly string[]
}

/**
 * Holds what was found against what had to be found.
 *
 * @param must what has to be found
 * @param may what can be found as well: between two majors, what is a difference on one of them alone
 */
export function findMistakes(found: readonly Change[], must: readonly ExpectedChange[], may: readonly ExpectedChange[] = []): Mistakes {
  const lines = new Set(found.map(describeChange))
  const expected = new Set([...must, ...may].map(describeChange))
  const open = found.filter(({ certainty }) => certainty === 'unknown')
  const wrong = (certainty: Change['certainty']): readonly string[] =>
    found.filter((change) => change.certainty === certainty).map(describeChange).filter((line) => !expected.has(line))
  const isOpen = ({ kind, name }: ExpectedChange): boolean => open.some((change) => change.kind === kind && change.name === name)
  return {
    invented: wrong('proven'),
    guessed: wrong('likely'),
    missed: must.filter((change) => !isOpen(change)).map(describeChange).filter((line) => !lines.has(line)),
    unknown: open.map((change) => `${describeChange(change)}: ${change.reason ?? ''}`)
  }
}

/** What a tool that says nothing but "here are statements" or "there is nothing to do" has to say of a pair; undefined where either is right. */
export type Truth = 'equal' | 'different' | undefined

/**
 * The truth of a pair for tools that know no aspects: equal where the databases agree in all that there is, different
 * where they differ in more than the order of columns, names that the server chose, or what is likely a spelling. What is
 * granted on parameters does not count: of scratch databases it is there only for as long as pg-parity reads them.
 *
 * @param expected what the case says under the default policy
 * @param live what differs where owners and privileges count, whoever states them
 */
export function truthOf(expected: readonly ExpectedChange[], live: readonly Change[]): Truth {
  if (expected.length === 0) return live.length === 0 ? 'equal' : undefined
  const solid = expected.some(({ kind, aspect, certainty = 'proven' }) => certainty === 'proven' && kind !== 'parameter' && aspect !== 'column-order' && aspect !== 'generated-names')
  return solid ? 'different' : undefined
}

/** What another tool says of a pair. */
export type Answer = 'equal' | 'different' | 'unmodelled' | 'error'

/** How an answer is to be judged. */
export type Judgement = 'right' | 'false positive' | 'false negative' | 'unmodelled' | 'error'

/** Judges an answer. Silence about a kind that the tool says it does not know is not a false negative, but "unmodelled". */
export function judge(answer: Answer, truth: 'equal' | 'different'): Judgement {
  if (answer === 'error') return 'error'
  if (answer === 'unmodelled') return truth === 'equal' ? 'right' : 'unmodelled'
  if (answer === truth) return 'right'
  return truth === 'equal' ? 'false positive' : 'false negative'
}
