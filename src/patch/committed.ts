import type { Model } from '../catalog/ddl/model.js'
import { ownName } from '../catalog/ddl/model.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { TextFile } from '../source/file-tree.js'
import { indexMentions, isCalledAlike, readStatements } from '../source/mentions.js'
import type { FindMentions, Mention, Named, Statement } from '../source/mentions.js'
import { clausesOf } from '../sql/clauses.js'
import type { Clause } from '../sql/clauses.js'
import { storedName } from '../sql/name.js'
import type { Target } from '../sql/targets.js'

/** The committed schema as it is written and as it builds, and the database that it is to describe. */
export interface Committed {
  readonly files: readonly TextFile[]
  readonly statements: readonly Statement[]
  readonly mentionsOf: FindMentions
  /** What the migrations build. */
  readonly current: Model
  /** What the committed schema builds now. */
  readonly desired: Model
}

/** Reads the files of a committed schema for a patch. */
export function readCommitted(files: readonly TextFile[], current: Model, desired: Model): Committed {
  const statements = readStatements(files)
  return { files, statements, mentionsOf: indexMentions(statements), current, desired }
}

/** The last statement that does this to this very object: what other routines of its name are given is none of its. */
export function findMention({ mentionsOf }: Committed, object: Named, action: Target['action']): Mention | undefined {
  for (const mentions of mentionsOf(object).slice(0, 2)) {
    const last = mentions.filter(({ target }) => target.action === action).at(-1)
    if (last !== undefined) return last
  }
  return undefined
}

/** Whether a statement makes this object and nothing beside it and what belongs to it. */
export function makesOnly(statement: Statement, object: Named): boolean {
  return statement.targets.every(
    ({ action, kind, parent, generatedName }) => action === 'create' && (isCalledAlike(kind, object.kind) || parent !== undefined || generatedName === true)
  )
}

/** A clause, and the statement that it stands in. */
export interface Word {
  readonly statement: Statement
  readonly clause: Clause
}

/**
 * The clause that has the last word on an attribute of an object: of all that define or alter it, the one that runs last.
 *
 * @param topic as `Clause` has it; the definition of a column or domain has a say on all of them
 */
export function lastWord(committed: Committed, object: DatabaseObject, topic: string): Word | undefined {
  const name = object.parent === undefined ? undefined : storedName(ownName(object, committed.current))
  const says = (clause: Clause): boolean => clause.name === name && (clause.topic === topic || clause.topic === object.kind)
  const speaking = new Set(committed.mentionsOf(object).slice(0, 2).flatMap((mentions) => mentions.map(({ statement }) => statement)))
  return committed.statements
    .filter((statement) => speaking.has(statement))
    .flatMap((statement) => clausesOf(statement.text).filter(says).map((clause) => ({ statement, clause })))
    .at(-1)
}

/** The clause of a statement that stands at an offset of it. */
export function clauseAt(statement: Statement, offset: number): Clause | undefined {
  return clausesOf(statement.text).find(({ start, end }) => offset >= start && offset < end)
}
