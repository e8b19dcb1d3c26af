import { modelAmong } from '../catalog/ddl/among.js'
import { definitionOf } from '../catalog/ddl/statements.js'
import { modelOf } from '../catalog/ddl/model.js'
import type { Judged } from '../findings/checksum.js'
import type { Comparison } from '../snapshot/change.js'
import { hashObject } from '../snapshot/file.js'
import { keyOf } from '../snapshot/object.js'
import type { Explained } from '../history/explain.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { Logger } from '../report/logger.js'
import type { ReadFolder } from '../source/migrations-source.js'
import type { Built } from '../source/source.js'
import { ledgersOf, platformsOf } from './compare.js'
import type { Run } from './run.js'

/** How much of a definition a log line shows, in characters. */
const shown = 200

/** How many objects a list names before the rest is counted. */
const named = 10

/**
 * Writes the comparison in the words that people already search their logs for: `Object to create: …`, `Object to
 * modify: …` with both checksums and the beginning of both definitions, and the counts. What was taken out of the comparison
 * because it is a ledger's of a migration tool or a platform's is listed. With `details: names` there are no checksums either: they
 * tell whether a guess is right.
 */
export function logComparison(
  { log, config }: Pick<Run, 'log' | 'config'>, comparison: Comparison | undefined, current: Built | undefined, desired: Built | undefined
): void {
  if (comparison === undefined || current === undefined || desired === undefined) return
  const [left, right] = [modelOf(current.snapshot), modelOf(desired.snapshot)]
  log.debug(`Comparing schemas - Desired: ${String(desired.snapshot.objects.length)}, Current: ${String(current.snapshot.objects.length)}`)
  for (const { tool, object } of ledgersOf(current, desired)) log.info(`Object left out: ${object}, where ${tool} keeps its books`)
  for (const [preset, objects] of platformsOf(config, current, desired)) {
    const rest = objects.length - named
    log.info(`Objects left out as the platform's own, presets: ${preset}: ${objects.slice(0, named).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`)
    for (const object of objects.slice(named)) log.debug(`Object left out: ${object}`)
  }
  for (const change of comparison.changes) {
    const name = `${change.kind} ${change.name}`
    log.debug(`Object to ${change.action}: ${name}`)
    if (change.action !== 'modify' || config.details === 'names') continue
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

/** Says how a folder of migrations was read. */
export function logFolder(log: Logger, { format, why, migrations, passedOver, archived }: ReadFolder): void {
  if (archived.length > 0) log.info(`Archived files among the migrations, which are not run: ${String(archived.length)}, from ${archived[0] ?? ''}`)
  log.debug(`Migrations: ${String(migrations.length)} in the format ${format.name} (${why})`)
  for (const { up, notRun } of migrations) if (notRun !== undefined) log.debug(`Migration not run: ${up.path}: ${notRun}`)
  for (const path of passedOver) log.debug(`File passed over: ${path}`)
}

/**
 * Writes what each migration did: time, verdict, and for each object that it changed or wrote once more both checksums and the
 * beginning of both definitions.
 */
export function logHistory(log: Logger, explained: readonly Explained[]): void {
  for (const { dated, step, verdict } of explained) {
    log.debug(`Migration: ${dated.path} (${verdict})`)
    if (step === undefined) continue
    const sides = [step.before, step.after].map((side) => definedIn(side, step.surroundings))
    for (const { action, kind, name } of step.changes) {
      log.debug(`  Object to ${action}: ${kind} ${name}`)
      logObjects(log, ...sides.map((define) => define({ kind, name })))
    }
    for (const { object, definition, cause } of step.touched) {
      log.debug(`  Object unchanged: ${object.kind} ${object.name} (${cause})`)
      logObjects(log, { object, definition }, { object, definition })
    }
  }
}

/** Writes both checksums and both texts of each object whose checksum does not tell the truth. */
export function logChecksums(log: Logger, judged: readonly Judged[]): void {
  for (const { unit, judgement } of judged) {
    if (judgement.verdict === 'agrees') continue
    log.debug(`Checksum: ${judgement.verdict}: ${unit.kind} ${unit.name}`)
    log.debug(`  Current checksum: ${judgement.current ?? 'none'}`)
    log.debug(`  Desired checksum: ${judgement.desired ?? 'none'}`)
    log.debug(`  Current text: ${unit.stored() ?? 'none'}`)
    log.debug(`  Desired text: ${unit.committed ?? 'none'}`)
  }
}

interface Placed {
  readonly object: DatabaseObject
  readonly definition: string
}

/** Defines the objects of one side of a change. */
function definedIn(side: ReadonlyMap<string, DatabaseObject>, surroundings: ReadonlyMap<string, DatabaseObject>): (object: Pick<DatabaseObject, 'kind' | 'name'>) => Placed | undefined {
  const model = modelAmong([...side.values(), ...surroundings.values()])
  return (wanted) => {
    const object = side.get(keyOf(wanted))
    return object && { object, definition: definitionOf(object, model, 'definition') }
  }
}

function logObjects(log: Logger, ...[current, desired]: readonly (Placed | undefined)[]): void {
  log.debug(`    Current checksum: ${current === undefined ? 'none' : hashObject(current.object)}`)
  log.debug(`    Desired checksum: ${desired === undefined ? 'none' : hashObject(desired.object)}`)
  for (const [side, each] of [['Current', current], ['Desired', desired]] as const) {
    if (each !== undefined) log.debug(`    ${side} definition: ${start(each.definition)}...`)
  }
}

function start(definition: string): string {
  return [...definition.replace(/\s+/g, ' ')].slice(0, shown).join('')
}
