import { UncheckableError, isServerTrouble } from '../../database/session.js'
import type { Session } from '../../database/session.js'

/** Asks one of several sessions. */
export type Ask = <Result>(question: (session: Session) => Promise<Result>) => Promise<Result>

/** A session has so many questions at most at a time: one that the server is at, and one for when that is done. */
const most = 2

/**
 * Has several sessions read side by side: who has less to do is asked next. One that is lost is asked no more, and the first is asked
 * in its place. Where a question fails, those that nobody is at yet are not asked.
 *
 * @param sessions the first of them is the one without which there is nothing
 */
export function sideBySide(sessions: readonly [Session, ...Session[]]): Ask {
  const [first] = sessions
  const asked = new Map(sessions.map((session) => [session, 0]))
  let waiting: (() => void)[] = []
  let failure: { readonly error: unknown } | undefined
  const free = (): Session | undefined => {
    const [[session, count] = [first, most]] = [...asked].sort(([, left], [, right]) => left - right)
    return count < most ? session : undefined
  }
  return async (question) => {
    let session = free()
    for (; session === undefined; session = free()) await new Promise<void>((resolve) => waiting.push(resolve))
    if (failure !== undefined) throw failure.error
    const chosen = session
    asked.set(chosen, (asked.get(chosen) ?? 0) + 1)
    try {
      return await question(chosen)
    } catch (error) {
      if (chosen === first || !(error instanceof UncheckableError || isServerTrouble(error))) {
        failure = { error }
        throw error
      }
      asked.delete(chosen)
      return await question(first)
    } finally {
      if (asked.has(chosen)) asked.set(chosen, (asked.get(chosen) ?? 0) - 1)
      const next = waiting
      waiting = []
      for (const resolve of next) resolve()
    }
  }
}
