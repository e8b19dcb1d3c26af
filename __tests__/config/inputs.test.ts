import { describe, expect, test } from '@jest/globals'
import { commands } from '../../src/config/commands.js'
import { groups } from '../../src/config/input.js'
import { allInputs, inputs } from '../../src/config/inputs.js'
import { readDefault } from '../../src/config/layers.js'

describe('the table of inputs', () => {
  test('is the one of the documented interface', () => {
    expect(allInputs.map(({ name }) => name).sort()).toEqual([
      'apply', 'archive', 'base', 'baseline', 'checksum', 'checksum-rules', 'comment', 'compare', 'config', 'cooldown', 'database-url', 'details',
      'fail-on', 'false-positives', 'fix', 'force', 'format', 'generate-command', 'generate-output', 'github-token', 'ignore', 'issue', 'live-url', 'log-level',
      'max-migrations', 'migrate-command', 'migration-format', 'migrations', 'mode', 'name', 'override-label', 'pass-env', 'placeholders', 'presets',
      'report', 'report-from', 'schema', 'schema-prefixes', 'search-path', 'setup', 'severity', 'since', 'staged', 'statement-timeout', 'strategy',
      'targets', 'template', 'timeout', 'undo', 'verify-rollbacks', 'window', 'working-directory'
    ])
  })

  test('has the documented defaults', () => {
    const defaults = Object.fromEntries(allInputs.filter((input) => input.default !== null).map((input) => [input.name, input.default]))
    expect(defaults).toEqual({
      mode: 'check', 'working-directory': '.', 'migration-format': 'auto', template: 'template0', timeout: '10m', 'statement-timeout': '30s',
      staged: 'false', 'fail-on': 'error', fix: 'false', force: 'false', 'max-migrations': '1', window: '1h', cooldown: '5m', 'override-label': 'migration-rate-override',
      'verify-rollbacks': 'new', checksum: 'normalized', 'schema-prefixes': 'public', 'false-positives': 'comment', 'generate-output': 'files',
      strategy: 'meaningful', apply: 'false', format: 'text', 'log-level': 'info', comment: 'auto', issue: 'true'
    })
  })

  test('has defaults that can be read', () => {
    expect(readDefault(inputs.timeout)).toBe(600_000)
    for (const input of allInputs) if (input.default !== null) expect(() => readDefault({ ...input, default: String(input.default) })).not.toThrow()
  })

  test('is keyed by the names in camel case', () => {
    const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    expect(Object.keys(inputs)).toEqual(allInputs.map(({ name }) => camel(name)))
  })

  test('describes each input in one short sentence, belonging somewhere', () => {
    for (const { name, description, commands: of, places, group } of allInputs) {
      expect({ name, description }).toEqual({ name, description: expect.stringMatching(/^[A-Z][^\n]{10,118}\.$/) })
      expect(of.length).toBeGreaterThan(0)
      expect(new Set(of).size).toBe(of.length)
      expect(places.length).toBeGreaterThan(0)
      expect(groups).toContain(group)
    }
  })

  test('lets the action take what some mode uses, and keeps for one run what must not stand in a file', () => {
    const modes = commands.filter(({ mode }) => mode).map(({ name }) => name as string)
    for (const { name, places, commands: of } of allInputs) {
      if (places.includes('action')) expect([name, of.some((command) => modes.includes(command))]).toEqual([name, true])
    }
    const absentFrom = (place: 'action' | 'flag' | 'file') => allInputs.filter(({ places }) => !places.includes(place)).map(({ name }) => name)
    expect(absentFrom('file')).toEqual(['mode', 'config', 'working-directory', 'staged', 'fix', 'apply', 'force', 'undo', 'github-token', 'report-from'])
    expect(absentFrom('flag')).toEqual(['mode', 'report-from'])
    expect(absentFrom('action')).toEqual(['cooldown', 'format'])
  })

  test('marks what must not be shown', () => {
    expect(allInputs.filter(({ secret }) => secret).map(({ name }) => name)).toEqual(['database-url', 'live-url', 'targets', 'github-token'])
  })
})
