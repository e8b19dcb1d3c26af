import { lexemeAfter } from '../sql/outline.js'

/** One element of the list of `CREATE TABLE`: a column or a constraint. Offsets are UTF-16 units of the statement. */
export interface Element {
  readonly start: number
  readonly end: number
  /** Behind the comma and the comment that stand on the element's last line. */
  readonly lineEnd: number
  readonly hasComma: boolean
}

/** The elements of the first list in parentheses of a statement, and where that list closes. */
export function elementsOf(statement: string): { readonly elements: readonly Element[]; readonly close: number } | undefined {
  const elements: Element[] = []
  let depth = 0
  let start: number | undefined
  let end = 0
  for (let lexeme = lexemeAfter(statement, 0); lexeme !== undefined; lexeme = lexemeAfter(statement, lexeme.end)) {
    if (lexeme.kind === 'comment') continue
    const written = statement.slice(lexeme.start, lexeme.end)
    if (written === ')' && --depth === 0) {
      if (start !== undefined) elements.push(element(statement, start, end, false))
      return { elements, close: lexeme.start }
    }
    if (written === ',' && depth === 1) {
      if (start !== undefined) elements.push(element(statement, start, end, true))
      start = undefined
      continue
    }
    if (depth > 0) {
      start ??= lexeme.start
      end = lexeme.end
    }
    if (written === '(') depth++
  }
  return undefined
}

function element(statement: string, start: number, end: number, hasComma: boolean): Element {
  let lineEnd = end
  if (hasComma) lineEnd = statement.indexOf(',', end) + 1
  const next = lexemeAfter(statement, lineEnd)
  const onSameLine = next?.kind === 'comment' && !/[\r\n]/.test(statement.slice(lineEnd, next.start))
  return { start, end, lineEnd: onSameLine ? next.end : lineEnd, hasComma }
}

/** The white space that a line begins with on which an offset stands. */
export function indentationAt(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? ''
}

/** The comments inside a stretch of SQL, one a line, so that they can be kept when it is rewritten. */
export function commentsIn(sql: string): readonly string[] {
  const comments: string[] = []
  for (let lexeme = lexemeAfter(sql, 0); lexeme !== undefined; lexeme = lexemeAfter(sql, lexeme.end)) {
    if (lexeme.kind === 'comment') comments.push(sql.slice(lexeme.start, lexeme.end))
  }
  return comments
}
