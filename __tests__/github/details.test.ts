import { expect, test } from '@jest/globals'
import { detailsOf } from '../../src/github/details.js'
import { readEvent } from '../../src/github/event.js'

test.each([
  ['drift in a public repository', 'drift', null, false, 'names'],
  ['drift where GitHub does not tell who may read', 'drift', null, undefined, 'names'],
  ['drift in a private repository', 'drift', null, true, 'full'],
  ['drift in a public repository, where that is asked for', 'drift', 'full', false, 'full'],
  ['drift in a private repository, where that is asked for', 'drift', 'names', true, 'names'],
  ['a check in a public repository', 'check', null, false, 'full']
] as const)('%s', (_what, command, details, isPrivate, expected) => {
  const event = readEvent({ GITHUB_REPOSITORY: 'acme/shop' }, { repository: isPrivate === undefined ? {} : { private: isPrivate } })
  expect(detailsOf({ command, details }, event)).toBe(expected)
})
