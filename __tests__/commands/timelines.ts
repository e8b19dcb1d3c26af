import type { afterEach, beforeAll, beforeEach } from '@jest/globals'

import { buildOptions } from '../../src/commands/run.js'
import type { Run, RunEvent } from '../../src/commands/run.js'
import { findBase } from '../../src/commands/base.js'
import { traceTimeline } from '../../src/commands/timeline.js'
import { applyAllowances } from '../../src/findings/allowances.js'
import type { Finding } from '../../src/findings/finding.js'
import type { DatedMigration } from '../../src/history/times.js'
import type { EventRefs } from '../../src/source/base.js'
import { migrationsSource } from '../../src/source/migrations-source.js'
import type { Remote } from '../../src/source/remote.js'
import { loadScanner } from '../../src/sql/scanner.js'
import { resolve } from '../config/resolving.js'
import type { Values } from '../config/resolving.js'
import { makeRepository } from '../source/repository.js'
import type { Repository } from '../source/repository.js'

/** How a repository is looked at. */
export interface Look {
  /** Inputs beside `migrations`, which is the folder `m`. */
  readonly flags?: Values
  readonly event?: EventRefs
  readonly remote?: Remote
  readonly labels?: readonly string[]
  /** The time of the check. */
  readonly now?: string
}

/** What was seen. */
export interface Seen {
  readonly findings: readonly Finding[]
  /** The findings as `severity code file`. */
  readonly short: readonly string[]
  readonly dated: readonly DatedMigration[]
  readonly said: readonly string[]
}

/** A repository of its own for each test of a file; its migrations are in the folder `m`. */
export interface Timeline {
  readonly repository: Repository
  /** Writes migrations that each make a table. */
  readonly write: (...names: readonly string[]) => void
  /** Commits these migrations as what the default branch of origin has, and goes on from there. */
  readonly merged: (...names: readonly string[]) => void
  /** Commits one migration on a branch, and another meanwhile on the default branch of origin. */
  readonly mergedMeanwhile: (mine: string, theirs: string, instant?: string) => void
  readonly see: (look?: Look) => Promise<Seen>
}

/** @param hooks of the suite that asks: this module is loaded once for many */
export function useTimeline(hooks: { readonly beforeAll: typeof beforeAll; readonly beforeEach: typeof beforeEach; readonly afterEach: typeof afterEach }): Timeline {
  let repository: Repository
  hooks.beforeAll(loadScanner)
  hooks.beforeEach(() => {
    repository = makeRepository()
  })
  hooks.afterEach(() => repository.remove())
  const write: Timeline['write'] = (...names) => {
    for (const name of names) repository.write(`m/${name}.sql`, `create table t_${name.replace(/\W/g, '_')} (a integer);\n`)
  }
  const merge = (instant?: string): unknown => repository.git('update-ref', 'refs/remotes/origin/main', repository.commit('merged', instant))
  return {
    get repository() {
      return repository
    },
    write,
    merged(...names) {
      write(...names)
      merge()
    },
    mergedMeanwhile(mine, theirs, instant) {
      repository.git('checkout', '--quiet', '-b', 'topic')
      write(mine)
      repository.commit('mine')
      repository.git('checkout', '--quiet', 'main')
      write(theirs)
      merge(instant)
      repository.git('checkout', '--quiet', 'topic')
    },
    see: async (look) => trace(repository, look)
  }
}

/** Traces the migrations of a repository as it stands, allowances included. */
export async function trace({ folder }: Pick<Repository, 'folder'>, look: Look = {}): Promise<Seen> {
  const config = { ...resolve({ flags: { migrations: 'm', ...look.flags } }), workingDirectory: folder }
  const said: string[] = []
  const say = (message: string): void => void said.push(message)
  const event: RunEvent | null = look.event === undefined ? null : { refs: look.event, remote: look.remote ?? null, labels: async () => Promise.resolve(look.labels ?? []) }
  const run: Run = {
    config, event, log: { debug: () => undefined, info: say, warning: say, error: say }, progress: () => undefined, assets: '',
    signal: new AbortController().signal, random: () => '0', startProvider: async () => Promise.reject(new Error('no server is needed')), environment: {}, now: () => Date.parse(look.now ?? '2025-06-13T12:00:00Z')
  }
  const options = await buildOptions(config)
  const source = migrationsSource(config.migrations, config.migrationFormat, options)
  const timeline = await traceTimeline(run, options, source, findBase(run))
  const findings = applyAllowances(timeline.findings, [], timeline.files)
  const short = findings.map(({ severity, code, location, details }) => `${severity} ${code} ${location?.file ?? String(details['file'])}`)
  return { findings, short, dated: timeline.dated, said }
}
