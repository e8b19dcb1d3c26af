import type { Session } from '../database/session.js'

/** Sees what a migration does to a database. */
export interface Watch {
  /** A transaction is about to be committed: what it did can still be asked of it. */
  beforeCommit(): Promise<void>
  /**
   * Runs the last statements of a transaction, each with no semicolon, and commits it; before that, what it did can be asked of it.
   * All of it may be one exchange with the server.
   */
  commit(session: Session, last: readonly string[]): Promise<void>
  /**
   * Runs whole transactions, as far as they can be seen together; see `runBatch`.
   *
   * @param begin how each of them begins
   * @param between what is run between two of them
   * @returns how many are done
   */
  commitAll(transactions: readonly (readonly string[])[], begin: readonly string[], between: readonly string[]): Promise<number>
  /** Something is about to be run outside of a transaction. */
  outside(): void
}

/** Commits a transaction; see `Watch.commit`. */
export async function commit(session: Session, watch: Watch | undefined, last: readonly string[] = []): Promise<void> {
  await (watch === undefined ? session.execute([...last, 'COMMIT'].join(';\n')) : watch.commit(session, last))
}
