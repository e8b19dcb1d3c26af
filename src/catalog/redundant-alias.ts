import { parseStatement } from '../sql/tree.js'

/** A parse tree as plain JSON. */
type Tree = null | string | number | boolean | readonly Tree[] | { readonly [key: string]: Tree | undefined }

interface Relation {
  readonly relname?: string
  readonly alias?: { readonly aliasname?: string; readonly colnames?: Tree }
}

/**
 * Whether two queries are the same but for aliases that say nothing: `FROM t t` and `FROM t`. Such an alias is left out
 * where nothing else in the query goes by that name and no column is called by its schema's name too: then the name
 * means the same table with it and without it.
 */
export function sameButForAliases(left: string, right: string): boolean {
  const [from, to] = [canonical(left), canonical(right)]
  return from !== undefined && from === to
}

/** The query's tree without places and without redundant aliases; undefined where it has none to leave out safely. */
function canonical(text: string): string | undefined {
  const tree = parseStatement(text) as Tree | undefined
  if (tree === undefined || namesSchemas(tree)) return undefined
  const names = new Map<string, number>()
  visit(tree, (key, node) => {
    for (const name of namesGiven(key, node)) names.set(name, (names.get(name) ?? 0) + 1)
  })
  return JSON.stringify(tree, (key, value: Tree) => {
    if (/location$|list_(start|end)$/.test(key)) return undefined
    return key === 'RangeVar' && isRedundant(value as Relation, names) ? { ...(value as Relation), alias: undefined } : value
  })
}

function isRedundant({ relname, alias }: Relation, names: ReadonlyMap<string, number>): boolean {
  return relname !== undefined && alias?.aliasname === relname && alias.colnames === undefined && names.get(relname) === 1
}

/** By which names one node of the tree lets others speak of it. */
function namesGiven(key: string, node: Tree): readonly string[] {
  if (key === 'RangeVar') {
    const { relname, alias } = node as Relation
    return [alias?.aliasname ?? relname ?? '']
  }
  if (key === 'CommonTableExpr') return [(node as { ctename?: string }).ctename ?? '']
  const alias = isRecord(node) ? (node['alias'] as Relation['alias']) : undefined
  return alias?.aliasname === undefined ? [] : [alias.aliasname]
}

/** Whether a column is called by schema, table and name: that only works while the table has no alias. */
function namesSchemas(tree: Tree): boolean {
  let found = false
  visit(tree, (key, node) => {
    const fields = key === 'ColumnRef' && isRecord(node) ? node['fields'] : undefined
    if (Array.isArray(fields) && fields.length > 2) found = true
  })
  return found
}

function visit(tree: Tree, use: (key: string, node: Tree) => void, key = ''): void {
  use(key, tree)
  if (Array.isArray(tree)) for (const each of tree as readonly Tree[]) visit(each, use)
  else if (isRecord(tree)) for (const [name, each] of Object.entries(tree)) visit(each ?? null, use, name)
}

function isRecord(tree: Tree): tree is { readonly [key: string]: Tree | undefined } {
  return tree !== null && typeof tree === 'object' && !Array.isArray(tree)
}
