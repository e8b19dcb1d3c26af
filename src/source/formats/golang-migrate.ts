import type { MigrationFormat } from './format.js'
import { baseName } from './format.js'
import { timestampIn } from './timestamp.js'

/** `^([0-9]+)_(.*)\.(down|up)\.(.*)$` is golang-migrate's own expression (source/parse.go). */
const fileName = /^(\d+)_(.*)\.(up|down)\.sql$/

/** golang-migrate: `VERSION_title.up.sql` in the order of the numbers, taken back by `VERSION_title.down.sql`. */
export const golangMigrate: MigrationFormat = {
  name: 'golang-migrate',
  recognise(paths) {
    const fitting = paths.find((path) => fileName.exec(baseName(path))?.[3] === 'up')
    return fitting === undefined ? undefined : `${baseName(fitting)} is named VERSION_title.up.sql`
  },
  read(paths) {
    const parsed = paths.flatMap((path) => {
      const match = fileName.exec(baseName(path))
      return match === null ? [] : [{ path, version: BigInt(match[1] ?? '0'), id: match[1] ?? '', direction: match[3] }]
    })
    const downs = new Map(parsed.filter(({ direction }) => direction === 'down').map(({ version, path }) => [version, path]))
    const ups = parsed
      .filter(({ direction }) => direction === 'up')
      .sort((left, right) => (left.version < right.version ? -1 : left.version > right.version ? 1 : 0))
    const migrations = ups.map(({ id, path, version }) => {
      const rollback = downs.get(version)
      const timestamp = timestampIn(id)
      return { id, path, ...(rollback === undefined ? {} : { rollback }), ...(timestamp === undefined ? {} : { timestamp }) }
    })
    const run = new Set(ups.map(({ path }) => path))
    return { migrations, passedOver: paths.filter((path) => !run.has(path)) }
  }
}
