import { isComment, readWords } from '../word.js'
import type { Word as Token } from '../word.js'

/** What a word is: a keyword or a name without quotes, a name in quotes, a string constant, a number, any other token, or the end of the text. */
export type WordKind = 'word' | 'name' | 'string' | 'number' | 'symbol' | 'end'

/** A token of a text that is rewritten, or the end of that text. */
export interface Word {
  readonly kind: WordKind
  /** As it is written. */
  readonly text: string
  /** What it is matched by: letters of ASCII in upper case where it is a word, else the text. */
  readonly key: string
  /** White space and comments in front of it. */
  readonly before: string
  /** Where it stands in the text that it was read from, in UTF-16 units; what was put there has the place of what it stands for. */
  readonly start: number
  readonly end: number
}

/** A text as its words; the last one is its end. */
export type Words = readonly Word[]

/** Reads a text; undefined for what PostgreSQL's scanner refuses. Comments are no words but part of what stands in front of the next one. */
export function readText(text: string): Words | undefined {
  const words: Word[] = []
  const tokens = readWords(text)
  if (tokens === undefined) return undefined
  let [from, end] = [0, 0]
  for (const token of tokens) {
    const start = end + token.before.length
    end = start + token.text.length
    if (isComment(token)) continue
    words.push(word(kindOf(token), token.text, text.slice(from, start), start, end))
    from = end
  }
  return [...words, word('end', '', text.slice(from), text.length, text.length)]
}

function kindOf({ kind, text }: Token): WordKind {
  if (kind === 'string' || kind === 'number') return kind
  if (kind !== 'keyword' && kind !== 'identifier') return 'symbol'
  return /^(?:"|[uU]&")/.test(text) ? 'name' : 'word'
}

function word(kind: WordKind, text: string, before: string, start: number, end: number): Word {
  return { kind, text, key: kind === 'word' ? upper(text) : text, before, start, end }
}

function upper(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}

/** The text that words make up; what has come to stand side by side is kept apart. */
export function writeText(words: Words): string {
  let text = ''
  words.forEach((each, index) => {
    const previous = words[index - 1]
    text += each.before === '' && previous !== undefined && wouldJoin(previous, each) ? ` ${each.text}` : each.before + each.text
  })
  return text
}

function wouldJoin(left: Word, right: Word): boolean {
  if (left.end === right.start && left.end > left.start) return false
  return (/[\w$"'\u0080-\uffff]$/.test(left.text) && /^[\w$"'\u0080-\uffff]/.test(right.text)) || (/[-+*/<>=~!@#%^&|`?:.]$/.test(left.text) && /^[-+*/<>=~!@#%^&|`?:.]/.test(right.text))
}

/** The same word with another text, exactly. */
export function rewritten(from: Word, text: string, kind: WordKind = from.kind): Word {
  return word(kind, text, from.before, from.start, from.end)
}

/** Words of some SQL in the place of a word that is there, in upper case where that one is, else in lower case. */
export function put(from: Word, sql: string): Words {
  const isUpper = from.kind === 'word' && from.text === from.key
  return [...sql.matchAll(lexeme)].map((match, index) => {
    const { string, name, number, bare } = match.groups ?? {}
    const kind = string !== undefined ? 'string' : name !== undefined ? 'name' : number !== undefined ? 'number' : bare !== undefined ? 'word' : 'symbol'
    const before = index === 0 ? from.before : /(?:^|[([.:])$/.test(sql.slice(0, match.index)) || /^(?:[,)\].[]|::)/.test(match[0]) ? '' : ' '
    return { ...rewritten(from, kind !== 'word' ? match[0] : isUpper ? upper(match[0]) : match[0].toLowerCase(), kind), before }
  })
}

/** The same behind that word. */
export function putBehind(from: Word, sql: string): Words {
  const [first, ...rest] = put(from, sql)
  return first === undefined ? [] : [{ ...first, before: /^(?:[([,)\]]|::)/.test(sql) ? '' : ' ' }, ...rest]
}

/** The tokens of what {@link put} is given: no comments, no dollar quotes. */
const lexeme = /(?<string>'(?:[^']|'')*')|(?<name>"(?:[^"]|"")*")|(?<number>-?\d[\d.]*)|(?<bare>\w+)|::|[<>=!~*]+|\S/g
