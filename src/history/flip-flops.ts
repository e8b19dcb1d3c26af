/** One migration as the rule about ways back sees it. */
export interface Visit {
  /** The hash of the schema after it. */
  readonly state: string
  /** Whether it wrote data or nobody knows what it did: then the same schema is not the same database. */
  readonly isBarrier: boolean
}

/** A migration that takes the schema back to where it has been before. */
export interface FlipFlop {
  /** Its place in the list. */
  readonly index: number
  /** The migration that left the state to which this one returns: what is taken back begins with it. */
  readonly partner: number
  /** How many times the schema has now been in that state. */
  readonly visits: number
}

/**
 * Finds ways back: migrations that change the schema into one that it was before, with nothing between that writes data.
 *
 * @param initial the hash of the schema before the first migration
 */
export function findFlipFlops(initial: string, steps: readonly Visit[]): readonly FlipFlop[] {
  const found: FlipFlop[] = []
  // Where in the list the schema came to each state that can be returned to; -1 is before the first migration.
  let arrivals = new Map<string, readonly number[]>([[initial, [-1]]])
  let state = initial
  const leaving = (arrived: number): number => {
    const left = steps[arrived]?.state ?? initial
    return steps.findIndex((step, index) => index > arrived && step.state !== left)
  }
  steps.forEach((step, index) => {
    if (step.isBarrier) arrivals = new Map([[step.state, [index]]])
    else if (step.state !== state) {
      const known = arrivals.get(step.state) ?? []
      const arrived = known.at(-1)
      arrivals.set(step.state, [...known, index])
      if (arrived !== undefined) found.push({ index, partner: leaving(arrived), visits: known.length + 1 })
    }
    state = step.state
  })
  return found
}
