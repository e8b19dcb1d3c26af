import type { Migration } from '../source/formats/format.js'

/** A migration, and when it was made. */
export interface DatedMigration {
  readonly migration: Migration
  /** Of the file that runs on the way up: what a migration is known by. */
  readonly path: string
  /** Whether base does not have it. */
  readonly isNew: boolean
  /** Milliseconds since 1970: what `timestamp` says, and for one that is not merged yet and has no time in its name the time of the check. */
  readonly instant: number
  /** Null where neither its name nor a commit says when it was made. */
  readonly timestamp: Date | null
  /** Where `timestamp` was found. */
  readonly source: 'name' | 'commit' | null
}
