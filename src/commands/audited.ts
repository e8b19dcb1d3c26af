import { modelOf } from '../catalog/ddl/model.js'
import { readDefinitions, textOf } from '../checksum/definitions.js'
import { tally } from '../checksum/audit.js'
import { levelOfFalsePositives, levelOfFinding } from '../config/policy.js'
import { findFalseNegatives, findFalsePositives, findNeedlessEdits } from '../findings/checksum.js'
import type { Judged } from '../findings/checksum.js'
import type { Finding } from '../findings/finding.js'
import type { Replay } from '../history/replay.js'
import type { Report } from '../report/document.js'
import type { Comparison } from '../snapshot/change.js'
import { keyOf } from '../snapshot/object.js'
import type { Base } from '../source/base.js'
import type { BuildOptions } from '../source/build.js'
import { presentIn } from '../source/file-tree.js'
import type { TextFile } from '../source/file-tree.js'
import { parentsOf, readStatements } from '../source/mentions.js'
import { schemaSource } from '../source/schema-source.js'
import type { Built, Source } from '../source/source.js'
import { findRewritten, openChecksums, reportChecksum, withCauses } from './checksums.js'
import type { Checksums } from './checksums.js'
import type { Run } from './run.js'
import { logChecksums } from './seed-log.js'

/** What `check` knows when it asks whether text checksums tell the truth. */
export interface Checked {
  readonly files: readonly TextFile[]
  readonly desired: Built | undefined
  readonly current: Built | undefined
  readonly comparison: Comparison | undefined
  /** The committed schema as it was at base; `no base` where there is none to judge against. */
  readonly before: readonly TextFile[] | 'no base'
  readonly effect: Report['effect']
  readonly steps: Replay['steps']
  /** Whether a migration is new, by its path. */
  readonly isNew: (path: string) => boolean
}

/** What `check` says of text checksums. */
export interface Audited extends Pick<Report, 'checksums' | 'audit'> {
  readonly findings: readonly Finding[]
}

const nothing: Audited = { checksums: [], findings: [] }

/** The committed schema as base has it; `no base` where there is no base. Needs no server, so that it can go on while they build. */
export async function readCommittedBefore({ config }: Run, options: BuildOptions, schema: Source | undefined, found: Promise<Base | undefined>): Promise<Checked['before']> {
  const base = await found
  if (base === undefined) {
    // All of it will be audited, and what has been read once is at hand.
    readStatements((await schema?.files()) ?? [])
    return 'no base'
  }
  const tree = await base.fork.tree()
  return schemaSource(await presentIn(tree, config.schema), { ...options, tree }).files()
}

/**
 * Audits what a pull request has to do with: objects that it edits in their text only, or writes once more, and what the audited
 * checksum overlooks. Without a base it audits everything, and looks for no causes: `audit` does.
 */
export async function auditChecked(run: Run, checked: Checked): Promise<Audited> {
  const { files, desired, before } = checked
  // A schema that is compared with nothing is what it is, and what is edited in it can be told from what it was.
  const current = checked.current ?? (before === 'no base' ? undefined : desired)
  const comparison = checked.comparison ?? { changes: [] }
  if (desired === undefined || current === undefined) return nothing
  const isAsked = levelOfFinding(run.config.policy, 'checksum-false-positive', levelOfFalsePositives(run.config.policy.falsePositives)) !== 'off'
  const isConcerned = isAsked && (before === 'no base' || isOther(before, files) || checked.steps.some(({ migration, touched }) => touched.length > 0 && checked.isNew(migration.up.path)))
  if (!isConcerned && comparison.changes.length === 0) return nothing
  const checksums = await openChecksums(run, files, desired, current, comparison)
  const overlooked = checksums.audit.units.filter(({ truth }) => truth === 'different').map(checksums.judge).filter(({ judgement }) => judgement.verdict === 'false-negative')
  const name = checksums.algorithm.name
  const findings = findFalseNegatives(overlooked, checksums.changesOf, name, run.config.policy)
  if (isAsked && before === 'no base') {
    const judged = checksums.audit.units.map(checksums.judge)
    logChecksums(run.log, judged)
    return {
      findings: [...findFalsePositives(judged, name, run.config.policy), ...findings],
      checksums: judged.map((each) => reportChecksum(each, checksums, run.config)),
      audit: { confusion: [{ algorithm: name, ...tally(judged.map(({ judgement }) => judgement)) }], unjudged: checksums.audit.unjudged.map((each) => ({ ...each })) }
    }
  }
  const concerned = isConcerned && before !== 'no base' ? await findConcerned(checksums, before, checked, desired) : []
  const judged = [...concerned, ...overlooked]
  logChecksums(run.log, judged)
  return { findings: [...findNeedlessEdits(concerned, name, run.config.policy), ...findings], checksums: judged.map((each) => reportChecksum(each, checksums, run.config)) }
}

/** The objects that are what they were, and whose text is another one, or which a new migration writes once more. */
async function findConcerned(checksums: Checksums, before: readonly TextFile[], { effect, steps, isNew }: Checked, desired: Built): Promise<readonly Judged[]> {
  if (effect === null) return []
  const { audit, path } = checksums
  const earlier = readDefinitions(before, modelOf(desired.snapshot), path).stated
  const rewritten = findRewritten(checksums, steps, ({ up }) => isNew(up.path))
  const changed = new Set(effect.changes.flatMap((change) => [change, ...parentsOf(change)].flatMap((object) => audit.unitOf(object) ?? [])))
  const judged: Judged[] = []
  for (const unit of audit.units) {
    const then = earlier.get(keyOf(unit))
    const text = then === undefined ? unit.committed : textOf(then)
    const isEdited = text !== undefined && unit.committed !== undefined && sameLineEnds(text) !== sameLineEnds(unit.committed)
    const rewrittenBy = rewritten.get(unit)
    if (unit.truth !== 'equal' || changed.has(unit) || (!isEdited && rewrittenBy === undefined)) continue
    judged.push({
      ...(await withCauses(checksums.judge(unit), checksums)),
      ...(isEdited ? { edited: await checksums.explain(text, unit.committed, 'any') } : {}),
      ...(rewrittenBy === undefined ? {} : { rewrittenBy })
    })
  }
  return judged.filter(isWorthNaming)

  /** A migration that rewrites what no checksum calls changed is told of where migrations are. */
  function isWorthNaming({ edited, judgement }: Judged): boolean {
    return edited !== undefined || judgement.verdict === 'false-positive'
  }
}

function isOther(before: readonly TextFile[], files: readonly TextFile[]): boolean {
  const texts = (some: readonly TextFile[]): string => JSON.stringify(some.map(({ text }) => sameLineEnds(text)))
  return texts(before) !== texts(files)
}

/** Line ends are git's affair. */
function sameLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
