/** What text checksums say of the objects of a pair, against what the catalogs say. */
import { modelOf } from '../../src/catalog/ddl/model.js'
import { readNames } from '../../src/catalog/names.js'
import { createAlgorithm } from '../../src/checksum/algorithm.js'
import type { Algorithm } from '../../src/checksum/algorithm.js'
import { judge, openAudit, tally } from '../../src/checksum/audit.js'
import type { Confusion, Unit } from '../../src/checksum/audit.js'
import { pathsSetIn, readDefinitions, textOf } from '../../src/checksum/definitions.js'
import type { Comparison } from '../../src/snapshot/change.js'
import { keyOf } from '../../src/snapshot/object.js'
import type { Snapshot } from '../../src/snapshot/object.js'
import type { TextFile } from '../../src/source/file-tree.js'
import type { Built } from '../../src/source/source.js'
import type { Place } from './findings.js'

/** What the statements of an object are compared with: those of the other schema, or the definition that the other database gives. */
export const counterparts = ['statements', 'database'] as const

/** The algorithms that are looked at; `seed` is the preset of `custom`. */
export const checksums = ['raw', 'normalized', 'seed'] as const

/** What one checksum said of the objects of a pair. */
export interface ChecksumFinding extends Place {
  readonly against: (typeof counterparts)[number]
  readonly checksum: (typeof checksums)[number]
  readonly confusion: Confusion
  /** Objects that differ and whose checksum is the same. */
  readonly missed: readonly string[]
}

/** One schema of a pair: its text and what it builds. */
export interface Side {
  readonly text: string
  readonly built: Built
}

/** Judges the checksums of all objects of a pair whose statements can be found. */
export async function examineChecksums(place: Place, current: Side, desired: Side, { changes }: Pick<Comparison, 'changes'>): Promise<readonly ChecksumFinding[]> {
  const session = desired.built.scratch?.session
  if (session === undefined) return []
  const files = [{ path: 'desired.sql', text: desired.text }]
  const others = [{ path: 'current.sql', text: current.text }]
  const { path, isBare } = await readNames(session, null, pathsSetIn([...files, ...others]))
  const { units: all } = openAudit({ files, desired: desired.built.snapshot, current: current.built.snapshot, comparison: { changes }, path, ignores: () => false })
  // What is likely only a spelling, or cannot be compared, has no truth to be held against.
  const units = all.filter(({ truth }) => truth !== 'unproven')
  const judged = { database: units, statements: withStatements(units, others, current.built.snapshot, path) }
  return counterparts.flatMap((against) => checksums.map((checksum) => {
    const algorithm = algorithmOf(checksum, isBare)
    const judgements = judged[against].map((unit) => ({ unit, judgement: judge(unit, algorithm) }))
    return {
      ...place, against, checksum,
      confusion: tally(judgements.map(({ judgement }) => judgement)),
      missed: judgements.filter(({ judgement }) => judgement.verdict === 'false-negative').map(({ unit: { kind, name } }) => `${kind} ${name}`)
    }
  }))
}

/** The objects with the other schema's statements in place of the database's definition; without those that it makes by none. */
function withStatements(units: readonly Unit[], files: readonly TextFile[], snapshot: Snapshot, path: readonly string[]): readonly Unit[] {
  const model = modelOf(snapshot)
  const { stated } = readDefinitions(files, model, path)
  return units.flatMap((unit) => {
    const definition = stated.get(keyOf(unit))
    if (definition === undefined && model.get(keyOf(unit)) !== undefined) return []
    return [{ ...unit, stored: () => (definition === undefined ? undefined : textOf(definition)) }]
  })
}

function algorithmOf(checksum: ChecksumFinding['checksum'], isBare: (schema: string, name: string) => boolean): Algorithm {
  const name = checksum === 'seed' ? 'custom' : checksum
  return createAlgorithm({ name, rules: [{ kind: 'preset', name: 'seed' }], prefixes: ['public'], isBare })
}
