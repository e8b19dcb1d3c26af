import { splitFile } from '../source/script-file.js'
import type { TextFile } from '../source/file-tree.js'
import { effectOf, keepsNames, locksWhatItChanges } from '../sql/effect.js'
import { statementKind } from '../sql/statement.js'

/** What the text of a migration tells about it. */
export interface Facts {
  /** Whether it touches data; `unknown` where what it does cannot be told. */
  readonly data: boolean | 'unknown'
  /** Kinds of those of its statements whose effect does not show on an empty database, each once, in their order. */
  readonly unseen: readonly string[]
  /** Whether what it does cannot be told, and not merely that it writes rows. */
  readonly isOpaque: boolean
  /** Whether all of it locks what it changes. */
  readonly isCalm: boolean
  /** Whether it does nothing but define things, and leaves the names alone with which others are spelled. */
  readonly keepsNames: boolean
}

/** Reads what a migration is made of. */
export function factsOf(part: TextFile): Facts {
  const steps = splitFile(part)
  const texts = steps.flatMap((step) => (step.type === 'statement' ? [step.text] : []))
  const effects = texts.map(effectOf)
  const copies = steps.some(({ type }) => type === 'copy')
  const isOpaque = effects.includes('opaque')
  const unseen = [...texts.filter((_, index) => effects[index] === 'opaque' || effects[index] === 'data').map(statementKind), ...(copies ? ['COPY'] : [])]
  return {
    data: copies || effects.includes('data') ? true : isOpaque ? 'unknown' : false,
    unseen: [...new Set(unseen)],
    isOpaque,
    isCalm: texts.every(locksWhatItChanges),
    keepsNames: !copies && texts.every(keepsNames)
  }
}
