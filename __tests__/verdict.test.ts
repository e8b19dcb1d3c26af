import { describe, expect, test } from '@jest/globals'

import type { Severity } from '../src/config/codes.js'
import type { FailOn } from '../src/config/policy.js'
import { judge } from '../src/verdict.js'

const failures: readonly (readonly [FailOn, readonly Severity[]])[] = [
  ['error', ['error']],
  ['error', ['notice', 'warning', 'error']],
  ['warning', ['error']],
  ['warning', ['warning']],
  ['warning', ['notice', 'warning']]
]
const passes: readonly (readonly [FailOn, readonly Severity[]])[] = [
  ['error', []],
  ['error', ['warning', 'notice']],
  ['warning', []],
  ['warning', ['notice', 'notice']],
  ['never', ['error', 'warning']]
]

describe('the verdict', () => {
  test.each(failures)('fail-on %s fails on %j', (failOn, severities) => {
    expect(judge(severities.map((severity) => ({ severity })), failOn)).toEqual({ conclusion: 'failure', exitCode: 1 })
  })

  test.each(passes)('fail-on %s passes %j', (failOn, severities) => {
    expect(judge(severities.map((severity) => ({ severity })), failOn)).toEqual({ conclusion: 'success', exitCode: 0 })
  })
})
