import type { CommandName } from '../config/commands.js'
import { ConfigError } from '../config/config-error.js'
import { UncheckableError } from '../database/session.js'
import type { Finding } from '../findings/finding.js'
import type { Logger } from '../report/logger.js'
import { InputError } from '../source/input-error.js'
import { MigrationError, SqlError } from '../source/sql-error.js'
import { reportError } from './assemble.js'
import type { Outcome } from './run.js'

/** The outcome of a run that came to no verdict: 2 where the input is wrong, 3 where it could not be checked. */
export function failed(command: CommandName, name: string | null, error: unknown, log: Logger): Outcome {
  const known = error instanceof ConfigError || error instanceof InputError || error instanceof UncheckableError
  const message = error instanceof Error ? error.message : String(error)
  log.error(known ? message : `something went wrong inside pg-parity: ${error instanceof Error ? (error.stack ?? message) : message}`)
  const exitCode = error instanceof ConfigError || error instanceof InputError ? 2 : 3
  const sql = error instanceof MigrationError ? error.cause : error instanceof SqlError ? error : undefined
  const location = sql === undefined ? undefined : { file: sql.file, ...sql.position }
  const findings = error instanceof MigrationError ? [migrationFailed(error)] : []
  return { report: reportError(command, name, message, location, findings), exitCode }
}

function migrationFailed({ id, cause }: MigrationError): Finding {
  return {
    code: 'migration-failed',
    severity: 'error',
    message: `The migration ${id} does not run: ${cause.reason}.`,
    location: { file: cause.file, ...cause.position },
    details: { migration: id, ...(cause.code === undefined ? {} : { sqlstate: cause.code }) }
  }
}
