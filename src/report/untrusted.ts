import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Outcome } from '../config/outcome.js'
import { failure, success } from '../config/outcome.js'
import { reportSchema } from './document.js'
import type { Report } from './document.js'
import { untrustedReport } from './limits.js'
import { foldLine, wellFormed } from './visible.js'

/*
 * A report that another run wrote, in which code of a pull request ran: it may hold anything. Only what the schema knows is
 * taken from it, no matter what else is there, and our own renderers write it again.
 */

/** The longest sentence about what is wrong with a report, in characters. */
const longestProblem = 300

/** Reads such a report from a file, never through a symbolic link. What is wrong is told without quoting the file. */
export async function readUntrusted(path: string): Promise<Outcome<Report>> {
  try {
    // Opening a pipe would wait for whoever writes to it. Windows knows neither flag.
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return failure('it is not a file')
      if (stats.size > untrustedReport.bytes) return failure(`it is larger than ${untrustedReport.bytes.toLocaleString('en-US')} bytes`)
      return parseUntrusted(await file.readFile('utf8'))
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return failure(code === 'ENOENT' ? 'there is no such file' : code === 'ELOOP' ? 'it is a symbolic link' : `it cannot be read (${String(code ?? error)})`)
  }
}

/** Takes the text of such a report apart: JSON of bounded depth that is valid against the schema. What the schema does not know is left out. */
export function parseUntrusted(text: string): Outcome<Report> {
  if (isDeeperThan(untrustedReport.depth, text)) return failure(`it is nested more than ${untrustedReport.depth} levels deep`)
  const document = parseJson(text)
  if (document === undefined) return failure('it is not JSON')
  const parsed = reportSchema.safeParse(document)
  if (parsed.success) return success(parsed.data)
  const [issue] = parsed.error.issues
  return failure(foldLine(`it is not a report: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, longestProblem))
}

/**
 * The report with the verdict of the run that wrote it, as far as there is one.
 *
 * @param run how that run ended, as GitHub says: `success`, `failure`, `cancelled`, …; null where GitHub does not tell
 */
export function withVerdictOf(run: string | null, report: Report): Report {
  return { ...report, conclusion: conclusionOf(run, report.conclusion), untrusted: { run, said: report.conclusion } }
}

/** A run that fails may have come to a verdict or not; one that was cancelled or timed out has not. */
function conclusionOf(run: string | null, said: Report['conclusion']): Report['conclusion'] {
  switch (run) {
    case null: return said
    case 'success': return 'success'
    case 'failure': return said === 'error' ? 'error' : 'failure'
    default: return 'error'
  }
}

function parseJson(text: string): unknown {
  try {
    // Half a character, which JSON can write, is none: nothing that is made of a report could hold it.
    return JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? wellFormed(value) : value))
  } catch {
    return undefined
  }
}

/** Whether objects and arrays are nested more deeply, told without building them. */
function isDeeperThan(most: number, text: string): boolean {
  let depth = 0
  let isString = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (isString && character === '\\') index += 1
    else if (character === '"') isString = !isString
    else if (isString) continue
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > most) return true
  }
  return false
}
