/** One connection to one PostgreSQL database: the only way in which the rest of the program speaks to a server. */
export interface Session {
  /** Runs one query and gives its rows. Values come as their driver gives them: ask for `text`, `boolean`, `int4` or JSON. */
  query<Row extends object>(sql: string): Promise<readonly Row[]>
  /** Runs several statements in one exchange and gives the rows of each; one that fails ends the exchange. */
  queryAll(statements: readonly string[]): Promise<readonly (readonly object[])[]>
  /**
   * The same, but what was answered before one failed is given too, and what that one was in is rolled back. Absent where an exchange
   * costs next to nothing.
   */
  readonly queryUntil?: (statements: readonly string[]) => Promise<Answers>
  /** Runs one statement as a simple query and drops its result. */
  execute(sql: string): Promise<void>
  /**
   * Begins a transaction with what is run next, in the same exchange with the server. Where that fails, there may be none to roll back.
   *
   * @param statements how it is begun, if not with `BEGIN` alone
   */
  begin(statements?: readonly string[]): void
  /** Has something done in the exchange that begins the next transaction, or, where something else comes first, before that. */
  beforehand(errand: Errand): void
  /** Has all that is due beforehand done now. */
  settle(): Promise<void>
  /** Runs a `COPY … FROM stdin` statement and feeds it `data` in the text that followed the statement. */
  copyIn(statement: string, data: string): Promise<void>
  /** Ends the connection; never fails. */
  close(): Promise<void>
}

/** What a server answers to several statements. */
export interface Answers {
  /** The rows of each that did not fail. */
  readonly rows: readonly (readonly object[])[]
  /** What it says against the one after those, if there is one. */
  readonly error?: ServerError
}

/** Statements, transactions of their own, that have time until another transaction begins. */
export interface Errand {
  /** Is asked when it is time. */
  readonly statements: () => readonly string[]
  /** Is given the rows of each statement. */
  done(rows: readonly (readonly object[])[]): void
  /** Does the same without company, and more than once if need be: it may have been tried before. Nothing is due meanwhile. */
  alone(): Promise<void>
}

/** Lets go of the advisory locks of a session. */
export const unlockAll = 'SELECT pg_catalog.pg_advisory_unlock_all()'

/**
 * What DISCARD ALL does (PostgreSQL manual, DISCARD) in statements that may be sent together, but for prepared statements and
 * their plans: ours are used again.
 */
export const discardAll: readonly string[] = [
  'CLOSE ALL', 'SET SESSION AUTHORIZATION DEFAULT', 'RESET ALL', 'UNLISTEN *', unlockAll, 'DISCARD TEMP', 'DISCARD SEQUENCES'
]

/** An error that the server reported, whatever driver it came through. */
export class ServerError extends Error {
  override readonly name = 'ServerError'
  constructor(
    message: string,
    /** SQLSTATE, e.g. `42P01` (PostgreSQL manual, Appendix A). */
    readonly code: string,
    readonly fields: {
      /** 1-based, in characters (code points) of the statement that was sent. */
      readonly position?: number
      readonly detail?: string
      readonly hint?: string
      readonly where?: string
    } = {},
    options?: ErrorOptions
  ) {
    super(message, options)
  }
}

/** Whether something thrown is an error of the server with one of these SQLSTATEs (any, if none is named). */
export function isServerError(error: unknown, ...codes: readonly string[]): error is ServerError {
  return error instanceof ServerError && (codes.length === 0 || codes.includes(error.code))
}

/** SQLSTATEs of a server that is not able or not allowed to go on, whatever it was told to do: 08, 53, 57P0x, 58 without the files that a statement names. */
const serverTrouble = /^(?:08|53|57P0|58(?!P0[12]))/

/** Whether an error of the server says something about the server and nothing about the statement. */
export function isServerTrouble(error: unknown): error is ServerError {
  return error instanceof ServerError && serverTrouble.test(error.code)
}

/** The check could not be made: no server, lost connection, time-out, missing permission. Ends in exit code 3. */
export class UncheckableError extends Error {
  override readonly name = 'UncheckableError'
  constructor(
    message: string,
    options?: ErrorOptions,
    /** The statement that was being run, as file:line:column. */
    readonly place?: string
  ) {
    super(place === undefined ? message : `${place}: ${message}`, options)
  }
}
