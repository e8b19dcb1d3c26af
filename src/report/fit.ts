import { lengthIn } from './limits.js'
import type { Limit } from './limits.js'

/** A text that may be written. */
export interface Draft {
  /** A length that it surely has, in characters: a draft that cannot fit is not worth writing. */
  readonly least: number
  readonly write: () => string
}

/**
 * The first text that is within a limit, of drafts that say ever less.
 *
 * Texts are never cut. Where even the last is too long, that last one is the answer: it is the writer's affair to end
 * with one that is short whatever the report holds.
 */
export function firstThatFits(drafts: readonly Draft[], limit: Limit): string {
  for (const draft of drafts.slice(0, -1)) {
    if (draft.least > limit.most) continue
    const text = draft.write()
    if (lengthIn(limit.unit, text) <= limit.most) return text
  }
  return drafts.at(-1)?.write() ?? ''
}
