import type { Scratch } from '../database/provider.js'
import { statementKind } from '../sql/statement.js'
import { SqlError } from './sql-error.js'
import type { Statement } from './statement-runner.js'

/** Whether a statement may create roles out of our sight. */
export function makesRoles(step: Statement): boolean {
  return step.type === 'statement' && /^(?:DO|CALL)$/.test(statementKind(step.text))
}

/** A statement names no more roles than this. */
const mostRoles = 100

/**
 * Makes the role whose absence made something fail.
 *
 * @param attempt how often it was tried
 * @returns whether to try again: a role was made, or made by somebody else after the script had looked for it
 */
export async function mendRoles(scratch: Scratch, error: unknown, attempt: number): Promise<boolean> {
  if (!(error instanceof SqlError) || !isRoleTrouble(scratch, error, attempt)) return false
  const missing = missingRole(error)
  if (missing !== undefined) await scratch.roles.ensure(missing)
  return true
}

/** Whether something failed for a role that is missing, or for what happens to roles at the same time: it is worth another try. */
export function isRoleTrouble(scratch: Scratch, error: SqlError, attempt: number): boolean {
  return (missingRole(error) !== undefined && attempt <= mostRoles) || (scratch.roles.shared && isCollision(error, attempt))
}

function missingRole({ code, reason }: SqlError): string | undefined {
  // 22023 is what SET ROLE and SET SESSION AUTHORIZATION say.
  return code === '42704' || code === '22023' ? /^role "(.*)" does not exist$/s.exec(reason)?.[1] : undefined
}

/** Both sides, or two runs, may work on one role at the same moment; they then collide in the catalogs that databases share. */
function isCollision({ code, reason }: SqlError, attempt: number): boolean {
  // A script that looks before it creates finds the role next time; one that does not look would fail for ever.
  if (code === '42710') return attempt === 1 && /^role ".*" already exists$/s.test(reason)
  if (attempt > mostRoles) return false
  if (code === '23505') return /"pg_(?:authid|auth_members|db_role_setting|shdepend|shdescription)_\w+"/.test(reason)
  return /^(?:tuple concurrently (?:updated|deleted)|role \d+ was concurrently dropped)$/.test(reason)
}

/**
 * A block that creates a role which the other side has created already, such that it takes the role as it is: both sides say
 * the same, and on a server of its own each would be right. What the block says of the role it says again, in as many characters.
 *
 * @returns the block to run instead; undefined where this is not what made it fail
 */
export function acceptRole(scratch: Scratch, error: unknown, step: Statement): Statement | undefined {
  if (!(error instanceof SqlError) || error.code !== '42710' || !scratch.roles.shared || !makesRoles(step)) return undefined
  const role = /^role "(.*)" already exists$/s.exec(error.reason)?.[1]
  if (role === undefined || scratch.roles.isTheirs(role)) return undefined
  const name = role.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const text = step.text.replace(new RegExp(`\\bcreate(?=\\s+(?:role|user)\\s+"?${name}(?![\\w$]))`, 'gi'), 'alter ')
  return text === step.text ? undefined : { ...step, text }
}
