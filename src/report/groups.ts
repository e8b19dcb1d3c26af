/** Groups items in the order in which their keys first appear. */
export function groupBy<T, K>(items: readonly T[], keyOfItem: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOfItem(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** Gives the items of a key to whoever asks for it first, and to nobody else: none is said twice. */
export function handOut<T, K>(items: readonly T[], keyOfItem: (item: T) => K): (key: K) => readonly T[] {
  const groups = new Map(groupBy(items, keyOfItem))
  return (key) => {
    const group = groups.get(key) ?? []
    groups.delete(key)
    return group
  }
}
