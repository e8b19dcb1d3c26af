import type { Word, Words } from './words.js'

/** What stands in the place of so many words. */
export interface Replacement {
  readonly taken: number
  readonly put: Words
}

/** Goes through words and replaces what is found, from left to right; gives back the same words where nothing is. */
export function replaceAll(words: Words, find: (index: number) => Replacement | undefined): Words {
  const result: Word[] = []
  let replaced = false
  for (let index = 0; index < words.length; ) {
    const found = find(index)
    if (found === undefined) {
      const word = words[index]
      if (word !== undefined) result.push(word)
      index++
    } else {
      replaced = true
      result.push(...found.put)
      index += Math.max(found.taken, 1)
    }
  }
  return replaced ? result : words
}

/** Rewrites words one by one; gives back the same words where none is rewritten. */
export function mapWords(words: Words, rewrite: (word: Word, index: number) => Word): Words {
  let result: Word[] | undefined
  for (const [index, word] of words.entries()) {
    const done = rewrite(word, index)
    if (done === word) continue
    result ??= [...words]
    result[index] = done
  }
  return result ?? words
}

/** Leaves out every run of words that `find` gives the length of. */
export function dropAll(words: Words, find: (index: number) => number): Words {
  return replaceAll(words, (index) => {
    const taken = find(index)
    return taken === 0 ? undefined : { taken, put: [] }
  })
}

/** Whether the words from one on have these keys. */
export function hasKeys(words: Words, index: number, ...keys: readonly string[]): boolean {
  for (let offset = 0; offset < keys.length; offset++) if (words[index + offset]?.key !== keys[offset]) return false
  return true
}

/** Finds by the word that they begin with what is written in several words. */
export function byFirstWord<Entry>(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): (words: Words, index: number) => readonly Entry[] {
  const found = new Map<string, Entry[]>()
  for (const entry of entries) {
    const [first = ''] = keysOf(entry)
    found.set(first, [...(found.get(first) ?? []), entry])
  }
  const none: readonly Entry[] = []
  return (words, index) => found.get(keyAt(words, index))?.filter((entry) => hasKeys(words, index, ...keysOf(entry))) ?? none
}

/** The key of a word; empty where there is none. */
export function keyAt(words: Words, index: number): string {
  return words[index]?.key ?? ''
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' }
const openings = new Set(Object.keys(closing))
const closings = new Set(Object.values(closing))

/** Where what a word opens is closed: the place of the closing parenthesis or bracket; the last place where it never is. */
export function closeOf(words: Words, open: number): number {
  let depth = 0
  for (let index = open; index < words.length; index++) {
    const key = keyAt(words, index)
    if (openings.has(key)) depth++
    else if (closings.has(key) && --depth === 0) return index
  }
  return words.length - 1
}

/** Where what a word closes was opened; the first place where it never was. */
export function openOf(words: Words, close: number): number {
  let depth = 0
  for (let index = close; index >= 0; index--) {
    const key = keyAt(words, index)
    if (closings.has(key)) depth++
    else if (openings.has(key) && --depth === 0) return index
  }
  return 0
}

/** The first place from one on, outside of what is opened there, that a test holds for; `to` where there is none. */
export function findOutside(words: Words, from: number, to: number, test: (index: number) => boolean): number {
  for (let index = from; index < to; index++) {
    if (test(index)) return index
    if (openings.has(keyAt(words, index))) index = closeOf(words, index)
  }
  return to
}

/** Cuts words at every place, outside of what is opened in them, that a test holds for. The words that it holds for are left out. */
export function splitAt(words: Words, test: (index: number) => boolean): readonly Words[] {
  const parts: Words[] = []
  for (let from = 0; from <= words.length; ) {
    const to = findOutside(words, from, words.length, test)
    parts.push(words.slice(from, to))
    from = to + 1
  }
  return parts
}

/** The elements of a list, cut at its commas; none of an empty one. */
export function elementsOf(words: Words): readonly Words[] {
  return words.length === 0 ? [] : splitAt(words, (index) => keyAt(words, index) === ',')
}

/** Joins lists of words by a symbol. */
export function joinBy(symbol: string, parts: readonly Words[]): Words {
  const joined: Word[] = []
  for (const part of parts) {
    const first = part[0]
    if (first === undefined) continue
    if (joined.length > 0) joined.push({ kind: 'symbol', text: symbol, key: symbol, before: '', start: first.start, end: first.start })
    joined.push(joined.length > 0 && first.before === '' ? { ...first, before: ' ' } : first)
    for (let index = 1; index < part.length; index++) joined.push(part[index] ?? first)
  }
  return joined
}

/** Whether a word can be a name. */
export function isName(word: Word | undefined): boolean {
  return word?.kind === 'word' || word?.kind === 'name'
}

/** Behind a name that may be qualified and begins at a place; that place where none begins. */
export function behindName(words: Words, from: number): number {
  if (!isName(words[from])) return from
  let index = from + 1
  while (keyAt(words, index) === '.' && isName(words[index + 1])) index += 2
  return index
}

/** Behind IF NOT EXISTS or IF EXISTS, if it stands at a place. */
export function behindIf(words: Words, from: number): number {
  if (hasKeys(words, from, 'IF', 'NOT', 'EXISTS')) return from + 3
  return hasKeys(words, from, 'IF', 'EXISTS') ? from + 2 : from
}
