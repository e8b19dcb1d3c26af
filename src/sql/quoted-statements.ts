import { effectOf } from './effect.js'

/** Where a string of a program begins that holds SQL: the mark that ends it again, and the first word. */
const opening = /("""|'''|["'`])(?=\s*(?:ALTER|CREATE|DROP|COMMENT|GRANT|REVOKE|INSERT|UPDATE|DELETE|TRUNCATE|DO)\s)/gi

/** Where the part of a program begins that takes the rest back. */
const wayBack = /\b(?:down|downgrade|rollback|revert|reverse_sql)\b\s*[(=:]/i

/**
 * The statements that stand in the strings of a program, in whatever language, up to the part that takes them back: what a migration that is
 * a program most likely runs. Only for saying what it is about; what it does is never concluded from it.
 */
export function quotedStatements(program: string): readonly string[] {
  const end = wayBack.exec(program)?.index ?? program.length
  const statements: string[] = []
  for (const { index, 0: mark } of program.slice(0, end).matchAll(opening)) {
    const start = index + mark.length
    const text = readString(program, start, mark)
    if (text !== undefined && effectOf(text) !== 'opaque') statements.push(text)
  }
  return statements
}

/** A string up to its mark, with what is escaped in it; undefined where it never ends. */
function readString(program: string, start: number, mark: string): string | undefined {
  let text = ''
  for (let place = start; place < program.length; place += 1) {
    if (program.startsWith(mark, place)) return text.trim().replace(/;$/, '')
    if (program[place] === '\\') {
      place += 1
      const escaped = program[place] ?? ''
      text += escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped
    } else text += program[place] ?? ''
  }
  return undefined
}
