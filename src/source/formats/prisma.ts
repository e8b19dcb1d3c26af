import { InputError } from '../input-error.js'
import { baseName, beside, folderName, folderOf, whole } from './files.js'
import type { MigrationFormat } from './format.js'
import { accepts, refuses } from './reactions.js'
import { dateTimeIn } from './timestamp.js'

const lockName = 'migration_lock.toml'

/**
 * Prisma: a folder a migration, with `migration.sql`, in the order of the folders' names; a file is sent as one simple
 * query. Read in packages/migrate/src/utils/listMigrations.ts (prisma/prisma; every folder counts, and one without
 * migration.sql fails), and in prisma/prisma-engines under schema-engine: commands/src/commands/apply_migrations.rs,
 * connectors/schema-connector/src/migrations_directory.rs (the provider in migration_lock.toml, checksums). There is no way
 * back but a new migration.
 */
export const prisma: MigrationFormat = {
  name: 'prisma',
  reads: /^migration_lock\.toml$/,
  edited: refuses('Prisma compares checksums: `prisma migrate dev` asks to reset the database, since "the migration was modified after it was applied"; `prisma migrate deploy` does not run it again.'),
  vanished: refuses('`prisma migrate dev` asks to reset the database, since an applied migration is missing from the folder.'),
  outOfOrder: accepts('`prisma migrate deploy` runs every migration that a database has not run; `prisma migrate dev` asks to reset the database.'),
  ledger: [{ kind: 'table', name: '*._prisma_migrations' }],
  outsideTransaction: 'Prisma sends a file as one query, which is one transaction: give this statement a migration of its own',
  recognise({ files }) {
    if (files.some(({ path }) => baseName(path) === lockName)) return `there is a ${lockName}`
    const fitting = files.find(({ path }) => baseName(path) === 'migration.sql' && /^\d/.test(folderName(path)) && !files.some((each) => each.path === beside(path, 'snapshot.json')))
    return fitting && `${folderName(fitting.path)} has a migration.sql and no snapshot.json`
  },
  read(folder) {
    const { files } = folder
    const lock = files.find(({ path }) => baseName(path) === lockName)
    const provider = /^provider\s*=\s*"?([^"\n\r]*)/m.exec(lock?.text ?? '')?.[1]
    if (provider !== undefined && !/^postgres/.test(provider)) throw new InputError(`${lockName} says that these migrations are for ${provider}, and only those for postgresql can be run`)
    const stray = lock && files.find(({ path }) => isBelow(path, lock.path) && !files.some((each) => each.path === beside(path, 'migration.sql')))
    if (stray !== undefined) throw new InputError(`${folderName(stray.path)} has no migration.sql, which Prisma expects in every folder beside ${lockName}: add it, or remove the folder`)
    const migrations = files
      .filter(({ path }) => baseName(path) === 'migration.sql' && folderName(path) !== '')
      .map((up) => ({ id: folderName(up.path), up: whole(up, 'as one query'), timestamp: dateTimeIn(folderName(up.path)) }))
      .sort((left, right) => left.id.localeCompare(right.id, 'en'))
    return folderOf(folder, migrations)
  }
}

/** Whether a file lies in a folder beside the lock file. */
function isBelow(path: string, lock: string): boolean {
  const root = beside(lock, '')
  return path.startsWith(root) && path.slice(root.length).split('/').length === 2
}
