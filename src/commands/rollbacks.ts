import { findIncompleteRollbacks, findMissingRollbacks } from '../findings/rollback.js'
import type { Rehearsal } from '../findings/rollback.js'
import type { Finding } from '../findings/finding.js'
import type { DatedMigration } from '../history/times.js'
import type { MigrationsSource } from '../source/migrations-source.js'
import type { Workshop } from '../source/source.js'
import type { SqlError } from '../source/sql-error.js'
import { recorderFor } from './examine.js'
import type { Run } from './run.js'

/** Runs the rollbacks that `verify-rollbacks` asks for, on a database of their own, and says which of them do not lead back. */
export async function verifyRollbacks(run: Run, workshop: Workshop, source: MigrationsSource, dated: readonly DatedMigration[]): Promise<readonly Finding[]> {
  const { verifyRollbacks: which, policy } = run.config
  if (which === 'off') return []
  const asked = new Map(dated.filter(({ isNew, migration }) => migration.down !== undefined && (isNew || which === 'all')).map((each) => [each.path, each]))
  const missing = findMissingRollbacks(dated, policy)
  if (asked.size === 0 || source.rehearse === undefined) return missing
  const recorder = recorderFor(run, workshop)
  const failures = new Map<string, SqlError>()
  await source.rehearse(workshop, recorder, ({ up }) => asked.has(up.path), ({ up }, _part, error) => failures.set(up.path, error))
  const { steps } = recorder.replay()
  const rehearsals = [...asked.values()].map((each): Rehearsal => {
    const [, down, again] = steps.filter(({ migration }) => migration.up.path === each.path)
    const failure = failures.get(each.path)
    return {
      dated: each,
      file: each.migration.down?.path ?? each.path,
      left: down?.leftover ?? [],
      repeated: again?.leftover ?? [],
      ...(failure === undefined ? {} : { failure: { message: failure.reason, location: { file: failure.file, ...failure.position } } })
    }
  })
  return [...missing, ...findIncompleteRollbacks(rehearsals, policy)]
}
