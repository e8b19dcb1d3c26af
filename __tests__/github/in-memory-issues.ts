import type { Issue, Issues } from '../../src/github/issues.js'
import { bot } from './in-memory-comments.js'

/** The issues of a repository in memory, and what was done with them. */
export interface InMemoryIssues extends Issues {
  /** The newest first. */
  readonly list: Issue[]
  /** Comments by the number of their issue. */
  readonly said: ReadonlyMap<number, readonly string[]>
  /** Called functions that write, with the number of the issue and what it became, in order. */
  readonly writes: string[]
}

/** @param given issues that are there, the newest first */
export function inMemoryIssues(given: readonly Partial<Issue>[] = []): InMemoryIssues {
  const list = given.map((issue, index): Issue => ({ number: given.length - index, body: '', url: `https://github.test/${given.length - index}`, isOpen: true, author: bot, ...issue }))
  const said = new Map<number, string[]>()
  const writes: string[] = []
  return {
    list,
    said,
    writes,
    all: async () => list,
    viewer: async () => ({ id: null, login: 'github-actions' }),
    open: async (title, body) => {
      const number = list.length + 1
      const issue = { number, body, url: `https://github.test/${number}`, isOpen: true, author: bot }
      list.unshift(issue)
      writes.push(`open ${number} ${title}`)
      return issue
    },
    edit: async (number, { body, state }) => {
      const at = list.findIndex((issue) => issue.number === number)
      const old = list[at]
      if (old === undefined) throw new Error(`there is no issue ${number}`)
      list[at] = { ...old, body, isOpen: state === undefined ? old.isOpen : state === 'open' }
      writes.push(`edit ${number}${state === undefined ? '' : ` ${state}`}`)
    },
    comment: async (number, body) => {
      said.set(number, [...(said.get(number) ?? []), body])
      writes.push(`comment ${number}`)
    }
  }
}
