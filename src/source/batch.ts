import { inSlices, sent } from '../database/meanwhile.js'
import type { Scratch } from '../database/provider.js'
import { unlockAll } from '../database/session.js'
import { keepsNames, locksWhatItChanges } from '../sql/effect.js'
import type { Step } from '../sql/script.js'
import { runsOutsideTransaction, statementKind } from '../sql/statement.js'
import type { Migration, Part } from './formats/format.js'
import { readStatements } from './mentions.js'
import { splitFile } from './script-file.js'
import { SqlError } from './sql-error.js'
import { isPlainDefinition } from './statement-runner.js'
import type { Statement } from './statement-runner.js'
import type { Watch } from './watch.js'

/** So many migrations at most are one exchange with the server. */
const mostInBatch = 32
/** And so many statements. */
const mostStatements = 100

/** A migration of plain definitions. */
interface Plain {
  readonly texts: readonly string[]
  /** Names of what they speak of, or of what that belongs to. */
  readonly names: ReadonlySet<string>
}

/**
 * Those of some migrations, from the first on, that may be run in one exchange, as far as their texts tell: each is one transaction of plain
 * definitions, and no two speak of the same object. One alone is none.
 *
 * @param isAlone which of them must not be among them
 */
export function batchOf(migrations: readonly Migration[], isAlone: (migration: Migration) => boolean): readonly Migration[] {
  const batch: Migration[] = []
  const spoken = new Set<string>()
  let count = 0
  for (const migration of migrations) {
    const plain = plainOf(migration.up)
    count += plain?.texts.length ?? 0
    if (plain === undefined || isAlone(migration) || count > mostStatements || batch.length === mostInBatch || [...plain.names].some((name) => spoken.has(name))) break
    for (const name of plain.names) spoken.add(name)
    batch.push(migration)
  }
  return batch.length > 1 ? batch : []
}

/** Looks at migrations that are to be run: at those that may be the next batch, and at others for as long as the server is busy with something else. */
export async function prepareBatches(migrations: readonly Migration[], busy: Promise<unknown>): Promise<void> {
  const done = busy.then(() => true, () => true)
  for (let from = 0; from < migrations.length; from += mostInBatch) {
    await inSlices(migrations.slice(from, from + mostInBatch), ({ up }) => plainOf(up))
    if (await Promise.race([done, sent()])) return
  }
}

/**
 * Runs migrations as one exchange with the server, each in a transaction and a session as good as new, up to the first that fails or that
 * its watch wants to see alone: what is the matter with it shows when it is run alone.
 *
 * @param batch see `batchOf`
 * @param searchPath with which each begins; the server's own if undefined
 * @returns how many are done
 */
export async function runBatch({ renewal }: Scratch, batch: readonly Migration[], searchPath: string | undefined, watch: Watch): Promise<number> {
  const begin = [...(searchPath === undefined ? [] : [`SET search_path = ${searchPath}`]), 'BEGIN']
  // What a watch has marked with advisory locks stays marked.
  const between = ['BEGIN', ...renewal.filter((statement) => statement !== unlockAll), 'COMMIT']
  return watch.commitAll(batch.map(({ up }) => plainOf(up)?.texts ?? []), begin, between)
}

/** Of parts that were asked for: whoever prepares and runs a batch asks for the same ones. */
const plains = new WeakMap<Part, Plain | false>()

/** What a migration is made of, if all of it are definitions that lock what they change and keep every name. */
function plainOf(part: Part): Plain | undefined {
  const known = plains.get(part) ?? readPlain(part) ?? false
  plains.set(part, known)
  return known === false ? undefined : known
}

function readPlain(part: Part): Plain | undefined {
  const steps = stepsOf(part)
  if (steps.length === 0 || steps.length > mostStatements || (steps.length > 1 && part.running === 'statement by statement')) return undefined
  const texts = steps.flatMap((step) => (isPlain(step) ? [step.text] : []))
  if (texts.length < steps.length) return undefined
  return { texts, names: new Set(readStatements([part]).flatMap(({ targets }) => targets.map(({ name, parent }) => parent ?? name))) }
}

/** The steps of a file; none if there is something wrong with it, which shows when it is run. */
function stepsOf(part: Part): readonly Step[] {
  try {
    return splitFile(part)
  } catch (error) {
    if (error instanceof SqlError) return []
    throw error
  }
}

/** What may happen to anything; what a foreign key does to rows is something else. */
const cascading = /(?<!\bon\s+(?:delete|update)\s+)\bcascade\b/i

/** Whether a step may be one of a batch. The constraint of a domain shows in no row of the domain. */
function isPlain(step: Step): step is Statement {
  if (step.type === 'command' || !isPlainDefinition(step) || runsOutsideTransaction(step.text)) return false
  return keepsNames(step.text) && locksWhatItChanges(step.text) && !cascading.test(step.text) && !statementKind(step.text).endsWith('DOMAIN')
}
