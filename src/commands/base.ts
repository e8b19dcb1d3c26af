import { NoHistoryError, resolveBase } from '../source/base.js'
import type { Base } from '../source/base.js'
import { openGit } from '../source/git.js'
import type { Run } from './run.js'

/**
 * The base that head is judged against. On a terminal there may be none, which is said where there could be one.
 *
 * @throws UncheckableError where a base that was asked for, or that an event must have, cannot be had
 */
export async function findBase(run: Run): Promise<Base | undefined> {
  const { base: given, since, workingDirectory } = run.config
  try {
    const { refs: event = null, remote = null } = run.event ?? {}
    const base = await resolveBase(openGit(workingDirectory), { given, since, event, now: run.now(), remote })
    if (base.warning !== undefined) run.log.warning(base.warning)
    const say = run.event === null ? run.log.debug : run.log.info
    say(`head is ${base.revisions.head}, base is ${base.revisions.base}`)
    return base
  } catch (error) {
    if (run.event !== null || given !== null || since !== null) throw error
    const say = error instanceof NoHistoryError || run.config.migrations.length === 0 ? run.log.debug : run.log.info
    say('there is no default branch of `origin` to compare with: no migration counts as new, and what head does to the schema is not shown; `--base` names another commit')
    return undefined
  }
}
