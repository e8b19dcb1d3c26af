import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { findNewest, isCooling } from '../../src/commands/newest.js'
import type { Made } from '../../src/commands/newest.js'
import type { Run } from '../../src/commands/run.js'
import type { Migration } from '../../src/source/formats/format.js'
import { resolve } from '../config/resolving.js'
import type { Repository } from '../source/repository.js'
import { makeRepository } from '../source/repository.js'

/** When the commits of the repositories here are made. */
const committed = Date.parse('2025-06-12T22:01:07Z')
const [minute, hour] = [60_000, 3_600_000]

let repository: Repository
beforeEach(() => {
  repository = makeRepository()
})
afterEach(() => repository.remove())

function runAt(now: number, folder = repository.folder): Run {
  const silent = { debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined }
  const config = { ...resolve({ command: 'guard', flags: { migrations: 'm' } }), workingDirectory: folder }
  return { config, event: null, log: silent, progress: () => undefined, assets: '', signal: new AbortController().signal, random: () => '0', startProvider: async () => Promise.reject(new Error('no server is needed')), environment: {}, now: () => now }
}

function migration(path: string, timestamp?: number, repeatable = false): Migration {
  return { id: path, up: { path, text: '', running: 'leniently' }, timestamp: timestamp === undefined ? undefined : new Date(timestamp), repeatable }
}

test.each([
  [5 * minute - 1, true], [5 * minute, false], [24 * hour + minute, false], [24 * hour * 365 + minute, false], [0, true], [-hour, true]
])('%i ms after a migration it is within the cooldown of 5 minutes: %s', (passed, cooling) => {
  const newest: Made = { migration: migration('m/1.sql'), instant: committed, isExact: true }
  expect(isCooling(newest, runAt(committed + passed))).toBe(cooling)
})

describe('the newest', () => {
  test('is that with the latest time, of its name or of its commit, wherever it stands', async () => {
    repository.write('m/2_a.sql', '')
    repository.commit('a')
    const run = runAt(committed + hour)
    const found = await findNewest(run, [migration('m/1.sql', committed - minute), migration('m/2_a.sql'), migration('m/3.sql', committed - hour)])
    expect(found).toMatchObject({ migration: { id: 'm/2_a.sql' }, instant: committed })
    expect(await findNewest(run, [migration('m/1.sql', committed + minute), migration('m/2_a.sql')])).toMatchObject({ migration: { id: 'm/1.sql' } })
  })

  test('is one that is not committed, whatever the file system says; one that always runs again does not count', async () => {
    expect(await findNewest(runAt(committed), [migration('m/new.sql'), migration('m/1.sql', committed + hour)])).toMatchObject({ migration: { id: 'm/new.sql' }, instant: null })
    expect(await findNewest(runAt(committed), [migration('m/R__v.sql', undefined, true)])).toBeUndefined()
  })

  test('is not known where a shallow clone may hide how old it is, and does not have to be where that is long enough ago', async () => {
    repository.write('m/1_a.sql', '')
    repository.commit('a')
    repository.write('other', '')
    repository.commit('b')
    const clone = makeRepository()
    clone.git('fetch', '--quiet', '--depth=1', `file://${repository.folder}`, 'main')
    clone.git('reset', '--quiet', '--hard', 'FETCH_HEAD')
    try {
      await expect(findNewest(runAt(committed + minute, clone.folder), [migration('m/1_a.sql')])).rejects.toThrow('when m/1_a.sql was committed is not in this shallow clone; fetch more (give actions/checkout `fetch-depth: 0`)')
      expect(await findNewest(runAt(committed + hour, clone.folder), [migration('m/1_a.sql')])).toMatchObject({ isExact: false })
      expect(await findNewest(runAt(committed + minute, clone.folder), [migration('m/1_a.sql'), migration('m/2.sql', committed - minute)])).toMatchObject({ migration: { id: 'm/2.sql' } })
    } finally {
      clone.remove()
    }
  })
})
