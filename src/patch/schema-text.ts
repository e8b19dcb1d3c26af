import { isCalledAlike } from '../source/mentions.js'
import type { FindMentions, Mention, Named, Statement } from '../source/mentions.js'
import type { Target } from '../sql/targets.js'

/** The last statement that does this to this very object: what other routines of its name are given is none of its. */
export function findMention(mentionsOf: FindMentions, object: Named, action: Target['action']): Mention | undefined {
  for (const mentions of mentionsOf(object).slice(0, 2)) {
    const last = mentions.filter(({ target }) => target.action === action).at(-1)
    if (last !== undefined) return last
  }
  return undefined
}

/** Whether a statement makes this object and nothing beside it and what belongs to it. */
export function makesOnly(statement: Statement, object: Named): boolean {
  return statement.targets.every(
    ({ action, kind, parent, generatedName }) => action === 'create' && (isCalledAlike(kind, object.kind) || parent !== undefined || generatedName === true)
  )
}
