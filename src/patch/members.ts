import { isTable, ownName, text } from '../catalog/ddl/model.js'
import { completingStatements } from '../catalog/ddl/statements.js'
import { serialDefinition } from '../catalog/ddl/sequences.js'
import { columnDefinition, constraintDefinition } from '../catalog/ddl/tables.js'
import type { Change } from '../snapshot/change.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { Statement } from '../source/mentions.js'
import { findMention } from './committed.js'
import type { Committed } from './committed.js'
import type { Edit, PlannedEdit } from './edit.js'
import { elementsOf, indentationAt } from './elements.js'
import type { Element } from './elements.js'
import { insertBehind } from './stretch.js'

/** New elements for the lists of `CREATE TABLE` statements, gathered first, since those of one table stand at one place. */
export interface Members {
  /** Takes a column or constraint that a change is about; false where it cannot be written inside its table. */
  add(object: DatabaseObject, change: Change): boolean
  edits(): readonly PlannedEdit[]
}

interface Additions {
  readonly statement: Statement
  readonly changes: Change[]
  readonly columns: string[]
  readonly constraints: string[]
}

/** Gathers missing columns and constraints for the tables that a schema creates. */
export function createMembers(committed: Committed): Members {
  const model = committed.current
  const additions = new Map<Statement, Additions>()
  return {
    add(object, change) {
      const statement = homeOf(object, committed)
      if (statement === undefined) return false
      const found = additions.get(statement) ?? { statement, changes: [], columns: [], constraints: [] }
      additions.set(statement, found)
      found.changes.push(change)
      if (object.kind === 'column') found.columns.push(`${ownName(object, model)} ${serialDefinition(object, model) ?? columnDefinition(object, model, true)}`)
      else found.constraints.push(`CONSTRAINT ${ownName(object, model)} ${constraintDefinition(object)}`)
      return true
    },
    edits: () => [...additions.values()].flatMap((each) => editsOf(each).map((edit) => ({ ...edit, changes: each.changes, apart: false })))
  }
}

/** The `CREATE TABLE` that an object can be written into: one with a list, where the object needs nothing else to be there. */
function homeOf(object: DatabaseObject, committed: Committed): Statement | undefined {
  const model = committed.current
  const table = model.get(object.parent ?? '')
  if (table === undefined || !isTable(table.kind) || (object.kind !== 'column' && object.kind !== 'constraint')) return undefined
  if (object.kind === 'constraint' && (text(object, 'type') === 'foreign key' || / NOT VALID$/.test(text(object, 'definition') ?? ''))) return undefined
  const ownsSequence = model.childrenOf(object, 'sequence').length > 0 && text(object, 'identity') === undefined && serialDefinition(object, model) === undefined
  if (ownsSequence || completingStatements(object, model).length > 0) return undefined
  const made = findMention(committed, table, 'create')?.statement
  return made !== undefined && /^create\b/i.test(made.text) && elementsOf(made.text).length > 0 ? made : undefined
}

/** Columns behind the last column, constraints at the end; where that is one place, in one edit. */
function editsOf({ statement, columns, constraints }: Additions): readonly Edit[] {
  const elements = elementsOf(statement.text)
  const last = elements.at(-1)
  const lastColumn = elements.filter(({ start }) => statement.targets.some((target) => target.kind === 'column' && target.offset === start)).at(-1) ?? last
  if (last === undefined || lastColumn === undefined) return []
  if (lastColumn === last) return insertAfter(statement, last, [...columns, ...constraints])
  return [...insertAfter(statement, lastColumn, columns), ...insertAfter(statement, last, constraints)]
}

function insertAfter(statement: Statement, element: Element, added: readonly string[]): readonly Edit[] {
  if (added.length === 0) return []
  const indentation = indentationAt(statement.text, element.start)
  const between = element.beginsLine || element.hasComment ? `\n${indentation}` : ' '
  const lines = added.map((each, index) => `${between}${each}${element.hasComma || index < added.length - 1 ? ',' : ''}`).join('')
  const inserted = insertBehind(statement, element.lineEnd, lines)
  return element.hasComma ? [inserted] : [insertBehind(statement, element.end, ','), inserted]
}
