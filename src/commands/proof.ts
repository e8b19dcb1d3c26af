import type { Model } from '../catalog/ddl/model.js'
import { holdsToken } from '../catalog/secrets.js'
import { applyEdits, placeEdits } from '../patch/edit.js'
import type { PlannedEdit } from '../patch/edit.js'
import type { Change, Comparison } from '../snapshot/change.js'
import { keyOf } from '../snapshot/object.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { BuildOptions } from '../source/build.js'
import { buildOnScratch, loadOptions } from '../source/build.js'
import type { TextFile } from '../source/file-tree.js'
import { indexMentions, partsOf, readStatements } from '../source/mentions.js'
import type { Named } from '../source/mentions.js'
import { loadSchemaFiles } from '../source/schema-loader.js'
import type { Built, Workshop } from '../source/source.js'
import { SqlError } from '../source/sql-error.js'
import { storedName } from '../sql/name.js'
import { piecesOf } from '../sql/piece.js'
import { positionAt } from '../sql/position.js'
import { compareBuilt } from './compare.js'
import type { Run } from './run.js'

/** What a patch is tried against. */
export interface Trial {
  readonly files: readonly TextFile[]
  readonly edits: readonly PlannedEdit[]
  readonly current: Built
  /** What the committed schema builds without the patch. */
  readonly desired: Built
  /** The comparison before the patch. */
  readonly comparison: Comparison
  readonly options: BuildOptions
  /** Both databases before the patch. */
  readonly models: readonly Model[]
}

/** How a patch fared: it does what it set out to do and nothing else, or it does not. */
export type Verdict =
  | { readonly proven: true; readonly files: readonly TextFile[]; readonly comparison: Comparison; readonly desired: Built }
  | {
      readonly proven: false
      /** Changes that do not what they should do; empty where it cannot be told which. */
      readonly failing: ReadonlySet<Change>
      /** Differences that were hidden behind that of the object which theirs follows: an inherited column's behind the parent's. */
      readonly further: readonly Change[]
      readonly why: string
    }

/**
 * Builds the patched schema and compares again. Whatever the patch set out to change must be equal, or at least differ in
 * less, and nothing else may differ.
 */
export async function tryPatch(run: Run, workshop: Workshop, trial: Trial): Promise<Verdict> {
  const { files, edits, options, current, desired, comparison, models } = trial
  const secret = edits.filter(({ text }) => holdsToken(text)).flatMap(({ changes }) => changes)
  if (secret.length > 0) return { proven: false, failing: new Set(secret), further: [], why: 'a secret would be written' }
  const patched = files.map((file) => ({ ...file, text: applyEdits(file.text, ofFile(edits, file)) }))
  const built = await build(workshop, options, patched)
  if (built instanceof Error) {
    workshop.signal.throwIfAborted()
    return { proven: false, failing: new Set(changesOfFailure(built, patched, edits)), further: [], why: built.message }
  }
  const after = await compareBuilt(workshop, current, stating(built, desired), run.config)
  const tried = [...new Set(edits.flatMap(({ changes }) => changes))]
  const stuck = tried.filter((change) => after.changes.some((each) => isSame(each, change) && each.attributes.length >= change.attributes.length))
  const unexpected = after.changes.filter(
    (change) => run.config.policy.compare[change.aspect] !== 'notice' && ![...comparison.changes, ...tried].some((each) => isSame(each, change))
  )
  if (stuck.length === 0 && unexpected.length === 0) {
    return { proven: true, files: patched.filter((file, index) => file.text !== files[index]?.text), comparison: after, desired: built }
  }
  await built.scratch?.drop()
  const keys = new Set(tried.map(keyOf))
  const further = unexpected.filter((change) => objectsOf(change, models).some(({ follows = [] }) => follows.some((key) => keys.has(key))))
  const touched = new Set(unexpected.filter((change) => !further.includes(change)).flatMap((change) => surroundings(change, models)))
  const guilty = tried.filter((change) => touched.has(rootOf(change, models)))
  return { proven: false, failing: new Set([...stuck, ...guilty]), further, why: `${[...stuck, ...unexpected].map(keyOf).join(', ')} would differ` }
}

/** With owners and privileges compared as before: a patch that takes out the only statement about them must not end the comparison. */
function stating(built: Built, { snapshot: { ownership: before } }: Built): Built {
  const { ownership: after } = built.snapshot
  const owner = before.owner === 'stated' ? before.owner : after.owner
  const privileges = before.privileges === 'stated' ? before.privileges : after.privileges
  return { ...built, snapshot: { ...built.snapshot, ownership: { ...after, owner, privileges } } }
}

/** A database that could not be built is not kept until the end: an embedded one takes much memory. */
async function build(workshop: Workshop, options: BuildOptions, files: readonly TextFile[]): Promise<Built | Error> {
  try {
    return await buildOnScratch(workshop, options, files, async (scratch) => {
      try {
        await loadSchemaFiles(scratch, files, loadOptions(workshop, options))
      } catch (error) {
        await scratch.drop()
        throw error
      }
    })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** The changes that wrote something into the statement that does not load, else those of what it is about, else of what it names. */
function changesOfFailure(error: Error, patched: readonly TextFile[], edits: readonly PlannedEdit[]): readonly Change[] {
  const file = error instanceof SqlError ? patched.find(({ path }) => path === error.file) : undefined
  if (file === undefined || !(error instanceof SqlError)) return []
  const { line, column } = error.position
  const statement = readStatements([file]).findLast(({ start }) => {
    const place = positionAt(file.text, start)
    return place.line < line || (place.line === line && place.column <= column)
  })
  if (statement === undefined) return []
  const tried = edits.flatMap(({ changes }) => changes)
  const writers = placeEdits(ofFile(edits, file)).flatMap(({ edit, start, end }) => (start <= statement.end && end > statement.start ? edit.changes : []))
  const mentionsOf = indexMentions([statement])
  const spoken = tried.filter((change) => mentionsOf(change).slice(0, 2).some((mentions) => mentions.length > 0))
  const words = new Set([...piecesOf(statement.text)].map(({ start, end }) => storedName(statement.text.slice(start, end))))
  const named = tried.filter((change) => words.has(storedName(partsOf(change.name)[1] ?? '')))
  return [writers, spoken, named].find((each) => each.length > 0) ?? []
}

function ofFile(edits: readonly PlannedEdit[], file: TextFile): readonly PlannedEdit[] {
  return edits.filter((edit) => edit.file === file.path)
}

function isSame(left: Change, right: Change): boolean {
  return left.action === right.action && left.kind === right.kind && left.name === right.name && left.aspect === right.aspect
}

function objectsOf(object: Named, models: readonly Model[]): readonly DatabaseObject[] {
  return models.flatMap((model) => model.get(keyOf(object)) ?? [])
}

/** The key of the object that an object belongs to, in the end. */
function rootOf(object: Named, models: readonly Model[]): string {
  const parents = objectsOf(object, models).flatMap(({ parent }) => models.flatMap((model) => model.get(parent ?? '') ?? []))
  return parents[0] === undefined ? keyOf(object) : rootOf(parents[0], models)
}

/** What an object belongs to, and what it and all that belongs to it depend on. */
function surroundings(object: Named, models: readonly Model[]): readonly string[] {
  const depended = objectsOf(object, models).flatMap(({ dependsOn }) => models.flatMap((model) => dependsOn.flatMap((key) => model.get(key) ?? [])))
  return [object, ...depended].map((each) => rootOf(each, models))
}
