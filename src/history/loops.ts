import { keyOf } from '../snapshot/object.js'
import type { Explained } from './explain.js'
import type { Rewritten } from './rewritten.js'

/** Migrations one after the other that write the same objects and change nothing: somebody generates them again and again. */
export interface Loop {
  readonly members: readonly Explained[]
  /** The objects that each of them writes, as the last one does. */
  readonly objects: readonly Rewritten[]
  /** The usual time from one to the next, the median, in milliseconds. */
  readonly interval: number
}

/** So many in a row are no coincidence. */
const fewest = 3

/** Finds loops among migrations in the order in which they are run. */
export function findLoops(explained: readonly Explained[]): readonly Loop[] {
  const runs: Explained[][] = []
  let open: string | undefined
  for (const each of explained) {
    const written = writtenBy(each)
    if (written !== undefined && written === open) runs.at(-1)?.push(each)
    else if (written !== undefined) runs.push([each])
    open = written
  }
  return runs.filter((members) => members.length >= fewest).map((members) => ({
    members,
    objects: members.at(-1)?.step?.touched ?? [],
    interval: median(members.slice(1).map(({ dated }, index) => dated.instant - (members[index]?.dated.instant ?? 0)))
  }))
}

/** What a migration writes without changing it, as one text; undefined where it does anything else. */
function writtenBy({ verdict, step }: Explained): string | undefined {
  if (step === undefined || (verdict !== 'no-op' && verdict !== 'duplicate')) return undefined
  return JSON.stringify(step.touched.map(({ object }) => keyOf(object)).sort())
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
