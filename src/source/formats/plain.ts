import { byName } from '../schema-files.js'
import { baseName, folderOf, whole } from './files.js'
import type { FolderFile, Migration, MigrationFormat } from './format.js'
import { unwatched } from './reactions.js'
import { timestampIn } from './timestamp.js'

/** Names and folders by which people mark files that take a migration back. */
const marked = /\.(down|undo|rollback|revert)\.\w+$|(^|\/)(down|undo|rollback|revert)[._-][^/]*$|(^|\/)(down|rollbacks?|undo)\//i
/** Names that may be such a mark, or the last word of what a migration does: `scale_down`. */
const perhapsMarked = /[_-](down|undo|rollback|revert)\.\w+$/i

/** Any SQL files, in the order of their paths, numbers as numbers. Files that take a migration back are not run. */
export const plain: MigrationFormat = {
  name: 'plain',
  ...unwatched,
  ledger: [],
  recognise: () => undefined,
  read(folder) {
    return folderOf(folder, readInOrder(folder.files.filter(({ path }) => path.endsWith('.sql'))))
  }
}

/** Files of which nothing is known but their names, each that goes up with the one that takes it back. */
export function readInOrder(all: readonly FolderFile[]): readonly Migration[] {
  const files = [...all].sort((left, right) => byName(left.path, right.path))
  const paths = files.map(({ path }) => path)
  const downs = files.filter(({ path }) => isDown(path, paths))
  const ups = files.filter((file) => !downs.includes(file))
  const identify = identifyAmong(ups.map(({ path }) => path))
  return ups.map((up) => {
    const down = downs.find(({ path }) => withoutDirection(path) === withoutDirection(up.path))
    return { id: identify(up.path), up: whole(up, 'leniently'), down: down && whole(down, 'leniently'), timestamp: timestampIn(up.path) }
  })
}

/** Whether a file takes another one back. A name that leaves it open is taken for one only where there is that other one. */
function isDown(path: string, all: readonly string[]): boolean {
  if (marked.test(path)) return true
  return perhapsMarked.test(path) && all.some((each) => each !== path && !marked.test(each) && !perhapsMarked.test(each) && withoutDirection(each) === withoutDirection(path))
}

/** The leading number of the name where it is nobody else's, else the whole name, else the path. */
function identifyAmong(paths: readonly string[]): (path: string) => string {
  const namings = [numberOf, (path: string): string => baseName(path).replace(/\.\w+$/, '')].map((nameOf) => {
    const counts = new Map<string | undefined, number>()
    for (const path of paths) counts.set(nameOf(path), (counts.get(nameOf(path)) ?? 0) + 1)
    return { nameOf, counts }
  })
  return (path) => namings.flatMap(({ nameOf, counts }) => (counts.get(nameOf(path)) === 1 ? (nameOf(path) ?? []) : []))[0] ?? path
}

/** The number that a name begins with; what begins with digits only by chance (a hash) has none. */
function numberOf(path: string): string | undefined {
  return /^\d+(?![\da-z])/i.exec(baseName(path))?.[0]
}

/** What the name of a migration and of the file that takes it back have in common. */
function withoutDirection(path: string): string {
  const bare = path.replace(/(^|[._/-])(up|down|undo|rollbacks?|revert|migrations?)(?=[._/-])/gi, '$1')
  return bare.replace(/[._/-]+/g, '_').replace(/^_/, '').toLowerCase()
}
