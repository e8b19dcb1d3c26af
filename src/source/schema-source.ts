import { withoutArchived } from './archive.js'
import { buildOnScratch, fillPlaceholders, loadOptions } from './build.js'
import type { BuildOptions } from './build.js'
import type { TextFile } from './file-tree.js'
import { findSqlFiles, readFiles } from './schema-files.js'
import { loadSchemaFiles } from './schema-loader.js'
import type { Source } from './source.js'

/** A committed schema as a source: files, folders or globs. */
export function schemaSource(patterns: readonly string[], options: BuildOptions): Source {
  let read: Promise<readonly TextFile[]> | undefined
  const files = async (): Promise<readonly TextFile[]> => {
    read ??= findSqlFiles(withoutArchived(options.tree, options.archive), patterns)
      .then(async (paths) => readFiles(options.tree, paths))
      .then((found) => found.map((file) => ({ ...file, text: fillPlaceholders(file.text, options.placeholders) })))
    return read
  }
  return {
    label: patterns.join(', '),
    files,
    async build(workshop) {
      const found = await files()
      return buildOnScratch(workshop, options, found, async (scratch) => loadSchemaFiles(scratch, found, loadOptions(workshop, options)))
    }
  }
}
