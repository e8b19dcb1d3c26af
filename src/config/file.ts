import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Node, Pair, ParsedNode, Scalar } from 'yaml'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Given, Item } from './given.js'
import { splitLines } from './given.js'
import { allInputs, findInput } from './inputs.js'
import { didYouMean } from './suggestion.js'

/** The name under which a config file is found without being named. */
export const defaultFileName = 'pg-parity.yml'

/** What a config file says, not yet trusted, and what is wrong with its form. */
export interface ConfigFile {
  /** As messages name it: relative to where the program was started. */
  readonly path: string
  readonly given: readonly Given[]
  readonly problems: readonly string[]
}

/**
 * Reads the config file: the one that `config` names, which then has to exist, else `pg-parity.yml` where there is one.
 *
 * `directory` is where paths start, `shownDirectory` the same as the user wrote it. Never throws: what is wrong is in `problems`.
 */
export async function readConfigFile(where: { readonly config: string | null; readonly directory: string; readonly shownDirectory: string }): Promise<ConfigFile | null> {
  const name = where.config ?? defaultFileName
  const shown = join(where.shownDirectory, name)
  try {
    return parseConfigFile(await readFile(join(where.directory, name), 'utf8'), shown)
  } catch (error) {
    if (!isMissing(error)) return { path: shown, given: [], problems: [`${shown} cannot be read: ${error instanceof Error ? error.message : String(error)}.`] }
    if (where.config !== null) return { path: shown, given: [], problems: [`${shown} does not exist, but \`config\` names it.`] }
    return await findMisnamed(where.directory, shown)
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
}

/** A file that is one letter off would be silently ignored otherwise. */
async function findMisnamed(directory: string, shown: string): Promise<ConfigFile | null> {
  const other = defaultFileName.replace('.yml', '.yaml')
  const exists = await access(join(directory, other)).then(() => true, () => false)
  return exists ? { path: shown, given: [], problems: [`${other} is not read by itself: rename it to ${defaultFileName}, or name it with \`config\`.`] } : null
}

/** Takes the text of a config file apart. `path` stands in front of every message. */
export function parseConfigFile(text: string, path: string): ConfigFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems: string[] = []
  const given: Given[] = []
  const placeAt = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  for (const fault of [...document.errors, ...document.warnings]) problems.push(`${placeAt(fault.pos[0])}: ${asSentence(fault.message)}`)
  const contents: ParsedNode | null = document.contents
  if (problems.length > 0 || contents === null || (isScalar(contents) && contents.value === null)) return { path, given, problems }
  if (!isMap(contents)) return { path, given, problems: [`${placeAt(offsetOf(contents))}: the file has to be a map of inputs, such as \`schema: db/schema.sql\`.`] }

  const resolve = (node: unknown): unknown => isAlias(node) ? node.resolve(document) : node
  for (const pair of contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const place = placeAt(offsetOf(pair.key))
    const complaint = complainAboutKey(key)
    if (complaint !== null) {
      problems.push(`${place}: ${complaint}`)
      continue
    }
    const value = resolve(pair.value)
    const items = readItems(value === undefined ? pair.value : value, { key, place, placeAt, resolve, isList: findInput(key)?.type.several ?? false })
    if ('problem' in items) problems.push(items.problem)
    else given.push({ name: key, at: `${place}: \`${key}\``, items })
  }
  return { path, given, problems }
}

function complainAboutKey(key: string): string | null {
  const known = findInput(key)
  if (known === undefined) return `\`${key}\` is not a known key.${didYouMean(key, allInputs.filter(({ places }) => places.includes('file')).map(({ name }) => name))}`
  if (known.places.includes('file')) return null
  const others = known.places.map((place) => place === 'flag' ? `as \`--${key}\`` : 'as an input of the action')
  return `\`${key}\` cannot stand in the file: give it ${others.join(' or ')}.`
}

interface Context {
  readonly key: string
  /** Where the key stands. */
  readonly place: string
  readonly placeAt: (offset: number) => string
  readonly resolve: (node: unknown) => unknown
  readonly isList: boolean
}

/** The items of a value, or what is wrong with its form. */
function readItems(node: unknown, context: Context): readonly Item[] | { readonly problem: string } {
  const { key, isList, resolve } = context
  const empty = { problem: `${context.place}: \`${key}\` has no value: give it one or remove the key.` }
  const nested = (inner: unknown): { readonly problem: string } => ({
    problem: isAlias(inner)
      ? `${locate(inner)}: in YAML, a value that begins with \`*\` has to be quoted.`
      : `${locate(inner)} holds an entry that is empty or nested too deeply.`
  })
  const locate = (inner: unknown): string => `${isNode(inner) ? context.placeAt(offsetOf(inner)) : context.place}: \`${key}\``
  if (isScalar(node)) {
    const text = textOf(node)
    if (text === null) return empty
    return isList && text.trim() !== '' ? splitLines(text, locate(node)) : [{ text, at: locate(node) }]
  }
  if (isSeq(node)) {
    const items: Item[] = []
    for (const element of node.items) {
      const inner = resolve(element)
      const fields = isMap(inner) ? readEntries(inner.items, resolve) : null
      const text = isScalar(inner) ? textOf(inner) : null
      if (fields !== null) items.push({ text: '', at: locate(element), fields: new Map(fields.map(([name, value]) => [name, value])) })
      else if (text !== null) items.push({ text, at: locate(element) })
      else return nested(element)
    }
    return items
  }
  if (isMap(node)) {
    const entries = readEntries(node.items, resolve)
    return entries?.map(([name, text, keyNode]) => ({ key: name, text, at: locate(keyNode) })) ?? nested(node)
  }
  return isAlias(node) ? nested(node) : empty
}

/** Entries of a map whose values are plain, or null where one is not. */
function readEntries(pairs: readonly Pair[], resolve: (node: unknown) => unknown): readonly (readonly [string, string, unknown])[] | null {
  const entries: (readonly [string, string, unknown])[] = []
  for (const { key, value } of pairs) {
    const node = resolve(value)
    const text = isScalar(node) ? textOf(node) : null
    if (!isScalar(key) || text === null) return null
    entries.push([String(key.value), text, key])
  }
  return entries
}

/** The text of a scalar as it was written: `2024` and `1.10` are not numbers here. */
function textOf(scalar: Scalar): string | null {
  if (scalar.value === null || scalar.value === undefined) return null
  const text = typeof scalar.value === 'string' ? scalar.value : scalar.source
  return text?.replace(/\n+$/, '') ?? null
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)
}

function offsetOf(node: unknown): number {
  return isNode(node) ? node.range?.[0] ?? 0 : 0
}

function asSentence(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`
}
