import type { Account, Viewer } from './viewer.js'

/** An issue of the repository as the REST API tells of it. */
export interface Issue {
  readonly number: number
  readonly body: string
  readonly url: string
  readonly isOpen: boolean
  readonly author: Account | null
}

/** What is to become of an issue; what is not named stays. */
export interface IssueEdit {
  readonly body: string
  /** Open, or why it is closed. */
  readonly state?: 'open' | 'completed' | 'not_planned'
}

/** The issues of a repository that bear the label of drift; every function rejects with what octokit rejects with. */
export interface Issues {
  /** Open and closed ones, the newest first; no pull requests. */
  readonly all: () => Promise<readonly Issue[]>
  /** As GraphQL says. */
  readonly viewer: () => Promise<Viewer>
  /** Opens one with the label, which is made where the repository has none. */
  readonly open: (title: string, body: string) => Promise<Issue>
  readonly edit: (number: number, edit: IssueEdit) => Promise<void>
  readonly comment: (number: number, body: string) => Promise<void>
}

/** What narrows the search for our issues, so that it need not read all that the repository ever had. */
export const driftLabel = { name: 'pg-parity: drift', color: 'd93f0b', description: 'A live database has left the committed schema; pg-parity keeps this issue' }
