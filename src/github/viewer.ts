/** Who wrote something, as the REST API tells of it. */
export interface Account {
  readonly id: number
  readonly login: string
  /** Whether it is a GitHub App, which GraphQL spells without `[bot]`. */
  readonly isBot: boolean
}

/** Who the token speaks for; without an id where only the name is known. */
export interface Viewer {
  readonly id: number | null
  readonly login: string
}

/** Who writes where nobody can say who we are: the workflow's own token. */
const workflowToken: Viewer = { id: null, login: 'github-actions[bot]' }

/** Who we are: as GraphQL says, or as it most likely is where it does not say. */
export async function askViewer(ask: () => Promise<Viewer>): Promise<{ readonly self: Viewer; readonly isKnown: boolean }> {
  return ask().then((self) => ({ self, isKnown: true }), () => ({ self: workflowToken, isKnown: false }))
}

/** By number where both are known; else by name, and then only among bots: anybody may be called `github-actions`. */
export function isBy(author: Account | null, viewer: Viewer): boolean {
  if (author === null) return false
  if (viewer.id !== null && viewer.id === author.id) return true
  return author.isBot && withoutSuffix(author.login) === withoutSuffix(viewer.login)
}

function withoutSuffix(login: string): string {
  return login.replace(/\[bot\]$/, '')
}
