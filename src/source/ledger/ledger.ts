import type { ReadFolder } from '../migrations-source.js'

/** Where a ledger and a folder of migrations disagree about the past. */
export interface LedgerMismatch {
  /**
   * - `missing`: applied, and not in the folder; `unrelated`: so are all that were applied
   * - `edited`: applied with another text
   * - `out-of-order`: not applied, and passed over or refused, since later ones were
   * - `failed`: begun, and neither completed nor taken back; `dirty`: it, or the way back to it
   */
  readonly reason: 'missing' | 'unrelated' | 'edited' | 'out-of-order' | 'failed' | 'dirty'
  /** The migration's id in the folder; where the folder does not have it, what the ledger calls it. */
  readonly id: string
  readonly file?: string
  /** What it is, and what the tool makes of it. */
  readonly message: string
}

/** What a ledger says about the migrations of a folder, by their ids, in the folder's order. */
export interface Holding {
  readonly applied: readonly string[]
  /** What the tool is still to apply. */
  readonly pending: readonly string[]
  /** Those of `pending` that were applied with another text, whose effect is still there. */
  readonly again: readonly string[]
  /** What is not applied, and will not be before somebody mends what `mismatches` say. */
  readonly stuck: readonly string[]
  readonly mismatches: readonly LedgerMismatch[]
}

/** The books of a migration tool in a live database, held against a folder. */
export interface LedgerReading extends Holding {
  readonly state: 'read'
  readonly tool: string
  /** Its quoted name: `public.flyway_schema_history`. */
  readonly table: string
}

/**
 * What became of the attempt to read a ledger.
 *
 * - `absent`: the tool of the folder has no books in this database
 * - `unreadable`: the role may not read the table, or not all of its rows
 * - `ambiguous`: several tables are such books, and they do not say the same
 */
export type LedgerState =
  | LedgerReading
  | { readonly state: 'absent'; readonly tool: string }
  | { readonly state: 'unreadable'; readonly tool: string; readonly table: string }
  | { readonly state: 'ambiguous'; readonly tool: string; readonly tables: readonly string[] }

/** How the books of one tool are read. */
export interface LedgerReader<Row extends object = object> {
  /** As people call it. */
  readonly tool: string
  /** Which of the tables in `tables.ts` it keeps, where that is not called like the tool. */
  readonly kept?: string
  /** Whether a folder may be the tool's. */
  fits(folder: ReadFolder): boolean
  /** The query that gives the rows. */
  query(table: string): string
  /** @param table for messages */
  hold(rows: readonly Row[], folder: ReadFolder, table: string): Holding
}

/** Whether a folder is in the format of a tool. */
export function inFormat(name: string): LedgerReader['fits'] {
  return ({ format }) => format.name === name
}
