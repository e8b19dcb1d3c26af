import { longestName, storedName } from '../../sql/name.js'
import { dropAll, hasKeys, isName, keyAt, mapWords } from './match.js'
import type { Reason } from './reason.js'
import { rewritten } from './words.js'
import type { Word, Words } from './words.js'

/** Names in quotes that need none. */
export const quotedName = {
  name: 'quoted-name',
  description: 'A name is in quotes in one text only: PostgreSQL quotes what is a keyword or has capitals, and nothing else.',
  advice: 'Quote a name only where PostgreSQL gives it back in quotes.',
  rewrite: (words) => mapWords(words, (word) => (word.kind === 'name' ? unquoted(word) : word))
} as const satisfies Reason

function unquoted(word: Word): Word {
  const name = storedName(word.text)
  return Buffer.byteLength(name) === Buffer.byteLength(word.text) - 2 && /^[a-z_\u0080-\uffff][\w$\u0080-\uffff]*$/.test(name) && !/[A-Z]/.test(name) ? rewritten(word, name, 'word') : word
}

/** Names of more than 63 bytes. */
export const longName = {
  name: 'long-name',
  description: 'A name is longer than 63 bytes, and was cut to them.',
  advice: 'Choose a name of at most 63 bytes.',
  rewrite: (words) => mapWords(words, (word) => (isName(word) && Buffer.byteLength(word.text) > longestName ? cut(word) : word))
} as const satisfies Reason

function cut(word: Word): Word {
  const name = storedName(word.text)
  return rewritten(word, word.kind === 'name' ? `"${name.replaceAll('"', '""')}"` : name)
}

/** Schemas before names, tables before columns. */
export const qualifiedName = {
  name: 'qualified-name',
  description: 'A name stands with its schema, or a column with its table, in one text only.',
  advice: 'Write names with what PostgreSQL gives back before the dot: the schema of a table, the table of a column where there are several.',
  rewrite: (words) =>
    dropAll(mapWords(words, (word, index) => (isRelationName(words, index) && word.text.includes('.') ? rewritten(word, word.text.replace(/^'[^'."]+\./, "'")) : word)), (index) =>
      isName(words[index]) && keyAt(words, index + 1) === '.' && (isName(words[index + 2]) || keyAt(words, index + 2) === 'OPERATOR') ? 2 : 0
    )
} as const satisfies Reason

/** A string that names a relation: that of `nextval('public.s')` or of a cast to regclass. */
function isRelationName(words: Words, index: number): boolean {
  if (words[index]?.kind !== 'string') return false
  return hasKeys(words, index + 1, '::', 'REGCLASS') || (keyAt(words, index - 1) === '(' && /^(?:NEXTVAL|CURRVAL|SETVAL)$/.test(keyAt(words, index - 2)))
}

/** Names of constraints that the server chose. */
export const constraintName = {
  name: 'constraint-name',
  description: 'A constraint has the name that PostgreSQL chose, which one text says and the other leaves out.',
  advice: 'Name the constraint: CONSTRAINT users_pkey PRIMARY KEY.',
  rewrite: (words) =>
    dropAll(words, (index) => (keyAt(words, index) === 'CONSTRAINT' && isName(words[index + 1]) && /_(?:pkey|key|fkey|check|excl|not_null)\d*$/.test(storedName(words[index + 1]?.text ?? '')) ? 2 : 0))
} as const satisfies Reason

/** Names of indexes that the server chose. */
export const indexName = {
  name: 'index-name',
  description: 'An index has the name that PostgreSQL chose, which one text says and the other leaves out.',
  advice: 'Name the index: CREATE INDEX users_email_idx ON users (email).',
  rewrite: (words) =>
    dropAll(words, (index) => {
      const isHere = /^(?:INDEX|CONCURRENTLY)$/.test(keyAt(words, index - 1)) && words.slice(0, index).some(({ key }) => key === 'INDEX') && keyAt(words, index + 1) === 'ON'
      return isHere && /_idx\d*$/.test(storedName(words[index]?.text ?? '')) ? 1 : 0
    })
} as const satisfies Reason
