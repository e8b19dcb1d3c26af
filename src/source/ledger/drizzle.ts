import { baseName } from '../formats/files.js'
import type { Migration } from '../formats/format.js'
import { findEdited, isHashOf } from './checksums.js'
import type { ReadFolder } from '../migrations-source.js'
import { holdRows, withMismatches } from './holding.js'
import { inFormat } from './ledger.js'
import type { LedgerReader } from './ledger.js'

interface DrizzleRow {
  readonly hash: string
  /** Milliseconds since 1970. */
  readonly created_at: string | null
  /** The folder, from version 1 on. */
  readonly name: string | null
}

/**
 * Drizzle: the SHA-256 of each file, and the instant of its entry in the journal. Everything newer than the newest one is run, and nothing
 * else. Version 1 keeps the names of folders beside that and goes by them; older rows it finds by the second. In
 * drizzle-orm/src/migrator.ts, pg-core/dialect.ts (`migrate`), migrator.utils.ts (`getMigrationsToRun`) and up-migrations/pg.ts.
 */
export const drizzle: LedgerReader<DrizzleRow> = {
  tool: 'Drizzle',
  fits: inFormat('drizzle'),
  query: (table) => `select hash, created_at::text, pg_catalog.to_jsonb(ledger) ->> 'name' as name from ${table} ledger order by created_at, id`,
  hold(rows, folder, table) {
    const { migrations, files, format: { vanished, outOfOrder } } = folder
    const rowOf = new Map<string, DrizzleRow>()
    const lost: string[] = []
    for (const row of rows) {
      const id = find(folder, row)?.id
      if (id === undefined) lost.push(row.name ?? new Date(Number(row.created_at)).toISOString())
      else rowOf.set(id, row)
    }
    const newest = Math.max(...rows.map(({ created_at }) => Number(created_at)))
    const hasJournal = files.some(({ path }) => baseName(path) === '_journal.json')
    const holding = holdRows({
      migrations, table, rows: [...rowOf.keys(), ...lost], vanished: vanished.says, ...(hasJournal && { late: outOfOrder.says }),
      isLate: ({ timestamp }) => timestamp !== undefined && timestamp.valueOf() <= newest
    })
    return withMismatches(holding, findEdited(folder, table, 'sha256', ({ id }) => rowOf.get(id)?.hash))
  }
}

/** The migration that a row is about: by name; else by the second, and where that is no answer, by the text. */
function find({ migrations, files }: ReadFolder, { hash, created_at, name }: DrizzleRow): Migration | undefined {
  if (name !== null) return migrations.find(({ id }) => id === name)
  const second = Math.floor(Number(created_at) / 1000)
  const near = migrations.filter(({ timestamp }) => timestamp !== undefined && Math.floor(timestamp.valueOf() / 1000) === second)
  if (near.length === 1) return near[0]
  return (near.length > 1 ? near : migrations).find(({ up }) => isHashOf(files.find(({ path }) => path === up.path)?.text ?? '', 'sha256', hash))
}
