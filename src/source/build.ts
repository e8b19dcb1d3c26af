import { readSnapshot } from '../catalog/read.js'
import type { PresetName } from '../config/inputs.js'
import { renew } from '../database/provider.js'
import type { Scratch } from '../database/provider.js'
import { UncheckableError } from '../database/session.js'
import type { Ownership, Snapshot } from '../snapshot/object.js'
import { keyOf } from '../snapshot/object.js'
import { quoteLiteral } from '../sql/quote.js'
import { serverReach } from '../sql/server-reach.js'
import { statesOwner, statesPrivileges } from '../sql/statement.js'
import type { Archive } from './archive.js'
import type { FileTree, TextFile } from './file-tree.js'
import { InputError } from './input-error.js'
import { sayNotRun } from './platform.js'
import { presetExtensions, presetGrants, presetHint, presetSetup } from './presets/index.js'
import { splitFile } from './script-file.js'
import { loadSchemaFiles } from './schema-loader.js'
import type { LoadOptions } from './schema-loader.js'
import type { Built, Workshop } from './source.js'

/** What both sides are built with, whatever they are built from. */
export interface BuildOptions {
  readonly tree: FileTree
  /** Platforms whose preludes come before everything else; their objects are left out. */
  readonly presets?: readonly PresetName[]
  /** SQL that both sides need first; its objects are left out. */
  readonly setup: readonly TextFile[]
  readonly searchPath: string | null
  readonly placeholders: ReadonlyMap<string, string>
  /** Migrations that were archived; absent where none was. */
  readonly archive?: Archive | undefined
}

/**
 * Builds a database of its own for one source and reads it: `setup` first, then whatever `load` does.
 *
 * @param files all that is loaded, which says whether owners and privileges are stated
 * @param extensions what it needs, as far as that is known beforehand
 */
export async function buildOnScratch(
  workshop: Workshop,
  options: BuildOptions,
  files: readonly TextFile[],
  load: (scratch: Scratch, warn: (message: string) => void) => Promise<void>,
  extensions: readonly string[] = extensionsIn(files)
): Promise<Built> {
  await workshop.provider()
  const begun = performance.now()
  const setup = setupOf(options, files)
  const scratch = await createScratch(workshop, options, setup, extensions)
  await loadSetup(scratch, workshop, options, setup)
  const before = setup.length === 0 ? undefined : await readSnapshot(scratch.session, ownershipOf(scratch, setup), workshop.salt, scratch.clusterGrants)
  await load(scratch, workshop.warn).catch((error: unknown) => {
    // What was not run may be what something else now lacks.
    if (error instanceof InputError) sayNotRun(scratch, workshop.warn)
    throw error
  })
  sayNotRun(scratch, workshop.warn)
  await renew(scratch)
  const loaded = performance.now()
  const snapshot = await readSnapshot(scratch.session, ownershipOf(scratch, files), workshop.salt, scratch.clusterGrants)
  const leftOut = new Set([...(before?.objects ?? []), ...(before?.unmodelled ?? [])].filter(isOfSetup).map(keyOf))
  return {
    snapshot: leaveOut(snapshot, leftOut),
    leftOut,
    origin: 'scratch',
    scratch,
    timings: { load: loaded - begun, catalog: performance.now() - loaded }
  }
}

/**
 * Reads a database once more on which something was run since.
 *
 * @param files all that was run on it
 */
export async function readAgain(workshop: Workshop, built: Built, scratch: Scratch, files: readonly TextFile[]): Promise<Built> {
  await renew(scratch)
  const snapshot = await readSnapshot(scratch.session, ownershipOf(scratch, files), workshop.salt, scratch.clusterGrants)
  return { ...built, snapshot: leaveOut(snapshot, built.leftOut) }
}

/** A database of its own, with all that the setup makes. */
export async function prepareScratch(workshop: Workshop, options: BuildOptions, files: readonly TextFile[]): Promise<Scratch> {
  const setup = setupOf(options, files)
  const scratch = await createScratch(workshop, options, setup, extensionsIn(files))
  await loadSetup(scratch, workshop, options, setup)
  return scratch
}

/** pg_dump begins like this: what a dump makes had its privileges when it was dumped, and default privileges count for what comes after. */
const dumped = /\bset_config\('search_path', '', false\)/

/** What comes first: the preludes of platforms, then what the user has set up. */
function setupOf({ presets = [], setup }: BuildOptions, files: readonly TextFile[]): readonly TextFile[] {
  return [...presetSetup(presets), ...(files.some(({ text }) => dumped.test(text)) ? [] : presetGrants(presets)), ...setup]
}

async function createScratch(workshop: Workshop, { presets = [] }: BuildOptions, setup: readonly TextFile[], extensions: readonly string[]): Promise<Scratch> {
  const provider = await workshop.provider()
  return provider.createScratch({ extensions: [...extensionsIn(setup), ...extensions], dispensable: presetExtensions(presets) }).catch((error: unknown) => {
    const hint = error instanceof UncheckableError ? presetHint(error.message, presets) : undefined
    throw hint === undefined ? error : new UncheckableError(`${(error as UncheckableError).message}; ${hint}`, { cause: error })
  })
}

async function loadSetup(scratch: Scratch, workshop: Workshop, options: BuildOptions, setup: readonly TextFile[]): Promise<void> {
  if (setup.length === 0) return
  await loadSchemaFiles(scratch, setup, loadOptions(workshop, options))
  await renew(scratch)
}

/** The options of `loadSchemaFiles` and `runMigration` that follow from these. */
export function loadOptions(workshop: Workshop, { tree, presets = [], searchPath }: BuildOptions): Pick<LoadOptions, 'tree' | 'presets' | 'searchPath' | 'warn'> {
  return { tree, presets, warn: workshop.warn, ...(searchPath === null ? {} : { searchPath }) }
}

/** Every database has a schema public, whatever a setup does to it. */
function isOfSetup({ kind, name }: { readonly kind: string; readonly name: string }): boolean {
  return kind !== 'schema' || name !== 'public'
}

/** A snapshot without the objects of these keys. */
export function leaveOut(snapshot: Snapshot, keys: ReadonlySet<string> = new Set()): Snapshot {
  const stays = (object: { readonly kind: string; readonly name: string }): boolean => !keys.has(keyOf(object))
  return keys.size === 0 ? snapshot : { ...snapshot, objects: snapshot.objects.filter(stays), unmodelled: snapshot.unmodelled.filter(stays) }
}

function ownershipOf(scratch: Scratch, files: readonly TextFile[]): Ownership {
  const statements = files.flatMap((file) => splitFile(file).flatMap((step) => (step.type === 'statement' ? [step.text] : [])))
  const owners = statements.flatMap(statesOwner)
  return {
    loader: scratch.loader,
    namesLoader: owners.includes(scratch.loader),
    owner: owners.length > 0 ? 'stated' : 'silent',
    privileges: statements.some((text) => statesPrivileges(text) && serverReach(text)?.type !== 'grants on cluster') ? 'stated' : 'silent'
  }
}

/** Names after CREATE EXTENSION, wherever they stand: an embedded server has to know them before it starts. */
export function extensionsIn(files: readonly TextFile[]): readonly string[] {
  const pattern = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?(?:"([^"]+)"|([a-z_][\w$-]*))/gi
  return [...new Set(files.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? (match[2] ?? '').toLowerCase())))]
}

const placeholder = /\$\{\s*([\w.:-]+)\s*\}|\{\{\s*([\w.-]+)\s*\}\}|(?<!:):(?:'([\w-]+)'|"([\w-]+)"|([A-Za-z_][\w-]*))/g

/**
 * Puts values where a tool's placeholders stand: `${name}`, `{{ name }}`, `:NAME`, and as psql has it `:'NAME'` for a
 * string constant, `:"NAME"` for an identifier.
 */
export function fillPlaceholders(text: string, placeholders: ReadonlyMap<string, string>): string {
  if (placeholders.size === 0) return text
  return text.replace(placeholder, (whole, ...names: (string | undefined)[]) => {
    const place = names.slice(0, 5).findIndex((each) => each !== undefined)
    const value = placeholders.get(names[place] ?? '')
    if (value === undefined) return whole
    return place === 2 ? quoteLiteral(value) : place === 3 ? `"${value.replaceAll('"', '""')}"` : value
  })
}
