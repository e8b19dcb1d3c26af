import { expect, test } from '@jest/globals'

import { findLedgerMismatches } from '../../src/findings/ledger.js'
import type { LedgerReading } from '../../src/source/ledger/ledger.js'
import { enough, resolve } from '../config/resolving.js'

const reading: LedgerReading = {
  state: 'read', tool: 'Flyway', table: 'public.flyway_schema_history', applied: ['1', '2'], pending: ['4'], again: [], stuck: [],
  mismatches: [{ reason: 'missing', id: '3', message: 'It is gone.' }, { reason: 'edited', id: '2', file: 'sql/V2__b.sql', message: 'It differs.' }]
}

test('a ledger that disagrees with the folder is an error for each migration, at its file where it has one', () => {
  const details = { tool: 'Flyway', table: 'public.flyway_schema_history' }
  expect(findLedgerMismatches(reading, resolve().policy)).toEqual([
    { code: 'ledger-mismatch', severity: 'error', message: 'It is gone.', object: { kind: 'migration', name: '3' }, details: { ...details, migration: '3', reason: 'missing' } },
    {
      code: 'ledger-mismatch', severity: 'error', message: 'It differs.', object: { kind: 'migration', name: '2' },
      location: { file: 'sql/V2__b.sql', line: 1, column: 1 }, details: { ...details, migration: '2', reason: 'edited' }
    }
  ])
})

test('what agrees is none, and what could not be read is unknown', () => {
  const { policy } = resolve()
  expect(findLedgerMismatches({ ...reading, mismatches: [] }, policy)).toEqual([])
  expect(findLedgerMismatches({ state: 'absent', tool: 'Flyway' }, policy)).toEqual([])
  expect(findLedgerMismatches({ state: 'unreadable', tool: 'Flyway', table: 'public.flyway_schema_history' }, policy)).toMatchObject([
    { code: 'object-unknown', severity: 'warning', object: { kind: 'table', name: 'public.flyway_schema_history' } }
  ])
  expect(findLedgerMismatches(undefined, policy)).toEqual([])
})

test('policy may make less of it', () => {
  const { policy } = resolve({ flags: { ...enough, severity: 'ledger-mismatch=off' } })
  expect(findLedgerMismatches(reading, policy)).toEqual([])
})
