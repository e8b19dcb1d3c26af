import type { Target } from '../config/structured-types.js'
import type { Report } from '../report/document.js'
import { assemble } from './assemble.js'
import { failed } from './failed.js'
import { openRepository } from './expected.js'
import { judgeLive, lookAt } from './live.js'
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
    // While the repository's side is built, the live ones are read.
    const [, seen] = await Promise.all([
      repository.desired(),
      mapInTurn(config.targets, atOnce, async (target) => attempt(run, target, async () => lookAt(run, workshop, target, repository)))
    ])
    const outcomes: Named[] = []
    for (const [index, target] of config.targets.entries()) {
      const found = seen[index]
      if (found === undefined) continue
      outcomes.push({ name: target.name ?? '', outcome: 'report' in found ? found : await attempt(run, target, async () => judgeLive(run, found, repository)) })
    }
    const [only] = outcomes
    return only !== undefined && config.targets[0]?.name === null ? only.outcome : gather(config.name, outcomes, performance.now() - begun)
  })
}

interface Named {
  readonly name: string
  readonly outcome: Outcome
}

/** What cannot be done with one database is the outcome of that database, and of no other. */
async function attempt<Result>({ config, signal, log }: Run, { name }: Target, make: () => Promise<Result>): Promise<Result | Outcome> {
  try {
    return await make()
  } catch (error) {
    const named = (message: string): string => (name === null ? message : `${name}: ${message}`)
    return failed('drift', config.name, signal.aborted ? signal.reason : error, { ...log, error: (message) => log.error(named(message)) })
  }
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

/** One report for several databases; each has its own in it. */
function gather(name: string | null, outcomes: readonly Named[], total: number): Outcome {
  const reports = outcomes.map(({ outcome }) => outcome.report)
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
    report: { ...bare, summary, targets: outcomes.map((each) => ({ name: each.name, conclusion: each.outcome.report.conclusion, report: each.outcome.report })) },
    exitCode: Math.max(...outcomes.map(({ outcome }) => outcome.exitCode))
  }
}
