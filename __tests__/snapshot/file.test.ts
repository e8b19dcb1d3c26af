import { describe, expect, test } from '@jest/globals'

import { formatSnapshot, hashObject, hashSnapshot, parseSnapshot } from '../../src/snapshot/file.js'
import { object, snapshot } from './objects.js'

const example = snapshot(
  [
    object('table public.t', { persistence: 'permanent', options: ['fillfactor=70'], 'row security': false, comment: null }, { dependsOn: ['schema public'] }),
    object('column public.t.a', { 'statistics target': 500 }, { parent: 'table public.t', follows: ['column public.p.a'] }),
    object('column public.v.a', {}, { parent: 'view public.v', derived: true }),
    object('index public.t_a_idx', { keys: 'USING btree (a)' }, { parent: 'table public.t', generatedName: 'exact' })
  ],
  { loader: null, owner: 'inherent' }
)

function problemOf(text: string): string {
  const parsed = parseSnapshot(text)
  return parsed.ok ? '' : parsed.problem
}

/** The file with one thing in it changed. */
function edited(edit: (document: Record<string, unknown>) => void): string {
  const document = JSON.parse(formatSnapshot(example)) as Record<string, unknown>
  edit(document)
  return JSON.stringify(document)
}

describe('a snapshot in a file', () => {
  test('comes back as it was', () => {
    expect(parseSnapshot(formatSnapshot(example))).toEqual({ ok: true, snapshot: example })
  })

  test('ends with a line end, and carries its hash', () => {
    expect(formatSnapshot(example)).toMatch(/\}\n$/)
    expect(formatSnapshot(example)).toContain(`"hash": "${hashSnapshot(example)}"`)
  })

  test('may be indented otherwise', () => {
    expect(parseSnapshot(JSON.stringify(JSON.parse(formatSnapshot(example)))).ok).toBe(true)
  })

  test('is refused when an object was changed, taken out or renamed', () => {
    const objects = (document: Record<string, unknown>): Record<string, unknown>[] => document['objects'] as Record<string, unknown>[]
    const changed = edited((document) => Object.assign(objects(document)[0] ?? {}, { attributes: { 'statistics target': 100 } }))
    const cut = edited((document) => objects(document).pop())
    const renamed = edited((document) => Object.assign(objects(document)[0] ?? {}, { name: 'public.t.b' }))
    for (const text of [changed, cut, renamed]) expect(problemOf(text)).toContain('hash does not fit')
  })

  test('is refused when it is no JSON, or something else', () => {
    expect(problemOf('{')).toMatch(/JSON/)
    expect(problemOf('[]')).toMatch(/expected object/i)
    expect(problemOf(edited((document) => (document['format'] = 2)))).toContain('format')
    expect(problemOf(edited((document) => delete document['hash']))).toContain('hash')
    expect(problemOf(edited((document) => (document['more'] = true)))).toContain('more')
  })
})

describe('the hash', () => {
  test('does not depend on the order of attributes, or on what an object depends on', () => {
    const one = object('table public.t', { a: 1, b: 2 }, { dependsOn: ['schema public'] })
    const other = object('table public.t', { b: 2, a: 1 })
    expect(hashObject(one)).toBe(hashObject(other))
    expect(hashObject(one)).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  test('depends on kind, name and values, and tells text from numbers and null from nothing', () => {
    const hashes = [
      object('table public.t', { a: 1 }), object('view public.t', { a: 1 }), object('table public.u', { a: 1 }), object('table public.t', { a: '1' }),
      object('table public.t', { a: null }), object('table public.t', {}), object('table public.t', { a: ['1'] }), object('table public.t', { a: [] })
    ].map(hashObject)
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('of a snapshot does not depend on where it comes from', () => {
    expect(hashSnapshot(snapshot(example.objects, { loader: 'app' }, 14))).toBe(hashSnapshot(example))
  })
})
