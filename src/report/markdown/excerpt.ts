import { groupBy } from '../groups.js'

/** Some items of each group, and how many each group has where that is more. */
export interface Excerpt<T> {
  readonly shown: readonly T[]
  readonly cut: readonly { readonly group: string; readonly shown: number; readonly all: number }[]
}

/** The first `each` items of each group, in their own order. */
export function excerpt<T>(items: readonly T[], each: number, groupOf: (item: T) => string): Excerpt<T> {
  const groups = groupBy(items, groupOf)
  const kept = new Set([...groups.values()].flatMap((group) => group.slice(0, each)))
  return {
    shown: items.filter((item) => kept.has(item)),
    cut: [...groups].filter(([, group]) => group.length > each).map(([group, members]) => ({ group, shown: each, all: members.length }))
  }
}
