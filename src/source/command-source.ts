import type { Provider } from '../database/provider.js'
import { buildOnScratch, extensionsIn } from './build.js'
import type { BuildOptions } from './build.js'
import type { TextFile } from './file-tree.js'
import { anyFiles } from './formats/any.js'
import { findLedgers } from './ledger/tables.js'
import { migrationsSource } from './migrations-source.js'
import type { MigrationsSource } from './migrations-source.js'
import { CommandError, runOnScratch } from './served-command.js'
import type { UserCommand } from './served-command.js'

/** A command that migrates the database of DATABASE_URL. */
export interface MigrateCommand extends UserCommand {
  /** The migrations that it runs, as far as they were named: files of any kind. */
  readonly migrations: readonly string[]
  /** How they are read: `any`, or the format of a tool. */
  readonly format: string
}

/** How often a command is run again because it asks for an extension that nobody could foresee. */
const attempts = 5

/**
 * Migrations as a source that a command of the user's runs. Those who look for places in SQL are given the SQL files among
 * them; the folder has all that were named, and none where none was.
 */
export function commandSource(given: MigrateCommand, options: BuildOptions): MigrationsSource {
  const named = given.migrations.length === 0 ? undefined : migrationsSource(given.migrations, given.format, options)
  const folder: MigrationsSource['folder'] = async () => named?.folder() ?? { format: anyFiles, why: 'none is named', migrations: [], passedOver: [], files: [], archived: [] }
  const all = async (): Promise<readonly TextFile[]> => (await folder()).migrations.map(({ up }) => up)
  const files = async (): Promise<readonly TextFile[]> => (await all()).filter(({ path }) => path.endsWith('.sql'))
  return {
    label: 'the migrations of migrate-command',
    folder,
    files,
    async build(workshop) {
      const [provider, { format }, sql] = [await workshop.provider(), await folder(), await files()]
      const text = (await all()).map((each) => each.text).join('\n')
      workshop.progress('running migrate-command')
      const build = async (extensions: readonly string[]): ReturnType<typeof buildOnScratch> =>
        buildOnScratch(workshop, options, sql, async (scratch) => {
          await runOnScratch('migrate-command', workshop, given, await scratch.serve(options.searchPath ?? undefined), text).catch(async (error: unknown) => {
            // A server takes much memory, and the next try needs another.
            if (missingExtension(error, provider) !== undefined) await scratch.drop()
            throw error
          })
        }, extensions).catch(async (error: unknown) => {
          const missing = missingExtension(error, provider)
          if (missing === undefined || extensions.includes(missing) || extensions.length > attempts) throw error
          return build([...extensions, missing])
        })
      const built = await build(extensionsIn(sql))
      return { ...built, ledger: findLedgers(built.snapshot, format) }
    }
  }
}

/** The extension for want of which a command has failed, where the server could have been started with it. */
function missingExtension(error: unknown, { kind }: Provider): string | undefined {
  return kind === 'embedded' && error instanceof CommandError ? /extension "([^"]+)" is not available/.exec(error.output)?.[1] : undefined
}
