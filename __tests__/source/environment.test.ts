import { expect, test } from '@jest/globals'

import { allowedVariables } from '../../src/source/environment.js'

const runner = {
  PATH: '/bin', HOME: '/home/me', LANG: 'de_DE.UTF-8', LC_ALL: 'C', 'INPUT_GITHUB-TOKEN': 't', GITHUB_TOKEN: 't', ACTIONS_RUNTIME_TOKEN: 't', PGPASSWORD: 'theirs',
  NODE_ENV: 'test', NODE_OPTIONS: '--inspect', SystemRoot: 'C:\\Windows', Path: 'C:\\bin'
}

test('a command sees what it needs to run, and what is passed by name', () => {
  expect(Object.keys(allowedVariables(runner, ['NODE_ENV'], 'linux'))).toEqual(['PATH', 'HOME', 'LANG', 'LC_ALL', 'NODE_ENV'])
  expect(Object.keys(allowedVariables(runner, [], 'win32'))).toEqual(['PATH', 'HOME', 'LANG', 'LC_ALL', 'SystemRoot', 'Path'])
})
