import { constants } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Report } from './document.js'
import type { Logger } from './logger.js'
import { renderFor } from './render.js'

/**
 * Writes a report to each of the paths, in the form that its extension asks for, making folders as needed.
 *
 * @param directory what the paths are relative to
 * @returns the paths that were written, absolute; for each of the others there is a warning, since a report that cannot be written does not change the verdict
 */
export async function writeReports(report: Report, paths: readonly string[], directory: string, logger: Logger): Promise<readonly string[]> {
  const attempts = await Promise.all(paths.map(async (path) => {
    const file = resolve(directory, path)
    try {
      await mkdir(dirname(file), { recursive: true })
      // A link that was committed would lead to any file that we may write.
      await writeFile(file, renderFor(path, report), { flag: constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW })
      return { path, file, reason: null }
    } catch (error) {
      return { path, file, reason: error instanceof Error ? error.message : String(error) }
    }
  }))
  for (const { path, reason } of attempts) if (reason !== null) logger.warning(`The report could not be written to ${path}: ${reason}`)
  return attempts.flatMap(({ file, reason }) => reason === null ? [file] : [])
}
