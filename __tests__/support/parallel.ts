/** Running what does not depend on each other at the same time: programs under test wait for servers, and for each other. */
import { availableParallelism } from 'node:os'

/**
 * Begins tasks in their order, never more at a time than there are processors.
 *
 * @returns a promise for each of them, at once; one that nobody awaits may reject
 */
export function startAll<Result>(tasks: readonly (() => Promise<Result>)[]): readonly Promise<Result>[] {
  const most = Math.max(2, availableParallelism())
  const started: Promise<Result>[] = []
  for (const task of tasks) {
    const before = started[started.length - most]
    const result = before === undefined ? task() : before.then(task, task)
    result.catch(() => undefined)
    started.push(result)
  }
  return started
}

/** Runs tasks as {@link startAll} and gives their results in order. */
export async function inParallel<Result>(tasks: readonly (() => Promise<Result>)[]): Promise<readonly Result[]> {
  return Promise.all(startAll(tasks))
}
