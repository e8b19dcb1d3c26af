import { describe, expect, test } from '@jest/globals'
import { readActionInputs } from '../../src/config/action-inputs.js'
import type { CommandName } from '../../src/config/commands.js'
import type { Config } from '../../src/config/config.js'
import { ConfigError } from '../../src/config/config-error.js'
import { parseConfigFile } from '../../src/config/file.js'
import type { Flags } from '../../src/config/flags.js'
import { resolveConfig } from '../../src/config/resolve.js'

type Values = Readonly<Record<string, string | readonly string[]>>

function flags(values: Values, more: Partial<Flags> = {}): Flags {
  const given = Object.entries(values).map(([name, value]) => {
    const at = `\`--${name}\``
    return { name, at, items: [value].flat().map((text) => ({ text, at })) }
  })
  return { given, sources: [], guardedCommand: [], sql: false, writeBaseline: false, color: null, ...more }
}

const enough: Values = { schema: 'schema.sql' }

interface Given {
  readonly command?: CommandName
  readonly flags?: Values
  readonly more?: Partial<Flags>
  readonly yaml?: string
  readonly environment?: Readonly<Record<string, string>>
}

function resolve(given: Given = {}): Config {
  return resolveConfig({
    command: given.command ?? 'check',
    flags: flags(given.flags ?? enough, given.more),
    file: given.yaml === undefined ? null : parseConfigFile(given.yaml, 'pg-parity.yml'),
    environment: given.environment ?? {},
    currentDirectory: '/repo'
  })
}

function problems(given: Given): readonly string[] {
  try {
    resolve(given)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

/** What `check` takes and does not read yet. */
const unread = ['max-migrations', 'window', 'override-label', 'verify-rollbacks', 'checksum', 'checksum-rules', 'schema-prefixes', 'false-positives']

describe('a configuration', () => {
  test('has the documented defaults', () => {
    expect(resolve()).toEqual({
      command: 'check', configFile: null, name: null, workingDirectory: '/repo',
      schema: ['schema.sql'], migrations: [], migrationFormat: 'auto', migrateCommand: null, setup: [], presets: [], searchPath: null,
      placeholders: new Map(), sources: [],
      databaseUrl: null, template: 'template0', targets: [], timeout: 600_000, statementTimeout: 30_000, passEnv: [],
      base: null, since: null, staged: false,
      ignore: [], baseline: null, writeBaseline: false, fix: false,
      policy: {
        compare: {
          definition: 'error', privileges: 'auto', owner: 'auto', comments: 'warning', 'column-order': 'notice', 'generated-names': 'notice',
          storage: 'error', statistics: 'error', settings: 'warning'
        },
        severity: {}, failOn: 'error', falsePositives: 'comment'
      },
      maxMigrations: 1, window: 3_600_000, cooldown: 300_000, overrideLabel: 'migration-rate-override', verifyRollbacks: 'new',
      checksum: 'normalized', checksumRules: [], schemaPrefixes: ['public'],
      generateCommand: null, generateOutput: 'files', guardedCommand: [],
      strategy: 'meaningful', archive: null, apply: false, undo: null,
      format: 'text', sql: false, report: [], logLevel: 'info', color: null,
      comment: 'auto', issue: true, details: null, githubToken: null, reportFrom: null, warnings: []
    })
  })

  test('takes every value of the file', () => {
    const config = resolve({ flags: {}, yaml: [
      'name: shop', 'schema: [a.sql]', 'migrations: db', 'migration-format: seed', 'setup: s.sql', 'presets: rds', 'search-path: app',
      'placeholders: { owner: app }', 'database-url: postgres://h/d', 'template: t', 'timeout: 1m', 'statement-timeout: 2s', 'pass-env: A',
      'base: main', 'ignore: table:a.*', 'compare: { comments: off }', 'baseline: b.json', 'severity: { migration-rate: notice }',
      'fail-on: warning', 'max-migrations: 3', 'window: 2h', 'cooldown: 0s', 'override-label: x', 'verify-rollbacks: off', 'checksum: custom',
      'checksum-rules: [seed]', 'schema-prefixes: [a, b]', 'false-positives: fail', 'format: json', 'report: [r.json]', 'log-level: debug',
      'comment: never', 'issue: false', 'details: names', 'strategy: hourly', 'archive: old', 'generate-command: g', 'generate-output: stdout'
    ].join('\n') })
    expect(config).toMatchObject({
      configFile: 'pg-parity.yml', name: 'shop', schema: ['a.sql'], migrations: ['db'], migrationFormat: 'seed', setup: ['s.sql'], presets: ['rds'],
      searchPath: 'app', placeholders: new Map([['owner', 'app']]), databaseUrl: 'postgres://h/d', template: 't', timeout: 60_000, statementTimeout: 2_000,
      passEnv: ['A'], base: 'main', ignore: [{ kind: 'table', name: 'a.*' }], baseline: 'b.json',
      policy: { compare: { comments: 'off', definition: 'error' }, severity: { 'migration-rate': 'notice' }, failOn: 'warning', falsePositives: 'fail' },
      maxMigrations: 3, window: 7_200_000, cooldown: 0, overrideLabel: 'x', verifyRollbacks: 'off', checksum: 'custom',
      checksumRules: [{ kind: 'preset', name: 'seed' }], schemaPrefixes: ['a', 'b'], format: 'json', report: ['r.json'], logLevel: 'debug',
      comment: 'never', issue: false, details: 'names', strategy: 'hourly', archive: 'old', generateCommand: 'g', generateOutput: 'stdout',
      warnings: unread.map((name) => expect.stringContaining(`\`${name}\` has no effect yet`))
    })
  })

  test('comes from the inputs of the action likewise', () => {
    const actionInputs = readActionInputs({ INPUT_MODE: 'drift', 'INPUT_LIVE-URL': 'postgres://h/d', INPUT_SCHEMA: 'a.sql\nb.sql', INPUT_WINDOW: '', 'INPUT_GITHUB-TOKEN': 't' })
    const config = resolveConfig({ command: actionInputs.command, actionInputs, file: null, environment: {}, currentDirectory: '/repo' })
    expect(config).toMatchObject({ command: 'drift', targets: [{ name: null, url: 'postgres://h/d' }], schema: ['a.sql', 'b.sql'], githubToken: 't', window: 3_600_000, warnings: [] })
  })

  test('knows what stood on the command line besides', () => {
    expect(resolve({ command: 'diff', flags: {}, more: { sources: ['a', 'b'], color: true } })).toMatchObject({ sources: ['a', 'b'], color: true })
    expect(resolve({ command: 'snapshot', flags: {}, more: { sources: ['a'], sql: true } })).toMatchObject({ sources: ['a'], sql: true })
    expect(resolve({ command: 'guard', flags: { migrations: 'm' }, more: { guardedCommand: ['make'] } })).toMatchObject({ guardedCommand: ['make'] })
  })

  test('has its directory below the current one, unless it is absolute', () => {
    expect(resolve({ flags: { ...enough, 'working-directory': 'services/shop' } }).workingDirectory).toBe('/repo/services/shop')
    expect(resolve({ flags: { ...enough, 'working-directory': '/other' } }).workingDirectory).toBe('/other')
  })

  test('looks back a day in scheduled runs, unless it is told how far', () => {
    const environment = { GITHUB_EVENT_NAME: 'schedule' }
    expect(resolve({ environment }).since).toEqual({ kind: 'duration', milliseconds: 86_400_000 })
    expect(resolve({ environment, flags: { ...enough, since: '2h' } }).since).toEqual({ kind: 'duration', milliseconds: 7_200_000 })
    expect(resolve({ environment: { GITHUB_EVENT_NAME: 'push' } }).since).toBeNull()
  })

  test('honours NO_COLOR, which a flag overrules and an empty one does not count', () => {
    expect(resolve({ environment: { NO_COLOR: '1' } }).color).toBe(false)
    expect(resolve({ environment: { NO_COLOR: '' } }).color).toBeNull()
    expect(resolve({ environment: { NO_COLOR: '1' }, more: { color: true } }).color).toBe(true)
  })

  test('does not read the variables of PostgreSQL', () => {
    expect(resolve({ environment: { PGHOST: 'h', DATABASE_URL: 'postgres://h/d' } }).databaseUrl).toBeNull()
  })
})

describe('the layers', () => {
  test('are won by flags, value by value', () => {
    expect(resolve({ flags: { ...enough, window: '2h' }, yaml: 'window: 3h\nmax-migrations: 5' })).toMatchObject({ window: 7_200_000, maxMigrations: 5 })
    expect(resolve({ command: 'drift', flags: { ...enough, 'live-url': 'postgres://h/d', issue: 'true' }, yaml: 'issue: false' }).issue).toBe(true)
  })

  test('replace lists as a whole', () => {
    expect(resolve({ flags: { schema: 'b.sql' }, yaml: 'schema: [a.sql, c.sql]\nignore: [table:a]' })).toMatchObject({ schema: ['b.sql'], ignore: [{ text: 'table:a' }] })
  })

  test('may give an empty list, which is not the default', () => {
    expect(resolve({ yaml: 'schema-prefixes: []' }).schemaPrefixes).toEqual([])
  })

  test('merge maps name by name', () => {
    const config = resolve({
      flags: { ...enough, severity: 'migration-rate=off', placeholders: ['a=1'] },
      yaml: 'severity:\n  migration-rate: error\n  object-extra: notice\nplaceholders:\n  - a=0\n  - b=2\n'
    })
    expect(config.policy.severity).toEqual({ 'migration-rate': 'off', 'object-extra': 'notice' })
    expect(config.placeholders).toEqual(new Map([['b', '2'], ['a', '1']]))
  })

  test('let one way of saying it replace another', () => {
    expect(resolve({ flags: { ...enough, since: '2d' }, yaml: 'base: main' })).toMatchObject({ base: null, since: { kind: 'duration' } })
    expect(resolve({ flags: { ...enough, base: 'main' }, yaml: 'since: 2d' })).toMatchObject({ base: 'main', since: null })
    expect(resolve({ flags: { ...enough }, yaml: 'since: 2d\nbase: main' })).toMatchObject({ base: 'main', since: { kind: 'duration' } })
    expect(resolve({ command: 'drift', flags: { ...enough, 'live-url': 'postgres://h/d' }, yaml: 'targets: [eu=postgres://h/e]' }).targets).toEqual([{ name: null, url: 'postgres://h/d' }])
  })

  test('below are checked although they are overruled nowhere or used by another command', () => {
    expect(problems({ yaml: 'strategy: daily' })).toEqual(['pg-parity.yml:1:11: `strategy`: "daily" is not one of `meaningful` or `hourly`.'])
    expect(resolve({ yaml: 'strategy: hourly' }).warnings).toEqual([])
  })

  test('above say what this command does not use', () => {
    expect(resolve({ flags: { ...enough, 'live-url': 'postgres://h/d' } }).warnings).toEqual(['`--live-url` is not used by `check`: it belongs to `drift`.'])
  })
})

describe('problems', () => {
  test('are all found at once, each with its place', () => {
    expect(problems({
      flags: { window: '1 hour', 'fail-on': 'errors', 'database-url': 'localhost' },
      yaml: 'shema: a.sql\nmax-migrations: two\nignore:\n  - table:a\n  - b\n'
    })).toEqual([
      'pg-parity.yml:1:1: `shema` is not a known key. Did you mean `schema`?',
      expect.stringMatching(/^`--window`: "1 hour" is not a duration/),
      '`--fail-on`: "errors" is not one of `error`, `warning` or `never`.',
      '`--database-url`: is not a URL that begins with `postgres://`.',
      'pg-parity.yml:2:17: `max-migrations`: "two" is not a whole number from 0 on.',
      'pg-parity.yml:5:5: `ignore`: "b" names no kind: write `kind:name`, such as `table:b`, or `*:b` for every kind.',
      '`check` needs `schema`, `migrations` or `migrate-command`.'
    ])
  })

  test('are one list in the message', () => {
    expect(() => resolve({ flags: {} })).toThrow(new ConfigError(['`check` needs `schema`, `migrations` or `migrate-command`.']))
    expect(new ConfigError(['One.', 'Two.']).message).toBe('There are 2 problems with the configuration:\n- One.\n- Two.')
  })

  test('of the action are among them', () => {
    const actionInputs = readActionInputs({ INPUT_MODE: 'audit', INPUT_MIGRATION: 'db', INPUT_SCHEMA: 'a.sql' })
    expect(() => resolveConfig({ command: actionInputs.command, actionInputs, file: null, environment: {}, currentDirectory: '/' }))
      .toThrow(new ConfigError(['input `migration` is not a known input. Did you mean `migrations`?', 'input `mode`: "audit" is not one of `check`, `drift`, `probe` or `cleanup`.']))
  })

  test('do not follow from others: what is given and wrong is not missing', () => {
    expect(problems({ command: 'drift', flags: { ...enough, 'live-url': 'h' } })).toEqual(['`--live-url`: is not a URL that begins with `postgres://`.'])
  })
})

describe('a combination', () => {
  const url = 'postgres://h/d'
  test.each<readonly [string, Given]>([
    ['`check` needs `schema`, `migrations` or `migrate-command`.', { flags: { staged: 'true' } }],
    ['`check` needs `schema`, `migrations` or `migrate-command`.', { flags: {}, yaml: 'schema: []' }],
    ['`drift` needs `live-url` or `targets`.', { command: 'drift' }],
    ['`drift` needs `schema`, `migrations` or `migrate-command`.', { command: 'drift', flags: { 'live-url': url } }],
    ['`history` needs `migrations` or `migrate-command`.', { command: 'history' }],
    ['`audit` needs `schema`.', { command: 'audit', flags: { migrations: 'm' } }],
    ['`guard` needs `migrations` or `migrate-command`.', { command: 'guard' }],
    ['`probe` needs `generate-command`.', { command: 'probe', flags: { migrations: 'm' } }],
    ['`probe` needs `migrations` or `migrate-command`.', { command: 'probe', flags: { 'generate-command': 'g' } }],
    ['`cleanup` needs `migrations` or `undo`.', { command: 'cleanup', flags: {} }],
    ['`live-url` and `targets` do not go together: give every database a name in `targets`.', { command: 'drift', flags: { ...enough, 'live-url': url, targets: `eu=${url}` } }],
    ['`--write-baseline` needs `baseline`, the file to write.', { more: { writeBaseline: true } }],
    ['`checksum: custom` needs `checksum-rules`.', { flags: { ...enough, checksum: 'custom' } }],
    ['`fix` needs `schema`, the files to mend.', { flags: { migrations: 'm', fix: 'true' } }],
    ['`fix` and `staged` do not go together: the one writes to the working tree, the other looks at the index.', { flags: { ...enough, fix: 'true', staged: 'true' } }],
    ['`apply` and `undo` do not go together.', { command: 'cleanup', flags: { apply: 'true', undo: 'm.json' } }]
  ])('is refused: %s', (problem, given) => {
    expect(problems(given)).toEqual([problem])
  })

  test.each<readonly [string, Given]>([
    ['a schema alone', {}],
    ['migrations alone', { flags: { migrations: 'm' } }],
    ['a migrate-command alone', { flags: { 'migrate-command': 'make' } }],
    ['a schema from the file', { flags: { staged: 'true' }, yaml: 'schema: a.sql' }],
    ['targets and migrations', { command: 'drift', flags: { targets: `eu=${url}`, migrations: 'm' } }],
    ['a probe with a migrate-command', { command: 'probe', flags: { 'generate-command': 'g', 'migrate-command': 'm' } }],
    ['an undo', { command: 'cleanup', flags: { undo: 'm.json' } }],
    ['an apply', { command: 'cleanup', flags: { apply: 'true', migrations: 'm' } }],
    ['a baseline to write', { flags: { ...enough, baseline: 'b.json' }, more: { writeBaseline: true } }],
    ['rules of a custom checksum', { command: 'audit', flags: { ...enough, checksum: 'custom', 'checksum-rules': 'seed' } }],
    ['no fix of what is staged', { flags: { ...enough, fix: 'false', staged: 'true' } }],
    ['a custom checksum that this command has no use for', { command: 'history', flags: { migrations: 'm' }, yaml: 'checksum: custom' }],
    ['sources alone', { command: 'diff', flags: {}, more: { sources: ['a', 'b'] } }],
    ['nothing for init', { command: 'init', flags: {} }]
  ])('is right: %s', (_what, given) => {
    expect(problems(given)).toEqual([])
    expect(resolve(given).warnings).toEqual([])
  })

  test('needs nothing to build where another run built it', () => {
    const actionInputs = readActionInputs({ 'INPUT_REPORT-FROM': 'report.json' })
    expect(resolveConfig({ command: 'check', actionInputs, file: null, environment: {}, currentDirectory: '/' }).reportFrom).toBe('report.json')
  })

  test.each<readonly [string, Given]>([
    ['`window` has no effect yet', { flags: { ...enough, window: '2h' } }],
    ['`checksum-rules` has no effect, since', { command: 'audit', flags: { ...enough, 'checksum-rules': 'seed' } }],
    ['`template` has no effect without `database-url`', { flags: { ...enough, template: 't' } }],
    ['`migrate-command` runs in the working tree', { flags: { 'migrate-command': 'make', staged: 'true' } }],
    ['`severity` has no effect on `migration-failed`', { flags: { ...enough, severity: 'migration-failed=off' } }]
  ])('is pointed out: %s', (warning, given) => {
    expect(resolve(given).warnings).toEqual([expect.stringContaining(warning)])
  })
})
