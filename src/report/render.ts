import { extname } from 'node:path'
import type { Report } from './document.js'
import { renderHtml } from './html.js'
import { renderJson } from './json.js'
import { renderMarkdown } from './markdown.js'
import { renderText } from './text.js'

/** The forms that a report can be written in. */
export type ReportFormat = 'json' | 'markdown' | 'html' | 'text'

const formatByExtension: Readonly<Record<string, ReportFormat>> = { '.json': 'json', '.md': 'markdown', '.html': 'html', '.txt': 'text' }

/** The form that a path asks for by its extension, or null where it is none of ours. */
export function formatOf(path: string): ReportFormat | null {
  return formatByExtension[extname(path).toLowerCase()] ?? null
}

/** The whole report in the form that the path asks for. @throws RangeError where the extension is none of ours */
export function renderFor(path: string, report: Report): string {
  switch (formatOf(path)) {
    case 'json': return renderJson(report)
    case 'markdown': return renderMarkdown(report)
    case 'html': return renderHtml(report)
    case 'text': return renderText(report, { color: false, definitions: 'full' })
    case null: throw new RangeError(`${path}: a report is written as .json, .md, .html or .txt.`)
  }
}
