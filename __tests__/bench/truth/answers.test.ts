import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openMemory } from '../../../bench/truth/answers.js'
import type { Answers } from '../../../bench/truth/answers.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answers-'))
})
afterEach(async () => rm(folder, { recursive: true }))

const path = (): string => join(folder, 'made/answers.jsonl')

test('what was answered before is not asked again, in this run or the next', async () => {
  const asked: Answers[] = []
  const ask = async (): Promise<Answers> => {
    asked.push(['equal', 'different'])
    return Promise.resolve(['equal', 'different'])
  }
  const memory = openMemory(path())
  for (const remembered of [() => memory, () => memory, () => openMemory(path())]) {
    expect(await remembered().recall(['tool', '1.0', '18.4', 'a', 'b'], ask)).toEqual(['equal', 'different'])
  }
  expect(asked).toHaveLength(1)
  await memory.recall(['tool', '1.1', '18.4', 'a', 'b'], ask)
  await memory.recall(['tool', '1.0', '18.4', 'b', 'a'], ask)
  expect(asked).toHaveLength(3)
})

test('an error is asked about again in the next run', async () => {
  const question = ['tool', '1.0', '18.4', 'a', 'b']
  await openMemory(path()).recall(question, async () => Promise.resolve(['error', 'equal']))
  expect(await openMemory(path()).recall(question, async () => Promise.resolve(['equal', 'equal']))).toEqual(['equal', 'equal'])
})
