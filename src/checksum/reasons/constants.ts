import { closeOf, dropAll, elementsOf, keyAt, mapWords, replaceAll } from './match.js'
import type { Reason } from './reason.js'
import { behindType } from './types.js'
import { rewritten } from './words.js'
import type { Word, Words } from './words.js'

/** Quotes and escapes of string constants, the bodies of routines among them. */
export const stringConstant = {
  name: 'string-constant',
  description: "A string is quoted in another way: `E'…'`, `U&'…'`, `$$…$$` or another tag between dollars.",
  advice: "Write strings in plain quotes ('it''s'), and bodies of routines between the dollars that PostgreSQL gives back.",
  rewrite: (words) =>
    mapWords(words, (word, index) => {
      if (word.kind !== 'string') return word
      const value = valueOf(word.text)
      return /^[a-z_]\w*$/.test(value) && isOfSetting(words, index) ? rewritten(word, value, 'word') : rewritten(word, quoted(value))
    })
} as const satisfies Reason

/** Whether a string is among the values of `SET name TO 'a', 'b'`, which may be written as names. */
function isOfSetting(words: Words, index: number): boolean {
  let first = index
  while (keyAt(words, first - 1) === ',') first -= 2
  return /^(?:TO|=)$/.test(keyAt(words, first - 1)) && keyAt(words, first - 3) === 'SET'
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** What a string constant stands for (PostgreSQL manual, 4.1.2). */
export function valueOf(text: string): string {
  const dollars = /^(\$[^$]*\$)([^]*)\1$/.exec(text)
  if (dollars !== null) return dollars[2] ?? ''
  const [, prefix = '', inner = ''] = /^([eEnN]|[uU]&)?'([^]*)'$/.exec(text) ?? []
  const whole = inner.replace(/'[ \t\f\v]*[\n\r]\s*'/g, '').replaceAll("''", "'")
  if (prefix === '' || /n/i.test(prefix)) return whole
  return /u/i.test(prefix)
    ? whole.replace(/\\(?:\\|\+([0-9A-Fa-f]{6})|([0-9A-Fa-f]{4}))/g, (found, six?: string, four?: string) => fromCode(six ?? four, 16) ?? found.slice(1))
    : whole.replace(/\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([0-7]{1,3})|([^]))/g, (found, ...codes: (string | undefined)[]) => {
        const [hex, four, eight, octal, letter] = codes
        return fromCode(hex ?? four ?? eight, 16) ?? fromCode(octal, 8) ?? escapes[letter ?? ''] ?? letter ?? found
      })
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function fromCode(digits: string | undefined, base: number): string | undefined {
  const code = digits === undefined ? NaN : parseInt(digits, base)
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** Numbers, also where they stand in quotes. */
export const numberConstant = {
  name: 'number-constant',
  description: "A number is written in another way: `1e3`, `.5`, `-1` or `'5'` for what is given back as `'1000'`, `0.5`, `'-1'` or `5`.",
  advice: "Write numbers as PostgreSQL gives them back: 1000, 0.5, '-1'::integer.",
  rewrite: (words) =>
    replaceAll(words, (index) => {
      const word = words[index]
      const next = words[index + 1]
      if (word === undefined) return undefined
      const isSign = (word.key === '-' || word.key === '+') && next?.kind === 'number' && !endsOperand(words[index - 1])
      if (isSign) return { taken: 2, put: [rewritten(word, plainNumber(`${word.key}${next.text}`), 'number')] }
      const written = word.kind === 'number' ? word.text : word.kind === 'string' ? valueOf(word.text).trim() : ''
      return number.test(written) && keyAt(words, index - 1) !== 'AS' ? { taken: 1, put: [rewritten(word, plainNumber(written), 'number')] } : undefined
    })
} as const satisfies Reason

const number = /^[-+]?(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?)$/

/** Whether what follows a word is between two operands, not in front of one. */
function endsOperand(word: Word | undefined): boolean {
  if (word === undefined) return false
  if (word.kind === 'word') return !/^(?:DEFAULT|SELECT|AND|OR|NOT|WHEN|THEN|ELSE|IN|AS|RETURN|BETWEEN|LIKE|BY|WITH|CACHE|MINVALUE|MAXVALUE|START|INCREMENT|WHERE|ON|LIMIT|OFFSET)$/.test(word.key)
  return /^[)\]]$/.test(word.key) || word.kind === 'name' || word.kind === 'number' || word.kind === 'string'
}

/** A number without underscores, exponent, or zeros that say nothing. */
function plainNumber(text: string): string {
  const digits = text.replaceAll('_', '').replace(/^\+/, '')
  if (/^-?0[xXoObB]/.test(digits)) return `${digits.startsWith('-') ? '-' : ''}${BigInt(digits.replace('-', '')).toString()}`
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(digits) ?? []
  const shift = Math.max(-200, Math.min(200, Number(exponent)))
  const all = `${'0'.repeat(Math.max(0, -shift))}${whole}${fraction}${'0'.repeat(Math.max(0, shift - fraction.length))}`
  const point = whole.length + Math.max(0, -shift) + shift
  const before = all.slice(0, point).replace(/^0+/, '')
  const behind = all.slice(point).replace(/0+$/, '')
  return `${sign}${before === '' ? '0' : before}${behind === '' ? '' : `.${behind}`}`
}

/** Truth values in quotes. */
export const booleanConstant = {
  name: 'boolean-constant',
  description: "A truth value is written as a string or another word: `'t'`, `'yes'` or `on` for `true`.",
  advice: 'Write true and false.',
  rewrite: (words) =>
    mapWords(words, (word, index) => {
      const said = word.kind === 'string' && keyAt(words, index - 1) !== 'AS' ? valueOf(word.text).trim().toLowerCase() : word.kind === 'word' && keyAt(words, index - 1) === '=' ? word.text.toLowerCase() : ''
      const value = truth[said]
      return value === undefined || value === word.text ? word : rewritten(word, value, 'word')
    })
} as const satisfies Reason

/** What `boolean` takes (PostgreSQL manual, 8.6), numbers aside. */
const truth: Readonly<Record<string, string>> = Object.fromEntries([
  ...['t', 'true', 'y', 'yes', 'on'].map((text): [string, string] => [text, 'true']),
  ...['f', 'false', 'n', 'no', 'off'].map((text): [string, string] => [text, 'false'])
])

/** Constants of types that write what they read in a form of their own. */
export const valueSpelling = {
  name: 'value-spelling',
  description: "A constant is written as its type does not give it back: `'1 days'` for an interval, `'{\"a\":1}'` for jsonb, `'{a, b}'` for an array, a time without seconds.",
  advice: "Write constants as their type gives them back: '1 day', '{\"a\": 1}', '{a,b}', '2025-01-01 00:00:00+00'.",
  rewrite: (words) =>
    mapWords(withoutArrays(words), (word, index) => {
      const value = word.kind === 'string' && keyAt(words, index - 1) !== 'AS' ? valueOf(word.text) : ''
      const plain = plainJson(value) ?? plainArray(value) ?? plainInterval(value) ?? plainTime(value)
      return plain === undefined || plain === value ? word : rewritten(word, quoted(plain))
    })
} as const satisfies Reason

/** `DEFAULT ARRAY['a', 'b']` as the string that it is too. */
function withoutArrays(words: Words): Words {
  return replaceAll(words, (index) => {
    const word = words[index]
    if (word?.key !== 'ARRAY' || keyAt(words, index - 1) !== 'DEFAULT' || keyAt(words, index + 1) !== '[') return undefined
    const close = closeOf(words, index + 1)
    const elements = elementsOf(words.slice(index + 2, close)).map((element) => dropAll(element, (at) => (keyAt(element, at) === '::' ? behindType(element, at + 1) - at : 0)))
    if (!elements.every(([first, second]) => second === undefined && (first?.kind === 'number' || (first?.kind === 'string' && /^[\w-]+$/.test(valueOf(first.text)))))) return undefined
    return { taken: close - index + 1, put: [rewritten(word, quoted(`{${elements.map(([first]) => valueOf(first?.text ?? '') || first?.text).join(',')}}`), 'string')] }
  })
}

/** JSON objects and arrays, with the keys of objects in order: `jsonb` keeps neither order nor white space. */
function plainJson(text: string): string | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    return JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))) : value
    )
  } catch {
    return undefined
  }
}

/** Arrays, without white space around their elements. */
function plainArray(text: string): string | undefined {
  return /^\s*\{[^"\\]*\}\s*$/.test(text) ? text.replace(/\s*([{},])\s*/g, '$1') : undefined
}

const seconds: Readonly<Record<string, number>> = { second: 1, sec: 1, s: 1, minute: 60, min: 60, m: 60, hour: 3600, hr: 3600, h: 3600 }
const days: Readonly<Record<string, number>> = { day: 1, d: 1, week: 7, w: 7 }
const months: Readonly<Record<string, number>> = { month: 1, mon: 1, year: 12, yr: 12, y: 12, decade: 120, century: 1200 }

/** Intervals as months, days and seconds, which are what `interval` keeps. */
function plainInterval(text: string): string | undefined {
  if (!/^\s*@?(?:\s*[-+]?(?:\d+(?:\.\d+)?\s*[a-z]+|\d+:\d+(?::\d+(?:\.\d+)?)?))+\s*$/i.test(text)) return undefined
  const sums = [0, 0, 0]
  for (const [, sign, hours, minutes, rest = '0', count, unit = ''] of text.toLowerCase().matchAll(/([-+]?)(?:(\d+):(\d+)(?::(\d+(?:\.\d+)?))?|(\d+(?:\.\d+)?)\s*([a-z]+))/g)) {
    const factor = sign === '-' ? -1 : 1
    const name = unit in seconds || unit in days || unit in months ? unit : unit.replace(/s$/, '')
    const kind = [months, days, seconds].findIndex((units) => name in units)
    if (hours !== undefined) sums[2] = (sums[2] ?? 0) + factor * (Number(hours) * 3600 + Number(minutes) * 60 + Number(rest))
    else if (kind < 0) return undefined
    else sums[kind] = (sums[kind] ?? 0) + factor * Number(count) * ([months, days, seconds][kind]?.[name] ?? 0)
  }
  return `${String(sums[0])} mons ${String(sums[1])} days ${String(sums[2])} secs`
}

/** Dates and times without what is zero: seconds, midnight, the offset of UTC. */
function plainTime(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d.*)?$/.test(text)) return undefined
  return text.replace('T', ' ').replace(/(?:\+00(?::?00)?|Z| ?UTC)$/, '').replace(/^(\S+ \d\d:\d\d):00(?:\.0+)?(?!\d)/, '$1').replace(/^(\S+) 00:00(?![:.\d])/, '$1')
}
