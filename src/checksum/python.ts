/** A flag of Python's `re`. */
export type PythonFlag = 'MULTILINE' | 'DOTALL' | 'IGNORECASE'

/** What `str.isspace` and `\s` of a Python string call white space. */
const blanks = String.raw`\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`
const letter = String.raw`[\p{L}\p{N}_]`

/** Letters beyond ASCII that IGNORECASE takes for one. */
const alike: Readonly<Record<string, string>> = { i: 'İı', k: '\u212a', s: 'ſ' }

/**
 * A pattern of Python's `re` for strings as one of JavaScript. Of Python's language it knows what differs: `\s` and `\b` are those of
 * Unicode, `.` and `$` know no line end but `\n`, `$` also stands before the last of a text, and case is ignored letter by letter. Both agree but
 * about letters that the Unicode of one of them is too old to know.
 *
 * @param pattern without classes of characters, groups and back references
 */
export function fromPython(pattern: string, flag: PythonFlag): RegExp {
  const source = pattern.replace(/\\?./gs, (part) => {
    switch (part) {
      case '\\s':
        return `[${blanks}]`
      case '\\b':
        return `(?:(?<=${letter})(?!${letter})|(?<!${letter})(?=${letter}))`
      case '.':
        return flag === 'DOTALL' ? '[^]' : '[^\\n]'
      case '$':
        return flag === 'MULTILINE' ? '(?=\\n|$)' : '(?=\\n?$)'
      default:
        return flag === 'IGNORECASE' && /^[A-Za-z]$/.test(part) ? eitherCase(part.toLowerCase()) : part
    }
  })
  return new RegExp(source, 'gu')
}

/** `str.strip()`. */
export function strip(text: string): string {
  return text.replace(new RegExp(`^[${blanks}]+|(?<![${blanks}])[${blanks}]+$`, 'gu'), '')
}

function eitherCase(lower: string): string {
  return `[${lower}${lower.toUpperCase()}${alike[lower] ?? ''}]`
}
