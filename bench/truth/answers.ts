/** What other tools answered before: it takes most of the time, and neither they nor the pairs nor the servers change between runs. */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

import type { Answer } from './verdict.js'

/** For the way from the first schema of a pair to the second, and for the way back. */
export type Answers = readonly [there: Answer, back: Answer]

/** Answers by all that they depend on. */
export interface Memory {
  /** @param question what was asked: the tool and its version, the server's version, both schemas */
  recall(question: readonly string[], ask: () => Promise<Answers>): Promise<Answers>
}

/** @param path a file of lines, `[hash, answers]`; made where it is missing. Errors are not remembered */
export function openMemory(path: string): Memory {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter((line) => line !== '') : []
  const known = new Map(lines.map((line) => JSON.parse(line) as [hash: string, answers: Answers]))
  mkdirSync(dirname(path), { recursive: true })
  return {
    async recall(question, ask) {
      const hash = createHash('sha256').update(JSON.stringify(question)).digest('hex')
      const before = known.get(hash)
      if (before !== undefined) return before
      const answers = await ask()
      known.set(hash, answers)
      if (!answers.includes('error')) appendFileSync(path, `${JSON.stringify([hash, answers])}\n`)
      return answers
    }
  }
}
