import { bears } from './marker.js'
import { askViewer, isBy } from './viewer.js'
import type { Account, Viewer } from './viewer.js'

/** A comment of a pull request as the REST API tells of it. */
export interface Comment {
  readonly id: number
  /** What GraphQL calls it. */
  readonly nodeId: string
  readonly body: string
  readonly url: string
  readonly author: Account | null
}

/** The comments of one pull request; every function rejects with what octokit rejects with. */
export interface Comments {
  /** Page by page, the oldest comments first. */
  readonly pages: () => AsyncIterable<readonly Comment[]>
  /** As GraphQL says. */
  readonly viewer: () => Promise<Viewer>
  readonly create: (body: string) => Promise<Comment>
  readonly update: (id: number, body: string) => Promise<Comment>
  readonly remove: (id: number) => Promise<void>
  /** Folds a comment as outdated. */
  readonly minimize: (comment: Comment) => Promise<void>
}

/** The comments that bear a marker. */
export interface Marked {
  /** The first that is ours; null where there is none. */
  readonly own: Comment | null
  /** Those of other bots, as far as they are older: what we said when the token was another one. Empty where nobody says who we are. */
  readonly former: readonly Comment[]
}

/**
 * The comments that bear the marker, up to the first that is ours.
 *
 * A token that can write can edit anybody's comment, and anybody can write our marker: so the author is asked for, too.
 *
 * @param self who we are, where that is known already
 */
export async function findMarked(comments: Pick<Comments, 'pages' | 'viewer'>, marker: string, self?: Viewer): Promise<Marked> {
  let viewer: { readonly self: Viewer; readonly isKnown: boolean } | undefined = self && { self, isKnown: true }
  const former: Comment[] = []
  for await (const page of comments.pages()) {
    for (const comment of page) {
      if (!bears(comment, marker)) continue
      viewer ??= await askViewer(comments.viewer)
      if (isBy(comment.author, viewer.self)) return { own: comment, former: viewer.isKnown ? former : [] }
      if (comment.author?.isBot === true) former.push(comment)
    }
  }
  return { own: null, former: viewer?.isKnown === true ? former : [] }
}
