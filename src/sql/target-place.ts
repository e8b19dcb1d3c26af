import { storedName } from './name.js'
import { piecesOf } from './piece.js'
import type { Piece } from './piece.js'
import { bytesIn } from './position.js'
import type { NamedObject } from './target-object.js'

/** No name stands before the verb and the first word of the object's type. */
const wordsBeforeNames = 2

/**
 * Finds where the objects of one statement stand in its text, asked in the order of the text: at the location that the parse
 * tree keeps, else where the name is next written. Gives offsets in UTF-16 units; 0 where a name is not found.
 */
export function placesIn(text: string): (object: Omit<NamedObject, 'location'>, location: number | undefined) => number {
  const toOffset = bytesIn(text)
  let pieces: readonly Piece[] | undefined
  let next = wordsBeforeNames

  function moveBehind(offset: number): void {
    const at = pieces?.findIndex((piece) => piece.start >= offset) ?? -1
    if (at >= 0) next = Math.max(next, at + 1)
  }

  return (object, location) => {
    pieces ??= [...piecesOf(text)]
    if (location !== undefined) {
      const offset = toOffset(location)
      moveBehind(offset)
      return offset
    }
    // A member's schema and parent are written with the parent; only what stands alone has its schema in front.
    const schema = object.parent === undefined ? object.schema : undefined
    const found = find(text, pieces, object.name, schema, next) ?? find(text, pieces, object.name, schema, wordsBeforeNames)
    if (found === undefined) return Math.max(text.indexOf(object.name), 0)
    moveBehind(found.last)
    return found.start
  }
}

/** The next place at or after a piece where a name is written, with its schema if it has one in front. */
function find(text: string, pieces: readonly Piece[], name: string, schema: string | undefined, from: number): { start: number; last: number } | undefined {
  const isNamed = (piece: Piece | undefined, wanted: string): boolean =>
    piece !== undefined && (piece.kind === 'word' || piece.kind === 'identifier') && storedName(text.slice(piece.start, piece.end)) === wanted
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined || !isNamed(piece, name)) continue
    const isQualified = pieces[at - 1]?.text === '.' && schema !== undefined && isNamed(pieces[at - 2], schema)
    return { start: isQualified ? (pieces[at - 2] ?? piece).start : piece.start, last: piece.start }
  }
  return undefined
}
