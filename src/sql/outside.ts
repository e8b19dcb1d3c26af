import { statementKind } from './kind.js'
import { hasWords, piecesOf } from './piece.js'

/**
 * Whether a statement cannot run inside a transaction block, as far as its text tells. The list follows the callers of
 * PreventInTransactionBlock in PostgreSQL 18. What only the catalogs tell is not seen: REINDEX and CLUSTER of a partitioned
 * table, CALL of a procedure that commits.
 */
export function runsOutsideTransaction(text: string): boolean {
  switch (statementKind(text)) {
    case 'ALTER SYSTEM':
    case 'COMMIT PREPARED':
    case 'CREATE DATABASE':
    case 'CREATE TABLESPACE':
    case 'DROP DATABASE':
    case 'DROP SUBSCRIPTION':
    case 'DROP TABLESPACE':
    case 'ROLLBACK PREPARED':
    case 'VACUUM':
      return true
    case 'CREATE INDEX':
    case 'DROP INDEX':
      return hasWords(text, 'INDEX', 'CONCURRENTLY')
    case 'ALTER DATABASE':
      return hasWords(text, 'SET', 'TABLESPACE')
    case 'ALTER TABLE':
      return hasWords(text, 'DETACH', 'PARTITION') && hasWords(text, 'CONCURRENTLY')
    case 'CLUSTER':
      return namesNothing(text)
    case 'DISCARD':
      return hasWords(text, 'DISCARD', 'ALL')
    case 'REINDEX':
      return reindexesConcurrentlyOrMany(text)
    case 'CREATE SUBSCRIPTION':
      return option(text, 'CREATE_SLOT') !== 'off' && option(text, 'CONNECT') !== 'off'
    case 'ALTER SUBSCRIPTION':
      return refreshesOrChangesSlot(text)
    default:
      return false
  }
}

/** CLUSTER with at most VERBOSE or options in parentheses works through every table of the database. */
function namesNothing(text: string): boolean {
  for (const piece of piecesOf(text)) {
    const isName = piece.depth === 0 && (piece.kind === 'identifier' || piece.kind === 'word')
    if (isName && piece.text !== 'CLUSTER' && piece.text !== 'VERBOSE') return false
  }
  return true
}

function reindexesConcurrentlyOrMany(text: string): boolean {
  const concurrently = option(text, 'CONCURRENTLY')
  return (
    hasWords(text, 'CONCURRENTLY') ||
    (concurrently !== undefined && concurrently !== 'off') ||
    ['SCHEMA', 'DATABASE', 'SYSTEM'].includes(reindexedType(text) ?? '')
  )
}

function reindexedType(text: string): string | undefined {
  for (const piece of piecesOf(text)) if (piece.kind === 'word' && piece.depth === 0 && piece.text !== 'REINDEX') return piece.text
  return undefined
}

function refreshesOrChangesSlot(text: string): boolean {
  if (hasWords(text, 'REFRESH', 'PUBLICATION')) return true
  const changesList = ['SET', 'ADD', 'DROP'].some((verb) => hasWords(text, verb, 'PUBLICATION'))
  if (changesList) return option(text, 'REFRESH') !== 'off'
  return option(text, 'FAILOVER') !== undefined || option(text, 'TWO_PHASE') !== undefined
}

/** What an option in parentheses is set to: `off` for a false value (defGetBoolean), `set` for all else, undefined where it is not there. */
function option(text: string, name: string): 'off' | 'set' | undefined {
  let found = false
  for (const piece of piecesOf(text)) {
    if (!found) found = piece.depth === 1 && piece.text === name
    else if (piece.text !== '=') return /^'?(?:false|off|0)'?$/i.test(piece.text) ? 'off' : 'set'
  }
  return found ? 'set' : undefined
}
