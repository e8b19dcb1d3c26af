import { byName } from '../schema-files.js'
import { baseName, folderOf, whole } from './files.js'
import type { MigrationFormat } from './format.js'
import { unwatched } from './reactions.js'
import { dateTimeIn } from './timestamp.js'

const upName = /^migration_(\d{8}_\d{6})\.sql$/

/** Files of a hand-made schema manager: `migration_YYYYMMDD_HHMMSS.sql`, taken back by `rollback_YYYYMMDD_HHMMSS.sql`. */
export const seed: MigrationFormat = {
  name: 'seed',
  ...unwatched,
  ledger: [],
  recognise({ files }) {
    const fitting = files.find(({ path }) => upName.test(baseName(path)))
    return fitting && `${baseName(fitting.path)} is named migration_YYYYMMDD_HHMMSS.sql`
  },
  read(folder) {
    const ups = folder.files.filter(({ path }) => upName.test(baseName(path))).sort((left, right) => byName(left.path, right.path))
    const migrations = ups.map((up) => {
      const stamp = upName.exec(baseName(up.path))?.[1] ?? ''
      const downPath = up.path.replace(/migration_([^/]*)$/, 'rollback_$1')
      const down = folder.files.find(({ path }) => path === downPath)
      return { id: stamp.replace('_', ''), up: whole(up, 'leniently'), down: down && whole(down, 'leniently'), timestamp: dateTimeIn(stamp) }
    })
    return folderOf(folder, migrations)
  }
}
