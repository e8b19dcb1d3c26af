import { wellFormed } from '../report/visible.js'

/** The longest part of a marker, in characters: a name of anybody's must not fill the text. */
const longestPart = 300

/** The first line of what we write: HTML that nobody sees. Whatever the parts hold, it is one comment of HTML. */
export function makeMarker(kind: 'pg-parity' | 'pg-parity-drift', parts: readonly string[]): string {
  return `<!-- ${kind}:${parts.map(encode).join('/')} -->`
}

/** The marker stands on the first line; anywhere else it is a quotation. */
export function bears({ body }: { readonly body: string }, marker: string): boolean {
  return body.split(/\r?\n/, 1)[0] === marker
}

function encode(part: string): string {
  return encodeURIComponent(wellFormed(part)).replaceAll('-', '%2D').slice(0, longestPart)
}
