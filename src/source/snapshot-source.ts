import { parseSnapshot } from '../snapshot/file.js'
import type { FileTree } from './file-tree.js'
import { InputError } from './input-error.js'
import type { Source } from './source.js'

/** A snapshot that was written to a file earlier. */
export function snapshotSource(path: string, tree: FileTree): Source {
  return {
    label: path,
    files: async () => Promise.resolve([]),
    async build() {
      const begun = performance.now()
      const text = await tree.read(path)
      if (text === undefined) throw new InputError(`there is no ${path}`)
      const parsed = parseSnapshot(text)
      if (!parsed.ok) throw new InputError(`${path} is not a snapshot that this version can read: ${parsed.problem}`)
      return { snapshot: parsed.snapshot, origin: 'file', timings: { load: performance.now() - begun, catalog: 0 } }
    }
  }
}
