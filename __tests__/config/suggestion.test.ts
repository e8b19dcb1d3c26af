import { describe, expect, test } from '@jest/globals'
import { didYouMean, suggest } from '../../src/config/suggestion.js'

const names = ['schema', 'migrations', 'max-migrations', 'fail-on', 'fix', 'undo', 'window']

describe('a suggestion', () => {
  test.each([
    ['shema', 'schema'],
    ['schmea', 'schema'],
    ['migration', 'migrations'],
    ['maxMigrations', 'max-migrations'],
    ['max_migrations', 'max-migrations'],
    ['MAX_MIGRATIONS', 'max-migrations'],
    ['failon', 'fail-on'],
    ['fox', 'fix'],
    ['widnow', 'window']
  ])('for %s is %s', (word, name) => {
    expect(suggest(word, names)).toBe(name)
    expect(didYouMean(word, names)).toBe(` Did you mean \`${name}\`?`)
  })

  test.each(['database', 'foo', 'tmp', 'do', 'schedule', ''])('is not made for %j', (word) => {
    expect(suggest(word, names)).toBeNull()
    expect(didYouMean(word, names)).toBe('')
  })

  test('is the nearest', () => {
    expect(suggest('tables', ['tabular', 'table', 'tablet'])).toBe('table')
  })
})
