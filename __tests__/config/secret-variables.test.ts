import { execFileSync } from 'node:child_process'

import { describe, expect, test } from '@jest/globals'

import { resolveConfig } from '../../src/config/resolve.js'
import { makeFolder } from '../support/folder.js'
import { startProxy } from '../support/postgres-proxy.js'
import { startCli } from '../support/program.js'
import { enough, problems, resolve } from './resolving.js'

const [here, there] = ['postgres://u:secret@here/d', 'postgres://u:secret@there/d']
const command = 'drift'

describe('a secret in a variable of its own', () => {
  test('counts on the command line, below flags and above the file', () => {
    const environment = { PG_PARITY_LIVE_URL: ` ${here}\n`, PG_PARITY_DATABASE_URL: here }
    expect(resolve({ command, environment, yaml: `live-url: ${there}` })).toMatchObject({ targets: [{ name: null, url: here }], databaseUrl: here })
    expect(resolve({ command, environment, yaml: `targets:\n  eu: ${there}` }).targets).toEqual([{ name: null, url: here }])
    expect(resolve({ command, environment, flags: { ...enough, 'live-url': there } }).targets).toEqual([{ name: null, url: there }])
    expect(resolve({ command, environment, flags: { ...enough, targets: `eu=${there}` } }).targets).toEqual([{ name: 'eu', url: there }])
  })

  test('is a list with one a line', () => {
    expect(resolve({ command, environment: { PG_PARITY_TARGETS: `eu=${here}\n\nus=${there}\n` } }).targets).toEqual([{ name: 'eu', url: here }, { name: 'us', url: there }])
  })

  test('is checked like any other, and named by its variable without its value', () => {
    const [problem] = problems({ command, environment: { PG_PARITY_LIVE_URL: 'mysql://u:secret@here/d' } })
    expect(problem).toContain('variable `PG_PARITY_LIVE_URL`: is not a URL that begins with `postgres://`')
    expect(problem).not.toContain('secret')
  })

  test('does not count in the action, nor is what is no secret read from a variable', () => {
    const environment = { PG_PARITY_DATABASE_URL: here, PG_PARITY_SCHEMA: 'other.sql' }
    expect(resolve({ environment }).schema).toEqual(['schema.sql'])
    const actionInputs = { command: 'check' as const, given: [{ name: 'schema', at: 'input `schema`', items: [{ text: 'a.sql', at: 'input `schema`' }] }], problems: [] }
    expect(resolveConfig({ command: 'check', actionInputs, file: null, environment, currentDirectory: '/repo' }).databaseUrl).toBeNull()
  })
})

test('a password among the arguments is in no list of processes', async () => {
  if (process.platform === 'win32') return
  const silent = await startProxy('postgres://nobody:not-in-the-list@localhost:1/d', { silent: true })
  const running = startCli(['drift', '--schema', 'schema.sql', '--live-url', silent.url], { cwd: await makeFolder({ 'schema.sql': '' }) })
  await new Promise((done) => setTimeout(done, 2_000))
  const listed = execFileSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8', maxBuffer: 1e8 })
  running.kill('SIGTERM')
  await Promise.all([running.ended, silent.stop()])
  expect(listed).toContain('pg-parity')
  expect(listed).not.toContain('not-in-the-list')
})
