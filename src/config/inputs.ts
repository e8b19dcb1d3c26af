import { codeNames, levels } from './codes.js'
import type { CommandName } from './commands.js'
import { commands, modes } from './commands.js'
import type { Input, Place } from './input.js'
import { input } from './input.js'
import { aspectNames, failOnChoices, falsePositiveChoices, levelsOfAspect } from './policy.js'
import { checksumRules, levelMap, map, patterns, since, targets, url, variables } from './structured-types.js'
import { boolean, choice, command, duration, integer, line, listOf, oneText, parseChoice, parseLine, path, ref } from './value-type.js'
import { failure, success } from './outcome.js'

export const migrationFormats = [
  'auto', 'plain', 'seed', 'golang-migrate', 'flyway', 'dbmate', 'goose', 'sqlx', 'diesel', 'prisma', 'drizzle', 'supabase', 'node-pg-migrate', 'graphile-migrate'
] as const
export const presetChoices = ['supabase', 'rds', 'cloud-sql', 'azure', 'neon'] as const
export type PresetName = (typeof presetChoices)[number]
export const reportExtensions = ['.json', '.md', '.html', '.txt'] as const

const all: readonly CommandName[] = commands.map(({ name }) => name)
/** `init` writes the config file, and reads none. */
const configured = all.filter((name) => name !== 'init')
const building: readonly CommandName[] = ['check', 'drift', 'history', 'audit', 'guard', 'probe', 'cleanup']
const loading: readonly CommandName[] = [...building, 'diff', 'snapshot']
const judging: readonly CommandName[] = ['check', 'drift', 'history', 'audit', 'probe', 'cleanup', 'diff']
const auditing: readonly CommandName[] = ['check', 'drift', 'audit', 'diff', 'probe']
const examining: readonly CommandName[] = ['check', 'history', 'audit', 'guard', 'probe']
const posting: readonly CommandName[] = ['check', 'drift', 'probe', 'cleanup']
/** What is meant for one run only, and would be a trap in a file that every run reads. */
const oneRun: readonly Place[] = ['action', 'flag']
/** The longest time that timers and PostgreSQL can count. */
const longest = '24d'

const paths = listOf({ kind: 'path' }, parseLine)

/** Every input, in the order of the documentation: the one truth for action.yml, flags, the config file and the README. */
export const inputs = {
  mode: input({ name: 'mode', group: 'General', type: choice(modes), default: 'check', commands: posting, places: ['action'],
    description: 'Which command the action runs.' }),
  config: input({ name: 'config', group: 'General', type: path(), absent: 'pg-parity.yml if it exists', commands: configured, places: oneRun,
    description: 'The config file.' }),
  name: input({ name: 'name', group: 'Reports', type: line('name'), commands: [...judging, 'guard'],
    description: 'Tells several databases of one repository apart in comments, issues and headings.' }),
  workingDirectory: input({ name: 'working-directory', group: 'General', type: path(), default: '.', commands: all, places: oneRun,
    description: 'The directory to which all paths are relative.' }),

  schema: input({ name: 'schema', group: 'The two sides', type: paths, commands: building,
    description: 'The committed schema: files, folders or globs, loaded in that order, a folder in name order.' }),
  migrations: input({ name: 'migrations', group: 'The two sides', type: paths, commands: building,
    description: 'The migrations: a folder or globs; beside migrate-command, files of any kind.' }),
  migrationFormat: input({ name: 'migration-format', group: 'The two sides', type: choice(migrationFormats), default: 'auto', commands: loading,
    description: 'The tool whose files the migrations are; auto recognises it, and takes files of no tool as plain.' }),
  migrateCommand: input({ name: 'migrate-command', group: 'The two sides', type: command(), commands: building,
    description: 'A command that migrates the database of DATABASE_URL in your own way.' }),
  setup: input({ name: 'setup', group: 'The two sides', type: paths, commands: loading,
    description: 'SQL files that both sides need first and whose objects are left out.' }),
  presets: input({ name: 'presets', group: 'The two sides', commands: loading,
    type: listOf({ kind: 'choice', placeholder: 'platform', choices: presetChoices }, (text) => parseChoice(text, presetChoices)),
    description: 'Platforms whose own objects are set up first and left out.' }),
  searchPath: input({ name: 'search-path', group: 'The two sides', type: line('schemas'), absent: "the server's", commands: loading,
    description: 'The search_path under which schema files and migrations are loaded.' }),
  placeholders: input({ name: 'placeholders', group: 'The two sides', type: map(), commands: loading,
    description: 'Values for placeholders in migrations, name=value.' }),

  databaseUrl: input({ name: 'database-url', group: 'Databases', type: url(), absent: 'an embedded PostgreSQL', commands: loading, secret: true,
    description: 'A PostgreSQL server on which scratch databases are created and dropped again.' }),
  template: input({ name: 'template', group: 'Databases', type: line('database'), default: 'template0', commands: loading,
    description: 'The database that scratch databases are cloned from.' }),
  liveUrl: input({ name: 'live-url', group: 'Databases', type: url(), commands: ['drift'], secret: true,
    description: 'The live database to look at, read-only.' }),
  targets: input({ name: 'targets', group: 'Databases', type: targets(), commands: ['drift'], secret: true,
    description: 'Several live databases to look at, name=url.' }),
  timeout: input({ name: 'timeout', group: 'Databases', type: duration({ above: '0s', upTo: longest }), default: '10m', commands: loading,
    description: 'The longest time that the whole run may take.' }),
  statementTimeout: input({ name: 'statement-timeout', group: 'Databases', type: duration({ above: '0s', upTo: longest }), default: '30s', commands: ['drift', 'diff', 'snapshot'],
    description: 'The longest time that one statement on a live database may take.' }),
  passEnv: input({ name: 'pass-env', group: 'Databases', type: variables(), commands: building,
    description: 'Environment variables that your own commands may see beside the usual ones.' }),

  base: input({ name: 'base', group: 'What is new', type: ref(), absent: 'from the event', commands: examining,
    description: 'The commit or branch against which migrations are new.' }),
  since: input({ name: 'since', group: 'What is new', type: since(), absent: '1d in scheduled runs', commands: examining,
    description: 'Without a base: new is what was added since that commit or for that long.' }),
  staged: input({ name: 'staged', group: 'What is new', type: boolean(), default: 'false', commands: examining, places: oneRun,
    description: "Look at git's index instead of the working tree." }),

  ignore: input({ name: 'ignore', group: 'What counts', type: patterns(), commands: [...judging, 'guard', 'snapshot'],
    description: 'Objects to leave out, kind:glob, where * matches any characters.' }),
  compare: input({ name: 'compare', group: 'What counts', type: levelMap('aspect', aspectNames, levelsOfAspect), absent: 'see Aspects', commands: [...judging, 'guard'],
    description: 'How much differences in an aspect count: aspect=level, where levels are error, warning, notice and off.' }),
  baseline: input({ name: 'baseline', group: 'What counts', type: path(), commands: judging,
    description: 'A file of known differences, which are shown and do not fail.' }),
  severity: input({ name: 'severity', group: 'What counts', type: levelMap('code', codeNames, () => levels), absent: 'see Finding codes', commands: judging,
    description: 'How much findings of a code count: code=level, where levels are error, warning, notice and off.' }),
  failOn: input({ name: 'fail-on', group: 'What counts', type: choice(failOnChoices), default: 'error', commands: judging,
    description: 'The least severity that fails.' }),
  fix: input({ name: 'fix', group: 'What counts', type: boolean(), default: 'false', commands: ['check', 'audit'], places: oneRun,
    description: 'Mend the committed schema: write what is missing (check) or the spelling that lies (audit).' }),

  maxMigrations: input({ name: 'max-migrations', group: 'Rules about migrations', type: integer(), default: '1', commands: ['check', 'history'],
    description: 'How many migrations one window may hold at most.' }),
  window: input({ name: 'window', group: 'Rules about migrations', type: duration({ above: '0s' }), default: '1h', commands: ['check', 'history'],
    description: 'The length of the sliding window of max-migrations.' }),
  cooldown: input({ name: 'cooldown', group: 'Rules about migrations', type: duration(), default: '5m', commands: ['guard'], places: ['flag', 'file'],
    description: 'The least time from the newest migration until another may be generated.' }),
  overrideLabel: input({ name: 'override-label', group: 'Rules about migrations', type: line('label'), default: 'migration-rate-override', commands: ['check'],
    description: 'A pull request label that turns rate findings into notices.' }),
  verifyRollbacks: input({ name: 'verify-rollbacks', group: 'Rules about migrations', type: choice(['new', 'all', 'off']), default: 'new', commands: ['check', 'history'],
    description: 'Which migrations have to give the same states when run up, down and up again.' }),

  checksum: input({ name: 'checksum', group: 'Checksum audit', type: choice(['raw', 'normalized', 'custom']), default: 'normalized', commands: auditing,
    description: 'The text checksum to audit.' }),
  checksumRules: input({ name: 'checksum-rules', group: 'Checksum audit', type: checksumRules(), commands: auditing,
    description: 'The rules of the custom checksum, /pattern/flags => replacement, or seed.' }),
  schemaPrefixes: input({ name: 'schema-prefixes', group: 'Checksum audit', type: listOf({ kind: 'string', placeholder: 'schema' }, parseLine), default: 'public', commands: auditing,
    description: 'Schema prefixes that the normalized checksum may strip.' }),
  falsePositives: input({ name: 'false-positives', group: 'Checksum audit', type: choice(falsePositiveChoices), default: 'comment', commands: ['check', 'audit'],
    description: 'What to do about objects whose text checksum differs although they are equal.' }),

  generateCommand: input({ name: 'generate-command', group: 'Generators', type: command(), commands: ['probe', 'guard'],
    description: 'The command that generates migrations; guard runs it where it is given no other.' }),
  generateOutput: input({ name: 'generate-output', group: 'Generators', type: choice(['files', 'stdout']), default: 'files', commands: ['probe', 'guard'],
    description: 'Where the generator writes its migration.' }),

  strategy: input({ name: 'strategy', group: 'Cleanup', type: choice(['meaningful', 'hourly']), default: 'meaningful', commands: ['cleanup'],
    description: 'Which migrations are kept: those that mean something, or the last of each hour.' }),
  archive: input({ name: 'archive', group: 'Cleanup', type: path(), absent: 'beside the folder of the migrations', commands: building,
    description: 'The folder to which cleanup moves superfluous migrations, and which explains to the other commands where they are.' }),
  apply: input({ name: 'apply', group: 'Cleanup', type: boolean(), default: 'false', commands: ['cleanup'], places: oneRun,
    description: 'Move the files instead of only planning it.' }),
  force: input({ name: 'force', group: 'Cleanup', type: boolean(), default: 'false', commands: ['cleanup'], places: oneRun,
    description: 'Archive although the tool refuses to run until its ledger is settled.' }),
  undo: input({ name: 'undo', group: 'Cleanup', type: path(), commands: ['cleanup'], places: oneRun,
    description: 'The manifest of a cleanup to take back.' }),

  format: input({ name: 'format', group: 'Reports', type: choice(['text', 'json', 'markdown']), default: 'text', commands: [...judging, 'guard'], places: ['flag', 'file'],
    description: 'The format of standard output.' }),
  report: input({ name: 'report', group: 'Reports', commands: judging,
    type: listOf({ kind: 'path' }, (text) => reportExtensions.some((extension) => text.endsWith(extension))
      ? success(text) : failure(`"${text}" does not end in ${reportExtensions.join(', ')}: the extension says which report to write.`)),
    description: 'Files to write reports to, by extension: .json, .md, .html or .txt.' }),
  logLevel: input({ name: 'log-level', group: 'Reports', type: choice(['debug', 'info', 'warning', 'error']), default: 'info', commands: all,
    description: 'How much is logged; debug shows both checksums and both definitions of each differing object.' }),

  comment: input({ name: 'comment', group: 'GitHub', type: choice(['auto', 'always', 'never']), default: 'auto', commands: posting,
    description: 'When to comment on the pull request; auto is when there is something to say or to take back.' }),
  issue: input({ name: 'issue', group: 'GitHub', type: boolean(), default: 'true', commands: ['drift'],
    description: 'Open, update and close one issue for each live database.' }),
  details: input({ name: 'details', group: 'GitHub', type: choice(['full', 'names']), absent: 'full, but names for drift in public repositories', commands: posting,
    description: 'Whether comments, issues and summaries show definitions or only names.' }),
  githubToken: input({ name: 'github-token', group: 'GitHub', type: oneText({ kind: 'string', placeholder: 'token' }, parseLine), commands: posting, places: oneRun, secret: true,
    absent: "the workflow's own token", runnerDefault: '${{ github.token }}', description: 'The token for comments, issues and labels.' }),
  reportFrom: input({ name: 'report-from', group: 'GitHub', type: path(), commands: posting, places: ['action'],
    description: 'A report of an earlier, unprivileged run to publish instead of running.' })
} as const

/** The table as a list. */
export const allInputs: readonly Input<unknown>[] = Object.values(inputs)

/** The input of that name, or undefined. */
export function findInput(name: string): Input<unknown> | undefined {
  return allInputs.find((candidate) => candidate.name === name)
}
