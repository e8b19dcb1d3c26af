import type { Report } from '../report/document.js'
import type { writeReports as WriteReports } from '../report/files.js'
import type { LogLevel } from '../report/logger.js'

interface OutputOptions {
  readonly format: 'text' | 'json' | 'markdown'
  readonly color: boolean
  /** At `debug`, text shows definitions whole. */
  readonly logLevel: LogLevel
}

/** What standard output gets: the report in the form that was asked for, and nothing else. */
export async function renderOutput(report: Report, { format, color, logLevel }: OutputOptions): Promise<string> {
  switch (format) {
    case 'json': return (await import('../report/json.js')).renderJson(report)
    case 'markdown': return (await import('../report/markdown.js')).renderMarkdown(report, { subject: 'head' })
    case 'text': return (await import('../report/text.js')).renderText(report, { color, definitions: logLevel === 'debug' ? 'full' : 'folded' })
  }
}

/** See `report/files.ts`, which is loaded with all forms of a report. */
export const writeReports: typeof WriteReports = async (...parameters) => (await import('../report/files.js')).writeReports(...parameters)

/** The part of a writable stream that printing needs. */
interface Output {
  readonly write: (text: string, done: (error?: Error | null) => void) => unknown
  readonly once: (event: 'error', listener: (error: Error) => void) => unknown
}

/**
 * Writes all of a text and waits until the stream has taken it: a process that ends earlier cuts a pipe short.
 *
 * A reader that went away (`pg-parity check | head`) is none of our business; any other error rejects.
 */
export async function print(text: string, stream: Output): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const finish = (error?: Error | null): void => {
      if (error === undefined || error === null || ('code' in error && error.code === 'EPIPE')) resolve()
      else reject(error)
    }
    stream.once('error', finish)
    stream.write(text, finish)
  })
}
