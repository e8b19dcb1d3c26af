import { describe, expect, test } from '@jest/globals'
import { readActionInputs } from '../../src/config/action-inputs.js'
import { parseConfigFile } from '../../src/config/file.js'
import { resolveConfig } from '../../src/config/resolve.js'
import { resolve } from './resolving.js'

const inAction = (yaml: string, inputs: Readonly<Record<string, string>> = {}) => resolveConfig({
  command: 'check', actionInputs: readActionInputs(inputs), file: parseConfigFile(`migrations: m\n${yaml}`, 'services/db/pg-parity.yml'), environment: {}, currentDirectory: '/repo'
})
const inServices = { 'INPUT_WORKING-DIRECTORY': 'services/db' }

describe('where the action reads a config file, which may be that of a pull request', () => {
  test.each(['GITHUB_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'INPUT_GITHUB_TOKEN', 'GITHUB_ENV', 'GITHUB_PATH'])('it cannot pass %s to commands', (name) => {
    expect(() => inAction(`pass-env: [APP_ENV, ${name}]\n`)).toThrow(`services/db/pg-parity.yml:2:21: \`pass-env\`: ${name} is the runner's own: only the workflow can name it`)
  })

  test.each([
    ['report: ../out.json', '../out.json'], ['report: [out.json, /tmp/out.html]', '/tmp/out.html'], ['schema: ../../etc/passwd', '../../etc/passwd'],
    ['setup: a/../../b.sql', 'a/../../b.sql'], ['baseline: /proc/self/environ', '/proc/self/environ'], ['schema: ../**/*.sql', '../**/*.sql']
  ])('it cannot leave the repository: %s', (yaml, path) => {
    expect(() => inAction(yaml)).toThrow(`${path} lies outside of the repository`)
  })

  test('it may pass other variables, and name what lies in the repository', () => {
    expect(inAction('pass-env: [APP_ENV, GITHUB_SHA]\n').passEnv).toEqual(['APP_ENV', 'GITHUB_SHA'])
    expect(inAction('schema: ../../db/schema.sql\nreport: ../../..out/report.json', inServices)).toMatchObject({ schema: ['../../db/schema.sql'], report: ['../../..out/report.json'] })
    expect(() => inAction('schema: ../../../db/schema.sql', inServices)).toThrow('outside of the repository')
  })

  test('the workflow may do all of that', () => {
    expect(inAction('', { 'INPUT_PASS-ENV': 'GITHUB_TOKEN', INPUT_REPORT: '/tmp/r.json' })).toMatchObject({ passEnv: ['GITHUB_TOKEN'], report: ['/tmp/r.json'] })
  })
})

test('on a terminal the file is the user’s own', () => {
  expect(resolve({ yaml: 'pass-env: GITHUB_TOKEN\nreport: ../r.json' })).toMatchObject({ passEnv: ['GITHUB_TOKEN'], report: ['../r.json'] })
})
