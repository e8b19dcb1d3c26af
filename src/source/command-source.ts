import type { Provider, Served } from '../database/provider.js'
import { UncheckableError } from '../database/session.js'
import { buildOnScratch, extensionsIn } from './build.js'
import type { BuildOptions } from './build.js'
import type { TextFile } from './file-tree.js'
import { anyFiles } from './formats/any.js'
import { InputError } from './input-error.js'
import { findLedgers } from './ledger/tables.js'
import { migrationsSource } from './migrations-source.js'
import type { MigrationsSource } from './migrations-source.js'
import { runShell } from './process.js'
import type { ProcessEnd, Variables } from './process.js'
import type { Workshop } from './source.js'

/** A command that migrates the database of DATABASE_URL, and what it is run with. */
export interface MigrateCommand {
  readonly command: string
  /** The folder that it runs in, absolute. */
  readonly directory: string
  /** What it may see of the environment; the scratch database's variables are added. */
  readonly variables: Variables
  /** Takes secrets out of what it prints. */
  readonly hide: (text: string) => string
  /** The migrations that it runs, as far as they were named: files of any kind. */
  readonly migrations: readonly string[]
  /** How they are read: `any`, or the format of a tool. */
  readonly format: string
}

/** How much of a command's output an error shows, in lines and characters. */
const [shownLines, shownCharacters] = [30, 4000]

/** How often a command is run again because it asks for an extension that nobody could foresee. */
const attempts = 5

/**
 * Migrations as a source that a command of the user's runs. Those who look for places in SQL are given the SQL files among
 * them; the folder has all that were named, and none where none was.
 */
export function commandSource(given: MigrateCommand, options: BuildOptions): MigrationsSource {
  const named = given.migrations.length === 0 ? undefined : migrationsSource(given.migrations, given.format, options)
  const folder: MigrationsSource['folder'] = async () => named?.folder() ?? { format: anyFiles, why: 'none is named', migrations: [], passedOver: [], files: [] }
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
          await run(workshop, given, await scratch.serve(options.searchPath ?? undefined), text).catch(async (error: unknown) => {
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

/** The command failed. */
class CommandError extends InputError {
  constructor(message: string, readonly output: string) {
    super(message)
  }
}

async function run(workshop: Workshop, { command, directory, variables, hide }: MigrateCommand, served: Served, text: string): Promise<void> {
  let ended: ProcessEnd
  try {
    const all = { ...variables, ...served.variables, DATABASE_URL: served.url }
    ended = await runShell(command, { directory, variables: all, signal: workshop.signal, streams: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    await served.end(text).catch(() => undefined)
    throw error
  }
  const { refusals, left } = await served.end(text)
  for (const each of left) workshop.warn(`migrate-command: ${each}`)
  if (ended.exitCode === 0) {
    for (const each of refusals) workshop.warn(`migrate-command: ${each}`)
    return
  }
  const output = hide(tail(ended.output))
  const said = output === '' ? '; it has printed nothing' : `:\n${output}`
  if (ended.exitCode === null) throw new UncheckableError(`migrate-command was ended by ${ended.signal ?? 'a signal'}${said}`)
  const failed = `migrate-command failed with exit code ${String(ended.exitCode)}`
  throw new CommandError([...refusals.map((each) => `migrate-command: ${each}`), `${failed}${said}`].join('\n'), ended.output)
}

/** The extension for want of which a command has failed, where the server could have been started with it. */
function missingExtension(error: unknown, { kind }: Provider): string | undefined {
  return kind === 'embedded' && error instanceof CommandError ? /extension "([^"]+)" is not available/.exec(error.output)?.[1] : undefined
}

/** The end of an output, in whole lines. */
function tail(output: string): string {
  const lines = output.trimEnd().split('\n').slice(-shownLines)
  while (lines.length > 1 && lines.join('\n').length > shownCharacters) lines.shift()
  return lines.join('\n').slice(-shownCharacters)
}
