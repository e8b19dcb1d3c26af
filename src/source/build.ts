import { readSnapshot } from '../catalog/read.js'
import type { Scratch } from '../database/provider.js'
import type { Ownership, Snapshot } from '../snapshot/object.js'
import { keyOf } from '../snapshot/object.js'
import { quoteLiteral } from '../sql/quote.js'
import { serverReach } from '../sql/server-reach.js'
import { statesOwner, statesPrivileges } from '../sql/statement.js'
import type { FileTree, TextFile } from './file-tree.js'
import { splitFile } from './script-file.js'
import { loadSchemaFiles } from './schema-loader.js'
import type { Built, Workshop } from './source.js'

/** What both sides are built with, whatever they are built from. */
export interface BuildOptions {
  readonly tree: FileTree
  /** SQL that both sides need first; its objects are left out. */
  readonly setup: readonly TextFile[]
  readonly searchPath: string | null
  readonly placeholders: ReadonlyMap<string, string>
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
  const scratch = await createScratch(workshop, options, extensions)
  const before = await runSetup(scratch, workshop, options)
  await load(scratch, workshop.warn)
  await scratch.renew()
  const loaded = performance.now()
  const snapshot = await readSnapshot(scratch.session, ownershipOf(scratch, files), workshop.salt, scratch.clusterGrants)
  return {
    snapshot: before === undefined ? snapshot : without(snapshot, before),
    origin: 'scratch',
    scratch,
    timings: { load: loaded - begun, catalog: performance.now() - loaded }
  }
}

/** A database of its own, with all that `setup` makes. */
export async function prepareScratch(workshop: Workshop, options: BuildOptions, files: readonly TextFile[]): Promise<Scratch> {
  const scratch = await createScratch(workshop, options, extensionsIn(files))
  await loadSetup(scratch, workshop, options)
  return scratch
}

async function createScratch(workshop: Workshop, options: BuildOptions, extensions: readonly string[]): Promise<Scratch> {
  const provider = await workshop.provider()
  return provider.createScratch({ extensions: [...extensionsIn(options.setup), ...extensions] })
}

async function loadSetup(scratch: Scratch, workshop: Workshop, options: BuildOptions): Promise<void> {
  if (options.setup.length === 0) return
  await loadSchemaFiles(scratch, options.setup, loadOptions(workshop, options))
  await scratch.renew()
}

async function runSetup(scratch: Scratch, workshop: Workshop, options: BuildOptions): Promise<Snapshot | undefined> {
  await loadSetup(scratch, workshop, options)
  return options.setup.length === 0 ? undefined : readSnapshot(scratch.session, ownershipOf(scratch, options.setup), workshop.salt, scratch.clusterGrants)
}

/** The options of `loadSchemaFiles` and `runMigration` that follow from these. */
export function loadOptions(workshop: Workshop, options: BuildOptions): { tree: FileTree; searchPath?: string; warn: (message: string) => void } {
  return { tree: options.tree, warn: workshop.warn, ...(options.searchPath === null ? {} : { searchPath: options.searchPath }) }
}

/** Leaves out what was there before the source had its turn. */
function without(snapshot: Snapshot, before: Snapshot): Snapshot {
  const known = new Set(before.objects.filter((object) => object.name !== 'public' || object.kind !== 'schema').map(keyOf))
  const unmodelled = new Set(before.unmodelled.map(keyOf))
  return {
    ...snapshot,
    objects: snapshot.objects.filter((object) => !known.has(keyOf(object))),
    unmodelled: snapshot.unmodelled.filter((object) => !unmodelled.has(keyOf(object)))
  }
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
