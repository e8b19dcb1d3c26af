import type { Difference } from '../checksum/differences.js'
import type { Policy } from '../config/policy.js'
import type { Explained } from '../history/explain.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/** Migrations that change nothing, and why whoever wrote them may have thought that there was something to change. */
export function findNoOps(explained: readonly Explained[], spelledOtherwise: (migration: Explained) => readonly Difference[], policy: Policy): readonly Finding[] {
  return explained.flatMap((each) => {
    const { verdict, dated, step } = each
    if (verdict !== 'no-op' || step === undefined) return []
    const objects = step.touched.map(({ object }) => `the ${object.kind} ${object.name}`)
    const differences = spelledOtherwise(each)
    return raise({
      code: 'migration-no-op',
      severity: dated.isNew ? 'error' : 'notice',
      message: `The migration ${dated.path} changes nothing${written(objects)}.${reason(differences)}`,
      file: dated.path,
      details: { touched: step.touched.map(({ object: { kind, name }, cause }) => ({ kind, name, cause })), spelling: differences }
    }, policy)
  })
}

/** So many objects are named in a sentence. */
const named = 3

function written(objects: readonly string[]): string {
  if (objects.length === 0) return ': it has no statement that does anything'
  const rest = objects.length - named
  return `: it writes ${objects.slice(0, named).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''} as ${objects.length === 1 ? 'it is' : 'they are'}`
}

function reason(differences: readonly Difference[]): string {
  if (differences.length === 0) return ''
  const pairs = differences.map(({ written: here, kept }) => `\`${here}\` is kept as \`${kept}\``)
  return ` A comparison of texts finds a difference all the same: ${pairs.join(', ')}.`
}
