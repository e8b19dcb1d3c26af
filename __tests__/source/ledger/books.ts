/** Ledgers in databases, held against folders in memory. */
import { readLiveSnapshot } from '../../../src/catalog/live.js'
import { readLedger } from '../../../src/source/ledger/index.js'
import type { LedgerReading, LedgerState } from '../../../src/source/ledger/ledger.js'
import { migrationsSource } from '../../../src/source/migrations-source.js'
import { memoryOptions } from '../../catalog/workbench.js'
import type { Workbench } from '../../catalog/workbench.js'
import type { Files } from '../formats/folder.js'

export const limits = { statement: 30_000 }

/** What a folder `m` is held against, where the statements make the ledger. */
export async function holdBooks(workbench: Workbench, statements: readonly string[], files: Files, format: string, placeholders: ReadonlyMap<string, string> = new Map()): Promise<LedgerState | undefined> {
  const scratch = await (await workbench.provider()).createScratch({ extensions: [] })
  try {
    for (const statement of statements) await scratch.session.execute(statement)
    const folder = await migrationsSource(['m'], format, memoryOptions(files, { placeholders })).folder()
    return await readLedger(scratch.session, await readLiveSnapshot(scratch.session, workbench.salt, limits), folder, limits)
  } finally {
    await scratch.drop()
  }
}

/** A reading in short: what is not empty, and of mismatches the reason and the id. */
export function outlineOf(state: LedgerState | undefined): unknown {
  if (state?.state !== 'read') return state
  const { applied, pending, again, stuck, mismatches } = state
  const all = { applied, pending, again, stuck, mismatches: mismatches.map(({ reason, id, file }) => `${reason} ${id}${file === undefined ? '' : ` ${file}`}`) }
  return Object.fromEntries(Object.entries(all).filter(([, ids]) => ids.length > 0))
}

/** A state that has to be a reading. */
export function reading(state: LedgerState | undefined): LedgerReading {
  if (state?.state !== 'read') throw new Error(`not a reading: ${JSON.stringify(state)}`)
  return state
}

/** The files without some of them. */
export function without(files: Files, ...paths: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)))
}
