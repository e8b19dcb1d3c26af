import type { Policy } from '../config/policy.js'
import type { Change } from '../snapshot/change.js'
import type { DatedMigration } from '../history/times.js'
import type { Finding, Location } from './finding.js'
import { raise } from './raise.js'

/** New migrations that have no way back, where others of the folder have one. */
export function findMissingRollbacks(dated: readonly DatedMigration[], policy: Policy): readonly Finding[] {
  const partner = dated.find(({ migration }) => migration.down !== undefined)
  if (partner === undefined) return []
  return dated.flatMap(({ migration, isNew, path }) =>
    !isNew || migration.down !== undefined || migration.repeatable === true || migration.baseline === true || migration.notRun !== undefined ? [] : raise({
      code: 'rollback-missing',
      severity: 'notice',
      message: `The migration ${path} has no rollback, as ${partner.path} has.`,
      file: path,
      details: {}
    }, policy)
  )
}

/** What became of a migration that was run up, down and up again. */
export interface Rehearsal {
  readonly dated: DatedMigration
  /** The file of the way down. */
  readonly file: string
  /** What the way down leaves behind. */
  readonly left: readonly Change[]
  /** What the second way up makes other than the first one did. */
  readonly repeated: readonly Change[]
  /** Why the way down, or the second way up, does not run. */
  readonly failure?: { readonly message: string; readonly location: Location }
}

/** Ways back that do not lead back. What no statement can take back, an enum's label or the order of columns, is a notice. */
export function findIncompleteRollbacks(rehearsals: readonly Rehearsal[], policy: Policy): readonly Finding[] {
  return rehearsals.flatMap(({ dated, file, left, repeated, failure }) => {
    const differing = left.length > 0 ? left : repeated
    if (failure === undefined && differing.length === 0) return []
    const details = { migration: dated.path, left: left.map(describe), repeated: repeated.map(describe), failure: failure?.message ?? null }
    const found = raise({
      code: 'rollback-incomplete',
      severity: failure === undefined && differing.every(isLasting) ? 'notice' : 'warning',
      message: failure !== undefined ? `The rollback ${file} cannot be relied on: ${failure.message}.`
        : left.length > 0 ? `After ${dated.path} and its rollback ${file} the schema is not what it was: ${listed(left)}.`
          : `After ${dated.path}, its rollback and ${dated.path} again the schema is not what the first run makes: ${listed(repeated)}.`,
      file,
      details
    }, policy)
    return failure === undefined ? found : found.map((finding) => ({ ...finding, location: failure.location }))
  })
}

function isLasting({ aspect, kind, attributes }: Change): boolean {
  return aspect === 'column-order' || (kind === 'type' && attributes.length > 0 && attributes.every(({ name }) => name === 'labels'))
}

function describe({ action, kind, name, attributes }: Change): { readonly action: string; readonly kind: string; readonly name: string; readonly attributes: readonly string[] } {
  return { action, kind, name, attributes: attributes.map((attribute) => attribute.name) }
}

/** So many are named in a sentence. */
const named = 3

/** In the words of a database that was left so: what would have to be dropped again is left over. */
function listed(changes: readonly Change[]): string {
  const words = { create: 'is left over', modify: 'differs', drop: 'is gone' }
  const first = changes.slice(0, named).map(({ action, kind, name, attributes }) => `${kind} ${name} ${words[action]}${action === 'modify' ? ` (${attributes.map((each) => each.name).join(', ')})` : ''}`)
  return `${first.join(', ')}${changes.length > named ? ` and ${String(changes.length - named)} more` : ''}`
}
