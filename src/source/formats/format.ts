import type { TextFile } from '../file-tree.js'

/** A file of a folder of migrations. Its text is empty where no format reads files of that name. */
export interface FolderFile extends TextFile {
  /** Whether it lies in a subfolder of the folder that was given. */
  readonly nested: boolean
}

/** What a format gets to see. */
export interface Folder {
  /** In the order of their paths, without hidden files. */
  readonly files: readonly FolderFile[]
  /** Which of `marks` lie in the folder or above it, the nearest first. */
  readonly above: readonly string[]
}

/** Files that tell what language a project is written in, which tells apart tools whose migrations have the same names. */
export const marks = ['Cargo.toml', 'go.mod'] as const

/**
 * How a tool gives the text of a file to the server.
 *
 * - `leniently`: in one transaction, or without one where a statement asks for that; for files of no tool
 * - `in one transaction`: between BEGIN and COMMIT
 * - `around others`: the same, but what cannot run in a transaction runs between two of them
 * - `statement by statement`: each on its own
 * - `as one query`: one simple query, which is one implicit transaction as soon as it holds two statements (PostgreSQL
 *   manual, "Multiple Statements in a Simple Query")
 */
export type Running = 'leniently' | 'in one transaction' | 'around others' | 'statement by statement' | 'as one query'

/** What runs in one direction. What the file holds beside that is blanked out, so that places in it stay right. */
export interface Part extends TextFile {
  readonly running: Running
}

/** One migration of a folder, as the tool that owns the folder sees it. */
export interface Migration {
  /** What the tool calls it: its version, or its name where there is none. Unique within the folder. */
  readonly id: string
  readonly up: Part
  /** What takes it back; the same path as `up` where one file holds both. */
  readonly down?: Part | undefined
  /** The instant that its name states, read as UTC; where the tool keeps a journal, the journal's. */
  readonly timestamp?: Date | undefined
  /** Whether it runs again whenever its text changes. */
  readonly repeatable?: boolean
  /** Whether it stands for all before it on an empty database, and is passed over elsewhere. */
  readonly baseline?: boolean
  /** Why the tool does not run it on an empty database. */
  readonly notRun?: string | undefined
}

/** What a format makes of a folder's files. */
export interface MigrationFolder {
  /** In the order in which the tool applies them. */
  readonly migrations: readonly Migration[]
  /** SQL files that the tool does not run, or not on the way up. */
  readonly passedOver: readonly string[]
}

/** What a tool does when files and database disagree about the past. */
export interface Reaction {
  readonly refuses: boolean
  /** The same in a sentence about the tool. */
  readonly says: string
}

/** How one migration tool names, orders and runs its files. */
export interface MigrationFormat {
  readonly name: string
  /** Names of files whose text it needs beside that of `*.sql`. */
  readonly reads?: RegExp
  /** What the tool does when the text of an applied file has changed. */
  readonly edited: Reaction
  /** What it does when an applied file is gone. */
  readonly vanished: Reaction
  /** What it does when a new file sorts before an applied one. */
  readonly outOfOrder: Reaction
  /** Whether no tool but only the paths say in what order its files belong. */
  readonly byPath?: boolean
  /** Where the tool keeps its books: kinds and names as `ignore` takes them. */
  readonly ledger: readonly { readonly kind: string; readonly name: string }[]
  /** What to do about a statement that the tool runs in a transaction and that cannot run in one. */
  readonly outsideTransaction?: string
  /** Why these files look like this tool's, or undefined where they do not. `plain` fits everything and says nothing. */
  recognise(folder: Folder): string | undefined
  /** @throws InputError for files that the tool would refuse */
  read(folder: Folder): MigrationFolder
}
