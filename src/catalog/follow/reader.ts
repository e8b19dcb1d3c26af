import type { Session } from '../../database/session.js'
import type { Family, Found, Part } from '../family.js'
import { parameters } from '../parameters.js'
import { atOnce, pinSettings, readFamilies, readMarks, withMarks } from '../read.js'
import type { Marks } from '../read.js'
import type { ReadFamily } from '../groups.js'
import { createRedaction } from '../secrets.js'
import { planForParts, prepareParts } from './parts.js'
import { rememberPlans } from './plans.js'
import type { Units } from './parts.js'
import { sideBySide } from './side-by-side.js'

/** Reads the objects of one database: all of them, those of single units, or those that belong to no unit. */
export interface Reader {
  all(): Promise<readonly Found[]>
  /**
   * What belongs to some units, in one exchange with the server.
   *
   * @param isAsked which families are read; all of them where it is absent
   */
  ofUnits(units: Units, isAsked?: (part: Part) => boolean): Promise<readonly Found[]>
  /** What `ofUnits` asks, for those who ask it themselves; undefined where there is nothing to ask. */
  question(units: Units, isAsked?: (part: Part) => boolean): Question | undefined
  /** What cannot be read unit by unit. */
  rest(): Promise<readonly Found[]>
  /** Whether an object that was read is one of `rest`. */
  readonly isRest: (found: Found) => boolean
  /** Whether other objects are of extensions now, or labelled otherwise, than when all were read. */
  hasNewMarks(): Promise<boolean>
  /** Runs queries of others as its own are run. */
  inTransaction<Result>(read: () => Promise<Result>): Promise<Result>
  /** What was prepared on the server is gone. */
  forget(): void
}

/** Statements that are one transaction, and what the rows of all but the first ones say, with which it begins. */
export interface Question {
  readonly begin: readonly string[]
  readonly statements: readonly string[]
  take(rows: readonly (readonly object[])[]): readonly Found[]
}

/** What a reader has to know; see `followDatabase` and `watchTransactions`. */
export interface ReaderOptions {
  readonly major: number
  readonly salt: string
  readonly hasCluster: boolean
  readonly flush: readonly string[]
}

/**
 * Makes a reader.
 *
 * @param opening another session of the same database, to read all objects side by side: nobody else changes them
 */
export function createReader(session: Session, opening: Promise<Session | undefined> | undefined, { major, salt, hasCluster, flush }: ReaderOptions): Reader {
  const redaction = createRedaction(salt)
  const partKinds = new Set<string>()
  const planned = rememberPlans(session)
  const companion = opening?.then((other) => other && rememberPlans(other))
  let parts = prepareParts(major)
  let marks: Marks = { labels: [], extensionsOf: new Map() }
  const begin = ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', ...pinSettings, 'SET LOCAL plan_cache_mode = force_generic_plan']

  const marked = (found: readonly Found[]): readonly Found[] => found.map((each) => withMarks(each, marks))
  const markedParts = (found: readonly Found[]): readonly Found[] => {
    for (const { kind } of found) partKinds.add(kind)
    return marked(found)
  }
  const question = (units: Units, isAsked?: (part: Part) => boolean): Question | undefined => {
    const asked = parts.statements(units, isAsked)
    if (asked.length === 0) return undefined
    const statements = [...planForParts, ...asked, ...flush, 'ROLLBACK']
    return { begin, statements, take: (rows) => markedParts(parts.take(rows.slice(planForParts.length, planForParts.length + asked.length).flat(), redaction)) }
  }
  const inTransaction = async <Result>(read: () => Promise<Result>): Promise<Result> => {
    session.begin(begin)
    return read().finally(async () => session.execute(['ROLLBACK', ...flush].join('; ')))
  }
  const readParts = async (readFamily: ReadFamily): Promise<readonly Found[]> => markedParts(await readFamilies(planned, major, redaction, atOnce, ({ part }) => part !== undefined, readFamily))
  const readRest = async (readFamily?: ReadFamily): Promise<readonly Found[]> =>
    marked(await readFamilies(planned, major, redaction, atOnce, (family) => family.part === undefined && (hasCluster || family !== parameters), readFamily))

  return {
    inTransaction,
    isRest: ({ kind }) => !partKinds.has(kind),
    rest: async () => inTransaction(readRest),
    hasNewMarks: async () => !sameMarks(marks, await inTransaction(async () => readMarks(planned, atOnce))),
    forget() {
      parts = prepareParts(major)
      planned.forget()
    },
    all: async () => inTransaction(async () => {
      marks = await readMarks(planned, atOnce)
      const other = await companion
      other?.begin(begin)
      const ask = sideBySide([planned, ...(other === undefined ? [] : [other])])
      const readFamily = async (family: Family): Promise<readonly Found[]> => ask(async (each) => family.read(each, major, redaction))
      try {
        return (await Promise.all([readParts(readFamily), readRest(readFamily)])).flat()
      } finally {
        await other?.execute('ROLLBACK').catch(() => undefined)
      }
    }),
    question,
    async ofUnits(units, isAsked) {
      const asked = question(units, isAsked)
      if (asked === undefined) return []
      session.begin(asked.begin)
      const rows = await session.queryAll(asked.statements).catch(async (error: unknown) => {
        await session.execute('ROLLBACK')
        throw error
      })
      return asked.take(rows)
    }
  }
}

function sameMarks(left: Marks, right: Marks): boolean {
  return JSON.stringify([left.labels, [...left.extensionsOf].sort()]) === JSON.stringify([right.labels, [...right.extensionsOf].sort()])
}
