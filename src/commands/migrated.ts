import { hideSecrets, secretsOf } from '../config/secrets.js'
import type { BuildOptions } from '../source/build.js'
import { commandSource } from '../source/command-source.js'
import { allowedVariables } from '../source/environment.js'
import { migrationsSource } from '../source/migrations-source.js'
import type { MigrationsSource } from '../source/migrations-source.js'
import type { Run } from './run.js'

/** What builds the migrated database of a run: a command of the user's, or else a folder that is read here; undefined where neither is given. */
export function migratedSource(run: Run, options: BuildOptions): MigrationsSource | undefined {
  const { config } = run
  if (config.migrateCommand === null) {
    return config.migrations.length === 0 ? undefined : migrationsSource(config.migrations, config.migrationFormat, options)
  }
  const variables = allowedVariables(run.environment, config.passEnv)
  const secrets = [...secretsOf(config), ...secretVariables(variables, config.passEnv)]
  return commandSource(
    {
      command: config.migrateCommand,
      directory: config.workingDirectory,
      variables,
      hide: (text) => hideSecrets(text, secrets),
      migrations: config.migrations,
      format: formatOfFolder(config)
    },
    options
  )
}

/** How the files that `migrations` names are read: beside a command, unless a tool is named, as files of any kind. */
export function formatOfFolder({ migrateCommand, migrationFormat }: Run['config']): string {
  return migrateCommand !== null && migrationFormat === 'auto' ? 'any' : migrationFormat
}

/** Values of passed variables that their names call secret. */
function secretVariables(variables: Readonly<Record<string, string | undefined>>, passed: readonly string[]): readonly string[] {
  return passed.filter((name) => /token|secret|passw|key|credential/i.test(name)).flatMap((name) => variables[name] ?? [])
}
