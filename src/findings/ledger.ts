import type { Policy } from '../config/policy.js'
import type { LedgerState } from '../source/ledger/ledger.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/** Where the books of a live database's migration tool and the folder of migrations disagree; where they cannot be read, that nothing is known. */
export function findLedgerMismatches(state: LedgerState | undefined, policy: Policy): readonly Finding[] {
  if (state === undefined || state.state === 'absent') return []
  if (state.state !== 'read') return raiseUnknown(state, policy)
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

function raiseUnknown(state: Extract<LedgerState, { state: 'unreadable' | 'ambiguous' }>, policy: Policy): readonly Finding[] {
  const names = state.state === 'unreadable' ? [state.table] : state.tables
  const why = state.state === 'unreadable' ? 'may not be read by this role, or not all of it' : 'do not say the same'
  return raise({
    code: 'object-unknown',
    severity: 'warning',
    message: `What ${state.tool} has applied is not known, so nothing is told to be pending: ${names.join(' and ')} ${why}.`,
    object: { kind: 'table', name: names[0] ?? '' },
    details: { tool: state.tool, tables: names }
  }, policy)
}
