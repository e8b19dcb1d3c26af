import { createTwoFilesPatch } from 'diff'
import { writeFile } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import { holdsToken } from '../catalog/secrets.js'
import { modelOf } from '../catalog/ddl/model.js'
import { readCommitted } from '../patch/committed.js'
import type { PlannedEdit } from '../patch/edit.js'
import { planEdits, whyNot } from '../patch/plan.js'
import type { Wish } from '../patch/plan.js'
import type { Change, Comparison } from '../snapshot/change.js'
import { indexByKey, keyOf } from '../snapshot/object.js'
import { withoutUnstated } from '../snapshot/ownership.js'
import type { BuildOptions } from '../source/build.js'
import type { TextFile } from '../source/file-tree.js'
import type { Built, Workshop } from '../source/source.js'
import { comparesUnder } from './compare.js'
import { tryPatch } from './proof.js'
import type { Run } from './run.js'

/** What a patch is made from. */
export interface PatchRequest {
  readonly files: readonly TextFile[]
  readonly current: Built
  readonly desired: Built
  readonly comparison: Comparison
  /** Differences that somebody has accepted: they stay. */
  readonly accepted: ReadonlySet<Change>
  readonly options: BuildOptions
}

/** What becomes of files. */
export interface FilePatch {
  /** In git's format. */
  readonly text: string
  /** The files that change, as they are then. */
  readonly files: readonly TextFile[]
}

/** A patch that was proven, and what it leaves. */
export interface Patch extends FilePatch {
  /** The comparison of the migrated database with the schema as the patch makes it. */
  readonly comparison: Comparison
  readonly desired: Built
}

/** How often a patch is built, with less of what did not do what it should have done each time. */
const mostTrials = 6

/**
 * A patch by which the committed schema says what the migrated database is, proven by building the patched schema and
 * comparing again. What cannot be proven to be mended in its place is tried in statements of its own, and then left as it
 * is: every change that stays in the patch is one difference less.
 */
export async function proposePatch(run: Run, workshop: Workshop, request: PatchRequest): Promise<Patch | undefined> {
  const { files, current, desired, comparison, accepted, options } = request
  let wishes = comparison.changes
    .filter((change) => !accepted.has(change) && whyNot(change, comparison.changes) === undefined)
    .map((change): Wish => ({ change, means: 'in place' }))
  if (wishes.length === 0) return undefined
  const models = [modelOf(withoutUnstated(current.snapshot, desired.snapshot, comparesUnder(run.config))), modelOf(desired.snapshot)] as const
  const committed = readCommitted(files, ...models)
  run.progress('proving a patch for the committed schema')
  for (let trial = 1; trial <= mostTrials; trial++) {
    const edits = planEdits(wishes, committed)
    if (edits.length === 0) return undefined
    const verdict = await tryPatch(run, workshop, { files, edits, current, desired, comparison, options, models })
    if (verdict.proven) return { text: renderPatch(files, verdict.files), ...verdict }
    run.log.debug(`a patch for the committed schema fails: ${verdict.why}`)
    const further = verdict.further.filter((change) => !wishes.some((wish) => keyOf(wish.change) === keyOf(change) && wish.change.aspect === change.aspect))
    wishes = [...lessen(wishes, verdict.failing, edits, further.length > 0), ...further.map((change): Wish => ({ change, means: 'in place' }))]
  }
  return undefined
}

/**
 * The wishes, with the next way for what failed, and without what has no other. Where nothing is known to have failed, and
 * nothing is added that may help, all that is made in place is made apart, or else nothing is made.
 */
function lessen(wishes: readonly Wish[], failing: ReadonlySet<Change>, edits: readonly PlannedEdit[], isHelped: boolean): readonly Wish[] {
  const inPlace = new Set(edits.filter(({ apart }) => !apart).flatMap(({ changes }) => changes))
  const isLess = ({ change, means }: Wish): boolean => means === 'in place' && inPlace.has(change)
  const affected = failing.size > 0 || isHelped ? failing : new Set(wishes.filter((wish) => isLess(wish) || !wishes.some(isLess)).map(({ change }) => change))
  return wishes.flatMap((wish): readonly Wish[] => (!affected.has(wish.change) ? [wish] : isLess(wish) ? [{ change: wish.change, means: 'apart' }] : []))
}

/** A patch in git's format. */
export function renderPatch(before: readonly TextFile[], after: readonly TextFile[]): string {
  return before
    .flatMap((file) => {
      const text = after.find(({ path }) => path === file.path)?.text
      if (text === undefined || text === file.text) return []
      // What lies outside of the repository keeps its path: git would take `a//tmp/x` for one inside.
      const [from, to] = isAbsolute(file.path) || file.path.startsWith('../') ? [file.path, file.path] : [`a/${file.path}`, `b/${file.path}`]
      const patch = createTwoFilesPatch(from, to, file.text, text, undefined, undefined, { context: 3 })
      return [patch.replace(/^(?:Index: .*\n)?=+\n/, '').replace(/^(---|\+\+\+) (.*?)\t?$/gm, '$1 $2')]
    })
    .join('')
}

/** Writes the patched files. */
export async function writePatch(run: Run, patch: Patch): Promise<void> {
  await writeFiles(run, patch)
  run.log.info(`wrote ${patch.files.map(({ path }) => path).join(', ')}; the schema was built again and compared; differences left: ${String(patch.comparison.changes.length)}`)
}

/** Writes what becomes of files. */
export async function writeFiles(run: Run, { files }: FilePatch): Promise<void> {
  for (const file of files) await writeFile(resolve(run.config.workingDirectory, file.path), file.text)
}

/** Says in one line which differences `fix` leaves, and why. */
export function sayWhatIsLeft(run: Run, left: readonly Change[], comparison: Comparison, current: Built): void {
  if (left.length === 0) return
  if (run.config.placeholders.size > 0) {
    run.log.warning('--fix does not write into files with placeholders: what stands in them is not what is run')
    return
  }
  const reasons = {
    removal: 'the migrations do not build this, and --fix does not remove: write a migration, or take it out by hand',
    taken: 'an object of another kind has the name',
    unknown: 'this cannot be compared here',
    secret: 'it holds a secret, which --fix does not write',
    unproven: 'no statement could be proven to mend this'
  }
  const groups = new Map<string, string[]>()
  const objects = indexByKey(current.snapshot)
  for (const change of left) {
    const isSecret = holdsToken(JSON.stringify(objects.get(keyOf(change))?.attributes ?? {}))
    const reason = reasons[whyNot(change, comparison.changes) ?? (change.certainty === 'unknown' ? 'unknown' : isSecret ? 'secret' : 'unproven')]
    const part = change.aspect === 'definition' ? '' : ` (${change.aspect})`
    groups.set(reason, [...(groups.get(reason) ?? []), `${change.kind} ${change.name}${part}`])
  }
  const told = [...groups].map(([reason, names]) => `${shorten(names)}: ${reason}`)
  run.log.warning(`--fix leaves ${left.length === 1 ? 'a difference' : `${String(left.length)} differences`}: ${told.join('; ')}`)
}

/** More names do not fit into a line. */
const mostNames = 10

function shorten(names: readonly string[]): string {
  const more = names.length - mostNames
  return [...names.slice(0, mostNames), ...(more > 0 ? [`${String(more)} more`] : [])].join(', ')
}
