import { renderTable } from '../config/reference.js'
import { reasons } from './reasons/all.js'
import { rules } from './normalized.js'

/** Where README.md holds the tables of text checksums; `npm run generate` writes what is between. */
export const checksumTableMarkers = { start: '<!-- checksums:start -->', end: '<!-- checksums:end -->' } as const

/** The rules of `normalized` and the causes of false positives as tables in Markdown. */
export function renderChecksumTables(): string {
  return [
    '### The rules of `normalized`', '',
    renderTable(['Rule', 'What it does'], rules.map(({ name, description }) => [`\`${name}\``, description])),
    '### Causes', '',
    renderTable(['Cause', 'What differs', 'What to write'], reasons.map(({ name, description, advice }) => [`\`${name}\``, description, advice]))
  ].join('\n')
}
