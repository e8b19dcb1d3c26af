import { compareDrift, digestOf } from '../report/drift.js'
import type { Deviation, Movement } from '../report/drift.js'
import { readMemory, remember, withMemory } from '../report/drift-memory.js'
import type { Memory } from '../report/drift-memory.js'
import type { Issue, Issues } from './issues.js'

/** What the one issue of a live database should tell, and in which words. */
export interface Telling {
  readonly title: string
  /** Empty where there is none. */
  readonly drift: readonly Deviation[]
  /** When the database was looked at, in milliseconds since 1970. */
  readonly instant: number
  /** The text of the issue, with room for the marker and the memory. */
  readonly describe: (memory: Memory) => string
  readonly moved: (movement: Movement, before: Memory | null) => string
  readonly gone: (before: Memory | null) => string
}

export interface IssueOutcome {
  readonly action: 'opened' | 'updated' | 'unchanged' | 'closed' | 'reopened' | 'left closed' | 'none'
  readonly issue: Issue | null
}

/**
 * Brings the issue of a live database to what there is to tell of it.
 *
 * The same drift as before is no request at all. What somebody else did to the issue stands until the drift changes: one that they closed
 * is opened again when something new appears, and not before.
 *
 * @param own those with its marker that are ours, the newest first
 */
export async function syncIssue(issues: Issues, own: readonly Issue[], marker: string, telling: Telling): Promise<IssueOutcome> {
  const { drift } = telling
  const issue = await chooseOne(issues, own)
  const before = issue === null ? null : readMemory(issue.body)
  const memory = remember(drift, before, telling.instant)
  const write = (): string => withMemory(`${marker}\n${telling.describe(memory)}`, memory)
  if (issue === null) return drift.length === 0 ? { action: 'none', issue: null } : { action: 'opened', issue: await issues.open(telling.title, write()) }
  const { number, isOpen } = issue
  if (before?.digest === digestOf(drift)) return { action: drift.length === 0 ? 'none' : isOpen ? 'unchanged' : 'left closed', issue }
  if (drift.length === 0) {
    if (isOpen) await issues.comment(number, telling.gone(before))
    // What was wrong stays to be read.
    await issues.edit(number, { body: withMemory(issue.body, memory), ...(isOpen ? { state: 'completed' } : {}) })
    return { action: isOpen ? 'closed' : 'none', issue }
  }
  const movement = compareDrift(drift, before?.deviations ?? [])
  const isNews = isOpen || movement.fresh.length + movement.altered.length > 0
  if (isNews) await issues.comment(number, telling.moved(movement, before))
  await issues.edit(number, { body: write(), ...(isNews && !isOpen ? { state: 'open' } : {}) })
  return { action: !isNews ? 'left closed' : isOpen ? 'updated' : 'reopened', issue }
}

/** The one that is open, else the newest. Two runs may have opened theirs at the same moment: then the later gives way. */
async function chooseOne(issues: Issues, own: readonly Issue[]): Promise<Issue | null> {
  const [first, ...twins] = own.filter(({ isOpen }) => isOpen).toReversed()
  for (const { number, body } of twins) {
    await issues.comment(number, `This is kept in #${String(first?.number)}.`)
    await issues.edit(number, { body, state: 'not_planned' })
  }
  return first ?? own[0] ?? null
}
