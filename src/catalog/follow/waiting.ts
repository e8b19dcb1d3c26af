import type { Errand, Session } from '../../database/session.js'
import type { Found, Part } from '../family.js'
import { joinUnits } from './parts.js'
import type { Units } from './parts.js'
import type { Question, Reader } from './reader.js'
import { createStore } from './store.js'
import { joinTouched } from './touched.js'
import type { Touched } from './touched.js'

/** What of some units is read. */
export interface Choice {
  readonly units: Units
  readonly isAsked: (part: Part) => boolean
  /** Kinds of objects that are not read, since nothing was done to them. */
  readonly passedOver: ReadonlySet<string>
}

/** What belongs to the units of one look. */
export interface Sight {
  readonly now: readonly Found[]
  readonly passedOver: ReadonlySet<string>
}

interface Look {
  readonly touched: Touched
  readonly units: Units
  readonly tell: (sight: Promise<Sight>) => void
}

/**
 * Makes looks that wait for the next transaction and go with what begins it. Those that wait at the same time are one.
 *
 * @param choose what is read where these units were touched
 * @param withPlans reads, and once more where what was prepared is gone
 * @returns has a look wait; gives what it then sees
 */
export function createWaiting(
  session: Session, reader: Reader, choose: (units: Units, touched: Touched) => Choice, withPlans: <Result>(read: () => Promise<Result>) => Promise<Result>
): (touched: Touched, units: Units) => Promise<Sight> {
  let looks: readonly Look[] = []

  const together = (): Choice => choose(joinUnits(...looks.map(({ units }) => units)), joinTouched(looks.map(({ touched }) => touched)))
  const hand = (now: readonly Found[], { passedOver }: Choice): void => {
    const seen = createStore()
    const stored = seen.replace([], now, reader.isRest)
    for (const { units, tell } of looks) tell(stored.then(() => ({ now: seen.ofUnits(units), passedOver })))
    looks = []
  }
  const errand = (): Errand => {
    let asked: { readonly choice: Choice; readonly question: Question | undefined } | undefined
    return {
      statements() {
        const choice = together()
        const question = reader.question(choice.units, choice.isAsked)
        asked = { choice, question }
        return question === undefined ? [] : [...question.begin, ...question.statements]
      },
      done(rows) {
        if (asked !== undefined) hand(asked.question?.take(rows.slice(asked.question.begin.length)) ?? [], asked.choice)
      },
      async alone() {
        const choice = together()
        hand(await withPlans(async () => reader.ofUnits(choice.units, choice.isAsked)), choice)
      }
    }
  }
  return async (touched, units) => {
    if (looks.length === 0) session.beforehand(errand())
    return new Promise((tell) => {
      looks = [...looks, { touched, units, tell }]
    })
  }
}
