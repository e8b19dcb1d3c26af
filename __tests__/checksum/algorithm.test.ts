import { beforeAll, expect, test } from '@jest/globals'
import { checksumOf, createAlgorithm } from '../../src/checksum/algorithm.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

const options = { rules: [{ kind: 'replace', pattern: '\\bb\\b', flags: '', replacement: 'B' }] as const, prefixes: ['public'], isBare: () => true }

test('each name is an algorithm of its own', () => {
  const text = ' SELECT  b FROM public.t;'
  const reduced = (['raw', 'normalized', 'custom'] as const).map((name) => {
    const algorithm = createAlgorithm({ name, ...options })
    return [algorithm.name, algorithm.reduce(text)]
  })
  expect(reduced).toEqual([['raw', text], ['normalized', 'select b from t'], ['custom', ' SELECT  B FROM public.t;']])
})

test('a checksum is the SHA-256 of the reduced text in UTF-8', () => {
  const raw = createAlgorithm({ name: 'raw', ...options })
  expect(checksumOf(raw, 'abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(checksumOf(raw, 'é')).toBe('sha256:4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
  expect(checksumOf(createAlgorithm({ name: 'normalized', ...options }), 'ABC ;')).toBe(checksumOf(raw, 'abc'))
})
