import { describe, expect, test } from '@jest/globals'
import { ConfigError } from '../../src/config/config-error.js'
import { readActionInputs } from '../../src/config/action-inputs.js'
import { resolveConfig } from '../../src/config/resolve.js'
import { enough, problems, resolve } from './resolving.js'

/** What `check` takes and does not read yet. */

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
      strategy: 'meaningful', archive: null, apply: false, force: false, undo: null,
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
      warnings: []
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
