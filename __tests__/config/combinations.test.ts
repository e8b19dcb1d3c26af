import { describe, expect, test } from '@jest/globals'
import { readActionInputs } from '../../src/config/action-inputs.js'
import { resolveConfig } from '../../src/config/resolve.js'
import { enough, problems, resolve } from './resolving.js'
import type { Given } from './resolving.js'

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
    ['`cleanup` replays the migrations one by one, which `migrate-command` does not allow: without a proof nothing is archived.', { command: 'cleanup', flags: { migrations: 'm', 'migrate-command': 'make' } }],
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
    ['an undo beside a migrate-command', { command: 'cleanup', flags: { undo: 'm.json', 'migrate-command': 'make' } }],
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
    ['`checksum-rules` has no effect, since', { command: 'audit', flags: { ...enough, 'checksum-rules': 'seed' } }],
    ['`template` has no effect without `database-url`', { flags: { ...enough, template: 't' } }],
    ['`migrate-command` runs in the working tree', { flags: { 'migrate-command': 'make', staged: 'true' } }],
    ['`severity` has no effect on `migration-failed`', { flags: { ...enough, severity: 'migration-failed=off' } }]
  ])('is pointed out: %s', (warning, given) => {
    expect(resolve(given).warnings).toEqual([expect.stringContaining(warning)])
  })
})
