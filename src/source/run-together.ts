import { sent } from '../database/meanwhile.js'
import type { Scratch } from '../database/provider.js'
import type { TextFile } from './file-tree.js'
import { isPlainDefinition, runStatement } from './statement-runner.js'
import type { RunOptions, Statement } from './statement-runner.js'
import { commit } from './watch.js'
import type { Watch } from './watch.js'

/** A statement and the file that it stands in. */
export type Placed = readonly [TextFile, Statement]

/** So many statements at most are sent together. */
export const mostTogether = 200

/**
 * Runs statements in one transaction, those that define things and stand side by side in one exchange with the server, and the last of
 * them in one with the commit. Where anything fails it is as if nothing had been run: which statement it was, and what can be done about
 * it, shows when they are run one by one.
 *
 * @returns whether all is done
 */
export async function runTogether(scratch: Scratch, statements: readonly Placed[], run: RunOptions, watch: Watch | undefined): Promise<boolean> {
  const { session } = scratch
  if (!statements.some(([, statement], index) => isPlainDefinition(statement) && isPlainDefinition(statements[index + 1]?.[1] ?? statement))) return false
  let count = 0
  try {
    session.begin()
    const groups = groupPlain(statements)
    for (let { value: group } = groups.next(); group !== undefined;) {
      const [first, ...others] = group
      const texts = group.map(([, { text }]) => text)
      const isPlain = others.length > 0 || isPlainDefinition(first[1])
      count += group.length
      if (isPlain && count === statements.length) {
        await commit(session, watch, texts)
        return true
      }
      const done = isPlain ? session.execute(texts.join(';\n')) : runStatement(scratch, ...first, run)
      // It is waited for in a moment; until then its failure is nobody's.
      done.catch(() => undefined)
      await sent()
      // The next ones are looked at while the server is busy with these.
      ;({ value: group } = groups.next())
      await done
    }
    await commit(session, watch)
    return true
  } catch {
    await session.execute('ROLLBACK')
    return false
  }
}

type Group = readonly [Placed, ...Placed[]]

/** Statements that can be sent together, in their order. */
function* groupPlain(statements: readonly Placed[]): Generator<Group, undefined> {
  let group: Placed[] = []
  const close = function* (): Generator<Group> {
    const [first, ...others] = group
    group = []
    if (first !== undefined) yield [first, ...others]
  }
  for (const placed of statements) {
    const isPlain = isPlainDefinition(placed[1])
    if (!isPlain || group.length === mostTogether) yield* close()
    group.push(placed)
    if (!isPlain) yield* close()
  }
  yield* close()
  return undefined
}
