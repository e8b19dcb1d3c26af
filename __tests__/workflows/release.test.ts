/** Runs the step of release.yml that moves the tag of the major version, with a `gh` that answers for GitHub. */
import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

import { expect, test } from '@jest/globals'

import { makeFolder } from '../support/folder.js'
import { jobsOf, ours } from './workflow.js'

const sha = 'a'.repeat(40)
const script = ours.filter(({ path }) => path.endsWith('/release.yml')).flatMap(jobsOf).flatMap(([, , steps]) => steps).find(({ name }) => name?.startsWith('Move the tag'))?.run ?? ''

/** What is asked of GitHub when `tag` is released. The tag of the major version is there or not. */
async function release(tag: string, tags: readonly string[], isThere = true): Promise<readonly string[]> {
  const folder = await makeFolder({
    'release/commit': `${sha}\n`, summary: '', asked: '',
    'bin/gh': `#!/bin/sh\necho "$@" >> asked\ncase "$*" in *matching-refs*) printf '${tags.map((each) => `refs/tags/${each}\\n`).join('')}';; *PATCH*) exit ${isThere ? '0' : '1'};; esac\n`
  })
  chmodSync(join(folder, 'bin/gh'), 0o755)
  const env = { PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`, TAG: tag, GITHUB_REPOSITORY: 'acme/parity', GITHUB_STEP_SUMMARY: join(folder, 'summary') }
  const { status, stderr } = spawnSync('bash', ['--norc', '-e', '-c', script], { cwd: folder, encoding: 'utf8', env })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return (await readFile(join(folder, 'asked'), 'utf8')).trim().split('\n').filter((line) => !line.includes('matching-refs'))
}

const moved = [`api --silent --method PATCH repos/acme/parity/git/refs/tags/v1 -f sha=${sha} -F force=true`]

test('the tag of the major version goes to its newest release', async () => {
  expect(await release('v1.10.0', ['v1.2.0', 'v1.10.0', 'v1.9.9', 'v1.10.0-rc.1', 'v1.x'])).toEqual(moved)
})

test('and never back', async () => {
  expect(await release('v1.9.10', ['v1.2.0', 'v1.10.0', 'v1.9.10'])).toEqual([])
})

test('the first release of a major version makes it', async () => {
  expect(await release('v1.0.0', ['v1.0.0'], false)).toEqual([...moved, `api --silent --method POST repos/acme/parity/git/refs -f ref=refs/tags/v1 -f sha=${sha}`])
})
