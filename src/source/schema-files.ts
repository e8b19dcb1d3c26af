import { posix } from 'node:path'
import { globCharacters } from './file-tree.js'
import type { FileTree, TextFile } from './file-tree.js'
import { InputError } from './input-error.js'

/**
 * The files that the `schema` input names, in the order in which they are loaded: as given, a folder or glob in name
 * order. A pattern or path that names nothing is an `InputError`.
 */
export async function findSqlFiles(tree: FileTree, patterns: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const pattern of patterns) {
    const listed = await tree.list(pattern)
    if (listed !== undefined) {
      const files = listed.length === 1 && listed[0] === pattern ? listed : listed.filter((path) => path.endsWith('.sql'))
      if (files.length === 0) throw new InputError(`${pattern} has no .sql file in it`)
      found.push(...[...files].sort(byName))
    } else if (globCharacters.test(pattern)) {
      const files = await tree.match(pattern)
      if (files.length === 0) throw new InputError(`nothing matches ${pattern}`)
      found.push(...[...files].sort(byName))
    } else {
      throw new InputError(`there is no ${pattern}`)
    }
  }
  return [...new Set(found.map((path) => posix.normalize(path)))]
}

/** Reads files that are known to be there. */
export async function readFiles(tree: FileTree, paths: readonly string[]): Promise<readonly TextFile[]> {
  const texts = await tree.readAll(paths)
  return paths.map((path, index) => {
    const text = texts[index]
    if (text === undefined) throw new InputError(`there is no ${path}`)
    return { path: tree.label(path), text }
  })
}

/** Numbers in names count as numbers: `upgrade_77` before `upgrade_192`. The rest is compared by code unit. */
export function byName(left: string, right: string): number {
  const chunk = /\d+|\D+/g
  const [a, b] = [left.match(chunk) ?? [], right.match(chunk) ?? []]
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [x = '', y = ''] = [a[index], b[index]]
    const order = /^\d/.test(x) && /^\d/.test(y) ? compareNumbers(x, y) : x < y ? -1 : x > y ? 1 : 0
    if (order !== 0) return order
  }
  return a.length - b.length || (left < right ? -1 : left > right ? 1 : 0)
}

function compareNumbers(left: string, right: string): number {
  const [a, b] = [BigInt(left), BigInt(right)]
  return a < b ? -1 : a > b ? 1 : 0
}
