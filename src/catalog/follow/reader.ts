import type { Session } from '../../database/session.js'
import type { Found, Part } from '../family.js'
import { parameters } from '../parameters.js'
import { atOnce, pinSettings, readFamilies, readMarks, withMarks } from '../read.js'
import type { Marks } from '../read.js'
import { createRedaction } from '../secrets.js'
import { planForParts, prepareParts } from './parts.js'
import { rememberPlans } from './plans.js'
import type { Units } from './parts.js'

/** Reads the objects of one database: all of them, those of single units, or those that belong to no unit. */
export interface Reader {
  all(): Promise<readonly Found[]>
  /**
   * What belongs to some units, in one exchange with the server.
   *
   * @param isAsked which families are read; all of them where it is absent
   */
  ofUnits(units: Units, isAsked?: (part: Part) => boolean): Promise<readonly Found[]>
  /** What cannot be read unit by unit. */
  rest(): Promise<readonly Found[]>
  /** Whether an object that was read is one of `rest`. */
  readonly isRest: (found: Found) => boolean
  /** Whether other objects are of extensions now, or labelled otherwise, than when all were read. */
  hasNewMarks(): Promise<boolean>
  /** Statements to be run in one exchange with what is asked next. */
  first(statements: readonly string[]): void
  /** Runs them where nothing was asked since. */
  settle(): Promise<void>
  /** Runs queries of others as its own are run. */
  inTransaction<Result>(read: () => Promise<Result>): Promise<Result>
  /** What was prepared on the server is gone. */
  forget(): void
}

/** Makes a reader; see `followDatabase` for what it is given. */
export function createReader(session: Session, major: number, salt: string, hasCluster: boolean): Reader {
  const redaction = createRedaction(salt)
  const partKinds = new Set<string>()
  const planned = rememberPlans(session)
  let parts = prepareParts(major)
  let marks: Marks = { labels: [], extensionsOf: new Map() }
  const begin = ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', ...pinSettings, 'SET LOCAL plan_cache_mode = force_generic_plan']
  // Counters are to speak of the next transaction alone, where the server can be asked for that.
  const end = ['ROLLBACK', ...(major < 15 ? [] : ['SELECT pg_catalog.pg_stat_force_next_flush()'])]

  let due: readonly string[] = []
  /** What is due, in a transaction of its own: none other can begin in the exchange after it. */
  const opening = (): readonly string[] => {
    const first = due.length === 0 ? [] : ['BEGIN', ...due, 'COMMIT']
    due = []
    return first
  }

  const marked = (found: readonly Found[]): readonly Found[] => found.map((each) => withMarks(each, marks))
  const markedParts = (found: readonly Found[]): readonly Found[] => {
    for (const { kind } of found) partKinds.add(kind)
    return marked(found)
  }
  const inTransaction = async <Result>(read: () => Promise<Result>): Promise<Result> => {
    await session.execute([...opening(), ...begin].join('; '))
    return read().finally(async () => session.execute(end.join('; ')))
  }
  const readRest = async (): Promise<readonly Found[]> =>
    marked(await readFamilies(planned, major, redaction, atOnce, (family) => family.part === undefined && (hasCluster || family !== parameters)))

  return {
    inTransaction,
    isRest: ({ kind }) => !partKinds.has(kind),
    rest: async () => inTransaction(readRest),
    hasNewMarks: async () => !sameMarks(marks, await inTransaction(async () => readMarks(planned, atOnce))),
    first(statements) {
      due = statements
    },
    async settle() {
      if (due.length > 0) await session.execute(opening().join('; '))
    },
    forget() {
      parts = prepareParts(major)
      planned.forget()
    },
    all: async () => inTransaction(async () => {
      marks = await readMarks(planned, atOnce)
      const found = markedParts(await readFamilies(planned, major, redaction, atOnce, ({ part }) => part !== undefined))
      return [...found, ...(await readRest())]
    }),
    async ofUnits(units, isAsked) {
      const statements = parts.statements(units, isAsked)
      if (statements.length === 0) return []
      const before = [...opening(), ...begin, ...planForParts]
      const results = await session.queryAll([...before, ...statements, ...end]).catch(async (error: unknown) => {
        await session.execute('ROLLBACK')
        throw error
      })
      return markedParts(parts.take(results.slice(before.length, before.length + statements.length).flat(), redaction))
    }
  }
}

function sameMarks(left: Marks, right: Marks): boolean {
  return JSON.stringify([left.labels, [...left.extensionsOf].sort()]) === JSON.stringify([right.labels, [...right.extensionsOf].sort()])
}
