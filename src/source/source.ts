import type { Provider, Scratch } from '../database/provider.js'
import type { Snapshot } from '../snapshot/object.js'
import type { TextFile } from './file-tree.js'

/** What a source may use while it becomes a snapshot. */
export interface Workshop {
  /** The server for scratch databases; started when first asked for. */
  provider(): Promise<Provider>
  /** Tells the user something that does not change the outcome. */
  readonly warn: (message: string) => void
  /** Reports progress: what is being done now. */
  readonly progress: (message: string) => void
  /** Under which secrets of catalogs are redacted: hexadecimal, random, one for the run. */
  readonly salt: string
  /** Fires when the run is out of time or interrupted. */
  readonly signal: AbortSignal
}

/** A source that has become a snapshot, and the scratch database that it was built on, if it was. */
export interface Built {
  readonly snapshot: Snapshot
  /** Where it was read: from a database of ours, from one that is not, or from a file that was written earlier. */
  readonly origin: 'scratch' | 'live' | 'file'
  readonly scratch?: Scratch
  /** Keys of what the setup had made before the source had its turn, whatever the source then did with it. */
  readonly leftOut?: ReadonlySet<string>
  /** Where the tool whose migrations were run keeps its books, which say nothing about the schema. */
  readonly ledger?: { readonly tool: string; readonly patterns: readonly { readonly kind: string; readonly name: string }[] }
  /** Milliseconds. */
  readonly timings: { readonly load: number; readonly catalog: number }
}

/** Anything that can become a snapshot. What comes after it does not know which kind it was. */
export interface Source {
  /** How it is called in messages: `db/schema.sql`, `migrations db/migrations`. */
  readonly label: string
  /** The SQL that it is written in, in the order in which it runs; none for a live database or a snapshot. */
  files(): Promise<readonly TextFile[]>
  build(workshop: Workshop): Promise<Built>
}
