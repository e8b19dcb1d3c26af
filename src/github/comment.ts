import type { Report } from '../report/document.js'
import { findMarked } from './comments.js'
import type { Comment, Comments } from './comments.js'
import { makeMarker } from './marker.js'

/** What the one comment of a key should be: a text, or the text to be put in the place of an earlier one, where there is one. */
export type Wish =
  | { readonly kind: 'say'; readonly body: string }
  | { readonly kind: 'take-back'; readonly body: string }

export interface CommentOutcome {
  readonly action: 'created' | 'updated' | 'unchanged' | 'none'
  /** Where the comment is; null where there is none. */
  readonly url: string | null
  /** What we said with another token: it is ours no more, and outdated. Not told where a comment of ours stood already. */
  readonly former: readonly Comment[]
}

/** What tells the comments of one pull request apart: matrix legs share all of it. */
export interface CommentKey {
  readonly command: Report['command']
  /** Of the database, where a repository has several. */
  readonly name: string | null
  readonly workflow: string
  readonly job: string
}

/** The first line of our comment. */
export function markerOf({ command, name, workflow, job }: CommentKey): string {
  return makeMarker('pg-parity', [name ?? '', workflow, job, ...(command === 'check' ? [] : [command])])
}

/**
 * Brings the comment with this marker to what is wished: creates, updates or leaves it.
 *
 * Two jobs may create theirs at the same moment; so after creating, the one that came later gives way.
 */
export async function syncComment(comments: Comments, marker: string, wish: Wish): Promise<CommentOutcome> {
  const body = `${marker}\n${wish.body}`
  const { own, former } = await findMarked(comments, marker)
  if (own !== null) return { ...(await update(comments, own, body)), former: [] }
  if (wish.kind === 'take-back') return { action: 'none', url: null, former }
  const created = await comments.create(body)
  // Whoever wrote it is who we are, whatever GraphQL said.
  const now = await findMarked(comments, marker, created.author ?? undefined)
  if (now.own === null || now.own.id === created.id) return { action: 'created', url: created.url, former: now.former }
  await comments.remove(created.id)
  return { ...(await update(comments, now.own, body)), former: now.former }
}

async function update(comments: Comments, old: Comment, body: string): Promise<Omit<CommentOutcome, 'former'>> {
  if (normalized(old.body) === normalized(body)) return { action: 'unchanged', url: old.url }
  const { url } = await comments.update(old.id, body)
  return { action: 'updated', url }
}

/** GitHub stores bodies with line ends and edges of its own. */
function normalized(body: string): string {
  return body.replaceAll('\r\n', '\n').trim()
}
