import type { Scratch } from '../database/provider.js'
import { isServerError } from '../database/session.js'
import type { Step } from '../sql/script.js'
import { databaseName, statementKind, transactionControl } from '../sql/statement.js'
import type { TextFile } from './file-tree.js'
import { SqlError, serverErrorAt, sqlErrorAt } from './sql-error.js'

/** What a script is allowed to say, and to whom it is told when something is passed over. */
export interface RunOptions {
  /** `skip` where only the schema counts, `feed` where later statements may rely on the rows. */
  readonly copyData: 'skip' | 'feed'
  readonly warn: (message: string) => void
}

/** A step that a server runs. */
export type Statement = Extract<Step, { type: 'statement' | 'copy' }>

/** Statements that reach beyond the database and would outlive it: they have no part in its schema. */
const serverWide = /^(create|drop) (database|tablespace)$|^alter (system|tablespace)$/i
const roleDefinition = /^create\s+(?:role|user|group)\s+("(?:[^"]|"")+"|[^\s;(]+)/i
const roleChange = /^(?:alter|drop)\s+(?:role|user|group)\s+(?:if\s+exists\s+)?(.*)$/is
const ownedBy = /^(?:drop|reassign)\s+owned\s+by\s+(.*)$/is
const membership = /^(?:grant|revoke)\s+((?:(?!\son\s).)*)$/is
const setting = /^set\s+(?:session\s+|local\s+)?([a-z_][\w$]*)\s*(?:=|\s+to\s)/i

/** Runs the statements of scripts one after the other in one session. */
export type Runner = (file: TextFile, step: Statement) => Promise<void>

/**
 * Makes a runner that creates the roles that statements miss and tries those statements again. Inside a transaction of
 * the script's own each statement stands behind a savepoint, so that one failure does not undo the rest.
 */
export function createRunner(scratch: Scratch, options: RunOptions): Runner {
  const { session } = scratch
  let open = false
  return async (file, step) => {
    const control = step.type === 'statement' ? transactionControl(step.text) : undefined
    const guarded = open && control === undefined
    for (;;) {
      if (guarded) await session.execute('SAVEPOINT pg_parity')
      try {
        await runStatement(scratch, file, step, options)
        if (guarded) await session.execute('RELEASE SAVEPOINT pg_parity')
        open = control === 'begin' || (open && control !== 'commit' && control !== 'rollback')
        return
      } catch (error) {
        if (guarded) await session.execute('ROLLBACK TO SAVEPOINT pg_parity').catch(() => undefined)
        const role = error instanceof SqlError ? missingRole(error) : undefined
        if (role === undefined) throw error
        await scratch.roles.ensure(role)
      }
    }
  }
}

/**
 * Runs one statement of a file as a user would with psql, but for what may not or cannot happen on a scratch database:
 * the script's name of its database is replaced by ours, settings that this server does not know are left out (a dump
 * of a newer pg_dump sets them), `CREATE SCHEMA public` is taken for done, and what concerns the whole server is passed over.
 *
 * @throws SqlError where the server refuses it
 */
export async function runStatement(scratch: Scratch, file: TextFile, step: Statement, options: RunOptions): Promise<void> {
  const { session } = scratch
  if (step.type === 'copy') {
    if (options.copyData === 'feed') await session.copyIn(step.text, step.data).catch(fail(file, step.start))
    return
  }
  const kind = statementKind(step.text)
  if (serverWide.test(kind)) {
    options.warn(`${at(file, step)}: ${kind} concerns the whole server and is passed over`)
    return
  }
  if (scratch.roles.shared && (await mindRoles(scratch, file, step, options))) return
  if (await setsUnknown(scratch, step.text)) return
  const name = databaseName(step.text)
  const sql = name === undefined ? step.text : step.text.slice(0, name.start) + scratch.database + step.text.slice(name.end)
  try {
    await session.execute(sql)
  } catch (error) {
    if (!isServerError(error)) throw error
    if (error.code === '42P06' && /^create\s+schema\s+"?public"?\s*;?$/i.test(step.text.trim())) return
    const shift = (position: number): number =>
      name === undefined || position <= name.start ? position : position - scratch.database.length + (name.end - name.start)
    throw serverErrorAt(file, step.start, error, shift)
  }
}

/** The name of the role whose absence made a statement fail. */
export function missingRole(error: SqlError): string | undefined {
  return error.code === '42704' ? /^role "(.*)" does not exist$/s.exec(error.reason)?.[1] : undefined
}

/**
 * Keeps statements about roles from others' roles on a server that others use.
 *
 * @returns whether the statement is dealt with
 */
async function mindRoles(scratch: Scratch, file: TextFile, step: Statement, options: RunOptions): Promise<boolean> {
  const { roles } = scratch
  const text = step.text.trim().replace(/;$/, '')
  const pass = (role: string): true => {
    options.warn(`${at(file, step)}: role ${role} was on the server before; this statement would change it and is passed over`)
    return true
  }
  if (/^create\s+user\s+mapping\b/i.test(text)) return false
  const defined = roleDefinition.exec(text)?.[1]
  if (defined !== undefined) {
    await roles.ensure(fold(defined), text).catch(fail(file, step.start))
    return true
  }
  if (/^do\b/i.test(text)) roles.watch(text)
  if (/^(comment|security\s+label)\b.*\bon\s+role\b/i.test(text)) return true
  const changed = roleChange.exec(text)?.[1] ?? ownedBy.exec(text)?.[1] ?? membership.exec(text)?.[1]
  if (changed === undefined) return false
  const theirs = namesIn(changed).find((role) => roles.isTheirs(role))
  if (theirs !== undefined) return pass(theirs)
  roles.watch(text)
  // The other side may still need the role; it is dropped in the end.
  return /^drop\s+(role|user|group)\b/i.test(text)
}

const settingsOf = new WeakMap<Scratch, Promise<ReadonlySet<string>>>()

async function setsUnknown(scratch: Scratch, text: string): Promise<boolean> {
  const name = setting.exec(text)?.[1]?.toLowerCase()
  if (name === undefined || name === 'role' || name === 'transaction') return false
  const known = settingsOf.get(scratch) ?? readSettings(scratch)
  settingsOf.set(scratch, known)
  return !(await known).has(name)
}

async function readSettings(scratch: Scratch): Promise<ReadonlySet<string>> {
  const rows = await scratch.session.query<{ name: string }>(`select lower(name) as name from pg_settings union select 'session_authorization'`)
  return new Set(rows.map((row) => row.name))
}

function fail(file: TextFile, start: number): (error: unknown) => never {
  return (error) => {
    throw isServerError(error) ? serverErrorAt(file, start, error) : error
  }
}

function at(file: TextFile, step: { readonly start: number }): string {
  const { position } = sqlErrorAt(file, step.start, '')
  return `${file.path}:${String(position.line)}`
}

/** A role's name as the server stores it. */
function fold(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase()
}

function namesIn(text: string): readonly string[] {
  return (text.match(/"(?:[^"]|"")+"|[^\s,;()"]+/g) ?? []).map(fold)
}
