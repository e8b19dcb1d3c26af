import { resolve } from 'node:path'
import type { ActionInputs } from './action-inputs.js'
import { checkCombinations } from './combinations.js'
import type { CommandName } from './commands.js'
import type { Config } from './config.js'
import { ConfigError } from './config-error.js'
import type { Environment } from './environment.js'
import type { ConfigFile } from './file.js'
import type { Flags } from './flags.js'
import { inputs } from './inputs.js'
import type { Layers } from './layers.js'
import { cover, findUnused, layer } from './layers.js'
import { buildPolicy } from './policy.js'
import { readSecretVariables } from './secret-variables.js'
import { findOverreach } from './trust.js'

/** Everything a configuration is made of. Flags and action inputs win over the file. */
export interface ConfigRequest {
  readonly command: CommandName
  readonly flags?: Flags
  readonly actionInputs?: ActionInputs
  readonly file: ConfigFile | null
  /** `GITHUB_EVENT_NAME`, `NO_COLOR` and the variables for secrets are looked at. */
  readonly environment: Environment
  /** Absolute; `working-directory` is relative to it. */
  readonly currentDirectory: string
}

/**
 * Makes the trusted configuration.
 *
 * @throws ConfigError with every problem of every layer at once.
 */
export function resolveConfig(request: ConfigRequest): Config {
  const { command, flags, actionInputs, file } = request
  const problems = [...(actionInputs?.problems ?? []), ...(file?.problems ?? [])]
  const upper = [...(flags?.given ?? []), ...(actionInputs?.given ?? [])]
  // What a workflow means stands in its inputs.
  const variables = flags === undefined ? [] : readSecretVariables(request.environment)
  const layers = layer(upper, cover(variables, file?.given ?? []), problems)
  const config = build(request, layers)
  if (actionInputs !== undefined && file !== null) problems.push(...findOverreach(file.given, request.currentDirectory, config.workingDirectory))
  // A file that cannot be read at all may well have said what seems to be missing.
  const isUnreadable = file !== null && file.problems.length > 0 && file.given.length === 0
  const combinations = checkCombinations(config, layers.has, isUnreadable)
  problems.push(...combinations.problems)
  if (problems.length > 0) throw new ConfigError(problems)
  return { ...config, warnings: [...findUnused(upper, command), ...combinations.warnings] }
}

function build({ command, flags, file, environment, currentDirectory }: ConfigRequest, { find, take }: Layers): Config {
  const liveUrl = find(inputs.liveUrl)
  const scheduled = environment['GITHUB_EVENT_NAME'] === 'schedule'
  return {
    command,
    configFile: file?.path ?? null,
    name: find(inputs.name),
    workingDirectory: resolve(currentDirectory, take(inputs.workingDirectory)),
    schema: find(inputs.schema) ?? [],
    migrations: find(inputs.migrations) ?? [],
    migrationFormat: take(inputs.migrationFormat),
    migrateCommand: find(inputs.migrateCommand),
    setup: find(inputs.setup) ?? [],
    presets: find(inputs.presets) ?? [],
    searchPath: find(inputs.searchPath),
    placeholders: find(inputs.placeholders) ?? new Map(),
    sources: flags?.sources ?? [],
    databaseUrl: find(inputs.databaseUrl),
    template: take(inputs.template),
    targets: [...(liveUrl === null ? [] : [{ name: null, url: liveUrl }]), ...(find(inputs.targets) ?? [])],
    timeout: take(inputs.timeout),
    statementTimeout: take(inputs.statementTimeout),
    passEnv: find(inputs.passEnv) ?? [],
    base: find(inputs.base),
    since: find(inputs.since) ?? (scheduled ? { kind: 'duration', milliseconds: scheduledSince } : null),
    staged: take(inputs.staged),
    ignore: find(inputs.ignore) ?? [],
    policy: buildPolicy({
      compare: find(inputs.compare) ?? new Map(),
      severity: find(inputs.severity) ?? new Map(),
      failOn: take(inputs.failOn),
      falsePositives: take(inputs.falsePositives)
    }),
    baseline: find(inputs.baseline),
    writeBaseline: flags?.writeBaseline ?? false,
    fix: take(inputs.fix),
    maxMigrations: take(inputs.maxMigrations),
    window: take(inputs.window),
    cooldown: take(inputs.cooldown),
    overrideLabel: take(inputs.overrideLabel),
    verifyRollbacks: take(inputs.verifyRollbacks),
    checksum: take(inputs.checksum),
    checksumRules: find(inputs.checksumRules) ?? [],
    schemaPrefixes: take(inputs.schemaPrefixes),
    generateCommand: find(inputs.generateCommand),
    generateOutput: take(inputs.generateOutput),
    guardedCommand: flags?.guardedCommand ?? [],
    strategy: take(inputs.strategy),
    archive: find(inputs.archive),
    apply: take(inputs.apply),
    force: take(inputs.force),
    undo: find(inputs.undo),
    format: take(inputs.format),
    sql: flags?.sql ?? false,
    report: find(inputs.report) ?? [],
    logLevel: take(inputs.logLevel),
    color: flags?.color ?? ((environment['NO_COLOR'] ?? '') === '' ? null : false),
    comment: take(inputs.comment),
    issue: take(inputs.issue),
    details: find(inputs.details),
    githubToken: find(inputs.githubToken),
    reportFrom: find(inputs.reportFrom),
    warnings: []
  }
}

const scheduledSince = 24 * 60 * 60 * 1000
