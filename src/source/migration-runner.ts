import type { Scratch } from '../database/provider.js'
import type { Step } from '../sql/script.js'
import { runsOutsideTransaction, transactionControl } from '../sql/statement.js'
import type { FileTree, TextFile } from './file-tree.js'
import { expandIncludes, splitFile } from './script-file.js'
import { SqlError } from './sql-error.js'
import { acceptRole, mendRoles } from './role-trouble.js'
import { createRunner, runStatement } from './statement-runner.js'
import type { RunOptions, Runner, Statement } from './statement-runner.js'

/** How migrations are run. */
export interface MigrateOptions {
  readonly tree: FileTree
  /** The search_path that each migration begins with; the server's own if undefined. */
  readonly searchPath?: string
  readonly warn: (message: string) => void
}

/**
 * SQLSTATEs that say "not inside a transaction": 25001 active_sql_transaction, 55P04 unsafe_new_enum_value_usage,
 * 2D000 invalid_transaction_termination (a procedure or `DO` block that commits).
 */
const needsNoTransaction = new Set(['25001', '55P04', '2D000'])

/**
 * Runs one migration in a clean session: in a transaction of its own, or statement by statement where it holds something
 * that cannot run in one or manages transactions itself. A role that is missing is made, and the migration begun again.
 *
 * @throws SqlError for the statement that fails; the migration is then rolled back
 */
export async function runMigration(scratch: Scratch, file: TextFile, options: MigrateOptions): Promise<void> {
  const steps = splitFile(file)
  const statements = steps.flatMap((step) => (step.type === 'statement' ? [step.text] : []))
  const controlled = statements.some((text) => transactionControl(text) !== undefined)
  // What stands in place of a statement when the migration is begun again, by the statement's place.
  const instead = new Map<string, Statement>()
  let inTransaction = !controlled && !statements.some((text) => runsOutsideTransaction(text))
  for (let attempt = 1; ; attempt++) {
    const known = instead.size
    try {
      if (options.searchPath !== undefined) await scratch.session.execute(`SET search_path = ${options.searchPath}`)
      await runSteps(scratch, file, steps, inTransaction ? instead : undefined, options)
      if (controlled) await scratch.session.execute('ROLLBACK')
      return
    } catch (error) {
      if (!(error instanceof SqlError)) throw error
      if (inTransaction || controlled) {
        await scratch.session.execute('ROLLBACK').catch(() => {
          throw error
        })
      }
      if (!inTransaction) throw error
      if (instead.size > known || (await mendRoles(scratch, error, attempt))) continue
      if (!needsNoTransaction.has(error.code ?? '')) throw error
      inTransaction = false
    }
  }
}

/** @param instead where the migration runs in one transaction: takes what is to stand in place of a statement that failed */
async function runSteps(
  scratch: Scratch, file: TextFile, steps: readonly Step[], instead: Map<string, Statement> | undefined, options: MigrateOptions
): Promise<void> {
  const run: RunOptions = { copyData: 'feed', warn: options.warn }
  const inOneTransaction: Runner = async (origin, step) => {
    const place = `${origin.path}:${String(step.start)}`
    const current = instead?.get(place) ?? step
    await runStatement(scratch, origin, current, run).catch((error: unknown) => {
      const accepted = acceptRole(scratch, error, current)
      if (accepted !== undefined) instead?.set(place, accepted)
      throw error
    })
  }
  const execute = instead === undefined ? createRunner(scratch, run) : inOneTransaction
  if (instead !== undefined) await scratch.session.execute('BEGIN')
  for (const [origin, step] of await expandIncludes(options.tree, file, steps)) await execute(origin, step)
  if (instead !== undefined) await scratch.session.execute('COMMIT')
}
