import { isQuotedKeyword, newestKeywords } from './keyword.js'

/**
 * A name as the server's `quote_ident` writes it: in quotes unless it is made of lower-case letters of ASCII, digits and
 * underscores and is no keyword. Later versions have more keywords; without `major` those of the newest count, whose
 * quoting every server reads.
 */
export function quoteIdentifier(name: string, major: number = newestKeywords): string {
  const bare = /^[a-z_][a-z0-9_]*$/.test(name) && !isQuotedKeyword(name, major)
  return bare ? name : `"${name.replaceAll('"', '""')}"`
}

/** A string constant as the server's `quote_literal` writes it: with `E` in front where there is a backslash in it. */
export function quoteLiteral(text: string): string {
  const doubled = text.replaceAll("'", "''")
  return doubled.includes('\\') ? `E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`
}
