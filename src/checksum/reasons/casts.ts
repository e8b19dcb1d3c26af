import { closeOf, dropAll, findOutside, keyAt, replaceAll } from './match.js'
import type { Reason } from './reason.js'
import { behindType } from './types.js'
import { putBehind } from './words.js'
import type { Words } from './words.js'

/** How a cast is written. */
export const castSpelling = {
  name: 'cast-spelling',
  description: "A cast is written as `CAST(x AS t)`, or as a type in front of a constant (`interval '1 day'`), and given back as `x::t`.",
  advice: "Write casts as `(x)::t`, and constants of a type as `'1 day'::interval`.",
  rewrite: (words) => withoutFunctions(withoutPrefixes(words))
} as const satisfies Reason

/** `CAST(x AS t)` as `(x)::t`; casts inside of others are found in the next round. */
function withoutFunctions(words: Words): Words {
  const result = replaceAll(words, (index) => {
    if (keyAt(words, index) !== 'CAST' || keyAt(words, index + 1) !== '(') return undefined
    const [word, open, close] = [words[index], words[index + 1], closeOf(words, index + 1)]
    const as = findOutside(words, index + 2, close, (at) => keyAt(words, at) === 'AS' && behindType(words, at + 1) === close)
    const end = words[close]
    if (word === undefined || open === undefined || end === undefined || as === close) return undefined
    const type = words.slice(as + 1, close).map((each, at) => (at === 0 ? { ...each, before: '' } : each))
    return { taken: close - index + 1, put: [{ ...open, before: word.before }, ...words.slice(index + 2, as), { ...end, before: '' }, ...putBehind(end, '::'), ...type] }
  })
  return result === words ? words : withoutFunctions(result)
}

/** What can stand in front of a string constant and is no type. */
const noTypes = new Set(`AS AND OR NOT IN IS LIKE ILIKE TO FROM BY WHEN THEN ELSE DEFAULT SELECT WHERE HAVING ON USING VALUES RETURN RETURNS LANGUAGE BETWEEN SIMILAR ESCAPE UESCAPE
  CASE DISTINCT ALL ANY SOME BEFORE AFTER VALUE ADD ZONE BOTH LEADING TRAILING PLACING FOR CHECK LIMIT OFFSET SET VERSION TYPE HANDLER PASSWORD COMMENT FILTER`.split(/\s+/))

/** What a type of several words goes on with. */
const beforeMore = new Set(['.', '(', '[', 'PRECISION', 'VARYING', 'CHARACTER', 'WITH', 'WITHOUT'])

/** `interval '1 day'` as `'1 day'::interval`. */
function withoutPrefixes(words: Words): Words {
  return replaceAll(words, (index) => {
    const word = words[index]
    if (word?.kind !== 'word' || (words[index + 1]?.kind !== 'string' && !beforeMore.has(keyAt(words, index + 1))) || noTypes.has(word.key) || /^(?:::|\.)$/.test(keyAt(words, index - 1))) return undefined
    const end = behindType(words, index)
    const constant = words[end]
    if (constant?.kind !== 'string' || /^(?:OPERATOR|CREATE|ARRAY)$/.test(word.key) || words[end - 1]?.key === 'AS' || isOption(words, index)) return undefined
    const type = words.slice(index, end).map((each, at) => (at === 0 ? { ...each, before: '' } : each))
    return { taken: end - index + 1, put: [{ ...constant, before: word.before }, ...putBehind(constant, '::'), ...type] }
  })
}

/** Whether what stands at a place is an element of `OPTIONS (name 'value', …)`. */
function isOption(words: Words, index: number): boolean {
  let open = index - 1
  while (open > 0 && /^,$/.test(keyAt(words, open)) && words[open - 1]?.kind === 'string') open -= 3
  return keyAt(words, open) === '(' && keyAt(words, open - 1) === 'OPTIONS'
}

/** Casts that one text has and the other has not. */
export const implicitCast = {
  name: 'implicit-cast',
  description: "PostgreSQL writes the casts that it makes by itself: `'open'` is given back as `'open'::text`.",
  advice: "Write the casts too, as PostgreSQL gives them back: `'open'::text`, `(price)::numeric`.",
  rewrite: (words) => dropAll(words, (index) => (keyAt(words, index) === '::' ? behindType(words, index + 1) - index : 0))
} as const satisfies Reason
