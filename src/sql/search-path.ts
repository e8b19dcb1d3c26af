import type { Node } from 'libpg-query'
import { storedName } from './name.js'
import { parseStatement } from './tree.js'
import { stringsOf } from './type-name.js'

/** The schemas of a search_path as `SET` or a parameter's value has it: `app, "$user"`; names as stored. */
export function parseSearchPath(text: string): readonly string[] {
  const parts = text.match(/"(?:[^"]|"")*"|'[^']*'|[^\s,]+/g) ?? []
  return parts.map((part) => (part.startsWith("'") ? part.slice(1, -1) : storedName(part))).filter((name) => name !== '')
}

/** What a statement says of the search_path of its session: the schemas as stored, `default` where it takes them back; undefined where it says nothing. */
export function setsSearchPath(text: string): readonly string[] | 'default' | undefined {
  if (!/search_path/i.test(text)) return undefined
  const tree = parseStatement(text)
  if (tree === undefined) return undefined
  if ('SelectStmt' in tree) return (tree.SelectStmt.targetList ?? []).map(setByFunction).find((path) => path !== undefined)
  if (!('VariableSetStmt' in tree) || tree.VariableSetStmt.name !== 'search_path') return undefined
  const { kind, args = [] } = tree.VariableSetStmt
  return kind === 'VAR_SET_VALUE' ? args.flatMap((value) => constantOf(value) ?? []).filter((name) => name !== '') : 'default'
}

/** `set_config('search_path', '…', …)`, as dumps have it. */
function setByFunction(target: Node): readonly string[] | undefined {
  const call = 'ResTarget' in target ? target.ResTarget.val : undefined
  if (call === undefined || !('FuncCall' in call) || stringsOf(call.FuncCall.funcname).at(-1) !== 'set_config') return undefined
  const [name, value] = (call.FuncCall.args ?? []).map(constantOf)
  return name === 'search_path' && value !== undefined ? parseSearchPath(value) : undefined
}

function constantOf(node: Node): string | undefined {
  return 'A_Const' in node ? (node.A_Const.sval === undefined ? undefined : (node.A_Const.sval.sval ?? '')) : undefined
}
