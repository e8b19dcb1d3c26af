import { createHash } from 'node:crypto'
import * as z from 'zod'
import { aspectNames } from '../config/policy.js'
import type { Aspect } from '../config/policy.js'
import { problemsOf } from '../config/problems.js'
import { kindPattern } from './object.js'
import type { DatabaseObject, Snapshot } from './object.js'

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
const stated = z.enum(['stated', 'silent', 'inherent'])

const shape = z.strictObject({
  format: z.literal(1),
  hash: z.string(),
  postgres: z.strictObject({ version: z.string(), major: z.int() }),
  ownership: z.strictObject({ loader: z.nullable(z.string()), namesLoader: z.boolean(), owner: stated, privileges: stated }),
  objects: z.array(
    z.strictObject({
      kind: z.string().regex(kindPattern),
      name: z.string(),
      parent: z.optional(z.string()),
      follows: z.optional(z.array(z.string())),
      derived: z.optional(z.literal(true)),
      generatedName: z.optional(z.enum(['exact', 'shape'])),
      aspect: z.optional(z.enum(aspectNames as readonly [Aspect, ...Aspect[]])),
      attributes: z.record(z.string(), value),
      dependsOn: z.array(z.string())
    })
  ),
  unmodelled: z.array(z.strictObject({ kind: z.string().regex(kindPattern), name: z.string() }))
})

/** What an object is, its kind, its name and its attributes, in one line: the same for the same object. */
export function spell(object: Pick<DatabaseObject, 'kind' | 'name' | 'attributes'>): string {
  const attributes = inOrder(Object.keys(object.attributes)).map((name) => [name, object.attributes[name]])
  return JSON.stringify([object.kind, object.name, attributes])
}

/** Lists of names, sorted, by the names as they come: many objects have the same. */
const sorted = new Map<string, readonly string[]>()

function inOrder(names: readonly string[]): readonly string[] {
  const key = names.join('\n')
  const known = sorted.get(key) ?? [...names].sort()
  sorted.set(key, known)
  return known
}

/** `sha256:` and the hash of what an object is. */
export function hashObject(object: Pick<DatabaseObject, 'kind' | 'name' | 'attributes'>): string {
  return digest(spell(object))
}

/** `sha256:` and the hash of all objects of a snapshot: two databases with the same hash have the same schema. */
export function hashSnapshot(snapshot: Pick<Snapshot, 'objects'>): string {
  return digest(snapshot.objects.map(hashObject).join('\n'))
}

/** `sha256:` and the hash of a text, in hexadecimal digits. */
export function digest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** A snapshot as a JSON document that `parseSnapshot` reads back. */
export function formatSnapshot(snapshot: Snapshot): string {
  const { format, ...rest } = snapshot
  return `${JSON.stringify({ format, hash: hashSnapshot(snapshot), ...rest }, null, 2)}\n`
}

/** Reads a snapshot that was written to a file, and makes sure that it is whole and unchanged. */
export function parseSnapshot(text: string): { readonly ok: true; readonly snapshot: Snapshot } | { readonly ok: false; readonly problem: string } {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) }
  }
  const parsed = shape.safeParse(document)
  if (!parsed.success) return { ok: false, problem: problemsOf(parsed.error) }
  const { hash, ...snapshot } = parsed.data as typeof parsed.data & Snapshot
  if (hash !== hashSnapshot(snapshot)) return { ok: false, problem: 'its hash does not fit its objects: it was changed or cut' }
  return { ok: true, snapshot }
}
