import { posix } from 'node:path'
import { folderName } from '../source/formats/files.js'
import type { Migration, MigrationFormat } from '../source/formats/format.js'

/** Formats whose migration is a folder. */
const inFolders: readonly string[] = ['diesel', 'prisma', 'drizzle']

/** What belongs to a migration and goes where it goes: a folder with all that is in it, or files, those of its rollback included. */
export type Belongings = { readonly folder: string } | { readonly files: readonly string[] }

/**
 * What belongs to a migration.
 *
 * @param files all files of the migrations' folder
 */
export function belongingsOf({ name }: MigrationFormat, { up, down }: Migration, files: ReadonlySet<string>): Belongings {
  if (inFolders.includes(name) && folderName(up.path) !== '') return { folder: posix.dirname(up.path) }
  const own = [up.path, ...(down === undefined || down.path === up.path ? [] : [down.path])]
  // Flyway's settings of one file.
  return { files: own.flatMap((path) => [path, ...(files.has(`${path}.conf`) ? [`${path}.conf`] : [])]) }
}
