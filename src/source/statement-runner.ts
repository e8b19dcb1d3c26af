import { tryParameterGrant } from '../catalog/parameters.js'
import type { PresetName } from '../config/inputs.js'
import type { Scratch } from '../database/provider.js'
import { UncheckableError, isServerError, isServerTrouble } from '../database/session.js'
import type { Step } from '../sql/script.js'
import { positionAt } from '../sql/position.js'
import { effectOf } from '../sql/effect.js'
import { serverReach } from '../sql/server-reach.js'
import { databaseName, statementKind, transactionControl } from '../sql/statement.js'
import type { TextFile } from './file-tree.js'
import { noteNotRun, standInFor, standInForExtension } from './platform.js'
import { presetHint } from './presets/index.js'
import { acceptRole, isRoleTrouble, makesRoles, mendRoles } from './role-trouble.js'
import { SqlError, serverErrorAt } from './sql-error.js'

/** What a script is allowed to say, and to whom it is told when something is passed over. */
export interface RunOptions {
  /** `skip` where only the schema counts, `feed` where later statements may rely on the rows. */
  readonly copyData: 'skip' | 'feed'
  /** Platforms whose own objects are not the script's to make. */
  readonly presets: readonly PresetName[]
  readonly warn: (message: string) => void
}

/** A step that a server runs. */
export type Statement = Extract<Step, { type: 'statement' | 'copy' }>

const setting = /^set\s+(?:session\s+|local\s+)?([a-z_][\w$]*)\s*(?:=|\s+to\s)/i

/** Runs the statements of scripts one after the other in one session. */
export type Runner = (file: TextFile, step: Statement) => Promise<void>

/**
 * Makes a runner that creates the roles that statements miss and tries those statements again. Inside a transaction of
 * the script's own each statement stands behind a savepoint, so that one failure does not undo the rest.
 *
 * @param begun whether a transaction is open when the script begins
 */
export function createRunner(scratch: Scratch, options: RunOptions, begun = false): Runner {
  const { session } = scratch
  let open = begun
  return async (file, step) => {
    const control = step.type === 'statement' ? transactionControl(step.text) : undefined
    const guarded = open && control === undefined
    let current = step
    for (let attempt = 1; ; attempt++) {
      if (guarded) await session.execute('SAVEPOINT pg_parity')
      try {
        await runStatement(scratch, file, current, options)
        if (guarded) await session.execute('RELEASE SAVEPOINT pg_parity')
        open = control === 'begin' || (open && control !== 'commit' && control !== 'rollback')
        return
      } catch (error) {
        if (guarded) await session.execute('ROLLBACK TO SAVEPOINT pg_parity').catch(() => undefined)
        const other = insteadOf(scratch, error, file, current, options, attempt)
        if (other === undefined && !(await mendRoles(scratch, error, attempt))) throw error
        current = other ?? current
      }
    }
  }
}

/**
 * What to run instead of a statement that the server has refused; undefined where that is the script's error, or worth another try.
 *
 * @param attempt how often it was tried
 */
function insteadOf(scratch: Scratch, error: unknown, file: TextFile, step: Statement, { presets }: RunOptions, attempt: number): Statement | undefined {
  const accepted = acceptRole(scratch, error, step)
  if (accepted !== undefined || !(error instanceof SqlError) || step.type === 'copy' || isRoleTrouble(scratch, error, attempt)) return accepted
  const standIn = standInFor(presets, step.text, error.code)
  if (standIn === undefined) return undefined
  noteNotRun(scratch, at(file, step), standIn, error.reason)
  return { ...step, text: standIn.sql }
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
  if (await mindServer(scratch, file, step, options)) return
  if (await setsUnknown(scratch, step.text)) return
  const standIn = await standInForExtension(scratch, options.presets, step.text)
  if (standIn !== undefined) {
    noteNotRun(scratch, at(file, step), standIn, `this server has no extension ${standIn.extension}`)
    await session.execute(standIn.sql).catch(fail(file, step.start))
    return
  }
  const name = databaseName(step.text)
  const sql = name === undefined ? step.text : step.text.slice(0, name.start) + scratch.database + step.text.slice(name.end)
  if (makesRoles(step)) scratch.roles.announce(step.text)
  try {
    await session.execute(sql)
    if (makesRoles(step)) await scratch.roles.adopt(session, step.text)
  } catch (error) {
    if (error instanceof UncheckableError || isServerTrouble(error)) throw new UncheckableError(error.message, { cause: error }, at(file, step))
    if (!isServerError(error)) throw error
    if (error.code === '42P06' && /^create\s+schema\s+"?public"?\s*;?$/i.test(step.text.trim())) return
    if (error.code === '42501' && serverReach(step.text)?.type === 'sets for role') {
      options.warn(`${at(file, step)}: ${error.message}: the role was on the server before; this statement is passed over`)
      return
    }
    const shift = (position: number): number =>
      name === undefined || position <= name.start ? position : position - scratch.database.length + (name.end - name.start)
    throw serverErrorAt(file, step.start, error, shift, presetHint(error.message, options.presets))
  }
}

/**
 * Whether a statement can be sent together with others: it defines something in its database and nothing more, nothing in it
 * has to be replaced or may be passed over, and it takes no time.
 */
export function isPlainDefinition(step: Statement): boolean {
  if (step.type === 'copy' || makesRoles(step) || takesTime.has(statementKind(step.text))) return false
  return effectOf(step.text) === 'catalogs' && serverReach(step.text) === undefined && databaseName(step.text) === undefined
}

/** Kinds that run queries of the user's, and one that `CREATE SCHEMA public` may fail of. */
const takesTime: ReadonlySet<string> = new Set(['CREATE TABLE AS', 'CREATE MATERIALIZED VIEW', 'SELECT INTO', 'IMPORT FOREIGN SCHEMA', 'CREATE EXTENSION', 'CREATE SCHEMA'])

/**
 * Keeps a statement from what is the server's and not the database's: others use it too, and it would outlive us.
 *
 * @returns whether the statement is dealt with
 */
async function mindServer(scratch: Scratch, file: TextFile, step: Statement, options: RunOptions): Promise<boolean> {
  const { roles } = scratch
  const reach = serverReach(step.text)
  if (reach === undefined) return false
  if (reach.type === 'changes server') {
    options.warn(`${at(file, step)}: ${statementKind(step.text)} concerns the whole server and is passed over`)
    return true
  }
  if (reach.type === 'creates role') {
    await roles.ensure(reach.role, step.text.trim().replace(/;$/, '')).catch(fail(file, step.start))
    return true
  }
  if (reach.type === 'reaches publisher') {
    if (reach.instead.length === 0) options.warn(`${at(file, step)}: ${statementKind(step.text)} would reach the publisher and is passed over`)
    for (const sql of reach.instead) await scratch.session.execute(sql).catch(fail(file, step.start))
    return true
  }
  if (reach.type === 'grants on cluster') return grantForNow(scratch, file, step, options)
  if (!roles.shared || reach.type === 'sets for role') return false
  if (reach.type === 'describes role') return true
  const theirs = reach.roles.find((role) => roles.isTheirs(role))
  if (reach.changesRunner || theirs !== undefined) {
    const whose = reach.changesRunner ? 'the role of this session' : `role ${theirs ?? ''}`
    options.warn(`${at(file, step)}: ${whose} was on the server before; this statement would change it and is passed over`)
    return true
  }
  // The other side may still need the role; it is dropped in the end.
  return reach.drops
}

/** What a statement grants in the cluster is tried, and taken back within the same statement. */
async function grantForNow(scratch: Scratch, file: TextFile, step: Statement, options: RunOptions): Promise<boolean> {
  if (scratch.clusterGrants === undefined) return false
  try {
    await scratch.session.execute(tryParameterGrant(step.text))
    scratch.clusterGrants.push(step.text)
  } catch (error) {
    if (!isServerError(error, '42501')) return fail(file, step.start)(error)
    options.warn(`${at(file, step)}: ${error.message}: privileges of the cluster are not for this role to grant; this statement is passed over`)
  }
  return true
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
    if (error instanceof UncheckableError) throw new UncheckableError(error.message, { cause: error }, at(file, { start }))
    throw isServerError(error) ? serverErrorAt(file, start, error) : error
  }
}

function at(file: TextFile, step: { readonly start: number }): string {
  const { line, column } = positionAt(file.text, step.start)
  return `${file.path}:${String(line)}:${String(column)}`
}
