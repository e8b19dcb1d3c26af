import { is, isUnquoted, nameOf } from './word.js'
import type { Word } from './word.js'

/** Which schemas need not be written in front of a name. */
export interface Prefixes {
  /** Names of schemas, as the catalogs have them. */
  readonly prefixes: readonly string[]
  /**
   * Whether the bare name stands for that object of the schema wherever it is read, whatever kind of object is meant: a
   * relation, type, routine or collation of that name in a schema that is searched before it makes it false.
   */
  readonly isBare: (schema: string, name: string) => boolean
}

/** Names to which a statement gives a meaning of its own where they stand alone or before a dot. */
const own: ReadonlySet<string> = new Set([
  // The rows of rules and of ON CONFLICT, and the options of the TOAST table.
  'new', 'old', 'excluded', 'toast',
  // Not the type of that name, but a column with a sequence.
  'smallserial', 'serial', 'bigserial', 'serial2', 'serial4', 'serial8'
])

/**
 * Leaves the prefixes out that may be left out: where one is an unquoted word before a dot and a name, the bare name stands for the same
 * object, and nothing else in the text gives the prefix or the name another meaning. A query's alias, its WITH, the
 * field of a column and a keyword do.
 */
export function withoutPrefixes(words: readonly Word[], { prefixes, isBare }: Prefixes): readonly Word[] {
  const names = words.map(nameOf)
  // Of an escaped name only the server knows what it is called, and in a recursive view its own name is a query.
  if (words.some(({ text }, index) => /^[uU]&"/.test(text) || (is(words[index], 'recursive') && is(words[index + 1], 'view')))) return words
  const writes = words.some((word) => is(word, 'set', 'into'))
  const usable = new Set(prefixes.filter((prefix) => !own.has(prefix) && !names.some((name, index) => name === prefix && isElsewhere(index))))
  const starts = new Set([...words.keys()].filter(isPrefix))
  return words.filter((_, index) => !starts.has(index) && !starts.has(index - 1))

  function dotAt(index: number): boolean {
    return words[index]?.text === '.'
  }

  function textAt(index: number): string {
    return words[index]?.text ?? ''
  }

  /** Whether the name of a schema stands where it may not be one. What follows TO or `=` gives nothing a name: roles, settings. */
  function isElsewhere(index: number): boolean {
    return dotAt(index - 1) || (!dotAt(index + 1) && !is(words[index - 1], 'to') && textAt(index - 1) !== '=')
  }

  function isPrefix(index: number): boolean {
    const [schema, name] = [names[index], names[index + 2]]
    if (schema === undefined || name === undefined || !isUnquoted(words[index]) || !usable.has(schema) || !dotAt(index + 1)) return false
    if (own.has(name) || !readsAsName(index + 2) || isTarget(index)) return false
    return !(dotAt(index + 3) ? isNameOfRows(name, schema) : isQuery(name)) && isBare(schema, name)
  }

  /** Whether the word is read as a name without a dot before it too. */
  function readsAsName(index: number): boolean {
    const word = words[index]
    const groups = is(word, 'rollup', 'cube') && textAt(index + 1) === '('
    return word?.kind === 'identifier' || (word?.keyword === 'unreserved' && !groups)
  }

  /** Whether it may be the field of a column that an UPDATE or INSERT writes to, or a setting. */
  function isTarget(index: number): boolean {
    if (is(words[index - 1], 'set')) return true
    return writes && ['(', ','].includes(textAt(index - 1)) && textAt(index + 3) !== '('
  }

  /** Whether some query of a WITH goes by the name. */
  function isQuery(name: string): boolean {
    return names.some((other, index) => {
      if (other !== name || !(is(words[index - 1], 'with', 'recursive') || textAt(index - 1) === ',')) return false
      return textAt(index + 1) === '(' || (is(words[index + 1], 'as') && (textAt(index + 2) === '(' || is(words[index + 2], 'not', 'materialized')))
    })
  }

  /** Whether something but the relation of that schema may go by the name where columns are called by it. */
  function isNameOfRows(name: string, schema: string): boolean {
    return names.some((other, index) => other === name && (dotAt(index - 1) ? names[index - 2] !== schema : !dotAt(index + 1)))
  }
}
