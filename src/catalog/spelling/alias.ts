import { isNode, rewrite, treeOf, visit } from './tree.js'
import type { Tree } from './tree.js'

interface Relation {
  readonly relname?: string
  readonly alias?: Alias
}

interface Alias {
  readonly aliasname?: string
  readonly colnames?: Tree
}

/**
 * Whether two queries are the same but for the names by which they speak of their tables: `FROM t l` and `FROM t`. Such a
 * name means nothing outside of the query; it is left out where nothing else in the query goes by it and no column is called
 * by its schema's name too: then every column that is called by it is one of that table.
 */
export function sameButForAliases(left: string, right: string): boolean {
  const [from, to] = [canonical(left), canonical(right)]
  return from !== undefined && from === to
}

/** The query's tree with numbers for the names of its tables; undefined where some column is called by its schema's name too. */
function canonical(text: string): string | undefined {
  const tree = treeOf(text)
  if (tree === undefined || namesSchemas(tree)) return undefined
  const numbers = numbersOf(tree)
  return JSON.stringify(
    rewrite(tree, (key, node) => {
      if (key === 'RangeVar') return renamedTable(node, numbers)
      if (key === 'alias' && isNode(node)) return renamedAlias(node, numbers)
      return key === 'ColumnRef' && isNode(node) ? { ...node, fields: renamedFields(node['fields'] ?? null, numbers) } : node
    })
  )
}

/** A number for each name that only one table of the query, or what stands for one, goes by. */
function numbersOf(tree: Tree): ReadonlyMap<string, string> {
  const uses = new Map<string, number>()
  visit(tree, (key, node) => {
    const name = nameGiven(key, node)
    if (name !== undefined) uses.set(name, (uses.get(name) ?? 0) + 1)
  })
  const unique = [...uses].filter(([, count]) => count === 1).map(([name]) => name)
  // No name that a query can write: a NUL ends it.
  return new Map(unique.map((name, index) => [name, `\0${String(index)}`]))
}

/** By which name one node of the tree lets others speak of it. A table without an alias goes by its own. */
function nameGiven(key: string, node: Tree): string | undefined {
  if (key === 'RangeVar') return (node as Relation).alias === undefined ? (node as Relation).relname : undefined
  return key === 'alias' ? (node as Alias).aliasname : undefined
}

function renamedTable(node: Tree, numbers: ReadonlyMap<string, string>): Tree {
  if (!isNode(node) || (node as Relation).alias !== undefined) return node
  const number = numbers.get((node as Relation).relname ?? '')
  return number === undefined ? node : { ...node, alias: { aliasname: number } }
}

function renamedAlias(node: Tree, numbers: ReadonlyMap<string, string>): Tree {
  const { aliasname = '' } = node as Alias
  return { ...(node as object), aliasname: numbers.get(aliasname) ?? aliasname }
}

/** The fields of `t.a` and `t.*`; a name that stands alone is a column's. */
function renamedFields(fields: Tree, numbers: ReadonlyMap<string, string>): Tree {
  if (!Array.isArray(fields) || fields.length !== 2) return fields
  const [table, column] = fields as readonly (Tree | undefined)[]
  const name = isNode(table) && isNode(table['String']) ? table['String']['sval'] : undefined
  const number = typeof name === 'string' ? numbers.get(name) : undefined
  return number === undefined ? (fields as readonly Tree[]) : [{ String: { sval: number } }, column ?? null]
}

/** Whether a column is called by schema, table and name: that only works while the table has no alias. */
function namesSchemas(tree: Tree): boolean {
  let found = false
  visit(tree, (key, node) => {
    const fields = key === 'ColumnRef' && isNode(node) ? node['fields'] : undefined
    if (Array.isArray(fields) && fields.length > 2) found = true
  })
  return found
}
