import type { CauseContext } from '../../src/checksum/causes.js'

/** A text as somebody writes it and as a server gives it back. */
export type Pair = readonly [written: string, kept: string]

/** Two tables that the views of the pairs read. */
export const context: CauseContext = {
  major: 18,
  columnsOf: (name) => ({ users: ['id', 'email', 'time'], orgs: ['id', 'title'] })[name.at(-1) ?? ''],
  keyOf: (name) => (name.at(-1) === 'keyed' ? ['id'] : [])
}

/** A view as PostgreSQL writes its head. */
export const view = (query: string): string => `CREATE VIEW v AS\n SELECT ${query}`

/** Pairs that one reason alone explains, as PostgreSQL 14 to 18 give them back, and near misses that it has no part in: what looks alike and differs for another reason. */
export interface Pairs {
  readonly alone: readonly Pair[]
  readonly near: readonly Pair[]
}
