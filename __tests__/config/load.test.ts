import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readActionInputs } from '../../src/config/action-inputs.js'
import { loadConfig } from '../../src/config/load.js'

describe('loading a configuration', () => {
  let currentDirectory: string
  beforeAll(async () => {
    currentDirectory = await mkdtemp(join(tmpdir(), 'config-load-'))
    await mkdir(join(currentDirectory, 'shop'))
    await writeFile(join(currentDirectory, 'pg-parity.yml'), 'schema: root.sql\n')
    await writeFile(join(currentDirectory, 'shop/pg-parity.yml'), 'schema: shop.sql\nwindow: 2h\n')
    await writeFile(join(currentDirectory, 'shop/wrong.yml'), 'schema: shop.sql\nwindow: two\n')
  })
  afterAll(async () => rm(currentDirectory, { recursive: true }))
  const load = (environment: Readonly<Record<string, string>>) => loadConfig({ command: 'check', actionInputs: readActionInputs(environment), environment, currentDirectory })

  test('finds the file of the working directory', async () => {
    expect(await load({})).toMatchObject({ schema: ['root.sql'], configFile: 'pg-parity.yml', workingDirectory: currentDirectory })
    expect(await load({ 'INPUT_WORKING-DIRECTORY': 'shop', INPUT_WINDOW: '3h' })).toMatchObject({
      schema: ['shop.sql'], window: 10_800_000, configFile: 'shop/pg-parity.yml', workingDirectory: join(currentDirectory, 'shop')
    })
  })

  test('reads no file beside a report of another run, unless it is named', async () => {
    expect(await load({ 'INPUT_REPORT-FROM': 'report.json' })).toMatchObject({ reportFrom: 'report.json', schema: [], configFile: null })
    expect(await load({ 'INPUT_REPORT-FROM': 'report.json', INPUT_CONFIG: 'pg-parity.yml' })).toMatchObject({ configFile: 'pg-parity.yml' })
  })

  test('takes the file that is named, relative to the working directory', async () => {
    await expect(load({ 'INPUT_WORKING-DIRECTORY': 'shop', INPUT_CONFIG: 'wrong.yml' })).rejects.toThrow('- shop/wrong.yml:2:9: `window`: "two" is not a duration')
    await expect(load({ INPUT_CONFIG: 'none.yml', INPUT_SCHEMA: 'a.sql', INPUT_WINDOW: 'x' })).rejects.toThrow(/2 problems[^]*- none\.yml does not exist[^]*- input `window`/)
  })
})
