import type { Target } from '../config/structured-types.js'
import type { Report } from '../report/document.js'
import type { Logger } from '../report/logger.js'
import { assemble } from './assemble.js'
import { useBaselineOnEach } from './baseline.js'
import { failed } from './failed.js'
import { openRepository } from './expected.js'
import { judgeLive, lookAt } from './live.js'
import type { Judged } from './live.js'
import { buildOptions, withWorkshop } from './run.js'
import type { Outcome, Run } from './run.js'

/** So many live databases are read at once. */
const atOnce = 4

/**
 * `drift`: compares live databases, which are only read, with the committed schema, or with what the migrations build. What was
 * not yet applied is no drift. Each database that cannot be checked is a failure of its own.
 */
export async function drift(run: Run): Promise<Outcome> {
  const { config } = run
  const begun = performance.now()
  const options = await buildOptions(config)
  return withWorkshop(run, 'at once', async (workshop) => {
    const repository = openRepository(run, workshop, options)
    const desired = repository.desired()
    const compareInTurn = takeTurns()
    // While the repository's side is built, the live ones are read; each is compared as soon as it can be, on the servers that all share.
    const [judged] = await Promise.all([
      mapInTurn(config.targets, atOnce, async (target): Promise<Of<Judged | Outcome>> => {
        const found = await attempt(run, target, async (own) => lookAt(own, workshop, target, repository))
        await desired
        return { target, found: 'report' in found ? found : await compareInTurn(async () => attempt(run, target, async (own) => judgeLive(own, found, repository))) }
      }),
      desired
    ])
    const outcomes = await conclude(run, judged)
    const [only] = outcomes
    return only?.target.name === null ? only.found : gather(config.name, outcomes, performance.now() - begun)
  })
}

/** What is known of one live database. */
interface Of<Result> {
  readonly target: Target
  readonly found: Result
}

/** Concludes when all that can be judged has been: they share one baseline. */
async function conclude(run: Run, judged: readonly Of<Judged | Outcome>[]): Promise<readonly Of<Outcome>[]> {
  const raised = judged.flatMap(({ found }) => ('findings' in found ? [found.findings] : []))
  const known = (await useBaselineOnEach(run, raised, raised.length === judged.length)).values()
  return judged.map(({ target, found }) => ({ target, found: 'findings' in found ? found.conclude(known.next().value ?? found.findings) : found }))
}

/** What cannot be done with one database is the outcome of that database, and of no other. */
async function attempt<Result>(run: Run, { name }: Target, make: (own: Run) => Promise<Result>): Promise<Result | Outcome> {
  const own = name === null ? run : { ...run, log: inNameOf(name, run.log) }
  try {
    return await make(own)
  } catch (error) {
    return failed('drift', run.config.name, run.signal.aborted ? run.signal.reason : error, own.log)
  }
}

function inNameOf(name: string, { debug, info, warning, error }: Logger): Logger {
  const named = (say: (message: string) => void) => (message: string): void => say(`${name}: ${message}`)
  return { debug: named(debug), info: named(info), warning: named(warning), error: named(error) }
}

/** Maps with so many at work at a time; results come in the order of the items. */
async function mapInTurn<Item, Result>(items: readonly Item[], limit: number, map: (item: Item) => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = []
  const left = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of left) results[index] = await map(item)
  }
  await Promise.all(Array.from({ length: limit }, work))
  return results
}

/** Lets one task begin when the one before it has ended. */
function takeTurns(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return async (task) => {
    const result = last.then(task, task)
    last = result
    return result
  }
}

/** One report for several databases; each has its own in it. */
function gather(name: string | null, outcomes: readonly Of<Outcome>[], total: number): Outcome {
  const reports = outcomes.map(({ found }) => found.report)
  const worst = (['error', 'failure', 'success'] as const).find((conclusion) => reports.some((report) => report.conclusion === conclusion)) ?? 'success'
  const sum = (count: (summary: Report['summary']) => number): number => reports.reduce((all, { summary }) => all + count(summary), 0)
  const bare = assemble({
    command: 'drift', name, conclusion: worst, postgres: null, compared: null, unchanged: sum(({ unchanged }) => unchanged), changes: [], equalities: [], effect: null,
    findings: [], patch: null, timings: { total }
  })
  const summary = {
    create: sum(({ create }) => create), modify: sum(({ modify }) => modify), drop: sum(({ drop }) => drop), unchanged: bare.summary.unchanged, unknown: sum(({ unknown }) => unknown),
    findings: { error: sum(({ findings }) => findings.error), warning: sum(({ findings }) => findings.warning), notice: sum(({ findings }) => findings.notice) }
  }
  return {
    report: { ...bare, summary, targets: outcomes.map(({ target, found: { report } }) => ({ name: target.name ?? '', conclusion: report.conclusion, report: { ...report, targets: [] } })) },
    exitCode: Math.max(...outcomes.map(({ found }) => found.exitCode))
  }
}
