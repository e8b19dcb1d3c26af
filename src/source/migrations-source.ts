import { buildOnScratch, fillPlaceholders, loadOptions } from './build.js'
import type { BuildOptions } from './build.js'
import type { TextFile } from './file-tree.js'
import { anyFiles } from './formats/any.js'
import type { Migration, MigrationFolder, MigrationFormat, Part } from './formats/format.js'
import { chooseFormat, formats } from './formats/index.js'
import { InputError } from './input-error.js'
import { readMigrationFiles } from './migration-files.js'
import { runMigration } from './migration-runner.js'
import type { Source } from './source.js'
import { MigrationError, SqlError } from './sql-error.js'

/** What a folder of migrations holds, as its format reads it, with values in place of placeholders. */
export interface ReadFolder extends MigrationFolder {
  readonly format: MigrationFormat
  /** Why this format. */
  readonly why: string
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
  const toRun = async (): Promise<readonly Migration[]> => (await folder()).migrations.filter(({ notRun }) => notRun === undefined)
  const files = async (): Promise<readonly TextFile[]> => (await toRun()).map(({ up }) => up)
  return {
    label: `migrations ${patterns.join(', ')}`,
    folder,
    files,
    async build(workshop) {
      const [{ format: tool }, found] = [await folder(), await toRun()]
      const built = await buildOnScratch(workshop, options, await files(), async (scratch) => {
        for (const [index, { id, up }] of found.entries()) {
          workshop.progress(`running ${up.path} (${String(index + 1)} of ${String(found.length)})`)
          if (index > 0) await scratch.renew()
          await runMigration(scratch, up, { ...loadOptions(workshop, options), tool }).catch((error: unknown) => {
            throw error instanceof SqlError ? new MigrationError(id, error) : error
          })
        }
      })
      return { ...built, ledger: { tool: tool.name, patterns: tool.ledger } }
    }
  }
}

async function readFolder(patterns: readonly string[], wanted: string, options: BuildOptions): Promise<ReadFolder> {
  const reading = wanted === anyFiles.name ? [anyFiles] : formats
  const folder = await readMigrationFiles(options.tree, patterns, (name) => reading.some(({ reads }) => reads?.test(name) === true))
  if (wanted !== anyFiles.name && !folder.files.some(({ path }) => path.endsWith('.sql'))) throw new InputError(`${patterns.join(', ')} has no .sql file in it`)
  const { format, why } = chooseFormat(wanted, folder)
  const { migrations, passedOver } = format.read(folder)
  if (migrations.length === 0) {
    const seen = passedOver.length === 0 ? '' : `; passed over: ${passedOver.slice(0, 3).join(', ')}${passedOver.length > 3 ? ', …' : ''}`
    throw new InputError(`${patterns.join(', ')}: no migration of the format ${format.name} in it${seen}`)
  }
  const fill = (part: Part): Part => ({ ...part, text: fillPlaceholders(part.text, options.placeholders) })
  return { format, why, passedOver, migrations: migrations.map((each) => ({ ...each, up: fill(each.up), down: each.down && fill(each.down) })) }
}
