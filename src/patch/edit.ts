import type { Change } from '../snapshot/change.js'
import { lexemeAfter } from '../sql/outline.js'

/** A stretch of a file that is replaced; offsets are UTF-16 units, `end` is exclusive. An insertion has `start` equal to `end`. */
export interface Edit {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit, and what it is made for. */
export interface PlannedEdit extends Edit {
  readonly changes: readonly Change[]
  /** Whether it appends a statement, so that there is no other way left to say the same. */
  readonly apart: boolean
}

/** An edit, and the stretch of the text on which what it wrote stands once all edits are made. */
export interface MadeEdit<Made extends Edit> {
  readonly edit: Made
  readonly start: number
  readonly end: number
}

/** A text with its edits made. Of edits that overlap the later one is made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = 0
  const pieces = inOrder(edits).flatMap((edit) => {
    const before = text.slice(done, edit.start)
    done = edit.end
    return [before, edit.text]
  })
  return [...pieces, text.slice(done)].join('')
}

/** Where the edits of one text stand once they are made. Those that are not made are left out. */
export function placeEdits<Made extends Edit>(edits: readonly Made[]): readonly MadeEdit<Made>[] {
  let shift = 0
  return inOrder(edits).map((edit) => {
    const start = edit.start + shift
    shift += edit.text.length - (edit.end - edit.start)
    return { edit, start, end: start + edit.text.length }
  })
}

function inOrder<Made extends Edit>(edits: readonly Made[]): readonly Made[] {
  const made: Made[] = []
  let limit = Number.POSITIVE_INFINITY
  const isInsertion = (edit: Edit): boolean => edit.start === edit.end
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((left, right) => right.edit.start - left.edit.start || Number(isInsertion(left.edit)) - Number(isInsertion(right.edit)) || right.index - left.index)
  for (const { edit } of ordered) {
    if (edit.end > limit) continue
    made.push(edit)
    limit = edit.start
  }
  return made.reverse()
}

/** SQL with the line ends of the file that it goes to. What stands in quotes keeps its own: there they are part of the value. */
export function withLineEnds(sql: string, file: string): string {
  const lineEnd = /\r?\n/.exec(file)?.[0] ?? '\n'
  const convert = (from: number, to: number): string => sql.slice(from, to).replace(/\r?\n/g, lineEnd)
  let result = ''
  let done = 0
  for (let lexeme = lexemeAfter(sql, 0); lexeme !== undefined; lexeme = lexemeAfter(sql, lexeme.end)) {
    if (lexeme.kind !== 'literal' && lexeme.kind !== 'identifier') continue
    result += convert(done, lexeme.start) + sql.slice(lexeme.start, lexeme.end)
    done = lexeme.end
  }
  return result + convert(done, sql.length)
}
