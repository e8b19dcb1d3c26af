import type { Migration } from '../source/formats/format.js'
import { sameTokens } from '../sql/tokens.js'

/** A migration with the whole text of its file, as git stores it. */
export interface StoredMigration {
  readonly migration: Migration
  readonly text: string
}

/** What became of the migrations that base has. A migration is its path: under another name it is another one. */
export interface Lineage {
  readonly removed: readonly Removed[]
  readonly edited: readonly Edited[]
}

/** A migration that is gone. */
export interface Removed {
  readonly path: string
  /** The path of a migration that base does not have and whose text is the same. */
  readonly nowAt?: string
  /** Why it does not count as archived although a manifest says so. */
  readonly doubt?: string
}

/** A migration that reads otherwise than at base. */
export interface Edited {
  readonly path: string
  /** Whether what runs is the same, token for token: only comments, white space or the way back differ. */
  readonly runsAlike: boolean
}

/** Compares the migrations of base with those of head. Those that are made to be edited, or were not committed yet, are left out. */
export function traceLineage(base: readonly StoredMigration[], head: readonly StoredMigration[]): Lineage {
  const before = new Map(base.map((each) => [each.migration.up.path, each]))
  const after = new Map(head.map((each) => [each.migration.up.path, each]))
  const added = head.filter(({ migration }) => !before.has(migration.up.path))
  return {
    removed: [...before].flatMap(([path, { migration, text }]) => {
      if (after.has(path) || isDraft(migration)) return []
      const renamed = text === '' ? undefined : added.find((each) => each.text === text)
      return [{ path, ...(renamed && { nowAt: renamed.migration.up.path }) }]
    }),
    edited: [...after].flatMap(([path, { migration, text }]) => {
      const old = before.get(path)
      if (old === undefined || old.text === text || migration.repeatable === true) return []
      const [from, to] = [old.migration.up, migration.up]
      // In other languages than SQL white space may well mean something.
      return [{ path, runsAlike: path.endsWith('.sql') && from.running === to.running && sameTokens(from.text, to.text) }]
    })
  }
}

/** Whether a file is still being written: its tool runs it only under another name. */
function isDraft({ repeatable, notRun }: Migration): boolean {
  return repeatable === true && notRun !== undefined
}
