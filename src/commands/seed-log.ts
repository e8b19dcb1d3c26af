import { definitionOf } from '../catalog/ddl/statements.js'
import { modelOf } from '../catalog/ddl/model.js'
import type { Comparison } from '../snapshot/change.js'
import { hashObject } from '../snapshot/file.js'
import { keyOf } from '../snapshot/object.js'
import type { Snapshot } from '../snapshot/object.js'
import type { Logger } from '../report/logger.js'

/** How much of a definition a log line shows, in characters. */
const shown = 200

/**
 * Writes the comparison in the words that people already search their logs for: `Object to create: …`, `Object to
 * modify: …` with both checksums and the beginning of both definitions, and the counts.
 */
export function logComparison(log: Logger, comparison: Comparison | undefined, current: Snapshot | undefined, desired: Snapshot | undefined): void {
  if (comparison === undefined || current === undefined || desired === undefined) return
  const [left, right] = [modelOf(current), modelOf(desired)]
  log.debug(`Comparing schemas - Desired: ${String(desired.objects.length)}, Current: ${String(current.objects.length)}`)
  for (const change of comparison.changes) {
    const name = `${change.kind} ${change.name}`
    log.debug(`Object to ${change.action}: ${name}`)
    if (change.action !== 'modify') continue
    const [existing, wanted] = [left.get(keyOf(change)), right.get(keyOf(change))]
    if (existing === undefined || wanted === undefined) continue
    log.debug(`  Current checksum: ${hashObject(existing)}`)
    log.debug(`  Desired checksum: ${hashObject(wanted)}`)
    log.debug(`  Current definition: ${start(definitionOf(existing, left, change.aspect))}...`)
    log.debug(`  Desired definition: ${start(definitionOf(wanted, right, change.aspect))}...`)
  }
  for (const { kind, name, rule } of comparison.equalities) log.debug(`Object unchanged: ${kind} ${name} (${rule})`)
  const count = (action: string): string => String(comparison.changes.filter((change) => change.action === action).length)
  log.info(`Schema comparison: ${count('create')} to create, ${count('modify')} to modify, ${count('drop')} to drop`)
}

function start(definition: string): string {
  return [...definition.replace(/\s+/g, ' ')].slice(0, shown).join('')
}
