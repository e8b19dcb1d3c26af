import { statementKind } from './kind.js'
import { placesIn } from './target-place.js'
import { foundIn } from './target-statement.js'
import type { FoundTarget } from './target-table.js'
import { parseStatement } from './tree.js'

/** An object that a statement speaks of. Names are as stored: unquoted, folded, cut. */
export interface Target {
  /** `grant` stands for REVOKE and ALTER DEFAULT PRIVILEGES too; a rename alters the old name and creates the new one. */
  readonly action: 'create' | 'alter' | 'drop' | 'comment' | 'grant'
  /**
   * PostgreSQL's word (`type` of pg_identify_object; `column`, `constraint`, `trigger`, `policy`, `rule` for members). It is
   * what the statement says: ALTER TABLE, COMMENT ON TABLE and GRANT may speak of a view, DROP ROUTINE of a function.
   */
  readonly kind: string
  /** Absent where the statement does not qualify the name. A member, an unqualified new index too, has that of its table. */
  readonly schema?: string
  readonly name: string
  /** Types of routines and operators as `format_type` writes them; absent where the statement leaves them out. */
  readonly arguments?: readonly string[]
  /** The relation or domain that a column, constraint, trigger, policy or rule belongs to, or the table of a new index. */
  readonly parent?: string
  /** Of an operator class or family, which is named within its access method. */
  readonly accessMethod?: string
  /** The statement names no name, and PostgreSQL chooses this one, or one with a number behind it where it is taken. */
  readonly generatedName?: true
  /** Where the object is spoken of, in UTF-16 units from the start of the text. */
  readonly offset: number
}

const definitionVerbs = /^(?:CREATE|ALTER|DROP|COMMENT|GRANT|REVOKE|SECURITY LABEL|SELECT INTO)\b/

/**
 * The objects that a statement creates, alters, drops, comments on or grants. Only for finding where something is written: what
 * a statement does to a database is never concluded from it. A statement that does not parse, or of another kind, gives none.
 */
export function targetsOf(text: string): readonly Target[] {
  if (!definitionVerbs.test(statementKind(text))) return []
  const tree = parseStatement(text)
  if (tree === undefined) return []
  const placeOf = placesIn(text)
  return numbered(foundIn(tree)).map((found) => {
    const { location, ...target } = found
    return { ...target, offset: placeOf(target, location) }
  })
}

/** Puts a number behind a chosen name that the statement has used before, as the server does. */
function numbered(found: readonly FoundTarget[]): readonly FoundTarget[] {
  const taken = new Set<string>()
  return found.map((target) => {
    let { name } = target
    if (target.generatedName === true) for (let number = 1; taken.has(`${target.kind} ${name}`); number++) name = `${target.name}${number}`
    taken.add(`${target.kind} ${name}`)
    return { ...target, name }
  })
}
