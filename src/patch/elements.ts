import { clausesOf } from '../sql/clauses.js'
import { lexemeAfter } from '../sql/outline.js'

/** One element of the list of `CREATE TABLE`: a column or a constraint. Offsets are UTF-16 units of the statement. */
export interface Element {
  readonly start: number
  readonly end: number
  /** Behind the comma and the comment that stand on the element's last line. */
  readonly lineEnd: number
  readonly hasComma: boolean
  readonly hasComment: boolean
  /** Whether nothing but white space stands before it on its line. */
  readonly beginsLine: boolean
}

/** The elements of the list of a `CREATE TABLE`. */
export function elementsOf(statement: string): readonly Element[] {
  return clausesOf(statement).filter(({ topic }) => topic !== 'options').map(({ start, end }) => element(statement, start, end))
}

function element(statement: string, start: number, end: number): Element {
  let next = lexemeAfter(statement, end)
  while (next?.kind === 'comment') next = lexemeAfter(statement, next.end)
  const comma = next !== undefined && statement.slice(next.start, next.end) === ',' ? next.end : undefined
  const ended = comma ?? end
  const behind = lexemeAfter(statement, ended)
  const hasComment = behind?.kind === 'comment' && !/[\r\n]/.test(statement.slice(ended, behind.start))
  return { start, end, lineEnd: hasComment ? behind.end : ended, hasComma: comma !== undefined, hasComment, beginsLine: /(?:^|[\r\n])[ \t]*$/.test(statement.slice(0, start)) }
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
