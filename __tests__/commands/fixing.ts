import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execute } from '../../src/commands/execute.js'
import type { Outcome } from '../../src/commands/run.js'
import { loadConfig } from '../../src/config/load.js'
import type { Given } from '../../src/config/given.js'
import { majors, serverUrl } from '../support/postgres.js'

/** The oldest and the newest of the majors under test. */
export const oldestAndNewest: readonly number[] = [...new Set([majors[0] ?? 18, majors.at(-1) ?? 18])]

/** What a run of `check --fix` came to. */
export interface Fixed {
  readonly outcome: Outcome
  readonly warnings: readonly string[]
  /** A file as it stands after the run. */
  readonly read: (path: string) => string
}

/** Runs `check --fix` on files in a folder of their own: `schema.sql`, or what `inputs` says, and `migrations`. */
export async function fix(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}, major = 18, writeBaseline = false): Promise<Fixed> {
  const directory = await mkdtemp(join(tmpdir(), 'pg-parity-fix-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(directory, path)), { recursive: true })
      await writeFile(join(directory, path), text)
    }
    const given = Object.entries({ schema: 'schema.sql', migrations: 'migrations', 'database-url': await serverUrl(major), fix: 'true', ...inputs }).map(
      ([name, text]): Given => ({ name, at: name, items: [{ text, at: name }] })
    )
    const flags = { given, sources: [], guardedCommand: [], sql: false, writeBaseline, color: null }
    const warnings: string[] = []
    const log = { debug: () => undefined, info: () => undefined, warning: (message: string) => void warnings.push(message), error: () => undefined }
    const config = await loadConfig({ command: 'check', flags, environment: {}, currentDirectory: directory })
    const outcome = await execute(config, { log, progress: () => undefined, assets: '', interrupted: new AbortController().signal, event: null, environment: {} })
    const after = new Map(await Promise.all(Object.keys(files).map(async (path) => [path, await readFile(join(directory, path), 'utf8')] as const)))
    return { outcome, warnings, read: (path) => after.get(path) ?? '' }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** The committed schema as `check --fix` leaves it, given what the migrations build. */
export async function fixed(schema: string, migration: string, major = 18): Promise<string> {
  return (await fix({ 'schema.sql': schema, 'migrations/1.sql': migration }, {}, major)).read('schema.sql')
}
