import type { Aspect } from '../config/policy.js'
import type { TextFile } from '../source/file-tree.js'
import { indexMentions, parentsOf, readStatements } from '../source/mentions.js'
import type { FindMentions, Mention, Named } from '../source/mentions.js'
import { positionsIn } from '../sql/position.js'
import type { PositionOf } from '../sql/position.js'
import type { Target } from '../sql/targets.js'
import type { Location } from './finding.js'

/** Finds where in some files an object is defined, or where an aspect of it is stated. */
export type Locate = (object: Named, aspect: Aspect) => Location | undefined

/** The statements that state an aspect, best first. Whatever else speaks of the object is better than nothing. */
const preferred: Readonly<Partial<Record<Aspect, readonly Target['action'][]>>> = {
  comments: ['comment', 'create', 'alter'],
  privileges: ['grant', 'create', 'alter'],
  owner: ['alter', 'create']
}

/**
 * Reads all statements of the files once, when it is first asked. What is not mentioned is found with what it belongs to. Of several statements
 * the last counts where objects are replaced, the first where they are altered.
 */
export function createLocate(files: readonly TextFile[]): Locate {
  let mentions: FindMentions | undefined
  const positions = new Map<TextFile, PositionOf>()
  const locate = ({ statement: { file, start }, target }: Mention): Location => {
    const position = positions.get(file) ?? positionsIn(file.text)
    positions.set(file, position)
    const { line, column } = position(start + target.offset)
    return { file: file.path, line, column }
  }
  return (object, aspect) => {
    mentions ??= indexMentions(readStatements(files))
    const actions = preferred[aspect] ?? ['create', 'alter', 'comment', 'grant']
    for (const groups of byCloseness(mentions, object)) {
      for (const action of actions) {
        for (const group of groups) {
          const mention = group.filter(({ target }) => target.action === action).at(action === 'create' ? -1 : 0)
          if (mention !== undefined) return locate(mention)
        }
      }
    }
    return undefined
  }
}

/** What is said of an object under its own name and arguments, then of routines called like it, then of what it belongs to. */
function byCloseness(mentionsOf: FindMentions, object: Named): readonly (readonly (readonly Mention[])[])[] {
  const own = mentionsOf(object)
  return [own.slice(0, 2), own.slice(2), parentsOf(object).flatMap(mentionsOf)]
}
