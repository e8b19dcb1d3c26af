import { expect, test } from '@jest/globals'
import { explainApiError } from '../../src/github/api-error.js'

const attempt = { doing: 'comment on the pull request', permission: 'pull-requests: write', fromFork: false }
const answer = (status: number, message: string, cause?: unknown): Error => Object.assign(new Error(message, { cause }), { status })

test.each([
  ['a token that is not accepted', answer(401, 'Bad credentials'), /github-token.*Bad credentials/],
  ['a missing permission', answer(403, 'Resource not accessible by integration'), /lacks the permission `pull-requests: write`/],
  ['a hidden resource', answer(404, 'Not Found'), /lacks the permission `pull-requests: write`/],
  ['a used up limit', answer(403, 'API rate limit exceeded for installation'), /rate limit/],
  ['too many requests', answer(429, 'Too Many Requests'), /rate limit/],
  ['a repository without issues', answer(410, 'Issues are disabled for this repo'), /issues are turned off in this repository/],
  ['a refused text', answer(422, 'Validation Failed'), /does not take it \(Validation Failed\)/],
  ['a broken server', answer(500, 'oops'), /500: oops/],
  ['no answer', answer(500, 'aborted', new DOMException('aborted', 'TimeoutError')), /did not answer in time/],
  ['a query that is forbidden', Object.assign(new Error('Resource not accessible'), { errors: [{ type: 'FORBIDDEN' }] }), /lacks the permission `pull-requests: write`/],
  ['a query that is wrong', Object.assign(new Error('Field does not exist'), { errors: [{}] }), /Field does not exist$/],
  ['something else', new Error('x\ny'), /^Could not comment on the pull request: x\\ny$/]
])('%s', (_what, error, sentence) => {
  expect(explainApiError(error, attempt)).toMatch(sentence)
  expect(explainApiError(error, attempt)).toMatch(/^Could not comment on the pull request: [^\n]+$/)
})

test('a fork is told that its token can only read', () => {
  expect(explainApiError(answer(403, 'x'), { ...attempt, fromFork: true })).toMatch(/forks.*only read/)
})
