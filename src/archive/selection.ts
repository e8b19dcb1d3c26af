import type { Explained } from '../history/explain.js'
import type { MigrationFormat } from '../source/formats/format.js'
import { holdBack } from './ledgers.js'
import { planArchive } from './plan.js'
import type { Kept, Strategy, Unit } from './plan.js'
import type { Proof } from './proof.js'
import { retreat } from './retreat.js'

/** What may be archived, proven, and what stays although one may wonder. */
export interface Selection {
  readonly units: readonly Unit[]
  /** In the order in which they are run. */
  readonly kept: readonly Kept[]
  /** How many proofs were tried. */
  readonly tries: number
}

/**
 * Selects what to archive: what the strategy plans, without what the tool cannot do without, and without what cannot be proven.
 *
 * @param prove whether migrations may go, all at once
 */
export async function selectForArchive(
  explained: readonly Explained[], strategy: Strategy, format: MigrationFormat, prove: (going: readonly Explained[]) => Promise<Proof>
): Promise<Selection> {
  const plan = planArchive(explained, strategy)
  const kept: Kept[] = [...plan.kept]
  const stay = (unit: Unit, why: string): void => void kept.push(...unit.members.map((each) => ({ explained: each, why })))
  const places = new Map(explained.map((each, index) => [each, index]))
  let units = plan.units
  let tries = 0
  for (;;) {
    const { stays, why } = holdBack(format, membersOf(units), explained)
    const wanted = units.filter(({ members }) => !members.some((each) => stays.has(each)))
    for (const unit of units) if (!wanted.includes(unit)) stay(unit, why)
    if (wanted.length === units.length && tries > 0) break
    const proven = await retreat(wanted, async (going) => prove([...membersOf(going)]))
    for (const { unit, why: reason } of proven.refused) stay(unit, reason)
    units = proven.proven
    tries += proven.tries
    if (units.length === 0) break
  }
  return { units, kept: kept.sort((left, right) => (places.get(left.explained) ?? 0) - (places.get(right.explained) ?? 0)), tries }
}

function membersOf(units: readonly Unit[]): ReadonlySet<Explained> {
  return new Set(units.flatMap(({ members }) => members))
}
