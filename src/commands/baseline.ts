import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { applyBaseline, formatBaseline, parseBaseline } from '../findings/baseline.js'
import type { Baseline } from '../findings/baseline.js'
import type { Finding } from '../findings/finding.js'
import { InputError } from '../source/input-error.js'
import type { Run } from './run.js'

/** Applies the baseline of known differences, or writes it where that is asked for. */
export async function useBaseline(run: Run, findings: readonly Finding[]): Promise<readonly Finding[]> {
  const [applied = findings] = await useBaselineOnEach(run, [findings])
  return applied
}

/**
 * The same for several databases that share a baseline: an entry is in use where one of them has the difference.
 *
 * @param isComplete whether these are all; otherwise nothing is known of entries that none of them needs, and none is written
 */
export async function useBaselineOnEach(run: Run, each: readonly (readonly Finding[])[], isComplete = true): Promise<readonly (readonly Finding[])[]> {
  const { baseline: name, writeBaseline, workingDirectory } = run.config
  if (name === null) return each
  const path = resolve(workingDirectory, name)
  if (writeBaseline && !isComplete) {
    run.log.warning(`${name} is not written, since not every database could be checked`)
    return each
  }
  if (writeBaseline) await writeFile(path, formatBaseline(each.flat()))
  const baseline = await readBaseline(name, path)
  const applied = each.map((findings) => applyBaseline(findings, baseline))
  const stale = isComplete ? baseline.findings.filter((entry) => applied.every((one) => one.stale.includes(entry))) : []
  for (const entry of stale) run.log.warning(`${name}: the difference of ${entry.kind} ${entry.name}${entry.aspect === '' ? '' : ` (${entry.aspect})`} is no more; take its entry away`)
  return applied.map(({ findings }) => findings)
}

/**
 * Applies the baseline as it stands before anything is mended, and says nothing of what no longer applies. One that is
 * about to be written knows nothing yet where differences are mended first, and will know them all where they are not.
 */
export async function applyKnown(run: Run, findings: readonly Finding[]): Promise<readonly Finding[]> {
  const { baseline: name, writeBaseline, workingDirectory, fix } = run.config
  if (name === null || (writeBaseline && fix)) return findings
  const known = writeBaseline ? parseKnown(name, formatBaseline(findings)) : await readBaseline(name, resolve(workingDirectory, name))
  return applyBaseline(findings, known).findings
}

async function readBaseline(name: string, path: string): Promise<Baseline> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new InputError(`baseline: there is no ${name}; make it with --write-baseline`, { cause: error })
  })
  return parseKnown(name, text)
}

function parseKnown(name: string, text: string): Baseline {
  const parsed = parseBaseline(text)
  if (!parsed.ok) throw new InputError(`${name} is not a baseline: ${parsed.problem}`)
  return parsed.baseline
}
