import { parseSync } from 'libpg-query'
import type { Node } from 'libpg-query'

/**
 * PostgreSQL's parse tree of the first statement in a text; undefined where it does not parse. Locations in it are UTF-8
 * bytes from the start of the text.
 */
export function parseStatement(text: string): Node | undefined {
  if (text === '') return undefined
  try {
    return parseSync(text).stmts?.[0]?.stmt
  } catch {
    return undefined
  }
}
