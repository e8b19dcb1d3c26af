import type { Constraint, IndexElem, Node } from 'libpg-query'
import { longestName, truncateName } from './name.js'
import { stringsOf } from './type-name.js'

/**
 * The name that PostgreSQL makes up of a relation's name, columns and a label (makeObjectName in indexcmds.c): where all
 * together is too long, the longer of the first two is cut. The number that avoids a name already taken is not added.
 */
export function chosenName(relation: string, columns: string | undefined, label: string): string {
  const bytes = (text: string): number => Buffer.byteLength(text)
  const room = longestName - bytes(label) - 1 - (columns === undefined ? 0 : 1)
  let first = bytes(relation)
  let second = columns === undefined ? 0 : bytes(columns)
  while (first + second > room) {
    if (first > second) first--
    else second--
  }
  const parts = [truncateName(relation, first), ...(columns === undefined ? [] : [truncateName(columns, second)]), label]
  return parts.join('_')
}

/** The name of a constraint that was given none, if no other object has it; undefined for what is stored as no constraint. */
export function chosenConstraintName(constraint: Constraint, relation: string, column: string | undefined): string | undefined {
  const columnsOf = (nodes: Node[] | undefined): string | undefined => joined(nodes === undefined ? [] : stringsOf(nodes)) ?? column
  switch (constraint.contype) {
    case 'CONSTR_PRIMARY':
      return chosenName(relation, undefined, 'pkey')
    case 'CONSTR_UNIQUE':
      return chosenName(relation, columnsOf(constraint.keys), 'key')
    case 'CONSTR_FOREIGN':
      return chosenName(relation, columnsOf(constraint.fk_attrs), 'fkey')
    case 'CONSTR_EXCLUSION':
      return chosenName(relation, joined(elementNames(constraint.exclusions ?? [])), 'excl')
    case 'CONSTR_NOTNULL':
      return chosenName(relation, columnsOf(constraint.keys), 'not_null')
    case 'CONSTR_CHECK': {
      const columns = columnsIn(constraint.raw_expr)
      return chosenName(relation, columns.length === 1 ? columns[0] : undefined, 'check')
    }
    default:
      return undefined
  }
}

/** The name of a domain's constraint that was given none; a domain has no columns, VALUE only looks like one. */
export function chosenDomainConstraintName(constraint: Constraint, domain: string): string | undefined {
  if (constraint.contype === 'CONSTR_CHECK') return chosenName(domain, undefined, 'check')
  return constraint.contype === 'CONSTR_NOTNULL' ? chosenName(domain, undefined, 'not_null') : undefined
}

/** The name of an index that was given none, if no other relation has it. */
export function chosenIndexName(relation: string, elements: readonly Node[]): string {
  return chosenName(relation, joined(elementNames(elements)), 'idx')
}

function elementNames(elements: readonly Node[]): readonly string[] {
  const names: string[] = []
  for (const node of elements) {
    // Elements of an exclusion constraint come in pairs with their operator.
    const element = 'List' in node ? node.List.items?.[0] : node
    if (element === undefined || !('IndexElem' in element)) continue
    const name = elementName(element.IndexElem)
    let unique = name
    for (let suffix = 1; names.includes(unique); suffix++) unique = `${name}${suffix}`
    names.push(unique)
  }
  return names
}

function elementName(element: IndexElem): string {
  return element.name ?? labelOf(element.expr) ?? 'expr'
}

/** The label that an expression gives to its column (FigureColname in parse_target.c), for the common expressions. */
function labelOf(expression: Node | undefined): string | undefined {
  if (expression === undefined) return undefined
  if ('ColumnRef' in expression) return stringsOf(expression.ColumnRef.fields).at(-1)
  if ('FuncCall' in expression) return stringsOf(expression.FuncCall.funcname).at(-1)
  if ('TypeCast' in expression) return labelOf(expression.TypeCast.arg) ?? stringsOf(expression.TypeCast.typeName?.names).at(-1)
  if ('CollateClause' in expression) return labelOf(expression.CollateClause.arg)
  if ('CoalesceExpr' in expression) return 'coalesce'
  if ('CaseExpr' in expression) return labelOf(expression.CaseExpr.defresult) ?? 'case'
  return undefined
}

/** The different columns that an expression refers to. */
function columnsIn(expression: unknown): readonly string[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) return value.forEach(visit)
    const column = 'ColumnRef' in value ? labelOf(value as Node) : undefined
    if (column === undefined) Object.values(value).forEach(visit)
    else found.add(column)
  }
  visit(expression)
  return [...found]
}

function joined(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.join('_')
}
