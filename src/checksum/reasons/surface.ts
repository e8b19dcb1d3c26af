import { lexemeAfter } from '../../sql/outline.js'
import { dropAll, hasKeys, keyAt, mapWords } from './match.js'
import type { Reason } from './reason.js'
import { rewritten } from './words.js'
import type { Word } from './words.js'

/** Comments inside of the statement. */
export const comment = {
  name: 'comment',
  description: 'Comments stand in one text and not in the other.',
  advice: 'Move the comment in front of the statement, or say it with COMMENT ON.',
  rewrite: (words) => mapWords(words, (word, index) => spaced(word, withoutComments(word, index)))
} as const satisfies Reason

function spaced(word: Word, before: string): Word {
  return word.before === before ? word : { ...word, before }
}

/** A comment goes with the white space in front of it, and at either end of a text with all of it. */
function withoutComments({ before, kind, key }: Word, index: number): string {
  const comments = commentsIn(before)
  const [first, last] = [comments[0], comments.at(-1)]
  if (first === undefined || last === undefined) return before
  const behind = before.slice(last.end)
  if (index === 0 || kind === 'end') return ''
  return behind === '' && !/^[,;)]$/.test(key) ? before.slice(0, first.start) : behind
}

/** The comments in white space. */
export function commentsOf(before: string): readonly string[] {
  return commentsIn(before).map(({ start, end }) => before.slice(start, end))
}

function commentsIn(before: string): readonly { readonly start: number; readonly end: number }[] {
  const comments: { readonly start: number; readonly end: number }[] = []
  if (!/\S/.test(before)) return comments
  for (let lexeme = lexemeAfter(before, 0); lexeme !== undefined; lexeme = lexemeAfter(before, lexeme.end)) comments.push(lexeme)
  return comments
}

/** Spaces, line ends, and where there are none. */
export const whiteSpace = {
  name: 'white-space',
  description: 'Spaces and line ends differ.',
  advice: 'Break and indent the lines as PostgreSQL does.',
  rewrite: (words) => mapWords(words, (word, index) => spaced(word, plainSpace(word, index)))
} as const satisfies Reason

function plainSpace({ before, kind }: Word, index: number): string {
  if (before === ' ' && index > 0 && kind !== 'end') return before
  const comments = commentsOf(before).map((text) => (text.startsWith('--') ? `${text}\n` : `${text} `))
  return comments.length === 0 && (index === 0 || kind === 'end') ? '' : ` ${comments.join('')}`
}

/** The case of words that are not quoted. */
export const letterCase = {
  name: 'letter-case',
  description: 'Keywords or names without quotes are in upper case in one text and in lower case in the other.',
  advice: 'Write keywords in upper case and names in lower case, as PostgreSQL does.',
  rewrite: (words) => mapWords(words, (word) => (word.kind === 'word' && /[A-Z]/.test(word.text) ? rewritten(word, word.text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())) : word))
} as const satisfies Reason

/** The semicolon that ends the text. */
export const trailingSemicolon = {
  name: 'trailing-semicolon',
  description: 'One text ends with a semicolon.',
  advice: 'Compare the statements without the semicolons that end them.',
  rewrite: (words) => dropAll(words, (index) => (keyAt(words, index) === ';' && words.slice(index).every(({ key, kind }) => key === ';' || kind === 'end') ? 1 : 0))
} as const satisfies Reason

/** IF NOT EXISTS and IF EXISTS. */
export const ifNotExists = {
  name: 'if-not-exists',
  description: 'One text says IF NOT EXISTS or IF EXISTS, which is no part of the object.',
  advice: 'Leave out IF NOT EXISTS.',
  rewrite: (words) => dropAll(words, (index) => (hasKeys(words, index, 'IF', 'NOT', 'EXISTS') ? 3 : hasKeys(words, index, 'IF', 'EXISTS') ? 2 : 0))
} as const satisfies Reason

/** CREATE OR REPLACE. */
export const orReplace = {
  name: 'or-replace',
  description: 'One text says CREATE OR REPLACE, which is no part of the object.',
  advice: 'Write CREATE without OR REPLACE.',
  rewrite: (words) => dropAll(words, (index) => (keyAt(words, index - 1) === 'CREATE' && hasKeys(words, index, 'OR', 'REPLACE') ? 2 : 0))
} as const satisfies Reason

/** The language of a routine in quotes, or in upper case. */
export const languageName = {
  name: 'language-name',
  description: 'The language of a routine is in quotes, or in upper case.',
  advice: 'Write the name of the language in lower case and without quotes: LANGUAGE plpgsql.',
  rewrite: (words) =>
    mapWords(words, (word, index) => (keyAt(words, index - 1) === 'LANGUAGE' && /^['"]?\w+['"]?$/.test(word.text) ? rewritten(word, bareName(word.text), 'word') : word))
} as const satisfies Reason

function bareName(text: string): string {
  return text.replace(/['"]/g, '').toLowerCase()
}
