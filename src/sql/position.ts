/** A place in a text as people read it: both count from 1, `column` in Unicode code points. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** The position of an offset in UTF-16 units of one text; one beyond the end is taken for the end. */
export type PositionOf = (offset: number) => Position

/**
 * The position of an offset in UTF-16 units (as in JavaScript strings). Lines end at LF, CR LF or CR, as in libpq's own
 * error reports. An offset beyond the end is taken for the end.
 */
export function positionAt(text: string, offset: number): Position {
  return positionsIn(text)(offset)
}

/** Like `positionAt`, for many offsets in one text: the lines are looked for once. */
export function positionsIn(text: string): PositionOf {
  const starts = [0]
  for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineEnd.index + lineEnd[0].length)
  return (offset) => {
    const within = Math.min(Math.max(offset, 0), text.length)
    const index = lastAtMost(starts, within)
    return { line: index + 1, column: codePoints(text, starts[index] ?? 0, within) + 1 }
  }
}

/**
 * Converts offsets in UTF-8 bytes, as libpg-query counts, to UTF-16 units. The text is read once, however many offsets
 * are asked for.
 */
export function bytesIn(text: string): (bytes: number) => number {
  const bytesAfter = [0]
  const unitsAfter = [0]
  let surplus = 0
  for (const wide of text.matchAll(/\P{ASCII}/gu)) {
    const units = wide[0].length
    // A code point of one unit takes 2 or 3 bytes, one of two units (a surrogate pair) takes 4.
    surplus += units === 2 ? 2 : wide[0] < '\u0800' ? 1 : 2
    unitsAfter.push(wide.index + units)
    bytesAfter.push(wide.index + units + surplus)
  }
  return (bytes) => {
    const index = lastAtMost(bytesAfter, bytes)
    return Math.min((unitsAfter[index] ?? 0) + bytes - (bytesAfter[index] ?? 0), text.length)
  }
}

/** One offset in UTF-8 bytes as UTF-16 units; for many in one text use `bytesIn`. */
export function offsetOfBytes(text: string, bytes: number): number {
  return bytesIn(text)(bytes)
}

/** An offset in code points, counted from 0, as UTF-16 units. A server's error position is that offset plus 1. */
export function offsetOfCharacters(text: string, characters: number): number {
  let offset = 0
  for (let left = characters; left > 0 && offset < text.length; left--) offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
  return offset
}

function codePoints(text: string, start: number, end: number): number {
  let count = 0
  for (let offset = start; offset < end; count++) offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
  return count
}

/** The index of the last number that is not greater than `limit`, in ascending numbers of which the first is 0. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
