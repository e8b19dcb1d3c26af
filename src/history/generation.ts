import type { Difference } from '../checksum/differences.js'
import type { Change } from '../snapshot/change.js'
import type { WrittenFile } from '../source/copy-repository.js'
import type { Rewritten } from './rewritten.js'

/** A file that a generator has written, and what it is to the migrations. */
export interface GeneratedFile extends WrittenFile {
  readonly role: 'migration' | 'rollback' | 'other'
}

/** One run of a generator of migrations, and what it comes to. */
export interface Generation {
  /** When it began, milliseconds since 1970. */
  readonly instant: number
  readonly files: readonly GeneratedFile[]
  /** The SQL that it printed; null where there was no statement in it, or where it writes files. */
  readonly printed: string | null
  /** What its migrations change, as far as that counts. */
  readonly changes: readonly Change[]
  /** What they change beside that: `ignore` and `compare` leave it out. */
  readonly leftOut: readonly Change[]
  /** What it has changed in the database itself while it ran. */
  readonly direct: readonly Change[]
  /** What its migrations write as it is. */
  readonly rewritten: readonly Rewritten[]
  /** Where they write in other words what the server keeps. */
  readonly spelling: readonly Difference[]
  /** Its statements, as far as they could be found. */
  readonly statements: readonly string[]
  /** Kinds of its statements whose effect does not show in a schema. */
  readonly unseen: readonly string[]
  /** The first of these that fits. */
  readonly verdict: 'nothing' | 'pending' | 'phantom'
}

/** What a run comes to, by what it wrote. */
export function verdictOnGeneration({ files, printed, changes, leftOut, direct, unseen }: Omit<Generation, 'verdict'>): Generation['verdict'] {
  const migrations = files.filter(({ role }) => role === 'migration')
  if (migrations.length === 0 && printed === null) return direct.length > 0 ? 'pending' : 'nothing'
  const isReal = changes.length + leftOut.length + unseen.length > 0 || migrations.some(({ status }) => status !== 'added')
  return isReal ? 'pending' : 'phantom'
}
