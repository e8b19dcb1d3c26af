import { beforeAll, describe, expect, test } from '@jest/globals'

import { applyAllowances } from '../../src/findings/allowances.js'
import type { Finding } from '../../src/findings/finding.js'
import { loadScanner } from '../../src/sql/scanner.js'
import { finding } from './findings.js'

beforeAll(loadScanner)

const schema = {
  path: 'schema.sql',
  text: `create table t (
  a text -- pg-parity: allow object-changed: it is mended next week
);
-- pg-parity: allow object-missing: comes later
create table u (a text);
create table w (a text); -- pg-parity: allow object-extra: behind it
create table x (a text default '-- pg-parity: allow object-changed: no');
`
}
const migration = { path: 'm/1.sql', text: 'create table t (a text);\n-- pg-parity: allow object-extra: known\n' }

function at(line: number, code: Finding['code'], file = 'schema.sql'): Finding {
  return finding({ code, location: { file, line, column: 1 } })
}

function apply(each: Finding): Finding {
  const [applied] = applyAllowances([each], [schema], [migration])
  if (applied === undefined) throw new Error('a finding was lost')
  return applied
}

describe('an allow line in a schema file', () => {
  test('turns the finding at its statement into a notice that shows the reason', () => {
    expect(apply(at(2, 'object-changed'))).toEqual({
      ...at(2, 'object-changed'), severity: 'notice', message: 'It differs. Allowed: it is mended next week',
      details: { ...at(2, 'object-changed').details, allowed: 'it is mended next week' }
    })
    expect(apply(at(1, 'object-changed')).severity).toBe('notice')
    expect(apply(at(3, 'object-changed')).severity).toBe('notice')
  })

  test('may stand above its statement or behind it', () => {
    expect(apply(at(5, 'object-missing')).severity).toBe('notice')
    expect(apply(at(6, 'object-extra')).severity).toBe('notice')
  })

  test('says nothing of other statements, other codes, other files', () => {
    const others = [at(5, 'object-changed'), at(1, 'object-missing'), at(6, 'object-missing'), at(2, 'object-changed', 'other.sql'), at(7, 'object-changed')]
    expect(others.map(apply)).toEqual(others)
  })

  test('says nothing of a finding without a place', () => {
    const nowhere: Finding = { code: 'object-changed', severity: 'error', message: 'It differs.', details: {} }
    expect(apply(nowhere)).toEqual(nowhere)
  })
})

describe('an allow line in a migration', () => {
  test('counts for the whole file, and for its code only', () => {
    expect(apply(at(1, 'object-extra', 'm/1.sql'))).toMatchObject({ severity: 'notice', details: { allowed: 'known' } })
    expect(apply(at(99, 'object-extra', 'm/1.sql')).severity).toBe('notice')
    expect(apply(at(1, 'object-changed', 'm/1.sql')).severity).toBe('error')
  })
})

test('an allow line in a program is a comment of its language', () => {
  const program = { path: 'm/1.py', text: "'''it's not SQL\n'''\n# pg-parity: allow migration-edited: a typo\n" }
  expect(applyAllowances([at(1, 'migration-edited', 'm/1.py')], [], [program])).toMatchObject([{ severity: 'notice', details: { allowed: 'a typo' } }])
})

test('a notice stays as it is', () => {
  const notice = { ...at(2, 'object-changed'), severity: 'notice' } as const
  expect(apply(notice)).toEqual(notice)
})
