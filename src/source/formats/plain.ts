import type { MigrationFormat } from './format.js'
import { baseName } from './format.js'
import { byName } from '../schema-files.js'
import { timestampIn } from './timestamp.js'

/** Names by which people mark files that take a migration back. */
const down = /(^|[._-])(down|undo|rollback|revert)([._-].*)?\.sql$|^(rollback|undo|revert)_/i

/** Any SQL files, in the order of their paths, numbers as numbers. Files that take a migration back are not run. */
export const plain: MigrationFormat = {
  name: 'plain',
  recognise: () => undefined,
  read(paths) {
    const downs = paths.filter((path) => isDown(path))
    const ups = paths.filter((path) => !isDown(path)).sort(byName)
    const migrations = ups.map((path) => {
      const rollback = downs.find((each) => withoutDirection(each) === withoutDirection(path))
      const timestamp = timestampIn(path)
      return { id: identify(path, ups), path, ...(rollback === undefined ? {} : { rollback }), ...(timestamp === undefined ? {} : { timestamp }) }
    })
    return { migrations, passedOver: downs }
  }
}

function isDown(path: string): boolean {
  return down.test(baseName(path)) || /(^|\/)(down|rollbacks?|undo)\//i.test(path)
}

/** The leading number of the name where it is nobody else's, else the whole name. */
function identify(path: string, all: readonly string[]): string {
  const number = /^\d+/.exec(baseName(path))?.[0]
  const alone = number !== undefined && all.filter((each) => /^\d+/.exec(baseName(each))?.[0] === number).length === 1
  return alone ? number : baseName(path).replace(/\.sql$/, '')
}

function withoutDirection(path: string): string {
  return path.replace(/(^|[._/-])(up|down|undo|rollbacks?|revert|migrations?)(?=[._/-])/gi, '').toLowerCase()
}
