import type { Rewritten } from '../history/rewritten.js'
import type { Report } from '../report/document.js'
import type { Built, Source, Workshop } from '../source/source.js'
import { openChecksums, reportChecksum, withCauses } from './checksums.js'
import { compareBuilt } from './compare.js'
import type { Run } from './run.js'

/** What the audit says of the objects that a generator writes as they are: whether the text checksum lies about them, and why. */
export async function auditRewritten(
  run: Run, workshop: Workshop, schema: Source, current: Built, rewritten: readonly Rewritten[]
): Promise<{ readonly checksums: Report['checksums']; readonly causes: readonly string[] }> {
  run.progress('looking for causes')
  const desired = await schema.build(workshop)
  const comparison = await compareBuilt(workshop, current, desired, run.config)
  const checksums = await openChecksums(run, await schema.files(), desired, current, comparison)
  const units = new Set(rewritten.flatMap(({ object }) => checksums.audit.unitOf(object) ?? []))
  const judged = await Promise.all([...units].map(async (unit) => withCauses(checksums.judge(unit), checksums)))
  const causes = await Promise.all(judged.map(async ({ unit, causes: found }) => (found ?? (await checksums.explain(unit.committed ?? '', unit.stored() ?? '', 'any'))).causes))
  return { checksums: judged.map((each) => reportChecksum(each, checksums, run.config)), causes: [...new Set(causes.flat())] }
}
