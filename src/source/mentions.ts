import { quoteIdentifier } from '../sql/quote.js'
import type { Step } from '../sql/script.js'
import { targetsOf } from '../sql/targets.js'
import type { Target } from '../sql/targets.js'
import type { TextFile } from './file-tree.js'
import { splitFile } from './script-file.js'
import { SqlError } from './sql-error.js'

/** A statement of a file and the objects that it speaks of. */
export interface Statement {
  readonly file: TextFile
  /** UTF-16 units of the file; the semicolon is not included. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly targets: readonly Target[]
}

/** A statement that speaks of an object, and where in it. */
export interface Mention {
  readonly statement: Statement
  readonly target: Target
}

/** An object by its kind and name, as snapshots have it. */
export interface Named {
  readonly kind: string
  readonly name: string
}

/**
 * Where some files speak of an object, in groups, surest first, each in the order of the files: under its whole name; under
 * its name without the schema, which may then be that of another; as a routine of whatever arguments.
 */
export type FindMentions = (object: Named) => readonly (readonly Mention[])[]

/** Kinds that SQL calls by each other's names: `ALTER TABLE` and `GRANT … ON TABLE` may speak of a view. */
const relations = new Set(['table', 'view', 'materialized view', 'foreign table', 'sequence', 'index'])
const routines = new Set(['function', 'procedure', 'aggregate', 'routine'])
/** Kinds that have no name of their own: a phrase describes them. */
const described = new Set(['default acl', 'cast', 'transform', 'user mapping', 'publication relation', 'publication namespace', 'setting'])
/** Those of them that speak of types. */
const ofTypes = new Set(['cast', 'transform'])
const members = new Set(['column', 'constraint', 'trigger', 'rule', 'policy'])

/** Of files that have been read: findings and patches ask for the same ones. */
const statementsOf = new WeakMap<TextFile, readonly Statement[]>()

/** All statements of the files, in their order, each with what it speaks of. What cannot be split has none. */
export function readStatements(files: readonly TextFile[]): readonly Statement[] {
  return files.flatMap((file) => {
    const known = statementsOf.get(file)
    if (known !== undefined) return known
    const statements = stepsOf(file).flatMap((step) =>
      step.type === 'statement' ? [statementOf(file, step)] : []
    )
    statementsOf.set(file, statements)
    return statements
  })
}

/** A statement whose targets are looked for when they are first asked for: that takes longer than all else. */
function statementOf(file: TextFile, { start, end, text }: Extract<Step, { type: 'statement' }>): Statement {
  let targets: readonly Target[] | undefined
  return {
    file,
    start,
    end,
    text,
    get targets() {
      targets ??= targetsOf(text)
      return targets
    }
  }
}

/** Finds where statements speak of an object. */
export function indexMentions(statements: readonly Statement[]): FindMentions {
  const mentions = new Map<string, Mention[]>()
  for (const statement of statements) {
    for (const target of statement.targets) {
      for (const key of keysOfTarget(target)) add(mentions, key, { statement, target })
    }
  }
  return (object) => keysOfObject(object).map((key) => mentions.get(key) ?? [])
}

/**
 * The other way round: which of some objects a statement may speak of. Those of its name and arguments, in any schema where it names
 * none; where there are none of its arguments, those of its name.
 */
export function indexNamed<Object extends Named>(objects: readonly Object[]): (target: Target) => readonly Object[] {
  const named = new Map<string, Object[]>()
  for (const object of objects) for (const key of new Set(keysOfObject(object))) add(named, key, object)
  return (target) => keysOfTarget(target).map((key) => named.get(key) ?? []).find((found) => found.length > 0) ?? []
}

function add<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}

/**
 * What an object belongs to by its name: the relation of a column, constraint, trigger, rule or policy, the domain of a
 * constraint, the operator family of a member, the publication of a table or schema, the server of a user mapping.
 */
export function parentsOf({ kind, name }: Named): readonly Named[] {
  if (kind.endsWith(' of access method')) return [{ kind: 'operator family', name: name.replace(/^.*\) of /s, '') }]
  const owner = described.has(kind) ? / (?:in (publication)|on (server)) ("(?:[^"]|"")*"|\S+)$/.exec(name) : null
  if (owner !== null) return [{ kind: owner[1] ?? owner[2] ?? '', name: owner[3] ?? '' }]
  if (!members.has(kind)) return []
  const parent = partsOf(name).slice(0, -1).join('.')
  return [{ kind: 'table', name: parent }, { kind: 'domain', name: parent }]
}

/** Whether two kinds are called alike, so that a statement about the one may mean the other. */
export function isCalledAlike(kind: string, other: string): boolean {
  return calledAlike(kind) === calledAlike(other)
}

function keysOfTarget(target: Target): readonly string[] {
  const prefix = target.schema === undefined ? '' : `${quoteIdentifier(target.schema)}.`
  const local = localName(target)
  const written = target.arguments === undefined ? local : `${local}(${withoutSchemas(target.arguments.join(', '))})`
  return [...new Set([written, local])].map((name) => `${calledAlike(target.kind)} ${prefix}${name}`)
}

function keysOfObject(object: Named): readonly string[] {
  return namesOf(object).map((name) => `${calledAlike(object.kind)} ${name}`)
}

/** What follows the schema in an object's name, without the arguments of a routine or operator. */
function localName({ kind, name, parent, accessMethod }: Target): string {
  if (described.has(kind)) return ofTypes.has(kind) ? withoutSchemas(name) : name
  // Operators are made of characters that no identifier has.
  if (kind === 'operator') return name
  const owner = parent === undefined || kind === 'index' ? [] : [parent]
  const local = [...owner, name].map((part) => quoteIdentifier(part)).join('.')
  return accessMethod === undefined ? local : `${local} USING ${quoteIdentifier(accessMethod)}`
}

/** Types without the schemas that somebody may leave out, and with one space behind each comma. */
function withoutSchemas(types: string): string {
  return types.replace(/("(?:[^"]|"")+"|[\w$]+)(\.)?/g, (name, _, dot?: string) => (dot === undefined ? name : '')).replace(/,\s*/g, ', ')
}

function stepsOf(file: TextFile): readonly Step[] {
  try {
    return splitFile(file)
  } catch (error) {
    if (error instanceof SqlError) return []
    throw error
  }
}

function calledAlike(kind: string): string {
  return relations.has(kind) ? 'relation' : routines.has(kind) ? 'routine' : kind === 'domain' ? 'type' : kind
}

function namesOf({ kind, name }: Named): readonly string[] {
  if (ofTypes.has(kind)) return [withoutSchemas(name)]
  // ALTER DEFAULT PRIVILEGES may leave out the role, which is then the one that runs it.
  if (described.has(kind)) return [name, name.replace(kind === 'publication relation' ? /^(?:"(?:[^"]|"")*"|[^."]+)\./ : /^for role (?:"(?:[^"]|"")*"|\S+) /, '')]
  const parts = partsOf(name).map((part) => part.replace(/\(.*\)$/s, withoutSchemas))
  const bare = parts.map((part) => part.replace(/\(.*\)$/s, ''))
  return [...new Set([parts, parts.slice(1), bare, bare.slice(1)].map((each) => each.join('.')))].filter((each) => each !== '')
}

/** The parts of a name as `quote_ident` writes them; a routine's arguments and an operator class's access method stay with its name. */
export function partsOf(name: string): readonly string[] {
  return name.match(/(?:"(?:[^"]|"")*"|[^."(]+)(?:\(.*\)| USING .*)?/gs) ?? [name]
}
