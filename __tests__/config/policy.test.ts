import { describe, expect, test } from '@jest/globals'
import { codeNames, codes, defaultSeverity } from '../../src/config/codes.js'
import { aspectNames, buildPolicy, levelOfFalsePositives, levelOfFinding, levelsOfAspect } from '../../src/config/policy.js'

const silent = { compare: new Map(), severity: new Map(), failOn: 'error', falsePositives: 'comment' } as const

describe('the policy', () => {
  test('has a level for every aspect', () => {
    expect(buildPolicy(silent).compare).toEqual({
      definition: 'error', privileges: 'auto', owner: 'auto', comments: 'warning', 'column-order': 'notice', 'generated-names': 'notice',
      storage: 'error', statistics: 'error', settings: 'warning'
    })
  })

  test('takes what the user said of an aspect, and leaves the others', () => {
    const { compare } = buildPolicy({ ...silent, compare: new Map([['comments', 'off'], ['owner', 'error']]) })
    expect(compare).toMatchObject({ comments: 'off', owner: 'error', privileges: 'auto', definition: 'error' })
  })

  test('lets only those aspects be automatic that know what is stated', () => {
    expect(aspectNames.filter((name) => levelsOfAspect(name).includes('auto'))).toEqual(['privileges', 'owner'])
  })

  test('gives a finding the level that the user said for its code, else the one that its rule chose', () => {
    const policy = buildPolicy({ ...silent, severity: new Map([['migration-rate', 'off']]) })
    expect(levelOfFinding(policy, 'migration-rate', 'error')).toBe('off')
    expect(levelOfFinding(policy, 'migration-no-op', 'notice')).toBe('notice')
  })

  test('makes of a false positive what was asked for', () => {
    expect((['fail', 'comment', 'ignore'] as const).map(levelOfFalsePositives)).toEqual(['error', 'notice', 'off'])
  })
})

describe('the finding codes', () => {
  test('are those of the documented interface, with their defaults', () => {
    expect(codes.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'migration-failed error', 'object-missing error', 'object-extra error', 'object-changed error', 'object-cosmetic warning',
      'object-unknown error', 'object-unmodelled notice', 'checksum-false-positive notice', 'checksum-false-negative warning',
      'migration-rate error', 'migration-no-op error', 'migration-opaque notice', 'migration-duplicate error', 'migration-flip-flop error',
      'migration-edited error', 'migration-removed error', 'migration-out-of-order error', 'migration-clock notice', 'rollback-missing notice',
      'rollback-incomplete warning', 'generator-pending error', 'generator-phantom error', 'generator-loop error', 'live-missing error',
      'live-extra error', 'live-changed error', 'live-pending notice', 'live-unmanaged notice', 'ledger-mismatch error'
    ])
  })

  test('are each listed once', () => {
    expect(new Set(codeNames).size).toBe(codeNames.length)
    expect(defaultSeverity('rollback-incomplete')).toBe('warning')
  })
})
