import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A real git repository in a folder of its own. */
export interface Repository {
  readonly folder: string
  /** Runs git there. */
  readonly git: (...parameters: readonly string[]) => string
  readonly write: (path: string, text: string) => void
  /** Commits everything as it stands, at a time, and gives the commit's hash. */
  readonly commit: (message: string, time?: string) => string
  readonly remove: () => void
}

/** When commits are made unless something else is said. */
const defaultTime = '2025-06-12T22:01:07Z'

/** Where nobody's configuration says anything. */
const environment = {
  ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com', GIT_AUTHOR_DATE: defaultTime, GIT_TEMPLATE_DIR: '',
  GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'maintenance.auto', GIT_CONFIG_VALUE_0: 'false'
}

/** Makes a folder for files, with no repository in it. */
export function makeFolder(): { readonly folder: string; readonly write: (path: string, text: string) => void; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pg-parity-source-'))
  return {
    folder,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

/** Makes an empty repository whose first branch is `main`. */
export function makeRepository(): Repository {
  const made = makeFolder()
  const repository = repositoryIn(made)
  repository.git('init', '--quiet', '--initial-branch=main')
  return repository
}

/** Clones the newest commits of a repository, and nothing that was before them. */
export function cloneShallow({ folder }: Repository, depth = 1): Repository {
  const clone = repositoryIn(makeFolder())
  clone.git('init', '--quiet')
  clone.git('fetch', '--quiet', `--depth=${depth}`, `file://${folder}`, 'HEAD')
  clone.git('checkout', '--quiet', '--detach', 'FETCH_HEAD')
  return clone
}

function repositoryIn({ folder, write, remove }: ReturnType<typeof makeFolder>): Repository {
  const at = (time: string, ...parameters: readonly string[]): string =>
    execFileSync('git', [...parameters], { cwd: folder, env: { ...environment, GIT_COMMITTER_DATE: time }, encoding: 'utf8', stdio: 'pipe' }).trim()
  const git = (...parameters: readonly string[]): string => at(defaultTime, ...parameters)
  return {
    folder,
    git,
    write,
    remove,
    commit(message, time = defaultTime) {
      git('add', '--all')
      at(time, 'commit', '--quiet', '--allow-empty', '--message', message)
      return git('rev-parse', 'HEAD')
    }
  }
}
