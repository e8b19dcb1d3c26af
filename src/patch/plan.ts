import { createStatements, withBelongings } from '../catalog/ddl/schema-file.js'
import { serialDefinition } from '../catalog/ddl/sequences.js'
import { attachStatement, createStatement, surroundingStatements } from '../catalog/ddl/statements.js'
import type { Change } from '../snapshot/change.js'
import { keyOf } from '../snapshot/object.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { TextFile } from '../source/file-tree.js'
import { appendStatements, fileFor } from './appendix.js'
import type { Committed } from './committed.js'
import type { PlannedEdit } from './edit.js'
import { withLineEnds } from './edit.js'
import { createMembers } from './members.js'
import { rewriteInPlace, stateApart, withPartitions } from './rewrite.js'

/** How a change is to be made: `in place` as far as that goes, or `apart`, in statements that are appended. */
export interface Wish {
  readonly change: Change
  readonly means: 'in place' | 'apart'
}

/** A statement to be appended, and the change that asks for it. */
interface Appended {
  readonly statement: string
  readonly change: Change
  /** Whether there is a longer way to say the same. */
  readonly short?: true
}

/** Why no statement is written for a change, where that is clear before any is tried. */
export function whyNot(change: Change, changes: readonly Change[]): 'removal' | 'taken' | undefined {
  if (change.action === 'create') return 'removal'
  // An object of another kind has the name: one of the two has to go first, and which is not ours to say.
  const isTaken = change.action === 'drop' && changes.some((other) => other.action === 'create' && other.name === change.name)
  return isTaken ? 'taken' : undefined
}

/**
 * The edits by which a committed schema says what the migrated database is: what is missing is written, what differs is
 * written anew in its place. What the schema has and the migrations do not build stays: that takes a migration.
 */
export function planEdits(wishes: readonly Wish[], committed: Committed): readonly PlannedEdit[] {
  const { current } = committed
  const edits: PlannedEdit[] = []
  const members = createMembers(committed)
  const appended = new Map<TextFile, Appended[]>()
  const missing = new Map<TextFile, Wish[]>()
  const append = (object: DatabaseObject, change: Change, statements: readonly string[]): void => {
    const file = fileFor(committed, object)
    if (file !== undefined) appended.set(file, [...(appended.get(file) ?? []), ...statements.map((statement) => ({ statement, change }))])
  }
  for (const wish of wishes) {
    const { change, means } = wish
    const object = current.get(keyOf(change))
    if (object === undefined) continue
    if (change.action === 'modify') {
      const rewriting = means === 'apart' ? { edits: [], rest: stateApart(committed, change, object) } : rewriteInPlace(committed, change, object)
      const brought = means === 'apart' ? [] : broughtBy(object, committed, wishes)
      edits.push(...rewriting.edits.map((edit) => ({ ...edit, changes: [change, ...brought], apart: false })))
      append(object, change, rewriting.rest)
    } else if (means === 'in place' && absentFollowers(object, committed) && members.add(object, change)) append(object, change, surroundingStatements(object, current))
    else if (!edits.some(({ changes }) => changes.includes(change))) {
      const file = fileFor(committed, object)
      if (file !== undefined) missing.set(file, [...(missing.get(file) ?? []), wish])
    }
  }
  for (const [file, absent] of missing) appended.set(file, [...createMissing(absent, committed), ...(appended.get(file) ?? [])])
  return [...edits, ...members.edits(), ...[...appended].flatMap(([file, statements]) => editsFor(file, statements))].map((edit) => ({
    ...edit,
    text: withLineEnds(edit.text, committed.files.find(({ path }) => path === edit.file)?.text ?? '')
  }))
}

/** What several changes ask for is said once, where it is first asked for. */
function editsFor(file: TextFile, appended: readonly Appended[]): readonly PlannedEdit[] {
  const statements = [...new Set(appended.map(({ statement }) => statement))]
  return appendStatements(file, statements).map((edit, index) => {
    const asked = appended.filter(({ statement }) => statement === statements[index])
    return { ...edit, changes: asked.map(({ change }) => change), apart: asked.every(({ short }) => short !== true) }
  })
}

/** Missing sequences that come with their column, once that is of a serial type. */
function broughtBy(object: DatabaseObject, { current }: Committed, wishes: readonly Wish[]): readonly Change[] {
  if (object.kind !== 'column' || serialDefinition(object, current) === undefined) return []
  const keys = current.childrenOf(object, 'sequence').map(keyOf)
  return wishes.filter(({ change, means }) => change.action === 'drop' && means === 'in place' && keys.includes(keyOf(change))).map(({ change }) => change)
}

/** Missing objects with all that belongs to them and all that partitions have of them, in an order in which they load. */
function createMissing(wishes: readonly Wish[], committed: Committed): readonly Appended[] {
  const { current, desired } = committed
  const origins = new Map<DatabaseObject, Change>()
  const attached: Appended[] = []
  const short: Appended[] = []
  for (const { change, means } of wishes) {
    const object = current.get(keyOf(change))
    if (object === undefined) continue
    const create = object.kind === 'index' ? createStatement(object, current) : undefined
    if (means === 'in place' && create !== undefined && followersOf(object, committed).length > 0 && absentFollowers(object, committed)) {
      short.push({ statement: withPartitions(create), change, short: true }, ...surroundingStatements(object, current).map((statement) => ({ statement, change })))
      continue
    }
    for (const each of withBelongings(object, current)) origins.set(each, change)
    for (const follower of followersOf(object, committed)) {
      const attach = attachStatement(follower, current)
      if (desired.get(keyOf(follower)) === undefined) origins.set(follower, change)
      else if (attach !== undefined) attached.push({ statement: attach, change })
    }
  }
  return [
    ...createStatements([...origins.keys()], current).flatMap(({ object, statement }) => {
      const change = origins.get(object)
      return change === undefined ? [] : [{ statement, change }]
    }),
    ...attached,
    ...short
  ]
}

/** Whether the partitions have nothing yet of what follows an object, and would have it by the names that the server chooses. */
function absentFollowers(object: DatabaseObject, committed: Committed): boolean {
  return followersOf(object, committed).every((each) => each.generatedName === 'exact' && committed.desired.get(keyOf(each)) === undefined)
}

/** Indexes and constraints of partitions that follow the partitioned table's, to any depth. */
function followersOf(object: DatabaseObject, committed: Committed): readonly DatabaseObject[] {
  if (object.kind !== 'index' && object.kind !== 'constraint') return []
  const direct = committed.current.snapshot.objects.filter(({ follows }) => follows?.includes(keyOf(object)))
  return direct.flatMap((each) => [each, ...followersOf(each, committed)])
}
