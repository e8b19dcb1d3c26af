import { createHash } from 'node:crypto'
import * as z from 'zod'
import { problemsOf } from '../config/problems.js'
import type { Finding } from './finding.js'

const shape = z.strictObject({
  version: z.literal(1),
  findings: z.array(z.strictObject({ code: z.string(), kind: z.string(), name: z.string(), aspect: z.string(), digest: z.string() }))
})

type Entry = z.infer<typeof shape>['findings'][number]

/** A file of known differences. */
export interface Baseline {
  readonly findings: readonly Entry[]
}

/** Reads a baseline. */
export function parseBaseline(text: string): { readonly ok: true; readonly baseline: Baseline } | { readonly ok: false; readonly problem: string } {
  try {
    const parsed = shape.safeParse(JSON.parse(text))
    return parsed.success ? { ok: true, baseline: parsed.data } : { ok: false, problem: problemsOf(parsed.error) }
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) }
  }
}

/** The baseline that makes these differences known ones, whichever of several databases has them. */
export function formatBaseline(findings: readonly Finding[]): string {
  const entries = new Map(findings.flatMap((finding) => entryOf(finding) ?? []).map((entry) => [JSON.stringify(entry), entry]))
  return `${JSON.stringify({ version: 1, findings: [...entries.values()] }, null, 2)}\n`
}

/**
 * Turns known differences into notices.
 *
 * @returns the findings, and the entries that no longer apply
 */
export function applyBaseline(findings: readonly Finding[], baseline: Baseline): { findings: readonly Finding[]; stale: readonly Entry[] } {
  const unused = new Set(baseline.findings)
  const applied = findings.map((finding): Finding => {
    const entry = entryOf(finding)
    const known = entry === undefined ? undefined : [...unused].find((each) => sameEntry(each, entry))
    if (known === undefined) return finding
    unused.delete(known)
    return { ...finding, severity: 'notice', message: `${finding.message} Known: it is in the baseline.`, details: { ...finding.details, baseline: true } }
  })
  return { findings: applied, stale: [...unused] }
}

/** Only differences of objects can be known ones, of a live database too, and what no line can allow: migrations that are gone, ledgers that disagree; everything else happens once. */
function entryOf(finding: Finding): Entry | undefined {
  if (finding.object === undefined || !/^(?:object|live)-|^(?:migration-removed|ledger-mismatch)$/.test(finding.code)) return undefined
  const { action, aspect = '', attributes = [] } = finding.details
  const digest = createHash('sha256').update(JSON.stringify([action, attributes])).digest('hex').slice(0, 16)
  return { code: finding.code, ...finding.object, aspect: String(aspect), digest }
}

function sameEntry(left: Entry, right: Entry): boolean {
  return left.code === right.code && left.kind === right.kind && left.name === right.name && left.aspect === right.aspect && left.digest === right.digest
}
