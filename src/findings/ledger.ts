import type { Policy } from '../config/policy.js'
import type { LedgerState } from '../source/ledger/ledger.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/** Where the books of a live database's migration tool and the folder of migrations disagree. What could not be read says nothing. */
export function findLedgerMismatches(state: LedgerState | undefined, policy: Policy): readonly Finding[] {
  if (state?.state !== 'read') return []
  const { tool, table, mismatches } = state
  return mismatches.flatMap(({ reason, id, file, message }) =>
    raise({
      code: 'ledger-mismatch',
      severity: 'error',
      message,
      object: { kind: 'migration', name: id },
      ...(file === undefined ? {} : { file }),
      details: { tool, table, migration: id, reason }
    }, policy)
  )
}
