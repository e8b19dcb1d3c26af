/** PostgreSQL's NAMEDATALEN less one: names are cut to so many bytes. */
export const longestName = 63

/**
 * The name that an identifier as written stands for, as `pg_catalog` stores it: quotes taken off, unquoted letters of ASCII
 * in lower case, `U&` escapes resolved, cut to 63 bytes.
 */
export function storedName(written: string): string {
  const quoted = /^([uU]&)?"([^]*)"$/.exec(written)
  if (quoted === null) return truncateName(foldCase(written))
  const inner = (quoted[2] ?? '').replaceAll('""', '"')
  return truncateName(quoted[1] === undefined ? inner : unescaped(inner))
}

/** A word that is not in quotes, as the server folds it: of a database in UTF-8, letters beyond ASCII stay as they are. */
export function foldCase(word: string): string {
  return word.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** Cuts a name as the server does: to so many bytes of UTF-8, never inside a character. */
export function truncateName(name: string, bytes: number = longestName): string {
  if (Buffer.byteLength(name) <= bytes) return name
  let cut = ''
  for (const character of name) {
    if (Buffer.byteLength(cut + character) > bytes) break
    cut += character
  }
  return cut
}

/** Escapes of `U&"…"` with the default escape character. */
function unescaped(inner: string): string {
  return inner.replace(/\\(?:\\|\+([0-9A-Fa-f]{6})|([0-9A-Fa-f]{4}))/g, (whole: string, six?: string, four?: string) => {
    const code = parseInt(six ?? four ?? '', 16)
    return whole === '\\\\' || code > 0x10ffff ? '\\' : four === undefined ? String.fromCodePoint(code) : String.fromCharCode(code)
  })
}
