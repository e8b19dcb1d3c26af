import { ServerError, UncheckableError } from './session.js'
import type { Errand, Session } from './session.js'

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

  /** Runs statements behind all that is due: together, or where that does not work, one after the other. */
  const behind = async <Result>(statements: readonly string[], take: (rows: readonly (readonly object[])[]) => Result, apart: (begin: readonly string[]) => Promise<Result>): Promise<Result> => {
    const [begin, due] = [opening, errands]
    opening = []
    if (begin.length > 0 && due.length > 0) {
      const first = due.flatMap((errand) => errand.statements)
      const rows = await session.queryAll([...first, ...begin, ...statements]).catch(async (error: unknown) => {
        if (!(error instanceof ServerError)) throw error
        // Whose fault it was shows when each is run alone.
        await session.execute('ROLLBACK')
      })
      if (rows !== undefined) {
        if (rows.length < first.length + begin.length) throw new UncheckableError('the server answers no more')
        errands = []
        let count = 0
        for (const errand of due) errand.done(rows.slice(count, (count += errand.statements.length)))
        return take(rows.slice(count + begin.length))
      }
    }
    await settle()
    return apart(begin)
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
