import { holdsSecret, partsOfStretch, stretchOf, textOrigin } from '../catalog/ddl/stretch.js'
import { modelOf } from '../catalog/ddl/model.js'
import type { Model } from '../catalog/ddl/model.js'
import type { Aspect } from '../config/policy.js'
import type { Change, Comparison } from '../snapshot/change.js'
import { keyOf } from '../snapshot/object.js'
import type { DatabaseObject, Snapshot } from '../snapshot/object.js'
import type { TextFile } from '../source/file-tree.js'
import { checksumOf } from './algorithm.js'
import type { Algorithm } from './algorithm.js'
import { readDefinitions, textOf } from './definitions.js'
import type { Definition, Definitions } from './definitions.js'

/** What is audited: a committed schema, the database that it is compared with, and what the catalogs say of the two. */
export interface AuditRequest {
  readonly files: readonly TextFile[]
  /** What the files build. */
  readonly desired: Snapshot
  readonly current: Snapshot
  readonly comparison: Pick<Comparison, 'changes'>
  /** The search_path of the files, as stored names. */
  readonly path: readonly string[]
  /** Objects that are not compared. */
  readonly ignores: (object: Pick<DatabaseObject, 'kind' | 'name'>) => boolean
}

/** One object that has a text of its own, on either side. */
export interface Unit {
  readonly kind: string
  readonly name: string
  /** Undefined where the committed schema does not have it. */
  readonly definition: Definition | undefined
  /** What the catalogs say. A difference that is likely only one of spelling, or that cannot be compared, is `unproven`. */
  readonly truth: 'equal' | 'different' | 'unproven'
  /** The text of its statements in the committed schema, and that of its definition in the database; undefined where it is not there. */
  readonly committed: string | undefined
  readonly stored: () => string | undefined
  readonly storedBy: 'server' | 'canonical'
}

/** An object of which nothing can be said, and why: no statement was found for it, or its definition holds a secret. */
export interface Unjudged {
  readonly kind: string
  readonly name: string
  readonly why: 'no statement' | 'secret'
}

/** The objects of an audit. Texts are only written where they are asked for. */
export interface Audit {
  readonly units: readonly Unit[]
  readonly unjudged: readonly Unjudged[]
  /** The object with a text of its own that another one is a part of, or is itself. */
  readonly unitOf: (object: Pick<DatabaseObject, 'kind' | 'name'>) => Unit | undefined
}

/** What an algorithm says of one object. */
export interface Judgement {
  readonly current: string | null
  readonly desired: string | null
  readonly verdict: 'agrees' | 'false-positive' | 'false-negative'
}

/** How often an algorithm is right and wrong; positive is what it calls changed. */
export interface Confusion {
  readonly truePositives: number
  readonly falsePositives: number
  readonly trueNegatives: number
  readonly falseNegatives: number
}

/** Aspects that no text of a definition carries. */
const elsewhere: ReadonlySet<Aspect> = new Set(['privileges', 'owner', 'comments'])

/** Finds the objects of a committed schema that have a text of their own, and what the catalogs say of each. */
export function openAudit(request: AuditRequest): Audit {
  const [desired, current] = [modelOf(request.desired), modelOf(request.current)]
  const definitions = readDefinitions(request.files, desired, request.path)
  const sides = { desired, current, definitions, renamed: renamedIn(request.comparison.changes), changed: changedIn(request.comparison.changes) }
  const isLeftOut = (object: DatabaseObject, model: Model): boolean => {
    const parent = model.get(object.parent ?? '')
    return request.ignores(object) || (parent !== undefined && isLeftOut(parent, model))
  }
  const committed = [...definitions.stated.values()].filter(({ object }) => !isLeftOut(object, desired))
  const extra = request.comparison.changes.flatMap((change) => {
    const object = change.action === 'drop' && !elsewhere.has(change.aspect) ? current.get(keyOf(change)) : undefined
    return object !== undefined && definitions.isApart(object) ? [object] : []
  })
  const isSecret = (definition: Definition): boolean => holdsSecret(partsOfStretch(definition.object, desired, definitions.isApart))
  const units = [...committed.filter((definition) => !isSecret(definition)).map((definition) => unitOfBoth(definition, sides)), ...extra.map((object) => extraUnit(object, sides))]
  const byKey = new Map(units.map((unit) => [keyOf(unit), unit]))
  return {
    units,
    unjudged: [
      ...definitions.unstated.filter((object) => !isLeftOut(object, desired)).map((object) => unjudged(object, 'no statement')),
      ...committed.filter(isSecret).map(({ object }) => unjudged(object, 'secret'))
    ],
    unitOf: (object) => ownUnit(keyOf(object), sides, byKey)
  }
}

/** What an algorithm says of an object, against the truth. What is not proven to differ is never called a false negative. */
export function judge(unit: Unit, algorithm: Algorithm): Judgement {
  const stored = unit.stored()
  const desired = unit.committed === undefined ? null : checksumOf(algorithm, unit.committed)
  const current = stored === undefined ? null : checksumOf(algorithm, stored)
  const verdict = current === desired ? (unit.truth === 'different' ? 'false-negative' : 'agrees') : unit.truth === 'equal' ? 'false-positive' : 'agrees'
  return { current, desired, verdict }
}

/** Counts judgements of one algorithm. */
export function tally(judgements: readonly Judgement[]): Confusion {
  const count = (verdict: Judgement['verdict'], isEqual?: boolean): number =>
    judgements.filter((each) => each.verdict === verdict && (isEqual === undefined || isEqual === (each.current === each.desired))).length
  return {
    truePositives: count('agrees', false), falsePositives: count('false-positive'),
    trueNegatives: count('agrees', true), falseNegatives: count('false-negative')
  }
}

interface Sides {
  readonly desired: Model
  readonly current: Model
  readonly definitions: Definitions
  /** Objects whose name the server chose otherwise: keys in the database with those in the committed schema. */
  readonly renamed: readonly (readonly [current: string, desired: string])[]
  /** By key, whether it is proven. */
  readonly changed: ReadonlyMap<string, boolean>
}

function unitOfBoth(definition: Definition, sides: Sides): Unit {
  const { desired, current, definitions } = sides
  const { object } = definition
  const key = keyOf(object)
  const existing = current.get(sides.renamed.find(([, committed]) => committed === key)?.[0] ?? key)
  const isApart = (each: DatabaseObject): boolean => definitions.isApart(inCommitted(each, sides))
  const parts = [
    ...partsOfStretch(object, desired, definitions.isApart),
    ...(existing === undefined ? [] : partsOfStretch(existing, current, isApart))
  ]
  const committed = textOf(definition)
  return {
    kind: object.kind, name: object.name, definition,
    truth: existing === undefined || existing.parent !== object.parent ? 'different' : truthOf(parts, sides),
    committed,
    stored: remember(() => (existing === undefined ? undefined : stretchOf(existing, current, isApart, /\bWITH\s+NO\s+DATA$/i.test(committed)))),
    storedBy: textOrigin(object)
  }
}

function extraUnit(object: DatabaseObject, { current, definitions }: Sides): Unit {
  return {
    kind: object.kind, name: object.name, definition: undefined, truth: 'different', committed: undefined,
    stored: remember(() => stretchOf(object, current, definitions.isApart)),
    storedBy: textOrigin(object)
  }
}

/** An object of the database under the name that it has in the committed schema. */
function inCommitted(object: DatabaseObject, { desired, renamed }: Sides): DatabaseObject {
  const name = renamed.find(([stored]) => stored === keyOf(object))?.[1]
  return (name === undefined ? undefined : desired.get(name)) ?? object
}

/** A part that repeats what happens to the one that it follows is not listed as a change of its own. */
function truthOf(parts: readonly DatabaseObject[], { changed }: Sides): Unit['truth'] {
  const changes = parts.flatMap((part) => [keyOf(part), ...(part.follows ?? [])]).flatMap((key) => changed.get(key) ?? [])
  return changes.length === 0 ? 'equal' : changes.includes(true) ? 'different' : 'unproven'
}

function changedIn(changes: readonly Change[]): ReadonlyMap<string, boolean> {
  const changed = new Map<string, boolean>()
  for (const change of changes) {
    if (!elsewhere.has(change.aspect)) changed.set(keyOf(change), change.certainty === 'proven' || changed.get(keyOf(change)) === true)
  }
  return changed
}

function renamedIn(changes: readonly Change[]): Sides['renamed'] {
  return changes.flatMap((change) => {
    const name = change.aspect === 'generated-names' ? change.attributes.find((attribute) => attribute.name === 'name')?.current : undefined
    return typeof name === 'string' ? [[keyOf({ kind: change.kind, name }), keyOf(change)] as const] : []
  })
}

function ownUnit(key: string, { desired, current, renamed }: Sides, units: ReadonlyMap<string, Unit>): Unit | undefined {
  let next: string | undefined = renamed.find(([stored]) => stored === key)?.[1] ?? key
  while (next !== undefined) {
    const unit = units.get(next)
    if (unit !== undefined) return unit
    next = (desired.get(next) ?? current.get(next))?.parent
  }
  return undefined
}

function unjudged({ kind, name }: DatabaseObject, why: Unjudged['why']): Unjudged {
  return { kind, name, why }
}

function remember<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
