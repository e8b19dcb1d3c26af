import { describe, expect, test } from '@jest/globals'
import { markerOf, syncComment } from '../../src/github/comment.js'
import { bot, existing, inMemoryComments, stranger } from './in-memory-comments.js'

const marker = markerOf({ command: 'check', name: null, workflow: 'CI', job: 'schema' })
const say = (body: string) => ({ kind: 'say', body }) as const
const takeBack = { kind: 'take-back', body: 'nothing any more' } as const
const writes = (calls: readonly string[]): readonly string[] => calls.filter((call) => /^(create|update|remove)/.test(call))

describe('the life of a comment', () => {
  test('is created with the marker on its first line, updated in place, and taken back', async () => {
    const comments = inMemoryComments()
    const created = await syncComment(comments, marker, say('one'))
    expect(created.action).toBe('created')
    expect(comments.list.map(({ body }) => body)).toEqual([`${marker}\none`])
    expect(await syncComment(comments, marker, say('two'))).toMatchObject({ action: 'updated', url: created.url })
    expect(await syncComment(comments, marker, takeBack)).toMatchObject({ action: 'updated', url: created.url })
    expect(comments.list.map(({ body }) => body)).toEqual([`${marker}\nnothing any more`])
  })

  test('is left alone when it already says so, whatever GitHub made of line ends', async () => {
    const comments = inMemoryComments([{ body: `${marker}\r\none\r\ntwo`, author: bot }])
    expect((await syncComment(comments, marker, say('one\ntwo\n'))).action).toBe('unchanged')
    expect(writes(comments.calls)).toEqual([])
  })

  test('does not begin with nothing to say', async () => {
    const comments = inMemoryComments([{ body: 'hello', author: stranger }])
    expect(await syncComment(comments, marker, takeBack)).toEqual({ action: 'none', url: null, former: [] })
    expect(writes(comments.calls)).toEqual([])
  })

  test('is found on page 3, and nothing after it is read', async () => {
    const others = Array.from({ length: 9 }, (_, index) => ({ body: `comment ${index}`, author: stranger }))
    const comments = inMemoryComments([...others.slice(0, 4), { body: `${marker}\nold`, author: bot }, ...others.slice(4)], { pageSize: 2 })
    expect((await syncComment(comments, marker, say('new'))).action).toBe('updated')
    expect(comments.calls).toEqual(['page 1', 'page 2', 'page 3', 'viewer', 'update 5'])
  })

  test('each key has its own', async () => {
    const comments = inMemoryComments()
    await syncComment(comments, markerOf({ command: 'check', name: 'billing', workflow: 'CI', job: 'schema' }), say('one'))
    await syncComment(comments, markerOf({ command: 'check', name: 'users', workflow: 'CI', job: 'schema' }), say('two'))
    expect(comments.list).toHaveLength(2)
  })

  test('of two that are created at the same moment, the later gives way', async () => {
    const comments = inMemoryComments([], { beforeCreate: (list) => list.push(existing(50, `${marker}\ntwin`, bot)) })
    expect(await syncComment(comments, marker, say('mine'))).toMatchObject({ action: 'updated', url: 'https://github.test/50' })
    expect(comments.list.map(({ body }) => body)).toEqual([`${marker}\nmine`])
  })
})

describe('whose comment it is', () => {
  test.each([
    ['a person that wrote our marker', stranger],
    ['a person that is called like the bot', { id: 8, login: 'github-actions', isBot: false }],
    ['another bot', { id: 9, login: 'renovate[bot]', isBot: true }],
    ['nobody any more', null]
  ])('%s is left alone', async (_who, author) => {
    const comments = inMemoryComments([{ body: `${marker}\nold`, author }])
    expect((await syncComment(comments, marker, say('new'))).action).toBe('created')
    expect(comments.list[0]?.body).toBe(`${marker}\nold`)
  })

  test.each([
    ['REST and GraphQL spell it differently', bot, { id: null, login: 'github-actions' }],
    ['nobody can say who we are', bot, new Error('403')],
    ['a GitHub App of the user', { id: 9, login: 'schema-app[bot]', isBot: true }, { id: null, login: 'schema-app[bot]' }],
    ['a personal token', { id: 10, login: 'alice', isBot: false }, { id: 10, login: 'alice' }]
  ])('it is ours: %s', async (_why, author, viewer) => {
    const comments = inMemoryComments([{ body: `${marker}\nold`, author }], { viewer })
    expect((await syncComment(comments, marker, say('new'))).action).toBe('updated')
  })

  test('a marker that is quoted within a comment is none', async () => {
    const comments = inMemoryComments([{ body: `> look:\n${marker}\nold`, author: bot }])
    expect((await syncComment(comments, marker, say('new'))).action).toBe('created')
  })
})

describe('after a change of token', () => {
  const app = { id: 9, login: 'schema-app[bot]', isBot: true }
  const nodes = ({ former }: { readonly former: readonly { readonly nodeId: string }[] }): readonly string[] => former.map(({ nodeId }) => nodeId)

  test('what the other bot said is told once, when ours is made, and never edited', async () => {
    const comments = inMemoryComments([{ body: `${marker}\nold`, author: app }, { body: `${marker}\nfake`, author: stranger }, { body: 'else', author: app }])
    expect(nodes(await syncComment(comments, marker, say('new')))).toEqual(['IC_1'])
    expect(nodes(await syncComment(comments, marker, say('newer')))).toEqual([])
    expect(comments.list.map(({ body }) => body)).toEqual([`${marker}\nold`, `${marker}\nfake`, 'else', `${marker}\nnewer`])
  })

  test('it is told, too, when there is nothing to say any more', async () => {
    const comments = inMemoryComments([{ body: `${marker}\nold`, author: app }])
    expect(nodes(await syncComment(comments, marker, takeBack))).toEqual(['IC_1'])
    expect(writes(comments.calls)).toEqual([])
  })

  test('but not where nobody says who we are', async () => {
    const comments = inMemoryComments([{ body: `${marker}\nold`, author: app }], { viewer: new Error('403') })
    expect(nodes(await syncComment(comments, marker, takeBack))).toEqual([])
  })

  test('where nobody says who we are, what we make does: our own is found all the same', async () => {
    const comments = inMemoryComments([{ body: `${marker}\nours`, author: app }, { body: `${marker}\nformer`, author: bot }], { viewer: new Error('403'), self: app })
    // The fallback takes the workflow's token for ours, and with it the comment of its bot.
    expect((await syncComment(comments, marker, say('new'))).action).toBe('updated')
    const alone = inMemoryComments([{ body: `${marker}\nours`, author: app }], { viewer: new Error('403'), self: app })
    expect(await syncComment(alone, marker, say('new'))).toMatchObject({ action: 'updated', former: [] })
    expect(alone.list.map(({ body }) => body)).toEqual([`${marker}\nnew`])
  })
})

test.each([
  [{ command: 'check', name: null, workflow: 'CI', job: 'schema' }, '<!-- pg-parity:/CI/schema -->'],
  [{ command: 'cleanup', name: null, workflow: 'CI', job: 'schema' }, '<!-- pg-parity:/CI/schema/cleanup -->'],
  [{ command: 'check', name: 'a --> <b>', workflow: 'x\ny', job: 'é/\uD800' }, '<!-- pg-parity:a%20%2D%2D%3E%20%3Cb%3E/x%0Ay/%C3%A9%2F%EF%BF%BD -->']
] as const)('the marker of %j is one comment of HTML', (key, expected) => {
  expect(markerOf(key)).toBe(expected)
})

test('the marker of a name without end ends', () => {
  expect(markerOf({ command: 'check', name: 'é-'.repeat(70_000), workflow: 'CI', job: 'schema' })).toMatch(/^<!-- pg-parity:[\w%]{300}\/CI\/schema -->$/)
})
