import { escape } from 'html-escaper'
import { visibleText } from '../visible.js'

/** HTML that is known to be ours: made by {@link html} alone. */
export interface Html {
  readonly markup: string
}

type Part = string | number | null | Html | readonly Html[]

/** A template whose parts are text and are escaped, unless they are HTML that was made with it too. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((markup, string, index) => markup + markupOf(parts[index - 1] ?? null) + string) }
}

function markupOf(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string') return escape(visibleText(part))
  if (typeof part === 'number') return part.toLocaleString('en-US')
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}
