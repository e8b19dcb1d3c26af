import { expect, test } from '@jest/globals'

import { unmet } from '../../scripts/expect.js'

const step = { outcome: 'failure', outputs: { conclusion: 'failure', 'create-count': '11', 'comment-url': '' } }

test('a step that came out as it should leaves nothing to say', () => {
  expect(unmet(step, ['failure', 'conclusion=failure', 'create-count', 'comment-url='])).toEqual([])
  expect(unmet({ outcome: 'success', outputs: { url: 'https://a/?b=c' } }, ['success', 'url=https://a/?b=c'])).toEqual([])
})

test('all that did not is named', () => {
  expect(unmet(step, ['success', 'create-count=1', 'comment-url', 'modify-count=0'])).toEqual([
    'the outcome is failure, not success', 'create-count is "11", not "1"', 'comment-url is "", not given', 'modify-count is "", not "0"'
  ])
  expect(unmet({}, ['success'])).toEqual(['the outcome is undefined, not success'])
})
