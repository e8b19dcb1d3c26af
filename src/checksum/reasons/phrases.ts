import { byFirstWord, closeOf, dropAll, findOutside, hasKeys, isName, keyAt, replaceAll } from './match.js'
import type { Reason } from './reason.js'
import { put, putBehind } from './words.js'
import type { Words } from './words.js'

/** Words that PostgreSQL's grammar takes in two forms, from the written one to the one that is given back. */
const synonyms: readonly (readonly [written: string, kept: string])[] = [
  ['EXECUTE PROCEDURE', 'execute function'], ['TEMP', 'temporary'], ['RETURNS NULL ON NULL INPUT', 'strict'], ['EXTERNAL SECURITY', 'security'], ['UNION DISTINCT', 'union'],
  ['INTERSECT DISTINCT', 'intersect'], ['EXCEPT DISTINCT', 'except'], ['PROCEDURAL LANGUAGE', 'language']
]

const synonymsAt = byFirstWord(synonyms.map(([written, kept]) => ({ keys: written.split(' '), kept })), ({ keys }) => keys)

/** Words that mean the same as others. */
export const synonym = {
  name: 'synonym',
  description: 'A word stands for another one: EXECUTE PROCEDURE for EXECUTE FUNCTION, RETURNS NULL ON NULL INPUT for STRICT, FETCH FIRST for LIMIT, SET x = for SET x TO.',
  advice: 'Use the words that PostgreSQL gives back: EXECUTE FUNCTION, STRICT, LIMIT, SET search_path TO.',
  rewrite: (words) =>
    replaceAll(words, (index) => {
      const word = words[index]
      const [found] = synonymsAt(words, index)
      if (word === undefined) return undefined
      if (found !== undefined) return { taken: found.keys.length, put: put(word, found.kept) }
      if (word.key === '=' && keyAt(words, index - 2) === 'SET' && keyAt(words, 0) === 'CREATE') return { taken: 1, put: put(word, keyAt(words, index - 2) === words[index - 2]?.text ? 'TO' : 'to') }
      if (word.key === 'LOCALE' && keyAt(words, index + 1) === '=') {
        const value = words.slice(index + 1, index + 3)
        return { taken: 3, put: [...put(word, 'lc_collate'), ...value, ...putBehind(word, ', lc_ctype'), ...value] }
      }
      const fetched = word.key === 'FETCH' && /^(?:FIRST|NEXT)$/.test(keyAt(words, index + 1)) ? findOutside(words, index, words.length, (at) => keyAt(words, at) === 'ONLY') : words.length
      if (fetched < words.length) return { taken: fetched - index + 1, put: [...put(word, 'limit'), ...words.slice(index + 2, fetched - 1)] }
      return isFlag(words, index) ? { taken: 1, put: [word, ...putBehind(word, '= true')] } : undefined
    })
} as const satisfies Reason

/** A parameter in `WITH (…)` that has no value: it is switched on. */
function isFlag(words: Words, index: number): boolean {
  if (!isName(words[index]) || !/^[(,]$/.test(keyAt(words, index - 1)) || !/^[),]$/.test(keyAt(words, index + 1))) return false
  let open = index - 1
  while (open > 0 && keyAt(words, open) !== '(') open--
  return keyAt(words, open - 1) === 'WITH' && words.slice(open, closeOf(words, open)).every(({ key }) => key !== 'SELECT')
}

/** Words that may be left out, each behind one that may stand in front of it. */
const optional: Readonly<Record<string, RegExp>> = {
  ONLY: /^(?:TABLE|ON|EXISTS)$/, BY: /^INCREMENT$/, WITH: /^(?:START|RESTART)$/, EACH: /^FOR$/, COLUMN: /^(?:ADD|ALTER|DROP)$/, CONCURRENTLY: /^INDEX$/, ASYMMETRIC: /^BETWEEN$/
}

/** Words that say nothing. */
export const optionalWord = {
  name: 'optional-word',
  description: 'One text has a word that may be left out: AS, ONLY, BY, WITH, EACH, COLUMN, CONCURRENTLY, ROW or BOTH.',
  advice: 'Write the words that PostgreSQL gives back: CREATE DOMAIN d AS text, FOR EACH ROW, INCREMENT BY 2, ROW(a, b), TRIM(BOTH FROM x).',
  rewrite: (words) =>
    dropAll(words, (index) => {
      const [key, before] = [keyAt(words, index), keyAt(words, index - 1)]
      if (words[index]?.kind !== 'word') return 0
      if (key === 'AS') return hasKeys(words, 0, 'CREATE', 'DOMAIN') && words.slice(2, index).every((word) => isName(word) || word.key === '.') ? 1 : 0
      if (key === 'ROW') return keyAt(words, index + 1) === '(' && before !== '.' ? 1 : 0
      if (before === '(' && keyAt(words, index - 2) === 'TRIM' && /^(?:BOTH|FROM)$/.test(key)) return hasKeys(words, index + 1, 'FROM') ? 2 : 1
      if (key === 'WITH' && keyAt(words, index + 1) === 'SCHEMA') return 1
      return optional[key]?.test(before) === true ? 1 : 0
    })
} as const satisfies Reason

/** Where the list of arguments of CREATE FUNCTION or PROCEDURE begins; -1 in other statements. */
export function argumentsAt(words: Words): number {
  const at = words.findIndex(({ key }) => key === 'FUNCTION' || key === 'PROCEDURE')
  return keyAt(words, 0) === 'CREATE' && at > 0 && at < 4 ? findOutside(words, at, words.length, (index) => keyAt(words, index) === '(') : -1
}

/** Defaults of arguments. */
export const argumentDefault = {
  name: 'argument-default',
  description: 'The default of an argument is written with = for DEFAULT.',
  advice: 'Write DEFAULT.',
  rewrite: (words) => {
    const open = argumentsAt(words)
    const close = closeOf(words, open)
    let isOpen = true
    return open < 0 ? words : replaceAll(words, (index) => {
      const word = words[index]
      if (word === undefined || index <= open || index >= close) return undefined
      if (word.key === ',') isOpen = true
      if (word.key !== '=' || !isOpen) return undefined
      isOpen = false
      return { taken: 1, put: put({ ...word, before: ' ' }, keyAt(words, 0) === words[0]?.text ? 'DEFAULT' : 'default') }
    })
  }
} as const satisfies Reason
