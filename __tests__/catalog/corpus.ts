import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import type { AttributeChange, Change } from '../../src/snapshot/change.js'

/** A difference as a case of the corpus writes it down. What is left out is the ordinary: the definition, proven. */
export interface ExpectedChange {
  readonly action: Change['action']
  readonly kind: string
  readonly name: string
  readonly attributes?: readonly string[]
  readonly aspect?: Change['aspect']
  readonly certainty?: Change['certainty']
  /** Of a rename, the name that the first side has. */
  readonly was?: string
  /** The first major on which it is one. */
  readonly since?: number
}

/** Two schemas, and what the first needs to become the second. */
export interface CorpusCase {
  readonly name: string
  readonly a: string
  readonly b: string
  /** The first major that can load it. */
  readonly since: number
  /** Why only a server of its own can be asked, and not the embedded one. */
  readonly service?: string
  readonly changes: readonly ExpectedChange[]
  /** What the second needs to become the first, where that is not simply the opposite. */
  readonly mirror?: readonly ExpectedChange[]
}

/** `expected.json`: the changes alone, or with a note for the reader and what is out of the ordinary. */
type Expected =
  | readonly ExpectedChange[]
  | { readonly note?: string; readonly since?: number; readonly service?: string; readonly changes: readonly ExpectedChange[]; readonly mirror?: readonly ExpectedChange[] }

const folder = fileURLToPath(new URL('../corpus/', import.meta.url))

/** Reads every case of `__tests__/corpus/<topic>--<case>/`, in the order of their names. */
export function readCorpus(): readonly CorpusCase[] {
  const read = (name: string, file: string): string => readFileSync(`${folder}${name}/${file}`, 'utf8')
  return readdirSync(folder).sort().map((name) => {
    const expected = JSON.parse(read(name, 'expected.json')) as Expected
    const { since = 0, service, changes, mirror }: Exclude<Expected, readonly ExpectedChange[]> = 'changes' in expected ? expected : { changes: expected }
    return { name, a: read(name, 'a.sql'), b: read(name, 'b.sql'), since, changes, ...(service === undefined ? {} : { service }), ...(mirror === undefined ? {} : { mirror }) }
  })
}

/** What a case expects on one major, or, the other way round, what its second schema needs to become the first. */
export function expectedChanges({ changes, mirror }: CorpusCase, major: number, back = false): readonly ExpectedChange[] {
  return (back ? (mirror ?? changes.map(mirrored)) : changes).filter(({ since = 0 }) => major >= since)
}

/** One line for a change: what a case says of it, and what a comparison does. */
export function describeChange(change: ExpectedChange | Change): string {
  const attributes = (change.attributes ?? []).map((each: string | AttributeChange) => (typeof each === 'string' ? { name: each } : each))
  const renamed = attributes.find((each): each is AttributeChange => each.name === 'name' && 'current' in each)
  const was = 'was' in change ? change.was : renamed?.current
  const { action, kind, name, aspect = 'definition', certainty = 'proven' } = change
  const names = attributes.map((each) => each.name).sort().join(', ')
  return `${action} ${kind} ${name}${was === undefined ? '' : ` (was ${String(was)})`} [${names}] ${aspect} ${certainty}`
}

/** The change that takes another one back. */
export function mirrored(change: ExpectedChange): ExpectedChange {
  const opposite = { create: 'drop', drop: 'create', modify: 'modify' } as const
  return { ...change, action: opposite[change.action], ...(change.was === undefined ? {} : { name: change.was, was: change.name }) }
}
