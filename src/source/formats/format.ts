/** One migration of a folder, as the tool that owns the folder sees it. */
export interface Migration {
  /** What the tool calls it: its version, or its name where there is none. Unique within the folder. */
  readonly id: string
  /** Path of the file that is run, relative to the tree's root. */
  readonly path: string
  /** Path of the file that takes it back. */
  readonly rollback?: string
  /** The instant that the name states, read as UTC. */
  readonly timestamp?: Date
}

/** What a format makes of a folder's files. */
export interface MigrationFolder {
  /** In the order in which the tool applies them. */
  readonly migrations: readonly Migration[]
  /** SQL files that the tool does not run, or not on the way up. */
  readonly passedOver: readonly string[]
}

/** How one migration tool names, orders and runs its files. */
export interface MigrationFormat {
  readonly name: string
  /** Why these files look like this tool's, or undefined where they do not. `plain` fits everything and says nothing. */
  recognise(paths: readonly string[]): string | undefined
  read(paths: readonly string[]): MigrationFolder
}

/** The file's own name. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
