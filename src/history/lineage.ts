import type { TextFile } from '../source/file-tree.js'
import { sameTokens } from '../sql/tokens.js'

/** What became of the migrations that base has, and which ones it has not. A migration is its path: under another name it is another one. */
export interface Lineage {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly edited: readonly Edited[]
}

/** A migration that reads otherwise than at base. */
export interface Edited {
  readonly path: string
  /** Whether only comments and white space differ. */
  readonly sameTokens: boolean
}

/** Compares the files of migrations at base with those of head. Line ends are git's affair. */
export function traceLineage(base: readonly TextFile[], head: readonly TextFile[]): Lineage {
  const before = new Map(base.map(({ path, text }) => [path, text]))
  const after = new Map(head.map(({ path, text }) => [path, text]))
  return {
    added: [...after.keys()].filter((path) => !before.has(path)),
    removed: [...before.keys()].filter((path) => !after.has(path)),
    edited: [...after].flatMap(([path, text]) => {
      const old = before.get(path)
      return old === undefined || withoutReturns(old) === withoutReturns(text) ? [] : [{ path, sameTokens: sameTokens(old, text) }]
    })
  }
}

function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
