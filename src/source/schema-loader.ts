import type { PresetName } from '../config/inputs.js'
import { renew } from '../database/provider.js'
import type { Scratch } from '../database/provider.js'
import { statementKind, transactionControl } from '../sql/statement.js'
import type { FileTree, TextFile } from './file-tree.js'
import { InputError } from './input-error.js'
import { expandIncludes, splitFile } from './script-file.js'
import { SqlError } from './sql-error.js'
import { createRunner } from './statement-runner.js'
import type { RunOptions, Statement } from './statement-runner.js'

/** How schema files are loaded. */
export interface LoadOptions {
  readonly tree: FileTree
  /** Platforms whose own objects are not the files' to make. */
  readonly presets?: readonly PresetName[]
  /** The search_path that each file begins with; the server's own if undefined. */
  readonly searchPath?: string
  readonly warn: (message: string) => void
}

/** A statement that failed for something missing, and all that it needs to be tried again where it stands. */
interface Deferred {
  readonly file: TextFile
  readonly step: Statement
  /** The statements before it in its file that set up the session. */
  readonly session: readonly string[]
  readonly error: SqlError
}

/** SQLSTATEs of a missing relation, column, function, schema, type: another file may bring it. */
const missing = new Set(['42P01', '42703', '42883', '3F000', '42704'])

/** Statements whose effect lasts in the session and not in the database. */
const ofSession = /^(set|reset|set constraints)$/i
const setsConfig = /\bset_config\s*\(/i

/**
 * Loads schema files in their order, each in a clean session and each from top to bottom, statement by statement, as
 * with `psql -v ON_ERROR_STOP=1`. Where there are several files, a statement that fails because something is missing is
 * tried again after the others, since a folder with one file an object has no order that suits all.
 *
 * @throws SqlError for the first statement that does not load
 */
export async function loadSchemaFiles(scratch: Scratch, files: readonly TextFile[], options: LoadOptions): Promise<void> {
  const run: RunOptions = { copyData: 'skip', presets: options.presets ?? [], warn: options.warn }
  let waiting: Deferred[] = []
  for (const [index, file] of files.entries()) {
    if (index > 0) await renew(scratch)
    const begin = opening(options)
    for (const sql of begin) await scratch.session.execute(sql)
    const session = [...begin]
    const execute = createRunner(scratch, run)
    for (const [origin, step] of await expandIncludes(options.tree, file, splitFile(file))) {
      try {
        await execute(origin, step)
        if (step.type === 'statement' && (ofSession.test(statementKind(step.text)) || setsConfig.test(step.text))) session.push(step.text)
      } catch (error) {
        if (files.length === 1 || !(error instanceof SqlError) || !missing.has(error.code ?? '')) throw error
        waiting.push({ file: origin, step, session: [...session], error })
      }
    }
    if (files.length === 1) await refuseOpenTransaction(scratch, file)
  }
  while (waiting.length > 0) {
    const still: Deferred[] = []
    for (const each of waiting) {
      await renew(scratch)
      for (const sql of each.session) await scratch.session.execute(sql)
      try {
        await createRunner(scratch, run)(each.file, each.step)
      } catch (error) {
        if (!(error instanceof SqlError) || !missing.has(error.code ?? '')) throw error
        still.push({ ...each, error })
      }
    }
    if (still.length === waiting.length && still[0] !== undefined) throw still[0].error
    waiting = still
  }
}

/** Function bodies are not checked, as a dump has it: what they speak of may follow them. */
function opening(options: LoadOptions): readonly string[] {
  return ['SET check_function_bodies = off', ...(options.searchPath === undefined ? [] : [`SET search_path = ${options.searchPath}`])]
}

/** A file that begins a transaction and never ends it would lose everything with psql, and must not pass here. */
async function refuseOpenTransaction(scratch: Scratch, file: TextFile): Promise<void> {
  const control = splitFile(file).flatMap((step) => (step.type === 'statement' ? (transactionControl(step.text) ?? []) : []))
  const last = control.filter((each) => each !== 'savepoint').at(-1)
  if (last !== 'begin') return
  await scratch.session.execute('ROLLBACK')
  throw new InputError(`${file.path} begins a transaction and never commits it: nothing of it would stay`)
}
