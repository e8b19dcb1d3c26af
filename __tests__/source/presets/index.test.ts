import { describe, expect, test } from '@jest/globals'

import { presetChoices } from '../../../src/config/inputs.js'
import type { PresetName } from '../../../src/config/inputs.js'
import { ownerPreset, presetHint, presetSearchPath, presetSetup } from '../../../src/source/presets/index.js'

describe('the owner of an object', () => {
  test.each<readonly [string, string, PresetName]>([
    ['schema', 'auth', 'supabase'],
    ['table', 'auth.oauth_clients', 'supabase'],
    ['column', 'auth.users.is_anonymous', 'supabase'],
    ['function', 'storage.search(text, text, integer)', 'supabase'],
    ['table', 'net._http_response', 'supabase'],
    ['extension', '"uuid-ossp"', 'supabase'],
    ['extension', 'pg_graphql', 'supabase'],
    ['event trigger', 'pgrst_ddl_watch', 'supabase'],
    ['publication', 'supabase_realtime', 'supabase'],
    ['trigger', 'storage.objects.protect_objects_delete', 'supabase'],
    ['policy', 'cron.job.cron_job_policy', 'supabase'],
    ['default acl', 'for role supabase_admin in schema public on tables', 'supabase'],
    ['default acl', 'for role postgres in schema public on functions', 'supabase'],
    ['extension', 'aws_lambda', 'rds'],
    ['type', 'aws_commons._s3_uri_1', 'rds'],
    ['schema', 'google_vacuum_mgmt', 'cloud-sql'],
    ['extension', 'pgaadauth', 'azure'],
    ['table', 'neon_auth."user"', 'neon'],
    ['default acl', 'for role cloud_admin in schema public on sequences', 'neon'],
    ['function', 'auth.user_id()', 'neon']
  ])('%s %s is a preset', (kind, name, preset) => {
    expect(ownerPreset([preset], { kind, name })).toBe(preset)
    expect(ownerPreset([], { kind, name })).toBeUndefined()
    expect(ownerPreset(presetChoices, { kind, name })).toBeDefined()
  })

  test.each<readonly [string, string, PresetName]>([
    ['policy', 'storage.objects."Own pictures"', 'supabase'],
    ['policy', 'realtime.messages.rooms', 'supabase'],
    ['trigger', 'auth.users.on_auth_user_created', 'supabase'],
    ['publication relation', 'public.profiles in publication supabase_realtime', 'supabase'],
    ['table', 'public.auth', 'supabase'],
    ['schema', 'authors', 'supabase'],
    ['table', 'author.users', 'supabase'],
    ['extension', 'postgis', 'supabase'],
    ['event trigger', 'mine', 'supabase'],
    ['default acl', 'for role app in schema public on tables', 'supabase'],
    ['default acl', 'for role postgres on functions', 'supabase'],
    ['table', 'auth.users', 'neon'],
    ['extension', 'pg_graphql', 'rds'],
    ['schema', 'public', 'azure']
  ])('%s %s is the repository’s', (kind, name, preset) => {
    expect(ownerPreset([preset], { kind, name })).toBeUndefined()
  })

  test('is the first of those that expect it', () => {
    expect(ownerPreset(['rds', 'neon', 'supabase'], { kind: 'schema', name: 'cron' })).toBe('rds')
  })
})

describe('a hint', () => {
  test.each([
    ['schema "auth" does not exist', '`presets: supabase` brings it'],
    ['relation "auth.users" does not exist', '`presets: supabase` brings it'],
    ['type "storage.buckettype" does not exist', '`presets: supabase` brings it'],
    ['publication "supabase_realtime" does not exist', '`presets: supabase` brings it'],
    ['relation "neon_auth.users_sync" does not exist', '`presets: neon` brings it'],
    ['extension "pg_graphql" is not available', '`presets: supabase` does without it'],
    ['the embedded server has no extension "aws_s3". Give a server that has it', '`presets: rds` does without it'],
    ['extension "pg_cron" is not available', '`presets` (one of supabase, rds, cloud-sql, azure, neon) does without it'],
    ['could not open extension control file "/usr/share/postgresql/14/extension/azure.control": No such file or directory', '`presets: azure` does without it']
  ])('%s: %s', (message, hint) => {
    expect(presetHint(message, [])).toBe(hint)
  })

  test.each([
    'schema "app" does not exist', 'relation "users" does not exist', 'relation "app.auth" does not exist', 'type "public.mood" does not exist', 'publication "changes" does not exist',
    'extension "postgis" is not available', 'function auth.uid() does not exist', 'schema "auth" already exists', 'the key "schema "auth" does not exist" is odd'
  ])('%s: none', (message) => {
    expect(presetHint(message, [])).toBeUndefined()
  })

  test('is none where the preset is there already, and what is missing is not its fault', () => {
    expect(presetHint('relation "auth.nothing" does not exist', ['supabase'])).toBeUndefined()
    expect(presetHint('relation "auth.nothing" does not exist', ['rds'])).toBe('`presets: supabase` brings it')
  })
})

test('presets are set up in the order in which they are given, and a role that two of them name is made once', () => {
  const [first, second] = presetSetup(['neon', 'supabase'])
  expect([first?.path, second?.path]).toEqual(['presets: neon', 'presets: supabase'])
  expect(first?.text).toContain('create role authenticated;')
  expect(second?.text).not.toContain('create role authenticated;')
  expect(second?.text).toContain('create role anon;')
})

test('sessions find the extensions of Supabase by themselves', () => {
  expect(presetSearchPath(['rds', 'supabase'])).toBe('"$user", public, extensions')
  expect(presetSearchPath(['rds'])).toBeNull()
})
