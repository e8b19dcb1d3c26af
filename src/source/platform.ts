import type { PresetName } from '../config/inputs.js'
import type { Scratch } from '../database/provider.js'
import { statementKind } from '../sql/statement.js'
import { targetsOf } from '../sql/targets.js'
import type { Target } from '../sql/targets.js'
import { quoteIdentifier } from '../sql/quote.js'
import { extensionStandIn, ownerPreset } from './presets/index.js'

/** What is run instead of a statement about what a platform brings. */
export interface StandIn {
  readonly preset: PresetName
  readonly sql: string
}

/** SQLSTATEs that say that something is there already, is not there, or is not for this role to do (PostgreSQL manual, Appendix A). */
const presence = new Set(['42P06', '42P07', '42P16', '42701', '42710', '42723', '3F000', '42P01', '42703', '42704', '42883', '42501'])

/**
 * What to run instead of a statement that a server has refused: nothing, where it speaks of the platform's own objects alone, but what
 * stands in for an extension where it creates one. A dump states what the platform has; that is left out of comparisons anyway.
 *
 * @param code the SQLSTATE of the refusal
 * @returns undefined where the statement is the repository's own, or its error is
 */
export function standInFor(presets: readonly PresetName[], text: string, code: string | undefined): StandIn | undefined {
  return presence.has(code ?? '') || statementKind(text) === 'CREATE EXTENSION' ? standInOf(presets, text) : undefined
}

function standInOf(presets: readonly PresetName[], text: string): StandIn | undefined {
  if (presets.length === 0) return undefined
  const targets = targetsOf(text)
  const owners = targets.map((target) => ownerPreset(presets, { kind: target.kind, name: nameOf(target) }))
  const [preset] = owners
  if (preset === undefined || owners.includes(undefined)) return undefined
  return { preset, sql: statementKind(text) === 'CREATE EXTENSION' ? (extensionStandIn(presets, targets[0]?.name ?? '') ?? '') : '' }
}

/** The name as snapshots have it, as far as the statement says it. */
function nameOf({ kind, schema, parent, name }: Target): string {
  if (kind === 'default acl' || kind.startsWith('publication ')) return name
  return [schema, parent, name].flatMap((part) => (part === undefined ? [] : [quoteIdentifier(part)])).join('.')
}

const available = new WeakMap<Scratch, Promise<ReadonlySet<string>>>()

/** What to run instead of a statement that creates an extension of the platform which this server lacks, and the extension. */
export async function standInForExtension(scratch: Scratch, presets: readonly PresetName[], text: string): Promise<(StandIn & { readonly extension: string }) | undefined> {
  const standIn = statementKind(text) === 'CREATE EXTENSION' ? standInOf(presets, text) : undefined
  const extension = standIn === undefined ? undefined : targetsOf(text)[0]?.name
  if (standIn === undefined || extension === undefined) return undefined
  const extensions = available.get(scratch) ?? readAvailable(scratch)
  available.set(scratch, extensions)
  return (await extensions).has(extension) ? undefined : { ...standIn, extension }
}

async function readAvailable(scratch: Scratch): Promise<ReadonlySet<string>> {
  const rows = await scratch.session.query<{ name: string }>('select name::text from pg_available_extensions')
  return new Set(rows.map(({ name }) => name))
}

/** What was not run on a database, and why, by preset and place. */
const notRun = new WeakMap<Scratch, Map<string, { readonly preset: PresetName; readonly why: string }>>()

/** Notes that a statement was not run. */
export function noteNotRun(scratch: Scratch, place: string, { preset }: StandIn, why: string): void {
  const notes = notRun.get(scratch) ?? new Map<string, { readonly preset: PresetName; readonly why: string }>()
  notRun.set(scratch, notes.set(place, { preset, why }))
}

/** So many statements are told of each preset; the rest is counted. */
const told = 5

/** Says which statements about the platform's own objects were not run on a database, a sentence for each preset. */
export function sayNotRun(scratch: Scratch, warn: (message: string) => void): void {
  const notes = [...(notRun.get(scratch) ?? [])]
  for (const preset of new Set(notes.map(([, note]) => note.preset))) {
    const places = notes.flatMap(([place, note]) => (note.preset === preset ? [`${place} (${note.why})`] : []))
    const rest = places.length > told ? ` and ${String(places.length - told)} more` : ''
    const what = places.length === 1 ? 'a statement about what the platform brings is' : `${String(places.length)} statements about what the platform brings are`
    warn(`presets: ${preset}: ${what} not run here: ${places.slice(0, told).join(', ')}${rest}`)
  }
}
