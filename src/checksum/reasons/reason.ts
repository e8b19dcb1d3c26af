import type { Words } from './words.js'

/** What is known of the database that both texts speak of. */
export interface CauseContext {
  /** The major version of the server that spelled the current text: since 16 it leaves out the names of tables before columns where it can. */
  readonly major: number
  /**
   * The columns of a relation, in their order, as `pg_catalog` stores their names.
   *
   * @param name the parts of its name as stored: `['users']`, `['public', 'users']`
   * @returns undefined for one that is not known
   */
  columnsOf(name: readonly string[]): readonly string[] | undefined
  /** The columns of a table's primary key, likewise; none where it has no such key or is not known. */
  keyOf(name: readonly string[]): readonly string[]
}

/** One way in which two texts of an object can differ and mean the same. */
export interface Reason {
  /** In kebab-case, for people. */
  readonly name: string
  /** One sentence about what differs. */
  readonly description: string
  /** How to write the committed text so that it no longer does, in one sentence. */
  readonly advice: string
  /** Rewrites a text so that this kind of difference vanishes; gives back the same words where there is nothing to rewrite. */
  rewrite(words: Words, context: CauseContext): Words
}
