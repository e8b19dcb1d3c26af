/** A commit of a branch's own line: what its first parents lead through. */
export interface LineCommit {
  readonly commit: string
  /** Its committer date, milliseconds since 1970. */
  readonly instant: number
}

/**
 * What the service that hosts a repository knows, and a clone with little of its history does not. Commits are hashes, or
 * names of branches. Failing is an `UncheckableError`.
 */
export interface Remote {
  /** The newest commit of `base`, and the newest that it has in common with `head`. */
  readonly compare: (base: string, head: string) => Promise<{ readonly tip: string; readonly fork: string }>
  /** The commit and its first parents, newest first: all that are not older than `instant`, then the first that is, if there is one. */
  readonly lineSince: (commit: string, instant: number) => Promise<readonly LineCommit[]>
  /** The blobs of a commit by their paths from the root. */
  readonly tree: (commit: string) => Promise<ReadonlyMap<string, string>>
  /** The texts of blobs. */
  readonly readBlobs: (hashes: readonly string[]) => Promise<readonly (string | undefined)[]>
}
