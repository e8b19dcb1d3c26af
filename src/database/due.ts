import { ServerError, UncheckableError } from './session.js'
import type { Answers, Errand, Session } from './session.js'

/** A session in which what begins a transaction, and what has time until then, goes with the first thing that is run in it. */
export function withDue(session: Omit<Session, 'begin' | 'beforehand' | 'settle'>): Session {
  let opening: readonly string[] = []
  let errands: readonly Errand[] = []

  const settle = async (): Promise<void> => {
    const due = errands
    errands = []
    for (const errand of due) await errand.alone()
  }
  const queryIn = async (begin: readonly string[], statements: readonly string[]): Promise<readonly (readonly object[])[]> =>
    (await session.queryAll([...begin, ...statements])).slice(begin.length)
  const executeIn = async (begin: readonly string[], sql: string): Promise<void> => {
    await session.execute([...begin, sql].join('; ')).catch((error: unknown) => {
      throw error instanceof ServerError ? shifted(error, begin) : error
    })
  }

  /** Takes what is due into an exchange; what comes back takes the answers to it out again. */
  const takeAlong = (begin: readonly string[]): { readonly first: readonly string[]; readonly leave: (rows: Answers['rows']) => Answers['rows'] } => {
    const due = errands
    const asked = due.map((errand) => errand.statements())
    const first = [...asked.flat(), ...begin]
    const leave = (rows: Answers['rows']): Answers['rows'] => {
      errands = errands.filter((errand) => !due.includes(errand))
      let count = 0
      for (const [index, errand] of due.entries()) errand.done(rows.slice(count, (count += asked[index]?.length ?? 0)))
      return rows.slice(first.length)
    }
    return { first, leave }
  }

  /** Runs statements behind all that is due: together, or where that does not work, one after the other. */
  const behind = async <Result>(statements: readonly string[], take: (rows: Answers['rows']) => Result, apart: (begin: readonly string[]) => Promise<Result>): Promise<Result> => {
    const begin = opening
    opening = []
    if (begin.length > 0 && errands.length > 0) {
      const { first, leave } = takeAlong(begin)
      const rows = await session.queryAll([...first, ...statements]).catch(async (error: unknown) => {
        if (!(error instanceof ServerError)) throw error
        // Whose fault it was shows when each is run alone.
        await session.execute('ROLLBACK')
      })
      if (rows !== undefined && rows.length < first.length) throw new UncheckableError('the server answers no more')
      if (rows !== undefined) return take(leave(rows))
    }
    await settle()
    return apart(begin)
  }

  const { queryUntil } = session
  const queryUntilBehind = async (statements: readonly string[], ask: NonNullable<typeof queryUntil>): Promise<Answers> => {
    const begin = opening
    opening = []
    const { first, leave } = takeAlong(begin)
    const { rows, error } = await ask([...first, ...statements])
    if (rows.length >= first.length) return { rows: leave(rows), ...(error && { error }) }
    if (error === undefined) throw new UncheckableError('the server answers no more')
    await settle()
    opening = begin
    return queryUntilBehind(statements, ask)
  }

  return {
    ...session,
    begin(statements = ['BEGIN']) {
      opening = statements
    },
    beforehand(errand) {
      errands = [...errands, errand]
    },
    settle,
    queryAll: async (statements) => behind(statements, (rows) => rows, async (begin) => queryIn(begin, statements)),
    ...(queryUntil && { queryUntil: async (statements) => queryUntilBehind(statements, queryUntil) }),
    query: async <Row extends object>(sql: string) =>
      behind([sql], ([rows]) => rows as readonly Row[], async (begin) => (begin.length === 0 ? session.query<Row>(sql) : ((await queryIn(begin, [sql]))[0] as readonly Row[]))),
    execute: async (sql) => behind([sql], () => undefined, async (begin) => executeIn(begin, sql)),
    async copyIn(statement, data) {
      const begin = opening
      opening = []
      await settle()
      if (begin.length > 0) await session.execute(begin.join('; '))
      await session.copyIn(statement, data)
    }
  }
}

/** The same error, its position in what was asked for. */
function shifted(error: ServerError, begin: readonly string[]): ServerError {
  const { position } = error.fields
  if (position === undefined || begin.length === 0) return error
  return new ServerError(error.message, error.code, { ...error.fields, position: position - `${begin.join('; ')}; `.length }, { cause: error.cause })
}
