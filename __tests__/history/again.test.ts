import { beforeAll, describe, expect, test } from '@jest/globals'

import { explainAgain } from '../../src/history/again.js'
import type { Twice } from '../../src/history/again.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

const view = 'create or replace view v as select 1'
const at = (time: string): readonly string[] => [`alter table a alter column b set default '${time}'`]
const twice = (given: Partial<Twice>): Twice => ({ first: [view], second: [view], changes: true, isPhantom: false, isBack: false, ...given })

describe('why a generator writes again', () => {
  test.each([
    ['what is there already', twice({ isPhantom: true, changes: false }), 'spelling', []],
    ['what is there already, behind a real change', twice({ isPhantom: true, first: ['create table a ()'] }), 'spelling', []],
    ['the way back', twice({ second: ['drop view v'], isBack: true }), 'back and forth', []],
    ['another value', twice({ first: at('10:00'), second: at('10:01') }), 'moment', [{ written: "'10:00'", kept: "'10:01'" }]],
    ['the same once more', twice({ second: [`${view} -- again`] }), 'unseen', []],
    ['something else', twice({ second: ['create view w as select 1'] }), 'unknown', []],
    ['another value of another column', twice({ first: at('10:00'), second: [(at('10:01')[0] ?? '').replace('column b', 'column c')] }), 'unknown', []],
    ['a program', twice({ first: [], second: [] }), 'unknown', []],
    ['what cannot be scanned', twice({ first: ["select 'x"], second: ["select 'y"] }), 'unknown', []]
  ] as const)('%s', (_, given, cause, values) => {
    expect(explainAgain(given)).toEqual({ cause, values })
  })
})
