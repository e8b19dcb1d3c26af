import type { Migration } from '../formats/format.js'
import type { Holding, LedgerMismatch } from './ledger.js'

/** What a ledger with a row for each migration says. */
export interface Account {
  readonly migrations: readonly Migration[]
  readonly table: string
  /** What was applied, as the tool calls it. */
  readonly rows: readonly string[]
  /** What the tool calls a migration, undefined for a file that is none of its own; the id unless something else is said. */
  readonly nameOf?: (migration: Migration) => string | undefined
  /** Whether two names are one: they are where this makes the same of them. */
  readonly keyOf?: (name: string) => string
  /** What the tool does about one that was applied and is gone. */
  readonly vanished: string
  /** What it does about one that comes too late for its place; absent where it runs that like the others. */
  readonly late?: string
  /** Whether one comes too late; unless something else is said, where a later one of the folder was applied. */
  readonly isLate?: (migration: Migration) => boolean
}

/** Holds a ledger with a row for each migration against a folder. */
export function holdRows({ migrations: all, table, rows, nameOf = ({ id }) => id, keyOf = String, vanished, late, isLate }: Account): Holding {
  const named = all.flatMap((migration) => {
    const name = nameOf(migration)
    return name === undefined ? [] : [{ migration, key: keyOf(name) }]
  })
  const [applied, known] = [new Set(rows.map(keyOf)), new Set(named.map(({ key }) => key))]
  const last = named.findLastIndex(({ key }) => applied.has(key))
  const open = named.filter(({ migration, key }) => !applied.has(key) && migration.notRun === undefined)
  const stuck = late === undefined ? [] : open.filter((each) => isLate?.(each.migration) ?? named.indexOf(each) < last)
  const ids = (some: typeof named): readonly string[] => idsOf(some.map(({ migration }) => migration))
  return {
    applied: ids(named.filter(({ key }) => applied.has(key))),
    pending: ids(open.filter((each) => !stuck.includes(each))),
    again: [],
    stuck: ids(stuck),
    mismatches: [
      ...rows.filter((name) => !known.has(keyOf(name))).map((name) => missing(table, name, vanished)),
      ...stuck.map(({ migration }) => outOfOrder(table, migration, late ?? ''))
    ]
  }
}

/** The same with what else does not fit; migrations that failed or are in doubt are not run before that is mended. */
export function withMismatches(holding: Holding, mismatches: readonly LedgerMismatch[]): Holding {
  const held = new Set(mismatches.filter(({ reason }) => reason === 'failed' || reason === 'dirty').map(({ id }) => id))
  return {
    ...holding,
    pending: holding.pending.filter((id) => !held.has(id)),
    stuck: [...holding.stuck, ...holding.pending.filter((id) => held.has(id))],
    mismatches: [...holding.mismatches, ...mismatches]
  }
}

/** What migrations are called. */
export function idsOf(migrations: readonly Migration[]): readonly string[] {
  return migrations.map(({ id }) => id)
}

/**
 * It was applied and is gone.
 *
 * @param says what the tool does about it, here and below
 */
export function missing(table: string, id: string, says: string): LedgerMismatch {
  return { reason: 'missing', id, message: `${table} says that the migration ${id} was applied, and the folder does not have it. ${says}` }
}

/** It was applied with another text. */
export function edited(table: string, { id, up: { path } }: Migration, says: string): LedgerMismatch {
  return { reason: 'edited', id, file: path, message: `${path} is not what was applied: ${table} has another checksum of it. ${says}` }
}

/** Its place is before some that were applied. */
export function outOfOrder(table: string, { id, up: { path } }: Migration, says: string): LedgerMismatch {
  return { reason: 'out-of-order', id, file: path, message: `${path} was not applied, although ${table} says that later ones were. ${says}` }
}

/** It has begun and come to no end. */
export function failed(table: string, id: string, migration: Migration | undefined, says: string): LedgerMismatch {
  return { reason: 'failed', id, ...(migration === undefined ? {} : { file: migration.up.path }), message: `${table} says that the migration ${id} failed. ${says}` }
}
