import { describe, expect, test } from '@jest/globals'
import { readActionInputs, variableOf } from '../../src/config/action-inputs.js'
import { allInputs } from '../../src/config/inputs.js'

describe('the inputs of the action', () => {
  test('come in variables as the runner names them', () => {
    expect(variableOf('database-url')).toBe('INPUT_DATABASE-URL')
    expect(variableOf('mode')).toBe('INPUT_MODE')
  })

  test('are all read', () => {
    const known = allInputs.filter(({ places }) => places.includes('action'))
    const environment = Object.fromEntries(known.map(({ name }) => [variableOf(name), 'x']))
    expect(readActionInputs(environment).given.map(({ name }) => name)).toEqual(known.map(({ name }) => name))
  })

  test('are trimmed, and lists are one a line', () => {
    const { given } = readActionInputs({ INPUT_SCHEMA: ' a.sql \n\n b/ \r\n', INPUT_WINDOW: ' 2h\n' })
    expect(given).toEqual([
      { name: 'schema', at: 'input `schema`', items: [{ text: 'a.sql', at: 'input `schema`' }, { text: 'b/', at: 'input `schema`' }] },
      { name: 'window', at: 'input `window`', items: [{ text: '2h', at: 'input `window`' }] }
    ])
  })

  test('keep the lines of a command', () => {
    expect(readActionInputs({ 'INPUT_MIGRATE-COMMAND': 'one\n  two\n' }).given[0]?.items).toEqual([{ text: 'one\n  two', at: 'input `migrate-command`' }])
  })

  test('are not given where they are empty', () => {
    expect(readActionInputs({ INPUT_SCHEMA: '', INPUT_NAME: '  \n', INPUT_WINDOW: undefined }).given).toEqual([])
  })

  test('are nothing else that is called so: what flags alone have, or what belongs to others', () => {
    expect(readActionInputs({ INPUT_COOLDOWN: '1m', INPUT_REPOSITORY: 'o/r', INPUT_NODE_VERSION: '24', SCHEMA: 'a', PGHOST: 'h' })).toEqual({ command: 'check', given: [], problems: [] })
  })

  test('that are nearly ours are misspelt', () => {
    expect(readActionInputs({ INPUT_MIGRATION: 'db', INPUT_DATABASE_URL: 'postgres://u:secret@h/d' }).problems).toEqual([
      'input `migration` is not a known input. Did you mean `migrations`?',
      'input `database_url` is not a known input. Did you mean `database-url`?'
    ])
    expect(readActionInputs({ INPUT_MIGRATION: '' }).problems).toEqual([])
  })

  test.each([['check', 'check'], ['drift', 'drift'], ['probe', 'probe'], ['cleanup', 'cleanup'], ['', 'check']] as const)('mode %j is the command %s', (mode, command) => {
    expect(readActionInputs({ INPUT_MODE: mode }).command).toBe(command)
  })

  test('name no command that has no mode', () => {
    const { command, given } = readActionInputs({ INPUT_MODE: 'snapshot' })
    expect(command).toBe('check')
    expect(given[0]?.items[0]?.text).toBe('snapshot')
  })
})
