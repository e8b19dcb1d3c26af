import type { Migration } from '../formats/format.js'
import { idsOf, missing } from './holding.js'
import { inFormat } from './ledger.js'
import type { LedgerMismatch, LedgerReader } from './ledger.js'

interface VersionRow {
  readonly version: string
  readonly dirty: boolean
}

/**
 * golang-migrate: one row with the version that the database is at, and whether a migration is under way or has failed; none before the
 * first. All up to the version count as applied, whether they were or not. In database/postgres/postgres.go (`SetVersion`), and
 * migrate.go (`runMigrations` sets the version to come, dirty, before it runs a file; `versionExists`; `ErrDirty`). On the way back
 * the version to come is the one before, so that a dirty version leaves open which of two files has failed. -1 is none.
 */
export const golangMigrate: LedgerReader<VersionRow> = {
  tool: 'golang-migrate',
  fits: inFormat('golang-migrate'),
  query: (table) => `select version::text, dirty from ${table} limit 1`,
  hold([row], { migrations, format: { vanished } }, table) {
    const version = BigInt(row?.version ?? -1)
    const isDirty = row?.dirty === true
    const at = migrations.find(({ id }) => BigInt(id) === version)
    const isApplied = (id: string): boolean => BigInt(id) <= version && !(isDirty && id === at?.id)
    const doubtful = isDirty && at !== undefined ? [at.id] : []
    const mismatches: readonly LedgerMismatch[] = [
      ...(version >= 0n && at === undefined ? [missing(table, version.toString(), vanished.says)] : []),
      ...(isDirty ? [dirty(table, version, at)] : [])
    ]
    const applied = migrations.filter(({ id }) => isApplied(id))
    const pending = migrations.filter(({ id }) => !isApplied(id) && !doubtful.includes(id))
    return { applied: idsOf(applied), pending: idsOf(pending), again: [], stuck: doubtful, mismatches }
  }
}

function dirty(table: string, version: bigint, at: Migration | undefined): LedgerMismatch {
  const which = version < 0n ? 'the way back from the first migration' : `the migration ${version.toString()}, or the way back to it,`
  return {
    reason: 'dirty',
    id: at?.id ?? version.toString(),
    ...(at === undefined ? {} : { file: at.up.path }),
    message: `${table} says that ${which} has failed or is under way. golang-migrate stops ("Dirty database version ${version.toString()}. Fix and force version.") until \`migrate force\` says which version the database is at.`
  }
}
