import type { Lexeme } from './outline.js'

/** Follows one statement from its first lexeme on, to know whether a semicolon ends it. */
export interface Nesting {
  /** Takes the next lexeme of the statement. */
  take(lexeme: Lexeme): void
  /** Whether a semicolon here is inside parentheses or inside the body of a routine. */
  inside(): boolean
  /** Whether the statement so far is `COPY … FROM STDIN`, so that data follows it. */
  copiesFromStdin(): boolean
}

/** More leading words than `CREATE OR REPLACE FUNCTION` are not looked at. */
const leadingWords = 4

/**
 * Starts to follow a statement of `text`. The rules are psql's (psqlscan.l): parentheses, and in CREATE FUNCTION or
 * PROCEDURE `BEGIN ATOMIC … END` with the `CASE … END` inside it. Unlike psql, `END` as a column's label or after a dot is no end.
 */
export function followNesting(text: string): Nesting {
  const leading: string[] = []
  let parentheses = 0
  let blocks = 0
  let previous = ''
  let fromStdin = false
  // Reading words costs time; after the first ones most statements, long INSERTs above all, need none.
  let reads = true

  function takeWord(lexeme: Lexeme): void {
    const isName = previous === '.' || previous === 'AS'
    const upper = text.slice(lexeme.start, lexeme.end).toUpperCase()
    if (leading.length < leadingWords) {
      leading.push(upper)
      reads = leading.length < leadingWords || leading[0] === 'COPY' || createsRoutine(leading)
    }
    if (parentheses === 0 && !isName) {
      if (leading[0] === 'COPY') fromStdin ||= previous === 'FROM' && upper === 'STDIN'
      else if (blocks > 0) blocks += upper === 'CASE' ? 1 : upper === 'END' ? -1 : 0
      else if (upper === 'ATOMIC' && previous === 'BEGIN' && createsRoutine(leading)) blocks = 1
    }
    previous = upper
  }

  return {
    take(lexeme) {
      if (lexeme.kind === 'word') {
        if (reads) takeWord(lexeme)
        return
      }
      previous = ''
      if (lexeme.kind !== 'symbol') return
      const symbol = text[lexeme.start]
      if (symbol === '(') parentheses++
      else if (symbol === ')') parentheses = Math.max(parentheses - 1, 0)
      else if (symbol === '.') previous = symbol
    },
    inside: () => parentheses > 0 || blocks > 0,
    copiesFromStdin: () => fromStdin && parentheses === 0
  }
}

function createsRoutine(leading: readonly string[]): boolean {
  const [create, second, third, fourth] = leading
  const type = second === 'OR' && third === 'REPLACE' ? fourth : second
  return create === 'CREATE' && (type === 'FUNCTION' || type === 'PROCEDURE')
}
