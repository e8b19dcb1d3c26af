import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { renderHtml } from '../../src/report/html.js'
import { renderJson } from '../../src/report/json.js'
import { untrustedReport } from '../../src/report/limits.js'
import { renderMarkdown, renderResolved } from '../../src/report/markdown.js'
import { withNamesOnly } from '../../src/report/names-only.js'
import { renderText } from '../../src/report/text.js'
import { parseUntrusted, readUntrusted, withVerdictOf } from '../../src/report/untrusted.js'
import { anyReport } from '../support/any-report.js'
import { makeFolder } from '../support/folder.js'
import { makeChange, makeFailingReport, makeHugeReport, makeReport } from '../support/report.js'

const text = (report: object): string => JSON.stringify(report)
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'x')

describe('a report that anybody may have written', () => {
  test.each([['clean', makeReport()], ['failing', makeFailingReport()], ['huge', makeHugeReport(2000)]])('is read as it was written: %s', (_what, report) => {
    expect(parseUntrusted(renderJson(report))).toEqual({ ok: true, value: report })
  })

  test('loses what the schema does not know, at every level', () => {
    const change = { ...makeChange({ action: 'create', kind: 'table', name: 't' }), url: 'https://evil.example' }
    const given = { ...makeReport({ changes: [change] }), links: { repository: 'https://evil.example' }, marker: 'x' }
    expect(parseUntrusted(text(given).replace('{', '{"__proto__":{"polluted":true},'))).toEqual({ ok: true, value: makeReport({ changes: [makeChange({ action: 'create', kind: 'table', name: 't' })] }) })
  })

  test.each<[string, string, string | RegExp]>([
    ['nothing', '', 'it is not JSON'],
    ['no JSON', 'root:x:0:0:root', 'it is not JSON'],
    ['no report', '{"version":1}', /^it is not a report: command: /],
    ['another version', text({ ...makeReport(), version: 2 }), /^it is not a report: version: /],
    ['an unknown code', text(makeReport()).replace('"findings":[]', '"findings":[{"code":"run-this","severity":"error","message":"x","details":{}}]'), /findings\.0\.code/],
    ['an unknown aspect', text(makeReport({ changes: [makeChange({ action: 'create', kind: 'table', name: 't' })] })).replace('"definition"', '"<b>"'), /changes\.0\.aspect/],
    ['a kind that is markup', text(makeReport({ changes: [makeChange({ action: 'create', kind: '</summary>', name: 't' })] })), /changes\.0\.kind/],
    ['a line that is none', text(makeReport({ changes: [makeChange({ action: 'create', kind: 'table', name: 't', location: { file: 'a', line: -1, column: 1 } })] })), /location\.line/],
    ['a count that is text', text(makeReport()).replace('"unchanged":41', '"unchanged":"41"'), /summary\.unchanged/],
    ['a verdict of its own', text({ ...makeReport(), conclusion: 'approved' }), /conclusion/],
    ['a verdict on a target', text({ ...makeReport(), targets: [{ name: 'a', conclusion: 'approved', report: makeReport() }] }), /targets\.0\.conclusion/],
    ['a deep one', text({ ...makeReport(), targets: [{ name: 'a', conclusion: 'success', report: nested(40) }] }), 'it is nested more than 32 levels deep'],
    ['one that never ends', '['.repeat(1_000_000), 'it is nested more than 32 levels deep']
  ])('is refused: %s', (_what, given, problem) => {
    expect(parseUntrusted(given)).toEqual({ ok: false, problem: typeof problem === 'string' ? problem : expect.stringMatching(problem) })
  })

  test('is not taken for deep because of what its texts hold', () => {
    const given = makeReport({ name: `${'['.repeat(100)}"\\"${'{'.repeat(100)}` })
    expect(parseUntrusted(text(given))).toEqual({ ok: true, value: given })
  })

  test('with halves of characters can be rendered all the same', () => {
    const half = '\uD800'
    const change = makeChange({ action: 'modify', kind: 'table', name: half, location: { file: `${half}.sql`, line: 1, column: 1 } })
    const read = parseUntrusted(text(makeReport({ name: half, changes: [change] })))
    const report = read.ok ? read.value : undefined
    expect(report?.changes[0]?.location?.file).toBe('\uFFFD.sql')
    const links = { repository: 'https://github.test/acme/shop', sha: 'a'.repeat(40) }
    expect(renderMarkdown(report ?? makeReport(), { links })).toContain('/%EF%BF%BD.sql#L1')
  })
})

describe('the file of such a report', () => {
  let folder: string
  beforeAll(async () => {
    folder = await makeFolder({ 'report.json': renderJson(makeReport()), secret: 'ghs_s3cret', 'large.json': '' })
    await symlink(join(folder, 'secret'), join(folder, 'link.json'))
    await mkdir(join(folder, 'folder.json'))
    await truncate(join(folder, 'large.json'), untrustedReport.bytes + 1)
    await writeFile(join(folder, 'whole.json'), renderJson(makeHugeReport(2000)))
  })

  test.each([
    ['none.json', 'there is no such file'], ['link.json', 'it is a symbolic link'], ['folder.json', 'it is not a file'], ['large.json', 'it is larger than 16,777,216 bytes'], ['secret', 'it is not JSON']
  ])('%s is refused, and nothing of it quoted', async (name, problem) => {
    expect(await readUntrusted(join(folder, name))).toEqual({ ok: false, problem })
  })

  test.each(['report.json', 'whole.json'])('%s is read', async (name) => {
    expect((await readUntrusted(join(folder, name))).ok).toBe(true)
  })
})

const texts = fc.constantFrom('', 'x', 'public.t', 'constructor', '../..', '/etc', '\n', '`', '@a', '\u0000', 'x'.repeat(3000))

test('whatever the schema allows can be rendered in every form', () => {
  const links = { repository: 'https://github.test/acme/shop', sha: 'a'.repeat(40), directory: 'db', run: 'https://github.test/1', reporter: 'https://github.test/2' }
  fc.assert(fc.property(anyReport(texts), fc.constantFrom('success', 'failure', 'cancelled', null), (given, run) => {
    const read = parseUntrusted(JSON.stringify(given))
    if (!read.ok) throw new Error(read.problem)
    const report = withVerdictOf(run, read.value)
    for (const each of [report, withNamesOnly(report)]) expect(renderMarkdown(each, { links })).toMatch(/^### /)
    expect([renderResolved(report, links), renderText(report, { color: false, definitions: 'full' }), renderHtml(report), renderJson(report)].every((text) => text.length > 0)).toBe(true)
  }), { numRuns: 50 })
})

describe('its verdict', () => {
  test.each([
    ['success', 'success', 'success'], ['success', 'failure', 'success'], ['failure', 'success', 'failure'], ['failure', 'failure', 'failure'], ['failure', 'error', 'error'],
    ['cancelled', 'success', 'error'], ['timed_out', 'failure', 'error'], ['action_required', 'success', 'error'], [null, 'failure', 'failure']
  ] as const)('of a run that ended with %s and says %s is %s', (run, said, expected) => {
    expect(withVerdictOf(run, makeReport({ conclusion: said }))).toMatchObject({ conclusion: expected, untrusted: { run, said } })
  })

  test('is not what the report says of who wrote it', () => {
    const claimed = { ...makeReport(), untrusted: { run: 'success', said: 'success' as const } }
    expect(withVerdictOf('failure', claimed).untrusted).toEqual({ run: 'failure', said: 'success' })
  })

  test('is told with who reported it, in every form', () => {
    const report = withVerdictOf('failure', makeReport())
    for (const rendered of [renderMarkdown(report), renderText(report, { color: false }), renderHtml(report)]) {
      expect(rendered).toContain('check failed: its report says otherwise')
      expect(rendered).toContain('Reported by an untrusted run')
      expect(rendered).toMatch(/Its report says .{0,6}success.{0,7}, which does not count/)
    }
    expect(renderMarkdown(withVerdictOf('success', makeReport()))).not.toContain('does not count')
    expect(renderMarkdown(makeReport())).not.toContain('untrusted')
  })
})
