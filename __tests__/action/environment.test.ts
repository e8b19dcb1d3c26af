import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { makeRepository, type Repository } from '../support/folder.js'
import { repository, startGitHub, type GitHub } from '../support/github.js'
import { schema, tool, toolCommand } from '../support/migrating-tool.js'
import { sharedServer, type Server } from '../support/postgres.js'
import { runStep, type StepResult } from '../support/runner.js'

/** What a hosted runner sets for a step, beside what every step has; what must not get about says so. */
const runner = {
  ACTIONS_CACHE_URL: 'https://leak.example/cache', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'leak-oidc', ACTIONS_ID_TOKEN_REQUEST_URL: 'https://leak.example/oidc', ACTIONS_RESULTS_URL: 'https://leak.example/results',
  ACTIONS_RUNTIME_TOKEN: 'leak-runtime', ACTIONS_RUNTIME_URL: 'https://leak.example/runtime', AWS_SECRET_ACCESS_KEY: 'leak-aws', BASH_ENV: '/tmp/leak.sh', GH_TOKEN: 'leak-gh', GITHUB_ACTOR: 'octocat',
  GITHUB_ENV: '/tmp/leak/env', GITHUB_PATH: '/tmp/leak/path', GITHUB_STATE: '/tmp/leak/state', GITHUB_TOKEN: 'leak-github', GITHUB_RUN_ATTEMPT: '1', ImageOS: 'ubuntu24', JAVA_HOME: '/usr/lib/jvm',
  NODE_OPTIONS: '--max-old-space-size=2000', NPM_TOKEN: 'leak-npm', PGHOST: 'leak.example', PGPASSWORD: 'leak-password', PGSERVICE: 'leak', RUNNER_ENVIRONMENT: 'github-hosted', RUNNER_NAME: 'runner',
  RUNNER_OS: 'Linux', RUNNER_TOOL_CACHE: '/opt/toolcache', SSH_AUTH_SOCK: '/tmp/leak.sock', STATE_secret: 'leak-state', https_proxy: 'http://leak:leak@proxy.example',
  LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', APP_ENV: 'test', API_TOKEN: 'passed-on'
}

/** What the shell itself sets. */
const ofTheShell = ['PWD', 'OLDPWD', 'SHLVL', '_']

let server: Server
let github: GitHub
let made: Repository

beforeAll(async () => {
  server = await sharedServer(18)
  github = await startGitHub()
  made = await makeRepository()
  await made.commit('Begin', { 'migrate.mjs': tool, 'schema.sql': schema, 'migrations/1.sql': schema, '.gitattributes': '*.sql filter=watch\n' })
  // What runs with git sees what git sees.
  await made.git('config', 'filter.watch.clean', `env > '${join(made.folder, '.git', 'seen')}'; cat`)
})

afterAll(async () => {
  await github.stop()
})

async function step(databaseUrl: string): Promise<StepResult> {
  const sha = await made.git('rev-parse', 'HEAD')
  const event = { name: 'push', ref: 'refs/heads/main', sha, payload: { before: sha, after: sha, repository: { full_name: `${repository.owner}/${repository.repo}`, default_branch: 'main' } } }
  const inputs = { schema: 'schema.sql', migrations: 'migrations', 'migrate-command': toolCommand('environment'), 'pass-env': 'APP_ENV\nAPI_TOKEN', 'database-url': databaseUrl }
  return runStep({ workspace: made.folder, event, github, inputs, environment: runner })
}

describe.each([['the embedded server', false], ['a server', true]])('a command on %s', (_where, isService) => {
  test('sees what is on the list and nothing else', async () => {
    const result = await step(isService ? server.passwordUrl : '')
    expect({ exitCode: result.exitCode, log: result.log }).toMatchObject({ exitCode: 0 })
    const seen = JSON.parse(await readFile(join(made.folder, 'seen.json'), 'utf8')) as Readonly<Record<string, string>>
    expect(Object.keys(seen).filter((name) => !ofTheShell.includes(name)).toSorted()).toEqual([
      'API_TOKEN', 'APP_ENV', 'DATABASE_URL', 'HOME', 'LANG', 'LC_ALL', 'PATH', 'PGDATABASE', 'PGHOST', 'PGPASSWORD', 'PGPORT', ...(isService ? [] : ['PGSSLMODE']), 'PGUSER'
    ])
    expect(seen).toMatchObject({ API_TOKEN: 'passed-on', APP_ENV: 'test', LANG: 'C.UTF-8' })
    const values = Object.values(seen).join('\n')
    expect(values).not.toContain('leak')
    expect(values).not.toContain(github.token)
  })
})

test('what git runs sees no token either', async () => {
  // Whether it is edited, git tells by what it would store.
  await writeFile(join(made.folder, 'migrations/1.sql'), `${schema}-- edited\n`)
  await step(server.url)
  const seen = await readFile(join(made.folder, '.git', 'seen'), 'utf8')
  expect(seen).toMatch(/^PATH=/m)
  expect(seen).not.toMatch(/leak|passed-on|^(?:INPUT|ACTIONS|GITHUB|RUNNER)_/m)
})

test('SQL on the embedded server finds no file of the machine', async () => {
  const path = join(made.folder, 'schema.sql')
  const read = `do $$ begin if current_setting('is_superuser') <> 'on' then raise 'no superuser'; end if; perform pg_read_file('${path}'); end $$;\n`
  const sha = await made.commit('Read', { 'curious/1.sql': read })
  const event = { name: 'push', ref: 'refs/heads/main', sha, payload: { before: sha, after: sha, repository: { default_branch: 'main' } } }
  const result = await runStep({ workspace: made.folder, event, github, inputs: { migrations: 'curious' }, environment: runner })
  expect(result).toMatchObject({ exitCode: 2, summary: expect.stringContaining(`could not open file "${path}" for reading: No such file or directory`) })
})
