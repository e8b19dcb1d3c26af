import { join, resolve } from 'node:path'
import { formatOf } from '../report/render.js'

/** Which files the action writes, and which of them its outputs name. All paths are absolute. */
export interface ReportFiles {
  readonly all: readonly string[]
  readonly json: string | null
  readonly html: string | null
}

/**
 * The files of the `report` input and, where JSON or HTML is not among them, one in the runner's temporary folder, apart
 * for each step: so that there always is one to upload.
 */
export function reportFilesOf(paths: readonly string[], workingDirectory: string, environment: Readonly<Record<string, string | undefined>>): ReportFiles {
  const asked = paths.map((path) => resolve(workingDirectory, path))
  const folder = environment['RUNNER_TEMP']
  const step = (environment['GITHUB_ACTION'] ?? 'step').replace(/[^\w-]/g, '_')
  const fallback = (file: string): string | null => folder === undefined || folder === '' ? null : join(folder, 'pg-parity', step, file)
  const json = asked.find((path) => formatOf(path) === 'json') ?? fallback('report.json')
  const html = asked.find((path) => formatOf(path) === 'html') ?? fallback('report.html')
  return { all: [...new Set([...asked, ...[json, html].filter((path) => path !== null)])], json, html }
}
