/**
 * The candidate that somebody who wrote `word` most likely meant, or null where none is near.
 *
 * Near is at most two edits (a neighbouring swap is one), and fewer for short words, so that `tmp` does not suggest `fix`.
 */
export function suggest(word: string, candidates: readonly string[]): string | null {
  const written = normalize(word)
  const limit = written.length <= 4 ? 1 : 2
  let best: string | null = null
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    const distance = editDistance(written, normalize(candidate))
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** The sentence ` Did you mean …?` with its leading space, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const suggestion = suggest(word, candidates)
  return suggestion === null ? '' : ` Did you mean \`${suggestion}\`?`
}

/** `maxMigrations` and `MAX_MIGRATIONS` are spellings of `max-migrations`, not typing errors. */
function normalize(word: string): string {
  return word.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().replaceAll('_', '-')
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1
      let distance = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + cost)
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        distance = Math.min(distance, at(beforePrevious, column - 2) + 1)
      }
      current.push(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, right.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
