import { lexemeAfter } from './outline.js'
import type { LexemeKind } from './outline.js'
import { ScanError } from './scan-error.js'

/** A lexeme of a statement that is not a comment. */
export interface Piece {
  readonly kind: Exclude<LexemeKind, 'comment'>
  /** Words in upper case (keywords are ASCII, as are the letters that fold), everything else as written. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** How many parentheses are open around it; a parenthesis itself is outside of what it encloses. */
  readonly depth: number
}

/**
 * The pieces of the first statement in a text, up to its semicolon, read only as far as they are asked for. A text that
 * cannot be read any further ends there.
 */
export function* piecesOf(text: string): Generator<Piece, void, undefined> {
  let depth = 0
  try {
    for (let lexeme = lexemeAfter(text, 0); lexeme !== undefined; lexeme = lexemeAfter(text, lexeme.end)) {
      const { kind, start, end } = lexeme
      if (kind === 'comment') continue
      const written = text.slice(start, end)
      if (written === ')') depth = Math.max(depth - 1, 0)
      if (written === ';' && depth === 0) return
      yield { kind, text: kind === 'word' ? written.toUpperCase() : written, start, end, depth }
      if (written === '(') depth++
    }
  } catch (error) {
    if (!(error instanceof ScanError)) throw error
  }
}

/** At most `limit` first words of a statement, in upper case, up to anything that is not a word. */
export function leadingWords(text: string, limit: number): readonly string[] {
  const words: string[] = []
  for (const piece of piecesOf(text)) {
    if (piece.kind !== 'word') break
    words.push(piece.text)
    if (words.length === limit) break
  }
  return words
}

/** Where the piece behind a word begins: the first such word outside of parentheses, of the pieces from one on. */
export function offsetBehind(text: string, word: string, from = 0): number | undefined {
  const pieces = [...piecesOf(text)]
  const at = pieces.findIndex((piece, index) => index >= from && piece.kind === 'word' && piece.text === word && piece.depth === 0)
  return at < 0 ? undefined : pieces[at + 1]?.start
}

/** Whether the statement has these words one after the other outside of parentheses. */
export function hasWords(text: string, ...words: readonly string[]): boolean {
  let matched = 0
  for (const piece of piecesOf(text)) {
    if (piece.depth > 0) continue
    if (piece.kind === 'word' && piece.text === words[matched]) matched++
    else matched = piece.kind === 'word' && piece.text === words[0] ? 1 : 0
    if (matched === words.length) return true
  }
  return false
}
