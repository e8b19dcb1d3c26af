import { closeOf, hasKeys, keyAt, replaceAll } from './match.js'
import type { Replacement } from './match.js'
import type { Reason } from './reason.js'
import { put, putBehind } from './words.js'
import type { Words } from './words.js'

/** What `format_type` makes of a type's name, as far as the name alone tells (PostgreSQL manual, table 8.1). */
const aliases: Readonly<Record<string, string>> = {
  BOOL: 'boolean', INT: 'integer', INT2: 'smallint', INT4: 'integer', INT8: 'bigint', FLOAT4: 'real', FLOAT8: 'double precision', DEC: 'numeric', DECIMAL: 'numeric',
  SERIAL2: 'smallserial', SERIAL4: 'serial', SERIAL8: 'bigserial', VARCHAR: 'character varying', CHAR: 'character', NCHAR: 'character', VARBIT: 'bit varying', BPCHAR: 'character'
}

/** Types whose alias stands around their precision. */
const zoned: Readonly<Record<string, readonly [name: string, zone: string]>> = {
  TIMESTAMP: ['timestamp', 'without time zone'], TIMESTAMPTZ: ['timestamp', 'with time zone'], TIME: ['time', 'without time zone'], TIMETZ: ['time', 'with time zone']
}

/** Types that are of length 1 where nothing is said. */
const ofOne = new Set(['CHAR', 'CHARACTER', 'BIT', 'NCHAR'])

const known = new Set([...Object.keys(aliases), ...Object.keys(zoned), ...ofOne, 'FLOAT', 'NUMERIC'])

/** Names of types. */
export const typeAlias = {
  name: 'type-alias',
  description: 'A type goes by another of its names: `int` for `integer`, `varchar` for `character varying`, `int[3]` for `integer[]`.',
  advice: 'Write types by the names that PostgreSQL gives back: integer, character varying(20), timestamp with time zone, numeric(10,0).',
  rewrite: (words) => {
    const bounded = withPlainBounds(words)
    return replaceAll(bounded, (index) => aliasAt(bounded, index))
  }
} as const satisfies Reason

function aliasAt(words: Words, index: number): Replacement | undefined {
  const word = words[index]
  if (word?.kind !== 'word' || keyAt(words, index - 1) === '.' || keyAt(words, index + 1) === '.') return undefined
  const { key } = word
  if (!known.has(key)) return undefined
  const length = lengthAt(words, index + 1)
  const taken = 1 + length.length
  const next = keyAt(words, index + taken)
  const zone = zoned[key]
  if (zone !== undefined) {
    const isWhole = !key.endsWith('TZ') && (/^WITH(?:OUT)?$/.test(next) || /^(?:WITH|WITHOUT|AT)$/.test(keyAt(words, index - 1)))
    return isWhole ? undefined : { taken, put: [...put(word, zone[0]), ...length, ...putBehind(word, zone[1])] }
  }
  if (key === 'FLOAT') return { taken, put: put(word, Number(length[1]?.text ?? 53) < 25 ? 'real' : 'double precision') }
  const name = aliases[key] ?? (ofOne.has(key) || key === 'NUMERIC' ? word.text : undefined)
  if (name === undefined) return undefined
  if (name.toLowerCase() === 'numeric' && length.length === 3) return { taken, put: [...put(word, name), ...length.slice(0, 2), ...putBehind(word, ',0)')] }
  const isOne = ofOne.has(key) && length.length === 0 && next !== 'VARYING' && next !== '('
  return { taken, put: [...put(word, name), ...length, ...(isOne ? putBehind(word, '(1)') : [])] }
}

/** A length or precision in parentheses: numbers only. */
function lengthAt(words: Words, index: number): Words {
  if (keyAt(words, index) !== '(') return []
  const length = words.slice(index, closeOf(words, index) + 1)
  return length.slice(1, -1).every(({ kind, key }) => kind === 'number' || key === ',') ? length : []
}

/** `int[3][3]` and `int ARRAY[3]` as `int[]`. */
function withPlainBounds(words: Words): Words {
  return replaceAll(words, (index) => {
    const word = words[index]
    if (word === undefined || (word.key !== '[' && word.key !== 'ARRAY') || keyAt(words, index - 1) === 'ARRAY' || !/[\w")\]]$/.test(words[index - 1]?.text ?? '')) return undefined
    if (word.key === 'ARRAY' && !isTypeWord(words, index - 1)) return undefined
    let end = word.key === 'ARRAY' ? index + 1 : index
    while (boundAt(words, end) > 0) end += boundAt(words, end)
    if (end === index) return undefined
    return { taken: end - index, put: putBehind(word, '[]') }
  })
}

/** How many words `[]` or `[3]` has. */
function boundAt(words: Words, index: number): number {
  if (hasKeys(words, index, '[', ']')) return 2
  return keyAt(words, index) === '[' && words[index + 1]?.kind === 'number' && keyAt(words, index + 2) === ']' ? 3 : 0
}

/** Whether what ends at a place can be a type in front of ARRAY: no keyword or operator that an ARRAY[…] follows. */
function isTypeWord(words: Words, index: number): boolean {
  const word = words[index]
  return word?.key === ')' || (word?.kind === 'word' && !/^(?:SELECT|AND|OR|NOT|IN|AS|DEFAULT|RETURN|THEN|ELSE|WHEN|BY|ON|WHERE|FROM|ANY|ALL|DISTINCT|LIKE|BETWEEN|USING|VALUES|CASE)$/.test(word.key))
}

const twoWords: Readonly<Record<string, string>> = { DOUBLE: 'PRECISION', CHARACTER: 'VARYING', CHAR: 'VARYING', BIT: 'VARYING', NATIONAL: 'CHARACTER' }

/** Behind the type that begins at a place: its name, what belongs to it, its length and its array bounds. */
export function behindType(words: Words, from: number): number {
  let index = from + 1
  while (keyAt(words, index) === '.') index += 2
  if (keyAt(words, from) in twoWords && twoWords[keyAt(words, from)] === keyAt(words, index)) index++
  if (keyAt(words, from) === 'NATIONAL' && keyAt(words, index) === 'VARYING') index++
  if (keyAt(words, from) === 'INTERVAL') while (/^(?:YEAR|MONTH|DAY|HOUR|MINUTE|SECOND|TO)$/.test(keyAt(words, index))) index++
  if (keyAt(words, index) === '(') index = closeOf(words, index) + 1
  if (/^WITH(?:OUT)?$/.test(keyAt(words, index)) && hasKeys(words, index + 1, 'TIME', 'ZONE')) index += 3
  while (keyAt(words, index) === '[' || (keyAt(words, index) === 'ARRAY' && keyAt(words, index + 1) !== '[')) index = keyAt(words, index) === '[' ? closeOf(words, index) + 1 : index + 1
  return index
}
