/** Where files and runs can be looked at. */
export interface Links {
  /** The address of the repository, without a slash at its end. */
  readonly repository: string
  /** The commit at which files are shown. */
  readonly sha: string
  /** The folder within the repository to which the paths of the report are relative; empty for its root. */
  readonly directory?: string
  /** The address of the run, whose summary says more than a comment can. */
  readonly run?: string
  /** The address of the untrusted run that wrote the report, where another one did. */
  readonly reporter?: string
}

export interface MarkdownOptions {
  readonly links?: Links
  /** What is said to change the schema; `this pull request` by default. */
  readonly subject?: string
}

/** How much of a report is written. */
export interface Depth {
  readonly definitions: boolean
  readonly patch: boolean
  readonly attributes: boolean
  /** So many objects of each kind, and findings of each code, are listed; the rest is counted. */
  readonly each: number
  /** False leaves nothing but the verdict and the counts. */
  readonly lists: boolean
}

/** From everything to the least, each step giving up what is worth the least to the reader. */
export const depths: readonly [Depth, ...Depth[]] = [
  { definitions: true, patch: true, attributes: true, each: Infinity, lists: true },
  { definitions: false, patch: true, attributes: true, each: Infinity, lists: true },
  { definitions: false, patch: false, attributes: true, each: Infinity, lists: true },
  { definitions: false, patch: false, attributes: false, each: Infinity, lists: true },
  { definitions: false, patch: false, attributes: false, each: 100, lists: true },
  { definitions: false, patch: false, attributes: false, each: 20, lists: true },
  { definitions: false, patch: false, attributes: false, each: 1, lists: true },
  { definitions: false, patch: false, attributes: false, each: 0, lists: false }
]

/** What the sections are written with. */
export interface Writing extends MarkdownOptions {
  readonly depth: Depth
  /** The files of migrations by their ids. */
  readonly migrationFiles: ReadonlyMap<string, string>
}
