import { hideSecrets, secretsOf } from '../config/secrets.js'
import type { BuildOptions } from '../source/build.js'
import { commandSource } from '../source/command-source.js'
import { allowedVariables } from '../source/environment.js'
import { anyFiles } from '../source/formats/any.js'
import { migrationsSource } from '../source/migrations-source.js'
import type { MigrationsSource } from '../source/migrations-source.js'
import { schemaSource } from '../source/schema-source.js'
import type { UserCommand } from '../source/served-command.js'
import type { Run } from './run.js'

/** What builds the migrated database of a run: a command of the user's, or else a folder that is read here; undefined where neither is given. */
export function migratedSource(run: Run, options: BuildOptions): MigrationsSource | undefined {
  const { config } = run
  if (config.migrateCommand === null) {
    return config.migrations.length === 0 ? undefined : migrationsSource(config.migrations, config.migrationFormat, options)
  }
  return commandSource({ ...userCommand(run, config.migrateCommand), migrations: config.migrations, format: formatOfFolder(config) }, options)
}

/** The same for those who write the first migration: a folder that is there and has nothing in it yet builds an empty database. */
export async function migratedOrEmpty(run: Run, options: BuildOptions): Promise<MigrationsSource> {
  const { migrations, migrateCommand } = run.config
  const listed = await Promise.all(migrations.map(async (path) => options.tree.list(path)))
  const source = migrateCommand === null && listed.every((files) => files?.length === 0) ? undefined : migratedSource(run, options)
  if (source !== undefined) return source
  const folder: MigrationsSource['folder'] = async () => Promise.resolve({ format: anyFiles, why: 'there is none', migrations: [], passedOver: [], files: [], archived: [] })
  return { ...schemaSource([], options), label: 'no migrations', folder }
}

/** A command of the user's as it is run: in the working directory, with what it may see of the environment, and its secrets hidden. */
export function userCommand({ config, environment }: Run, command: string): UserCommand {
  const variables = allowedVariables(environment, config.passEnv)
  const secrets = [...secretsOf(config), ...secretVariables(variables, config.passEnv)]
  return { command, directory: config.workingDirectory, variables, hide: (text) => hideSecrets(text, secrets) }
}

/** How the files that `migrations` names are read: beside a command, unless a tool is named, as files of any kind. */
export function formatOfFolder({ migrateCommand, migrationFormat }: Run['config']): string {
  return migrateCommand !== null && migrationFormat === 'auto' ? 'any' : migrationFormat
}

/** Values of passed variables that their names call secret. */
function secretVariables(variables: Readonly<Record<string, string | undefined>>, passed: readonly string[]): readonly string[] {
  return passed.filter((name) => /token|secret|passw|key|credential/i.test(name)).flatMap((name) => variables[name] ?? [])
}
