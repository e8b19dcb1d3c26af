import type { Item } from './given.js'
import type { Outcome } from './outcome.js'
import { failure, success } from './outcome.js'
import type { ObjectPattern } from './pattern.js'
import { parsePattern } from './pattern.js'
import { parseDuration } from './duration.js'
import { didYouMean } from './suggestion.js'
import type { Reading, ValueType } from './value-type.js'
import { listOf, oneText, parseChoice, plainText, readItems } from './value-type.js'

/** One live database of `drift`. The name is null where `live-url` named a single one. */
export interface Target {
  readonly name: string | null
  readonly url: string
}

/** How far back new migrations go where there is no base. */
export type Since = { readonly kind: 'duration'; readonly milliseconds: number } | { readonly kind: 'commit'; readonly ref: string }

/** A rule of the `custom` checksum: replace every match, or the list of rules that a name stands for. */
export type ChecksumRule =
  | { readonly kind: 'replace'; readonly pattern: string; readonly flags: string; readonly replacement: string }
  | { readonly kind: 'preset'; readonly name: 'seed' }

export function url(): ValueType<string> {
  return oneText({ kind: 'url' }, parseUrl)
}

/** `1d` is a duration, everything else a commit. An abbreviated hash that reads as a duration has to be written longer. */
export function since(): ValueType<Since> {
  return oneText<Since>({ kind: 'since', placeholder: 'commit|duration' }, (text) => {
    const duration = parseDuration(text)
    if (duration.ok) return duration.value > 0 ? success({ kind: 'duration', milliseconds: duration.value }) : failure('has to be longer than 0s.')
    return /^-|\s/.test(text) ? failure(`"${text}" is neither a commit nor a duration such as \`1d\`.`) : success({ kind: 'commit', ref: text })
  })
}

/** `kind:glob`. An entry that YAML took for a map because of a space after its colon is read as it was meant. */
export function patterns(): ValueType<readonly ObjectPattern[]> {
  return listOf({ kind: 'pattern', placeholder: 'kind:glob' }, parsePattern, (item) => {
    const [entry, ...others] = item.fields ?? []
    if (entry !== undefined && others.length === 0) return success(`${entry[0]}:${entry[1]}`)
    return item.key === undefined ? plainText(item) : success(`${item.key}:${item.text}`)
  })
}

/** Names of environment variables. */
export function variables(): ValueType<readonly string[]> {
  return listOf({ kind: 'variable', placeholder: 'name' }, (text) =>
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) ? success(text) : failure(`"${text}" is not the name of an environment variable.`))
}

/** `name=value`, merged over the layers name by name. */
export function map(): ValueType<ReadonlyMap<string, string>> {
  return mapType({ kind: 'map', placeholder: 'name=value' }, (_name, value) => success(value), success)
}

/** Levels by name, such as `severity` and `compare`: `name=level`. */
export function levelMap<K extends string, L extends string>(
  what: string, names: readonly K[], levelsOf: (name: K) => readonly L[]
): ValueType<ReadonlyMap<K, L>> {
  return mapType({ kind: 'levels', placeholder: `${what}=level` }, (name: K, value) => parseChoice(value, levelsOf(name)), (text) => {
    const name = names.find((candidate) => candidate === text)
    return name === undefined ? failure(`\`${text}\` is not a known ${what}.${didYouMean(text, names)}`) : success(name)
  })
}

/** `name=url`, each name once. */
export function targets(): ValueType<readonly Target[]> {
  const named = mapType({ kind: 'targets', placeholder: 'name=url' }, (_name, value) => parseUrl(value), parseTargetName)
  return { ...named, keyOf: null, read: (given) => {
    const reading = named.read(given)
    return reading.ok ? { ok: true, value: [...reading.value].map(([name, target]) => ({ name, url: target })) } : reading
  } }
}

/**
 * Rules of the `custom` checksum, in order: `/pattern/flags => replacement`, in YAML also a map of `pattern`, `flags`
 * and `replacement`; `seed` stands for the list of rules that schema managers with checksum loops use.
 */
export function checksumRules(): ValueType<readonly ChecksumRule[]> {
  return {
    kind: 'rule', placeholder: 'rule', several: true, choices: null, keyOf: null,
    read: ({ items }) => readItems(items, parseRule)
  }
}

function mapType<K extends string, V>(
  form: { readonly kind: 'map' | 'levels' | 'targets'; readonly placeholder: string },
  parseValue: (name: K, value: string) => Outcome<V>,
  parseName: (text: string) => Outcome<K>
): ValueType<ReadonlyMap<K, V>> {
  return {
    ...form, several: true, choices: null,
    keyOf: (item) => splitEntry(item)?.[0] ?? item.text,
    read: ({ items }) => {
      const entries = readItems(items, (item): Outcome<readonly [K, V, string]> => {
        const entry = splitEntry(item)
        // The item may be a secret, so it is not repeated.
        if (entry === null || entry[0] === '') return failure(`is not written as \`${form.placeholder}\`.`)
        const name = parseName(entry[0])
        if (!name.ok) return name
        const value = parseValue(name.value, entry[1])
        return value.ok ? success([name.value, value.value, item.at]) : failure(`\`${entry[0]}\`: ${value.problem}`)
      })
      return entries.ok ? mapOfUnique(entries.value) : entries
    }
  }
}

function mapOfUnique<K extends string, V>(entries: readonly (readonly [K, V, string])[]): Reading<ReadonlyMap<K, V>> {
  const values = new Map<K, V>()
  const problems: string[] = []
  for (const [name, value, at] of entries) {
    if (values.has(name)) problems.push(`${at}: \`${name}\` is given twice.`)
    values.set(name, value)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: values }
}

function splitEntry(item: Item): readonly [string, string] | null {
  const [field, ...others] = item.fields ?? []
  if (field !== undefined) return others.length === 0 ? field : null
  if (item.key !== undefined) return [item.key, item.text]
  const sign = item.text.indexOf('=')
  return sign === -1 ? null : [item.text.slice(0, sign).trim(), item.text.slice(sign + 1).trim()]
}

/** Problems never repeat the text: it may hold a password. */
function parseUrl(text: string): Outcome<string> {
  if (!/^postgres(ql)?:\/\//.test(text)) return failure('is not a URL that begins with `postgres://`.')
  // A URL with a user and a socket has no host, which only PostgreSQL allows.
  if (!URL.canParse(text.replace('@/', '@localhost/'))) return failure('is not a URL that can be read. Percent-encode special characters of the password, such as `%23` for `#`.')
  return success(text)
}

function parseTargetName(text: string): Outcome<string> {
  return /^[\p{L}\p{N}][\p{L}\p{N}._ -]*$/u.test(text) ? success(text) : failure('the name before `=` has to be made of letters, digits, `.`, `_`, `-` and spaces.')
}

function parseRule(item: Item): Outcome<ChecksumRule> {
  if (item.key !== undefined) return failure('takes a list of rules, not a map.')
  if (item.fields !== undefined) {
    const unknown = [...item.fields.keys()].find((name) => !['pattern', 'flags', 'replacement'].includes(name))
    if (unknown !== undefined) return failure(`\`${unknown}\` is not a part of a rule: those are \`pattern\`, \`flags\` and \`replacement\`.`)
    return buildRule(item.fields.get('pattern') ?? '', item.fields.get('flags') ?? '', item.fields.get('replacement') ?? '')
  }
  if (item.text === 'seed') return success({ kind: 'preset', name: 'seed' })
  const [, pattern, flags, replacement] = /^\/(.*)\/([a-z]*)\s*=>\s*(.*)$/s.exec(item.text) ?? []
  if (pattern === undefined) return failure(`"${item.text}" is not a rule: write \`/pattern/flags => replacement\`, or \`seed\`.`)
  return buildRule(pattern, flags ?? '', replacement ?? '')
}

function buildRule(pattern: string, flags: string, replacement: string): Outcome<ChecksumRule> {
  if (pattern === '') return failure('a rule needs a `pattern`.')
  if (!/^[imsu]*$/.test(flags)) return failure(`"${flags}" are not flags of a rule: \`i\`, \`m\`, \`s\` and \`u\` are possible; every match is replaced anyway.`)
  try {
    new RegExp(pattern, flags)
  } catch (error) {
    return failure(error instanceof Error ? `${error.message}.` : `"${pattern}" is not a regular expression.`)
  }
  return success({ kind: 'replace', pattern, flags, replacement })
}
