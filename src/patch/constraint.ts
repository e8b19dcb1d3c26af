import { ownName } from '../catalog/ddl/model.js'
import { addConstraint, constraintDefinition } from '../catalog/ddl/tables.js'
import type { DatabaseObject } from '../snapshot/object.js'
import { piecesOf } from '../sql/piece.js'
import { quoteIdentifier } from '../sql/quote.js'
import { clauseAt, findMention } from './committed.js'
import type { Committed } from './committed.js'
import type { Edit } from './edit.js'
import { replaceStretch } from './stretch.js'

/** Writes a constraint anew where it is defined: in its column, in its table, in ALTER TABLE or in ALTER DOMAIN. */
export function editConstraint(committed: Committed, constraint: DatabaseObject): readonly Edit[] {
  const found = findMention(committed, constraint, 'create')
  if (found === undefined) return []
  const { statement, target } = found
  const clause = clauseAt(statement, target.offset)
  const named = `CONSTRAINT ${ownName(constraint, committed.current)} ${constraintDefinition(constraint)}`
  if (clause === undefined) {
    const add = addConstraint(constraint, committed.current)
    return add !== undefined && /^alter\s+domain\b/i.test(statement.text) ? [replaceStretch(statement, { start: 0, end: statement.text.length }, add)] : []
  }
  if (clause.topic === 'constraint') return [replaceStretch(statement, clause, /^create\b/i.test(statement.text) ? named : `ADD ${named}`)]
  const part = clause.parts.find(({ kind, start }) => kind === 'constraint' && start === target.offset)
  const inline = inColumn(constraintDefinition(constraint), clause.name ?? '')
  if (part === undefined || inline === undefined) return []
  const [first, name] = [...piecesOf(statement.text.slice(part.start, part.end))]
  const behindName = first?.text === 'CONSTRAINT' && name !== undefined ? ` ${inline}` : inline
  return [replaceStretch(statement, { start: part.start + (behindName === inline ? 0 : (name?.end ?? 0)), end: part.end }, behindName)]
}

/** A constraint as it can stand in the definition of the one column that it is about; undefined where it cannot. */
function inColumn(definition: string, column: string): string | undefined {
  if (/ NOT VALID$/.test(definition)) return undefined
  if (definition.startsWith('CHECK ')) return definition
  const list = `(${quoteIdentifier(column)})`
  const [, head = '', rest = ''] = /^(PRIMARY KEY|UNIQUE(?: NULLS NOT DISTINCT)?|FOREIGN KEY) (.*)$/s.exec(definition) ?? []
  if (head === '' || !rest.startsWith(list)) return undefined
  const tail = rest.slice(list.length)
  return head === 'FOREIGN KEY' ? tail.trimStart() : `${head}${tail}`
}
