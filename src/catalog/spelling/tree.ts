import { parseStatement } from '../../sql/tree.js'

/** A parse tree as plain JSON. */
export type Tree = null | string | number | boolean | readonly Tree[] | TreeNode
export interface TreeNode {
  readonly [key: string]: Tree | undefined
}

/** Statements in which what the catalogs hold can stand: a query or rule, an expression, a constraint, the keys of an index. */
const settings: readonly ((text: string) => string)[] = [
  (text) => text, (text) => `SELECT ${text}`, (text) => `ALTER TABLE t ADD ${text}`, (text) => `CREATE INDEX ON t ${text}`
]

/** The parse tree of a definition, without places; undefined where it does not parse. */
export function treeOf(text: string): Tree | undefined {
  for (const set of settings) {
    const tree = parseStatement(set(text))
    if (tree !== undefined) return withoutPlaces(tree)
  }
  return undefined
}

function withoutPlaces(tree: object): Tree {
  return JSON.parse(JSON.stringify(tree, (key, value: Tree) => (/location$|list_(start|end)$/.test(key) ? undefined : value))) as Tree
}

/** Calls `use` for every node, what holds others before what it holds, with the name that it is held by. */
export function visit(tree: Tree, use: (key: string, node: Tree) => void, key = ''): void {
  use(key, tree)
  if (Array.isArray(tree)) for (const each of tree as readonly Tree[]) visit(each, use)
  else if (isNode(tree)) for (const [name, each] of Object.entries(tree)) visit(each ?? null, use, name)
}

/** A tree in which each node, what is held before what holds it, has been replaced. */
export function rewrite(tree: Tree, replace: (key: string, node: Tree) => Tree, key = ''): Tree {
  if (Array.isArray(tree)) return replace(key, (tree as readonly Tree[]).map((each) => rewrite(each, replace)))
  if (!isNode(tree)) return replace(key, tree)
  return replace(key, Object.fromEntries(Object.entries(tree).map(([name, each]) => [name, rewrite(each ?? null, replace, name)])))
}

export function isNode(tree: Tree | undefined): tree is TreeNode {
  return tree !== null && typeof tree === 'object' && !Array.isArray(tree)
}
