/** A comment of a pull request as the REST API tells of it. */
export interface Comment {
  readonly id: number
  readonly body: string
  readonly url: string
  readonly author: Account | null
}

interface Account {
  readonly id: number
  readonly login: string
  /** Whether it is a GitHub App, which GraphQL spells without `[bot]`. */
  readonly isBot: boolean
}

/** Who the token speaks for, as GraphQL says; without an id where only the name is known. */
export interface Viewer {
  readonly id: number | null
  readonly login: string
}

/** The comments of one pull request; every function rejects with what octokit rejects with. */
export interface Comments {
  /** Page by page, the oldest comments first. */
  readonly pages: () => AsyncIterable<readonly Comment[]>
  readonly viewer: () => Promise<Viewer>
  readonly create: (body: string) => Promise<Comment>
  readonly update: (id: number, body: string) => Promise<Comment>
  readonly remove: (id: number) => Promise<void>
}

/** Who comments where nobody can say who we are: the workflow's own token. */
const workflowToken: Viewer = { id: null, login: 'github-actions[bot]' }

/**
 * The first comment that bears the marker and is ours.
 *
 * A token that can write can edit anybody's comment, and anybody can write our marker: so the author is asked for, too.
 */
export async function findOwnComment(comments: Pick<Comments, 'pages' | 'viewer'>, marker: string): Promise<Comment | null> {
  let viewer: Viewer | null = null
  for await (const page of comments.pages()) {
    for (const comment of page) {
      if (!bears(comment, marker)) continue
      viewer ??= await comments.viewer().catch(() => workflowToken)
      if (isBy(comment, viewer)) return comment
    }
  }
  return null
}

/** The marker stands on the first line; anywhere else it is a quotation. */
function bears({ body }: Comment, marker: string): boolean {
  return body.split(/\r?\n/, 1)[0] === marker
}

/** By number where both are known; else by name, and then only among bots: anybody may be called `github-actions`. */
function isBy({ author }: Comment, viewer: Viewer): boolean {
  if (author === null) return false
  if (viewer.id !== null && viewer.id === author.id) return true
  return author.isBot && withoutSuffix(author.login) === withoutSuffix(viewer.login)
}

function withoutSuffix(login: string): string {
  return login.replace(/\[bot\]$/, '')
}
