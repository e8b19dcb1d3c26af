import { fromPython, strip } from './python.js'
import type { PythonFlag } from './python.js'

/** One thing that a custom checksum does to a text. */
export interface Step {
  /** How messages call it. */
  readonly name: string
  readonly apply: (text: string) => string
}

/**
 * The normalization that schema managers with checksum loops use, word for word: patterns of Python's `re`, of which every match is
 * replaced, between a `strip()` and a `lower().strip()`.
 *
 * It works on the whole text, so that it hides real changes: in literals and names in quotes it drops what looks like a comment,
 * a prefix or white space, and the case of letters.
 */
const replacements: readonly (readonly [pattern: string, replacement: string, flag: PythonFlag])[] = [
  [String.raw`--.*$`, '', 'MULTILINE'],
  [String.raw`/\*.*?\*/`, '', 'DOTALL'],
  [String.raw`\bCREATE\s+TABLE\s+IF\s+NOT\s+EXISTS\b`, 'CREATE TABLE', 'IGNORECASE'],
  [String.raw`\bCREATE\s+INDEX\s+IF\s+NOT\s+EXISTS\b`, 'CREATE INDEX', 'IGNORECASE'],
  [String.raw`\bCREATE\s+OR\s+REPLACE\s+VIEW\b`, 'CREATE VIEW', 'IGNORECASE'],
  [String.raw`\bCREATE\s+OR\s+REPLACE\s+FUNCTION\b`, 'CREATE FUNCTION', 'IGNORECASE'],
  [String.raw`\bprop_trading_model\.`, '', 'IGNORECASE'],
  [String.raw`\bpublic\.`, '', 'IGNORECASE'],
  [String.raw`\s+`, ' ', 'IGNORECASE'],
  [String.raw`\s*\(\s*`, '(', 'IGNORECASE'],
  [String.raw`\s*\)\s*`, ')', 'IGNORECASE'],
  [String.raw`\s*,\s*`, ',', 'IGNORECASE'],
  [String.raw`;\s*$`, '', 'IGNORECASE']
]

/** The steps of the preset `seed`. */
export function seedSteps(): readonly Step[] {
  return [
    { name: 'strip', apply: strip },
    ...replacements.map(([pattern, replacement, flag]) => {
      const expression = fromPython(pattern, flag)
      return { name: pattern, apply: (text: string) => text.replace(expression, replacement) }
    }),
    { name: 'lower, strip', apply: (text) => strip(text.toLowerCase()) }
  ]
}
