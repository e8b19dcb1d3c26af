/** How much a medium takes. */
export interface Limit {
  readonly most: number
  readonly unit: 'characters' | 'bytes'
  /** What happens beyond it, and where that is said. */
  readonly source: string
}

/** The limits of GitHub's media. */
export const limits = {
  comment: {
    most: 65_536,
    unit: 'characters',
    source: 'Body is too long (maximum is 65536 characters): answer 422 of POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
  },
  summary: {
    most: 1_048_576,
    unit: 'bytes',
    source: 'The upload of a longer summary fails: docs.github.com, Workflow commands, Step isolation and limits'
  }
} as const satisfies Record<string, Limit>

/** Annotations of each level that GitHub shows for one step; the rest is silently dropped (actions/toolkit, docs/problem-matchers.md). */
export const annotationsPerStep = 10

/** What a report of a run that nobody vouches for may be: the largest of ours have a tenth of that, and eight levels. */
export const untrustedReport = { bytes: 16 * 1024 * 1024, depth: 32 }

/** The length of a text in the unit of a limit. Characters are counted in UTF-16, which never counts too few. */
export function lengthIn(unit: Limit['unit'], text: string): number {
  return unit === 'bytes' ? Buffer.byteLength(text) : text.length
}
