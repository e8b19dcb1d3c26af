import { expect, test } from '@jest/globals'

import { allowedVariables, gitVariables } from '../../src/source/environment.js'

const runner = {
  PATH: '/bin', HOME: '/home/me', LANG: 'de_DE.UTF-8', LC_ALL: 'C', 'INPUT_GITHUB-TOKEN': 't', GITHUB_TOKEN: 't', ACTIONS_RUNTIME_TOKEN: 't', PGPASSWORD: 'theirs',
  NODE_ENV: 'test', NODE_OPTIONS: '--inspect', SystemRoot: 'C:\\Windows', Path: 'C:\\bin'
}

test('a command sees what it needs to run, and what is passed by name', () => {
  expect(Object.keys(allowedVariables(runner, ['NODE_ENV'], 'linux'))).toEqual(['PATH', 'HOME', 'LANG', 'LC_ALL', 'NODE_ENV'])
  expect(Object.keys(allowedVariables(runner, [], 'win32'))).toEqual(['PATH', 'HOME', 'LANG', 'LC_ALL', 'SystemRoot', 'Path'])
})

test('git sees what it reads, and no token: the filters that a configuration names run with it', () => {
  const hook = { ...runner, GIT_INDEX_FILE: '.git/next-index', XDG_CONFIG_HOME: '/home/me/.config', GITHUB_ENV: '/tmp/env' }
  expect(Object.keys(gitVariables(hook, 'linux'))).toEqual(['PATH', 'HOME', 'LANG', 'LC_ALL', 'GIT_INDEX_FILE', 'XDG_CONFIG_HOME'])
})
