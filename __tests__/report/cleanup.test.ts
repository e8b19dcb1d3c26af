import { describe, expect, test } from '@jest/globals'

import { cleanupNext, plannedRows, rangeOf, sizeOf } from '../../src/report/cleanup.js'
import { cleanupVerdict } from '../../src/report/cleanup-section.js'
import type { Cleanup, PlannedMigration } from '../../src/report/cleanup-section.js'
import { renderHtml } from '../../src/report/html.js'
import { renderMarkdown } from '../../src/report/markdown.js'
import { renderText } from '../../src/report/text.js'
import { makeReport } from '../support/report.js'

const planned = (index: number, differing: Partial<PlannedMigration> = {}): PlannedMigration => ({
  id: `2025061222${String(index).padStart(4, '0')}`, file: `m/${String(index)}.sql`, files: [`m/${String(index)}.sql`, `m/back_${String(index)}.sql`], timestamp: new Date(Date.UTC(2025, 5, 12) + index * 12_000).toISOString(), hour: '2025-06-12T00:00Z',
  verdict: index === 0 ? 'no-op' : 'duplicate', reason: index === 0 ? 'writes view v as it is' : 'repeats 0 and changes nothing', objects: [{ kind: 'view', name: 'v' }], ...differing
})
const loop = Array.from({ length: 250 }, (_, index) => planned(index))
const section: Cleanup = {
  state: 'planned', strategy: 'hourly', archive: 'db/archive/m', manifest: 'db/archive/m/manifest.json', total: 253, planned: loop, kept: [{ id: '1', file: 'm/1.sql', timestamp: null, hour: null, verdict: 'changes-data', reason: 'writes data (INSERT)' }],
  proof: { state: `sha256:${'a'.repeat(64)}`, kept: 3, replays: 1 }, ledger: { tool: 'sqlx', breaks: true, says: 'sqlx stops.', commands: ['delete from _sqlx_migrations where version in (1);'] }
}
const report = makeReport({ command: 'cleanup', compared: null, cleanup: section })

describe('planned migrations', () => {
  test('of a loop are one row with first, last, number and interval', () => {
    expect(plannedRows(loop).map((row) => [rangeOf(row), sizeOf(row), row.reason])).toEqual([['20250612220000 … 20250612220249', '250, 12 s apart', 'each writes view v as it is']])
  })

  test('are rows of their own where there are few, or where they write other objects', () => {
    expect(plannedRows(loop.slice(0, 2)).map((row) => [rangeOf(row), sizeOf(row), row.reason])).toEqual([['20250612220000', '', 'writes view v as it is'], ['20250612220001', '', 'repeats 0 and changes nothing']])
    expect(plannedRows([...loop.slice(0, 3), planned(3, { objects: [{ kind: 'view', name: 'w' }] }), planned(4)]).map(({ count }) => count)).toEqual([3, 1, 1])
    expect(plannedRows([0, 1, 2].map((index) => planned(index, { timestamp: null })))).toMatchObject([{ count: 3, interval: null }])
  })
})

test('the verdict and the next step say what there is', () => {
  expect(cleanupVerdict(section)).toBe('250 of 253 migrations can be archived')
  expect(cleanupVerdict({ ...section, planned: [] })).toBe('nothing to archive')
  expect(cleanupVerdict({ ...section, state: 'undone' })).toBe('250 migrations taken back')
  expect(cleanupNext(section)).toBe('Run the same command with `--apply`, and `--force` since the ledger has to be settled, to move 500 files.')
  expect(cleanupNext({ ...section, planned: [] })).toBeNull()
  expect(cleanupNext({ ...section, immovable: 'no' })).toBeNull()
  expect(cleanupNext({ ...section, state: 'applied' })).toContain('cleanup --undo db/archive/m/manifest.json')
})

test('every form has the plan, what stays, the proof, the ledger and the next step', () => {
  for (const text of [renderText(report, { color: false }), renderMarkdown(report), renderHtml(report)]) {
    for (const part of ['250 of 253 migrations can be archived', '12 s', 'as it is', 'writes data', 'sqlx stops.', 'delete from _sqlx_migrations', 'each of the 3 that stay changes what it changed before', '--apply', '--force']) expect(text).toContain(part)
    expect(text.split('2025061222').length).toBeLessThan(5)
  }
  expect(renderText(report, { color: false, definitions: 'full' }).match(/^ {2}2025061222\d{4} /gm)).toHaveLength(250)
})

test('what was refused has its plan and no next step', () => {
  const refused = renderText({ ...report, conclusion: 'error', error: 'nothing was moved' }, { color: false })
  expect(refused).toContain('cleanup could not be completed')
  expect(refused).not.toContain('Next')
})
