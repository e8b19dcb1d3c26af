import type { Statement } from '../source/mentions.js'
import type { Stretch } from '../sql/clauses.js'
import { endOfLine } from '../sql/psql.js'
import type { Edit } from './edit.js'
import { commentsIn, indentationAt } from './elements.js'

/** Writes something else on a stretch of a statement; comments on it move in front of it. */
export function replaceStretch(statement: Statement, { start, end }: Stretch, sql: string): Edit {
  const indentation = indentationAt(statement.text, start)
  const kept = commentsIn(statement.text.slice(start, end)).map((comment) => `${comment}\n${indentation}`).join('')
  return inFile(statement, start, end, `${kept}${sql}`)
}

/** Writes something behind an offset of a statement. */
export function insertBehind(statement: Statement, offset: number, sql: string): Edit {
  return inFile(statement, offset, offset, sql)
}

/** Takes a stretch out of a statement, with the white space before it unless a comment ends there with its line. */
export function removeStretch(statement: Statement, { start, end }: Stretch): Edit {
  const before = statement.text.slice(0, start)
  const line = before.slice(before.trimEnd().lastIndexOf('\n') + 1)
  return inFile(statement, (line.includes('--') ? before : before.trimEnd()).length, end, '')
}

/** Takes a whole statement out of its file, and its line where that is then empty. */
export function removeStatement({ file, start, end }: Statement): Edit {
  const semicolon = /^\s*;/.exec(file.text.slice(end))?.[0].length ?? 0
  const lineStart = file.text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = endOfLine(file.text, end + semicolon)
  const alone = file.text.slice(lineStart, start).trim() === '' && file.text.slice(end + semicolon, lineEnd).trim() === ''
  return alone ? { file: file.path, start: lineStart, end: Math.min(lineEnd + 1, file.text.length), text: '' } : { file: file.path, start, end: end + semicolon, text: '' }
}

function inFile(statement: Statement, start: number, end: number, text: string): Edit {
  return { file: statement.file.path, start: statement.start + start, end: statement.start + end, text }
}
