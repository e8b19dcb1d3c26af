import type { TextFile } from '../file-tree.js'
import { baseName } from './format.js'

/** How the files of a tool look that cannot be read yet: by a name, or by a line in one of them. */
interface Trait {
  readonly tool: string
  readonly name?: RegExp
  readonly line?: RegExp
}

const traits: readonly Trait[] = [
  { tool: 'flyway', name: /^(?:U\d+(?:[._]\d+)*|R)__.*\.sql$/ },
  { tool: 'goose', line: /^-- *\+goose +(?:Up|Down)\b/m },
  { tool: 'dbmate', line: /^-- *migrate:(?:up|down)\b/m },
  { tool: 'node-pg-migrate', line: /^-- *(?:Up|Down) Migration\b/m },
  { tool: 'graphile-migrate', line: /^--! *(?:Previous|Hash):/m }
]

/**
 * The tool that wrote these files, where that is one whose files cannot be read yet and would do something else when they
 * are run as plain SQL, and the file that shows it.
 */
export function findUnreadable(files: readonly TextFile[]): { readonly tool: string; readonly file: string } | undefined {
  for (const { tool, name, line } of traits) {
    const file = files.find(({ path, text }) => name?.test(baseName(path)) === true || line?.test(text) === true)
    if (file !== undefined) return { tool, file: file.path }
  }
  return undefined
}
