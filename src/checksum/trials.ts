import { diffArrays } from 'diff'
import { reasons } from './reasons/all.js'
import type { CauseContext } from './reasons/reason.js'
import { comment, commentsOf, whiteSpace } from './reasons/surface.js'
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
  /** In how many places the two differ, once they are rewritten by a set and reduced: 0 where the set explains all. */
  readonly places: (set: readonly number[]) => number
}

/** Prepares to try sets of reasons on two texts. */
export function createTrials(left: Words, right: Words, reduce: (text: string) => string, context: CauseContext): Trials {
  const steps = new Map<Words, (Words | undefined)[]>()
  const reductions = new Map<string, string>()
  const hasComments = [left, right].some((words) => commentsAmong(words).length > 0)
  const step = (words: Words, reason: number): Words => {
    const known = steps.get(words) ?? []
    steps.set(words, known)
    return (known[reason] ??= hasComments ? withComments(rewrite(words, reason, context), words, reason) : rewrite(words, reason, context))
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
    places: (set) => {
      const [one, other] = texts(set).map((words) => reduced(words).match(/\s+|\w+|[^\s\w]/g) ?? [])
      const changes = diffArrays(one ?? [], other ?? []).map(({ added, removed }) => added || removed)
      return changes.filter((changed, index) => changed && changes[index - 1] !== true).length
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

/** What a reason makes of words. What stands between them is changed by the two reasons alone that are about that. */
function rewrite(words: Words, index: number, context: CauseContext): Words {
  const reason = reasons[index]
  const done = reason?.rewrite(words, context) ?? words
  if (done === words || reason === comment || reason === whiteSpace) return done
  return done.length === words.length && done.every(({ text }, at) => text === words[at]?.text) ? words : done
}

/** Puts comments at the end that went with the words in front of which they stood: only one reason is about them. */
function withComments(words: Words, before: Words, index: number): Words {
  if (words === before || reasons[index] === comment) return words
  const left = commentsAmong(words)
  const lost = commentsAmong(before).filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return lost.length === 0 ? words : words.map((word) => (word.kind === 'end' ? { ...word, before: [word.before, ...lost].join('\n') } : word))
}

function commentsAmong(words: Words): string[] {
  return words.flatMap(({ before }) => commentsOf(before))
}

/** Whether two lists of words make up the same text. */
function isSame(left: Words, right: Words): boolean {
  return left.length === right.length && left.every((word, index) => word === right[index] || (word.text === right[index]?.text && word.before === right[index].before && word.kind === right[index].kind))
}
