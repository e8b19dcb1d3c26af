import { diffArrays } from 'diff'
import { reasons } from './reasons/all.js'
import type { CauseContext } from './reasons/reason.js'
import { writeText } from './reasons/words.js'
import type { Words } from './reasons/words.js'

/** Tries sets of reasons on two texts. A set is the places of its reasons in the list, in that order. No step is done twice. */
export interface Trials {
  /** The reasons that change anything in either text, after all that stand in front of them. */
  readonly candidates: readonly number[]
  /** Both texts rewritten by a set. */
  readonly texts: (set: readonly number[]) => readonly [Words, Words]
  /** Whether both texts, rewritten by a set, reduce to the same. */
  readonly explain: (set: readonly number[]) => boolean
  /** How much differs between the two, once they are rewritten by a set and reduced: 0 where the set explains all. */
  readonly distance: (set: readonly number[]) => number
}

/** Prepares to try sets of reasons on two texts. */
export function createTrials(left: Words, right: Words, reduce: (text: string) => string, context: CauseContext): Trials {
  const steps = new Map<Words, (Words | undefined)[]>()
  const reductions = new Map<string, string>()
  const step = (words: Words, reason: number): Words => {
    const known = steps.get(words) ?? []
    if (known.length === 0) steps.set(words, known)
    return (known[reason] ??= rewrite(words, reason, context))
  }
  const reduced = (words: Words): string => {
    const text = writeText(words)
    const done = reductions.get(text) ?? reduce(text)
    reductions.set(text, done)
    return done
  }
  const texts = (set: readonly number[]): readonly [Words, Words] => [set.reduce(step, left), set.reduce(step, right)]
  return {
    candidates: [...new Set([left, right].flatMap((words) => changing(words, step)))].sort((one, other) => one - other),
    texts,
    explain: (set) => {
      const [one, other] = texts(set)
      return isSame(one, other) || reduced(one) === reduced(other)
    },
    distance: (set) => {
      const [one, other] = texts(set).map((words) => reduced(words).match(/\s+|\w+|[^\s\w]/g) ?? [])
      return diffArrays(one ?? [], other ?? []).reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
    }
  }
}

function changing(words: Words, step: (words: Words, reason: number) => Words): readonly number[] {
  let done = words
  return reasons.flatMap((_reason, index) => {
    const before = done
    done = step(before, index)
    return done === before ? [] : [index]
  })
}

function rewrite(words: Words, index: number, context: CauseContext): Words {
  const done = reasons[index]?.rewrite(words, context) ?? words
  return isSame(done, words) ? words : done
}

/** Whether two lists of words make up the same text. */
function isSame(left: Words, right: Words): boolean {
  return left.length === right.length && left.every((word, index) => word === right[index] || (word.text === right[index]?.text && word.before === right[index].before && word.kind === right[index].kind))
}
