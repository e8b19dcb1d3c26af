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

/**
 * Tasks of which perhaps only some are asked for, in their order: asking for one begins those right behind it too.
 *
 * @returns `get`, the result of a task; `settled`, which waits for all that was begun
 */
export function startAhead<Result>(tasks: readonly (() => Promise<Result>)[]): { get(index: number): Promise<Result>; settled(): Promise<void> } {
  const most = Math.max(2, availableParallelism())
  const started = new Map<number, Promise<Result>>()
  const start = async (index: number): Promise<Result> => {
    const result = started.get(index) ?? Promise.resolve().then(tasks[index])
    started.set(index, result)
    result.catch(() => undefined)
    return result
  }
  return {
    async get(index) {
      for (let next = index + 1; next < Math.min(index + most, tasks.length); next++) void start(next).catch(() => undefined)
      return start(index)
    },
    async settled() {
      await Promise.allSettled(started.values())
    }
  }
}

/** Runs tasks as {@link startAll} and gives their results in order. */
export async function inParallel<Result>(tasks: readonly (() => Promise<Result>)[]): Promise<readonly Result[]> {
  return Promise.all(startAll(tasks))
}
