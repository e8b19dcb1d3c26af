import type { Statement } from '../source/mentions.js'
import { withLineEnds } from './edit.js'
import type { Edit } from './edit.js'
import { commentsIn, indentationAt } from './elements.js'
import { removeStatement } from './stretch.js'

/** An object whose definition is to be spelled in another way. */
export interface Respelling {
  /** The statements that define it; the first one makes it. */
  readonly statements: readonly Statement[]
  /** What is to stand in their place; without a semicolon behind it. */
  readonly text: string
}

/**
 * Writes a definition in the place of the first statement, and takes the others out. The comments of all of them move in front of
 * it, in their order; whatever stands between and around the statements stays as it is.
 */
export function respell({ statements, text }: Respelling): readonly Edit[] {
  const [first, ...others] = statements
  if (first === undefined) return []
  const indentation = indentationAt(first.file.text, first.start)
  const comments = statements.flatMap((statement) => commentsIn(statement.text)).map((comment) => `${comment}\n${indentation}`)
  return [
    { file: first.file.path, start: first.start, end: first.end, text: withLineEnds(`${comments.join('')}${text}`, first.file.text) },
    ...others.map(removeStatement)
  ]
}
