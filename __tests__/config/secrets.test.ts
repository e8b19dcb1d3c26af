import { describe, expect, test } from '@jest/globals'
import { hidePasswords, secretsOf } from '../../src/config/secrets.js'

const none = { databaseUrl: null, targets: [], sources: [], githubToken: null }

describe('the secrets of a configuration', () => {
  test('are the passwords as written and as sent, the URLs that hold them, and the token', () => {
    const url = 'postgres://app:p%40ss@db.example/shop'
    expect(secretsOf({ ...none, databaseUrl: url, githubToken: 'ghs_token' })).toEqual([url, 'ghs_token', 'p%40ss', 'p@ss'])
  })

  test('come from live databases and from sources too', () => {
    const secrets = secretsOf({ ...none, targets: [{ name: 'eu', url: 'postgres://a:one@h/d' }], sources: ['postgres://b:two@h/d', 'schema.sql'] })
    expect(secrets).toEqual(expect.arrayContaining(['one', 'two']))
    expect(secrets).not.toContain('schema.sql')
  })

  test('can stand in the query, beside a socket, or in a URL that cannot be read', () => {
    expect(secretsOf({ ...none, databaseUrl: 'postgres://h/d?password=one&sslpassword=two' })).toEqual(expect.arrayContaining(['one', 'two']))
    expect(secretsOf({ ...none, databaseUrl: 'postgres://app:secret@/d?host=/tmp' })).toContain('secret')
    expect(secretsOf({ ...none, sources: ['postgres://app:sec#ret@h/d'] })).toContain('sec#ret')
    expect(secretsOf({ ...none, databaseUrl: 'postgres://app:50%@h/d' })).toContain('50%')
  })

  test('are none without a password, and none that is only the name of the user', () => {
    expect(secretsOf({ ...none, databaseUrl: 'postgres://postgres@localhost/d' })).toEqual([])
    expect(secretsOf({ ...none, databaseUrl: 'postgres://postgres:postgres@localhost/d' })).toEqual([])
    expect(secretsOf({ ...none, databaseUrl: 'postgres://a%40b:a%40b@localhost/d' })).toEqual([])
    expect(secretsOf(none)).toEqual([])
  })
})

describe('a text that was not understood', () => {
  test('is shown without passwords', () => {
    expect(hidePasswords('unknown command \'postgres://app:s@cret@h/d\'')).toBe('unknown command \'postgres://app:***@h/d\'')
    expect(hidePasswords('postgres://h/d?user=a&password=secret&x=1')).toBe('postgres://h/d?user=a&password=***&x=1')
  })

  test('is left alone where there is none', () => {
    expect(hidePasswords('unknown option \'--shema\' postgres://app@h/d')).toBe('unknown option \'--shema\' postgres://app@h/d')
  })
})
