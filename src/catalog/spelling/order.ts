import { isNode, rewrite, treeOf } from './tree.js'
import type { Tree } from './tree.js'

/**
 * Whether two definitions are the same but for the order of values that something is compared with (`a IN (…)`, `a = ANY (…)`)
 * and of the parts of a chain of AND or OR. The order in which parts are evaluated is not defined (PostgreSQL manual,
 * 4.2.14), yet one that fails may be reached by the one and not by the other.
 */
export function sameButForOrder(left: string, right: string): boolean {
  const [from, to] = [treeOf(left), treeOf(right)]
  return from !== undefined && to !== undefined && JSON.stringify(rewrite(from, inOrder)) === JSON.stringify(rewrite(to, inOrder))
}

/** Comparisons with each element of a list or an array. */
const comparisons: ReadonlySet<Tree | undefined> = new Set(['AEXPR_OP_ANY', 'AEXPR_OP_ALL', 'AEXPR_IN'])

function inOrder(key: string, node: Tree): Tree {
  if (!isNode(node)) return node
  const args = node['args']
  if (key === 'BoolExpr' && Array.isArray(args)) return { ...node, args: sorted(args as readonly Tree[]) }
  if (key === 'A_Expr' && comparisons.has(node['kind'])) return { ...node, rexpr: sortedList(node['rexpr'] ?? null) }
  return node
}

/** The list on the right side of a comparison, in whatever it is cast to. */
function sortedList(tree: Tree): Tree {
  if (!isNode(tree)) return tree
  return Object.fromEntries(
    Object.entries(tree).map(([type, node]): [string, Tree | undefined] => {
      if (!isNode(node)) return [type, node]
      if (type === 'TypeCast') return [type, { ...node, arg: sortedList(node['arg'] ?? null) }]
      const part = type === 'List' ? 'items' : type === 'A_ArrayExpr' ? 'elements' : undefined
      const items = part === undefined ? undefined : node[part]
      return part !== undefined && Array.isArray(items) ? [type, { ...node, [part]: sorted(items as readonly Tree[]) }] : [type, node]
    })
  )
}

function sorted(items: readonly Tree[]): readonly Tree[] {
  return [...items].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))
}
