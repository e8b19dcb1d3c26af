import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod'
import { codeNames } from '../config/codes.js'
import type { Code } from '../config/codes.js'
import { digestOf, keyOf } from './drift.js'
import type { Deviation } from './drift.js'

/*
 * What an issue has to remember from run to run: which drift it tells of, and since when. It lies in the text of the issue, where
 * nobody sees it and anybody who may edit the text can change it: what is read back is not trusted further than that.
 */

/** What fails, and since when: the time of the first run that saw it. */
export interface Remembered extends Deviation {
  /** ISO 8601, UTC, whole seconds. */
  readonly since: string
}

export interface Memory {
  /** See `digestOf`: of all that failed, however much is remembered of it. */
  readonly digest: string
  readonly deviations: readonly Remembered[]
  /** Whether these are all. */
  readonly isComplete: boolean
}

/** The longest line that is kept in an issue, in characters. */
const longestLine = 16_384

/** The most that a line may unfold to, in bytes. */
const mostBytes = 1_048_576

const shape = z.object({
  digest: z.string(),
  isComplete: z.boolean(),
  deviations: z.array(z.tuple([z.enum(codeNames as readonly [Code, ...Code[]]), z.string(), z.string(), z.string(), z.string(), z.iso.datetime()]))
})

const line = /^<!-- pg-parity-drift-memory:([A-Za-z0-9+/=]+) -->\r?$/gm

/** What to remember of a drift: times of what was there before stay. */
export function remember(now: readonly Deviation[], before: Memory | null, instant: number): Memory {
  const time = isoOf(instant)
  const since = new Map((before?.deviations ?? []).map((deviation) => [keyOf(deviation), deviation.since]))
  const deviations = now.map((deviation) => {
    const first = since.get(keyOf(deviation))
    // Nobody has seen anything in the future.
    return { ...deviation, since: first === undefined || Date.parse(first) > instant ? time : first }
  })
  return { digest: digestOf(now), deviations, isComplete: true }
}

/** The text with a memory in the place of the one that it held. */
export function withMemory(text: string, memory: Memory): string {
  return `${text.replace(line, '').trimEnd()}\n\n${writeMemory(memory)}`
}

/** One line of HTML that nobody sees, and of bounded length: of a drift that is too large a part is remembered. */
export function writeMemory({ digest, deviations, isComplete }: Memory): string {
  const rows = deviations.map((each) => [each.code, each.kind, each.name, each.aspect, each.digest, each.since])
  const text = JSON.stringify({ digest, isComplete, deviations: rows })
  const written = `<!-- pg-parity-drift-memory:${deflateRawSync(text).toString('base64')} -->`
  return written.length <= longestLine && Buffer.byteLength(text) <= mostBytes ? written : writeMemory({ digest, deviations: deviations.slice(0, Math.floor(deviations.length / 2)), isComplete: false })
}

/** The memory in the text of an issue; null where there is none that can be read. */
export function readMemory(text: string): Memory | null {
  const packed = [...text.matchAll(line)].at(-1)?.[1]
  if (packed === undefined) return null
  try {
    const parsed = shape.parse(JSON.parse(inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: mostBytes }).toString()))
    return { ...parsed, deviations: parsed.deviations.map(([code, kind, name, aspect, digest, since]) => ({ code, kind, name, aspect, digest, since })) }
  } catch {
    return null
  }
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z')
}
