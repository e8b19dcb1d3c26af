import type { Comment, Comments } from '../../src/github/comments.js'
import type { Viewer } from '../../src/github/viewer.js'

export const bot = { id: 41898282, login: 'github-actions[bot]', isBot: true }
export const stranger = { id: 7, login: 'mallory', isBot: false }

/** A comment that was not made here. */
export function existing(id: number, body: string, author: Comment['author']): Comment {
  return { id, nodeId: `IC_${id}`, body, author, url: `https://github.test/${id}` }
}

/** The comments of a pull request in memory, and what was done with them. */
export interface InMemoryComments extends Comments {
  readonly list: Comment[]
  /** Called functions with the id of the comment, in order. */
  readonly calls: string[]
}

interface Settings {
  readonly viewer?: Viewer | Error
  /** Who the token in truth speaks for; {@link bot} if absent. */
  readonly self?: Comment['author']
  readonly pageSize?: number
  readonly beforeCreate?: (list: Comment[]) => unknown
}

/**
 * @param given the comments that are there, oldest first
 * @param settings who the token speaks for, how many comments a page holds, and what happens while one is created
 */
export function inMemoryComments(
  given: readonly Pick<Comment, 'body' | 'author'>[] = [],
  { viewer = { id: null, login: 'github-actions' }, self = bot, pageSize = 100, beforeCreate = () => undefined }: Settings = {}
): InMemoryComments {
  const list: Comment[] = given.map(({ body, author }, index) => existing(index + 1, body, author))
  const calls: string[] = []
  let last = list.length + 100
  return {
    list,
    calls,
    pages: async function* () {
      for (let start = 0; start === 0 || start < list.length; start += pageSize) {
        calls.push(`page ${start / pageSize + 1}`)
        yield list.slice(start, start + pageSize)
      }
    },
    viewer: async () => {
      calls.push('viewer')
      if (viewer instanceof Error) throw viewer
      return viewer
    },
    create: async (body) => {
      beforeCreate(list)
      const comment = existing(++last, body, self)
      calls.push('create')
      list.push(comment)
      return comment
    },
    update: async (id, body) => {
      calls.push(`update ${id}`)
      const index = list.findIndex((comment) => comment.id === id)
      const old = list[index]
      if (old === undefined) throw new Error(`there is no comment ${id}`)
      const comment = { ...old, body }
      list[index] = comment
      return comment
    },
    remove: async (id) => {
      calls.push(`remove ${id}`)
      list.splice(list.findIndex((comment) => comment.id === id), 1)
    },
    minimize: async ({ nodeId }) => void calls.push(`minimize ${nodeId}`)
  }
}
