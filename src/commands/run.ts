import { randomSalt } from '../catalog/secrets.js'
import type { Config } from '../config/config.js'
import type { Environment } from '../config/environment.js'
import type { Provider } from '../database/provider.js'
import type { Report } from '../report/document.js'
import type { Logger } from '../report/logger.js'
import { archiveBeside, readArchive, readFinishedArchive } from '../source/archive.js'
import type { BuildOptions } from '../source/build.js'
import type { EventRefs } from '../source/base.js'
import { diskTree } from '../source/file-tree.js'
import { indexTree, openGit } from '../source/git.js'
import type { Remote } from '../source/remote.js'
import { findSqlFiles, readFiles } from '../source/schema-files.js'
import type { Workshop } from '../source/source.js'
import { loadScanner } from '../sql/scanner.js'

/** What every command runs with. */
export interface Run {
  readonly config: Config
  readonly log: Logger
  /** Shows what is being done now. */
  readonly progress: (message: string) => void
  /** The folder of the program's assets, `dist/`. */
  readonly assets: string
  /** Fires when the run is out of time or interrupted. */
  readonly signal: AbortSignal
  /** Starts the server, for who closes it. */
  readonly startProvider: () => Promise<Provider>
  /** A random lower-case hexadecimal string. */
  readonly random: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Null on a terminal. */
  readonly event: RunEvent | null
  /** The environment of the program. */
  readonly environment: Environment
}

/** The event that started the run, and what the service that hosts the repository can be asked. */
export interface RunEvent {
  readonly refs: EventRefs
  /** Null where nothing allows us to ask. */
  readonly remote: Remote | null
  /** The labels of the pull requests that the event is about. */
  readonly labels: () => Promise<readonly string[]>
}

/** What a command comes to. */
export interface Outcome {
  readonly report: Report
  readonly exitCode: number
  /** What is printed instead of the report, by commands whose product is a document of its own. */
  readonly output?: string
}

/**
 * Runs `use` with a workshop whose server is left as it was found, whatever happens. It is started on demand, or, where
 * it is needed in any case, at once, while the program still reads files.
 */
export async function withWorkshop<Result>(run: Run, when: 'on demand' | 'at once', use: (workshop: Workshop) => Promise<Result>): Promise<Result> {
  const said = new Set<string>()
  let provider = when === 'at once' ? run.startProvider() : undefined
  // Whoever asks for it later meets its failure.
  provider?.catch(() => undefined)
  try {
    await loadScanner()
    return await use({
      async provider() {
        provider ??= run.startProvider()
        return provider
      },
      warn(message) {
        // Both sides, and base, may have the same to say.
        if (!said.has(message)) run.log.warning(message)
        said.add(message)
      },
      progress: run.progress,
      salt: randomSalt(),
      signal: run.signal
    })
  } finally {
    const started = await provider?.catch(() => undefined)
    for (const left of (await started?.close()) ?? []) run.log.warning(left)
  }
}

/**
 * The options that every source of a run is built with.
 *
 * @throws InputError where the migrations are being archived and that was stopped halfway
 */
export async function buildOptions(config: Config): Promise<BuildOptions> {
  const tree = config.staged ? await indexTree(openGit(config.workingDirectory)) : diskTree(config.workingDirectory)
  const setup = await readFiles(tree, await findSqlFiles(tree, config.setup))
  const place = config.archive ?? archiveBeside(config.migrations)
  // What was stopped halfway is the affair of `cleanup`.
  const archive = place === undefined ? undefined : await (config.command === 'cleanup' ? readArchive(tree, place) : readFinishedArchive(tree, place))
  return { tree, presets: config.presets, setup, searchPath: config.searchPath, placeholders: config.placeholders, archive }
}
