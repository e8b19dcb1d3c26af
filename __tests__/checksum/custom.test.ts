import { describe, expect, test } from '@jest/globals'
import { createCustom } from '../../src/checksum/custom.js'
import { ConfigError } from '../../src/config/config-error.js'
import type { ChecksumRule } from '../../src/config/structured-types.js'

function rule(pattern: string, replacement: string, flags = ''): ChecksumRule {
  return { kind: 'replace', pattern, flags, replacement }
}

function problem(rules: readonly ChecksumRule[], text: string): string {
  try {
    createCustom(rules)(text)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.join('\n')
    throw error
  }
  throw new Error('it came to an end')
}

describe('rules', () => {
  test('replace every match, and do nothing else', () => {
    expect(createCustom([rule('a', 'b')])(' a A a;\n')).toBe(' b A b;\n')
    expect(createCustom([])(' A ')).toBe(' A ')
  })

  test('are applied in their order', () => {
    expect(createCustom([rule('a', 'b'), rule('b', 'c')])('ab')).toBe('cc')
    expect(createCustom([rule('b', 'c'), rule('a', 'b')])('ab')).toBe('bc')
  })

  test('have their flags', () => {
    expect(createCustom([rule('^a.b$', 'x', 'ims')])('c\nA\nB')).toBe('c\nx')
    expect(createCustom([rule('^a.b$', 'x')])('c\nA\nB')).toBe('c\nA\nB')
    expect(createCustom([rule('\\p{Lu}', '', 'u')])('aÉb')).toBe('ab')
  })

  test('may speak of what they matched', () => {
    expect(createCustom([rule('(\\w+)::text', '$1')])("a::text = 'x'")).toBe("a = 'x'")
  })

  test('stand beside a preset', () => {
    expect(createCustom([rule('X', 'public.Y'), { kind: 'preset', name: 'seed' }])('SELECT  X')).toBe('select y')
    expect(createCustom([{ kind: 'preset', name: 'seed' }, rule('X', 'public.Y')])('SELECT  X')).toBe('select x')
  })
})

describe('a rule that does not come to an end', () => {
  test('is stopped and named', () => {
    const started = performance.now()
    const said = problem([rule('b', 'b'), rule('^(a+)+$', '', 'm'), rule('c', '')], `${'a'.repeat(60)} `)
    expect(said).toMatch(/^`checksum-rules`: `\/\^\(a\+\)\+\$\/m` is still at work after 1 s on one object: /)
    expect(said).toContain(`The text begins with \`${'a'.repeat(60)}\`.`)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('does not disturb the next text', () => {
    const reduce = createCustom([rule('^(a+)+$', 'x')])
    expect(() => reduce(`${'a'.repeat(60)}b`)).toThrow(ConfigError)
    expect(reduce('aaa')).toBe('x')
  })

  test('says how a long text begins', () => {
    expect(problem([rule('(x+x+)+y', '')], `create view\n v as select '${'x'.repeat(80)}'`)).toContain("The text begins with `create view v as select 'xxx")
  })
})

test('a rule that makes more of a text than fits is named too', () => {
  const said = problem([rule('(?:)', "$`$'")], 'x'.repeat(100_000))
  expect(said).toContain("`/(?:)/` cannot be applied: ")
})

test('a thousand texts take no thousand seconds', () => {
  const reduce = createCustom([rule('\\s+', ' '), { kind: 'preset', name: 'seed' }])
  const started = performance.now()
  for (let index = 0; index < 1000; index++) reduce(`create table t${index} (a int,  b int)`)
  expect(performance.now() - started).toBeLessThan(10_000)
})
