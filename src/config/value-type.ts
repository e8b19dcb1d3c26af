import { parseDuration } from './duration.js'
import type { Given, Item } from './given.js'
import type { Outcome } from './outcome.js'
import { failure, success } from './outcome.js'

/** A value, or every problem with it, each already naming where the text stands. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] }

export type Kind =
  'string' | 'command' | 'path' | 'pattern' | 'variable' | 'ref' | 'boolean' | 'integer' | 'duration' | 'since' | 'choice' | 'url' | 'map' | 'levels' | 'targets' | 'rule'

/** How an input is written and read. */
export interface ValueType<T> {
  readonly kind: Kind
  /** What stands for the value in `--help`: `path` for `--schema <path>`. */
  readonly placeholder: string
  /** Whether it takes any number of items: repeated flags, one a line, YAML lists. */
  readonly several: boolean
  /** The values that are allowed, where they can be listed. */
  readonly choices: readonly string[] | null
  /** For maps, the name that an item sets: layers are then merged name by name instead of the upper one replacing the lower. */
  readonly keyOf: ((item: Item) => string) | null
  readonly read: (given: Given) => Reading<T>
}

interface Form {
  readonly kind: Kind
  readonly placeholder?: string
  readonly choices?: readonly string[]
}

/** A type whose value is one text. */
export function oneText<T>(form: Form, parse: (text: string) => Outcome<T>): ValueType<T> {
  return {
    kind: form.kind,
    placeholder: form.placeholder ?? form.kind,
    several: false,
    choices: form.choices ?? null,
    keyOf: null,
    read: ({ at, items }) => {
      const [item] = items
      if (item === undefined) return { ok: false, problems: [`${at} has no value.`] }
      if (item.key !== undefined || item.fields !== undefined) return { ok: false, problems: [`${at} takes one value, not a map.`] }
      if (items.length > 1) return { ok: false, problems: [`${at} takes one value and was given ${items.length}.`] }
      return readItem(item, parse)
    }
  }
}

/** A type whose value is a list, in the order given. */
export function listOf<T>(form: Form, parse: (text: string) => Outcome<T>, toText: (item: Item) => Outcome<string> = plainText): ValueType<readonly T[]> {
  return {
    kind: form.kind,
    placeholder: form.placeholder ?? form.kind,
    several: true,
    choices: form.choices ?? null,
    keyOf: null,
    read: ({ items }) => collect(items.map((item) => {
      const text = toText(item)
      return text.ok ? readItem({ text: text.value, at: item.at }, parse) : { ok: false, problems: [`${item.at}: ${text.problem}`] }
    }))
  }
}

/** Reads items that may be structured; each outcome's problem is put behind the place of its item. */
export function readItems<T>(items: readonly Item[], parse: (item: Item) => Outcome<T>): Reading<readonly T[]> {
  return collect(items.map((item): Reading<T> => {
    const outcome = parse(item)
    return outcome.ok ? outcome : { ok: false, problems: [`${item.at}: ${outcome.problem}`] }
  }))
}

export function line(placeholder = 'text'): ValueType<string> {
  return oneText({ kind: 'string', placeholder }, parseLine)
}

/** Text of any number of lines, for a shell. */
export function command(): ValueType<string> {
  return oneText({ kind: 'command' }, success)
}

export function path(): ValueType<string> {
  return oneText({ kind: 'path' }, parseLine)
}

export function ref(): ValueType<string> {
  return oneText({ kind: 'ref' }, (text) => /^-|\s/.test(text) ? failure(`"${text}" is not the name of a commit, branch or tag.`) : success(text))
}

export function boolean(): ValueType<boolean> {
  return oneText({ kind: 'boolean', choices: ['true', 'false'] }, (text) => {
    const word = text.toLowerCase()
    return word === 'true' ? success(true) : word === 'false' ? success(false) : failure(`"${text}" is not \`true\` or \`false\`.`)
  })
}

/** A whole number that is not negative. */
export function integer(): ValueType<number> {
  return oneText({ kind: 'integer', placeholder: 'number' }, (text) =>
    /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? success(Number(text)) : failure(`"${text}" is not a whole number from 0 on.`))
}

/** Milliseconds. `limits` are in the notation that users write: `above` is excluded, `upTo` included. */
export function duration(limits: { readonly above?: string; readonly upTo?: string } = {}): ValueType<number> {
  return oneText({ kind: 'duration' }, (text) => {
    const outcome = parseDuration(text)
    if (!outcome.ok) return outcome
    if (limits.above !== undefined && outcome.value <= millisecondsOf(limits.above)) return failure(`"${text}" is too short: it has to be longer than ${limits.above}.`)
    if (limits.upTo !== undefined && outcome.value > millisecondsOf(limits.upTo)) return failure(`"${text}" is too long: at most \`${limits.upTo}\` is possible.`)
    return outcome
  })
}

export function choice<const T extends string>(choices: readonly T[]): ValueType<T> {
  return oneText({ kind: 'choice', placeholder: 'choice', choices }, (text) => parseChoice(text, choices))
}

/** One of the choices, or a sentence that lists them. */
export function parseChoice<T extends string>(text: string, choices: readonly T[]): Outcome<T> {
  const value = choices.find((candidate) => candidate === text)
  return value === undefined ? failure(`"${text}" is not one of ${listOfChoices(choices)}.`) : success(value)
}

/** `a`, `b` or `c`. */
export function listOfChoices(choices: readonly string[]): string {
  const quoted = choices.map((value) => `\`${value}\``)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`
}

/** A text without line breaks. */
export function parseLine(text: string): Outcome<string> {
  return /[\r\n]/.test(text) ? failure('has to be one line.') : success(text)
}

/** The text of an item that must not be a map. */
export function plainText(item: Item): Outcome<string> {
  return item.key === undefined && item.fields === undefined ? success(item.text) : failure('takes a list of texts, not a map.')
}

function readItem<T>(item: Item, parse: (text: string) => Outcome<T>): Reading<T> {
  const outcome = item.text.trim() === '' ? failure('is empty: give it a value or leave it out.') : parse(item.text)
  return outcome.ok ? outcome : { ok: false, problems: [`${item.at}: ${outcome.problem}`] }
}

function collect<T>(readings: readonly Reading<T>[]): Reading<readonly T[]> {
  const values: T[] = []
  const problems: string[] = []
  for (const reading of readings) {
    if (reading.ok) values.push(reading.value)
    else problems.push(...reading.problems)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: values }
}

/** For the limits in the table, which its test holds to be durations. */
function millisecondsOf(text: string): number {
  const outcome = parseDuration(text)
  if (!outcome.ok) throw new RangeError(outcome.problem)
  return outcome.value
}
