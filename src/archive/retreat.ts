import type { Proof } from './proof.js'

/** What is left of a plan once it is proven. */
export interface Retreat<Unit> {
  /** What may go, proven all together. */
  readonly proven: readonly Unit[]
  /** What has to stay, and why. */
  readonly refused: readonly { readonly unit: Unit; readonly why: string }[]
  /** How many proofs were tried. */
  readonly tries: number
}

/**
 * Finds out what of a plan can be proven: all of it, or, where that fails, as much as halving tells. Nothing goes that was not
 * part of a proof that holds.
 *
 * @param prove whether all that is given may go at once
 */
export async function retreat<Unit>(units: readonly Unit[], prove: (going: readonly Unit[]) => Promise<Proof>): Promise<Retreat<Unit>> {
  const refused: { unit: Unit; why: string }[] = []
  let tries = 0
  const narrow = async (some: readonly Unit[], proven: readonly Unit[]): Promise<readonly Unit[]> => {
    const [only] = some
    if (only === undefined) return proven
    tries += 1
    const proof = await prove([...proven, ...some])
    if (proof.holds) return [...proven, ...some]
    if (some.length === 1) {
      refused.push({ unit: only, why: proof.why })
      return proven
    }
    const half = Math.ceil(some.length / 2)
    return narrow(some.slice(half), await narrow(some.slice(0, half), proven))
  }
  const going = new Set(await narrow(units, []))
  return { proven: units.filter((unit) => going.has(unit)), refused, tries }
}
