import type { CommandName } from './commands.js'
import type { PresetName, migrationFormats } from './inputs.js'
import type { ObjectPattern } from './pattern.js'
import type { Policy } from './policy.js'
import type { ChecksumRule, Since, Target } from './structured-types.js'

/**
 * What a run was asked to do: complete, checked, and trusted by everything after it. Durations are in milliseconds,
 * paths are as given and relative to `workingDirectory`; null and empty lists are what was not given.
 */
export interface Config {
  readonly command: CommandName
  /** The file that was read, as messages name it. */
  readonly configFile: string | null
  readonly name: string | null
  /** Absolute. */
  readonly workingDirectory: string

  readonly schema: readonly string[]
  readonly migrations: readonly string[]
  readonly migrationFormat: (typeof migrationFormats)[number]
  readonly migrateCommand: string | null
  readonly setup: readonly string[]
  readonly presets: readonly PresetName[]
  /** Null is the server's own. */
  readonly searchPath: string | null
  readonly placeholders: ReadonlyMap<string, string>
  /** The sources of `diff` (current, desired) and `snapshot` (one), as written. */
  readonly sources: readonly string[]

  /** Null is the embedded PostgreSQL. */
  readonly databaseUrl: string | null
  readonly template: string
  /** The live databases of `drift`. */
  readonly targets: readonly Target[]
  readonly timeout: number
  readonly statementTimeout: number
  readonly passEnv: readonly string[]

  /** Null is what the event or the clone says. */
  readonly base: string | null
  /** What is new where there is no base. */
  readonly since: Since | null
  readonly staged: boolean

  readonly ignore: readonly ObjectPattern[]
  readonly policy: Policy
  readonly baseline: string | null
  readonly writeBaseline: boolean
  readonly fix: boolean

  readonly maxMigrations: number
  readonly window: number
  readonly cooldown: number
  readonly overrideLabel: string
  readonly verifyRollbacks: 'new' | 'all' | 'off'

  readonly checksum: 'raw' | 'normalized' | 'custom'
  readonly checksumRules: readonly ChecksumRule[]
  readonly schemaPrefixes: readonly string[]

  readonly generateCommand: string | null
  readonly generateOutput: 'files' | 'stdout'
  /** What `guard` runs if a migration is needed: the program and its arguments. */
  readonly guardedCommand: readonly string[]

  readonly strategy: 'meaningful' | 'hourly'
  /** Null is beside the folder of the migrations. */
  readonly archive: string | null
  readonly apply: boolean
  readonly force: boolean
  readonly undo: string | null

  readonly format: 'text' | 'json' | 'markdown'
  /** `snapshot` as a schema file. */
  readonly sql: boolean
  readonly report: readonly string[]
  readonly logLevel: 'debug' | 'info' | 'warning' | 'error'
  /** Null leaves it to the terminal. */
  readonly color: boolean | null

  readonly comment: 'auto' | 'always' | 'never'
  readonly issue: boolean
  /** Null is `full`, but `names` for drift in public repositories. */
  readonly details: 'full' | 'names' | null
  readonly githubToken: string | null
  readonly reportFrom: string | null

  /** Sentences about what was given and has no effect, to be shown and not to fail. */
  readonly warnings: readonly string[]
}
