/**
 * What must not reach a terminal or a page as it is, in text that others wrote: control characters (a name may hold an
 * escape sequence or a line break), direction controls (text that reads otherwise than it is) and characters that
 * nobody sees. The joiners of emoji and of scripts that need them stay.
 */
const unseen = /[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u200B\u2028\u2029\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/** `text` on one line, with what cannot be seen written as an escape: `\n`, `\u{202e}`. */
export function visibleLine(text: string): string {
  return text.replace(unseen, escaped)
}

/** `text` with its lines and tabs, and the rest of what cannot be seen written as an escape. */
export function visibleText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(unseen, (character) => (character === '\n' || character === '\t' ? character : escaped(character)))
}

/** The lines of {@link visibleText}, without empty ones at the end. */
export function visibleLines(text: string): readonly string[] {
  const lines = visibleText(text).split('\n')
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
}

/** `text` on one line of at most `longest` characters: the rest is left out and the gap is shown. */
export function foldLine(text: string, longest: number): string {
  // What is written as an escape only grows: of a long text the rest need not be looked at.
  const line = visibleLine(text.slice(0, 2 * (longest + 1)))
  if (line.length <= longest) return line
  const characters = [...line]
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`
}

/** `text` without halves of characters, for which there is no UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

function escaped(character: string): string {
  switch (character) {
    case '\n': return '\\n'
    case '\r': return '\\r'
    case '\t': return '\\t'
    default: return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  }
}
