import { statementKind } from './kind.js'
import type { ObjectName } from './target-object.js'
import { placesIn } from './target-place.js'
import { foundIn } from './target-statement.js'
import type { FoundTarget } from './target-table.js'
import { parseStatement } from './tree.js'

/** An object that a statement speaks of. */
export interface Target extends ObjectName {
  /** `grant` stands for REVOKE and ALTER DEFAULT PRIVILEGES too; a rename alters the old name and creates the new one. */
  readonly action: 'create' | 'alter' | 'drop' | 'comment' | 'grant'
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
