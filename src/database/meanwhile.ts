/** Milliseconds that something of ours may take before an answer of a server has its turn. */
const slice = 1

/** Resolves when what was asked of a session before has been sent: from then on the server is busy, and we have time. */
export async function sent(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Does something with each item, and lets whatever waits have its turn in between. */
export async function inSlices<Item>(items: Iterable<Item>, act: (item: Item) => void): Promise<void> {
  let end = performance.now() + slice
  for (const item of items) {
    act(item)
    if (performance.now() < end) continue
    await sent()
    end = performance.now() + slice
  }
}
