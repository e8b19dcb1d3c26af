import type { Explained } from '../history/explain.js'
import { keyOf } from '../snapshot/object.js'

/** Objects that a sentence names before it counts the rest. */
const named = 3

/**
 * Why a migration that changes the schema is needed although others were made in the same hour: what only it changes, or from
 * where another one goes on.
 *
 * @param others those of its hour
 */
export function whyItMatters({ step, verdict }: Explained, others: readonly Explained[]): string {
  const changes = step?.changes ?? []
  const changedBy = (key: string): Explained | undefined => others.find((other) => other.step?.changes.some((change) => keyOf(change) === key))
  const own = changes.filter((change) => changedBy(keyOf(change)) === undefined)
  const data = step?.facts.data === true ? '; it writes data' : step?.facts.data === 'unknown' ? '; it does what cannot be seen' : ''
  if (own.length > 0) return `only it changes ${sentenceOf(own)}${data}`
  const [first] = changes
  const other = first && changedBy(keyOf(first))
  if (first === undefined || other === undefined) return verdict
  const also = `${other.dated.migration.id} changes ${sentenceOf([first])} too`
  return `${also}, and without this one it would not do what it did${data}`
}

function sentenceOf(objects: readonly { readonly kind: string; readonly name: string }[]): string {
  const rest = objects.length - named
  return `${objects.slice(0, named).map(({ kind, name }) => `${kind} ${name}`).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`
}
