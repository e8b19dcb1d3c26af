import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { expect, test } from '@jest/globals'

import { checksumTableMarkers, renderChecksumTables } from '../../src/checksum/reference.js'
import { reasons } from '../../src/checksum/reasons/all.js'

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')

test('README.md has the tables of the code; `npm run generate` writes them', () => {
  const [, rest] = readme.split(checksumTableMarkers.start)
  expect(rest?.split(checksumTableMarkers.end)[0]?.trim()).toBe(renderChecksumTables().trim())
})

test('every cause has a name of its own, and a sentence for what differs and one for what to write', () => {
  expect(new Set(reasons.map(({ name }) => name)).size).toBe(reasons.length)
  for (const { name, description, advice } of reasons) expect([name, description, advice]).toEqual([expect.stringMatching(/^[a-z]+(-[a-z]+)*$/), expect.stringMatching(/^\S.*[.…]$/s), expect.stringMatching(/^\S.*[.…]$/s)])
})
