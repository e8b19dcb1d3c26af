import { ServerError } from './session.js'
import type { Session } from './session.js'

const begin = 'BEGIN'
const opening = `${begin}; `

/** A session whose transactions are begun in one exchange with the first thing that is run in them. */
export function withBegin(session: Omit<Session, 'begin'>): Session {
  let isDue = false
  const due = (): boolean => {
    const was = isDue
    isDue = false
    return was
  }
  const queryAll: Session['queryAll'] = async (statements) => (due() ? (await session.queryAll([begin, ...statements])).slice(1) : session.queryAll(statements))
  return {
    ...session,
    begin() {
      isDue = true
    },
    queryAll,
    async query<Row extends object>(sql: string) {
      return isDue ? ((await queryAll([sql]))[0] as readonly Row[]) : session.query<Row>(sql)
    },
    async execute(sql) {
      if (!due()) return session.execute(sql)
      await session.execute(opening + sql).catch((error: unknown) => {
        throw error instanceof ServerError ? withoutOpening(error) : error
      })
    },
    async copyIn(statement, data) {
      if (due()) await session.execute(begin)
      await session.copyIn(statement, data)
    }
  }
}

/** The same error, its position in what was asked for. */
function withoutOpening(error: ServerError): ServerError {
  const { position } = error.fields
  if (position === undefined) return error
  return new ServerError(error.message, error.code, { ...error.fields, position: position - opening.length }, { cause: error.cause })
}
