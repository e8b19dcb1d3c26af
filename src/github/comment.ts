import { findOwnComment } from './comments.js'
import type { Comment, Comments } from './comments.js'

/** What the one comment of a key should be: a text, or the text to be put in the place of an earlier one, where there is one. */
export type Wish =
  | { readonly kind: 'say'; readonly body: string }
  | { readonly kind: 'take-back'; readonly body: string }

export interface CommentOutcome {
  readonly action: 'created' | 'updated' | 'unchanged' | 'none'
  /** Where the comment is; null where there is none. */
  readonly url: string | null
}

/** What tells the comments of one pull request apart: matrix legs share all three. */
export interface CommentKey {
  /** Of the database, where a repository has several. */
  readonly name: string | null
  readonly workflow: string
  readonly job: string
}

/** The first line of our comment: HTML that nobody sees. Whatever the parts hold, it is one comment of HTML. */
export function markerOf({ name, workflow, job }: CommentKey): string {
  return `<!-- pg-parity:${[name ?? '', workflow, job].map(encode).join('/')} -->`
}

/**
 * Brings the comment with this marker to what is wished: creates, updates or leaves it.
 *
 * Two jobs may create theirs at the same moment; so after creating, the one that came later gives way.
 */
export async function syncComment(comments: Comments, marker: string, wish: Wish): Promise<CommentOutcome> {
  const body = `${marker}\n${wish.body}`
  const old = await findOwnComment(comments, marker)
  if (old !== null) return update(comments, old, body)
  if (wish.kind === 'take-back') return { action: 'none', url: null }
  const created = await comments.create(body)
  const oldest = await findOwnComment(comments, marker)
  if (oldest === null || oldest.id === created.id) return { action: 'created', url: created.url }
  await comments.remove(created.id)
  return update(comments, oldest, body)
}

async function update(comments: Comments, old: Comment, body: string): Promise<CommentOutcome> {
  if (normalized(old.body) === normalized(body)) return { action: 'unchanged', url: old.url }
  const { url } = await comments.update(old.id, body)
  return { action: 'updated', url }
}

/** GitHub stores bodies with line ends and edges of its own. */
function normalized(body: string): string {
  return body.replaceAll('\r\n', '\n').trim()
}

function encode(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D')
}
