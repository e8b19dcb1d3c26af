import type { Session } from './session.js'

/** A database of ours on which a source is built; gone when its provider is closed. */
export interface Scratch {
  readonly session: Session
  /** The database's name: stands in for the name that a script calls its database by. */
  readonly database: string
  /** The role that the session runs as. */
  readonly loader: string
  readonly roles: Roles
  /**
   * GRANT and REVOKE statements of the source about what belongs to the cluster, where others share it: each was tried and taken
   * back, and all are run again for as long as the database is read. Absent where the cluster is the source's own.
   */
  readonly clusterGrants?: string[]
  /**
   * Lets programs of the user's connect to the database, for as long as it is served. Until then the session must not be used.
   *
   * @param searchPath what their sessions begin with; the server's own if undefined
   */
  serve(searchPath?: string): Promise<Served>
  /** Statements that make the session as good as new: settings, role, temporary objects (PostgreSQL manual, DISCARD), all but prepared statements. */
  readonly renewal: readonly string[]
  /** Opens another session of the same role, which ends with the database. Undefined where the server has no place for it; absent where there is never one. */
  readonly companion?: () => Promise<Session | undefined>
  /** Drops the database before its provider is closed. */
  drop(): Promise<void>
}

/** Makes the session of a scratch database as good as new; see `Scratch.renewal`. */
export async function renew({ session, renewal }: Scratch): Promise<void> {
  await session.execute(renewal.join('; '))
}

/** The same, but not before something else is asked of the session, and with that if it begins a transaction. */
export function renewBeforehand({ session, renewal }: Scratch, more: readonly string[] = []): void {
  // In a transaction of its own: none other can begin in the exchange after it.
  const statements = ['BEGIN', ...renewal, ...more, 'COMMIT']
  session.beforehand({ statements: () => statements, done: () => undefined, alone: async () => session.execute(statements.join('; ')) })
}

/** A scratch database that programs of the user's can connect to. */
export interface Served {
  readonly url: string
  /** The variables by which libpq and many drivers find the same database (PostgreSQL manual, Environment Variables). */
  readonly variables: Readonly<Record<string, string>>
  /**
   * Ends it.
   *
   * @param text all that is known of what the programs were told to do: roles that it names and that are new are theirs
   * @returns why programs were sent away, and what they made that will stay on the server, a sentence each
   */
  end(text: string): Promise<{ readonly refusals: readonly string[]; readonly left: readonly string[] }>
}

/** What a source needs of the database that it is built on. */
export interface ScratchNeeds {
  /** Names of the extensions that the source's SQL asks for. */
  readonly extensions: readonly string[]
  /** Names of extensions that it does without where the server lacks them. */
  readonly dispensable?: readonly string[]
}

/**
 * The roles that scripts name. Roles belong to the cluster, so on a server that others use they are made once, shared
 * between both sides, and dropped again with care. An embedded server is its side's own, and its roles with it.
 */
export interface Roles {
  /** Whether others can see these roles: then scripts must not create, change or drop them on their own. */
  readonly shared: boolean
  /** Makes sure that there is such a role. `create` is the statement to make it with. */
  ensure(name: string, create?: string): Promise<void>
  /** Whether this role was there before us, so that it must not be altered. */
  isTheirs(name: string): boolean
  /** Notes, before it runs, a statement that may create roles out of our sight: interrupted behind it, we know what to drop. */
  announce(text: string): void
  /** Takes in the roles that a statement has created out of our sight (a `DO` block), in the session that ran it. */
  adopt(session: Session, text: string): Promise<void>
}

/** A source of scratch databases. */
export interface Provider {
  readonly kind: 'service' | 'embedded'
  createScratch(needs: ScratchNeeds): Promise<Scratch>
  /** Drops all that was created here, whatever happened before; never fails, but says what it had to leave behind. */
  close(): Promise<readonly string[]>
}
