import { posix } from 'node:path'
import type { Removed, StoredMigration } from '../history/lineage.js'
import { placesOf } from '../source/archive.js'
import type { Archive } from '../source/archive.js'
import type { FileTree } from '../source/file-tree.js'
import { filesOf, manifestName } from '../source/manifest.js'

/**
 * Those of the migrations that are gone which were not archived. A manifest alone is not believed: the file has to lie where it
 * says, with the text that base has. Where it does not, the migration is gone and the manifest is named.
 *
 * @param tree that of head
 */
export async function findLost(removed: readonly Removed[], archive: Archive | undefined, tree: FileTree, base: readonly StoredMigration[]): Promise<readonly Removed[]> {
  if (archive === undefined || removed.length === 0) return removed
  const places = new Map(archive.manifest.runs.flatMap((run) => filesOf(run).map((file) => {
    const { original, archived } = placesOf(archive, run, file)
    return [original, archived] as const
  })))
  const wanted = new Map(base.map(({ migration, text }) => [migration.up.path, text]))
  const kept = removed.map(({ path }) => places.get(posix.normalize(path)))
  const texts = await tree.readAll(kept.map((path) => path ?? ''))
  return removed.flatMap((each, index) => {
    const archived = kept[index]
    if (archived === undefined) return [each]
    const text = texts[index]
    if (text !== undefined && unixLines(text) === unixLines(wanted.get(each.path) ?? '')) return []
    const manifest = posix.join(archive.folder, manifestName)
    return [{ ...each, doubt: text === undefined ? `${manifest} says that it was archived as ${archived}, which does not exist` : `${manifest} says that it was archived as ${archived}, which has another text` }]
  })
}

/** Git may write other ends of lines into the work tree than it stores. */
function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
