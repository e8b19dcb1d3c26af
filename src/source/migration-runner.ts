import type { PresetName } from '../config/inputs.js'
import type { Scratch } from '../database/provider.js'
import type { Step } from '../sql/script.js'
import { runsOutsideTransaction, transactionControl } from '../sql/statement.js'
import type { FileTree, TextFile } from './file-tree.js'
import type { MigrationFormat, Part, Running } from './formats/format.js'
import { expandIncludes, splitFile } from './script-file.js'
import { SqlError, sqlErrorAt } from './sql-error.js'
import { acceptRole, mendRoles } from './role-trouble.js'
import { mostTogether, runTogether } from './run-together.js'
import { createRunner, isPlainDefinition, runStatement } from './statement-runner.js'
import type { RunOptions, Runner, Statement } from './statement-runner.js'
import { commit } from './watch.js'
import type { Watch } from './watch.js'

/** How migrations are run. */
export interface MigrateOptions {
  readonly tree: FileTree
  /** The tool whose migrations they are. */
  readonly tool: Pick<MigrationFormat, 'name' | 'outsideTransaction'>
  /** Platforms whose own objects are not the migrations' to make. */
  readonly presets?: readonly PresetName[]
  /** The search_path that each migration begins with; the server's own if undefined. */
  readonly searchPath?: string
  readonly warn: (message: string) => void
  /** Who wants to know what happens; statements that their tool runs on their own get a transaction of their own then, if they can. */
  readonly watch?: Watch
}

/**
 * SQLSTATEs that say "not inside a transaction": 25001 active_sql_transaction, 55P04 unsafe_new_enum_value_usage,
 * 2D000 invalid_transaction_termination (a procedure or `DO` block that commits).
 */
const needsNoTransaction = new Set(['25001', '55P04', '2D000'])

/** Statements that run one after the other, between BEGIN and COMMIT or each on its own. */
interface Group {
  readonly steps: readonly Step[]
  readonly inTransaction: boolean
}

/**
 * Runs one migration in a clean session, as its tool does: see `Running`. A role that is missing is made, and what was in a
 * transaction begun again.
 *
 * @throws SqlError for the statement that fails; the transaction that it is in is then rolled back
 */
export async function runMigration(scratch: Scratch, part: Part, options: MigrateOptions): Promise<void> {
  const steps = splitFile(part)
  if (part.running !== 'leniently') refusePsql(part, steps, options)
  if (options.searchPath !== undefined) await scratch.session.execute(`SET search_path = ${options.searchPath}`)
  for (const group of groupSteps(steps, part.running)) {
    await runGroup(scratch, part, group, options).catch(async (error: unknown) => {
      if (!(error instanceof SqlError) || !group.inTransaction || !needsNoTransaction.has(error.code ?? '')) throw error
      if (part.running !== 'leniently') throw withAdvice(error, options.tool)
      await runGroup(scratch, part, { ...group, inTransaction: false }, options)
    })
  }
}

/** Looks at a migration that is soon to be run, while the server is busy with something else. What is wrong with it shows when it is run. */
export function prepareMigration(part: Part): void {
  try {
    for (const step of splitFile(part).slice(0, mostTogether)) if (step.type === 'statement') isPlainDefinition(step)
  } catch (error) {
    if (!(error instanceof SqlError)) throw error
  }
}

/** The tools give their files to the server, which knows nothing of psql. */
function refusePsql(part: Part, steps: readonly Step[], { tool }: MigrateOptions): void {
  const command = steps.find((step) => step.type === 'command')
  if (command?.type === 'command') throw sqlErrorAt(part, command.start, `${command.name} is a command of psql, which ${tool.name} does not know: remove it`)
}

function groupSteps(steps: readonly Step[], running: Running): readonly Group[] {
  const outside = (step: Step): boolean => step.type === 'statement' && runsOutsideTransaction(step.text)
  switch (running) {
    case 'leniently':
      return [{ steps, inTransaction: !isControlled(steps) && !steps.some(outside) }]
    case 'in one transaction':
      return [{ steps, inTransaction: true }]
    case 'as one query':
      return [{ steps, inTransaction: steps.length > 1 }]
    case 'statement by statement':
      return [{ steps, inTransaction: false }]
    case 'around others': {
      const groups: { steps: Step[]; inTransaction: boolean }[] = []
      for (const step of steps) {
        const last = groups.at(-1)
        if (!outside(step) && last?.inTransaction === true) last.steps.push(step)
        else groups.push({ steps: [step], inTransaction: !outside(step) })
      }
      return groups
    }
  }
}

/** Whether a script manages transactions itself. */
function isControlled(steps: readonly Step[]): boolean {
  return steps.some((step) => step.type === 'statement' && transactionControl(step.text) !== undefined)
}

async function runGroup(scratch: Scratch, file: TextFile, group: Group, options: MigrateOptions): Promise<void> {
  const run: RunOptions = { copyData: 'feed', presets: options.presets ?? [], warn: options.warn }
  const { session } = scratch
  const statements = await expandIncludes(options.tree, file, group.steps)
  if (!group.inTransaction || isControlled(group.steps)) {
    // COMMIT of the script's own ends what the tool has begun: what follows is then on its own, and no second try is safe.
    if (group.inTransaction) session.begin()
    const { execute, isOpen } = createWatchedRunner(scratch, run, group.inTransaction, options.watch)
    try {
      await runAll(statements, execute)
    } catch (error) {
      await session.execute('ROLLBACK').catch(() => undefined)
      throw error
    }
    // What a script has begun and not committed is lost, unless its tool commits.
    if (group.inTransaction && isOpen()) await commit(session, options.watch)
    else await session.execute(group.inTransaction ? 'COMMIT' : 'ROLLBACK')
    return
  }
  if (await runTogether(scratch, statements, run, options.watch)) return
  // Of what a platform brings, many statements may be refused: each is taken back alone, behind a savepoint.
  const executeGuarded = run.presets.length > 0 ? createRunner(scratch, run, true) : undefined
  // What stands in place of a statement when the transaction is begun again, by the statement's place.
  const instead = new Map<string, Statement>()
  for (let attempt = 1; ; attempt++) {
    const known = instead.size
    try {
      session.begin()
      await runAll(statements, executeGuarded ?? (async (origin, step) => {
        const place = `${origin.path}:${String(step.start)}`
        const current = instead.get(place) ?? step
        await runStatement(scratch, origin, current, run).catch((error: unknown) => {
          const accepted = acceptRole(scratch, error, current)
          if (accepted !== undefined) instead.set(place, accepted)
          throw error
        })
      }))
      await commit(session, options.watch)
      return
    } catch (error) {
      await session.execute('ROLLBACK').catch(() => {
        throw error
      })
      if (instead.size === known && !(await mendRoles(scratch, error, attempt))) throw error
    }
  }
}

/** A runner, and whether a transaction is open that a watch has not been told of. */
interface WatchedRunner {
  readonly execute: Runner
  readonly isOpen: () => boolean
}

/** A runner that tells a watch of every transaction of the script's own, and that puts what stands alone into one. */
function createWatchedRunner(scratch: Scratch, run: RunOptions, begun: boolean, watch: Watch | undefined): WatchedRunner {
  const execute = createRunner(scratch, run, begun)
  if (watch === undefined) return { execute, isOpen: () => false }
  const { session } = scratch
  const executeInOurs = createRunner(scratch, run, true)
  let open = begun
  const executeWatched: Runner = async (origin, step) => {
    const control = step.type === 'statement' ? transactionControl(step.text) : undefined
    if (control === 'commit' && open) await watch.beforeCommit()
    if (open || control !== undefined) {
      await execute(origin, step)
      if (control !== undefined) open = control === 'begin' || (open && control === 'savepoint')
      return
    }
    if (step.type === 'copy' || !runsOutsideTransaction(step.text)) {
      session.begin()
      const done = await executeInOurs(origin, step).then(() => true, async (error: unknown) => {
        await session.execute('ROLLBACK')
        if (error instanceof SqlError && needsNoTransaction.has(error.code ?? '')) return false
        throw error
      })
      if (done) {
        await commit(session, watch)
        return
      }
    }
    watch.outside()
    await execute(origin, step)
  }
  return { execute: executeWatched, isOpen: () => open }
}

async function runAll(statements: readonly (readonly [TextFile, Statement])[], execute: Runner): Promise<void> {
  for (const [origin, step] of statements) await execute(origin, step)
}

/** The same error, with what the user can do about it in the tool's own words. */
function withAdvice(error: SqlError, { name, outsideTransaction }: MigrateOptions['tool']): SqlError {
  const advice = outsideTransaction === undefined ? '' : `: ${outsideTransaction}`
  return new SqlError(error.reason, error.file, error.position, `${error.message}\n  ${name} runs this file in a transaction${advice}.`, error.code, { cause: error })
}
