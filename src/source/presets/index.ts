import { presetChoices } from '../../config/inputs.js'
import type { PresetName } from '../../config/inputs.js'
import { matchesPattern } from '../../config/pattern.js'
import { storedName } from '../../sql/name.js'
import { quoteIdentifier } from '../../sql/quote.js'
import type { TextFile } from '../file-tree.js'
import { azure } from './azure.js'
import { cloudSql } from './cloud-sql.js'
import { neon } from './neon.js'
import { schemas } from './preset.js'
import type { Owned, Preset } from './preset.js'
import { rds } from './rds.js'
import { supabase } from './supabase.js'

const presets: Readonly<Record<PresetName, Preset>> = { supabase, rds, 'cloud-sql': cloudSql, azure, neon }

/** Kinds of what users add to tables of their platform. */
const added: ReadonlySet<string> = new Set(['policy', 'trigger'])

/** What a server needs first, so that the SQL of repositories on these platforms loads: a file for each. */
export function presetSetup(names: readonly PresetName[]): readonly TextFile[] {
  const roles = new Set<string>()
  return names.map((name) => {
    const preset = presets[name]
    const missing = preset.roles.filter((role) => !roles.has(role))
    for (const role of missing) roles.add(role)
    const text = [
      ...missing.map((role) => `create role ${quoteIdentifier(role)};`),
      ...preset.schemas.map((schema) => `create schema if not exists ${quoteIdentifier(schema)};`),
      preset.prelude
    ].join('\n')
    return { path: `presets: ${name}`, text }
  })
}

/** What these platforms grant on new objects, a file for each that does. Dumps are loaded without it: they say what each object was granted. */
export function presetGrants(names: readonly PresetName[]): readonly TextFile[] {
  return names.flatMap((name) => {
    const { grants } = presets[name]
    return grants === undefined ? [] : [{ path: `presets: ${name}, default privileges`, text: grants }]
  })
}

/** The search_path that sessions begin with on the first of the platforms that sets one. */
export function presetSearchPath(names: readonly PresetName[]): string | null {
  return names.flatMap((name) => presets[name].searchPath ?? [])[0] ?? null
}

/** Extensions that servers elsewhere may lack, by their stored names. */
export function presetExtensions(names: readonly PresetName[]): readonly string[] {
  return names.flatMap((name) => Object.keys(presets[name].extensions))
}

/** SQL to run where a server lacks an extension of these platforms; empty where nothing has to stand in for it, undefined where it is none of theirs. */
export function extensionStandIn(names: readonly PresetName[], extension: string): string | undefined {
  return names.flatMap((name) => (Object.hasOwn(presets[name].extensions, extension) ? [presets[name].extensions[extension] ?? ''] : []))[0]
}

/**
 * Which of these presets expects an object in a database of its platform: it is the platform's own, and no repository's.
 *
 * @param object its kind and name as snapshots have them
 */
export function ownerPreset(names: readonly PresetName[], object: Owned): PresetName | undefined {
  return names.find((name) => owns(presets[name], object))
}

function owns(preset: Preset, object: Owned): boolean {
  if (object.kind === 'extension') return Object.hasOwn(preset.extensions, storedName(object.name))
  return [...schemas(...preset.schemas), ...preset.owns].some((pattern) => (pattern.kind !== '*' || !added.has(object.kind)) && matchesPattern(pattern, object))
}

/** What is said where something is missing, each with whether a preset has to do with it, and what it does about it. */
const complaints: readonly (readonly [RegExp, (preset: Preset, name: string) => boolean, string])[] = [
  [/^schema "(.+)" does not exist$/, ({ schemas: made }, name) => made.includes(name), 'brings it'],
  [/^(?:relation|type) "([^".]+)\..+" does not exist$/, ({ schemas: made }, name) => made.includes(name), 'brings it'],
  [/^publication "(.+)" does not exist$/, (preset, name) => owns(preset, { kind: 'publication', name }), 'brings it'],
  [/^(?:extension|the embedded server has no extension) "([^"]+)"/, ({ extensions }, name) => Object.hasOwn(extensions, name), 'does without it'],
  [/^could not open extension control file ".*?([^"/]+)\.control"/, ({ extensions }, name) => Object.hasOwn(extensions, name), 'does without it']
]

/** A sentence about the presets that would help where something is missing; undefined where none would, or one that would is given. */
export function presetHint(message: string, given: readonly PresetName[]): string | undefined {
  for (const [pattern, concerns, does] of complaints) {
    const name = pattern.exec(message)?.[1]
    const helpful = name === undefined ? [] : presetChoices.filter((preset) => concerns(presets[preset], name))
    if (helpful.length === 0 || helpful.some((preset) => given.includes(preset))) continue
    return `${helpful.length === 1 ? `\`presets: ${helpful.join()}\`` : `\`presets\` (one of ${helpful.join(', ')})`} ${does}`
  }
  return undefined
}
