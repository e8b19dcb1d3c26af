import { foldCase } from '../sql/name.js'
import { withoutPrefixes } from './schema-prefix.js'
import type { Prefixes } from './schema-prefix.js'
import { is, isComment, isUnquoted, readWords, writeWords } from './word.js'
import type { Word } from './word.js'

/** A way to write the same thing that the `normalized` checksum does not see. */
export interface Rule {
  readonly name: string
  /** What it does, as a sentence for readers. */
  readonly description: string
  readonly apply: (words: readonly Word[], prefixes: Prefixes) => readonly Word[]
}

/**
 * The rules of the `normalized` checksum, in the order in which they are applied. They work on the tokens of PostgreSQL's scanner, with
 * `standard_conforming_strings` on, so that none reaches into a literal, a name in quotes, the body of a routine or an
 * operator, and none makes one token of two.
 */
export const rules: readonly Rule[] = [
  {
    name: 'comment',
    description: 'Comments are left out, except inside of literals and bodies.',
    apply: (words) => words.filter((word) => !isComment(word))
  },
  {
    name: 'or-replace',
    description: '`CREATE OR REPLACE` is `CREATE`.',
    apply: (words) => words.filter((_, index) => !replacesAt(words, index) && !replacesAt(words, index - 1))
  },
  {
    name: 'if-not-exists',
    description: '`IF NOT EXISTS` is left out behind `CREATE` and the type of the object, and behind `ADD`, `ADD COLUMN` and `ADD VALUE`.',
    apply: (words) => words.filter((_, index) => ![0, 1, 2].some((before) => conditionAt(words, index - before)))
  },
  {
    name: 'schema-prefix',
    description: 'A prefix of `schema-prefixes` that is not in quotes is left out where the bare name stands for the same object.',
    apply: withoutPrefixes
  },
  {
    name: 'trailing-semicolon',
    description: 'Semicolons at the end are left out.',
    apply: (words) => words.slice(0, words.findLastIndex(({ text }) => text !== ';') + 1)
  },
  {
    name: 'letter-case',
    description: 'Keywords and names that are not in quotes are in lower case; as for PostgreSQL, only A to Z have one.',
    apply: (words) => words.map((word) => (isUnquoted(word) ? { ...word, text: foldCase(word.text) } : word))
  },
  {
    name: 'white-space',
    description: 'Between two tokens is one blank, and around `(`, `)` and `,` none.',
    apply: (words) => words.map((word, index) => ({ ...word, before: index === 0 || isBracket(word) || isBracket(words[index - 1]) ? '' : ' ' }))
  }
]

/** What the `normalized` checksum hashes of a text. What PostgreSQL's scanner refuses stands for itself. */
export function normalize(text: string, prefixes: Prefixes): string {
  const words = readWords(text)
  return words === undefined ? text : writeWords(rules.reduce((rest, rule) => rule.apply(rest, prefixes), words))
}

function isBracket(word: Word | undefined): boolean {
  return word?.text === '(' || word?.text === ')' || word?.text === ','
}

/** Whether OR REPLACE begins there. Behind a dot, CREATE is a name. */
function replacesAt(words: readonly Word[], index: number): boolean {
  const isHead = index === 1 || words[index - 2]?.text === ';'
  return isHead && is(words[index - 1], 'create') && is(words[index], 'or') && is(words[index + 1], 'replace')
}

/** Whether IF NOT EXISTS begins there, where the grammar has it: a column may be called "if". */
function conditionAt(words: readonly Word[], index: number): boolean {
  if (!is(words[index], 'if') || !is(words[index + 1], 'not') || !is(words[index + 2], 'exists') || words[index + 3]?.text === '(') return false
  let before = index - 1
  if (is(words[before], 'add') || (is(words[before], 'column', 'value') && is(words[before - 1], 'add'))) return true
  while (words[before]?.kind === 'keyword' && !is(words[before], 'create')) before--
  return is(words[before], 'create')
}
