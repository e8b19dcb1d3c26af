import { readNames, readRelations } from '../catalog/names.js'
import type { BareNames, FindRelation } from '../catalog/names.js'
import { createAlgorithm } from '../checksum/algorithm.js'
import type { Algorithm } from '../checksum/algorithm.js'
import { judge, openAudit } from '../checksum/audit.js'
import type { Audit, Unit } from '../checksum/audit.js'
import { findCauses } from '../checksum/causes.js'
import type { CauseContext, Causes } from '../checksum/causes.js'
import type { Config } from '../config/config.js'
import type { Judged } from '../findings/checksum.js'
import { pathsSetIn, placeOf } from '../checksum/definitions.js'
import type { Replay, Step } from '../history/replay.js'
import type { Report } from '../report/document.js'
import type { Change, Comparison } from '../snapshot/change.js'
import type { TextFile } from '../source/file-tree.js'
import type { Built } from '../source/source.js'
import { ignoresUnder } from './compare.js'
import type { Run } from './run.js'

/** The text checksums of a committed schema against what the catalogs say. */
export interface Checksums {
  readonly audit: Audit
  /** The audited one. */
  readonly algorithm: Algorithm
  /** The search_path of the files, as stored names. */
  readonly path: readonly string[]
  /** What another algorithm is, with the same rules and prefixes. */
  readonly algorithmOf: (name: Algorithm['name']) => Algorithm
  readonly judge: (unit: Unit) => Judged
  /** Why the audited checksums of two texts differ; `any` for why the texts themselves do. */
  readonly explain: (before: string, after: string, by?: 'any') => Promise<Causes>
  /** The differences of an object that its text has a say about. */
  readonly changesOf: (unit: Unit) => readonly Change[]
}

/** Compares the texts of a committed schema with those of a database. Nothing is hashed and no cause looked for until it is asked for. */
export async function openChecksums(run: Run, files: readonly TextFile[], desired: Built, current: Built, comparison: Pick<Comparison, 'changes'>): Promise<Checksums> {
  const { config } = run
  const session = desired.scratch?.session
  const names: BareNames = session === undefined ? { path: [], isBare: () => false } : await readNames(session, config.searchPath, pathsSetIn(files))
  const audit = openAudit({ files, desired: desired.snapshot, current: current.snapshot, comparison, path: names.path, ignores: ignoresUnder(config, current, desired) })
  const algorithmOf = (name: Algorithm['name']): Algorithm => createAlgorithm({ name, rules: config.checksumRules, prefixes: config.schemaPrefixes, isBare: names.isBare })
  const algorithm = algorithmOf(config.checksum)
  let context: Promise<CauseContext> | undefined
  return {
    audit, algorithm, algorithmOf, path: names.path,
    judge: (unit) => ({ unit, judgement: judge(unit, algorithm) }),
    explain: async (before, after, by) => {
      context ??= (session === undefined ? Promise.resolve(() => undefined) : readRelations(session, names.path)).then((find) => contextOf(current, find))
      return findCauses(before, after, by === 'any' ? (text) => text : (text) => algorithm.reduce(text), await context)
    },
    changesOf: (unit) => comparison.changes.filter((change) => audit.unitOf(change) === unit)
  }
}

function contextOf({ snapshot }: Built, find: FindRelation): CauseContext {
  return { major: snapshot.postgres.major, columnsOf: (name) => find(name)?.columns, keyOf: (name) => find(name)?.key ?? [] }
}

/** The judgement with the causes of a false positive. */
export async function withCauses(judged: Judged, checksums: Checksums): Promise<Judged> {
  const { unit, judgement } = judged
  if (judgement.verdict !== 'false-positive') return judged
  return { ...judged, causes: await checksums.explain(unit.committed ?? '', unit.stored() ?? '') }
}

/** Migrations that wrote an object once more although it stayed what it was, by the object whose text it is. */
export function findRewritten({ audit }: Checksums, steps: Replay['steps'], isAsked: (migration: Step['migration']) => boolean): ReadonlyMap<Unit, NonNullable<Judged['rewrittenBy']>> {
  const found = new Map<Unit, Map<string, { readonly id: string; readonly file: string }>>()
  for (const { migration, touched } of steps) {
    if (!isAsked(migration)) continue
    for (const { object } of touched) {
      const unit = audit.unitOf(object)
      if (unit === undefined) continue
      const migrations = found.get(unit) ?? new Map<string, { readonly id: string; readonly file: string }>()
      found.set(unit, migrations.set(migration.id, { id: migration.id, file: migration.up.path }))
    }
  }
  return new Map([...found].map(([unit, migrations]) => [unit, [...migrations.values()]]))
}

/** A judgement as reports show it. */
export function reportChecksum({ unit, judgement, causes, edited, rewrittenBy = [] }: Judged, { algorithm }: Checksums, { details }: Pick<Config, 'details'>): Report['checksums'][number] {
  const location = unit.definition === undefined ? undefined : placeOf(unit.definition)
  const isShown = judgement.verdict !== 'agrees' && details !== 'names'
  return {
    kind: unit.kind,
    name: unit.name,
    algorithm: algorithm.name,
    current: judgement.current,
    desired: judgement.desired,
    currentText: unit.storedBy,
    verdict: judgement.verdict,
    causes: [...(causes?.causes ?? [])],
    ...(causes === undefined || causes.rest.length === 0 ? {} : { rest: causes.rest.map((each) => ({ ...each })) }),
    ...(location === undefined ? {} : { location }),
    ...(isShown ? { currentDefinition: unit.stored() ?? null, desiredDefinition: unit.committed ?? null } : {}),
    ...(edited === undefined ? {} : { edited: { causes: [...edited.causes], rest: edited.rest.map((each) => ({ ...each })) } }),
    ...(rewrittenBy.length === 0 ? {} : { rewrittenBy: rewrittenBy.map(({ id }) => id) })
  }
}

