import { buildOnScratch, fillPlaceholders, loadOptions } from './build.js'
import type { BuildOptions } from './build.js'
import type { TextFile } from './file-tree.js'
import type { Migration } from './formats/format.js'
import { chooseFormat } from './formats/index.js'
import { findUnreadable } from './formats/unreadable.js'
import { InputError } from './input-error.js'
import { runMigration } from './migration-runner.js'
import { findSqlFiles, readFiles } from './schema-files.js'
import type { Source } from './source.js'
import { MigrationError, SqlError } from './sql-error.js'

/** One migration and the file that it runs. */
export interface ReadMigration extends Migration {
  readonly file: TextFile
}

/** What a folder of migrations holds, as its format reads it. */
export interface ReadFolder {
  readonly format: string
  /** Why this format. */
  readonly why: string
  readonly migrations: readonly ReadMigration[]
  readonly passedOver: readonly string[]
}

/** A folder of migrations. */
export interface MigrationsSource extends Source {
  folder(): Promise<ReadFolder>
}

/** Migrations as a source: each is run once, in the order of the tool that owns them. */
export function migrationsSource(patterns: readonly string[], format: string, options: BuildOptions): MigrationsSource {
  let read: Promise<ReadFolder> | undefined
  const folder = async (): Promise<ReadFolder> => {
    read ??= readFolder(patterns, format, options)
    return read
  }
  const files = async (): Promise<readonly TextFile[]> => (await folder()).migrations.map(({ file }) => file)
  return {
    label: `migrations ${patterns.join(', ')}`,
    folder,
    files,
    async build(workshop) {
      const { migrations: found } = await folder()
      return buildOnScratch(workshop, options, await files(), async (scratch) => {
        for (const [index, { id, file }] of found.entries()) {
          workshop.progress(`running ${file.path} (${String(index + 1)} of ${String(found.length)})`)
          if (index > 0) await scratch.renew()
          await runMigration(scratch, file, loadOptions(workshop, options)).catch((error: unknown) => {
            throw error instanceof SqlError ? new MigrationError(id, error) : error
          })
        }
      })
    }
  }
}

async function readFolder(patterns: readonly string[], wanted: string, options: BuildOptions): Promise<ReadFolder> {
  const paths = await findSqlFiles(options.tree, patterns)
  const { format, why } = chooseFormat(wanted, paths)
  const { migrations, passedOver } = format.read(paths)
  if (migrations.length === 0) throw new InputError(`${patterns.join(', ')}: no migration of the format ${format.name} in it`)
  const files = await readFiles(options.tree, migrations.map(({ path }) => path))
  const unreadable = wanted === 'auto' && format.name === 'plain' ? findUnreadable(files) : undefined
  if (unreadable !== undefined) {
    throw new InputError(
      `${unreadable.file} looks like a migration of ${unreadable.tool}, a format that cannot be read yet; give \`migration-format: plain\` to run such files whole, as they are`
    )
  }
  return {
    format: format.name,
    why,
    passedOver,
    migrations: migrations.map((migration, index) => {
      const { path = migration.path, text = '' } = files[index] ?? {}
      return { ...migration, file: { path, text: fillPlaceholders(text, options.placeholders) } }
    })
  }
}
