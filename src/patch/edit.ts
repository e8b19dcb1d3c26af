/** A stretch of a file that is replaced; offsets are UTF-16 units, `end` is exclusive. An insertion has `start` equal to `end`. */
export interface Edit {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with its edits made, from the last to the first, so that none moves another. Of edits that overlap the later one is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text
  let limit = Number.POSITIVE_INFINITY
  const ordered = edits.map((edit, index) => ({ edit, index })).sort((left, right) => right.edit.start - left.edit.start || right.index - left.index)
  for (const { edit } of ordered) {
    if (edit.end > limit) continue
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end)
    limit = edit.start
  }
  return result
}
