import { askLive } from '../../catalog/live.js'
import type { LiveLimits } from '../../catalog/live.js'
import { isServerError } from '../../database/session.js'
import type { Session } from '../../database/session.js'
import type { Snapshot } from '../../snapshot/object.js'
import type { ReadFolder } from '../migrations-source.js'
import { alembic } from './alembic.js'
import { django } from './django.js'
import { drizzle } from './drizzle.js'
import { flyway } from './flyway.js'
import { golangMigrate } from './golang-migrate.js'
import { goose } from './goose.js'
import { graphileMigrate } from './graphile-migrate.js'
import type { Holding, LedgerMismatch, LedgerReader, LedgerReading, LedgerState } from './ledger.js'
import { dbmate, diesel, knex, nodePgMigrate, rails, supabase, typeorm } from './names.js'
import { prisma } from './prisma.js'
import { sqlx } from './sqlx.js'
import { tablesOf } from './tables.js'

/** Every tool whose books can be read; a new one is added here. */
const readers: readonly LedgerReader[] = [
  alembic, dbmate, diesel, django, drizzle, flyway, golangMigrate, goose, graphileMigrate, knex, nodePgMigrate, prisma, rails, sqlx, supabase, typeorm
]

/**
 * Reads what a live database says was applied to it, and holds that against a folder of migrations.
 *
 * @param snapshot of that database: where the tool keeps its books
 * @returns undefined where no tool keeps any (plain files), or none is known that has such migrations and left its table there
 * @throws ServerError as the server reports it: a table that is locked, or gone by now, calls for another snapshot
 */
export async function readLedger(session: Session, snapshot: Snapshot, folder: ReadFolder, limits: LiveLimits): Promise<LedgerState | undefined> {
  const fitting = readers.filter((reader) => reader.fits(folder))
  const kept = fitting.flatMap((reader) => tablesOf(snapshot, reader.kept ?? reader.tool).map((table) => ({ reader, table })))
  const [only] = fitting
  if (kept.length === 0) return only === undefined || folder.format.name === 'any' ? undefined : { state: 'absent', tool: only.tool }
  const read: LedgerReading[] = []
  let unreadable: LedgerState | undefined
  for (const { reader, table } of kept) {
    const rows = await readRows(session, limits, reader.query(table))
    if (rows === undefined) unreadable ??= { state: 'unreadable', tool: reader.tool, table }
    else read.push(asOne({ state: 'read', tool: reader.tool, table, ...holdWithArchived(reader, rows, folder, table) }))
  }
  const chosen = choose(read)
  if (unreadable !== undefined && (chosen?.state !== 'read' || chosen.applied.length === 0)) return unreadable
  const isForeign = chosen?.state === 'read' && folder.format.name === 'any' && count(chosen, 'unrelated') > 0
  return isForeign ? undefined : chosen
}

/** What was applied and then archived is not missing. */
function holdWithArchived(reader: LedgerReader, rows: readonly object[], folder: ReadFolder, table: string): Holding {
  const held = reader.hold(rows, folder, table)
  if (folder.before === undefined || !held.mismatches.some(({ reason }) => reason === 'missing')) return held
  const missing = new Set(reader.hold(rows, { ...folder, ...folder.before }, table).mismatches.flatMap(({ reason, id }) => (reason === 'missing' ? [id] : [])))
  return { ...held, mismatches: held.mismatches.filter(({ reason, id }) => reason !== 'missing' || missing.has(id)) }
}

/** The rows of a table; undefined where the role may not read it, or row security would hide some of them. */
async function readRows(session: Session, limits: LiveLimits, query: string): Promise<readonly object[] | undefined> {
  return askLive<object>(session, limits, query, 'SET LOCAL row_security = off').catch((error: unknown) => {
    if (isServerError(error, '42501')) return undefined
    throw error
  })
}

function count({ mismatches }: LedgerReading, ...reasons: readonly LedgerMismatch['reason'][]): number {
  return mismatches.filter(({ reason }) => reasons.includes(reason)).length
}

/** Names shown of many. */
const shown = 3

/** Where nothing that was applied is in the folder, that is one thing to tell and not many. */
function asOne(reading: LedgerReading): LedgerReading {
  const ids = reading.mismatches.filter(({ reason }) => reason === 'missing').map(({ id }) => id)
  if (reading.applied.length > 0 || ids.length < 2) return reading
  const some = `${ids.slice(0, shown).join(', ')}${ids.length > shown ? ', …' : ''}`
  const message = `${reading.table} says that ${ids.length.toLocaleString('en-US')} migrations were applied (${some}), and the folder has none of them: one of the two is of something else.`
  return { ...reading, mismatches: [{ reason: 'unrelated', id: ids[0] ?? '', message }, ...reading.mismatches.filter(({ reason }) => reason !== 'missing')] }
}

/**
 * Of several ledgers the one that goes with the folder: other programs keep theirs in the same database, and in each of many
 * schemas that are alike there may be one.
 */
function choose(read: readonly LedgerReading[]): LedgerReading | Extract<LedgerState, { state: 'ambiguous' }> | undefined {
  const fitting = read.filter((each) => count(each, 'missing', 'unrelated', 'edited') === 0)
  const isUsed = ({ applied }: LedgerReading): boolean => applied.length > 0
  const most = Math.max(...read.map(({ applied }) => applied.length))
  const best = [fitting.filter(isUsed), read.filter((each) => isUsed(each) && each.applied.length === most), fitting, read].find(({ length }) => length > 0) ?? []
  const [first, ...others] = best
  const holding = ({ applied, pending, again, stuck }: LedgerReading): string => JSON.stringify([applied, pending, again, stuck])
  if (first === undefined || others.every((each) => holding(each) === holding(first))) return first
  return { state: 'ambiguous', tool: first.tool, tables: best.map(({ table }) => table) }
}
