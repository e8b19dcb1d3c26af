import type { MigrationFormat } from './format.js'
import { baseName } from './format.js'
import { byName } from '../schema-files.js'
import { timestampIn } from './timestamp.js'

const upName = /^migration_(\d{8}_\d{6})\.sql$/

/** Files of a hand-made schema manager: `migration_YYYYMMDD_HHMMSS.sql`, taken back by `rollback_YYYYMMDD_HHMMSS.sql`. */
export const seed: MigrationFormat = {
  name: 'seed',
  recognise(paths) {
    const fitting = paths.filter((path) => upName.test(baseName(path)))
    return fitting[0] === undefined ? undefined : `${baseName(fitting[0])} is named migration_YYYYMMDD_HHMMSS.sql`
  },
  read(paths) {
    const all = new Set(paths)
    const ups = paths.filter((path) => upName.test(baseName(path))).sort(byName)
    const migrations = ups.map((path) => {
      const stamp = upName.exec(baseName(path))?.[1] ?? ''
      const rollback = path.replace(/migration_([^/]*)$/, 'rollback_$1')
      const timestamp = timestampIn(stamp)
      return { id: stamp.replace('_', ''), path, ...(all.has(rollback) ? { rollback } : {}), ...(timestamp === undefined ? {} : { timestamp }) }
    })
    const run = new Set(ups)
    return { migrations, passedOver: paths.filter((path) => !run.has(path)) }
  }
}
