import { cleanupNext, plannedRows, rangeOf, sizeOf } from '../cleanup.js'
import type { Report } from '../document.js'
import { inline, table } from './sections.js'
import { html } from './tag.js'
import type { Html } from './tag.js'

/** What is archived, what stays and why, and what the ledger makes of it: sections with their titles. */
export function cleanupParts({ cleanup, conclusion }: Pick<Report, 'cleanup' | 'conclusion'>): readonly { readonly title: string; readonly content: readonly Html[] }[] {
  if (cleanup === undefined) return []
  const { planned, kept, ledger, immovable, state } = cleanup
  const next = conclusion === 'error' ? null : cleanupNext(cleanup)
  const parts = [
    planned.length === 0 ? null : {
      title: { planned: 'Can be archived', applied: 'Archived', undone: 'Taken back' }[state],
      content: [table(['Migrations', 'Number', 'Why'], plannedRows(planned).map((row) => [html`<code class="whole">${rangeOf(row)}</code>`, html`${sizeOf(row)}`, html`${row.reason}`]))]
    },
    kept.length === 0 ? null : {
      title: 'Stays', content: [table(['Migration', 'Hour', 'Why'], kept.map(({ id, hour, reason }) => [html`<code class="whole">${id}</code>`, html`${hour}`, html`${reason}`]))]
    },
    ledger === null || state === 'undone' ? null : {
      title: 'Ledger of databases that have applied them',
      content: [html`<p>${inline(ledger.says)}</p>`, ...(immovable === undefined ? [] : [html`<p>${inline(immovable)}.</p>`]), ...ledger.commands.map((command) => html`<pre>${command.split('\n').map((line) => html`<span>${line}</span>`)}</pre>`)]
    },
    next === null ? null : { title: 'Next', content: [html`<p>${inline(next)}</p>`] }
  ]
  return parts.filter((part) => part !== null)
}
