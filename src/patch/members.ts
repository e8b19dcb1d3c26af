import type { Model } from '../catalog/ddl/model.js'
import { isTable, ownName, text } from '../catalog/ddl/model.js'
import { commentOn } from '../catalog/ddl/grants.js'
import { completingStatements } from '../catalog/ddl/statements.js'
import { serialDefinition } from '../catalog/ddl/sequences.js'
import { columnDefinition } from '../catalog/ddl/tables.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { FindMentions, Statement } from '../source/mentions.js'
import type { Edit } from './edit.js'
import { elementsOf, indentationAt } from './elements.js'
import type { Element } from './elements.js'
import { findMention } from './schema-text.js'

/** New elements for the lists of `CREATE TABLE` statements, gathered first, since those of one table stand at one place. */
export interface Members {
  /** Takes a column or constraint; false where it cannot be written inside its table. */
  add(object: DatabaseObject): boolean
  edits(): readonly Edit[]
}

interface Additions {
  readonly statement: Statement
  readonly columns: string[]
  readonly constraints: string[]
}

/** Gathers missing columns and constraints for the tables that a schema creates. */
export function createMembers(mentionsOf: FindMentions, model: Model): Members {
  const additions = new Map<Statement, Additions>()
  return {
    add(object) {
      const statement = homeOf(object, mentionsOf, model)
      if (statement === undefined) return false
      const found = additions.get(statement) ?? { statement, columns: [], constraints: [] }
      additions.set(statement, found)
      if (object.kind === 'column') found.columns.push(`${ownName(object, model)} ${serialDefinition(object, model) ?? columnDefinition(object, model, true)}`)
      else found.constraints.push(`CONSTRAINT ${ownName(object, model)} ${text(object, 'definition') ?? ''}`)
      return true
    },
    edits: () => [...additions.values()].flatMap(editsOf)
  }
}

/** The `CREATE TABLE` that an object can be written into: one with a list, where the object needs nothing else to be there. */
function homeOf(object: DatabaseObject, mentionsOf: FindMentions, model: Model): Statement | undefined {
  const table = model.get(object.parent ?? '')
  if (table === undefined || !isTable(table.kind) || (object.kind !== 'column' && object.kind !== 'constraint')) return undefined
  if (object.kind === 'constraint' && (text(object, 'type') === 'foreign key' || / NOT VALID$/.test(text(object, 'definition') ?? ''))) return undefined
  const ownsSequence = model.childrenOf(object, 'sequence').length > 0 && text(object, 'identity') === undefined && serialDefinition(object, model) === undefined
  if (ownsSequence || completingStatements(object, model).length > 0 || commentOn(object, model).length > 0) return undefined
  const made = findMention(mentionsOf, table, 'create')?.statement
  const hasList = made !== undefined && /^create\s[^(]*\btable\b/i.test(made.text) && (elementsOf(made.text)?.elements.length ?? 0) > 0
  return hasList ? made : undefined
}

/** Columns behind the last column, constraints at the end; where that is one place, in one edit. */
function editsOf({ statement, columns, constraints }: Additions): readonly Edit[] {
  const elements = elementsOf(statement.text)?.elements ?? []
  const last = elements.at(-1)
  const lastColumn = elements.filter(({ start }) => statement.targets.some((target) => target.kind === 'column' && target.offset === start)).at(-1) ?? last
  if (last === undefined || lastColumn === undefined) return []
  if (lastColumn === last) return insertAfter(statement, last, [...columns, ...constraints])
  return [...insertAfter(statement, lastColumn, columns), ...insertAfter(statement, last, constraints)]
}

function insertAfter(statement: Statement, element: Element, added: readonly string[]): readonly Edit[] {
  if (added.length === 0) return []
  const indentation = indentationAt(statement.text, element.start)
  const lines = added.map((each, index) => `\n${indentation}${each}${element.hasComma || index < added.length - 1 ? ',' : ''}`).join('')
  const insert = (at: number, inserted: string): Edit => ({ file: statement.file.path, start: statement.start + at, end: statement.start + at, text: inserted })
  return element.hasComma ? [insert(element.lineEnd, lines)] : [insert(element.end, ','), insert(element.lineEnd, lines)]
}
