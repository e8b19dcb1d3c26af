import { createTwoFilesPatch } from 'diff'
import { writeFile } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import { modelOf } from '../catalog/ddl/model.js'
import { applyEdits } from '../patch/edit.js'
import { planEdits } from '../patch/plan.js'
import type { Change, Comparison } from '../snapshot/change.js'
import type { BuildOptions } from '../source/build.js'
import { buildOnScratch, loadOptions } from '../source/build.js'
import type { TextFile } from '../source/file-tree.js'
import { loadSchemaFiles } from '../source/schema-loader.js'
import type { Built, Workshop } from '../source/source.js'
import { compareBuilt } from './compare.js'
import type { Run } from './run.js'

/** What a patch is made from. */
export interface PatchRequest {
  readonly files: readonly TextFile[]
  readonly current: Built
  readonly desired: Built
  readonly comparison: Comparison
  readonly options: BuildOptions
}

/** A patch that was proven, and what it leaves. */
export interface Patch {
  /** In git's format. */
  readonly text: string
  readonly files: readonly TextFile[]
  /** The comparison of the migrated database with the schema as the patch makes it. */
  readonly comparison: Comparison
  readonly desired: Built
}

/**
 * A patch by which the committed schema says what the migrated database is, proven by building the patched schema and
 * comparing again: whatever it set out to change must be equal, and nothing else may differ.
 */
export async function proposePatch(run: Run, workshop: Workshop, request: PatchRequest): Promise<Patch | undefined> {
  const { files, current, desired, comparison, options } = request
  const edits = comparison.changes.length === 0 ? [] : planEdits(comparison.changes, modelOf(current.snapshot), modelOf(desired.snapshot), files)
  if (edits.length === 0) return undefined
  const patched = files.map((file) => ({ ...file, text: applyEdits(file.text, edits.filter((edit) => edit.file === file.path)) }))
  run.progress('proving a patch for the committed schema')
  const built = await buildOnScratch(workshop, options, patched, async (scratch) => loadSchemaFiles(scratch, patched, loadOptions(workshop, options))).catch(
    (error: unknown) => {
      run.log.debug(`a patch for the committed schema does not load: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  )
  if (built === undefined || workshop.signal.aborted) return undefined
  const after = await compareBuilt(workshop, current, built, run.config)
  const { compare } = run.config.policy
  const unexpected = after.changes.filter((change) => change.action !== 'create' && compare[change.aspect] !== 'notice' && !isKnown(change, comparison.changes))
  if (unexpected.length > 0 || after.changes.length > comparison.changes.length) {
    run.log.debug(`a patch for the committed schema leaves ${unexpected.map(({ kind, name }) => `${kind} ${name}`).join(', ')} different`)
    return undefined
  }
  return { text: render(files, patched), files: patched.filter((file, index) => file.text !== files[index]?.text), comparison: after, desired: built }
}

/** What the patch could not mend may stay; what it broke may not. */
function isKnown(change: Change, before: readonly Change[]): boolean {
  return before.some((each) => each.kind === change.kind && each.name === change.name && each.aspect === change.aspect)
}

function render(before: readonly TextFile[], after: readonly TextFile[]): string {
  return before
    .flatMap((file, index) => {
      const text = after[index]?.text ?? file.text
      if (text === file.text) return []
      // What lies outside of the repository keeps its path: git would take `a//tmp/x` for one inside.
      const [from, to] = isAbsolute(file.path) || file.path.startsWith('../') ? [file.path, file.path] : [`a/${file.path}`, `b/${file.path}`]
      const patch = createTwoFilesPatch(from, to, file.text, text, undefined, undefined, { context: 3 })
      return [patch.replace(/^(?:Index: .*\n)?=+\n/, '').replace(/^(---|\+\+\+) (.*?)\t?$/gm, '$1 $2')]
    })
    .join('')
}

/** Writes the patched files. */
export async function writePatch(run: Run, patch: Patch): Promise<void> {
  for (const file of patch.files) await writeFile(resolve(run.config.workingDirectory, file.path), file.text)
  run.log.info(`wrote ${patch.files.map(({ path }) => path).join(', ')}; the schema was built again and compared; differences left: ${String(patch.comparison.changes.length)}`)
}
