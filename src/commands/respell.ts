import { holdsToken } from '../catalog/secrets.js'
import type { Unit } from '../checksum/audit.js'
import { aspects } from '../config/policy.js'
import type { Aspect } from '../config/policy.js'
import { applyEdits } from '../patch/edit.js'
import { respell } from '../patch/respell.js'
import type { Respelling } from '../patch/respell.js'
import { buildOnScratch, loadOptions } from '../source/build.js'
import type { BuildOptions } from '../source/build.js'
import type { TextFile } from '../source/file-tree.js'
import { loadSchemaFiles } from '../source/schema-loader.js'
import type { Built, Workshop } from '../source/source.js'
import { compareBuilt } from './compare.js'
import { renderPatch } from './patch.js'
import type { FilePatch } from './patch.js'
import type { Run } from './run.js'

/** A committed schema in which definitions that lie are spelled as the server spells them. */
export interface Respelled extends FilePatch {
  /** All files of the schema, as they are then. */
  readonly schema: readonly TextFile[]
  /** The objects that lie no more. */
  readonly units: readonly Unit[]
  /** Those that could not be proven to stay what they are. */
  readonly left: readonly Unit[]
}

/** How often the schema is built at most: each time halves what may be at fault. */
const mostTrials = 40

/** Everything that is known of a database is compared, whatever a policy makes of it. */
const everything = Object.fromEntries(aspects.map(({ name }) => [name, 'error'] as const)) as Readonly<Record<Aspect, 'error'>>

/**
 * Spells the definitions of objects in a committed schema as the database has them, and keeps everything else byte for byte. What
 * stays in the patch is proven: the schema is built again, and nothing in it differs from what it was.
 *
 * @param lying objects that are equal although their text checksums differ
 */
export async function proposeRespelling(
  run: Run, workshop: Workshop, request: { readonly files: readonly TextFile[]; readonly desired: Built; readonly lying: readonly Unit[]; readonly options: BuildOptions }
): Promise<Respelled> {
  const { files, desired, lying, options } = request
  const wishes = new Map(lying.flatMap((unit) => {
    const text = unit.stored()
    return unit.definition === undefined || text === undefined || holdsToken(text) ? [] : [[unit, { statements: unit.definition.statements, text }] as const]
  }))
  let patched = files
  const done: Unit[] = []
  let trials = 0
  const attempt = async (units: readonly Unit[]): Promise<void> => {
    if (units.length === 0 || trials >= mostTrials) return
    const written = write(files, [...done, ...units].flatMap((unit) => wishes.get(unit) ?? []))
    trials++
    run.progress(`proving that ${String(units.length)} of ${String(wishes.size)} definitions stay what they are`)
    const why = await whyNot(run, workshop, written, desired, options)
    if (why === undefined) {
      done.push(...units)
      patched = written
      return
    }
    run.log.debug(`spelling ${units.map(({ kind, name }) => `${kind} ${name}`).join(', ')} as the server does fails: ${why}`)
    if (units.length === 1) return
    const middle = Math.ceil(units.length / 2)
    await attempt(units.slice(0, middle))
    await attempt(units.slice(middle))
  }
  await attempt([...wishes.keys()])
  return { text: renderPatch(files, patched), schema: patched, files: patched.filter((file, index) => file.text !== files[index]?.text), units: done, left: lying.filter((unit) => !done.includes(unit)) }
}

function write(files: readonly TextFile[], wishes: readonly Respelling[]): readonly TextFile[] {
  const edits = wishes.flatMap(respell)
  return files.map((file) => ({ ...file, text: applyEdits(file.text, edits.filter((edit) => edit.file === file.path)) }))
}

/** Why files do not build the same schema; undefined where they do. */
async function whyNot(run: Run, workshop: Workshop, files: readonly TextFile[], before: Built, options: BuildOptions): Promise<string | undefined> {
  let built: Built | undefined
  try {
    built = await buildOnScratch(workshop, options, files, async (scratch) => {
      await loadSchemaFiles(scratch, files, loadOptions(workshop, options)).catch(async (error: unknown) => {
        await scratch.drop()
        throw error
      })
    })
    const { changes } = await compareBuilt(workshop, before, built, { ignore: [], presets: run.config.presets, policy: { ...run.config.policy, compare: everything } })
    return changes.length === 0 ? undefined : `${changes.map(({ kind, name, aspect }) => `${kind} ${name} (${aspect})`).join(', ')} would differ`
  } catch (error) {
    workshop.signal.throwIfAborted()
    return error instanceof Error ? error.message : String(error)
  } finally {
    await built?.scratch?.drop()
  }
}
