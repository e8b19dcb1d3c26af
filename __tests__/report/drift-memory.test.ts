import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/report/drift.js'
import type { Deviation } from '../../src/report/drift.js'
import { readMemory, remember, withMemory, writeMemory } from '../../src/report/drift-memory.js'

const deviation = (name: string): Deviation => ({ code: 'live-extra', kind: 'table', name, aspect: 'definition', digest: '0123abcd' })
const [monday, tuesday] = [Date.parse('2026-11-23T04:23:00.123Z'), Date.parse('2026-11-24T04:23:00Z')]

describe('the memory of an issue', () => {
  test.each(['public.t', '"-->"', '"<!-- x -->"', '"a\r\nb"', '😀'.repeat(60), '\u0000'])('keeps the name %j on one line', (name) => {
    const memory = remember([deviation(name)], null, monday)
    expect(writeMemory(memory)).toMatch(/^<!-- [\w:+/=-]+ -->$/)
    expect(readMemory(`text\n\n${writeMemory(memory)}`)).toEqual(memory)
    expect(readMemory(withMemory('text', memory).replaceAll('\n', '\r\n'))).toEqual(memory)
  })

  test('keeps the time at which a thing was first seen, and forgets what is gone', () => {
    const before = remember([deviation('a'), deviation('b')], null, monday)
    const after = remember([{ ...deviation('b'), digest: 'ffffffff' }, deviation('c')], before, tuesday)
    expect(after.deviations.map(({ name, since }) => [name, since])).toEqual([['b', '2026-11-23T04:23:00Z'], ['c', '2026-11-24T04:23:00Z']])
    expect(remember([deviation('a')], after, tuesday).deviations[0]?.since).toBe('2026-11-24T04:23:00Z')
  })

  test('believes nobody who has seen it in the future', () => {
    expect(remember([deviation('a')], remember([deviation('a')], null, tuesday), monday).deviations[0]?.since).toBe('2026-11-23T04:23:00Z')
  })

  test('is replaced by another one, and the text stays', () => {
    const [one, two] = [remember([deviation('a')], null, monday), remember([], null, tuesday)]
    const text = withMemory(withMemory('before\n', one), two)
    expect(text).toBe(`before\n\n${writeMemory(two)}`)
  })

  test.each([['names that do not repeat', 3_000, (index: number) => `public.${(index * 7_919 % 100_003).toString(36)}_${(index * 104_729 % 99_991).toString(36)}`], ['names that do', 40_000, (index: number) => `public.${'x'.repeat(60)}${String(index % 10)}${'y'.repeat(Math.floor(index / 10) % 50)}`]] as const)('of a drift of %s has its bounds, and says that it is not all', (_what, count, nameOf) => {
    const drift = Array.from({ length: count }, (_, index) => deviation(nameOf(index)))
    const line = writeMemory(remember(drift, null, monday))
    expect(line.length).toBeLessThanOrEqual(16_384)
    const read = readMemory(line)
    expect(read).toMatchObject({ digest: digestOf(drift), isComplete: false })
    expect(read?.deviations.length).toBeGreaterThan(200)
  })
})

describe('what somebody made of it', () => {
  const packed = (value: unknown): string => `<!-- pg-parity-drift-memory:${deflateRawSync(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64')} -->`
  const row = ['live-extra', 'table', 't', 'definition', '0123abcd', '2026-11-23T04:23:00Z']
  const whole = { digest: 'x', isComplete: true, deviations: [row] }

  test('is read where it is what we write', () => {
    expect(readMemory(packed(whole))?.deviations).toHaveLength(1)
    expect(readMemory(`${packed({ ...whole, deviations: [] })}\n${packed(whole)}\nP.S.`)?.deviations).toHaveLength(1)
  })

  test.each([
    ['nothing', 'text'],
    ['no base64', '<!-- pg-parity-drift-memory:%%% -->'],
    ['nothing that unfolds', '<!-- pg-parity-drift-memory:abcd -->'],
    ['no JSON', packed('{')],
    ['brackets that never end', packed('['.repeat(900_000))],
    ['more than a memory unfolds to', packed(JSON.stringify({ ...whole, more: ' '.repeat(2_000_000) }))],
    ['an unknown code', packed({ ...whole, deviations: [['drop-database', ...row.slice(1)]] })],
    ['a time that is none', packed({ ...whole, deviations: [[...row.slice(0, 5), 'yesterday']] })],
    ['something else', packed({ ...whole, deviations: 'none' })],
    ['a quotation', `> ${packed(whole)}`],
    ['words around it', `see ${packed(whole)} here`]
  ])('is nothing where it is %s', (_what, text) => {
    expect(readMemory(text)).toBeNull()
  })
})
