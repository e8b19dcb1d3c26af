import type { BuildOptions } from './build.js'
import { diskTree } from './file-tree.js'
import { gitTree, openGit } from './git.js'
import { InputError } from './input-error.js'
import { liveSource } from './live-source.js'
import { migrationsSource } from './migrations-source.js'
import { schemaSource } from './schema-source.js'
import { snapshotSource } from './snapshot-source.js'
import type { Source } from './source.js'

/** What a source on the command line is read with. */
export interface ParseOptions extends Omit<BuildOptions, 'tree'> {
  readonly migrationFormat: string
  readonly workingDirectory: string
  /** Milliseconds that one statement on a live database may take. */
  readonly statementTimeout: number
}

/**
 * Reads the notation of a source: `postgres://…`, a `.sql` file or a folder of them, `migrations:DIR`, a snapshot
 * `.json`, `git:REF:PATH` or `git:REF:migrations:DIR`.
 */
export async function parseSource(text: string, options: ParseOptions): Promise<Source> {
  if (/^postgres(ql)?:\/\//.test(text)) return liveSource(text, { statement: options.statementTimeout })
  const git = /^git:([^:]+):(.+)$/s.exec(text)
  const tree = git === null ? diskTree(options.workingDirectory) : await gitTree(openGit(options.workingDirectory), git[1] ?? '')
  const path = git === null ? text : (git[2] ?? '')
  const source = sourceAt(path, { ...options, tree })
  return git === null ? source : { ...source, label: text }
}

function sourceAt(path: string, options: BuildOptions & ParseOptions): Source {
  if (path === '') throw new InputError('a source is missing its path')
  if (path.startsWith('migrations:')) {
    return migrationsSource([path.slice('migrations:'.length)], options.migrationFormat, options)
  }
  if (path.endsWith('.json')) return snapshotSource(path, options.tree)
  return schemaSource([path], options)
}
