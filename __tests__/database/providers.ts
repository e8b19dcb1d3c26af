import { randomBytes } from 'node:crypto'

import type { Provider } from '../../src/database/provider.js'
import { startService } from '../../src/database/service.js'
import type { ServiceOptions } from '../../src/database/service.js'
import { connect } from '../../src/database/service-session.js'
import type { Session } from '../../src/database/session.js'
import { majors } from '../support/postgres.js'

/** The oldest and the newest major under test. */
export const oldestAndNewest: readonly number[] = majors.filter((major) => major === majors.at(0) || major === majors.at(-1))

export const never = new AbortController().signal

export async function startProvider(url: string, differing: Partial<ServiceOptions> = {}): Promise<Provider> {
  return startService({ url, template: 'template0', signal: never, random: () => randomBytes(6).toString('hex'), ...differing })
}

/** Uses a connection to the database of the URL, or to another one of its server. */
export async function withSession<Result>(url: string, use: (session: Session) => Promise<Result>, database?: string): Promise<Result> {
  const session = await connect({ url, patience: 5_000, signal: never, ...(database === undefined ? {} : { database }) })
  try {
    return await use(session)
  } finally {
    await session.close()
  }
}

/** The values of a query's column `value`. */
export async function valuesOf(url: string, sql: string): Promise<readonly unknown[]> {
  return withSession(url, async (session) => (await session.query<{ value: unknown }>(sql)).map(({ value }) => value))
}
