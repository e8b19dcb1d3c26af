import type { Cleanup, PlannedMigration } from './cleanup-section.js'
import { foldLine } from './visible.js'
import { counted, duration, listed } from './wording.js'

/** Migrations one after the other that go for the same reason. */
export interface PlannedRow {
  readonly first: PlannedMigration
  readonly last: PlannedMigration
  readonly count: number
  readonly reason: string
  /** The usual time from one to the next in milliseconds; null for a single one, and where it is not known. */
  readonly interval: number | null
}

/** How much of a reason and of an id a row shows, in characters. */
const [longestReason, longestId] = [300, 100]

/** So many in a row are told as one. */
const fewest = 3

/** The planned migrations as rows: a loop is one, with its first and last. */
export function plannedRows(planned: readonly PlannedMigration[]): readonly PlannedRow[] {
  const runs: PlannedMigration[][] = []
  let before: string | undefined
  for (const each of planned) {
    const likeness = likenessOf(each)
    if (likeness === before) runs.at(-1)?.push(each)
    else runs.push([each])
    before = likeness
  }
  return runs.flatMap((run) => (run.length < fewest ? run.map((each) => [each]) : [run])).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    return first === undefined || last === undefined ? [] : [{ first, last, count: run.length, reason: foldLine(run.length === 1 ? first.reason : reasonOfAll(first), longestReason), interval: usualInterval(run) }]
  })
}

function likenessOf({ objects, verdict, reason }: PlannedMigration): string {
  return JSON.stringify([objects, verdict === 'no-op' || verdict === 'duplicate' ? '' : reason])
}

function reasonOfAll({ objects, verdict, reason }: PlannedMigration): string {
  if (verdict !== 'no-op' && verdict !== 'duplicate') return reason
  const named = objects.slice(0, 3).map(({ kind, name }) => `${kind} ${name}`)
  const rest = objects.length - named.length
  return objects.length === 0 ? 'each changes nothing' : `each writes ${listed(rest > 0 ? [...named, `${String(rest)} more`] : named)} as ${objects.length === 1 ? 'it is' : 'they are'}`
}

function usualInterval(run: readonly PlannedMigration[]): number | null {
  const instants = run.map(({ timestamp }) => (timestamp === null ? Number.NaN : Date.parse(timestamp)))
  const distances = instants.slice(1).map((instant, index) => instant - (instants[index] ?? Number.NaN)).sort((left, right) => left - right)
  const middle = distances[Math.floor(distances.length / 2)]
  return distances.some((each) => Number.isNaN(each)) || middle === undefined || middle < 0 ? null : middle
}

/** `20250612220107 … 20250612225055`. */
export function rangeOf({ first, last }: PlannedRow): string {
  return [...new Set([first, last])].map(({ id }) => foldLine(id, longestId)).join(' … ')
}

/** `250, 12 s apart`; empty for a single one. */
export function sizeOf({ count: size, interval }: PlannedRow): string {
  return size === 1 ? '' : `${size.toLocaleString('en-US')}${interval === null ? '' : `, ${duration(interval)} apart`}`
}

/** What there is to know beside the migrations. */
export function cleanupFacts({ cleanup }: { readonly cleanup?: Cleanup | undefined }): readonly (readonly [label: string, fact: string])[] {
  if (cleanup === undefined) return []
  const { strategy, archive, proof, planned } = cleanup
  const files = planned.reduce((sum, each) => sum + each.files.length, 0)
  return [
    ['strategy', strategy],
    ['archive', foldLine(archive, 300)],
    ...(files === 0 ? [] : [['files', counted(files, 'file')] as const]),
    ...(proof === null ? [] : [['proof', `replayed without them on an empty database: the same schema${proof.kept === 0 ? '' : `, and ${proof.kept === 1 ? 'the one that stays' : `each of the ${proof.kept.toLocaleString('en-US')} that stay`} changes what it changed before`}`] as const])
  ]
}

/** What to do next. */
export function cleanupNext({ state, planned, ledger, immovable, manifest }: Cleanup): string | null {
  if (planned.length === 0 || state === 'undone') return null
  if (state === 'applied') return `Commit what was moved. \`pg-parity cleanup --undo ${foldLine(manifest, 300)}\` takes it back.`
  if (immovable !== undefined) return null
  const force = ledger?.breaks === true ? ', and `--force` since the ledger has to be settled,' : ''
  return `Run the same command with \`--apply\`${force} to move ${counted(planned.reduce((sum, { files }) => sum + files.length, 0), 'file')}.`
}
