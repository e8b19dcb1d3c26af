import { quoteIdentifier } from '../sql/quote.js'
import { positionsIn } from '../sql/position.js'
import { splitScript } from '../sql/script.js'
import { ScanError } from '../sql/scanner.js'
import { targetsOf } from '../sql/targets.js'
import type { Target } from '../sql/targets.js'
import type { Aspect } from '../config/policy.js'
import type { Location } from './finding.js'

/** A text in which objects are looked for, and how it is called. */
export interface Text {
  readonly path: string
  readonly text: string
}

/** Finds where in some files an object is defined, or where an aspect of it is stated. */
export type Locate = (object: { readonly kind: string; readonly name: string }, aspect: Aspect) => Location | undefined

interface Mention {
  readonly action: Target['action']
  readonly location: Location
}

/** The statements that state an aspect, best first. Whatever else speaks of the object is better than nothing. */
const preferred: Readonly<Partial<Record<Aspect, readonly Target['action'][]>>> = {
  comments: ['comment', 'create', 'alter'],
  privileges: ['grant', 'create', 'alter'],
  owner: ['alter', 'create']
}

/** Kinds that SQL calls by each other's names: `ALTER TABLE` and `GRANT … ON TABLE` may speak of a view. */
const relations = new Set(['table', 'view', 'materialized view', 'foreign table', 'sequence', 'index'])
const routines = new Set(['function', 'procedure', 'aggregate', 'routine'])
/** Kinds that have no name of their own: a phrase describes them. */
const described = new Set(['default acl', 'cast', 'transform', 'user mapping'])

/**
 * Reads all statements of the files once. A name that is written without its schema may be that of any. Of several statements the last counts where objects are replaced, the first where they are made.
 */
export function createLocate(files: readonly Text[]): Locate {
  const mentions = new Map<string, Mention[]>()
  for (const file of files) {
    for (const [key, mention] of mentionsIn(file)) mentions.set(key, [...(mentions.get(key) ?? []), mention])
  }
  return (object, aspect) => {
    for (const keys of keysOf(object)) {
      for (const action of preferred[aspect] ?? ['create', 'alter', 'comment', 'grant']) {
        for (const key of keys) {
          const mention = (mentions.get(key) ?? []).filter((each) => each.action === action).at(action === 'create' ? -1 : 0)
          if (mention !== undefined) return mention.location
        }
      }
    }
    return undefined
  }
}

function* mentionsIn(file: Text): Generator<readonly [string, Mention]> {
  const position = positionsIn(file.text)
  for (const step of stepsOf(file.text)) {
    if (step.type !== 'statement') continue
    for (const target of targetsOf(step.text)) {
      const { line, column } = position(step.start + target.offset)
      const mention: Mention = { action: target.action, location: { file: file.path, line, column } }
      const owner = target.parent === undefined || target.kind === 'index' ? [] : [target.parent]
      const local = described.has(target.kind) ? target.name : [...owner, target.name].map((name) => quoteIdentifier(name)).join('.')
      const written = target.arguments === undefined ? local : `${local}(${target.arguments.join(', ')})`
      const prefix = target.schema === undefined ? '' : `${quoteIdentifier(target.schema)}.`
      for (const name of new Set([written, local])) yield [`${family(target.kind)} ${prefix}${name}`, mention]
    }
  }
}

function stepsOf(text: string): ReturnType<typeof splitScript>['steps'] {
  try {
    return splitScript(text).steps
  } catch (error) {
    if (error instanceof ScanError) return []
    throw error
  }
}

function family(kind: string): string {
  return relations.has(kind) ? 'relation' : routines.has(kind) ? 'routine' : kind === 'domain' ? 'type' : kind
}

/**
 * Under which keys an object may be mentioned, with its schema and without: as itself, as a routine of whatever
 * arguments, and at last as the object that it belongs to.
 */
function keysOf({ kind, name }: { readonly kind: string; readonly name: string }): readonly (readonly string[])[] {
  const whole = family(kind)
  // ALTER DEFAULT PRIVILEGES may leave out the role, which is then the one that runs it.
  if (described.has(kind)) return [[`${whole} ${name}`, `${whole} ${name.replace(/^for role (?:"(?:[^"]|"")*"|\S+) /, '')}`]]
  const parts = partsOf(name)
  const written = (each: readonly string[]): readonly string[] => [each.join('.'), each.slice(1).join('.')].filter((key) => key !== '')
  const withoutArguments = parts.map((part) => part.replace(/\(.*\)$/s, ''))
  const own = [written(parts), written(withoutArguments)].map((names) => names.map((key) => `${whole} ${key}`))
  const members = new Set(['column', 'constraint', 'trigger', 'rule', 'policy'])
  if (!members.has(kind)) return own
  return [...own, written(parts.slice(0, -1)).flatMap((key) => [`relation ${key}`, `type ${key}`])]
}

/** The parts of a name as `quote_ident` writes them; a routine's arguments stay with its name. */
export function partsOf(name: string): readonly string[] {
  return name.match(/(?:"(?:[^"]|"")*"|[^."(]+)(?:\(.*\))?/gs) ?? [name]
}
